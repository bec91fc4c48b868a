// SPDX-License-Identifier: MIT
#include "image/indexed.hpp"

#include <gmock/gmock.h>

#include "sample_files.hpp"

namespace muster::image {
namespace {

using test::point_of;
using ::testing::ElementsAre;

std::uint32_t grey(int value) { return static_cast<std::uint32_t>(value) * 0x010101U; }

IndexedBitmap indexed_row(const std::vector<std::uint32_t>& words) {
  return indexed({static_cast<std::uint32_t>(words.size()), 1, words.size(), words.data()});
}

/// The indices without the numbers of the filters in front of the rows.
std::vector<int> points_of(const IndexedBitmap& bitmap) {
  std::vector<int> points;
  for (std::size_t i = 0; i < bitmap.rows.size(); ++i) {
    const auto value = static_cast<unsigned char>(bitmap.rows[i]);
    if (i % (bitmap.width + 1) == 0) {
      EXPECT_EQ(value, 0);
    } else {
      points.push_back(value);
    }
  }
  return points;
}

TEST(Indexed, PutsTheCommonestColourFirst) {
  const IndexedBitmap bitmap = indexed_row({grey(9), grey(7), grey(7), grey(9), grey(7), grey(8)});
  EXPECT_THAT(bitmap.palette, ElementsAre(Colour{7, 7, 7}, Colour{9, 9, 9}, Colour{8, 8, 8}));
  EXPECT_THAT(points_of(bitmap), ElementsAre(1, 0, 0, 1, 0, 2));
}

TEST(Indexed, LeavesOutTheUpperBitsAndTheEndsOfRows) {
  const std::vector<std::uint32_t> words = {0xFF000001, 0x00000001, 7, 0x12000001, 2, 7};
  const IndexedBitmap bitmap = indexed({2, 2, 3, words.data()});
  EXPECT_THAT(bitmap.palette, ElementsAre(Colour{0, 0, 1}, Colour{0, 0, 2}));
  EXPECT_THAT(points_of(bitmap), ElementsAre(0, 0, 0, 1));
}

/// Runs of 1 to 20 pixels, which differ from their neighbours in one bit.
TEST(Indexed, FindsRunsOfEachLength) {
  std::vector<std::uint32_t> words;
  std::vector<int> expected;
  for (int length = 1; length <= 20; ++length) {
    words.insert(words.end(), static_cast<std::size_t>(length), length % 2 == 0 ? 4U : 5U);
    expected.insert(expected.end(), static_cast<std::size_t>(length), length % 2);
  }
  EXPECT_EQ(points_of(indexed_row(words)), expected);
}

/// 256 greys, each twice, and two more colours once. (10, 10, 12) is nearest to the grey of 11:
/// squared distances 1 + 1 + 1 = 3, and 4 to 10. (200, 203, 200) is nearest to 201: 1 + 4 + 1 = 6,
/// and 9 to 200.
TEST(Indexed, GivesRareColoursTheNearestOfThePalette) {
  std::vector<std::uint32_t> words;
  for (int value = 0; value < 256; ++value) words.insert(words.end(), 2, grey(value));
  words.push_back(0x0A0A0C);
  words.push_back(0xC8CBC8);
  const IndexedBitmap result = indexed_row(words);
  ASSERT_EQ(result.palette.size(), 256U);
  const std::vector<int> points = points_of(result);
  ASSERT_EQ(points.size(), 514U);
  EXPECT_EQ(result.palette[static_cast<std::size_t>(points[512])], (Colour{11, 11, 11}));
  EXPECT_EQ(result.palette[static_cast<std::size_t>(points[513])], (Colour{201, 201, 201}));
  EXPECT_EQ(result.palette[static_cast<std::size_t>(points[301])], (Colour{150, 150, 150}))
      << "common ones stay";
}

TEST(Indexed, IsWrittenAsAPngThatDecodersRead) {
  const std::vector<std::uint32_t> words = {0x010203, 0xFF0000, 0xFF0000, 0xFAFBFC};
  const std::string file = encode_png(indexed({2, 2, 2, words.data()}));
  EXPECT_EQ(static_cast<int>(file.at(25)), 3) << "IHDR says that there is a palette";
  EXPECT_THAT(point_of(file, 0, 0), ElementsAre(1, 2, 3));
  EXPECT_THAT(point_of(file, 1, 0), ElementsAre(255, 0, 0));
  EXPECT_THAT(point_of(file, 0, 1), ElementsAre(255, 0, 0));
  EXPECT_THAT(point_of(file, 1, 1), ElementsAre(250, 251, 252));
}

}  // namespace
}  // namespace muster::image
