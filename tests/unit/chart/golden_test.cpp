// SPDX-License-Identifier: MIT
#include "support/golden.hpp"
#include "chart/description.hpp"
#include "chart/picture_dump.hpp"
#include "unit/chart/arial_measure.hpp"
#include "unit/chart/sample_charts.hpp"
#include "unit/chart/sample_comparisons.hpp"

namespace muster::chart {
namespace {

/// Dark words on white: shades are chosen by their contrast.
theme::Theme coloured() {
  theme::Theme theme;
  for (theme::Palette* palette : {&theme.light, &theme.dark}) {
    palette->fill({40, 80, 120});
    palette->at(static_cast<std::size_t>(theme::Role::page)) = {255, 255, 255};
    palette->at(static_cast<std::size_t>(theme::Role::text)) = {20, 20, 20};
  }
  return theme;
}

void expect_drawn(const document::Chart& chart, double width, const std::string& name) {
  expect_golden("unit/chart/golden/" + name + ".txt",
                "says \"" + description(chart) + "\"\n" +
                    dump(draw(chart, coloured(), width, ArialMeasure{})));
}

TEST(GoldenChart, DivergingBars) { expect_drawn(gap_chart(), 440, "diverging-bars"); }
TEST(GoldenChart, DivergingBarsNarrow) { expect_drawn(gap_chart(), 216, "diverging-bars-narrow"); }
TEST(GoldenChart, StackedShare) { expect_drawn(share_chart(), 480, "stacked-share"); }
TEST(GoldenChart, OrderedShares) { expect_drawn(reasons_chart(), 440, "ordered-shares"); }
TEST(GoldenChart, StackedBars) { expect_drawn(rating_chart(), 440, "stacked-bars"); }
TEST(GoldenChart, Scenarios) { expect_drawn(population_chart(), 440, "scenarios"); }
TEST(GoldenChart, Gantt) { expect_drawn(milestones_chart(), 440, "gantt"); }
/// The same plan in a council's financial quarters: July to September 2020 is Q2 of 2020/21.
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
TEST(GoldenChart, Bridge) { expect_drawn(bridge_chart(), 440, "bridge"); }
TEST(GoldenChart, BridgeNarrow) { expect_drawn(bridge_chart(), 216, "bridge-narrow"); }
TEST(GoldenChart, Dumbbell) { expect_drawn(dumbbell_chart(), 440, "dumbbell"); }
TEST(GoldenChart, DumbbellNarrow) { expect_drawn(dumbbell_chart(), 216, "dumbbell-narrow"); }
TEST(GoldenChart, Slope) { expect_drawn(slope_chart(), 440, "slope"); }
TEST(GoldenChart, SlopeNarrow) { expect_drawn(slope_chart(), 216, "slope-narrow"); }
TEST(GoldenChart, PopulationPyramid) { expect_drawn(pyramid_chart(), 440, "population-pyramid"); }
TEST(GoldenChart, PopulationPyramidNarrow) {
  expect_drawn(pyramid_chart(), 216, "population-pyramid-narrow");
}
TEST(GoldenChart, GroupedBars) { expect_drawn(grouped_chart(), 440, "grouped-bars"); }
TEST(GoldenChart, GroupedBarsNarrow) { expect_drawn(grouped_chart(), 216, "grouped-bars-narrow"); }
TEST(GoldenChart, HeatTable) { expect_drawn(heat_chart(), 440, "heat-table"); }
TEST(GoldenChart, HeatTableNarrow) { expect_drawn(heat_chart(), 216, "heat-table-narrow"); }
TEST(GoldenChart, RatedBars) { expect_drawn(rated_chart(), 440, "rated-bars"); }
TEST(GoldenChart, RatedBarsNarrow) { expect_drawn(rated_chart(), 216, "rated-bars-narrow"); }
TEST(GoldenChart, Map) { expect_drawn(map_chart(), 440, "map"); }
TEST(GoldenChart, MapNarrow) { expect_drawn(map_chart(), 216, "map-narrow"); }
TEST(GoldenChart, BubbleMap) { expect_drawn(bubble_chart(), 440, "bubble-map"); }
TEST(GoldenChart, BubbleMapNarrow) { expect_drawn(bubble_chart(), 216, "bubble-map-narrow"); }
TEST(GoldenChart, TileMap) { expect_drawn(tile_chart(), 440, "tile-map"); }
TEST(GoldenChart, TileMapNarrow) { expect_drawn(tile_chart(), 216, "tile-map-narrow"); }
TEST(GoldenChart, SmallMultiples) { expect_drawn(multiples_chart(), 440, "small-multiples"); }
TEST(GoldenChart, SmallMultiplesNarrow) {
  expect_drawn(multiples_chart(), 216, "small-multiples-narrow");
}
TEST(GoldenChart, RunChart) { expect_drawn(turnover_chart(), 440, "run-chart"); }

}  // namespace
}  // namespace muster::chart
