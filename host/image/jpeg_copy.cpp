// SPDX-License-Identifier: MIT
#include "image/jpeg_copy.hpp"

#include <cstdio>  // jpeglib.h needs its types
#include <cstdlib>

#include <jpeglib.h>

#include <memory>
#include <vector>

namespace muster::image {
namespace {

/// libjpeg reported an error. It is thrown through libjpeg's stack frames, which is safe because C
/// code has no destructors.
struct Unusable {};

[[noreturn]] void give_up(j_common_ptr) { throw Unusable(); }
/// Damage that viewers pass over is passed over here, too.
void ignore(j_common_ptr, int) {}

jpeg_error_mgr* handlers(jpeg_error_mgr& errors) {
  jpeg_std_error(&errors);
  errors.error_exit = give_up;
  errors.emit_message = ignore;
  return &errors;
}

/// Writes one baseline JPEG.
class Encoder {
 public:
  Encoder(std::uint32_t width, std::uint32_t height, int channels, int quality) {
    x_jpeg.err = handlers(x_errors);
    jpeg_create_compress(&x_jpeg);
    jpeg_mem_dest(&x_jpeg, &x_bytes, &x_size);
    x_jpeg.image_width = width;
    x_jpeg.image_height = height;
    x_jpeg.input_components = channels;
    x_jpeg.in_color_space = channels == 1 ? JCS_GRAYSCALE : JCS_RGB;
    jpeg_set_defaults(&x_jpeg);
    jpeg_set_quality(&x_jpeg, quality, TRUE);
    x_jpeg.dct_method = JDCT_ISLOW;  // the same on every processor
    x_jpeg.optimize_coding = TRUE;
    jpeg_start_compress(&x_jpeg, TRUE);
  }
  ~Encoder() {
    jpeg_destroy_compress(&x_jpeg);
    std::free(x_bytes);
  }
  Encoder(const Encoder&) = delete;
  Encoder& operator=(const Encoder&) = delete;

  void write(const std::uint8_t* row) {
    auto* pointer = const_cast<JSAMPROW>(row);
    jpeg_write_scanlines(&x_jpeg, &pointer, 1);
  }
  JpegCopy finish() {
    jpeg_finish_compress(&x_jpeg);
    return {
        {reinterpret_cast<const char*>(x_bytes), x_size}, x_jpeg.image_width, x_jpeg.image_height};
  }

 private:
  jpeg_compress_struct x_jpeg{};
  jpeg_error_mgr x_errors{};
  unsigned char* x_bytes = nullptr;
  unsigned long x_size = 0;
};

/// Reads one JPEG.
class Decoder {
 public:
  explicit Decoder(std::string_view bytes) {
    x_jpeg.err = handlers(x_errors);
    jpeg_create_decompress(&x_jpeg);
    jpeg_mem_src(&x_jpeg, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  }
  ~Decoder() { jpeg_destroy_decompress(&x_jpeg); }
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;

  JpegCopy copy(int eighths, int quality) {
    jpeg_read_header(&x_jpeg, TRUE);
    const int channels = x_jpeg.num_components;
    if (channels != 1 && channels != 3) throw Unusable();
    x_jpeg.out_color_space = channels == 1 ? JCS_GRAYSCALE : JCS_RGB;
    x_jpeg.scale_num = static_cast<unsigned>(eighths);
    x_jpeg.scale_denom = 8;
    x_jpeg.dct_method = JDCT_ISLOW;
    jpeg_start_decompress(&x_jpeg);
    Encoder encoder(x_jpeg.output_width, x_jpeg.output_height, channels, quality);
    std::vector<std::uint8_t> row(std::size_t{x_jpeg.output_width} *
                                  static_cast<std::size_t>(channels));
    JSAMPROW to = row.data();
    while (x_jpeg.output_scanline < x_jpeg.output_height) {
      jpeg_read_scanlines(&x_jpeg, &to, 1);
      encoder.write(row.data());
    }
    jpeg_finish_decompress(&x_jpeg);
    return encoder.finish();
  }

 private:
  jpeg_decompress_struct x_jpeg{};
  jpeg_error_mgr x_errors{};
};

}  // namespace

std::optional<JpegCopy> smaller_jpeg(std::string_view bytes, int eighths, int quality) {
  try {
    return Decoder(bytes).copy(eighths, quality);
  } catch (const Unusable&) {
    return std::nullopt;
  }
}

JpegCopy jpeg_of(const Bitmap& bitmap, int quality) {
  Encoder encoder(bitmap.width, bitmap.height, static_cast<int>(bitmap.channels), quality);
  for (std::uint32_t y = 0; y < bitmap.height; ++y) encoder.write(bitmap.row(y));
  return encoder.finish();
}

}  // namespace muster::image
