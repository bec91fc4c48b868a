// SPDX-License-Identifier: MIT
#include "image/profile.hpp"

#include <cmath>
#include <cstddef>
#include <new>
#include <utility>

#include <lcms2.h>

namespace muster::image {

namespace {

/// The limit for a profile. Usual profiles have a few hundred kilobytes.
constexpr std::size_t most_profile_bytes = 4'000'000;

struct CloseProfile {
  void operator()(void* profile) const { cmsCloseProfile(profile); }
};
using Profile = std::unique_ptr<void, CloseProfile>;

struct DeleteTransform {
  void operator()(void* transform) const { cmsDeleteTransform(transform); }
};
using Transform = std::unique_ptr<void, DeleteTransform>;

struct Format {
  cmsUInt32Number lcms;
  cmsColorSpaceSignature space;
};

Format format_of(Samples samples) {
  switch (samples) {
    case Samples::grey8:
      return {TYPE_GRAY_8, cmsSigGrayData};
    case Samples::grey16:
      return {TYPE_GRAY_16, cmsSigGrayData};
    case Samples::rgb8:
      return {TYPE_RGB_8, cmsSigRgbData};
    case Samples::rgb16:
      return {TYPE_RGB_16, cmsSigRgbData};
    case Samples::cmyk8:
      return {TYPE_CMYK_8, cmsSigCmykData};
    case Samples::cmyk8_inverted:
      break;
  }
  return {TYPE_CMYK_8_REV, cmsSigCmykData};
}

/// Makes a transform to sRGB. It is relative colorimetric, so that white stays white, with black
/// point compensation, so that shadows keep their detail. It has no cache, so that a row always
/// gives the same colours.
Transform make_transform(cmsHPROFILE from, Samples samples) {
  const Profile to(cmsCreate_sRGBProfile());
  if (!to) return nullptr;
  return Transform(cmsCreateTransform(from, format_of(samples).lcms, to.get(), TYPE_RGB_8,
                                      INTENT_RELATIVE_COLORIMETRIC,
                                      cmsFLAGS_NOCACHE | cmsFLAGS_BLACKPOINTCOMPENSATION));
}

std::uint8_t high_byte(std::uint16_t sample) {
  return static_cast<std::uint8_t>((sample * 255U + 32895U) >> 16U);
}

std::uint8_t product(unsigned a, unsigned b) {
  return static_cast<std::uint8_t>((a * b + 127) / 255);
}

void grey_row(const std::uint8_t* from, std::uint8_t* to, std::uint32_t width) {
  for (std::uint32_t x = 0; x < width; ++x, to += 3) to[0] = to[1] = to[2] = from[x];
}

/// Converts a row of CMYK to RGB. Each colour is the light of the paper that its ink and the black
/// ink leave uncovered.
void ink_row(const std::uint8_t* from, std::uint8_t* to, std::uint32_t width, bool inverted) {
  const auto paper = [inverted](std::uint8_t ink) { return inverted ? ink : 255U - ink; };
  for (std::uint32_t x = 0; x < width; ++x, from += 4, to += 3)
    for (int i = 0; i < 3; ++i) to[i] = product(paper(from[i]), paper(from[3]));
}

void plain_row(Samples samples, const void* from, std::uint8_t* to, std::uint32_t width) {
  const auto* bytes = static_cast<const std::uint8_t*>(from);
  const auto* words = static_cast<const std::uint16_t*>(from);
  switch (samples) {
    case Samples::grey8:
      return grey_row(bytes, to, width);
    case Samples::grey16:
      for (std::uint32_t x = 0; x < width; ++x, to += 3)
        to[0] = to[1] = to[2] = high_byte(words[x]);
      return;
    case Samples::rgb8:
      std::copy(bytes, bytes + std::size_t{width} * 3, to);
      return;
    case Samples::rgb16:
      for (std::size_t i = 0; i < std::size_t{width} * 3; ++i) to[i] = high_byte(words[i]);
      return;
    case Samples::cmyk8:
    case Samples::cmyk8_inverted:
      ink_row(bytes, to, width, samples == Samples::cmyk8_inverted);
  }
}

}  // namespace

struct ToSrgb::State {
  Samples samples = Samples::rgb8;
  Transform transform;  ///< null: converted by plain_row()
};

ToSrgb::ToSrgb(std::unique_ptr<State> state) : x_state(std::move(state)) {}
ToSrgb::ToSrgb(ToSrgb&&) noexcept = default;
ToSrgb& ToSrgb::operator=(ToSrgb&&) noexcept = default;
ToSrgb::~ToSrgb() = default;

std::optional<ToSrgb> ToSrgb::by_profile(std::string_view icc, Samples samples) {
  if (icc.empty() || icc.size() > most_profile_bytes) return std::nullopt;
  const Profile from(cmsOpenProfileFromMem(icc.data(), static_cast<cmsUInt32Number>(icc.size())));
  if (!from || cmsGetColorSpace(from.get()) != format_of(samples).space) return std::nullopt;
  Transform transform = make_transform(from.get(), samples);
  if (!transform) return std::nullopt;
  return ToSrgb(std::make_unique<State>(State{samples, std::move(transform)}));
}

std::optional<ToSrgb> ToSrgb::by_primaries(const Primaries& p, Samples samples) {
  if (!(p.gamma > 0.05 && p.gamma < 20)) return std::nullopt;
  const cmsCIExyY white{p.white_x, p.white_y, 1};
  const cmsCIExyYTRIPLE primaries{
      {p.red_x, p.red_y, 1}, {p.green_x, p.green_y, 1}, {p.blue_x, p.blue_y, 1}};
  cmsToneCurve* curve = cmsBuildGamma(nullptr, 1 / p.gamma);
  cmsToneCurve* curves[] = {curve, curve, curve};
  const Profile from(cmsCreateRGBProfile(&white, &primaries, curves));
  cmsFreeToneCurve(curve);
  Transform transform = from ? make_transform(from.get(), samples) : nullptr;
  if (!transform) return std::nullopt;
  return ToSrgb(std::make_unique<State>(State{samples, std::move(transform)}));
}

ToSrgb ToSrgb::plain(Samples samples) {
  return ToSrgb(std::make_unique<State>(State{samples, nullptr}));
}

void ToSrgb::row(const void* from, std::uint8_t* to, std::uint32_t width) const {
  if (!x_state->transform) return plain_row(x_state->samples, from, to, width);
  cmsDoTransform(x_state->transform.get(), from, to, width);
}

std::string srgb_profile() {
  // The library writes the current time into a profile (ICC.1:2010, 7.2.8). It is replaced, so that
  // the bytes are always the same.
  constexpr std::size_t date_at = 24;
  constexpr std::string_view first_of_2000("\x07\xD0\0\1\0\1\0\0\0\0\0\0", 12);
  const Profile profile(cmsCreate_sRGBProfile());
  cmsUInt32Number size = 0;
  if (!profile || !cmsSaveProfileToMem(profile.get(), nullptr, &size)) throw std::bad_alloc();
  std::string bytes(size, '\0');
  if (!cmsSaveProfileToMem(profile.get(), bytes.data(), &size)) throw std::bad_alloc();
  return bytes.replace(date_at, first_of_2000.size(), first_of_2000);
}

namespace {

constexpr std::uint32_t orientation_tag = 0x0112;
constexpr std::uint32_t short_type = 3;

/// Reads numbers of a TIFF file in the file's byte order. Returns 0 beyond the end of the file.
class Tiff {
 public:
  explicit Tiff(std::string_view bytes) : x_bytes(bytes), x_little(bytes.starts_with("II")) {}

  std::uint32_t number(std::size_t at, std::size_t size) const {
    if (at > x_bytes.size() || x_bytes.size() - at < size) return 0;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t place = x_little ? size - 1 - i : i;
      value = value << 8U | static_cast<unsigned char>(x_bytes[at + place]);
    }
    return value;
  }

 private:
  std::string_view x_bytes;
  bool x_little;
};

}  // namespace

std::uint32_t exif_orientation(std::string_view exif) {
  if (!exif.starts_with("II") && !exif.starts_with("MM")) return 1;
  const Tiff tiff(exif);
  const std::size_t directory = tiff.number(4, 4);
  const std::uint32_t entries = tiff.number(directory, 2);
  for (std::uint32_t i = 0; i < entries; ++i) {
    const std::size_t entry = directory + 2 + std::size_t{12} * i;
    if (entry >= exif.size()) break;
    if (tiff.number(entry, 2) != orientation_tag || tiff.number(entry + 2, 2) != short_type)
      continue;
    const std::uint32_t value = tiff.number(entry + 8, 2);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

}  // namespace muster::image
