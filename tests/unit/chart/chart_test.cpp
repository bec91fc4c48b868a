// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <set>

#include "chart/kinds.hpp"
#include "chart/reading.hpp"
#include "muster/sdk/spc_reading.hpp"
#include "unit/chart/arial_measure.hpp"
#include "unit/chart/sample_charts.hpp"

namespace muster::chart {
namespace {

TEST(RunChart, IconsHaveTheWordsThatSectorsPrint) {
  for (int i = 0; i < 7; ++i) {
    const auto variation = static_cast<sdk::spc::Variation>(i);
    EXPECT_EQ(meaning_of(variation_words.find(sdk::spc::id_of(variation)).value()),
              sdk::spc::words_of(variation));
  }
  for (int i = 1; i < 4; ++i) {
    const auto assurance = static_cast<sdk::spc::Assurance>(i);
    EXPECT_EQ(meaning_of(assurance_words.find(sdk::spc::id_of(assurance)).value()),
              sdk::spc::words_of(assurance));
  }
  EXPECT_EQ(meaning_of(Variation::none), "");
  EXPECT_EQ(meaning_of(Assurance::none), "");
}

TEST(RunChart, EveryKindOfPointHasAShapeOfItsOwn) {
  std::set<MarkerShape> shapes;
  std::set<theme::Role> roles;
  for (const PointMark mark :
       {PointMark::common, PointMark::improvement, PointMark::concern, PointMark::neutral}) {
    shapes.insert(shape_of(mark));
    roles.insert(role_of(mark));
    EXPECT_FALSE(mark_words(mark).empty());
  }
  EXPECT_EQ(shapes.size(), 4U);
  EXPECT_EQ(roles.size(), 4U);
}

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::StartsWith;

Picture drawn(const document::Chart& chart, double width = 440) {
  return draw(chart, theme::Theme{}, width, ArialMeasure{});
}

template <typename Wanted>
std::vector<Wanted> all(const Picture& picture) {
  std::vector<Wanted> found;
  for (const Shape& shape : picture.shapes) {
    if (const auto* it = std::get_if<Wanted>(&shape)) found.push_back(*it);
  }
  return found;
}

std::vector<std::string> texts(const Picture& picture) {
  std::vector<std::string> out;
  for (const Label& label : all<Label>(picture)) out.push_back(label.text);
  return out;
}

TEST(Draw, HasADrawingForEveryKind) {
  for (std::size_t i = 0; i < chart_kind_words.count; ++i) {
    document::Chart chart = gap_chart();
    chart.kind = static_cast<ChartKind>(i);
    EXPECT_FALSE(drawn(chart).shapes.empty()) << chart_kind_words.word(chart.kind);
    EXPECT_FALSE(drawing_of(chart.kind).describe(chart).empty());
  }
}

TEST(DrawWithin, LeavesAPictureAloneThatFits) {
  const Picture free = drawn(gap_chart());
  const Picture held = draw_within(gap_chart(), theme::Theme{}, 440, free.height, ArialMeasure{});
  EXPECT_EQ(held.height, free.height);
  EXPECT_EQ(texts(held), texts(free));
}

TEST(DrawWithin, KeepsEveryLabelInsideTheHeight) {
  const double height = drawn(gap_chart()).height / 2;
  const Picture held = draw_within(gap_chart(), theme::Theme{}, 440, height, ArialMeasure{});
  EXPECT_LE(held.height, height + 1e-9);
  EXPECT_EQ(texts(held).size(), texts(drawn(gap_chart())).size());
  for (const Label& label : all<Label>(held)) EXPECT_LE(label.y, height) << label.text;
  for (const Bar& bar : all<Bar>(held)) EXPECT_LE(bar.y + bar.height, height);
}

TEST(DivergingBars, GiveEachKnownValueABarInProportion) {
  const auto bars = all<Bar>(drawn(gap_chart()));
  ASSERT_EQ(bars.size(), 5U);  // six values, one unknown
  EXPECT_NEAR(bars[0].width / bars[1].width, 909.0 / 214.0, 1e-9);
  EXPECT_NEAR(bars[4].width / bars[3].width, 86.0 / 5.0, 1e-9);
}

TEST(DivergingBars, TellSidesApartByColourAndPattern) {
  const auto bars = all<Bar>(drawn(gap_chart()));
  EXPECT_EQ(bars.front().fill, theme::Role::negative);
  EXPECT_EQ(bars.front().pattern, Pattern::hatch);
  EXPECT_EQ(bars.back().fill, theme::Role::positive);
  EXPECT_EQ(bars.back().pattern, Pattern::solid);
  EXPECT_NEAR(bars.front().x + bars.front().width, bars.back().x, 1e-9) << "both start at zero";
}

TEST(DivergingBars, PrintUnknownAsWordsAndNeverAsZero) {
  const Picture picture = drawn(gap_chart());
  EXPECT_THAT(texts(picture), Contains("no data"));
  EXPECT_THAT(texts(picture), Contains("−909"));
}

TEST(DivergingBars, GiveAValueWithoutTextItsSign) {
  document::Chart chart = gap_chart();
  chart.series[0].values = {{"Nurses", 12.4, "", ""}};
  EXPECT_THAT(texts(drawn(chart)), Contains("+12"));
}

TEST(DivergingBars, TakeWhatIsNoNumberAsUnknown) {
  document::Chart chart = gap_chart();
  chart.series[0].values = {{"Nurses", std::numeric_limits<double>::quiet_NaN(), "", ""},
                            {"Others", std::numeric_limits<double>::infinity(), "", ""}};
  const Picture picture = drawn(chart);
  EXPECT_TRUE(all<Bar>(picture).empty());
  EXPECT_TRUE(std::isfinite(picture.height));
}

TEST(StackedShare, IsOneBarWhereTheWordsFit) {
  const auto bars = all<Bar>(drawn(share_chart(), 480));
  ASSERT_EQ(bars.size(), 4U);
  for (const Bar& bar : bars) EXPECT_EQ(bar.y, bars[0].y);
  EXPECT_EQ(bars.back().pattern, Pattern::outline) << "the unknown stand last, as an outline";
}

// 31% and 18% are not a whole: stretched over one bar they would look like 63% and 37%.
TEST(StackedShare, IsOrderedBarsWhereThePartsAreNoWhole) {
  document::Chart chart = share_chart();
  chart.series[0].values = {{"Long", 0.31, "31%", ""}, {"Short", 0.18, "18%", ""}};
  const auto bars = all<Bar>(drawn(chart, 480));
  ASSERT_EQ(bars.size(), 2U);
  EXPECT_NE(bars[0].y, bars[1].y);
  EXPECT_NEAR(bars[1].width / bars[0].width, 0.18 / 0.31, 1e-6);
  EXPECT_THAT(drawing_of(chart.kind).describe(chart),
              StartsWith("Parts that don't add up to 100%: "));
  chart.series[0].values = {{"Long", 0.663, "66%", ""}, {"Short", 0.333, "33%", ""}};
  EXPECT_EQ(all<Bar>(drawn(chart, 480))[0].y, all<Bar>(drawn(chart, 480))[1].y) << "99.6%, rounded";
}

TEST(StackedShare, IsOrderedBarsWhereThereAreMany) {
  const auto bars = all<Bar>(drawn(reasons_chart()));
  ASSERT_EQ(bars.size(), 8U);  // nine shares, one withheld
  for (std::size_t i = 1; i < 6; ++i) EXPECT_LE(bars[i].width, bars[i - 1].width);
  EXPECT_GT(bars[6].width, bars[5].width) << "'Other' comes after what has a name";
  EXPECT_EQ(bars.back().pattern, Pattern::outline);
}

TEST(StackedShare, PrintsAllSharesAndWhatIsWithheld) {
  const auto words = texts(drawn(reasons_chart()));
  for (const char* share : {"21.6%", "10.1%", "2.6%", "withheld"})
    EXPECT_THAT(words, Contains(share));
}

TEST(RunChart, MarksPointsOutsideTheLimitsByShape) {
  int diamonds = 0;
  for (const Marker& marker : all<Marker>(drawn(turnover_chart()))) {
    diamonds += marker.shape == MarkerShape::diamond ? 1 : 0;
  }
  EXPECT_EQ(diamonds, 1);
}

// The ticks below the plot are short upright lines.
TEST(RunChart, PrintsEveryPeriodOfAFixedStep) {
  for (const double width : {288.0, 320.0, 480.0, 608.0}) {
    std::vector<double> ticks;
    for (const Line& line : all<Line>(drawn(turnover_chart(), width))) {
      const auto& [from, to] = std::pair(line.points.front(), line.points.back());
      if (from.first == to.first && to.second - from.second < 10) ticks.push_back(from.first);
    }
    ASSERT_GE(ticks.size(), 2U) << width;
    for (std::size_t i = 2; i < ticks.size(); ++i)
      EXPECT_NEAR(ticks[i] - ticks[i - 1], ticks[1] - ticks[0], 1e-6) << width;
  }
}

TEST(RunChart, BreaksTheLineWhereThereIsNoDataAndSaysSo) {
  const Picture picture = drawn(turnover_chart());
  EXPECT_EQ(all<Marker>(picture).size(), 22U);  // 24 months, 2 unknown
  EXPECT_THAT(texts(picture), Contains("no data"));
  int measured = 0;
  for (const Line& line : all<Line>(picture))
    measured += line.stroke == theme::Role::series_1 ? 1 : 0;
  EXPECT_EQ(measured, 2);
}

TEST(RunChart, NamesItsLinesAtTheRight) {
  const auto words = texts(drawn(turnover_chart()));
  for (const char* line : {"Mean", "Upper limit", "Lower limit"})
    EXPECT_THAT(words, Contains(line));
}

TEST(Charts, WithoutAnyValueSayNoData) {
  for (ChartKind kind :
       {ChartKind::diverging_bars, ChartKind::stacked_share, ChartKind::run_chart}) {
    document::Chart chart;
    chart.kind = kind;
    EXPECT_THAT(texts(drawn(chart)), Contains("no data")) << chart_kind_words.word(kind);
    chart.series = {{"measure", {{"a", std::nullopt, "", ""}}}};
    EXPECT_THAT(texts(drawn(chart)), Contains("no data")) << chart_kind_words.word(kind);
  }
}

}  // namespace
}  // namespace muster::chart
