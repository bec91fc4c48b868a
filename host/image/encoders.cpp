// SPDX-License-Identifier: MIT
#include <cstdio>  // jpeglib.h needs its types
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <utility>

#include <jpeglib.h>
#include <png.h>

#include "base/deflater.hpp"
#include "image/bitmap.hpp"
#include "image/indexed.hpp"

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

/// Writes one PNG with eight bits a channel.
class PngFile {
 public:
  PngFile(std::uint32_t width, std::uint32_t height, int colour_type)
      : x_png(png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, fail_writing_png,
                                      ignore_writers_warning)),
        x_info(png_create_info_struct(x_png)) {
    png_set_write_fn(x_png, &x_bytes, append, flush);
    png_set_IHDR(x_png, x_info, width, height, 8, colour_type, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_BASE, PNG_FILTER_TYPE_BASE);
    png_set_sRGB(x_png, x_info, PNG_sRGB_INTENT_RELATIVE);
    png_set_compression_level(x_png, 6);
  }
  ~PngFile() { png_destroy_write_struct(&x_png, &x_info); }
  PngFile(const PngFile&) = delete;
  PngFile& operator=(const PngFile&) = delete;

  void set_filters(int filters) { png_set_filter(x_png, PNG_FILTER_TYPE_BASE, filters); }

  void set_palette(const std::vector<Colour>& palette) {
    std::vector<png_color> colours;
    for (const Colour& one : palette) colours.push_back({one.red, one.green, one.blue});
    png_set_PLTE(x_png, x_info, colours.data(), static_cast<int>(colours.size()));
  }

  /// Returns the file's bytes. `row` returns the pixels of a row, counted from the top.
  template <class Row>
  std::string written(std::uint32_t rows, Row row) {
    png_write_info(x_png, x_info);
    for (std::uint32_t y = 0; y < rows; ++y) png_write_row(x_png, row(y));
    png_write_end(x_png, nullptr);
    return std::move(x_bytes);
  }

  /// The same with all rows, each behind the number of its filter, in zlib's format.
  std::string written(std::string_view compressed_rows) {
    png_write_info(x_png, x_info);
    write_chunk("IDAT", compressed_rows);
    write_chunk("IEND", {});
    return std::move(x_bytes);
  }

 private:
  void write_chunk(const char* type, std::string_view bytes) {
    png_write_chunk(x_png, reinterpret_cast<png_const_bytep>(type),
                    reinterpret_cast<png_const_bytep>(bytes.data()), bytes.size());
  }

  std::string x_bytes;
  png_structp x_png;
  png_infop x_info;
};

}  // namespace

std::string encode_png(const Bitmap& bitmap) {
  PngFile file(bitmap.width, bitmap.height,
               bitmap.channels == 4 ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB);
  file.set_filters(PNG_ALL_FILTERS);
  return file.written(bitmap.height, [&](std::uint32_t y) { return bitmap.row(y); });
}

/// The rows are not filtered: that helps where neighbouring values are alike, which indices of a
/// palette are not. libdeflate compresses them in a third of zlib's time.
std::string encode_png(const IndexedBitmap& bitmap) {
  thread_local Deflater deflater(6);  // its tables and buffer are as large as a chart
  PngFile file(bitmap.width, bitmap.height, PNG_COLOR_TYPE_PALETTE);
  file.set_palette(bitmap.palette);
  return file.written(deflater.compress(bitmap.rows));
}

namespace {

constexpr int quality = 88;

[[noreturn]] void fail_writing_jpeg(j_common_ptr) {
  throw std::runtime_error("libjpeg can't write a picture");
}

}  // namespace

std::string encode_jpeg(const Bitmap& bitmap) {
  jpeg_compress_struct jpeg{};
  jpeg_error_mgr errors{};
  jpeg.err = jpeg_std_error(&errors);
  errors.error_exit = fail_writing_jpeg;
  jpeg_create_compress(&jpeg);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&jpeg, &bytes, &size);
  jpeg.image_width = bitmap.width;
  jpeg.image_height = bitmap.height;
  jpeg.input_components = 3;
  jpeg.in_color_space = JCS_RGB;
  jpeg_set_defaults(&jpeg);
  jpeg_set_quality(&jpeg, quality, TRUE);
  jpeg.dct_method = JDCT_ISLOW;  // the same on every processor
  jpeg.optimize_coding = TRUE;
  jpeg_start_compress(&jpeg, TRUE);
  while (jpeg.next_scanline < jpeg.image_height) {
    auto* row = const_cast<JSAMPROW>(bitmap.row(jpeg.next_scanline));
    jpeg_write_scanlines(&jpeg, &row, 1);
  }
  jpeg_finish_compress(&jpeg);
  jpeg_destroy_compress(&jpeg);
  const std::unique_ptr<unsigned char, decltype(&std::free)> owned(bytes, &std::free);
  return {reinterpret_cast<const char*>(bytes), size};
}

}  // namespace muster::image
