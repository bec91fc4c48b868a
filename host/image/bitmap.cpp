// SPDX-License-Identifier: MIT
#include "image/bitmap.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace muster::image {

std::optional<Refusal> check_size(std::uint64_t width, std::uint64_t height, const Reading& how) {
  const bool sensible = width > 0 && height > 0 && width <= how.most_side &&
                        height <= how.most_side && width * height <= how.most_points;
  if (sensible) return std::nullopt;
  return Refusal{"has " + std::to_string(width) + " by " + std::to_string(height) + " pixels",
                 "save it with at most " + std::to_string(how.most_side) + " pixels a side and " +
                     std::to_string(how.most_points / 1'000'000) + " million in all"};
}

namespace {

struct Place {
  std::uint32_t x, y;
};

/// Returns the position in the stored picture of the pixel that is at `at` in the upright picture.
Place stored(Place at, std::uint32_t orientation, const Bitmap& bitmap) {
  const std::uint32_t right = bitmap.width - 1, bottom = bitmap.height - 1;
  switch (orientation) {
    case 2:
      return {right - at.x, at.y};
    case 3:
      return {right - at.x, bottom - at.y};
    case 4:
      return {at.x, bottom - at.y};
    case 5:
      return {at.y, at.x};
    case 6:
      return {at.y, bottom - at.x};
    case 7:
      return {right - at.y, bottom - at.x};
    case 8:
      return {right - at.y, at.x};
    default:
      return at;
  }
}

/// Returns the linear light, 0 to 1, of each sRGB value (IEC 61966-2-1).
std::array<float, 256> linear_values() {
  std::array<float, 256> values{};
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double part = static_cast<double>(i) / 255;
    values[i] =
        static_cast<float>(part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4));
  }
  return values;
}

constexpr std::size_t steps = 4096;

/// Returns the nearest sRGB value for each of 4,096 steps of linear light. With fewer steps, the
/// darkest sRGB values would become equal.
std::array<std::uint8_t, steps + 1> stored_values() {
  std::array<std::uint8_t, steps + 1> values{};
  for (std::size_t i = 0; i <= steps; ++i) {
    const double part = static_cast<double>(i) / steps;
    const double out = part <= 0.0031308 ? part * 12.92 : 1.055 * std::pow(part, 1 / 2.4) - 0.055;
    values[i] = static_cast<std::uint8_t>(std::lround(out * 255));
  }
  return values;
}

/// The pixels of the larger picture, in one direction, that one pixel of the smaller picture
/// replaces.
struct Span {
  std::uint32_t first, last;  ///< first <= i < last
};

Span span(std::uint32_t at, std::uint32_t from, std::uint32_t to) {
  const auto first = static_cast<std::uint32_t>(std::uint64_t{at} * from / to);
  const auto last = static_cast<std::uint32_t>((std::uint64_t{at} + 1) * from / to);
  return {first, std::max(last, first + 1)};
}

class Shrinking {
 public:
  Shrinking(const Bitmap& from, Bitmap& to) : x_from(from), x_to(to) {}

  void point(std::uint32_t x, std::uint32_t y) const {
    const Span across = span(x, x_from.width, x_to.width);
    const Span down = span(y, x_from.height, x_to.height);
    std::array<float, 3> sum{};
    float weight = 0;
    for (std::uint32_t v = down.first; v < down.last; ++v) {
      const std::uint8_t* at = x_from.row(v) + std::size_t{across.first} * x_from.channels;
      for (std::uint32_t u = across.first; u < across.last; ++u, at += x_from.channels) {
        const float opacity = x_from.channels == 4 ? static_cast<float>(at[3]) : 255.0F;
        for (std::size_t i = 0; i < 3; ++i) sum[i] += opacity * x_linear[at[i]];
        weight += opacity;
      }
    }
    std::uint8_t* out = x_to.row(y) + std::size_t{x} * x_to.channels;
    const float scale = weight > 0 ? static_cast<float>(steps) / weight : 0;
    for (std::size_t i = 0; i < 3; ++i)
      out[i] = x_stored[std::min(steps, static_cast<std::size_t>(sum[i] * scale + 0.5F))];
    const auto covered =
        static_cast<float>((across.last - across.first) * (down.last - down.first));
    if (x_to.channels == 4) out[3] = static_cast<std::uint8_t>(weight / covered + 0.5F);
  }

 private:
  const Bitmap& x_from;
  Bitmap& x_to;
  const std::array<float, 256> x_linear = linear_values();
  const std::array<std::uint8_t, steps + 1> x_stored = stored_values();
};

std::uint32_t scaled(std::uint32_t side, std::uint32_t longest, std::uint32_t to) {
  return std::max<std::uint32_t>(1, static_cast<std::uint32_t>(std::uint64_t{side} * to / longest));
}

}  // namespace

Bitmap upright(Bitmap bitmap, std::uint32_t orientation) {
  if (orientation <= 1 || orientation > 8) return bitmap;
  const bool turned = orientation >= 5;
  Bitmap out(turned ? bitmap.height : bitmap.width, turned ? bitmap.width : bitmap.height,
             bitmap.channels);
  for (std::uint32_t y = 0; y < out.height; ++y) {
    std::uint8_t* to = out.row(y);
    for (std::uint32_t x = 0; x < out.width; ++x, to += out.channels) {
      const Place from = stored({x, y}, orientation, bitmap);
      const std::uint8_t* point = bitmap.row(from.y) + std::size_t{from.x} * bitmap.channels;
      std::copy(point, point + bitmap.channels, to);
    }
  }
  return out;
}

Bitmap shrunk(Bitmap bitmap, std::uint32_t longest) {
  const std::uint32_t side = std::max(bitmap.width, bitmap.height);
  if (side <= longest) return bitmap;
  Bitmap out(scaled(bitmap.width, side, longest), scaled(bitmap.height, side, longest),
             bitmap.channels);
  const Shrinking shrinking(bitmap, out);
  for (std::uint32_t y = 0; y < out.height; ++y)
    for (std::uint32_t x = 0; x < out.width; ++x) shrinking.point(x, y);
  return out;
}

Bitmap opaque_if_possible(Bitmap bitmap) {
  if (bitmap.channels != 4) return bitmap;
  for (std::size_t i = 3; i < bitmap.points.size(); i += 4)
    if (bitmap.points[i] != 255) return bitmap;
  Bitmap out(bitmap.width, bitmap.height, 3);
  for (std::size_t i = 0, to = 0; i < bitmap.points.size(); i += 4, to += 3)
    std::copy_n(bitmap.points.begin() + static_cast<std::ptrdiff_t>(i), 3,
                out.points.begin() + static_cast<std::ptrdiff_t>(to));
  return out;
}

}  // namespace muster::image
