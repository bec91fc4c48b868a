// SPDX-License-Identifier: MIT
#include "chart/run_series.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "chart/kinds.hpp"

namespace muster::chart {
namespace {

struct KnownLine {
  std::string_view title;
  const char* printed;
  bool dashed = true;
  bool is_target = false;
  double width = 1.2;
};

constexpr KnownLine known_lines[] = {{"mean", "Mean", false},
                                     {"lower", "Lower limit"},
                                     {"upper", "Upper limit"},
                                     {"near_lower", "Lower near limit", true, false, 0.6},
                                     {"near_upper", "Upper near limit", true, false, 0.6},
                                     {"target", "Target", false, true, 1.4}};

constexpr const char* special_title = "special-cause";

RunLine line_of(const document::ChartSeries& series, std::size_t points, Unit unit) {
  RunLine line{series.title, "", {}, true};
  for (const KnownLine& known : known_lines) {
    if (series.title != known.title) continue;
    line.title = known.printed;
    line.dashed = known.dashed;
    line.is_target = known.is_target;
    line.width = known.width;
  }
  for (std::size_t i = 0; i < points && !series.values.empty(); ++i) {
    const std::size_t at = series.values.size() == 1 ? 0 : i;
    line.values.push_back(at < series.values.size() ? drawable(series.values[at]) : std::nullopt);
  }
  if (!series.values.empty()) line.text = value_text(series.values.back(), unit);
  return line;
}

const RunLine* find(const RunSeries& run, const char* title) {
  for (const RunLine& line : run.lines) {
    if (line.title == title) return &line;
  }
  return nullptr;
}

void mark_outside(RunSeries& run) {
  const RunLine* lower = find(run, "Lower limit");
  const RunLine* upper = find(run, "Upper limit");
  for (std::size_t i = 0; i < run.values.size(); ++i) {
    const auto& value = run.values[i];
    if (!value) continue;
    const bool below =
        lower && i < lower->values.size() && lower->values[i] && *value < *lower->values[i];
    const bool above =
        upper && i < upper->values.size() && upper->values[i] && *value > *upper->values[i];
    if (below || above) run.marks[i] = PointMark::special;
  }
}

void mark_named(RunSeries& run, const document::ChartSeries& series) {
  for (std::size_t i = 0; i < run.marks.size() && i < series.values.size(); ++i) {
    if (drawable(series.values[i])) run.marks[i] = PointMark::special;
  }
}

void widen(RunSeries& run, const std::vector<std::optional<double>>& values) {
  for (const auto& value : values) {
    if (!value) continue;
    run.lowest = std::min(run.lowest.value_or(*value), *value);
    run.highest = std::max(run.highest.value_or(*value), *value);
  }
}

}  // namespace

bool is_special(PointMark mark) { return mark != PointMark::none && mark != PointMark::common; }

RunSeries run_series(const document::Chart& chart) {
  RunSeries run;
  if (chart.series.empty()) return run;
  for (const document::ChartValue& value : chart.series.front().values) {
    run.periods.push_back(value.label);
    run.values.push_back(drawable(value));
    run.marks.push_back(value.mark);
  }
  const bool is_marked = std::any_of(run.marks.begin(), run.marks.end(),
                                     [](PointMark mark) { return mark != PointMark::none; });
  for (std::size_t i = 1; i < chart.series.size(); ++i) {
    const document::ChartSeries& series = chart.series[i];
    if (series.title == special_title) {
      mark_named(run, series);
    } else {
      run.lines.push_back(line_of(series, run.values.size(), chart.unit));
    }
  }
  if (!is_marked) mark_outside(run);
  widen(run, run.values);
  for (const RunLine& line : run.lines) widen(run, line.values);
  return run;
}

}  // namespace muster::chart
