// SPDX-License-Identifier: MIT
// Limits, causes and colours against the rules of NHSRplotthedots 0.2.2, written down a second time:
// point by point and window by window, as its documentation puts them, over random series.
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <random>

#include "muster/sdk/spc_reading.hpp"

namespace muster::sdk::spc {
namespace {

using Points = std::vector<double>;

int sign_of(double number) { return number > 0 ? 1 : number < 0 ? -1 : 0; }

/// The result of the rules for one series in which fewer is better.
class Rules {
 public:
  explicit Rules(const Points& points) : y(points) {
    const std::size_t n = y.size();
    mean = std::accumulate(y.begin(), y.end(), 0.0) / static_cast<double>(n);
    Points ranges;
    for (std::size_t i = 1; i < n; ++i) ranges.push_back(std::abs(y[i] - y[i - 1]));
    double average = mean_of(ranges);
    Points kept;
    for (const double range : ranges)
      if (range < 3.267 * average) kept.push_back(range);
    average = mean_of(kept);
    lower = mean - 2.66 * average;
    upper = mean + 2.66 * average;
    near = 2 * 2.66 / 3 * average;
  }

  static double mean_of(const Points& numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), 0.0) /
           static_cast<double>(numbers.size());
  }
  bool outside(std::size_t i) const { return y[i] > upper || y[i] < lower; }
  bool close(std::size_t i) const {
    return !outside(i) && (y[i] < mean - near || y[i] > mean + near);
  }
  int side(std::size_t i) const { return sign_of(y[i] - mean); }

  /// Whether the seven points that end at `last` rise or fall throughout.
  bool trend_ends(std::size_t last) const {
    if (last < 6) return false;
    const int way = sign_of(y[last] - y[last - 1]);
    for (std::size_t i = last - 5; i <= last; ++i)
      if (way == 0 || sign_of(y[i] - y[i - 1]) != way) return false;
    return true;
  }
  bool side_ends(std::size_t last) const {
    if (last < 6 || side(last) == 0) return false;
    for (std::size_t i = last - 6; i <= last; ++i)
      if (side(i) != side(last)) return false;
    return true;
  }
  template <class Ends>
  bool part_of(std::size_t i, Ends ends) const {
    for (std::size_t last = i; last < std::min(i + 7, y.size()); ++last)
      if (ends(last)) return true;
    return false;
  }
  bool in_trend(std::size_t i) const {
    return part_of(i, [this](std::size_t last) { return trend_ends(last); });
  }
  bool in_shift(std::size_t i) const {
    return part_of(i, [this](std::size_t last) { return side_ends(last); });
  }
  bool in_two_of_three(std::size_t i) const {
    if (!close(i)) return false;
    for (std::size_t first = i < 2 ? 0 : i - 2; first <= i && first + 2 < y.size(); ++first) {
      const int count = close(first) + close(first + 1) + close(first + 2);
      const int sides = side(first) + side(first + 1) + side(first + 2);
      if (count >= 2 && std::abs(sides) == 3) return true;
    }
    return false;
  }

  Variation of(std::size_t i) const {
    const auto judged = [](bool high) {
      return high ? Variation::concern_high : Variation::improvement_low;
    };
    if (outside(i)) return judged(side(i) == 1);
    if (in_trend(i)) {
      // Part of a trend on either side: the right one counts.
      const bool right = i + 1 < y.size() && in_trend(i + 1);
      return judged(right ? y[i + 1] > y[i] : y[i] > y[i - 1]);
    }
    if (in_two_of_three(i) || in_shift(i)) return judged(side(i) == 1);
    return Variation::common_cause;
  }

  Points y;
  double mean = 0, lower = 0, upper = 0, near = 0;
};

/// A walk, a level with jumps, or a slope with noise; whole numbers, so that ties occur.
Points series_of(std::mt19937& dice) {
  std::uniform_int_distribution<int> length(8, 48), noise(-9, 9), kind(0, 2);
  const int of_kind = kind(dice);
  Points points;
  double level = 100;
  for (int i = length(dice); i-- > 0;) {
    if (of_kind == 0) level += noise(dice) / 2;
    if (of_kind == 1 && noise(dice) == 9) level += 4 * noise(dice);
    if (of_kind == 2) level += 2;
    points.push_back(level + noise(dice) / (of_kind == 2 ? 4 : 1));
  }
  return points;
}

TEST(PlotTheDots, LimitsPointsAndColoursOfTwoHundredSeries) {
  std::mt19937 dice(22);
  std::size_t special = 0, trends = 0;
  for (int round = 0; round < 200; ++round) {
    const Points points = series_of(dice);
    const Rules rules(points);
    const auto found = phases(points);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_NEAR(found[0].limits.mean, rules.mean, 1e-9);
    EXPECT_NEAR(found[0].limits.lower, rules.lower, 1e-9);
    EXPECT_NEAR(found[0].limits.upper, rules.upper, 1e-9);
    const auto colours = variations(points, found, Better::lower);
    for (std::size_t i = 0; i < points.size(); ++i) {
      EXPECT_EQ(colours[i], rules.of(i)) << "series " << round << ", point " << i;
      special += colours[i] != Variation::common_cause;
      trends += rules.in_trend(i);
    }
  }
  EXPECT_GT(special, 500U);
  EXPECT_GT(trends, 100U) << "the series must have something to judge";
}

}  // namespace
}  // namespace muster::sdk::spc
