// SPDX-License-Identifier: MIT
#include "raster/glyph_masks.hpp"

#include <algorithm>
#include <cmath>

#include "raster/cairo_owners.hpp"

namespace muster::raster {
namespace {

/// The places in a pixel at which a glyph may begin, in each direction.
constexpr int places = 4;

/// A coordinate as a whole number of pixels, and a number of steps from 0 to `places` - 1.
struct Step {
  int pixel = 0, part = 0;
};

Step step_of(double coordinate) {
  const int steps = static_cast<int>(std::floor(coordinate * places + 0.5));
  const int part = (steps % places + places) % places;
  return {(steps - part) / places, part};
}

/// Returns a channel that is `cover` / 255 of the way from `under` to `over`.
std::uint32_t blended(std::uint32_t under, std::uint32_t over, std::uint32_t cover) {
  return (over * cover + under * (255 - cover) + 127) / 255;
}

std::uint32_t blended(std::uint32_t under, theme::Colour over, std::uint32_t cover) {
  return blended(under >> 16 & 0xFF, over.red, cover) << 16 |
         blended(under >> 8 & 0xFF, over.green, cover) << 8 |
         blended(under & 0xFF, over.blue, cover);
}

}  // namespace

/// How much of each pixel a glyph covers, from 0 to 255, in rows from the top. `left` and `top`
/// count from the pixel of the glyph's origin.
struct GlyphMasks::Mask {
  int left = 0, top = 0, width = 0, height = 0;
  std::vector<std::uint8_t> cover;
};

GlyphMasks::GlyphMasks(const layout::FontLibrary& fonts) : x_outlines(fonts) {}
GlyphMasks::~GlyphMasks() = default;

GlyphMasks::Mask GlyphMasks::drawn(layout::FaceId face, std::uint16_t glyph,
                                   const GlyphPlace& place) {
  const Surface none(cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1));
  const Context measuring(cairo_create(none.get()));
  x_outlines.add(measuring.get(), face, glyph, place.size, place.x, place.y);
  double left = 0, top = 0, right = 0, bottom = 0;
  cairo_path_extents(measuring.get(), &left, &top, &right, &bottom);
  const auto whole = [](double pixels) { return static_cast<int>(pixels); };
  Mask out{whole(std::floor(left)), whole(std::floor(top)), 0, 0, {}};
  out.width = whole(std::ceil(right)) - out.left;
  out.height = whole(std::ceil(bottom)) - out.top;
  const Surface image(cairo_image_surface_create(CAIRO_FORMAT_A8, out.width, out.height));
  const Context context(cairo_create(image.get()));
  x_outlines.add(context.get(), face, glyph, place.size, place.x - out.left, place.y - out.top);
  cairo_fill(context.get());
  cairo_surface_flush(image.get());
  const unsigned char* row = cairo_image_surface_get_data(image.get());
  for (int y = 0; y < out.height; ++y, row += cairo_image_surface_get_stride(image.get()))
    out.cover.insert(out.cover.end(), row, row + out.width);
  return out;
}

void GlyphMasks::paint(cairo_surface_t* image, layout::FaceId face, std::uint16_t glyph,
                       const GlyphPlace& place, theme::Colour colour) {
  const Step x = step_of(place.x), y = step_of(place.y);
  const auto key = static_cast<std::uint32_t>((glyph * places + x.part) * places + y.part);
  const auto [known, is_new] = x_sheets[{face, place.size}].try_emplace(key);
  if (is_new)
    known->second = drawn(
        face, glyph,
        {static_cast<double>(x.part) / places, static_cast<double>(y.part) / places, place.size});
  const Mask& mask = known->second;
  const int left = x.pixel + mask.left, top = y.pixel + mask.top;
  const int right = std::min(left + mask.width, cairo_image_surface_get_width(image));
  const int bottom = std::min(top + mask.height, cairo_image_surface_get_height(image));
  unsigned char* const pixels = cairo_image_surface_get_data(image);
  for (int row = std::max(top, 0); row < bottom; ++row) {
    const std::uint8_t* const cover =
        mask.cover.data() + static_cast<std::ptrdiff_t>(row - top) * mask.width - left;
    auto* const words = reinterpret_cast<std::uint32_t*>(
        pixels + static_cast<std::ptrdiff_t>(row) * cairo_image_surface_get_stride(image));
    for (int column = std::max(left, 0); column < right; ++column)
      if (cover[column] != 0) words[column] = blended(words[column], colour, cover[column]);
  }
}

}  // namespace muster::raster
