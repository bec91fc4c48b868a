// SPDX-License-Identifier: MIT
// The chapter about changes, and the footnotes that amendments get.
#include <gmock/gmock.h>

#include "compose_fixture.hpp"

namespace muster::compose {
namespace {

using changes::ActionChange;
using changes::Fate;
using changes::FieldChange;
using testing::HasSubstr;
using testing::Not;

changes::Changes amended() {
  changes::Changes changes;
  changes.then = {"old", "A plan", "v2", from_civil({2024, 6, 30}), from_civil({2024, 7, 5})};
  changes.now = {"new", "A plan", "v3", from_civil({2024, 11, 30}), from_civil({2024, 12, 1})};
  changes.actions.push_back({"4",
                             "p",
                             "Find all support",
                             Fate::kept,
                             {{"action", "Find support", "Find all support",
                               changes::word_difference("Find support", "Find all support")},
                              {"due", "2024-12-31", "2025-01-31", {}},
                              {"rating", "Not started", "Completed", {}}}});
  changes.actions.push_back({"5", "p", "Listen", Fate::added, {}});
  changes.actions.push_back({"6", "p", "Old one", Fate::unlisted, {}});
  return changes;
}

Edition plan(const changes::Changes& changes) {
  Edition edition;
  edition.dataset.edition.baseline = from_civil({2024, 11, 30});
  edition.dataset.edition.ratings = {{"g", "Completed", "", "green"}};
  edition.options.changes = &changes;
  edition.table("actions", {"id:text", "priority:text", "action:text", "timeline:text", "due:date"},
                {{"4", "p", "Find all support", "January", "2025-01-31"},
                 {"5", "p", "Listen", "", ""},
                 {"7", "p", "Same", "", ""}});
  return edition;
}

TEST(ChangesChapter, TellsEachKindInATableOfItsOwn) {
  changes::Changes changes = amended();
  Edition edition = plan(changes);
  std::string dump = edition.blocks("{{changes.actions}}\n");
  for (const char* counted :
       {"\"Actions since July 2024: \" figure(changes.actions.new \"1\") \" new\"",
        "figure(changes.actions.rated \"1\") \" with another rating\"",
        "figure(changes.actions.dated \"1\") \" with another date\"",
        "figure(changes.actions.reworded \"1\") \" reworded\"",
        "figure(changes.actions.unlisted \"1\") \" no longer listed\" \".\""})
    EXPECT_THAT(dump, HasSubstr(counted));
  EXPECT_THAT(dump, HasSubstr("cell \"31 December 2024\"\n    cell \"31 January 2025\""));
  EXPECT_THAT(dump, HasSubstr("strong[\"all\"]"));
  EXPECT_THAT(dump, HasSubstr("rating(\"Completed\" green)"));
  EXPECT_THAT(dump, Not(HasSubstr("changes-assigned")));
}

TEST(ChangesChapter, IsLeftOutWhereThereIsNoEditionBefore) {
  Edition edition;
  EXPECT_THAT(edition.blocks("{{#has.changes}}\nTold\n{{/has.changes}}\nEnd\n"),
              Not(HasSubstr("Told")));
  EXPECT_THAT(edition.blocks("{{#changes.gaps}}\nTold\n{{/changes.gaps}}\nEnd\n"),
              Not(HasSubstr("Told")));
}

TEST(ChangesChapter, NamesBothEditions) {
  changes::Changes changes = amended();
  Edition edition = plan(changes);
  EXPECT_THAT(edition.blocks("{{changes.then}} and {{changes.now}}\n"),
              HasSubstr("A plan, version 2, July 2024 and A plan, version 3, December 2024"));
}

// 100 and 110 in post as in the test of the comparison: -26 becomes -35.
TEST(ChangesChapter, DividesTheGap) {
  changes::Changes changes = amended();
  changes.gaps.push_back({"acute",
                          "Acute",
                          "Nurses",
                          Unit::wte,
                          {model::Status::known, -26},
                          {model::Status::known, -35},
                          -9.0,
                          changes::GapReasons{-1.25, -11.5, -12, 15.75},
                          false});
  changes.gaps.push_back({"acute",
                          "Acute",
                          "Doctors",
                          Unit::wte,
                          {model::Status::withheld, 0},
                          {model::Status::known, -3},
                          {},
                          {},
                          false});
  Edition edition = plan(changes);
  std::string dump = edition.blocks("{{changes.gaps}}\n");
  EXPECT_THAT(dump, HasSubstr("\"In the \" figure(changes.professions \"1\") \" professions"));
  EXPECT_THAT(dump, HasSubstr("figure(changes.gap.acute.nurses.trend \"+16\")"));
  EXPECT_THAT(dump, HasSubstr("figure(changes.gap.acute.doctors.then \"[c]\")"));
  EXPECT_THAT(dump, HasSubstr("figure(changes.gap.total.change \"−9\")"));
  EXPECT_THAT(dump, HasSubstr("value \"Trend of staff\" \"+16\" value=15.75"));
}

std::string marked(Edition& edition, const std::string& columns) {
  return edition.whole("::: table name=actions id=t caption=x amendments=marked columns=\"" +
                       columns + "\"\n:::\n");
}

TEST(Amendments, HaveDatedFootnotes) {
  changes::Changes changes = amended();
  Edition edition = plan(changes);
  std::string dump = marked(edition, "id, action, timeline, due");
  EXPECT_THAT(dump, HasSubstr("\"Find all support\" footnote(amended-p-amended-november-2024)"));
  EXPECT_THAT(dump, HasSubstr("\"31 January 2025\" footnote(amended-p-amended-november-2024)"));
  EXPECT_THAT(dump, HasSubstr("\"Listen\" footnote(amended-p-added-november-2024)"));
  const std::string one = "paragraph \"Amended November 2024.\"";
  EXPECT_THAT(dump, HasSubstr(one));
  EXPECT_EQ(dump.find(one), dump.rfind(one)) << "the two amendments share a footnote";
  EXPECT_THAT(dump, HasSubstr("paragraph \"Added November 2024.\""));
}

// Action 4 has two paragraphs, so its mark is inside a block; 5 has one.
TEST(Amendments, AreNumberedInTheOrderOfReading) {
  changes::Changes changes = amended();
  Edition edition = plan(changes);
  edition.table(
      "actions", {"id:text", "priority:text", "action:text", "timeline:text"},
      {{"4", "p", "Find all support\nGive it", "January"}, {"5", "p", "Listen", "March"}});
  edition.table("amendments", {"action:text", "column:text", "date:date", "reason:text"},
                {{"4", "action", "", "after a session"}});
  auto document = edition.compose(
      "::: table name=actions id=t caption=x amendments=marked columns=\"id, action, "
      "timeline\"\n:::\n");
  ASSERT_TRUE(document) << edition.problems("");
  EXPECT_EQ(document->footnote_order,
            (std::vector<std::string>{"amended-p-amended-november-2024-after-a-session",
                                      "amended-p-amended-november-2024",
                                      "amended-p-added-november-2024"}));
}

TEST(Amendments, OfTheDateStandAtTheTimelineWhereOnlyThatIsPrinted) {
  changes::Changes changes = amended();
  Edition edition = plan(changes);
  EXPECT_THAT(marked(edition, "id, timeline"),
              HasSubstr("\"January\" footnote(amended-p-amended-november-2024)"));
}

TEST(Amendments, HaveReasonsAndAHistory) {
  changes::Changes changes = amended();
  Edition edition = plan(changes);
  edition.table("amendments", {"action:text", "column:text", "date:date", "reason:text"},
                {{"4", "action", "", "after a session"}, {"7", "added", "2023-12-31", ""}});
  std::string dump = marked(edition, "id, action");
  EXPECT_THAT(dump, HasSubstr("paragraph \"Amended November 2024, after a session.\""));
  EXPECT_THAT(dump, HasSubstr("paragraph \"Added December 2023.\""));
}

}  // namespace
}  // namespace muster::compose
