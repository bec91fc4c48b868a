// SPDX-License-Identifier: MIT
#include "changes/word_difference.hpp"

#include <gmock/gmock.h>

namespace muster::changes {
namespace {

using testing::ElementsAre;
using Kind = WordRun::Kind;

TEST(WordDifference, ListsRunsOfWords) {
  EXPECT_THAT(word_difference("Fill the missing data for GPs", "Fill all data for GPs and nurses"),
              ElementsAre(WordRun{Kind::same, "Fill"}, WordRun{Kind::removed, "the missing"},
                          WordRun{Kind::added, "all"}, WordRun{Kind::same, "data for GPs"},
                          WordRun{Kind::added, "and nurses"}));
}

TEST(WordDifference, SpacesAndLineBreaksAreNoChange) {
  EXPECT_THAT(word_difference("one  two\nthree", "one two three"),
              ElementsAre(WordRun{Kind::same, "one two three"}));
}

TEST(WordDifference, FromAndToNothing) {
  EXPECT_THAT(word_difference("", "new words"), ElementsAre(WordRun{Kind::added, "new words"}));
  EXPECT_THAT(word_difference("old", ""), ElementsAre(WordRun{Kind::removed, "old"}));
  EXPECT_THAT(word_difference("", " "), ElementsAre());
}

TEST(WordDifference, AVeryLongTextIsListedAsReplaced) {
  std::string then = "start ";
  for (std::size_t i = 0; i < most_words; ++i) then += "word ";
  auto runs = word_difference(then, "start");
  ASSERT_EQ(runs.size(), 2U);
  EXPECT_EQ(runs[0].kind, Kind::removed);
  EXPECT_EQ(runs[1], (WordRun{Kind::added, "start"}));
}

// Three of four words in both: 2 * 3 / (4 + 4).
TEST(Likeness, IsTheShareOfCommonWords) {
  EXPECT_DOUBLE_EQ(likeness("Open a borough hub", "open a second hub"), 0.75);
  EXPECT_DOUBLE_EQ(likeness("", ""), 1);
  EXPECT_DOUBLE_EQ(likeness("a b", "c d"), 0);
}

}  // namespace
}  // namespace muster::changes
