// SPDX-License-Identifier: MIT
// The values of a chart with their labels and printed text, for the descriptions of charts.
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

/// A known value with its label and its printed text.
struct Point {
  std::string label;
  double value = 0;
  std::string shown;  ///< "102 WTE", "16.4%"
};
using Points = std::vector<Point>;

/// Returns the point of a value, which must have a number.
Point point_of(const document::ChartValue& value, Unit unit);
/// Returns the values that have a number, in their order.
Points known_points(const document::ChartSeries& series, Unit unit);

/// Returns text such as "Nurses (102 WTE)".
std::string named(const Point& point);
/// Returns "A, B and C". If there are many names, returns the first ones and how many more follow.
std::string in_words(std::vector<std::string> names);

// `points` must not be empty.
const Point& lowest(const Points& points);
/// Returns the highest point, or the first of several that are equally high.
const Point& highest(const Points& points);
/// Returns a sentence such as " The highest is A (9), the lowest B (1)."
std::string extremes(const Points& points);

/// Returns `shape`, then the text that `words` makes for each series with known points. If there
/// are several series, each text begins with the title of its series.
std::string each_series(const document::Chart& chart, std::string_view shape,
                        std::string (*words)(const document::ChartSeries& series, Unit unit));

/// The description of a chart without any known value.
inline constexpr const char* no_figures = sentences::no_figures.words;

}  // namespace muster::chart
