// SPDX-License-Identifier: MIT
#include "sectors/plain_text.hpp"

#include <gtest/gtest.h>

namespace muster::sectors {
namespace {

TEST(PlainText, TellsPlainFromNotPlain) {
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

}  // namespace
}  // namespace muster::sectors
