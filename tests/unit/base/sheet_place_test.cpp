// SPDX-License-Identifier: MIT
#include "base/sheet_place.hpp"

#include <gtest/gtest.h>

namespace muster {
namespace {

TEST(SheetPlace, NamesFileSheetAndCell) {
  EXPECT_EQ(place_text({"ed/gap.xlsx:Sheet1", 7, 2}), "ed/gap.xlsx:Sheet1!B7");
  EXPECT_EQ(place_text({"ed/gap.ods:Gap 2024", 7, 0}), "ed/gap.ods:Gap 2024!A7");
  EXPECT_EQ(place_text({"ed/gap.xlsx:Sheet1", 0, 0}), "ed/gap.xlsx:Sheet1");
  EXPECT_EQ(place_text({"ed/gap.csv", 7, 12}), "ed/gap.csv:7:12");
  EXPECT_EQ(place_text({"ed/gap.csv", 7, 0}), "ed/gap.csv:7");
  EXPECT_EQ(place_text({"ed/gap.csv", 0, 0}), "ed/gap.csv");
}

TEST(SheetPlace, KnowsSheetsByTheNameOfTheWorkbook) {
  EXPECT_TRUE(is_sheet("gap.xlsx:Sheet1"));
  EXPECT_TRUE(is_sheet("GAP.XLSM:a:b"));
  EXPECT_EQ(file_of_sheet("ed/GAP.XLSM:a:b"), "ed/GAP.XLSM");
  for (const char* other : {"gap.xlsx", "gap.csv", "a.xlsx:b/gap.csv", "C:gap.csv", "gap.csv:3"}) {
    EXPECT_FALSE(is_sheet(other)) << other;
    EXPECT_EQ(file_of_sheet(other), other);
  }
}

// The columns after Z and ZZ are AA and AAA: 26, and 26 + 26 * 26 = 702.
TEST(SheetPlace, NamesColumnsByLetters) {
  EXPECT_EQ(column_letters(1), "A");
  EXPECT_EQ(column_letters(26), "Z");
  EXPECT_EQ(column_letters(27), "AA");
  EXPECT_EQ(column_letters(702), "ZZ");
  EXPECT_EQ(column_letters(703), "AAA");
}

}  // namespace
}  // namespace muster
