// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "base/ascii.hpp"
#include "base/names.hpp"
#include "base/word_list.hpp"

namespace muster {
namespace {

TEST(Ascii, ChangesNoLetterBeyondAscii) { EXPECT_EQ(lower("GP Tŷ ÉCOLE"), "gp tŷ École"); }

TEST(Ascii, ChangesTheFirstLetterAlone) {
  EXPECT_EQ(lower_first("Adult Nurses"), "adult Nurses");
  EXPECT_EQ(upper_first("adult Nurses"), "Adult Nurses");
  EXPECT_EQ(lower_first(""), "");
  EXPECT_EQ(upper_first("2028"), "2028");
}

TEST(Ascii, TrimsBothEnds) {
  EXPECT_EQ(trimmed(" \t a b\r\n"), "a b");
  EXPECT_EQ(trimmed("\ta ", " "), "\ta");
  EXPECT_EQ(trimmed("  "), "");
}

TEST(WordList, JoinsWithTheTextBetween) {
  EXPECT_EQ(joined({"a", "b", "c"}), "a, b, c");
  EXPECT_EQ(joined({"a", "b"}, "; "), "a; b");
  EXPECT_EQ(joined({}), "");
}

TEST(WordList, ListsAsASentenceDoes) {
  EXPECT_EQ(listed({}), "");
  EXPECT_EQ(listed({"a"}), "a");
  EXPECT_EQ(listed({"a", "b"}), "a and b");
  EXPECT_EQ(listed({"a", "b", "c"}), "a, b and c");
}

TEST(Slug, HasLettersAndDigitsInLowerCase) {
  EXPECT_EQ(slug("Adult Nurses, 2028", {}), "adult-nurses-2028");
  EXPECT_EQ(slug("  (T&O)  ", {.between = '_'}), "t_o");
  EXPECT_EQ(slug("AZ az 09", {}), "az-az-09");
  EXPECT_EQ(slug("--", {}), "");
}

TEST(Slug, LeavesOutApostrophesAndOtherLettersOrNot) {
  EXPECT_EQ(slug("Nurse's café, Ŵ", {}), "nurses-caf");
  EXPECT_EQ(slug("Nurse's café, Ŵ", {.between = '_', .leaves_out = false}), "nurse_s_caf");
}

}  // namespace
}  // namespace muster
