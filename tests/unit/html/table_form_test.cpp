// SPDX-License-Identifier: MIT
#include "html/table_form.hpp"

#include <gmock/gmock.h>

#include "html/column_widths.hpp"
#include "html/printed_value.hpp"
#include "unit/html/html_text.hpp"
#include "unit/html/tree.hpp"

namespace muster::html {
namespace {

using namespace document;
using namespace document::tree;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// A table with a text in each cell; all columns are of words.
Table table_with(const std::vector<std::string>& heads,
                 const std::vector<std::vector<std::string>>& rows) {
  Table table;
  table.id = "t";
  table.caption = {words("Caption")};
  table.head.resize(1);
  for (const std::string& head : heads) {
    table.columns.push_back({head, Align::left, ""});
    table.head[0].cells.push_back(cell({words(head)}));
  }
  for (const auto& texts : rows) {
    Row row;
    for (const std::string& text : texts) row.cells.push_back(cell({words(text)}));
    table.rows.push_back(std::move(row));
  }
  return table;
}

const std::string sentence = "A sentence that is long enough to be read, not looked up.";

TEST(PrintedValue, FindsTheUnitOfAFigure) {
  EXPECT_EQ(unit_of_figure("10,119"), "");
  EXPECT_EQ(unit_of_figure("−909"), "");
  EXPECT_EQ(unit_of_figure("£71m"), "£m");
  EXPECT_EQ(unit_of_figure("£1,234.50"), "£");
  EXPECT_EQ(unit_of_figure("+4.5%"), "%");
  EXPECT_EQ(unit_of_figure("1.5 pp [note 2] [note 12]"), "pp");
  for (const char* other : {"", "-", "20% more", "5 to 10", "Year 1", "1st", ","})
    EXPECT_FALSE(unit_of_figure(other)) << other;
}

TEST(PrintedValue, KnowsADate) {
  EXPECT_TRUE(is_printed_date("31 March 2024"));
  EXPECT_TRUE(is_printed_date("March 2024 [note 1]"));
  for (const char* other : {"2024", "By March 2024", "March", "31 March", "March 2024, amended"})
    EXPECT_FALSE(is_printed_date(other)) << other;
}

TEST(Sorting, IsForFiguresAndDatesAndTheNamesNextToThem) {
  EXPECT_THAT(sortable_columns(
                  table_with({"Who", "When", "Staff"}, {{"Nurses", "March 2024", "1,200"},
                                                        {"Doctors", "May 2024", "not known"},
                                                        {"Midwives", "June 2023", "−3 [note 1]"}})),
              ElementsAre(true, true, true));
}

TEST(Sorting, IsNotForWordsAlone) {
  EXPECT_THAT(sortable_columns(table_with(
                  {"Rating", "Meaning"}, {{"Red", "Late"}, {"Amber", "Begun"}, {"Green", "Done"}})),
              ElementsAre(false, false));
}

TEST(Sorting, IsNotForSeveralUnitsOrForSentences) {
  EXPECT_THAT(
      sortable_columns(table_with({"Staff", "Target", "Why"}, {{"1", "45%", sentence},
                                                               {"2", "150", sentence + "1"},
                                                               {"3", "20% more", sentence + "2"}})),
      ElementsAre(true, false, false));
}

TEST(Sorting, IsNotForOneValueInEveryRow) {
  EXPECT_THAT(sortable_columns(
                  table_with({"Year", "Staff"}, {{"2024", "1"}, {"2024", "2"}, {"2024", "3"}})),
              ElementsAre(false, true));
}

TEST(Sorting, DoesNotCountTotalsAsRows) {
  Table table = table_with({"Who", "Staff"}, {{"a", "1"}, {"b", "2"}, {"All", "3"}});
  table.rows.back().total = true;
  EXPECT_THAT(sortable_columns(table), ElementsAre(false, false));
}

std::vector<std::string> cards_of(const Table& table) {
  return card_labels(table, column_widths(table));
}

TEST(Cards, RepeatTheHeadAndItsUnitAtEachValue) {
  Table table = table_with({"Action", "Lead", "Cost"}, {{sentence, "Head of care", "3"}});
  table.columns[2].unit = "£";
  EXPECT_THAT(cards_of(table), ElementsAre("Action", "Lead", "Cost (£)"));
  const std::string html = html_of({Block{table, {}}});
  EXPECT_THAT(html, HasSubstr("class=\"cards-if-narrow long-first\" role=\"table\""));
  EXPECT_THAT(html, HasSubstr("<td role=\"cell\" data-label=\"Cost (£)\">3</td>"));
}

TEST(Cards, AreNotMadeOfFigures) {
  const Table table = table_with({"Reason", "Staff"}, {{sentence, "3"}});
  EXPECT_THAT(cards_of(table), IsEmpty());
  EXPECT_THAT(html_of({Block{table, {}}}), Not(HasSubstr("role=\"cell\"")));
}

TEST(Cards, AreNotMadeOfCellsThatSpan) {
  Table table = table_with({"Action", "Lead"}, {{sentence, "a"}, {sentence, "b"}});
  table.rows[0].cells[1].row_span = 2;
  EXPECT_THAT(cards_of(table), IsEmpty());
}

TEST(Cards, RepeatTheNameOfTheGroupOfTheirRow) {
  Table table = table_with({"Stage", "Action", "Lead"}, {{"Inputs", sentence, "Head of care"},
                                                         {"", sentence + "1", "Head of care"},
                                                         {"Outputs", sentence + "2", "Council"}});
  table.rows[0].cells[0].row_span = 2;
  table.rows[1].cells.erase(table.rows[1].cells.begin());
  EXPECT_THAT(cards_of(table), ElementsAre("Stage", "Action", "Lead"));
  const std::string html = html_of({Block{table, {}}});
  EXPECT_THAT(html, HasSubstr("<tr role=\"row\" data-group=\"Inputs\"><td"));
  const auto first = html.find("data-group=\"");
  EXPECT_EQ(html.find("data-group=\"", first + 1), std::string::npos);
}

TEST(Broad, IsATableOfManyColumnsOfWords) {
  const Table few = table_with({"Action", "Lead"}, {{sentence, "a"}});
  EXPECT_FALSE(is_broad(few, column_widths(few)));
  const std::vector<std::string> heads = {"a", "b", "c", "d"};
  const Table many = table_with(heads, {{sentence, sentence, sentence, sentence}});
  EXPECT_TRUE(is_broad(many, column_widths(many)));
  EXPECT_THAT(html_of({Block{many, {}}}), HasSubstr("<div class=\"table broad crowded\">"));
}

/// 4.5 em for the number, 17 for the action and 8.5 each for lead, date and rating are 46.5, more
/// than the 42 of running text. A tablet has room for them without cards.
TEST(Broad, IsAnActionTableThatATabletShows) {
  const Table actions =
      table_with({"No.", "Action", "Lead", "Due", "Rating"},
                 {{"3.3", sentence, "Head of care", "September 2025", "In progress"}});
  EXPECT_TRUE(is_broad(actions, column_widths(actions)));
  EXPECT_FALSE(is_crowded(actions, column_widths(actions)));
  EXPECT_THAT(html_of({Block{actions, {}}}), HasSubstr("<div class=\"table broad\">"));
}

/// Four columns of prose and two of names need 4 * 12 + 2 * 8.5 = 65 em; the main column has 62.
TEST(Broad, IsATableThatIsCardsOnEveryScreen) {
  Table table = table_with({"a", "b", "c", "d", "Lead"},
                           {{sentence, sentence, sentence, sentence, "Head of care"}});
  EXPECT_FALSE(is_overfull(table, column_widths(table)));
  table = table_with({"a", "b", "c", "d", "Lead", "Partner"},
                     {{sentence, sentence, sentence, sentence, "Head of care", "Head of homes"}});
  EXPECT_TRUE(is_overfull(table, column_widths(table)));
  EXPECT_THAT(html_of({Block{table, {}}}),
              HasSubstr("<div class=\"table broad crowded overfull\">"));
}

}  // namespace
}  // namespace muster::html
