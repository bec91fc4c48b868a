// SPDX-License-Identifier: MIT
#include "chart/run_series.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "chart/kinds.hpp"

namespace muster::chart {
namespace {

/// How a line is drawn.
struct LineLook {
  bool dashed = true;
  bool is_target = false;
  double width = 1.2;
};

LineLook look_of(LineKind kind) {
  switch (kind) {
    case LineKind::mean:
      return {false};
    case LineKind::near_lower:
    case LineKind::near_upper:
      return {true, false, 0.6};
    case LineKind::target:
      return {false, true, 1.4};
    case LineKind::lower:
    case LineKind::upper:
      break;
  }
  return {};
}

RunLine line_of(const document::ChartSeries& series, std::size_t points, Unit unit) {
  RunLine line{line_words.find(series.title), series.title, "", {}, true};
  if (line.kind) {
    const LineLook look = look_of(*line.kind);
    line.title = line_titles.word(*line.kind);
    line.dashed = look.dashed;
    line.is_target = look.is_target;
    line.width = look.width;
  }
  for (std::size_t i = 0; i < points && !series.values.empty(); ++i) {
    const std::size_t at = series.values.size() == 1 ? 0 : i;
    line.values.push_back(at < series.values.size() ? drawable(series.values[at]) : std::nullopt);
  }
  if (!series.values.empty()) line.text = value_text(series.values.back(), unit);
  return line;
}

const RunLine* find(const RunSeries& run, LineKind kind) {
  for (const RunLine& line : run.lines) {
    if (line.kind == kind) return &line;
  }
  return nullptr;
}

void mark_outside(RunSeries& run) {
  const RunLine* lower = find(run, LineKind::lower);
  const RunLine* upper = find(run, LineKind::upper);
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
    run.lines.push_back(line_of(chart.series[i], run.values.size(), chart.unit));
  }
  if (!is_marked) mark_outside(run);
  widen(run, run.values);
  for (const RunLine& line : run.lines) widen(run, line.values);
  return run;
}

}  // namespace muster::chart
