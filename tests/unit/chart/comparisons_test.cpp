// SPDX-License-Identifier: MIT
// Kinds that compare rows, groups and areas: what is drawn, to scale, and what is said.
#include <gmock/gmock.h>

#include <cmath>

#include "base/diagnostic.hpp"
#include "base/folder.hpp"
#include "chart/description.hpp"
#include "chart/map_areas.hpp"
#include "chart/placing.hpp"
#include "chart/value_shades.hpp"
#include "support/source_path.hpp"
#include "unit/chart/arial_measure.hpp"
#include "unit/chart/sample_charts.hpp"
#include "unit/chart/sample_comparisons.hpp"

namespace muster::chart {
namespace {

using ::testing::HasSubstr;

Picture drawn_at(const document::Chart& chart, double width = 440) {
  return draw(chart, theme::Theme{}, width, ArialMeasure{});
}

template <class Wanted>
std::vector<Wanted> shapes_of(const Picture& picture) {
  std::vector<Wanted> found;
  for (const Shape& shape : picture.shapes)
    if (const auto* it = std::get_if<Wanted>(&shape)) found.push_back(*it);
  return found;
}

std::vector<std::string> words_of(const Picture& picture) {
  std::vector<std::string> words;
  for (const Label& label : shapes_of<Label>(picture)) words.push_back(label.text);
  return words;
}

/// Bars without the swatches of the key, which are squares of the text size.
std::vector<Bar> bars_of(const Picture& picture) {
  std::vector<Bar> bars = shapes_of<Bar>(picture);
  std::erase_if(bars, [](const Bar& bar) { return bar.width == bar.height; });
  return bars;
}

// 50, +30, +15, -15, 80: each step begins where the one before it ends.
TEST(Bridge, StepsFollowOnEachOther) {
  const auto bars = bars_of(drawn_at(bridge_chart()));
  ASSERT_EQ(bars.size(), 5U);  // what comes after the unknown has no bar
  const double unit = bars[0].width / 50;
  EXPECT_NEAR(bars[1].width, 30 * unit, 1e-6);
  EXPECT_NEAR(bars[1].x, bars[0].x + bars[0].width, 1e-6);
  EXPECT_NEAR(bars[2].x, bars[1].x + bars[1].width, 1e-6);
  EXPECT_NEAR(bars[3].x + bars[3].width, bars[2].x + bars[2].width, 1e-6);
  EXPECT_NEAR(bars[4].x, bars[0].x, 1e-6);
  EXPECT_NEAR(bars[4].width, 80 * unit, 1e-6);
}

TEST(Bridge, SaysWhatAddsAndWhatTakesAway) {
  const std::string words = description(bridge_chart());
  EXPECT_THAT(words, HasSubstr("What adds to it: More people in need (+£30m) and Prices"));
  EXPECT_THAT(words, HasSubstr("What reduces it: Savings (\u2212£15m) and Fees (\u2212£4m)."));
  EXPECT_THAT(words, HasSubstr("Without a figure: Grants not yet announced."));
}

// Nurses fall by 2.2 points, allied health professions rise by 0.5, doctors stay.
TEST(Dumbbell, SaysWhatRoseAndFell) {
  EXPECT_THAT(description(dumbbell_chart()), HasSubstr("1 rose, 1 fell and 1 stayed the same."));
  EXPECT_THAT(description(slope_chart()), HasSubstr("Nurses from 12.0% to 9.8%"));
}

TEST(Dumbbell, HasAMarkForEachKnownValue) {
  // Two of the key, then four and three.
  EXPECT_EQ(shapes_of<Marker>(drawn_at(dumbbell_chart())).size(), 9U);
}

TEST(PopulationPyramid, HasTheYoungestAtTheFootAndOneScale) {
  const auto bars = shapes_of<Bar>(drawn_at(pyramid_chart()));
  ASSERT_EQ(bars.size(), 10U);
  EXPECT_LT(bars.front().y, bars.back().y);
  // The last row drawn is the first of the table: 9,100 women and 9,600 men.
  EXPECT_NEAR(bars[8].width / bars[9].width, 9100.0 / 9600.0, 1e-9);
  EXPECT_THAT(description(pyramid_chart()), HasSubstr("Women come to 57,050 in all."));
}

TEST(GroupedBars, DrawEachSeriesToOneScaleAndTheTargetOverThem) {
  const Picture picture = drawn_at(grouped_chart());
  const auto bars = bars_of(picture);
  ASSERT_EQ(bars.size(), 6U);
  EXPECT_NEAR(bars[0].width / bars[3].width, 2.1 / 3.4, 1e-9);
  EXPECT_THAT(words_of(picture), ::testing::Contains("Growth in demand: 2.5%"));
  EXPECT_THAT(
      description(grouped_chart()),
      HasSubstr("A line for Growth in demand is at 2.5%. At Acute care: two wards closed in "
                "2022."));
}

TEST(HeatTable, BecomesNamedCellsWhereColumnsHaveNoRoom) {
  EXPECT_THAT(words_of(drawn_at(heat_chart(), 440)), ::testing::Contains("8.2%"));
  EXPECT_THAT(words_of(drawn_at(heat_chart(), 120)), ::testing::Contains("Doctors: 3.1%"));
  EXPECT_THAT(description(heat_chart()), HasSubstr("Without a figure: East, Doctors."));
}

TEST(StackedBars, HaveTheColoursOfRatings) {
  const auto areas = shapes_of<Area>(drawn_at(rated_chart()));
  ASSERT_EQ(areas.size(), 12U);  // four of the key, two bars of four
  EXPECT_EQ(areas[4].fill, theme::Role::red);
  EXPECT_EQ(areas[5].fill, theme::Role::amber);
  EXPECT_EQ(areas[6].fill, theme::Role::green);
  EXPECT_EQ(areas[7].fill, theme::Role::blue);
}

TEST(Map, NamesNoAreaThatTheChartDoesNotName) {
  for (const std::string& words : words_of(drawn_at(map_chart())))
    EXPECT_THAT(words, ::testing::Not(HasSubstr("Elsewhere")));
  EXPECT_THAT(description(map_chart()), HasSubstr("2 areas."));
  EXPECT_THAT(description(map_chart()), HasSubstr("Without a figure: East."));
}

/// "Elsewhere" has no row: that is said in the key and in words, whether or not a value is missing.
TEST(Map, SaysThatAnAreaHasNoFigure) {
  document::Chart chart = map_chart();
  EXPECT_THAT(words_of(drawn_at(chart)), ::testing::Contains("No figure"));
  EXPECT_THAT(description(chart), HasSubstr("1 area of the map has no figure."));
  chart.series.front().values.pop_back();
  EXPECT_THAT(words_of(drawn_at(chart)), ::testing::Contains("No figure"));
  EXPECT_THAT(description(chart), HasSubstr("2 areas of the map have no figure."));
  chart.map.areas.resize(2);
  EXPECT_THAT(words_of(drawn_at(chart)), ::testing::Not(::testing::Contains("No figure")));
  EXPECT_THAT(description(chart), ::testing::Not(HasSubstr("no figure")));
}

/// 100,000 points on a circle 400 points wide: those nearer than 0.3 to the last are left out, so
/// that at most 400 * 3.15 / 0.3 = 4,200 are left. A speck keeps a shape.
TEST(Map, LeavesOutPointsThatNobodySees) {
  document::Chart chart = map_chart();
  chart.map.areas.resize(2);
  auto& circle = chart.map.areas[0].rings[0];
  auto& speck = chart.map.areas[1].rings[1];
  circle.clear();
  speck.clear();
  for (int i = 0; i < 100'000; ++i) {
    const double angle = i * 2 * 3.14159265358979 / 100'000;
    circle.emplace_back(200 + 200 * std::cos(angle), 200 + 200 * std::sin(angle));
    speck.emplace_back(150 + 0.01 * std::cos(angle), 550 + 0.01 * std::sin(angle));
  }
  Picture picture;
  const theme::Theme theme;
  const ArialMeasure measure;
  const auto areas = place_areas(picture, chart, {theme, measure, 402});
  EXPECT_GT(areas[0].rings[0].size(), 500U);
  EXPECT_LE(areas[0].rings[0].size(), 4'200U);
  EXPECT_EQ(areas[1].rings[1].size(), 4U);
}

TEST(Map, PutsWordsInsideAnAreaOnly) {
  const Rings square = {rectangle(0, 0, 100, 40)};
  const auto middle = room_for(square, 20, 10);
  ASSERT_TRUE(middle);
  EXPECT_NEAR(middle->first, 50, 10);
  EXPECT_NEAR(middle->second, 20, 5);
  EXPECT_FALSE(room_for(square, 120, 10));
  // A hole in the middle leaves room at its sides.
  const Rings holed = {rectangle(0, 0, 100, 40), rectangle(40, 0, 20, 40)};
  ASSERT_TRUE(room_for(holed, 20, 10));
  EXPECT_FALSE(contains(holed, 50, 20));
}

TEST(Hatching, StaysInsideItsRings) {
  const Rings rings = {rectangle(0, 0, 30, 20), rectangle(10, 5, 10, 10)};
  for (const bool falling : {false, true})
    for (const Line& line : hatching(rings, 3, falling, theme::Role::limit, 1)) {
      const double x = (line.points[0].first + line.points[1].first) / 2;
      const double y = (line.points[0].second + line.points[1].second) / 2;
      EXPECT_TRUE(contains(rings, x, y)) << x << "," << y;
    }
}

TEST(BubbleMap, GivesCirclesAreasInProportion) {
  std::vector<double> radii;
  for (const Area& area : shapes_of<Area>(drawn_at(bubble_chart())))
    if (area.rings.front().size() == 40)
      radii.push_back((area.rings[0][0].first - area.rings[0][20].first) / 2);
  ASSERT_EQ(radii.size(), 2U);
  EXPECT_NEAR(radii[0] * radii[0] / (radii[1] * radii[1]), 12.0 / 4.0, 1e-6);
}

TEST(Tornado, HasTheLongestBarOnTop) {
  const auto words = words_of(drawn_at(one_way_chart()));
  const auto place = [&](const std::string& label) {
    return std::find(words.begin(), words.end(), label) - words.begin();
  };
  // Growth moves the result by 698, the horizon by 79.
  EXPECT_LT(place("Growth in demand"), place("Horizon"));
  EXPECT_THAT(words, ::testing::Contains("Nothing moved: \u22121,089"));
}

TEST(HostileCharts, AreDrawnWithinTheirCanvas) {
  for (std::size_t i = 0; i < chart_kind_words.count; ++i) {
    // Quarters are made from dates, and never from such numbers.
    if (static_cast<ChartKind>(i) == ChartKind::gantt) continue;
    for (const document::Chart& chart : hostile_charts(static_cast<ChartKind>(i))) {
      const Picture picture = draw_within(chart, theme::Theme{}, 440, 600, ArialMeasure{});
      EXPECT_LE(picture.height, 600 + 1e-6) << chart_kind_words.word(chart.kind);
      EXPECT_FALSE(description(chart).empty() && !chart.series.empty());
      for (const Label& label : shapes_of<Label>(picture)) {
        EXPECT_TRUE(std::isfinite(label.x) && std::isfinite(label.y));
        EXPECT_LE(label.y, picture.height + 1) << label.text;
      }
    }
  }
}

TEST(LongCharts, LeaveOutRowsAndSaySo) {
  const document::Chart chart = hostile_charts(ChartKind::diverging_bars).front();
  const Picture picture = draw_within(chart, theme::Theme{}, 440, 600, ArialMeasure{});
  const auto words = words_of(picture);
  EXPECT_THAT(words.back(), HasSubstr("of 200 rows; the data list all of them."));
  for (const Label& label : shapes_of<Label>(picture)) EXPECT_GE(label.size, 9 * 0.75);
}

/// The contrast of words over their fill, in the palettes of every theme that muster brings.
TEST(ValueShades, KeepWordsLegibleInEveryTheme) {
  const auto folder = open_folder(test::source_path("templates/theme"));
  for (const char* name : {"neutral", "health", "council"}) {
    Diagnostics diagnostics;
    const theme::Theme theme = theme::load_theme(*folder, name, diagnostics);
    const ValueShades shades({-3, -2, -1, 0, 1, 2, 3}, theme);
    for (double value = -3; value <= 3; value += 0.5) {
      const Shade shade = shades.of(value);
      for (const theme::Palette* palette : {&theme.light, &theme.dark}) {
        theme::Theme one = theme;
        one.light = *palette;
        EXPECT_GE(theme::contrast(one.colour(shade.words), one.tinted(shade.role, shade.tint)), 4.5)
            << name << " at " << value;
      }
    }
  }
}

/// Neighbouring classes of a map differ to the eye: their contrast is at least 1.15.
TEST(ValueShades, DifferFromClassToClassInEveryTheme) {
  const auto folder = open_folder(test::source_path("templates/theme"));
  for (const char* name : {"neutral", "health", "council"}) {
    Diagnostics diagnostics;
    const theme::Theme theme = theme::load_theme(*folder, name, diagnostics);
    const ValueShades shades({0, 0.25}, theme);
    for (double value = 0.025; value < 0.2; value += 0.05) {
      const Shade one = shades.of(value);
      const Shade next = shades.of(value + 0.05);
      EXPECT_GE(
          theme::contrast(theme.tinted(one.role, one.tint), theme.tinted(next.role, next.tint)),
          1.15)
          << name << " at " << value;
    }
  }
}

TEST(ValueShades, TellNegativeValuesApartByLines) {
  const theme::Theme theme;
  const ValueShades shades({-2, 2}, theme);
  EXPECT_TRUE(shades.of(-1.0).lined);
  EXPECT_FALSE(shades.of(1.0).lined);
  EXPECT_TRUE(shades.of(std::optional<double>{}).lined);
}

}  // namespace
}  // namespace muster::chart
