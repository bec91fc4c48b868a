// SPDX-License-Identifier: MIT
#include "chart/description.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "unit/chart/sample_charts.hpp"

namespace muster::chart {
namespace {

using document::Chart;
using document::ChartSeries;
using document::ChartValue;

ChartValue value(std::string label, double number) { return {std::move(label), number, "", ""}; }
ChartValue unknown(std::string label) { return {std::move(label), std::nullopt, "no data", ""}; }

Chart chart_of(ChartKind kind, Unit unit, std::vector<ChartSeries> series) {
  Chart chart;
  chart.kind = kind;
  chart.unit = unit;
  chart.series = std::move(series);
  return chart;
}

TEST(Description, OfBarsNamesBothSidesWithTheirExtremes) {
  EXPECT_EQ(
      description(chart_of(ChartKind::diverging_bars, Unit::wte,
                           {{"Gap",
                             {value("GPs", -102), value("Nurses", -909.3), unknown("Porters"),
                              value("Midwives", 23)}}})),
      "Bar chart: 3 bars either side of zero. 2 below zero, from the largest, Nurses (\u2212909 "
      "WTE), to GPs (\u2212102 WTE). 1 at or above zero: Midwives (23 WTE). Without a figure: "
      "Porters.");
}

TEST(Description, OfSharesListsThemLargestFirst) {
  EXPECT_EQ(description(chart_of(ChartKind::stacked_share, Unit::percent,
                                 {{"", {value("Pay", 0.168), value("Relocation", 0.832)}}})),
            "Parts of a whole: 2 shares, largest first: Relocation 83.2% and Pay 16.8%.");
}

TEST(Description, OfManySharesNamesTheExtremes) {
  ChartSeries series;
  for (int i = 1; i <= 9; ++i) series.values.push_back(value("R" + std::to_string(i), i / 45.0));
  // 9/45 is a fifth, 1/45 is 2.2%.
  EXPECT_EQ(description(chart_of(ChartKind::stacked_share, Unit::percent, {series})),
            "Parts of a whole: 9 shares. The highest is R9 (20.0%), the lowest R1 (2.2%).");
}

Chart run(double june) {
  return chart_of(ChartKind::run_chart, Unit::headcount,
                  {{"measure", {value("May", 10), value("June", june), value("July", 12)}},
                   {"mean", {value("", 17)}},
                   {"lower", {value("", 5)}},
                   {"upper", {value("", 25)}}});
}

TEST(Description, OfARunSaysDirectionExtremesLinesAndWhatStandsOut) {
  EXPECT_EQ(
      description(run(30)),
      "Run chart: 3 points from May (10) to July (12), up between them. The highest is June "
      "(30), the lowest May (10). The mean is 17, the lower limit is 5 and the upper limit is "
      "25. More than chance variation: June.");
}

TEST(Description, OfARunSaysWhenNothingStandsOut) {
  EXPECT_EQ(
      description(run(11)),
      "Run chart: 3 points from May (10) to July (12), up between them. The highest is July "
      "(12), the lowest May (10). The mean is 17, the lower limit is 5 and the upper limit is "
      "25. No point stands out from chance variation.");
}

TEST(Description, OfARunNamesItsKindsOfPointsAndWhatTheyComeTo) {
  const std::string words = description(sickness_chart());
  EXPECT_NE(words.find("the upper near limit is 4.4% and the target is 3.9%."), std::string::npos)
      << words;
  EXPECT_NE(
      words.find("Improvement beyond chance: Month 18. Concern beyond chance: Month 4. Change "
                 "beyond chance, neither better nor worse: Month 8. Variation at the end: "
                 "Special cause of an improving nature: lower values. Assurance: Chance "
                 "decides whether the target is met."),
      std::string::npos)
      << words;
}

TEST(Description, OfARunThatStaysSaysSo) {
  Chart flat =
      chart_of(ChartKind::run_chart, Unit::headcount, {{"", {value("May", 7), value("June", 7)}}});
  EXPECT_EQ(description(flat),
            "Run chart: 2 points from May (7) to June (7), no change between them. All are 7.");
  std::swap(flat.series[0].values[0], flat.series[0].values[1]);
  flat.series[0].values[1].value = 3;
  EXPECT_EQ(description(flat),
            "Run chart: 2 points from June (7) to May (3), down between them. The highest is June "
            "(7), the lowest May (3).");
}

TEST(Description, OfATornadoWithOneSeriesNamesItsExtremes) {
  EXPECT_EQ(description(chart_of(ChartKind::tornado, Unit::pounds,
                                 {{"Low", {value("2024", 5), value("2025", 8)}}})),
            "Chart: 2 values. The highest is 2025 (\u00A38), the lowest 2024 (\u00A35).");
}

Chart stacks(std::size_t bars) {
  Chart chart;
  chart.kind = ChartKind::stacked_bars;
  chart.series = {{"Told", {}}, {"Not told", {}}};
  for (std::size_t bar = 0; bar < bars; ++bar) {
    chart.series[0].values.push_back({"B" + std::to_string(bar), 2.0, "2", ""});
    chart.series[1].values.push_back({"B" + std::to_string(bar), 1.0 * (bar == 0), "1", ""});
  }
  return chart;
}

TEST(Description, OfStackedBarsTellsTheWholeThenEachBarInItsParts) {
  Chart chart;
  chart.kind = ChartKind::stacked_bars;
  chart.series = {{"Told", {{"Grow", 2.0, "2", ""}, {"Keep", 0.0, "0", ""}}},
                  {"Not told", {{"Grow", 1.0, "1", ""}, {"Keep", 0.0, "0", ""}}},
                  {"Nobody", {{"Grow", 0.0, "0", ""}, {"Keep", 0.0, "0", ""}}}};
  EXPECT_EQ(description(chart),
            "2 stacked bars. In all: Told 2 and Not told 1. The longest bar is Grow (3), the "
            "shortest Keep (0). Grow: Told 2, Not told 1. Keep: none.");
}

TEST(Description, OfOneStackedBarHasNoWholeBeside) {
  EXPECT_EQ(description(stacks(1)), "One stacked bar. B0: Told 2, Not told 1.");
}

TEST(Description, OfManyStackedBarsTellsTheWhole) {
  EXPECT_EQ(description(stacks(13)),
            "13 stacked bars. In all: Told 26 and Not told 1. The longest bar is B0 (3), the "
            "shortest B1 (2).");
}

TEST(Description, EndsWithTheChartsOwnWords) {
  Chart chart = chart_of(ChartKind::tornado, Unit::none, {{"", {value("A", 1)}}});
  chart.alternative = "Most work at one trust.";
  EXPECT_EQ(description(chart), "Chart: 1 value: A (1). Most work at one trust.");
  chart.series.clear();
  EXPECT_EQ(description(chart), "Most work at one trust.");
}

TEST(Description, OfNothingKnownSaysSo) {
  const auto nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(description(chart_of(ChartKind::run_chart, Unit::none, {{"", {value("A", nan)}}})),
            "A chart in which no figure is known. Without a figure: A.");
  EXPECT_EQ(description({}), "");
}

TEST(Description, NamesADozenAndCountsTheRest) {
  ChartSeries series;
  for (int i = 0; i < 20; ++i) series.values.push_back(unknown("P" + std::to_string(i)));
  const std::string text = description(chart_of(ChartKind::diverging_bars, Unit::wte, {series}));
  EXPECT_TRUE(text.ends_with("P10, P11 and 8 more.")) << text;
}

TEST(Description, NamesTwoMonthsWithoutDataOfTheSample) {
  EXPECT_NE(description(turnover_chart()).find("Without a figure: Jul 2021 and Aug 2021."),
            std::string::npos);
}

TEST(Description, OfScenariosSaysWhereEachBeginsAndEnds) {
  EXPECT_EQ(description(chart_of(ChartKind::scenarios, Unit::count,
                                 {{"Low", {value("2021", 0), value("2041", 206226)}},
                                  {"High", {value("2041", 379757)}}})),
            "Lines over time: Low: from 2021 (0) to 2041 (206,226). High: 2041 (379,757).");
}

TEST(Description, SaysMillions) {
  EXPECT_EQ(description(chart_of(ChartKind::scenarios, Unit::million_pounds,
                                 {{"Worst case", {value("2021/22", 47), value("2023/24", 71)}}})),
            "Lines over time: from 2021/22 (\u00A347m) to 2023/24 (\u00A371m).");
}

TEST(Description, OfAGanttSaysWhenAndNotHowMuch) {
  Chart chart = chart_of(ChartKind::gantt, Unit::none,
                         {{"From",
                           {{"Testing", 8082.0, "July to September 2020", ""},
                            {"Open", 8080.0, "January to March 2020", ""},
                            unknown("Later"),
                            {"Close", 8081.0, "April to June 2020", ""}}},
                          {"To",
                           {{"Testing", 8083.0, "October to December 2020", ""},
                            {"Open", 8082.0, "July to September 2020", ""},
                            unknown("Later"),
                            {"Close", 8081.0, "April to June 2020", ""}}}});
  EXPECT_EQ(description(chart),
            "Bars by quarter: 3 lines. The first to begin is Open, in January to March 2020; the "
            "last to end is Testing, in October to December 2020. The longest is Open (3 "
            "quarters), the shortest Close (1 quarter). Without a figure: Later.");
  chart.series[0].values = {chart.series[0].values[0]};
  chart.series[1].values = {chart.series[1].values[0]};
  EXPECT_EQ(description(chart),
            "Bars by quarter: 1 line. The first to begin is Testing, in July to September 2020; "
            "the last to end is Testing, in October to December 2020.");
  chart.groups = {"Estates"};
  EXPECT_TRUE(description(chart).ends_with(" The groups are Estates."));
}

TEST(Description, OfATornadoTellsBothEndsOfEachBar) {
  EXPECT_EQ(description(chart_of(ChartKind::tornado, Unit::wte,
                                 {{"low", {value("Growth", -5), value("Horizon", -9)}},
                                  {"high", {value("Growth", -15), value("Horizon", -11)}},
                                  {"central", {value("Nothing moved", -10)}}})),
            "How far the result moves with each input, largest first: Growth from \u22125 WTE to "
            "\u221215 WTE and "
            "Horizon from \u22129 WTE to \u221211 WTE. The line is at \u221210 WTE.");
}

TEST(Description, OfAFanTellsTheMiddleAndTheEnds) {
  EXPECT_EQ(
      description(chart_of(ChartKind::fan, Unit::wte,
                           {{"5%", {value("2023", -10), value("2028", -90)}},
                            {"50%", {value("2023", -10), value("2028", -40)}},
                            {"95%", {value("2023", -10), value("2028", 20)}}})),
      "Ranges over time: a box for each period, and a line through the middle. The middle "
      "goes from 2023 (\u221210 WTE) to 2028 (\u221240 WTE). At the end 5% is \u221290 WTE and 95% "
      "is 20 WTE.");
}

TEST(Description, OfAFanTellsTheEstimateAtTheEnd) {
  EXPECT_EQ(
      description(chart_of(ChartKind::fan, Unit::wte,
                           {{"5%", {value("2023", -10), value("2028", -90)}},
                            {"50%", {value("2023", -10), value("2028", -40)}},
                            {"95%", {value("2023", -10), value("2028", 20)}},
                            {"estimate", {value("2023", -10), value("2028", -60)}}})),
      "Ranges over time: a box for each period, and a line through the middle. The middle "
      "goes from 2023 (\u221210 WTE) to 2028 (\u221240 WTE). At the end 5% is \u221290 WTE and 95% "
      "is 20 WTE. The dashed line is the estimate, which ends at \u221260 WTE.");
}

TEST(Description, OfATornadoWithoutEndsDoesNotFail) {
  EXPECT_EQ(description(chart_of(ChartKind::tornado, Unit::wte, {{"low", {value("Growth", -5)}}})),
            "Chart: 1 value: Growth (\u22125 WTE).");
}

}  // namespace
}  // namespace muster::chart
