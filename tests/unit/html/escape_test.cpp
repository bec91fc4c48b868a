// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "html/html_buffer.hpp"

namespace muster::html {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

TEST(Escape, ChangesWhatMarkupIsMadeOf) {
  EXPECT_EQ(escaped("<a href=\"x\">&'"), "&lt;a href=&quot;x&quot;&gt;&amp;'");
}

TEST(Escape, LeavesLettersOfAnyAlphabet) {
  EXPECT_EQ(escaped("Ŵyn, 中文, 😀, −909"), "Ŵyn, 中文, 😀, −909");
}

TEST(Escape, ShowsControlsInsteadOfObeyingThem) {
  EXPECT_EQ(escaped(std::string_view("a\0b", 3)), "a\uFFFDb");
  EXPECT_EQ(escaped("a\x1b[31mb"), "a\uFFFD[31mb");
  EXPECT_EQ(escaped("a\u202Eb\u2066c"), "a\uFFFDb\uFFFDc");
  EXPECT_EQ(escaped("a\xC2\x85"
                    "b"),
            "a\uFFFDb");
}

TEST(Escape, ReplacesWhatIsNoUtf8AndNoncharacters) {
  EXPECT_EQ(escaped("a\xFF"
                    "b"),
            "a\uFFFDb");
  EXPECT_EQ(escaped("a\uFFFE\uFDD0"
                    "b"),
            "a\uFFFD\uFFFDb");
}

TEST(Escape, KeepsLineEndsAndTabs) { EXPECT_EQ(escaped("a\tb\nc\r"), "a\tb\nc "); }

TEST(HtmlBuffer, GivesEverythingToTheSinkInOrder) {
  StringSink sink;
  HtmlBuffer buffer(sink);
  std::string expected;
  for (std::size_t i = 0; i < 100'000; ++i) {
    buffer.number(i);
    buffer.raw(",");
    expected += std::to_string(i) + ",";
  }
  EXPECT_FALSE(sink.text.empty()) << "large pieces leave before the end";
  buffer.finish();
  EXPECT_EQ(sink.text, expected);
}

}  // namespace
}  // namespace muster::html
