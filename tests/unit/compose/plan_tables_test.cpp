// SPDX-License-Identifier: MIT
// Tables of a plan: merged owners, long cells, cells without words, columns of other tables, and
// lists inside lists.
#include <gmock/gmock.h>

#include "compose_fixture.hpp"

namespace muster::compose {
namespace {

using testing::HasSubstr;
using testing::Not;

Edition plan() {
  Edition edition;
  edition.table("priorities", {"id:text", "number:number", "title:text"},
                {{"p", "1", "Grow"}, {"q", "2", "Keep"}});
  edition.table("aims", {"id:text", "priority:text::priorities.id", "title:text"},
                {{"a", "p", "More staff"}, {"b", "q", "Happy staff"}, {"c", "q", "Safe staff"}});
  edition.table("actions",
                {"id:text", "priority:text::priorities.id", "aim:text::aims.id", "action:text",
                 "lead:text", "due:date", "progress:text", "headline:text:::progress|next"},
                {{"1", "p", "a", "Recruit", "Council", "2024-03-31", "Begun", "progress"},
                 {"2", "p", "a", "Train", "Council", "", "", ""},
                 {"3", "p", "a", "Advise", "Trust", "", "Held", "next"},
                 {"4", "q", "b", "Listen\n- early\n- often\nThen act", "Trust", "", "", ""}});
  return edition;
}

std::string table(Edition& edition, const std::string& keys) {
  return edition.blocks("::: table name=actions id=t caption=x " + keys + "\n:::\n");
}

TEST(PlanTable, EqualNeighboursBecomeOneCell) {
  Edition edition = plan();
  std::string dump = table(edition, "columns=\"action, lead\" merge=lead");
  EXPECT_THAT(dump, HasSubstr("  row\n    header \"Recruit\"\n    cell rows=2 \"Council\"\n"
                              "  row\n    header \"Train\"\n"
                              "  row\n    header \"Advise\"\n    cell rows=2 \"Trust\"\n"));
}

/// A note is about its row, so its mark is not in the cell of the whole group.
TEST(PlanTable, ANoteDoesNotDivideAGroup) {
  Edition edition;
  edition.table("actions", {"id:text", "lead:text", "action:text", "note:text"},
                {{"1", "Council", "Recruit", ""},
                 {"2", "Council", "Train", "Until March"},
                 {"3", "Council", "Advise", ""}});
  const std::string dump = table(edition, "columns=\"lead, action\" merge=lead");
  EXPECT_THAT(dump, HasSubstr("header rows=3 \"Council\"\n"));
  EXPECT_THAT(dump, HasSubstr("cell data=\"Train\" \"Train\" \" \" note(1)\n"));
}

TEST(PlanTable, CellsWithoutWordsAreNotMerged) {
  Edition edition = plan();
  EXPECT_THAT(table(edition, "columns=\"id, progress\" where=\"progress=\" merge=progress"),
              Not(HasSubstr("rows=")));
}

TEST(PlanTable, LinesOfACellAreParagraphsAndLists) {
  Edition edition = plan();
  std::string dump = table(edition, "columns=\"id, action\" where=\"id=4\"");
  EXPECT_THAT(dump, HasSubstr("paragraph \"Listen\""));
  EXPECT_THAT(dump, HasSubstr("paragraph \"early\""));
  EXPECT_THAT(dump, HasSubstr("paragraph \"Then act\""));
  EXPECT_THAT(dump, HasSubstr("data=\"Listen - early - often Then act\""));
}

TEST(PlanTable, SaysWhatAnEmptyCellMeans) {
  Edition edition = plan();
  std::string dump = table(
      edition, "columns=\"id, progress, due\" empty=\"progress: No update received, due: Open\"");
  EXPECT_THAT(dump, HasSubstr("cell data=\"No update received\" emphasis[\"No update received\"]"));
  EXPECT_THAT(dump, HasSubstr("cell data=\"Open\" emphasis[\"Open\"]"));
}

TEST(PlanTable, AnEmptyTableCanBeASentence) {
  Edition edition = plan();
  EXPECT_THAT(table(edition, "where=\"id=9\" none=\"Nothing is open.\""),
              HasSubstr("paragraph \"Nothing is open.\""));
}

TEST(PlanTable, PrintsAColumnOfTheTableThatIsReferredTo) {
  Edition edition = plan();
  std::string dump =
      table(edition, "columns=\"id, priority.title: Priority, aim.title\" where=\"id=4\"");
  EXPECT_THAT(dump, HasSubstr("cell \"Keep\"\n    cell \"Happy staff\"\n"));
}

TEST(PlanTable, SortsByAColumn) {
  Edition edition = plan();
  std::string dump = table(edition, "columns=\"action, lead\" where=\"priority=p\" sort=action");
  EXPECT_LT(dump.find("Advise"), dump.find("Recruit"));
  EXPECT_LT(dump.find("Recruit"), dump.find("Train"));
}

TEST(PlanTable, ColumnsHaveWidthsAndMonths) {
  Edition edition = plan();
  std::string dump =
      table(edition, "columns=\"id: No., outcome, due\" widths=\"1, 2, 4.5\" dates=month");
  EXPECT_THAT(dump, HasSubstr("has no column 'outcome'"));
  dump = table(edition, "columns=\"id: No., due\" widths=\"1, 4.5\" dates=month");
  EXPECT_THAT(dump, HasSubstr("column id left weight=1\n  column due left weight=4.5\n"));
  EXPECT_THAT(dump, HasSubstr("cell data=\"2024-03-31\" \"March 2024\""));
}

TEST(PlanTable, HasItsLastColumnsBelow) {
  Edition edition = plan();
  EXPECT_THAT(table(edition, "columns=\"id, action, lead\" below=\"lead, action\""),
              HasSubstr(" below=2"));
  const char* not_last = "names columns that are not the last";
  EXPECT_THAT(table(edition, "columns=\"id, action, lead\" below=action"), HasSubstr(not_last));
  EXPECT_THAT(table(edition, "columns=\"id, lead\" below=\"id, lead\""), HasSubstr(not_last));
  EXPECT_THAT(table(edition, "columns=\"id, lead\" below=lead merge=id"),
              HasSubstr("below= can't be used with merge="));
}

TEST(PlanTable, LeavesAColumnOutBelowThatTheFileLacks) {
  Edition edition = plan();
  model::ColumnSchema outcome;
  outcome.name = "outcome";
  edition.dataset.tables.at("actions").schema.columns.push_back(outcome);
  EXPECT_THAT(table(edition, "columns=\"id, action, lead, outcome\" below=\"lead, outcome\""),
              HasSubstr(" below=1"));
}

TEST(PlanTable, TellsWhatIsWrong) {
  Edition edition = plan();
  EXPECT_THAT(table(edition, "columns=\"id, due\" widths=\"1\""), HasSubstr("widths= needs"));
  EXPECT_THAT(table(edition, "columns=\"id, due\" bars=\"cost\""), HasSubstr("'cost'"));
  EXPECT_THAT(table(edition, "columns=\"id, due\" bars=\"id\""),
              HasSubstr("bars= needs columns of figures"));
  EXPECT_THAT(table(edition, "columns=\"id, due\" widths=\"1, wide\""), HasSubstr("widths= needs"));
  EXPECT_THAT(table(edition, "columns=id merge=led"), HasSubstr("did you mean 'lead'?"));
  EXPECT_THAT(table(edition, "columns=\"lead.title: Lead\""), HasSubstr("does not refer to a table"));
  EXPECT_THAT(table(edition, "columns=\"aim.titl\""), HasSubstr("did you mean 'title'?"));
}

TEST(NestedLists, HoldTheRowsThatReferToARow) {
  Edition edition = plan();
  std::string dump = edition.blocks(
      "{{#tables.priorities}}\n# {{title}} {#p-{{id}}}\n\n{{#aims}}\n## {{title}} {#a-{{id}}}\n\n"
      "{{#actions}}\n- {{action}}\n{{/actions}}\n\n{{/aims}}\n{{/tables.priorities}}\n");
  EXPECT_LT(dump.find("More staff"), dump.find("Recruit"));
  EXPECT_LT(dump.find("Advise"), dump.find("Happy staff"));
  EXPECT_LT(dump.find("Happy staff"), dump.find("Listen"));
}

TEST(NestedLists, AWordIsAFlag) {
  Edition edition = plan();
  std::string dump = edition.blocks(
      "{{#tables.priorities}}\n{{#actions}}\n{{#headline.next}}\n{{title}}: {{action}}\n\n"
      "{{/headline.next}}\n{{/actions}}\n{{/tables.priorities}}\n");
  EXPECT_THAT(dump, HasSubstr("Grow: Advise"));
  EXPECT_THAT(dump, Not(HasSubstr("Recruit")));
}

TEST(NestedLists, AWordThatTheColumnCannotHoldIsAnError) {
  Edition edition = plan();
  EXPECT_THAT(edition.problems("{{#tables.actions}}{{#headline.nxt}}x{{/headline.nxt}}"
                               "{{/tables.actions}}"),
              HasSubstr("compose.unknown-name"));
}

Edition by_year() {
  Edition edition;
  edition.table("staff", {"job:text", "year:text", "people:number"},
                {{"Nurses", "2019", "12"},
                 {"Nurses", "2020", "9"},
                 {"Nurses", "2021", "15"},
                 {"Porters", "2019", "4"},
                 {"Porters", "2021", "5"}});
  return edition;
}

std::string lines(const std::string& keys) {
  return by_year().blocks("::: table name=staff id=t caption=x " + keys + "\n:::\n");
}

/// Porters have no row for 2020: a gap.
TEST(Sparklines, GatherRowsThatDifferInTimeAndValue) {
  const std::string dump = lines("sparkline=\"year: people\"");
  EXPECT_THAT(dump, HasSubstr("column job left\n  column 2019 decimal\n  column trend left\n"
                              "  column 2021 decimal\n"));
  EXPECT_THAT(dump, HasSubstr("From 12 (2019) to 15 (2021); lowest 9 (2020), highest 15 (2021)"));
  EXPECT_THAT(dump, HasSubstr("From 4 (2019) to 5 (2021); lowest 4 (2019), highest 5 (2021); "
                              "1 of 3 not known"));
  EXPECT_THAT(dump, Not(HasSubstr("Figure 1")));
}

/// The first row has no 2020, so 2020 comes after 2021 in the file.
TEST(Sparklines, HaveTheirPeriodsInTheOrderOfTime) {
  Edition edition;
  edition.table("staff", {"job:text", "year:text", "people:number"},
                {{"Porters", "2019", "4"},
                 {"Porters", "2021", "5"},
                 {"Nurses", "2019", "12"},
                 {"Nurses", "2020", "9"},
                 {"Nurses", "2021", "15"}});
  const std::string dump =
      edition.blocks("::: table name=staff id=t caption=x sparkline=\"year: people\"\n:::\n");
  EXPECT_THAT(dump, HasSubstr("value \"2019\" \"4\" value=4\n"));
  EXPECT_LT(dump.find("value \"2020\""), dump.find("value \"2021\""));
}

TEST(Sparklines, TellWhatIsWrong) {
  EXPECT_THAT(lines("sparkline=year"), HasSubstr("sparkline= needs two columns"));
  EXPECT_THAT(lines("sparkline=\"year: job\""), HasSubstr("the column 'job' contains no numbers"));
  EXPECT_THAT(lines("sparkline=\"yaer: people\""), HasSubstr("has no column 'yaer'"));
  EXPECT_THAT(lines("sparkline=\"year: people\" where=\"year=2019\""),
              HasSubstr("sparkline= needs figures of two periods or more"));
  EXPECT_THAT(lines("sparkline=\"year: people\" total=people"),
              HasSubstr("total= can't be used with sparkline="));
  EXPECT_THAT(lines("columns=\"year, people\" sparkline=\"year: people\""),
              HasSubstr("two rows of a sparkline have the period '2019'"));
}

}  // namespace
}  // namespace muster::compose
