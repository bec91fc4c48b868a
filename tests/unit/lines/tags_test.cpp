// SPDX-License-Identifier: MIT
#include "lines/tags.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

namespace muster::lines {
namespace {

using testing::ElementsAre;

/// Each line as "number+count text", with $ for a tag.
std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  SourceLines source(text);
  for (SourceLine line; source.next(line);) {
    const char* gone = line.vanishes() ? " (gone)" : "";
    std::replace(line.text.begin(), line.text.end(), tag_mark, '$');
    out.push_back(std::to_string(line.number) + "+" + std::to_string(line.count) + " " + line.text +
                  gone);
  }
  return out;
}

TEST(SourceLines, AreThoseOfTheFileWithoutTags) {
  EXPECT_THAT(lines_of("a\n\nb"), ElementsAre("1+1 a", "2+1 ", "3+1 b"));
  EXPECT_THAT(lines_of(""), ElementsAre());
}

TEST(SourceLines, GoOnAfterATagOfSeveralLines) {
  EXPECT_THAT(lines_of("a {{! b\n:::\n}} c\nd\n"), ElementsAre("1+3 a  c", "4+1 d"));
  EXPECT_THAT(lines_of("{{!\n:::\n}}\nd\n"), ElementsAre("1+3  (gone)", "4+1 d"));
  EXPECT_THAT(lines_of("{{#x\n}}{{! a\nb }}c\n"), ElementsAre("1+3 $c"));
}

TEST(SourceLines, VanishIfTheyOnlyDecide) {
  EXPECT_THAT(lines_of("{{#a}} {{> b}}\n {{c}}\n{{/a}}\n"),
              ElementsAre("1+1 $ $ (gone)", "2+1  $", "3+1 $ (gone)"));
}

TEST(SourceLines, KnowWhereTheirTextWasWritten) {
  SourceLines source("ab{{! c }}de{{f}}g\n");
  SourceLine line;
  ASSERT_TRUE(source.next(line));
  ASSERT_EQ(line.text.size(), 6U);
  std::vector<std::size_t> places;
  for (std::size_t at = 0; at <= 6; ++at) places.push_back(line.raw_offset(at));
  EXPECT_THAT(places, ElementsAre(0U, 1U, 10U, 11U, 12U, 17U, 18U));
  SourceLines plain("abc");
  ASSERT_TRUE(plain.next(line));
  EXPECT_EQ(line.raw_offset(2), 2U);
}

TEST(SourceLines, TakeATagThatIsNotClosedForText) {
  EXPECT_THAT(lines_of("a {{b\nc\n"), ElementsAre("1+1 a {{b", "2+1 c"));
}

}  // namespace
}  // namespace muster::lines
