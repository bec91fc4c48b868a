// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "picture_source.hpp"
#include "sample_files.hpp"

namespace muster::image {
namespace {

using test::jpeg_file;
using test::point_of;
using ::testing::HasSubstr;
using ::testing::Not;

void expect_near(const std::vector<int>& point, std::vector<int> wanted) {
  ASSERT_EQ(point.size(), wanted.size());
  for (std::size_t i = 0; i < wanted.size(); ++i) EXPECT_NEAR(point[i], wanted[i], 4) << i;
}

Picture published_jpeg(const std::string& bytes, Diagnostics& diagnostics) {
  auto picture = load_bytes(bytes, diagnostics);
  EXPECT_TRUE(picture.has_value());
  return picture ? *picture : Picture{};
}

std::vector<int> colour_of(const std::string& bytes) {
  Diagnostics diagnostics;
  const Picture picture = published_jpeg(bytes, diagnostics);
  for (const Diagnostic& problem : diagnostics.items()) ADD_FAILURE() << to_text(problem);
  return picture.image.empty() ? std::vector<int>{} : point_of(picture.image, 8, 8);
}

TEST(Jpeg, KeepsColoursOfEveryForm) {
  expect_near(colour_of(jpeg_file({.pixel = {200, 100, 50}})), {200, 100, 50});
  expect_near(colour_of(jpeg_file({.pixel = {200, 100, 50}, .progressive = true})), {200, 100, 50});
  expect_near(colour_of(jpeg_file({.components = 1, .pixel = {77}})), {77, 77, 77});
}

TEST(Jpeg, ObeysItsProfile) {
  expect_near(colour_of(jpeg_file({.pixel = {255, 0, 0}, .profile = test::swapped_profile()})),
              {0, 255, 0});
}

// Inks are stored inverted, 255 for no ink. No cyan, half magenta, no yellow, no black is pink.
TEST(Jpeg, MixesInksAndSaysThatTheColoursAreEstimated) {
  Diagnostics diagnostics;
  const Picture picture =
      published_jpeg(jpeg_file({.components = 4, .pixel = {255, 128, 255, 255}}), diagnostics);
  expect_near(point_of(picture.image, 8, 8), {255, 128, 255});
  ASSERT_EQ(diagnostics.items().size(), 1U);
  EXPECT_EQ(diagnostics.items().front().code, code::image_colours);
  EXPECT_EQ(diagnostics.items().front().severity, Severity::warning);
}

TEST(Jpeg, SaysThatAProfileCannotBeRead) {
  Diagnostics diagnostics;
  published_jpeg(jpeg_file({.pixel = {1, 2, 3}, .profile = std::string(200, 'x')}), diagnostics);
  ASSERT_EQ(diagnostics.items().size(), 1U);
  EXPECT_EQ(diagnostics.items().front().code, code::image_colours);
}

TEST(Jpeg, KeepsNoWordsPositionsOrProfile) {
  Diagnostics diagnostics;
  const Picture picture = published_jpeg(jpeg_file({.pixel = {1, 2, 3},
                                                    .profile = test::swapped_profile(),
                                                    .exif = test::exif_of(1),
                                                    .comment = "taken by a made-up person"}) +
                                             "<script>alert(1)</script>",
                                         diagnostics);
  for (const char* trace : {"Exif", "51.5007", "person", "ICC_PROFILE", "script"})
    EXPECT_THAT(picture.image, Not(HasSubstr(trace)));
  EXPECT_THAT(picture.image, HasSubstr("JFIF"));
}

// 32 by 16 points, the left half black: turned by a quarter clockwise the black half is on top.
TEST(Jpeg, IsTurnedUpright) {
  std::vector<std::uint8_t> points;
  for (int i = 0; i < 32 * 16; ++i) points.push_back(i % 32 < 16 ? 0 : 255);
  for (const char* order : {"II", "MM"}) {
    Diagnostics diagnostics;
    const Picture picture = published_jpeg(jpeg_file({.width = 32,
                                                      .height = 16,
                                                      .components = 1,
                                                      .points = points,
                                                      .exif = test::exif_of(6, order)}),
                                           diagnostics);
    EXPECT_EQ(picture.width, 16);
    EXPECT_EQ(picture.height, 32);
    expect_near(point_of(picture.image, 8, 4), {0, 0, 0});
    expect_near(point_of(picture.image, 8, 28), {255, 255, 255});
  }
}

TEST(Jpeg, IsMadeSmallerWhereItIsLargerThanPrintNeeds) {
  Diagnostics diagnostics;
  const Picture picture =
      published_jpeg(jpeg_file({.width = 4'000, .height = 30, .pixel = {9, 8, 7}}), diagnostics);
  EXPECT_EQ(picture.width, 2'000);
  EXPECT_EQ(picture.height, 15);
}

TEST(Jpeg, IsRefusedWhereItEndsEarly) {
  std::string bytes = jpeg_file({.width = 200, .height = 200, .pixel = {200, 100, 50}});
  bytes.resize(bytes.size() / 2);
  for (const std::string& cut : {bytes, bytes.substr(0, 20), bytes.substr(0, 4)}) {
    Diagnostics diagnostics;
    EXPECT_FALSE(load_bytes(cut, diagnostics).has_value());
    ASSERT_EQ(diagnostics.items().size(), 1U);
    EXPECT_THAT(diagnostics.items().front().message, HasSubstr("the picture is damaged ("));
  }
}

// The frame header of a small file is made to promise 60,000 by 60,000 points.
TEST(Jpeg, IsRefusedBeforeItsPointsAreUnpacked) {
  std::string bytes = jpeg_file({.pixel = {1, 2, 3}});
  const std::size_t frame = bytes.find(std::string("\xFF\xC0\0\x11", 4));
  ASSERT_NE(frame, std::string::npos);
  bytes.replace(frame + 5, 4, "\xEA\x60\xEA\x60");
  Diagnostics diagnostics;
  EXPECT_FALSE(load_bytes(bytes, diagnostics).has_value());
  EXPECT_THAT(diagnostics.items().at(0).message, HasSubstr("has 60000 by 60000 pixels"));
}

// A progressive file with over a hundred scans: the last one again and again.
TEST(Jpeg, IsRefusedWithMoreScansThanAPictureHas) {
  std::string bytes = jpeg_file({.pixel = {1, 2, 3}, .progressive = true});
  const std::size_t last = bytes.rfind("\xFF\xDA");
  const std::string scan = bytes.substr(last, bytes.size() - 2 - last);
  bytes.resize(bytes.size() - 2);
  for (int i = 0; i < 200; ++i) bytes += scan;
  bytes += "\xFF\xD9";
  Diagnostics diagnostics;
  EXPECT_FALSE(load_bytes(bytes, diagnostics).has_value());
  EXPECT_THAT(diagnostics.items().at(0).message, HasSubstr("damaged"));
}

}  // namespace
}  // namespace muster::image
