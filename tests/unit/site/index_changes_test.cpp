// SPDX-License-Identifier: MIT
#include "site/index_page.hpp"

#include <gmock/gmock.h>

#include "document/dump.hpp"

namespace muster::site {
namespace {

using changes::ActionChange;
using changes::Amount;
using changes::Changes;
using changes::Fate;
using changes::GapChange;
using testing::HasSubstr;
using testing::Not;

Changes compared() {
  Changes made;
  made.then = {"sel-2022", "A Strategy", "1.0", from_civil({2022, 10, 1}),
               from_civil({2023, 6, 30})};
  return made;
}

GapChange gap(const std::string& profession, double then, double now) {
  GapChange made;
  made.sector_title = "Acute care";
  made.profession = profession;
  made.then = {model::Status::known, then};
  made.now = {model::Status::known, now};
  made.change = now - then;
  return made;
}

ActionChange action(Fate fate) {
  ActionChange made;
  made.fate = fate;
  return made;
}

std::string reported(const Changes& changes) {
  document::Document document;
  add_changes(changes, document.blocks);
  return document::dump(document);
}

TEST(IndexChanges, NameTheEditionThatIsComparedWith) {
  EXPECT_THAT(reported(compared()),
              HasSubstr("Compared with A Strategy, version 1.0 (figures at October 2022):"));
  EXPECT_THAT(reported(compared()), HasSubstr("no estimated gap and no action differs"));
}

TEST(IndexChanges, CountGapsAndListTheLargest) {
  Changes changes = compared();
  changes.gaps = {gap("Nurses", -900, -850), gap("Midwives", -10, -30), gap("Porters", 4, 5),
                  gap("Dieticians", -3, -9), gap("Pharmacists", -20, -20.4)};
  const std::string text = reported(changes);
  EXPECT_THAT(text, HasSubstr("2 estimated gaps are worse than they were"));
  EXPECT_THAT(text, HasSubstr("2 estimated gaps are better than they were"));
  EXPECT_THAT(text,
              HasSubstr("Nurses (Acute care): estimated gap then \u2212900, now \u2212850 WTE"));
  EXPECT_THAT(text, HasSubstr("Dieticians"));
  EXPECT_THAT(text, Not(HasSubstr("Porters")));      // the fourth
  EXPECT_THAT(text, Not(HasSubstr("Pharmacists")));  // prints the same
}

TEST(IndexChanges, CountActionsByWhatBecameOfThem) {
  Changes changes = compared();
  for (Fate fate :
       {Fate::added, Fate::added, Fate::closed, Fate::withdrawn, Fate::unlisted, Fate::kept})
    changes.actions.push_back(action(fate));
  const std::string text = reported(changes);
  EXPECT_THAT(text, HasSubstr("2 actions are new"));
  EXPECT_THAT(text, HasSubstr("1 action is finished"));
  EXPECT_THAT(text, HasSubstr("2 actions are no longer listed"));
  EXPECT_THAT(text, HasSubstr("1 action has changed"));
}

}  // namespace
}  // namespace muster::site
