// SPDX-License-Identifier: MIT
#include "image/reading.hpp"

#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "picture_source.hpp"
#include "sample_files.hpp"

namespace muster::image {
namespace {

using ::testing::HasSubstr;

std::string refusal_of(const std::string& bytes, const Reading& how = {}) {
  Diagnostics diagnostics;
  EXPECT_FALSE(load_bytes(bytes, diagnostics, how).has_value());
  return diagnostics.items().size() == 1 ? to_text(diagnostics.items().front()) : "not one problem";
}

TEST(Picture, NamesFormatsThatItDoesNotTake) {
  EXPECT_THAT(refusal_of("GIF89a"), HasSubstr("the picture is a GIF"));
  EXPECT_THAT(refusal_of("RIFF\1\2\3\4WEBP"), HasSubstr("is a WebP"));
  EXPECT_THAT(refusal_of(std::string("II*\0", 4)), HasSubstr("is a TIFF"));
  EXPECT_THAT(refusal_of(std::string("\0\0\0\x18"
                                     "ftypheic",
                                     12)),
              HasSubstr("is a HEIC"));
  EXPECT_THAT(refusal_of("%PDF-1.7"), HasSubstr("is a PDF"));
  EXPECT_THAT(refusal_of(""), HasSubstr("is not a PNG, JPEG or SVG"));
  EXPECT_THAT(refusal_of("<html><svg></svg></html>"), HasSubstr("is not a well-formed SVG"));
}

TEST(Picture, HasAtMostSoManyBytesAndPoints) {
  Reading how;
  how.most_bytes = 10;
  EXPECT_THAT(refusal_of("GIF89a.....", how), HasSubstr("the picture has 11 bytes"));
  how = {};
  how.most_points = 1;
  EXPECT_THAT(refusal_of(test::png_file({.row = {1, 2, 3, 4, 5, 6}}), how),
              HasSubstr("has 2 by 1 pixels"));
}

// 30,000 by 30,000 points of one colour are a file of a megabyte that unpacks to 2.7 gigabytes.
TEST(Picture, ThatUnpacksToTooMuchIsRefusedByItsSize) {
  const std::string bomb =
      test::png_file({.width = 30'000, .height = 30'000, .has_rows = false, .row = {}});
  EXPECT_LT(bomb.size(), 100U);
  EXPECT_THAT(refusal_of(bomb), HasSubstr("has 30000 by 30000 pixels"));
}

TEST(Picture, IsTheSameBytesEachTime) {
  const std::string file = test::jpeg_file({.pixel = {200, 100, 50}, .exif = test::exif_of(3)});
  Diagnostics diagnostics;
  EXPECT_EQ(load_bytes(file, diagnostics)->image, load_bytes(file, diagnostics)->image);
}

// The row of two points becomes a column by what the caller says, not by what the file says.
TEST(Picture, IsTurnedAsTheCallerSays) {
  Reading how;
  how.orientation = 6;
  Diagnostics diagnostics;
  const auto turned = load_bytes(test::png_file({.row = {1, 2, 3, 4, 5, 6}}), diagnostics, how);
  ASSERT_TRUE(turned.has_value());
  EXPECT_EQ(turned->width, 1U);
  EXPECT_EQ(turned->height, 2U);
  how.orientation = 1;
  const std::string file = test::jpeg_file(
      {.width = 16, .height = 8, .pixel = {200, 100, 50}, .exif = test::exif_of(6)});
  const auto as_stored = load_bytes(file, diagnostics, how);
  const auto as_it_says = load_bytes(file, diagnostics);
  ASSERT_TRUE(as_stored && as_it_says);
  EXPECT_EQ(as_stored->width, as_it_says->height);
  EXPECT_NE(as_stored->width, as_it_says->width);
}

TEST(Picture, IsReadFromItsFolderOnly) {
  const auto folder = memory_folder({{"images/a.svg", svg_of("<rect width='1' height='1'/>")}});
  Diagnostics diagnostics;
  EXPECT_TRUE(read_picture(*folder, "images/a.svg", diagnostics).has_value());
  for (const char* name : {"../a.svg", "/etc/passwd", "images/../../a.svg", "images/b.svg"})
    EXPECT_THROW(read_picture(*folder, name, diagnostics), Error) << name;
}

}  // namespace
}  // namespace muster::image
