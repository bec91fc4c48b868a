// SPDX-License-Identifier: MIT
#include "chart/points.hpp"

#include <algorithm>

#include "chart/kinds.hpp"

namespace muster::chart {
namespace {

/// Returns the unit's name to print after a value. Marks such as % are already in the value's text.
std::string unit_after(Unit unit) {
  const bool named =
      unit == Unit::wte || unit == Unit::posts || unit == Unit::years || unit == Unit::months;
  return named ? " " + std::string(unit_label(unit)) : "";
}

bool is_lower(const Point& a, const Point& b) { return a.value < b.value; }

}  // namespace

Point point_of(const document::ChartValue& value, Unit unit) {
  return {shortened(value.label, most_characters), *drawable(value),
          value_text(value, unit) + unit_after(unit)};
}

Points known_points(const document::ChartSeries& series, Unit unit) {
  Points points;
  for (const document::ChartValue& value : series.values) {
    if (drawable(value)) points.push_back(point_of(value, unit));
  }
  return points;
}

std::string named(const Point& point) {
  return point.label.empty() ? point.shown : point.label + " (" + point.shown + ")";
}

std::string in_words(std::vector<std::string> names) {
  if (names.size() > most_names) {
    const std::size_t more = names.size() - most_names;
    names.resize(most_names);
    names.push_back(std::to_string(more) + " more");
  }
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    text += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  }
  return text;
}

const Point& lowest(const Points& points) {
  return *std::min_element(points.begin(), points.end(), is_lower);
}
const Point& highest(const Points& points) {
  return *std::max_element(points.begin(), points.end(), is_lower);
}

std::string extremes(const Points& points) {
  if (highest(points).value == lowest(points).value) {
    return points.size() > 1
               ? " " + filled(sentences::all_alike, {{"value", points.front().shown}})
               : "";
  }
  return " " + filled(sentences::highest_and_lowest,
                      {{"highest", named(highest(points))}, {"lowest", named(lowest(points))}});
}

std::string each_series(const document::Chart& chart, std::string_view shape,
                        std::string (*words)(const document::ChartSeries& series, Unit unit)) {
  std::string text(shape);
  bool first = true;
  for (const document::ChartSeries& series : chart.series) {
    if (known_points(series, chart.unit).empty()) continue;
    if (!first) text += " ";
    first = false;
    if (chart.series.size() > 1) text += shortened(series.title, most_characters) + ": ";
    text += words(series, chart.unit);
  }
  return text;
}

}  // namespace muster::chart
