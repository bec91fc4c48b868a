// SPDX-License-Identifier: MIT
#include "workbook/names.hpp"

#include <gtest/gtest.h>

namespace muster::workbook {
namespace {

TEST(SheetName, HasNothingThatExcelRefuses) {
  EXPECT_EQ(sheet_name("Table 3", "Sheet"), "Table 3");
  EXPECT_EQ(sheet_name("a[b]:c*?/\\", "Sheet"), "a-b--c----");
  EXPECT_EQ(sheet_name("'quoted'", "Sheet"), "quoted");
  EXPECT_EQ(sheet_name("", "Sheet"), "Sheet");
  EXPECT_EQ(sheet_name("''", "Sheet"), "Sheet");
  EXPECT_EQ(sheet_name("history", "Sheet"), "Table of history");
  EXPECT_EQ(sheet_name("two\nlines", "Sheet"), "two lines");
}

TEST(SheetName, HasAtMost31UnitsAndNoHalfCharacter) {
  EXPECT_EQ(sheet_name(std::string(40, 'a'), "Sheet"), std::string(31, 'a'));
  // 30 letters leave room for one unit; this character takes two.
  EXPECT_EQ(sheet_name(std::string(30, 'a') + "\U0001F600", "Sheet"), std::string(30, 'a'));
}

TEST(UniqueNames, NumberTheSecondWhateverTheCase) {
  UniqueNames names(31);
  EXPECT_EQ(names.unique("Table 1"), "Table 1");
  EXPECT_EQ(names.unique("TABLE 1"), "TABLE 1 (2)");
  EXPECT_EQ(names.unique("Table 1 (2)"), "Table 1 (2) (2)");
}

TEST(UniqueNames, KeepTheirLength) {
  UniqueNames names(10);
  EXPECT_EQ(names.unique("abcdefghijkl"), "abcdefghij");
  EXPECT_EQ(names.unique("abcdefghijkl"), "abcdef (2)");
}

TEST(TableName, IsNoAddressOfACell) {
  EXPECT_EQ(table_name("gap1"), "table_gap1");
  EXPECT_EQ(table_name("a-b c.é"), "table_a_b_c___");
}

TEST(ColumnTitle, IsOneLine) {
  EXPECT_EQ(column_title("Staff\nin\tpost", "Column"), "Staff in post");
  EXPECT_EQ(column_title(" ", "Column"), "Column");
}

TEST(Cleaned, ReplacesWhatXmlCannotHold) {
  EXPECT_EQ(cleaned("a\x01"
                    "b"),
            "a\uFFFDb");
  EXPECT_EQ(cleaned("a\xE2\x80\xAE"
                    "b"),
            "a\uFFFDb");  // a right-to-left override
  EXPECT_EQ(cleaned("a\xFF"
                    "b"),
            "a\uFFFDb");
  EXPECT_EQ(cleaned("two\nlines"), "two\nlines");
}

}  // namespace
}  // namespace muster::workbook
