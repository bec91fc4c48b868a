// SPDX-License-Identifier: MIT
#include <png.h>

#include <stdexcept>

#include "image/encoders.hpp"

namespace muster::image {
namespace {

[[noreturn]] void fail_writing_png(png_structp, png_const_charp words) {
  throw std::runtime_error(words);
}
void ignore_writers_warning(png_structp, png_const_charp) {}

void append(png_structp png, png_bytep bytes, std::size_t count) {
  static_cast<std::string*>(png_get_io_ptr(png))
      ->append(reinterpret_cast<const char*>(bytes), count);
}
void flush(png_structp) {}

}  // namespace

std::string encode_png(const Bitmap& bitmap) {
  std::string out;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, fail_writing_png,
                                            ignore_writers_warning);
  png_infop info = png_create_info_struct(png);
  png_set_write_fn(png, &out, append, flush);
  png_set_IHDR(png, info, bitmap.width, bitmap.height, 8,
               bitmap.channels == 4 ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB,
               PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_BASE, PNG_FILTER_TYPE_BASE);
  png_set_sRGB(png, info, PNG_sRGB_INTENT_RELATIVE);
  png_set_compression_level(png, 6);
  png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_ALL_FILTERS);
  png_write_info(png, info);
  for (std::uint32_t y = 0; y < bitmap.height; ++y) png_write_row(png, bitmap.row(y));
  png_write_end(png, nullptr);
  png_destroy_write_struct(&png, &info);
  return out;
}

}  // namespace muster::image
