// SPDX-License-Identifier: MIT
#include "changes/paragraph_edits.hpp"

#include <gmock/gmock.h>

namespace muster::changes {
namespace {

using Kind = ParagraphEdit::Kind;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(ParagraphEdits, OfEqualTextsAreNone) {
  EXPECT_THAT(paragraph_edits({}, {}), IsEmpty());
  EXPECT_THAT(paragraph_edits({"a", "b", "a"}, {"a", "b", "a"}), IsEmpty());
}

TEST(ParagraphEdits, PairWhatSharesHalfOfItsWords) {
  EXPECT_THAT(paragraph_edits({"one", "the number of nurses grew", "end"},
                              {"one", "the number of nurses fell", "end"}),
              ElementsAre(ParagraphEdit{Kind::changed, 1, 1}));
  EXPECT_THAT(paragraph_edits({"one", "the number of nurses grew", "end"},
                              {"one", "wholly different", "and new", "end"}),
              ElementsAre(ParagraphEdit{Kind::removed, 1, 0}, ParagraphEdit{Kind::added, 2, 1},
                          ParagraphEdit{Kind::added, 2, 2}));
}

TEST(ParagraphEdits, PairWhatAloneDiffersBetweenTwoEqualOnes) {
  EXPECT_THAT(paragraph_edits({"one", "Adult nurses", "end"}, {"one", "Nurses for adults", "end"}),
              ElementsAre(ParagraphEdit{Kind::changed, 1, 1}));
}

TEST(ParagraphEdits, PlaceWhatWasAddedAndRemoved) {
  EXPECT_THAT(paragraph_edits({"a", "b"}, {"new", "a", "b", "last"}),
              ElementsAre(ParagraphEdit{Kind::added, 0, 0}, ParagraphEdit{Kind::added, 2, 3}));
  EXPECT_THAT(paragraph_edits({"a", "b", "c"}, {"b"}),
              ElementsAre(ParagraphEdit{Kind::removed, 0, 0}, ParagraphEdit{Kind::removed, 2, 0}));
}

TEST(ParagraphEdits, OfAMovedParagraphAreOneRemovalAndOneAddition) {
  EXPECT_THAT(paragraph_edits({"x", "a", "b", "c"}, {"a", "b", "c", "x"}),
              ElementsAre(ParagraphEdit{Kind::removed, 0, 0}, ParagraphEdit{Kind::added, 4, 3}));
}

TEST(ParagraphEdits, KeepTheOrderOfAnInsertionBeforeAChange) {
  EXPECT_THAT(paragraph_edits({"a", "we plan three new hubs", "z"},
                              {"a", "quite something else", "we plan four new hubs", "z"}),
              ElementsAre(ParagraphEdit{Kind::added, 1, 1}, ParagraphEdit{Kind::changed, 1, 2}));
}

TEST(ParagraphEdits, OfVeryLongTextsAreNotComparedOneByOne) {
  std::vector<std::string> then, now;
  for (int i = 0; i < 6000; ++i) {
    then.push_back("then " + std::to_string(i));
    now.push_back("now " + std::to_string(i));
  }
  EXPECT_EQ(paragraph_edits(then, now).size(), 12000U);
}

}  // namespace
}  // namespace muster::changes
