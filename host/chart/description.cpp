// SPDX-License-Identifier: MIT
#include "chart/description.hpp"

#include <algorithm>

#include "chart/kinds.hpp"
#include "chart/points.hpp"

namespace muster::chart {
namespace {

std::string missing_values(const document::Chart& chart) {
  std::vector<std::string> names;
  const Drawing& drawing = drawing_of(chart.kind);
  const bool tells_series =
      drawing.has_rows && !drawing.names_gaps_of_first && chart.series.size() > 1;
  for (const document::ChartSeries& series : chart.series) {
    for (const document::ChartValue& value : series.values) {
      if (!drawable(value) && !value.label.empty()) {
        names.push_back(shortened(value.label, most_characters) +
                        (tells_series ? ", " + shortened(series.title, most_characters) : ""));
      }
    }
    if (drawing.names_gaps_of_first) break;
  }
  if (names.empty()) return "";
  return " " + filled(sentences::without_figure, {{"names", in_words(std::move(names))}});
}

/// Returns the finding with a full stop, unless it is empty or already ends with a full stop,
/// question mark or exclamation mark.
std::string ended(const std::string& finding) {
  const bool has_end =
      finding.empty() || finding.ends_with('.') || finding.ends_with('?') || finding.ends_with('!');
  return has_end ? finding : finding + ".";
}

std::string lines_and_events(const document::Chart& chart) {
  std::string text;
  for (const document::ChartLine& line : chart.lines)
    text += (text.empty() ? "" : " ") +
            filled(sentences::line_at, {{"name", shortened(line.label, most_characters)},
                                        {"value", shortened(line.text, most_characters)}});
  for (const document::ChartEvent& event : chart.events)
    text += (text.empty() ? "" : " ") +
            filled(sentences::event_at, {{"place", shortened(event.at, most_characters)},
                                         {"words", shortened(event.text, most_characters)}});
  return text;
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
  std::string words = ended(chart.finding);
  for (const std::string& part : {generated(chart), lines_and_events(chart), chart.alternative}) {
    if (!words.empty() && !part.empty()) words += " ";
    words += part;
  }
  return words;
}

}  // namespace muster::chart
