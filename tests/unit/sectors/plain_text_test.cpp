// SPDX-License-Identifier: MIT
#include "sectors/plain_text.hpp"

#include <gtest/gtest.h>

namespace muster::sectors {
namespace {

TEST(PlainText, DistinguishesPlainFromNotPlain) {
  EXPECT_TRUE(is_plain_text("Adult nurses – 50% (£)"));
  EXPECT_TRUE(is_plain_text(""));
  EXPECT_FALSE(is_plain_text("two\nlines"));
  EXPECT_FALSE(is_plain_text("tab\there"));
  EXPECT_FALSE(is_plain_text("\x1b[31m"));
  EXPECT_FALSE(is_plain_text("right\u202Eto left"));
  EXPECT_FALSE(is_plain_text("broken \xC3\x28"));
}

TEST(PlainText, ReplacesWhatIsNot) {
  EXPECT_EQ(plain_text("a\x1b"
                       "b\xC3(c",
                       100),
            "a\uFFFDb\uFFFD(c");
}

TEST(PlainText, CutsAtAWholeCharacter) {
  EXPECT_EQ(plain_text("ééééé", 8), "ééé…");  // 2 bytes each; a fourth could be one of 4 bytes
  EXPECT_EQ(plain_text("short", 100), "short");
}

TEST(PlainText, KeepsLinesApart) {
  using Lines = std::vector<std::string>;
  EXPECT_EQ(plain_lines("one\n\ntwo\x07\n", 10, 100), (Lines{"one", "", "two\uFFFD"}));
  EXPECT_EQ(plain_lines("without an end", 10, 100), (Lines{"without an end"}));
  EXPECT_EQ(plain_lines("1\n2\n3\n", 2, 100), (Lines{"1", "2", "…"}));
  EXPECT_EQ(plain_lines("", 2, 100), Lines{});
}

}  // namespace
}  // namespace muster::sectors
