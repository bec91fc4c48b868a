// SPDX-License-Identifier: MIT
// Colours of a file -> sRGB, by the profile in the file or by what its format says.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace muster::image {

/// The layout of a row's samples.
enum class Samples : std::uint8_t { grey8, grey16, rgb8, rgb16, cmyk8, cmyk8_inverted };

/// The contents of PNG's chunks gAMA and cHRM: the exponent that encoded the samples, and the
/// positions of white and of the primaries.
struct Primaries {
  double gamma = 1 / 2.2;
  double white_x = 0.3127, white_y = 0.3290;
  double red_x = 0.64, red_y = 0.33;
  double green_x = 0.30, green_y = 0.60;
  double blue_x = 0.15, blue_y = 0.06;
};

/// Converts rows of samples to rows of RGB.
class ToSrgb {
 public:
  ToSrgb(ToSrgb&&) noexcept;
  ToSrgb& operator=(ToSrgb&&) noexcept;
  ~ToSrgb();

  /// Returns nothing if the bytes are no ICC profile (ICC.1) for such samples.
  static std::optional<ToSrgb> by_profile(std::string_view icc, Samples samples);
  /// Converts rgb8 and rgb16 only.
  static std::optional<ToSrgb> by_primaries(const Primaries& primaries, Samples samples);
  /// Takes samples that are sRGB already, or grey with its curve. Inks are mixed by subtraction.
  static ToSrgb plain(Samples samples);

  /// `from` has `width` points; `to` takes three bytes for each.
  void row(const void* from, std::uint8_t* to, std::uint32_t width) const;

 private:
  struct State;
  explicit ToSrgb(std::unique_ptr<State> state);
  std::unique_ptr<State> x_state;
};

/// Returns a profile (ICC.1) of sRGB, always of the same bytes.
std::string srgb_profile();

// The one thing that is read from a photograph's Exif data before they are dropped.

/// Returns how the camera was held: tag 0112 (Exif 2.3, 4.6.4), from 1 to 8; 1 if the tag isn't
/// there. `exif` begins with the byte order, "II" or "MM".
std::uint32_t exif_orientation(std::string_view exif);

}  // namespace muster::image
