// SPDX-License-Identifier: MIT
#include "pdf/image.hpp"

#include <png.h>

#include <algorithm>
#include <cmath>

#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "pdf/syntax.hpp"

namespace muster::pdf {
namespace {

/// 600 dots an inch over a page of A4 are 35 million.
constexpr double most_points = 16e6;

[[noreturn]] void refuse(const theme::Logo& logo, const std::string& why) {
  throw Error(code::theme_logo, {logo.file, 0, 0}, "the logo cannot be printed: " + why,
              {"export it again as PNG or JPEG, about 1,000 points wide"});
}

/// Entries of every image dictionary.
std::string entries(double width, double height, std::string_view colours) {
  std::string out = "/Type/XObject/Subtype/Image/BitsPerComponent 8/Width ";
  append_integer(out, std::lround(width));
  append_integer(out += "/Height ", std::lround(height));
  out += "/ColorSpace/";
  out += colours;
  return out;
}

struct Pixels {
  std::string colour;  ///< three bytes a point
  std::string alpha;   ///< one
};

/// To sRGB with eight bits and alpha, whatever the file has.
Pixels decode_png(const theme::Logo& logo) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&image, logo.image.data(), logo.image.size()) == 0) {
    refuse(logo, image.message);
  }
  image.format = PNG_FORMAT_RGBA;
  std::string points(PNG_IMAGE_SIZE(image), '\0');
  if (png_image_finish_read(&image, nullptr, points.data(), 0, nullptr) == 0) {
    refuse(logo, image.message);
  }
  Pixels pixels;
  for (std::size_t i = 0; i + 3 < points.size(); i += 4) {
    pixels.colour.append(points, i, 3);
    pixels.alpha += points[i + 3];
  }
  return pixels;
}

/// Colour components of the first frame header (ITU-T T.81, B.2.2); 0 if there is none.
int jpeg_components(std::string_view bytes) {
  const auto byte = [bytes](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  for (std::size_t at = 2; at + 9 < bytes.size() && byte(at) == 0xFF;) {
    const unsigned marker = byte(at + 1);
    const bool frame =
        marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (frame) return byte(at + 9);
    at += 2 + (std::size_t{byte(at + 2)} << 8U) + byte(at + 3);
  }
  return 0;
}

}  // namespace

const std::string& ImageSet::name_of(const theme::Logo& logo) {
  const auto known = std::ranges::find(x_images, &logo, &Image::logo);
  if (known != x_images.end()) return known->name;
  if (logo.width * logo.height > most_points)
    refuse(logo, "it has more points than printing can use");
  const ObjectNumber number = write(logo);
  x_images.push_back({&logo, "Im" + std::to_string(x_images.size()), number});
  return x_images.back().name;
}

ObjectNumber ImageSet::write(const theme::Logo& logo) {
  return logo.kind == theme::Logo::Kind::jpeg ? write_jpeg(logo) : write_png(logo);
}

ObjectNumber ImageSet::write_png(const theme::Logo& logo) {
  const Pixels pixels = decode_png(logo);
  std::string head = entries(logo.width, logo.height, "DeviceRGB");
  const bool opaque = std::ranges::all_of(pixels.alpha, [](char c) { return c == '\xFF'; });
  if (!opaque) {
    const ObjectNumber mask = x_file.reserve();
    x_file.stream(mask, entries(logo.width, logo.height, "DeviceGray"), pixels.alpha);
    append_reference(head += "/SMask ", mask);
  }
  const ObjectNumber number = x_file.reserve();
  x_file.stream(number, head, pixels.colour);
  return number;
}

/// Four components are inks, which the programs that write such files store inverted.
ObjectNumber ImageSet::write_jpeg(const theme::Logo& logo) {
  const int components = jpeg_components(logo.image);
  if (components != 1 && components != 3 && components != 4) refuse(logo, "it is not a plain JPEG");
  std::string head = entries(logo.width, logo.height,
                             components == 1   ? "DeviceGray"
                             : components == 3 ? "DeviceRGB"
                                               : "DeviceCMYK");
  if (components == 4) head += "/Decode[1 0 1 0 1 0 1 0]";
  const ObjectNumber number = x_file.reserve();
  x_file.stream(number, head + "/Filter/DCTDecode", logo.image, ObjectFile::Packing::plain);
  return number;
}

std::string ImageSet::resources() const {
  if (x_images.empty()) return {};
  std::string out = "/XObject<<";
  for (const Image& image : x_images) {
    append_reference(out += "/" + image.name + " ", image.number);
  }
  return out + ">>";
}

}  // namespace muster::pdf
