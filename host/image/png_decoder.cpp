// SPDX-License-Identifier: MIT
#include <png.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>
#include <utility>

#include "image/bitmap.hpp"
#include "image/profile.hpp"

namespace muster::image {
namespace {

/// The limit for an unpacked chunk. No sensible picture has a longer text or profile.
constexpr png_alloc_size_t most_chunk_bytes = 8'000'000;
constexpr png_uint_32 most_chunks = 1'000;

/// An error reported by libpng. It is thrown through libpng's stack frames, which is safe because C
/// code has no destructors.
struct PngFailure {
  std::string words;
};

[[noreturn]] void fail_reading_png(png_structp, png_const_charp words) { throw PngFailure{words}; }
void ignore_png_warning(png_structp, png_const_charp) {}

struct Input {
  std::string_view rest;
};

void read_bytes(png_structp png, png_bytep to, std::size_t count) {
  auto& input = *static_cast<Input*>(png_get_io_ptr(png));
  if (count > input.rest.size()) png_error(png, "the file ends early");
  std::memcpy(to, input.rest.data(), count);
  input.rest.remove_prefix(count);
}

class PngDecoder {
 public:
  explicit PngDecoder(std::string_view bytes)
      : x_input{bytes},
        x_png(png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, fail_reading_png,
                                     ignore_png_warning)),
        x_info(png_create_info_struct(x_png)) {
    png_set_read_fn(x_png, &x_input, read_bytes);
    png_set_chunk_malloc_max(x_png, most_chunk_bytes);
    png_set_chunk_cache_max(x_png, most_chunks);
    // No limits here: check_size() checks the size, and its message names the limit.
    png_set_user_limits(x_png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
  }
  ~PngDecoder() { png_destroy_read_struct(&x_png, &x_info, nullptr); }
  PngDecoder(const PngDecoder&) = delete;
  PngDecoder& operator=(const PngDecoder&) = delete;

  Decoding decode(const Reading& how) {
    png_read_info(x_png, x_info);
    const png_uint_32 width = png_get_image_width(x_png, x_info);
    const png_uint_32 height = png_get_image_height(x_png, x_info);
    if (auto refusal = check_size(width, height, how)) return std::move(*refusal);
    Decoded decoded;
    const ToSrgb colours = to_srgb(decoded);
    set_up_samples();
    decoded.bitmap = Bitmap(width, height, x_opacity ? 4 : 3);
    read_rows(colours, decoded.bitmap);
    png_read_end(x_png, x_info);
    decoded.orientation = orientation();
    return decoded;
  }

 private:
  bool is_grey() const { return (png_get_color_type(x_png, x_info) & PNG_COLOR_MASK_COLOR) == 0; }
  bool is_deep() const { return png_get_bit_depth(x_png, x_info) == 16; }

  /// Chooses the colour conversion in the standard's order (section 12.10): by the ICC profile;
  /// otherwise, without an sRGB chunk, by gAMA and cHRM; otherwise as sRGB.
  ToSrgb to_srgb(Decoded& decoded) {
    const Samples own = is_grey() ? (is_deep() ? Samples::grey16 : Samples::grey8)
                                  : (is_deep() ? Samples::rgb16 : Samples::rgb8);
    png_charp name = nullptr;
    png_bytep icc = nullptr;
    png_uint_32 size = 0;
    int packed = 0, intent = 0;
    if (png_get_iCCP(x_png, x_info, &name, &packed, &icc, &size) != 0) {
      auto made = ToSrgb::by_profile({reinterpret_cast<const char*>(icc), size}, own);
      if (made) return std::move(*made);
      decoded.guessed_colours = true;
    } else if (png_get_sRGB(x_png, x_info, &intent) == 0) {
      if (auto made = by_chunks()) return std::move(*made);
    }
    return ToSrgb::plain(own);
  }

  /// Returns a conversion if gAMA or cHRM differ from sRGB. For it, grey is expanded to RGB.
  std::optional<ToSrgb> by_chunks() {
    Primaries p;
    double gamma = 0;
    if (png_get_gAMA(x_png, x_info, &gamma) != 0) p.gamma = gamma;
    const bool other_curve = std::abs(p.gamma * 2.2 - 1) > 0.05;
    const bool has_primaries =
        !is_grey() && png_get_cHRM(x_png, x_info, &p.white_x, &p.white_y, &p.red_x, &p.red_y,
                                   &p.green_x, &p.green_y, &p.blue_x, &p.blue_y) != 0;
    const Primaries srgb;
    const auto far = [](double a, double b) { return std::abs(a - b) > 0.005; };
    const bool other_primaries =
        has_primaries && (far(p.red_x, srgb.red_x) || far(p.green_x, srgb.green_x) ||
                          far(p.blue_x, srgb.blue_x) || far(p.white_x, srgb.white_x));
    if (!other_curve && !other_primaries) return std::nullopt;
    auto made = ToSrgb::by_primaries(p, is_deep() ? Samples::rgb16 : Samples::rgb8);
    if (made && is_grey()) png_set_gray_to_rgb(x_png);
    return made;
  }

  void set_up_samples() {
    png_set_expand(x_png);
    if (std::endian::native == std::endian::little) png_set_swap(x_png);
    x_passes = png_set_interlace_handling(x_png);
    png_read_update_info(x_png, x_info);
    x_opacity = (png_get_color_type(x_png, x_info) & PNG_COLOR_MASK_ALPHA) != 0;
  }

  void read_rows(const ToSrgb& colours, Bitmap& bitmap) {
    const std::size_t stride = png_get_rowbytes(x_png, x_info);
    const std::uint32_t height = bitmap.height;
    std::vector<std::uint8_t> rows(x_passes > 1 ? stride * height : stride);
    for (int pass = 0; pass + 1 < x_passes; ++pass)
      for (std::uint32_t y = 0; y < height; ++y)
        png_read_row(x_png, rows.data() + stride * y, nullptr);
    for (std::uint32_t y = 0; y < height; ++y) {
      std::uint8_t* row = rows.data() + (x_passes > 1 ? stride * y : 0);
      png_read_row(x_png, row, nullptr);
      convert(row, colours, bitmap, y);
    }
  }

  /// Converts a row. Opacity is taken out before and put back after, because profiles are only for
  /// colours.
  void convert(const std::uint8_t* row, const ToSrgb& colours, Bitmap& bitmap, std::uint32_t y) {
    if (!x_opacity) return colours.row(row, bitmap.row(y), bitmap.width);
    const std::size_t bytes = is_deep() ? 2 : 1;
    const std::size_t planes = png_get_channels(x_png, x_info);
    x_samples.resize(bitmap.width * (planes - 1) * bytes);
    x_colours.resize(std::size_t{bitmap.width} * 3);
    for (std::size_t x = 0; x < bitmap.width; ++x)
      std::memcpy(x_samples.data() + x * (planes - 1) * bytes, row + x * planes * bytes,
                  (planes - 1) * bytes);
    colours.row(x_samples.data(), x_colours.data(), bitmap.width);
    std::uint8_t* to = bitmap.row(y);
    for (std::size_t x = 0; x < bitmap.width; ++x, to += 4) {
      std::memcpy(to, x_colours.data() + x * 3, 3);
      to[3] = opacity(row + (x * planes + planes - 1) * bytes);
    }
  }

  std::uint8_t opacity(const std::uint8_t* sample) const {
    if (!is_deep()) return *sample;
    std::uint16_t word = 0;
    std::memcpy(&word, sample, 2);
    return static_cast<std::uint8_t>((word * 255U + 32895U) >> 16U);
  }

  std::uint32_t orientation() {
    png_bytep exif = nullptr;
    png_uint_32 size = 0;
    if (png_get_eXIf_1(x_png, x_info, &size, &exif) == 0) return 1;
    return exif_orientation({reinterpret_cast<const char*>(exif), size});
  }

  Input x_input;
  png_structp x_png;
  png_infop x_info;
  int x_passes = 1;
  bool x_opacity = false;
  std::vector<std::uint8_t> x_samples, x_colours;  ///< buffers for one row
};

}  // namespace

Decoding decode_png(std::string_view bytes, const Reading& how) {
  try {
    return PngDecoder(bytes).decode(how);
  } catch (const PngFailure& failure) {
    return Refusal{"is damaged (" + failure.words + ")", "export it again as PNG"};
  }
}

}  // namespace muster::image
