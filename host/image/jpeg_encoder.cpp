// SPDX-License-Identifier: MIT
#include <cstdio>  // jpeglib.h needs its types

#include <jpeglib.h>

#include <cstdlib>
#include <memory>
#include <stdexcept>

#include "image/encoders.hpp"

namespace muster::image {
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
