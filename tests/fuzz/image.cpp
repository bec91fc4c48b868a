// SPDX-License-Identifier: MIT
// Any bytes as a picture. Promises: it is a picture or has an error that names the file, never both
// or neither; it has a size that a page can be measured with; a drawing has at most 100,000 steps,
// each of whose numbers can be printed; a bitmap has no side over 2,000 points and no part of its
// file but the points.
#include <cmath>
#include <cstdint>
#include <string>

#include "base/diagnostic.hpp"
#include "base/folder.hpp"
#include "fuzz/promise.hpp"
#include "image/reading.hpp"

namespace {

using namespace muster;
using fuzz::expect;

constexpr double largest = 1e6;  // units; image/svg/drawing_reader.cpp
constexpr double smallest = 1e-3;
constexpr std::size_t most_steps = 100'000;

bool is_size(double side) { return std::isfinite(side) && side >= smallest && side <= largest; }

std::size_t used(image::OutlineStep::Kind kind) {
  switch (kind) {
    case image::OutlineStep::Kind::move:
    case image::OutlineStep::Kind::line:
      return 2;
    case image::OutlineStep::Kind::curve:
      return 6;
    case image::OutlineStep::Kind::close:
      return 0;
  }
  return 0;
}

void check_drawing(const image::Picture& picture, const std::string& input) {
  expect(!picture.shapes.empty(), "a drawing draws nothing", input);
  std::size_t steps = 0;
  for (const image::Shape& shape : picture.shapes) {
    expect(shape.fill || shape.stroke, "a shape is not seen", input);
    expect(std::isfinite(shape.stroke_width) && shape.stroke_width >= 0 &&
               shape.stroke_width <= largest,
           "a stroke has no width", input);
    expect(!shape.outline.empty() && shape.outline.front().kind == image::OutlineStep::Kind::move,
           "an outline does not begin with a move", input);
    steps += shape.outline.size();
    for (const image::OutlineStep& step : shape.outline)
      for (std::size_t i = 0; i < used(step.kind); ++i)
        expect(std::abs(step.at[i]) <= largest, "a point is too far away", input);
  }
  expect(steps <= most_steps, "a drawing has too many steps", input);
}

/// The names of a PNG's chunks: four letters after each length.
std::string chunks_of(const std::string& png) {
  std::string names;
  for (std::size_t at = 8; at + 12 <= png.size();) {
    std::size_t size = 0;
    for (std::size_t i = 0; i < 4; ++i) size = size << 8U | static_cast<unsigned char>(png[at + i]);
    names += png.substr(at + 4, 4) + " ";
    at += size + 12;
  }
  return names;
}

void check_bitmap(const image::Picture& picture, const std::string& input) {
  expect(picture.width <= 2'000 && picture.height <= 2'000, "a bitmap is too large", input);
  if (picture.kind == image::Picture::Kind::jpeg) {
    expect(picture.image.find("Exif") == std::string::npos &&
               picture.image.find("ICC_PROFILE") == std::string::npos,
           "a JPEG has kept metadata", input);
    return;
  }
  std::string names = chunks_of(picture.image);
  for (std::size_t at = names.find("IDAT IDAT "); at != std::string::npos;
       at = names.find("IDAT IDAT "))
    names.erase(at, 5);
  expect(names == "IHDR sRGB IDAT IEND ", "a PNG has kept more than its points", input);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input(reinterpret_cast<const char*>(data), size);
  auto folder = memory_folder({{"picture", input}}, "edition");
  Diagnostics diagnostics;
  image::Reading how;
  how.most_points = 1'000'000;  // so that a run takes milliseconds
  const auto picture = image::read_picture(*folder, "picture", diagnostics, how);
  expect(picture.has_value() != diagnostics.has_errors(), "a picture and an error, or neither",
         input);
  if (is_valid_utf8(input)) fuzz::expect_places(diagnostics, "edition/picture", input, false);
  if (!picture) return 0;
  expect(is_size(picture->width) && is_size(picture->height), "a picture has no size", input);
  if (picture->kind == image::Picture::Kind::drawing) {
    check_drawing(*picture, input);
  } else {
    check_bitmap(*picture, input);
  }
  return 0;
}
