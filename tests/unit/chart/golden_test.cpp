// SPDX-License-Identifier: MIT
#include "support/golden.hpp"
#include "chart/picture_dump.hpp"
#include "unit/chart/arial_measure.hpp"
#include "unit/chart/sample_charts.hpp"

namespace muster::chart {
namespace {

void expect_drawn(const document::Chart& chart, double width, const std::string& name) {
  expect_golden("unit/chart/golden/" + name + ".txt",
                dump(draw(chart, theme::Theme{}, width, ArialMeasure{})));
}

TEST(GoldenChart, DivergingBars) { expect_drawn(gap_chart(), 440, "diverging-bars"); }
TEST(GoldenChart, DivergingBarsNarrow) { expect_drawn(gap_chart(), 216, "diverging-bars-narrow"); }
TEST(GoldenChart, StackedShare) { expect_drawn(share_chart(), 480, "stacked-share"); }
TEST(GoldenChart, OrderedShares) { expect_drawn(reasons_chart(), 440, "ordered-shares"); }
TEST(GoldenChart, StackedBars) { expect_drawn(rating_chart(), 440, "stacked-bars"); }
TEST(GoldenChart, Scenarios) { expect_drawn(population_chart(), 440, "scenarios"); }
TEST(GoldenChart, Gantt) { expect_drawn(milestones_chart(), 440, "gantt"); }
/// The same plan to a council: July to September 2020 is the second quarter of 2020/21.
TEST(GoldenChart, GanttInFinancialQuarters) {
  document::Chart chart = milestones_chart();
  chart.quarters = Quarters::financial;
  expect_drawn(chart, 440, "gantt-financial");
}
TEST(GoldenChart, GanttInGroups) {
  document::Chart chart = milestones_chart();
  for (std::size_t i = 0; i < chart.series.front().values.size(); ++i)
    chart.groups.push_back(i < 2 ? "Start well" : "Age well");
  expect_drawn(chart, 440, "gantt-groups");
}
TEST(GoldenChart, GanttNarrow) { expect_drawn(milestones_chart(), 216, "gantt-narrow"); }
TEST(GoldenChart, Tornado) { expect_drawn(one_way_chart(), 440, "tornado"); }
TEST(GoldenChart, TornadoNarrow) { expect_drawn(one_way_chart(), 216, "tornado-narrow"); }
TEST(GoldenChart, Fan) { expect_drawn(fan_chart(), 440, "fan"); }
TEST(GoldenChart, FanNarrow) { expect_drawn(fan_chart(), 216, "fan-narrow"); }
TEST(GoldenChart, RunChartWithReadings) {
  expect_drawn(sickness_chart(), 440, "run-chart-readings");
}
TEST(GoldenChart, RunChartWithReadingsNarrow) {
  expect_drawn(sickness_chart(), 216, "run-chart-readings-narrow");
}
TEST(GoldenChart, RunChart) { expect_drawn(turnover_chart(), 440, "run-chart"); }

}  // namespace
}  // namespace muster::chart
