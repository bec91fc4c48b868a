// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "picture_source.hpp"
#include "sample_files.hpp"

namespace muster::image {
namespace {

using test::png_file;
using test::point_of;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

/// The published file of a PNG, which must be taken without a remark.
std::string published(const std::string& bytes) {
  Diagnostics diagnostics;
  const auto picture = load_bytes(bytes, diagnostics);
  for (const Diagnostic& problem : diagnostics.items()) ADD_FAILURE() << to_text(problem);
  if (!picture) return "";
  EXPECT_EQ(picture->kind, Picture::Kind::png);
  return picture->image;
}

TEST(Png, KeepsColoursAndSize) {
  Diagnostics diagnostics;
  const auto picture = load_bytes(png_file({.row = {1, 2, 3, 250, 251, 252}}), diagnostics);
  ASSERT_TRUE(picture.has_value());
  EXPECT_EQ(picture->width, 2);
  EXPECT_EQ(picture->height, 1);
  EXPECT_THAT(point_of(picture->image, 0, 0), ElementsAre(1, 2, 3));
  EXPECT_THAT(point_of(picture->image, 1, 0), ElementsAre(250, 251, 252));
}

// Four bits: 0xF is white, 0x3 is 3 * 17 = 51.
TEST(Png, ReadsGreysOfFewBits) {
  const std::string file = published(png_file({.depth = 4, .colour_type = 0, .row = {0xF3}}));
  EXPECT_THAT(point_of(file, 0, 0), ElementsAre(255, 255, 255));
  EXPECT_THAT(point_of(file, 1, 0), ElementsAre(51, 51, 51));
}

TEST(Png, ReadsAPaletteWithOpacities) {
  const std::string file = published(png_file({.depth = 1,
                                               .colour_type = 3,
                                               .row = {0x40},
                                               .palette = {10, 20, 30, 40, 50, 60},
                                               .opacities = {255, 128}}));
  EXPECT_THAT(point_of(file, 0, 0), ElementsAre(10, 20, 30, 255));
  EXPECT_THAT(point_of(file, 1, 0), ElementsAre(40, 50, 60, 128));
}

// 0x8000 is 32768 / 257 = 127.5, which rounds to 128; 0x0101 is 1.
TEST(Png, RoundsSixteenBitsToEight) {
  const std::string colours =
      published(png_file({.width = 1, .depth = 16, .row = {0xFF, 0xFF, 0x80, 0x00, 0x01, 0x01}}));
  EXPECT_THAT(point_of(colours, 0, 0), ElementsAre(255, 128, 1));
  const std::string grey = published(
      png_file({.width = 1, .depth = 16, .colour_type = 4, .row = {0x01, 0x01, 0x80, 0x00}}));
  EXPECT_THAT(point_of(grey, 0, 0), ElementsAre(1, 1, 1, 128));
}

TEST(Png, DropsOpacityWhereAllIsOpaque) {
  const std::string file =
      published(png_file({.width = 1, .colour_type = 6, .row = {1, 2, 3, 255}}));
  EXPECT_THAT(point_of(file, 0, 0), ElementsAre(1, 2, 3));
}

TEST(Png, ReadsInterlacedRows) {
  std::vector<std::uint8_t> row;
  for (std::uint8_t x = 0; x < 30; ++x) row.push_back(x);
  const std::string file =
      published(png_file({.width = 10, .height = 9, .interlaced = true, .row = row}));
  EXPECT_THAT(point_of(file, 9, 8), ElementsAre(27, 28, 29));
}

// In the profile the first primary is green, so pure "red" is green.
TEST(Png, ObeysItsProfile) {
  const std::string file =
      published(png_file({.width = 1, .row = {255, 0, 0}, .profile = test::swapped_profile()}));
  const auto point = point_of(file, 0, 0);
  ASSERT_EQ(point.size(), 3U);
  EXPECT_LE(point[0], 2);
  EXPECT_GE(point[1], 253);
  EXPECT_LE(point[2], 2);
}

// Half of the light is 0.735 of the way in sRGB: 188.
TEST(Png, ObeysAProfileOfGreysAndAnExponent) {
  const std::string profile = published(png_file(
      {.width = 1, .colour_type = 0, .row = {128}, .profile = test::linear_grey_profile()}));
  EXPECT_NEAR(point_of(profile, 0, 0).at(0), 188, 2);
  const std::string exponent =
      published(png_file({.width = 1, .colour_type = 0, .row = {128}, .gamma = 1.0}));
  EXPECT_NEAR(point_of(exponent, 0, 0).at(0), 188, 2);
  const std::string usual =
      published(png_file({.width = 1, .colour_type = 0, .row = {128}, .gamma = 0.45455}));
  EXPECT_EQ(point_of(usual, 0, 0).at(0), 128);
}

TEST(Png, KeepsNoWordsPositionsOrProfile) {
  const std::string file = published(png_file({.width = 1,
                                               .row = {1, 2, 3},
                                               .words = "taken by a made-up person",
                                               .exif = test::exif_of(1)}) +
                                     "PK\3\4 hidden archive");
  EXPECT_THAT(file, Not(HasSubstr("person")));
  EXPECT_THAT(file, Not(HasSubstr("51.5007")));
  EXPECT_THAT(file, Not(HasSubstr("PK")));
  EXPECT_THAT(file, Not(HasSubstr("tEXt")));
}

// Orientation 6: the first row is the right column.
TEST(Png, IsTurnedUpright) {
  const std::string file =
      published(png_file({.row = {1, 1, 1, 9, 9, 9}, .exif = test::exif_of(6, "II")}));
  EXPECT_THAT(point_of(file, 0, 0), ElementsAre(1, 1, 1));
  EXPECT_THAT(point_of(file, 0, 1), ElementsAre(9, 9, 9));
}

TEST(Png, IsRefusedWithTheReasonWhereItIsDamaged) {
  const std::string whole =
      png_file({.width = 50, .height = 50, .row = std::vector<std::uint8_t>(150, 7)});
  std::string changed = whole;
  changed[whole.find("IDAT") + 8] ^= 0x55;
  for (const std::string& bytes :
       {whole.substr(0, whole.size() - 20), whole.substr(0, 30), changed}) {
    Diagnostics diagnostics;
    EXPECT_FALSE(load_bytes(bytes, diagnostics).has_value());
    ASSERT_EQ(diagnostics.items().size(), 1U);
    EXPECT_EQ(diagnostics.items().front().code, code::image_unusable);
    EXPECT_THAT(to_text(diagnostics.items().front()),
                HasSubstr("edition/picture: error[image.unusable]: the picture is damaged ("));
  }
}

}  // namespace
}  // namespace muster::image
