// SPDX-License-Identifier: MIT
#include "sample_files.hpp"

#include <cstdio>  // jpeglib.h needs its types

#include <jpeglib.h>
#include <lcms2.h>
#include <png.h>

#include <cstdlib>

#include "image/bitmap.hpp"

namespace muster::image::test {
namespace {

void append_bytes(png_structp png, png_bytep bytes, std::size_t count) {
  static_cast<std::string*>(png_get_io_ptr(png))
      ->append(reinterpret_cast<const char*>(bytes), count);
}

void set_palette(png_structp png, png_infop info, const PngSpec& spec) {
  std::vector<png_color> colours;
  for (std::size_t i = 0; i + 2 < spec.palette.size(); i += 3)
    colours.push_back({spec.palette[i], spec.palette[i + 1], spec.palette[i + 2]});
  png_set_PLTE(png, info, colours.data(), static_cast<int>(colours.size()));
  if (!spec.opacities.empty())
    png_set_tRNS(png, info, spec.opacities.data(), static_cast<int>(spec.opacities.size()),
                 nullptr);
}

void set_words(png_structp png, png_infop info, const std::string& words) {
  png_text text{};
  std::string key = "Comment", value = words;
  text.compression = PNG_TEXT_COMPRESSION_NONE;
  text.key = key.data();
  text.text = value.data();
  png_set_text(png, info, &text, 1);
}

std::string profile_bytes(cmsHPROFILE profile) {
  cmsUInt32Number size = 0;
  cmsSaveProfileToMem(profile, nullptr, &size);
  std::string bytes(size, '\0');
  cmsSaveProfileToMem(profile, bytes.data(), &size);
  cmsCloseProfile(profile);
  return bytes;
}

}  // namespace

std::string png_file(const PngSpec& spec) {
  std::string out;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(png);
  png_set_write_fn(png, &out, append_bytes, nullptr);
  png_set_IHDR(png, info, spec.width, spec.height, spec.depth, spec.colour_type,
               spec.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_BASE, PNG_FILTER_TYPE_BASE);
  if (!spec.palette.empty()) set_palette(png, info, spec);
  if (!spec.profile.empty())
    png_set_iCCP(png, info, "own", PNG_COMPRESSION_TYPE_BASE,
                 reinterpret_cast<png_const_bytep>(spec.profile.data()),
                 static_cast<png_uint_32>(spec.profile.size()));
  if (spec.gamma) png_set_gAMA(png, info, *spec.gamma);
  if (!spec.words.empty()) set_words(png, info, spec.words);
  std::string exif = spec.exif;
  if (!exif.empty())
    png_set_eXIf_1(png, info, static_cast<png_uint_32>(exif.size()),
                   reinterpret_cast<png_bytep>(exif.data()));
  png_write_info(png, info);
  const int passes = png_set_interlace_handling(png);
  for (int pass = 0; spec.has_rows && pass < passes; ++pass)
    for (std::uint32_t y = 0; y < spec.height; ++y) png_write_row(png, spec.row.data());
  if (spec.has_rows) {
    png_write_end(png, info);
  } else {
    png_write_chunk(png, reinterpret_cast<png_const_bytep>("IDAT"),
                    reinterpret_cast<png_const_bytep>("rows"), 4);
  }
  png_destroy_write_struct(&png, &info);
  return out;
}

std::string jpeg_file(const JpegSpec& spec) {
  jpeg_compress_struct jpeg{};
  jpeg_error_mgr errors{};
  jpeg.err = jpeg_std_error(&errors);
  jpeg_create_compress(&jpeg);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&jpeg, &bytes, &size);
  jpeg.image_width = spec.width;
  jpeg.image_height = spec.height;
  jpeg.input_components = spec.components;
  jpeg.in_color_space = spec.components == 1   ? JCS_GRAYSCALE
                        : spec.components == 3 ? JCS_RGB
                                               : JCS_CMYK;
  jpeg_set_defaults(&jpeg);
  jpeg_set_quality(&jpeg, 100, TRUE);
  if (spec.progressive) jpeg_simple_progression(&jpeg);
  for (int i = 0; i < spec.components; ++i)
    jpeg.comp_info[i].h_samp_factor = jpeg.comp_info[i].v_samp_factor = 1;
  jpeg_start_compress(&jpeg, TRUE);
  const auto marker = [&](int code, const std::string& data) {
    if (!data.empty())
      jpeg_write_marker(&jpeg, code, reinterpret_cast<const JOCTET*>(data.data()),
                        static_cast<unsigned>(data.size()));
  };
  marker(JPEG_APP0 + 1, spec.exif.empty() ? "" : std::string("Exif\0\0", 6) + spec.exif);
  marker(JPEG_COM, spec.comment);
  if (!spec.profile.empty())
    jpeg_write_icc_profile(&jpeg, reinterpret_cast<const JOCTET*>(spec.profile.data()),
                           static_cast<unsigned>(spec.profile.size()));
  std::vector<std::uint8_t> points = spec.points;
  while (points.size() < std::size_t{spec.width} * spec.height * spec.pixel.size())
    points.insert(points.end(), spec.pixel.begin(), spec.pixel.end());
  while (jpeg.next_scanline < jpeg.image_height) {
    JSAMPROW row = points.data() + std::size_t{jpeg.next_scanline} * spec.width *
                                       static_cast<std::size_t>(spec.components);
    jpeg_write_scanlines(&jpeg, &row, 1);
  }
  jpeg_finish_compress(&jpeg);
  jpeg_destroy_compress(&jpeg);
  std::string out(reinterpret_cast<const char*>(bytes), size);
  std::free(bytes);
  return out;
}

std::string exif_of(std::uint16_t orientation, const std::string& order) {
  const bool little = order == "II";
  const auto number = [little](std::uint32_t value, int size) {
    std::string out;
    for (int i = 0; i < size; ++i) {
      const int shift = 8 * (little ? i : size - 1 - i);
      out += static_cast<char>(value >> static_cast<unsigned>(shift));
    }
    return out;
  };
  // The directory begins at 8 and has two entries: orientation, and a note of where it was taken.
  std::string out = order + number(42, 2) + number(8, 4) + number(2, 2);
  out += number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + number(0, 2);
  out += number(0x010E, 2) + number(2, 2) + number(16, 4) + number(38, 4) + number(0, 4);
  return out + "51.5007,-0.1246\n";
}

std::string swapped_profile() {
  const cmsCIExyY white{0.3127, 0.3290, 1};
  const cmsCIExyYTRIPLE primaries{{0.30, 0.60, 1}, {0.64, 0.33, 1}, {0.15, 0.06, 1}};
  cmsToneCurve* curve = cmsBuildGamma(nullptr, 2.2);
  cmsToneCurve* curves[] = {curve, curve, curve};
  cmsHPROFILE profile = cmsCreateRGBProfile(&white, &primaries, curves);
  cmsFreeToneCurve(curve);
  return profile_bytes(profile);
}

std::string linear_grey_profile() {
  const cmsCIExyY white{0.3457, 0.3585, 1};  // D50
  cmsToneCurve* curve = cmsBuildGamma(nullptr, 1);
  cmsHPROFILE profile = cmsCreateGrayProfile(&white, curve);
  cmsFreeToneCurve(curve);
  return profile_bytes(profile);
}

std::vector<int> point_of(const std::string& file, std::uint32_t x, std::uint32_t y) {
  const Decoding decoding =
      file.starts_with("\x89PNG") ? decode_png(file, {}) : decode_jpeg(file, {});
  const auto* decoded = std::get_if<Decoded>(&decoding);
  if (decoded == nullptr) return {};
  const Bitmap& bitmap = decoded->bitmap;
  const std::uint8_t* point = bitmap.row(y) + std::size_t{x} * bitmap.channels;
  return {point, point + bitmap.channels};
}

}  // namespace muster::image::test
