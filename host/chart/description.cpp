// SPDX-License-Identifier: MIT
#include "chart/description.hpp"

#include <algorithm>

#include "chart/kinds.hpp"
#include "chart/points.hpp"

namespace muster::chart {
namespace {

std::string missing_values(const document::Chart& chart) {
  std::vector<std::string> names;
  for (const document::ChartSeries& series : chart.series) {
    for (const document::ChartValue& value : series.values) {
      if (!drawable(value) && !value.label.empty()) {
        names.push_back(shortened(value.label, most_characters));
      }
    }
    if (drawing_of(chart.kind).names_gaps_of_first) break;
  }
  if (names.empty()) return "";
  return " " + filled(sentences::without_figure, {{"names", in_words(std::move(names))}});
}

std::string generated(const document::Chart& chart) {
  if (chart.series.empty()) return "";
  const bool has_points =
      std::any_of(chart.series.begin(), chart.series.end(),
                  [&](const auto& series) { return !known_points(series, chart.unit).empty(); });
  const std::string words = has_points ? drawing_of(chart.kind).describe(chart) : no_figures;
  return words + missing_values(chart);
}

}  // namespace

std::string description(const document::Chart& chart) {
  const std::string made = generated(chart);
  const bool both = !made.empty() && !chart.alternative.empty();
  return made + (both ? " " : "") + chart.alternative;
}

}  // namespace muster::chart
