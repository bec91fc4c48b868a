// SPDX-License-Identifier: MIT
#include "chart/run_series.hpp"

#include <gmock/gmock.h>

namespace muster::chart {
namespace {

using ::testing::ElementsAre;

document::ChartSeries series(std::string title, std::vector<std::optional<double>> values) {
  document::ChartSeries out{std::move(title), {}};
  for (const auto& value : values) out.values.push_back({"m", value, "", ""});
  return out;
}

document::Chart chart(std::vector<document::ChartSeries> all) {
  document::Chart out;
  out.series = std::move(all);
  return out;
}

TEST(RunSeries, SpreadsOneValueOverAllPoints) {
  const RunSeries run = run_series(chart({series("measure", {1, 2, 3}), series("mean", {2})}));
  EXPECT_THAT(run.lines[0].values, ElementsAre(2, 2, 2));
  EXPECT_EQ(run.lines[0].title, "Mean");
}

TEST(RunSeries, TakesStepsWhereLimitsChange) {
  const RunSeries run = run_series(chart({series("measure", {1, 2}), series("upper", {3, 4})}));
  EXPECT_THAT(run.lines[0].values, ElementsAre(3, 4));
  EXPECT_TRUE(run.lines[0].dashed);
}

// The rule is strict: a point on the limit is not outside (anchors 2b).
TEST(RunSeries, MarksPointsOutsideTheLimitsStrictly) {
  const RunSeries run = run_series(
      chart({series("measure", {0, 1, 5, 6}), series("lower", {1}), series("upper", {5})}));
  EXPECT_THAT(run.marks, ElementsAre(PointMark::special, PointMark::none, PointMark::none,
                                     PointMark::special));
}

TEST(RunSeries, TakesTheMarksOfTheChartBeforeItsLimits) {
  document::Chart made = chart({series("measure", {0, 5, 6}), series("upper", {5})});
  made.series[0].values[0].mark = PointMark::concern;
  made.series[0].values[2].mark = PointMark::common;
  EXPECT_THAT(run_series(made).marks,
              ElementsAre(PointMark::concern, PointMark::none, PointMark::common));
}

TEST(RunSeries, ATargetIsALineOfItsOwn) {
  const RunSeries run = run_series(chart({series("measure", {1, 2}), series("target", {4})}));
  EXPECT_TRUE(run.lines[0].is_target);
  EXPECT_EQ(run.lines[0].title, "Target");
  EXPECT_EQ(run.highest, 4) << "a target above all points is still to be seen";
}

TEST(RunSeries, ReachesOverPointsAndLines) {
  const RunSeries run =
      run_series(chart({series("measure", {2, std::nullopt}), series("upper", {9})}));
  EXPECT_EQ(run.lowest, 2);
  EXPECT_EQ(run.highest, 9);
}

}  // namespace
}  // namespace muster::chart
