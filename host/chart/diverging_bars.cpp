// SPDX-License-Identifier: MIT
#include "chart/bar_rows.hpp"
#include "chart/kinds.hpp"

namespace muster::chart {
namespace {

/// The sign is part of the message, so a text made here always has it.
std::string signed_text(const document::ChartValue& value, Unit unit) {
  const auto number = drawable(value);
  if (number && value.text.empty()) return format_figure(*number, unit, -1, true);
  return value_text(value, unit);
}

}  // namespace

Picture diverging_bars(const document::Chart& chart, const Canvas& canvas) {
  std::vector<BarRow> rows;
  for (const document::ChartSeries& series : chart.series) {
    for (const document::ChartValue& value : series.values) {
      BarRow row{value.label, drawable(value), signed_text(value, chart.unit)};
      if (chart.series.size() > 1) row.label += ", " + series.title;
      const bool below = row.value.value_or(0) < 0;
      row.fill = below ? theme::Role::negative : theme::Role::positive;
      row.pattern = below ? Pattern::hatch : Pattern::solid;
      rows.push_back(std::move(row));
    }
  }
  if (rows.empty()) rows.push_back({"", std::nullopt, no_data});
  return bar_rows(rows, canvas);
}

}  // namespace muster::chart
