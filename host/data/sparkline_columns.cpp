// SPDX-License-Identifier: MIT
#include "data/sparkline_columns.hpp"

#include <algorithm>

#include "data/csv_cell.hpp"
#include "document/cell_bars.hpp"

namespace muster::data {
namespace {

const document::ChartSeries* line_in(const document::Cell* cell) {
  const document::Chart* chart = cell ? document::sparkline_of(*cell) : nullptr;
  return chart && !chart->series.empty() ? &chart->series.front() : nullptr;
}

PlainCell value_at(const document::ChartSeries* line, const std::string& period) {
  if (!line) return {};
  const auto at = std::find_if(line->values.begin(), line->values.end(),
                               [&](const auto& value) { return value.label == period; });
  const std::string words = at == line->values.end() ? "" : at->text;
  return {figure_or_symbol(words), words};
}

}  // namespace

std::vector<std::string> periods_between(const Grid& body, std::size_t column) {
  std::vector<std::string> periods;
  for (const auto& row : body) {
    const document::ChartSeries* line = line_in(cell_at(row, column));
    if (!line) continue;
    for (std::size_t i = 1; i + 1 < line->values.size(); ++i)
      periods.push_back(line->values[i].label);
    return periods;  // all lines of a column have the same periods
  }
  return periods;
}

std::vector<PlainColumn> period_columns(const std::vector<std::string>& periods,
                                        const std::string& unit) {
  const std::string suffix = unit.empty() ? "" : " (" + unit + ")";
  std::vector<PlainColumn> columns;
  for (const std::string& period : periods)
    columns.push_back({period + suffix, period + suffix, true});
  return columns;
}

std::vector<PlainCell> period_cells(const document::Cell* cell,
                                    const std::vector<std::string>& periods) {
  std::vector<PlainCell> cells;
  for (const std::string& period : periods) cells.push_back(value_at(line_in(cell), period));
  return cells;
}

}  // namespace muster::data
