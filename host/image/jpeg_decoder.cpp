// SPDX-License-Identifier: MIT
#include <cstdio>  // jpeglib.h needs its types

#include <jpeglib.h>

#include <jerror.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "image/bitmap.hpp"
#include "image/profile.hpp"

namespace muster::image {
namespace {

/// A progressive picture usually has about ten scans. A file with thousands is made to waste time.
constexpr int most_scans = 100;
constexpr std::string_view exif_head("Exif\0\0", 6);

/// An error reported by libjpeg. It is thrown through libjpeg's stack frames, which is safe because
/// C code has no destructors.
struct JpegFailure {
  std::string words;
};

[[noreturn]] void fail_reading_jpeg(j_common_ptr jpeg) {
  std::array<char, JMSG_LENGTH_MAX> words{};
  jpeg->err->format_message(jpeg, words.data());
  throw JpegFailure{words.data()};
}

/// Throws for warnings as well, because libjpeg would fill a damaged part with grey. Two warnings
/// that mean no damage are ignored.
void judge(j_common_ptr jpeg, int level) {
  const int code = jpeg->err->msg_code;
  if (level < 0 && code != JWRN_EXTRANEOUS_DATA && code != JWRN_JFIF_MAJOR) fail_reading_jpeg(jpeg);
}

void count_scans(j_common_ptr jpeg) {
  auto* decoder = reinterpret_cast<j_decompress_ptr>(jpeg);
  if (decoder->input_scan_number > most_scans) throw JpegFailure{"it has over 100 scans"};
}

class JpegDecoder {
 public:
  explicit JpegDecoder(std::string_view bytes) {
    x_jpeg.err = jpeg_std_error(&x_errors);
    x_errors.error_exit = fail_reading_jpeg;
    x_errors.emit_message = judge;
    jpeg_create_decompress(&x_jpeg);
    x_progress.progress_monitor = count_scans;
    x_jpeg.progress = &x_progress;
    jpeg_mem_src(&x_jpeg, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    jpeg_save_markers(&x_jpeg, JPEG_APP0 + 1, 0xFFFF);  // Exif
    jpeg_save_markers(&x_jpeg, JPEG_APP0 + 2, 0xFFFF);  // the profile
  }
  ~JpegDecoder() { jpeg_destroy_decompress(&x_jpeg); }
  JpegDecoder(const JpegDecoder&) = delete;
  JpegDecoder& operator=(const JpegDecoder&) = delete;

  Decoding decode(const Reading& how) {
    jpeg_read_header(&x_jpeg, TRUE);
    if (auto refusal = check_size(x_jpeg.image_width, x_jpeg.image_height, how))
      return std::move(*refusal);
    Decoded decoded;
    const ToSrgb colours = to_srgb(decoded);
    x_jpeg.dct_method = JDCT_ISLOW;  // the same on every processor
    jpeg_start_decompress(&x_jpeg);
    decoded.bitmap = Bitmap(x_jpeg.output_width, x_jpeg.output_height, 3);
    std::vector<std::uint8_t> row(std::size_t{x_jpeg.output_width} *
                                  static_cast<std::size_t>(x_jpeg.output_components));
    while (x_jpeg.output_scanline < x_jpeg.output_height) {
      const std::uint32_t y = x_jpeg.output_scanline;
      JSAMPROW to = row.data();
      jpeg_read_scanlines(&x_jpeg, &to, 1);
      colours.row(row.data(), decoded.bitmap.row(y), decoded.bitmap.width);
    }
    decoded.orientation = orientation();  // before libjpeg frees the markers
    jpeg_finish_decompress(&x_jpeg);
    return decoded;
  }

 private:
  Samples own_samples() {
    if (x_jpeg.num_components == 1) {
      x_jpeg.out_color_space = JCS_GRAYSCALE;
      return Samples::grey8;
    }
    if (x_jpeg.num_components == 3) {
      x_jpeg.out_color_space = JCS_RGB;
      return Samples::rgb8;
    }
    if (x_jpeg.num_components != 4) throw JpegFailure{"its colours are neither grey, RGB nor CMYK"};
    x_jpeg.out_color_space = JCS_CMYK;
    // Programs that write Adobe's marker store CMYK inverted.
    return x_jpeg.saw_Adobe_marker != FALSE ? Samples::cmyk8_inverted : Samples::cmyk8;
  }

  ToSrgb to_srgb(Decoded& decoded) {
    const Samples own = own_samples();
    JOCTET* icc = nullptr;
    unsigned int size = 0;
    const bool has_profile = jpeg_read_icc_profile(&x_jpeg, &icc, &size) != FALSE;
    const std::unique_ptr<JOCTET, decltype(&std::free)> owned(icc, &std::free);
    if (has_profile) {
      auto made = ToSrgb::by_profile({reinterpret_cast<const char*>(icc), size}, own);
      if (made) return std::move(*made);
    }
    decoded.guessed_colours = has_profile || x_jpeg.num_components == 4;
    return ToSrgb::plain(own);
  }

  std::uint32_t orientation() const {
    for (auto* marker = x_jpeg.marker_list; marker != nullptr; marker = marker->next) {
      const std::string_view data(reinterpret_cast<const char*>(marker->data), marker->data_length);
      if (marker->marker == JPEG_APP0 + 1 && data.starts_with(exif_head))
        return exif_orientation(data.substr(exif_head.size()));
    }
    return 1;
  }

  jpeg_decompress_struct x_jpeg{};
  jpeg_error_mgr x_errors{};
  jpeg_progress_mgr x_progress{};
};

}  // namespace

Decoding decode_jpeg(std::string_view bytes, const Reading& how) {
  try {
    return JpegDecoder(bytes).decode(how);
  } catch (const JpegFailure& failure) {
    return Refusal{"is damaged (" + failure.words + ")", "export it again as JPEG"};
  }
}

}  // namespace muster::image
