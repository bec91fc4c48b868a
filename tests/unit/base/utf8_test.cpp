// SPDX-License-Identifier: MIT
#include "base/utf8.hpp"

#include <gtest/gtest.h>

namespace muster {
namespace {

TEST(Utf8, RefusesMalformedSequences) {
  EXPECT_TRUE(is_valid_utf8("caf\xC3\xA9 \xF0\x9F\x98\x80"));
  for (const char* text :
       {"\x96", "\xC3", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE0\x80\x80"}) {
    EXPECT_FALSE(is_valid_utf8(text));
  }
}

TEST(Utf8, MalformedBytesReadAsReplacement) {
  std::size_t at = 0;
  EXPECT_EQ(next_code_point("\xFFz", at), 0xFFFDU);
  EXPECT_EQ(at, 1U);
}

TEST(Utf8, WritesWhatItReads) {
  for (char32_t c : {U'a', U'\u00E9', U'\u2212', U'\U0001F600'}) {
    std::string text;
    append_utf8(text, c);
    std::size_t at = 0;
    EXPECT_EQ(next_code_point(text, at), c);
    EXPECT_EQ(at, text.size());
  }
}

TEST(Utf8, CountsCharactersNotBytes) { EXPECT_EQ(count_code_points("caf\xC3\xA9"), 4U); }

TEST(Utf8, KnowsControlsThatSteerATerminal) {
  EXPECT_TRUE(is_hostile_control(0x1B));
  EXPECT_TRUE(is_hostile_control(0x202E));
  EXPECT_FALSE(is_hostile_control(U'\n'));
  EXPECT_FALSE(is_hostile_control(U'\u00E9'));
}

}  // namespace
}  // namespace muster
