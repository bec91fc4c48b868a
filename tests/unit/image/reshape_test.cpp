// SPDX-License-Identifier: MIT
#include "image/bitmap.hpp"

#include <gmock/gmock.h>

#include "image/profile.hpp"

namespace muster::image {
namespace {

using ::testing::ElementsAre;

/// Two points over two: 1 2 / 3 4, and a third row 5 6.
Bitmap six_points() {
  Bitmap bitmap(2, 3, 3);
  for (std::uint8_t i = 0; i < 6; ++i)
    for (std::size_t c = 0; c < 3; ++c)
      bitmap.points[i * 3U + c] = static_cast<std::uint8_t>(i + 1);
  return bitmap;
}

std::vector<int> reds(const Bitmap& bitmap) {
  std::vector<int> out;
  for (std::size_t i = 0; i < bitmap.points.size(); i += bitmap.channels)
    out.push_back(bitmap.points[i]);
  return out;
}

// Exif 2.3, 4.6.4, table of tag 0112: where the stored row 0 and column 0 are shown.
TEST(Upright, TurnsAndMirrorsInAllEightWays) {
  EXPECT_THAT(reds(upright(six_points(), 1)), ElementsAre(1, 2, 3, 4, 5, 6));
  EXPECT_THAT(reds(upright(six_points(), 2)), ElementsAre(2, 1, 4, 3, 6, 5));
  EXPECT_THAT(reds(upright(six_points(), 3)), ElementsAre(6, 5, 4, 3, 2, 1));
  EXPECT_THAT(reds(upright(six_points(), 4)), ElementsAre(5, 6, 3, 4, 1, 2));
  EXPECT_THAT(reds(upright(six_points(), 5)), ElementsAre(1, 3, 5, 2, 4, 6));
  EXPECT_THAT(reds(upright(six_points(), 6)), ElementsAre(5, 3, 1, 6, 4, 2));
  EXPECT_THAT(reds(upright(six_points(), 7)), ElementsAre(6, 4, 2, 5, 3, 1));
  EXPECT_THAT(reds(upright(six_points(), 8)), ElementsAre(2, 4, 6, 1, 3, 5));
  EXPECT_EQ(upright(six_points(), 6).width, 3U);
}

// Half of the light of white is 188 of 255 in sRGB, not 128.
TEST(Shrunk, MeansAreThoseOfLight) {
  Bitmap bitmap(2, 2, 3);
  bitmap.points = {255, 255, 255, 0, 0, 0, 0, 0, 0, 255, 255, 255};
  const Bitmap small = shrunk(bitmap, 1);
  EXPECT_EQ(small.width, 1U);
  EXPECT_NEAR(small.points[0], 188, 1);
}

// What can't be seen has no colour: of a red point and a transparent green one red remains.
TEST(Shrunk, WeighsColoursByOpacity) {
  Bitmap bitmap(2, 1, 4);
  bitmap.points = {255, 0, 0, 255, 0, 255, 0, 0};
  const Bitmap small = shrunk(bitmap, 1);
  EXPECT_THAT(small.points, ElementsAre(255, 0, 0, 128));
}

TEST(Shrunk, KeepsWhatIsSmallEnough) {
  EXPECT_EQ(shrunk(six_points(), 3).height, 3U);
  const Bitmap thin = shrunk(Bitmap(5000, 1, 3), 100);
  EXPECT_EQ(thin.width, 100U);
  EXPECT_EQ(thin.height, 1U);
}

TEST(Exif, IsUprightWhereItMakesNoSense) {
  EXPECT_EQ(exif_orientation(""), 1U);
  EXPECT_EQ(exif_orientation("MM"), 1U);
  EXPECT_EQ(exif_orientation(std::string("II*\0\xFF\xFF\xFF\x7F", 8)), 1U);
  EXPECT_EQ(exif_orientation(std::string("MM\0*\0\0\0\x08\xFF\xFF", 10)), 1U);
}

}  // namespace
}  // namespace muster::image
