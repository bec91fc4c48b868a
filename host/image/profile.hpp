// SPDX-License-Identifier: MIT
// Converts the colours of a file to sRGB, by its profile or by the rules of its format.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace muster::image {

/// The layout of a row's samples.
enum class Samples : std::uint8_t { grey8, grey16, rgb8, rgb16, cmyk8, cmyk8_inverted };

/// The contents of PNG's chunks gAMA and cHRM: the exponent with which the samples were encoded,
/// and the chromaticities of white and of the primaries. The defaults are those of sRGB.
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

  /// Returns nullopt if `icc` is not an ICC profile (ICC.1) for these samples.
  static std::optional<ToSrgb> by_profile(std::string_view icc, Samples samples);
  /// Returns nullopt for samples other than rgb8 and rgb16.
  static std::optional<ToSrgb> by_primaries(const Primaries& primaries, Samples samples);
  /// For samples that are already sRGB, or grey with the curve of sRGB. CMYK is converted by a
  /// simple subtractive formula.
  static ToSrgb plain(Samples samples);

  /// Converts a row of `width` pixels. `to` has three bytes for each.
  void row(const void* from, std::uint8_t* to, std::uint32_t width) const;

 private:
  struct State;
  explicit ToSrgb(std::unique_ptr<State> state);
  std::unique_ptr<State> x_state;
};

/// Returns an ICC profile of sRGB, always with the same bytes.
std::string srgb_profile();

// The only value that is read from the Exif data of a photograph. The data is then dropped.

/// Returns the orientation of the camera, 1 to 8 (tag 0112; Exif 2.3, 4.6.4), or 1 without this
/// tag. `exif` begins with the byte order, "II" or "MM".
std::uint32_t exif_orientation(std::string_view exif);

}  // namespace muster::image
