// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "changes/changes.hpp"
#include "two_editions.hpp"

namespace muster::changes {
namespace {

using testing::IsEmpty;
using testing::SizeIs;
using Rows = std::vector<std::vector<std::string>>;

OneEdition agenda(const std::string& id, const Rows& rows) {
  OneEdition edition(id);
  edition.table("agenda", {"item+", "title", "exempt_paragraph", "status"}, rows);
  return edition;
}

std::vector<PaperChange> compared(const Rows& then, const Rows& now) {
  OneEdition a = agenda("then", then), b = agenda("now", now);
  return compare_papers(a.dataset, b.dataset);
}

TEST(PaperChanges, NothingDiffers) {
  Rows rows = {{"1", "Apologies", "", ""}, {"2", "Plan", "3", "ready"}};
  EXPECT_THAT(compared(rows, rows), IsEmpty());
}

TEST(PaperChanges, ListNewRemovedAndChangedItems) {
  auto changes = compared(
      {{"1", "Apologies", "", ""}, {"2", "Contract", "3", ""}, {"3", "Old", "", ""}},
      {{"1", "Apologies", "", ""}, {"2", "Contract", "", "ready"}, {"2a", "Late", "", ""}});
  ASSERT_THAT(changes, SizeIs(3));
  EXPECT_EQ(changes[0].key, "2");
  EXPECT_EQ(changes[0].fate, Fate::kept);
  ASSERT_THAT(changes[0].fields, SizeIs(2));
  EXPECT_EQ(changes[0].fields[0].column, "exempt_paragraph");
  EXPECT_EQ(changes[0].fields[0].then, "3");
  EXPECT_EQ(changes[0].fields[0].now, "");
  EXPECT_EQ(changes[1].key, "2a");
  EXPECT_EQ(changes[1].fate, Fate::added);
  EXPECT_EQ(changes[2].title, "Old");
  EXPECT_EQ(changes[2].fate, Fate::unlisted);
}

TEST(PaperChanges, AnEditionWithoutAMeetingHasNone) {
  OneEdition plan("plan");
  plan.table("actions", {"id", "action"}, {{"1", "Open a hub"}});
  EXPECT_THAT(compare_papers(plan.dataset, OneEdition("other").dataset), IsEmpty());
}

TEST(TextChanges, ListWhatDiffersAndByHowMuch) {
  OneEdition then("then"), now("now");
  then.dataset.narrative = {{"foreword", "", "We plan four things.\n"}, {"gone", "", "x\n"}};
  now.dataset.narrative = {{"foreword", "", "We plan six things.\n"}, {"new", "", "y\n"}};
  auto changes = compare_texts(then.dataset, now.dataset);
  ASSERT_THAT(changes, SizeIs(3));
  EXPECT_EQ(changes[0].name, "foreword");
  EXPECT_DOUBLE_EQ(changes[0].share.value(), 0.75);  // three of four words, both ways
  EXPECT_EQ(changes[1].fate, Fate::unlisted);
  EXPECT_EQ(changes[2].fate, Fate::added);
}

TEST(TextChanges, DoNotGuessAtALongText) {
  std::string words;
  for (std::size_t i = 0; i <= most_words; ++i) words += "word ";
  OneEdition then("then"), now("now");
  then.dataset.narrative = {{"foreword", "", words}};
  now.dataset.narrative = {{"foreword", "", words + "more"}};
  EXPECT_FALSE(compare_texts(then.dataset, now.dataset).at(0).share.has_value());
}

// For the public, restricted lines are blank: they must leave no trace in a comparison.
TEST(TextChanges, BlankLinesAreNoDifference) {
  OneEdition then("then"), now("now");
  then.dataset.narrative = {{"foreword", "", "One.\n\nTwo.\n"}, {"secret", "", "\n\n"}};
  now.dataset.narrative = {{"foreword", "", "One.\n\n\n\nTwo.\n"}};
  EXPECT_THAT(compare_texts(then.dataset, now.dataset), IsEmpty());
}

}  // namespace
}  // namespace muster::changes
