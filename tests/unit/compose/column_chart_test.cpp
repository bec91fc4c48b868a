// SPDX-License-Identifier: MIT
// Charts of several series, and what their directive refuses.
#include <gmock/gmock.h>

#include "compose_fixture.hpp"

namespace muster::compose {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A gap that grows from 50 by 30 and 15 less 15 to 80, and rates of two years.
Edition figures() {
  Edition edition;
  edition.table(
      "gap", {"step:text", "amount:number:million_pounds"},
      {{"Before", "50"}, {"Demand", "30"}, {"Pay", "15"}, {"Savings", "-15"}, {"After", "80"}});
  edition.table("rates", {"group:text", "year:text", "rate:number:percent"},
                {{"Nurses", "2019", "0.12"},
                 {"Doctors", "2019", "0.07"},
                 {"Nurses", "2022", "0.098"},
                 {"Porters", "2022", ""}});
  edition.table("wide", {"group:text", "y2019:number:wte", "y2022:number:wte"},
                {{"Nurses", "100", "90"}, {"Doctors", "20", ""}});
  return edition;
}

std::string chart(const std::string& keys) {
  return "::: chart caption=x id=c " + keys + "\n:::\n";
}

const std::string rates = "name=rates label=group value=rate series=year ";

TEST(ColumnChart, HasASeriesForEachWordOfAColumn) {
  const std::string dump = figures().blocks(chart(rates + "kind=dumbbell"));
  EXPECT_THAT(dump, HasSubstr("  series \"2019\"\n"
                              "    value \"Nurses\" \"12.0%\" value=0.12 figure=rates.rate@n1\n"
                              "    value \"Doctors\" \"7.0%\" value=0.07 figure=rates.rate@n2\n"
                              "    value \"Porters\" \"–\"\n"
                              "  series \"2022\"\n"
                              "    value \"Nurses\" \"9.8%\" value=0.098 figure=rates.rate@n3\n"
                              "    value \"Doctors\" \"–\"\n"
                              "    value \"Porters\" \"–\" figure=rates.rate@n4\n"));
  // The same as a table: a row for each label, a column for each series.
  EXPECT_THAT(dump, HasSubstr("      cell \"2019\"\n      cell \"2022\"\n"));
  EXPECT_THAT(dump, HasSubstr("      header \"Doctors\"\n"));
}

TEST(ColumnChart, HasASeriesForEachColumn) {
  const std::string dump = figures().blocks(
      chart("name=wide label=group kind=slope value=\"y2019: In 2019, y2022: In 2022\""));
  EXPECT_THAT(dump, HasSubstr("  series \"In 2019\"\n"));
  EXPECT_THAT(dump, HasSubstr("    value \"Nurses\" \"90\" value=90 figure=wide.y2022@n1\n"));
  EXPECT_THAT(dump, HasSubstr("    column y2022 decimal unit=\"WTE\"\n"));
}

TEST(ColumnChart, HasATitleForItsLabels) {
  const std::string keys = "name=wide kind=diverging-bars value=y2019 ";
  EXPECT_THAT(figures().blocks(chart(keys + "label=group")), HasSubstr("cell \"Group\""));
  const std::string dump = figures().blocks(chart(keys + "label=\"group: Profession\""));
  EXPECT_THAT(dump, HasSubstr("cell \"Profession\""));
  EXPECT_THAT(dump, HasSubstr("    column group left\n"));
}

TEST(ColumnChart, SaysItsFindingAndItsUnit) {
  const std::string dump = figures().blocks(
      chart(rates + "kind=grouped-bars finding=\"Rates fell\" target=\"Goal: 8%; England: 10.5%\" "
                    "events=\"Nurses: a new contract\""));
  EXPECT_THAT(dump, HasSubstr("  finding \"Rates fell\"\n  subtitle \"Per cent\"\n"
                              "  line \"Goal\" \"8%\" 0.08\n  line \"England\" \"10.5%\" 0.105\n"
                              "  event \"Nurses\" \"a new contract\"\n"));
  EXPECT_THAT(figures().blocks(chart(rates + "kind=grouped-bars")), Not(HasSubstr("subtitle")));
}

TEST(ColumnChart, MarksTheLevelsOfABridge) {
  const std::string dump = figures().blocks(chart("name=gap label=step value=amount kind=bridge"));
  EXPECT_THAT(dump,
              HasSubstr("value \"Before\" \"£50m\" value=50 figure=gap.amount@n1 mark=total"));
  EXPECT_THAT(dump, HasSubstr("value \"After\" \"£80m\" value=80 figure=gap.amount@n5 mark=total"));
  EXPECT_THAT(dump, HasSubstr("value \"Savings\" \"\u2212£15m\" value=-15 figure=gap.amount@n4\n"));
}

// 50 + 30 is 80, but the next level says 15.
TEST(ColumnChart, RefusesABridgeThatDoesNotAddUp) {
  EXPECT_THAT(figures().problems(chart(
                  "name=gap label=step value=amount kind=bridge totals=\"Before; Pay; After\"")),
              HasSubstr("the changes before 'Pay' lead to £80m, but the table has £15m"));
}

TEST(ColumnChart, GivesRatingsTheirColours) {
  Edition edition = figures();
  edition.dataset.edition.ratings = {{"2019", "Behind", "", "red"}};
  EXPECT_THAT(edition.blocks(chart(rates + "kind=stacked-bars")),
              HasSubstr("  series \"Behind\" red\n"));
}

TEST(ColumnChart, SaysWhatItCannotDraw) {
  const std::pair<std::string, std::string> cases[] = {
      {rates + "kind=bridge", "a chart of the kind 'bridge' takes 1 series, not 2"},
      {rates + "kind=tornado", "chart.kind: the directive 'chart' cannot make the kind 'tornado'"},
      {rates + "kind=slope events=\"Nurse: x\"",
       "events= names 'Nurse', but the chart has no such label | did you mean 'Nurses'?"},
      {rates + "kind=slope events=nothing",
       "events='nothing' does not have the form 'label: text'"},
      {rates + "kind=slope target=\"Goal: high\"",
       "target='Goal: high' does not have the form 'name: number'"},
      {rates + "kind=slope totals=Nurses", "totals= is for a bridge"},
      {rates + "kind=slope map=x.geojson", "map= and area= are for maps"},
      {"name=gap label=step value=amount kind=map", "a map needs a file of outlines"},
      {"name=rates label=year value=rate series=year kind=slope",
       "two rows have the label '2019' and the series '2019'"},
      {"name=wide label=group kind=slope value=\"y2019, group\"",
       "the column 'group' contains no numbers"},
      {"name=wide label=group kind=slope series=group value=\"y2019, y2022\"",
       "series= needs exactly one column in value="}};
  for (const auto& [keys, message] : cases)
    EXPECT_THAT(figures().problems(chart(keys)), HasSubstr(message)) << keys;
}

TEST(ColumnChart, RefusesFiguresOfTwoUnits) {
  Edition edition;
  edition.table("chart_data", {"label:text", "value:number", "unit:text"},
                {{"a", "1", "wte"}, {"b", "2", "headcount"}});
  edition.dataset.tables["chart_data"].schema.rules = {
      {model::RowRule::Kind::fraction_if_percent, "value", "unit"}};
  EXPECT_THAT(
      edition.problems(chart("name=chart_data label=label value=value kind=diverging-bars")),
      HasSubstr("the figures of this chart have two units, 'wte' and 'headcount'"));
}

TEST(ColumnChart, PrintsDecimalsThatItsFiguresHave) {
  Edition edition;
  edition.table("chart_data", {"label:text", "value:number", "unit:text"},
                {{"a", "5.44", "count"}, {"b", "2", "count"}});
  const std::string dump =
      edition.blocks(chart("name=chart_data label=label value=value kind=diverging-bars"));
  EXPECT_THAT(dump, HasSubstr("value \"a\" \"5.44\""));
  EXPECT_THAT(dump, HasSubstr("value \"b\" \"2.00\""));
}

}  // namespace
}  // namespace muster::compose
