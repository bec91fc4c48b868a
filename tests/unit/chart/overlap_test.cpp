// SPDX-License-Identifier: MIT
// Every text of every kind, at every width: inside the canvas, on no other text, on no bar.
#include <gtest/gtest.h>

#include <random>

#include "unit/chart/arial_measure.hpp"
#include "unit/chart/sample_charts.hpp"
#include "unit/chart/sample_comparisons.hpp"

namespace muster::chart {
namespace {

struct Box {
  double left, top, right, bottom;
  std::string what;
};

constexpr double slack = 0.02;  ///< points; less than anyone sees

bool overlap(const Box& a, const Box& b) {
  return a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack &&
         b.top < a.bottom - slack;
}

Box box_of(const Label& label, const TextMeasure& measure) {
  const double width = measure.width(label.text, label.size, label.bold);
  double left = label.x;
  if (label.anchor == Anchor::middle) left -= width / 2;
  if (label.anchor == Anchor::end) left -= width;
  // From the top of capitals to the bottom of descenders, as Arial has them.
  return {left, label.y - 0.73 * label.size, left + width, label.y + 0.21 * label.size, label.text};
}

void expect_clear(const document::Chart& chart, double width, double size) {
  theme::Theme theme{};
  theme.type.small = size;
  const ArialMeasure measure;
  const Picture picture = draw(chart, theme, width, measure);
  std::vector<Box> words;
  std::vector<Box> bars;
  for (const Shape& shape : picture.shapes) {
    if (const auto* label = std::get_if<Label>(&shape)) words.push_back(box_of(*label, measure));
    if (const auto* bar = std::get_if<Bar>(&shape)) {
      bars.push_back({bar->x, bar->y, bar->x + bar->width, bar->y + bar->height, "a bar"});
    }
  }
  const std::string where = std::string(chart_kind_words.word(chart.kind)) + " at " +
                            std::to_string(width) + "/" + std::to_string(size);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Box& box = words[i];
    EXPECT_GE(box.left, -slack) << where << ": " << box.what;
    EXPECT_LE(box.right, width + slack) << where << ": " << box.what;
    EXPECT_GE(box.top, -slack) << where << ": " << box.what;
    EXPECT_LE(box.bottom, picture.height + slack) << where << ": " << box.what;
    for (std::size_t j = i + 1; j < words.size(); ++j) {
      EXPECT_FALSE(overlap(box, words[j])) << where << ": " << box.what << " / " << words[j].what;
    }
    for (const Box& bar : bars) EXPECT_FALSE(overlap(box, bar)) << where << ": " << box.what;
  }
}

class NothingOverlaps : public ::testing::TestWithParam<double> {};

TEST_P(NothingOverlaps, InTheSampleCharts) {
  for (const auto& chart :
       {gap_chart(), share_chart(), reasons_chart(), rating_chart(), turnover_chart(),
        sickness_chart(), population_chart(), milestones_chart()}) {
    expect_clear(chart, GetParam(), 9);
  }
}

TEST_P(NothingOverlaps, InLargePrint) {
  for (const auto& chart :
       {gap_chart(), share_chart(), reasons_chart(), rating_chart(), turnover_chart(),
        sickness_chart(), population_chart(), milestones_chart()}) {
    expect_clear(chart, GetParam(), 14.7);
  }
}

TEST_P(NothingOverlaps, InComparisons) {
  for (const double size : {9.0, 14.7})
    for (const auto& chart : {bridge_chart(), dumbbell_chart(), slope_chart(), pyramid_chart(),
                              grouped_chart(), heat_chart(), rated_chart(), map_chart(),
                              bubble_chart(), tile_chart(), multiples_chart(), one_way_chart()})
      expect_clear(chart, GetParam(), size);
}

TEST(NothingOverlaps, InHostileComparisons) {
  for (const ChartKind kind :
       {ChartKind::bridge, ChartKind::dumbbell, ChartKind::population_pyramid,
        ChartKind::grouped_bars, ChartKind::heat_table, ChartKind::map, ChartKind::tile_map,
        ChartKind::bubble_map, ChartKind::small_multiples, ChartKind::tornado})
    for (const document::Chart& chart : hostile_charts(kind)) expect_clear(chart, 440, 9);
}

INSTANTIATE_TEST_SUITE_P(Widths, NothingOverlaps,
                         ::testing::Values(216, 288, 320, 380, 440, 481, 500, 640));

TEST(NothingOverlaps, InChartsOfChance) {
  std::mt19937 random(20221001);  // NOLINT: the same charts on every run
  const auto pick = [&](int most) {
    return static_cast<int>(random() % static_cast<unsigned>(most));
  };
  for (int round = 0; round < 300; ++round) {
    document::Chart chart;
    chart.kind = round % 3 == 0   ? ChartKind::diverging_bars
                 : round % 3 == 1 ? ChartKind::stacked_share
                                  : ChartKind::run_chart;
    chart.unit = Unit::wte;
    document::ChartSeries series{"measure", {}};
    for (int i = pick(30) + 1; i > 0; --i) {
      const double value = (pick(4000) - (round % 3 == 1 ? 0 : 2000)) / 3.0;
      std::string label = "Group";
      for (int word = pick(8); word > 0; --word) label += " and others";
      if (pick(7) == 0) {
        series.values.push_back({label, std::nullopt, "", ""});
      } else {
        series.values.push_back({label, value, "", ""});
      }
    }
    chart.series = {series};
    if (round % 3 == 2) {
      chart.series.push_back({"mean", {{"", 5.0, "", ""}}});
      chart.series.push_back({"lower", {{"", 4.0, "", ""}}});
      chart.series.push_back({"upper", {{"", 6.0, "", ""}}});
    }
    expect_clear(chart, 320 + pick(180), 9);
  }
}

TEST(NothingOverlaps, InStackedBarsOfChance) {
  std::mt19937 random(20241130);  // NOLINT: the same charts on every run
  const auto pick = [&](int most) {
    return static_cast<int>(random() % static_cast<unsigned>(most));
  };
  for (int round = 0; round < 200; ++round) {
    document::Chart chart;
    chart.kind = ChartKind::stacked_bars;
    const int rows = pick(9);
    for (int part = pick(7); part >= 0; --part) {
      document::ChartSeries series{"Part", {}};
      for (int word = pick(12); word > 0; --word) series.title += " and others";
      for (int row = 0; row < rows; ++row) {
        const double value = pick(3) == 0 ? 0 : pick(100'000) / 7.0;
        series.values.push_back({row % 2 == 0 ? "Short" : "A longer label of a group of things",
                                 pick(9) == 0 ? std::nullopt : std::optional(value), "", ""});
      }
      chart.series.push_back(std::move(series));
    }
    expect_clear(chart, 216 + pick(300), 9);
  }
}

TEST(NothingOverlaps, InTornadosAndFansOfChance) {
  std::mt19937 random(20241201);  // NOLINT: the same charts on every run
  const auto pick = [&](int most) {
    return static_cast<int>(random() % static_cast<unsigned>(most));
  };
  for (int round = 0; round < 200; ++round) {
    document::Chart chart;
    chart.kind = round % 2 == 0 ? ChartKind::tornado : ChartKind::fan;
    chart.unit = Unit::wte;
    const int points = 1 + pick(8);
    for (int part = 0; part < (round % 2 == 0 ? 2 : 5); ++part) {
      document::ChartSeries series{"95%", {}};
      for (int i = 0; i < points; ++i) {
        std::string label = "October 2023";
        for (int word = pick(9); word > 0; --word) label += " and later";
        series.values.push_back(
            {label, pick(9) == 0 ? std::nullopt : std::optional(pick(200'000) / 7.0 - 14'000), "",
             ""});
      }
      chart.series.push_back(std::move(series));
    }
    if (round % 2 == 0) chart.series.push_back({"central", {{"Nothing moved", -20.0, "", ""}}});
    expect_clear(chart, 216 + pick(300), 9);
  }
}

}  // namespace
}  // namespace muster::chart
