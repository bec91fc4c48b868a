// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "changes/changes.hpp"
#include "two_editions.hpp"

namespace muster::changes {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using Rows = std::vector<std::vector<std::string>>;

OneEdition actions(const std::string& id, const Rows& rows) {
  OneEdition edition(id);
  edition.table("actions", {"id", "priority", "action", "lead", "due*", "rating", "status"}, rows);
  return edition;
}

Changes compared(const Rows& then, const Rows& now, Diagnostics& diagnostics) {
  OneEdition a = actions("then", then), b = actions("now", now);
  return compare(a.dataset, a.findings, b.dataset, b.findings, diagnostics);
}

Changes compared(const Rows& then, const Rows& now) {
  Diagnostics diagnostics;
  return compared(then, now, diagnostics);
}

const Rows one = {{"1", "p", "Open a hub", "Lead", "2024-03-31", "r", "open"}};

TEST(ActionChanges, NothingDiffers) { EXPECT_TRUE(compared(one, one).empty()); }

TEST(ActionChanges, ListTheCellsThatDiffer) {
  auto changes = compared(one, {{"1", "p", "Open one hub", "Other", "2024-06-30", "g", "open"}});
  ASSERT_EQ(changes.actions.size(), 1U);
  const ActionChange& action = changes.actions[0];
  EXPECT_EQ(action.fate, Fate::kept);
  EXPECT_EQ(action.find("rating")->then, "Not started");
  EXPECT_EQ(action.find("rating")->now, "Completed");
  EXPECT_EQ(action.find("due")->now, "2024-06-30");
  EXPECT_EQ(action.find("lead")->then, "Lead");
  EXPECT_EQ(action.find("action")->words.size(), 4U);  // Open, -a, +one, hub
  EXPECT_EQ(action.find("status"), nullptr);
}

TEST(ActionChanges, NewClosedAndWithdrawn) {
  auto changes =
      compared({{"1", "p", "A", "L", "", "", "open"}, {"2", "p", "B", "L", "", "", "open"}},
               {{"1", "p", "A", "L", "", "", "closed"},
                {"2", "p", "B", "L", "", "", "withdrawn"},
                {"3", "p", "C", "L", "", "", "open"}});
  std::vector<Fate> fates;
  for (const ActionChange& action : changes.actions) fates.push_back(action.fate);
  EXPECT_THAT(fates, ElementsAre(Fate::closed, Fate::withdrawn, Fate::added));
}

TEST(ActionChanges, AClosedActionMayGo) {
  Diagnostics diagnostics;
  auto changes = compared({{"1", "p", "A", "L", "", "", "closed"}}, {}, diagnostics);
  EXPECT_TRUE(changes.empty());
  EXPECT_TRUE(diagnostics.items().empty());
}

TEST(ActionChanges, RemovedWithoutAWordIsAWarning) {
  Diagnostics diagnostics;
  auto changes = compared(one, {}, diagnostics);
  EXPECT_EQ(changes.actions.at(0).fate, Fate::unlisted);
  ASSERT_EQ(diagnostics.items().size(), 1U);
  const Diagnostic& warning = diagnostics.items()[0];
  EXPECT_EQ(warning.code.id, std::string("changes.removed-action"));
  EXPECT_EQ(warning.location.file, "data/then/actions.csv");
  EXPECT_EQ(warning.location.line, 2U);
  EXPECT_EQ(diagnostics.error_count(), 0U);
}

TEST(ActionChanges, AChangedIdIsSuggestedByLikeness) {
  Diagnostics diagnostics;
  auto changes = compared({{"1", "p", "Open a hub in every borough", "L", "", "", "open"}},
                          {{"7", "p", "Open a hub in each borough", "L", "", "", "open"},
                           {"8", "p", "Train more nurses", "L", "", "", "open"}},
                          diagnostics);
  ASSERT_EQ(changes.likenesses.size(), 1U);
  EXPECT_EQ(changes.likenesses[0].now_id, "7");
  EXPECT_DOUBLE_EQ(changes.likenesses[0].share, 5.0 / 6);  // 2 * 5 / 12
  EXPECT_THAT(diagnostics.items().at(0).hints.at(0), HasSubstr("action '7', which is similar"));
}

TEST(ActionChanges, OneActionUnderTwoPrioritiesIsTwoRows) {
  auto changes = compared({{"1", "p", "A", "L", "", "r", ""}, {"1", "q", "A", "L", "", "r", ""}},
                          {{"1", "p", "A", "L", "", "r", ""}, {"1", "q", "A", "L", "", "g", ""}});
  ASSERT_EQ(changes.actions.size(), 1U);
  EXPECT_EQ(changes.actions[0].priority, "q");
  EXPECT_EQ(changes.find("1", "p"), nullptr);
  EXPECT_NE(changes.find("1", "q"), nullptr);
}

TEST(ActionChanges, AColumnThatOneEditionLacksIsNoChange) {
  OneEdition then("then"), now("now");
  then.table("actions", {"id", "priority", "action"}, {{"1", "p", "A"}});
  now.table("actions", {"id", "priority", "action", "lead"}, {{"1", "p", "A", "L"}});
  EXPECT_TRUE(compare_actions(then.dataset, now.dataset).empty());
}

TEST(ActionChanges, AnEditionWithoutActionsHasNoneRemoved) {
  OneEdition then("then"), now("now");
  EXPECT_TRUE(compare_actions(then.dataset, now.dataset).empty());
}

// Which amendments have a row is up to whoever writes amendments.csv, but they must be true.
TEST(Amendments, ThatNothingShowsAreAWarning) {
  OneEdition then = actions("then", one);
  OneEdition now = actions("now", {{"1", "p", "Open a hub", "Lead", "2024-06-30", "r", "open"}});
  now.table("amendments", {"action", "column", "date*", "reason"},
            {{"1", "due", "", "after a session"},
             {"1", "lead", "", ""},
             {"1", "added", "2023-12-31", "older, so it is not looked for"}});
  Diagnostics diagnostics;
  compare(then.dataset, then.findings, now.dataset, now.findings, diagnostics);
  ASSERT_EQ(diagnostics.items().size(), 1U);
  EXPECT_EQ(diagnostics.items()[0].code.id, std::string("changes.amendment"));
  EXPECT_EQ(diagnostics.items()[0].location.line, 3U);
}

}  // namespace
}  // namespace muster::changes
