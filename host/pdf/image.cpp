// SPDX-License-Identifier: MIT
#include "pdf/image.hpp"

#include <png.h>

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "image/codes.hpp"
#include "pdf/syntax.hpp"

namespace muster::pdf {
namespace {

[[noreturn]] void refuse(const image::Picture& picture, const std::string& why) {
  throw Error(code::image_unusable, {picture.file, 0, 0}, "the picture cannot be printed: " + why,
              {"export it again as PNG or JPEG, about 1,000 pixels wide"});
}

/// Returns the entries that all our image dictionaries have.
std::string entries(double width, double height, std::string_view colours) {
  std::string out = "/Type/XObject/Subtype/Image/BitsPerComponent 8/Width ";
  append_integer(out, std::lround(width));
  append_integer(out += "/Height ", std::lround(height));
  out += "/ColorSpace/";
  out += colours;
  return out;
}

struct Pixels {
  std::string colour;  ///< three bytes a pixel: RGB
  std::string alpha;   ///< one byte a pixel
};

/// Decodes a PNG of any format to sRGB and alpha with eight bits each.
Pixels decode_png(const image::Picture& picture) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&image, picture.image.data(), picture.image.size()) == 0) {
    refuse(picture, image.message);
  }
  image.format = PNG_FORMAT_RGBA;
  std::string points(PNG_IMAGE_SIZE(image), '\0');
  if (png_image_finish_read(&image, nullptr, points.data(), 0, nullptr) == 0) {
    refuse(picture, image.message);
  }
  Pixels pixels;
  for (std::size_t i = 0; i + 3 < points.size(); i += 4) {
    pixels.colour.append(points, i, 3);
    pixels.alpha += points[i + 3];
  }
  return pixels;
}

/// Returns the number of colour components in the first frame header (ITU-T T.81, B.2.2), or 0 if
/// there is no frame header.
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

const std::string& ImageSet::name_of(const image::Picture& picture) {
  const auto known = std::ranges::find(x_images, &picture, &Image::picture);
  if (known != x_images.end()) return known->name;
  const ObjectNumber number = write(picture);
  x_images.push_back({&picture, "Im" + std::to_string(x_images.size()), number});
  return x_images.back().name;
}

ObjectNumber ImageSet::write(const image::Picture& picture) {
  return picture.kind == image::Picture::Kind::jpeg ? write_jpeg(picture) : write_png(picture);
}

ObjectNumber ImageSet::write_png(const image::Picture& picture) {
  const Pixels pixels = decode_png(picture);
  std::string head = entries(picture.width, picture.height, "DeviceRGB");
  const bool opaque = std::ranges::all_of(pixels.alpha, [](char c) { return c == '\xFF'; });
  if (!opaque) {
    append_reference(
        head += "/SMask ",
        x_file.shared_stream(entries(picture.width, picture.height, "DeviceGray"), pixels.alpha));
  }
  return x_file.shared_stream(head, pixels.colour);
}

ObjectNumber ImageSet::write_jpeg(const image::Picture& picture) {
  if (jpeg_components(picture.image) != 3) refuse(picture, "it is not a colour JPEG");
  const std::string head = entries(picture.width, picture.height, "DeviceRGB");
  return x_file.shared_stream(head + "/Filter/DCTDecode", picture.image,
                              ObjectFile::Packing::plain);
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
