// SPDX-License-Identifier: MIT
// The values of a chart with their words, for the description that each kind makes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "chart/sentences.hpp"
#include "document/node.hpp"

namespace muster::chart {

inline constexpr std::size_t most_names = 12;       ///< names in a list
inline constexpr std::size_t most_characters = 80;  ///< characters of a label

/// One value with its words.
struct Point {
  std::string label;
  double value = 0;
  std::string shown;  ///< "102 WTE", "16.4%"
};
using Points = std::vector<Point>;

/// The words of a value, which must have a number.
Point point_of(const document::ChartValue& value, Unit unit);
/// The values that have a number, in their order.
Points known_points(const document::ChartSeries& series, Unit unit);

/// "Nurses (102 WTE)".
std::string named(const Point& point);
/// "A, B and C"; if there are many names, the first ones and how many more there are.
std::string in_words(std::vector<std::string> names);

// `points` must not be empty.
const Point& lowest(const Points& points);
/// The first of several that are as high.
const Point& highest(const Points& points);
/// " The highest is A (9), the lowest B (1)."
std::string extremes(const Points& points);

/// `shape`, then the text from `words` for each series with known points, with its title if there
/// are several.
std::string each_series(const document::Chart& chart, std::string_view shape,
                        std::string (*words)(const document::ChartSeries& series, Unit unit));

/// The description of a chart without any known value.
inline constexpr const char* no_figures = sentences::no_figures.words;

}  // namespace muster::chart
