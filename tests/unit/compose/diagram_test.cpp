// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "compose_fixture.hpp"

namespace muster::compose {
namespace {

using testing::HasSubstr;
using testing::Not;

Edition governed(const std::vector<std::vector<std::string>>& boards) {
  Edition edition;
  edition.table("governance", {"board:text", "role:text", "reports_to:text", "advises:text"},
                boards);
  return edition;
}

const std::vector<std::vector<std::string>> three_boards = {
    {"Board", "Sets the aims", "", ""},
    {"Group", "Delivers them", "Board", ""},
    {"Forum", "Knows the trade", "Board", "Group; Board"}};

const char* const chart =
    "::: diagram name=governance kind=governance id=chart caption=\"Who reports to whom\"";

TEST(Diagram, IsMadeOfRowsAndTheirLinks) {
  EXPECT_THAT(governed(three_boards).blocks(std::string(chart) + "\n:::\n"),
              HasSubstr("diagram id=chart number=\"Figure 1\" kind=governance"));
  EXPECT_THAT(governed(three_boards).blocks(std::string(chart) + "\n:::\n"),
              HasSubstr("  box \"Board\" text=\"Sets the aims\"\n"
                        "  box \"Group\" text=\"Delivers them\"\n"
                        "  box \"Forum\" text=\"Knows the trade\"\n"
                        "  link 1 0\n"
                        "  link 2 0\n"
                        "  link 2 1 dashed\n"
                        "  link 2 0 dashed\n"));
}

TEST(Diagram, HasItsRowsAsATable) {
  const std::string dump = governed(three_boards).blocks(std::string(chart) + "\n:::\n");
  EXPECT_THAT(dump, HasSubstr("column board left\n"));
  EXPECT_THAT(dump, HasSubstr("column reports_to left\n"));
  EXPECT_THAT(dump,
              HasSubstr("header \"Group\"\n      cell \"Delivers them\"\n      cell \"Board\""));
}

TEST(Diagram, NamesTheTableThatHasItsRows) {
  const std::string dump =
      governed(three_boards)
          .blocks(std::string(chart) +
                  "\n:::\n\n::: table name=governance id=boards caption=Boards\n:::\n");
  EXPECT_THAT(dump, HasSubstr("shown_in=boards"));
  EXPECT_THAT(dump, HasSubstr("\"The same as a table: \" link(\"#boards\")[\"Table 1\"]"));
}

/// No line leads to a row that `where=` leaves out, although its name is known.
TEST(Diagram, DrawsNoLineToARowThatIsLeftOut) {
  const std::string dump =
      governed(three_boards).blocks(std::string(chart) + " where=\"board=Group\"\n:::\n");
  EXPECT_THAT(dump, HasSubstr("box \"Group\""));
  EXPECT_THAT(dump, Not(HasSubstr("link ")));
}

TEST(Diagram, TakesColumnsOfATableOfAnotherKind) {
  Edition edition;
  edition.table("priorities", {"id:text", "title:text"}, {{"p", "Grow"}, {"q", "Keep"}});
  edition.table("aims", {"id:text", "priority:text::priorities.id", "title:text"},
                {{"1", "p", "More nurses"}, {"2", "q", "Fewer leave"}});
  EXPECT_THAT(
      edition.blocks("::: diagram name=aims kind=plan column=priority.title caption=Plan\n:::\n"),
      HasSubstr("  box \"More nurses\" column=\"Grow\"\n  box \"Fewer leave\" column=\"Keep\"\n"));
}

TEST(Diagram, LinksStagesByIds) {
  Edition edition;
  edition.table("logic_model",
                {"id:text", "stage:text", "item:text", "leads_to:text::logic_model.id*"},
                {{"a", "Inputs", "Coaches", "b c"},
                 {"b", "Activities", "Coaching", "c"},
                 {"c", "Outcomes", "Fewer leave", ""}});
  const std::string dump =
      edition.blocks("::: diagram name=logic_model kind=logic-model caption=Logic\n:::\n");
  EXPECT_THAT(dump, HasSubstr("  link 0 1\n  link 0 2\n  link 1 2\n"));
  // Its table names boxes by their titles.
  EXPECT_THAT(dump, HasSubstr("cell \"Inputs\"\n      header \"Coaches\"\n"
                              "      cell \"Coaching; Fewer leave\""));
}

TEST(Diagram, LeavesAColumnOut) {
  EXPECT_THAT(governed(three_boards).blocks(std::string(chart) + " text=none\n:::\n"),
              HasSubstr("  box \"Board\"\n  box \"Group\"\n"));
}

std::string problems(const std::vector<std::vector<std::string>>& boards,
                     const std::string& keys = "") {
  return governed(boards).problems(std::string(chart) + keys + "\n:::\n");
}

TEST(Diagram, RefusesANameThatNoRowHas) {
  EXPECT_THAT(
      problems({{"Board", "", "", ""}, {"Group", "", "Bord", ""}}),
      HasSubstr("compose.diagram: 'reports_to' names 'Bord', but no row of 'governance' has that "
                "name | did you mean 'Board'?"));
}

TEST(Diagram, RefusesALineToOneOfTwoRows) {
  Edition edition;
  edition.table("governance", {"board:text", "reports_to:text"},
                {{"Board", ""}, {"Board", ""}, {"Group", "Board"}});
  EXPECT_THAT(edition.problems(std::string(chart) + "\n:::\n"),
              HasSubstr("compose.diagram: 'Board' is the name of several rows"));
}

TEST(Diagram, RefusesACircleOfReports) {
  EXPECT_THAT(problems({{"A", "", "B", ""}, {"B", "", "C", ""}, {"C", "", "B", ""}}),
              HasSubstr("compose.diagram: 'B' and 'C' report to each other in a circle"));
}

TEST(Diagram, RefusesNoRowsAndTooMany) {
  EXPECT_THAT(problems({}), HasSubstr("compose.diagram: there are no rows to draw"));
  std::vector<std::vector<std::string>> many;
  for (int i = 0; i < 201; ++i) many.push_back({"Board " + std::to_string(i), "", "", ""});
  EXPECT_THAT(problems(many),
              HasSubstr("the diagram would have 201 boxes, but at most 200 can be read"));
}

TEST(Diagram, RefusesKeysThatItsKindDoesNotHave) {
  EXPECT_THAT(problems(three_boards, " group=role"),
              HasSubstr("compose.directive: "
                        "a diagram of the kind 'governance' cannot have group="));
  EXPECT_THAT(problems(three_boards, " to=none"),
              HasSubstr("compose.directive: a diagram of the kind 'governance' needs to="));
  EXPECT_THAT(governed(three_boards)
                  .problems("::: diagram name=governance kind=governace caption=x\n:::\n"),
              HasSubstr("there is no kind of diagram 'governace' | did you mean 'governance'?"));
}

Edition with_aims(int count) {
  Edition edition;
  std::vector<std::vector<std::string>> rows;
  for (int i = 1; i <= count; ++i) rows.push_back({"Aim " + std::to_string(i)});
  edition.table("aims", {"title:text"}, rows);
  return edition;
}

const char* const circles =
    "::: diagram name=aims kind=circles caption=x middle=\"One team\"\n:::\n";

TEST(Circles, HaveTheWordsOfTheirMiddle) {
  EXPECT_THAT(with_aims(2).blocks(circles), HasSubstr("box \"Aim 1\" group=\"One team\""));
}

/// The smallest and the largest number of circles, and one beyond each.
TEST(Circles, AreTwoToSix) {
  EXPECT_THAT(with_aims(0).blocks(circles), HasSubstr("there are no rows to draw"));
  EXPECT_THAT(with_aims(1).blocks(circles),
              HasSubstr("a diagram of circles needs 2 to 6 rows, not 1"));
  EXPECT_THAT(with_aims(2).blocks(circles), Not(HasSubstr("error")));
  EXPECT_THAT(with_aims(6).blocks(circles), Not(HasSubstr("error")));
  EXPECT_THAT(with_aims(7).blocks(circles),
              HasSubstr("a diagram of circles needs 2 to 6 rows, not 7"));
}

TEST(Circles, AloneHaveAMiddle) {
  EXPECT_THAT(with_aims(3).blocks("::: diagram name=aims kind=plan label=title group=none "
                                  "caption=x middle=y\n:::\n"),
              HasSubstr("a diagram of the kind 'plan' cannot have middle="));
}

}  // namespace
}  // namespace muster::compose
