// SPDX-License-Identifier: MIT
#include "compose/blocks/chart_values.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/date.hpp"
#include "compose/blocks/dataset_cells.hpp"
#include "compose/blocks/figure_text.hpp"
#include "compose/template/escape.hpp"

namespace muster::compose {

namespace {

constexpr int most_decimals = 2;

std::string label_words(const DirectiveCall& call, const model::Column& column, std::uint32_t row) {
  if (column.schema.type == model::Type::date && has_value(column.status[row]))
    return month_year(Date{column.dates[row]});
  return printable(cell_words(call.given.dataset, column, row));
}

/// The index of `words` in `all`; appends them if they are new.
std::size_t place_of(std::vector<std::string>& all, const std::string& words) {
  const auto at = std::find(all.begin(), all.end(), words);
  if (at != all.end()) return static_cast<std::size_t>(at - all.begin());
  all.push_back(words);
  return all.size() - 1;
}

/// A column's name, and its title in the chart: "headcount_2019: 2019" or only the name.
std::pair<std::string, std::string> named_and_titled(std::string_view words) {
  const std::size_t colon = words.find(':');
  std::string name(trimmed(words.substr(0, colon)));
  std::string title = colon == std::string_view::npos
                          ? column_title(name)
                          : std::string(trimmed(words.substr(colon + 1)));
  return {std::move(name), std::move(title)};
}

/// Reads the columns of `value="headcount_2019: 2019, headcount_2022: 2022"`.
bool read_columns(const DirectiveCall& call, ChartValues& values) {
  for (const std::string& part : split_list(call.words("value"))) {
    const auto [name, title] = named_and_titled(part);
    const model::Column* column = select_column(call, *values.selection.table, name);
    if (column == nullptr) return false;
    if (column->schema.type != model::Type::number) {
      call.error("the column '" + name + "' contains no numbers",
                 "name a column of numbers as value=");
      return false;
    }
    values.columns.push_back({column, title, nullptr, nullptr});
  }
  if (values.columns.empty()) call.error("value= names no column", "name a column of numbers");
  if (values.series_column != nullptr && values.columns.size() > 1)
    call.error("series= needs exactly one column in value=",
               "leave out series=, or name one column");
  return values.columns.size() == 1 || (!values.columns.empty() && values.series_column == nullptr);
}

/// Reads the unit, which all figures of a chart must share.
bool read_unit(const DirectiveCall& call, ChartValues& values) {
  const model::Table& table = *values.selection.table;
  std::optional<Unit> unit;
  for (const ChosenColumn& chosen : values.columns) {
    for (const std::uint32_t row : values.selection.rows) {
      const Unit own = unit_in_row(call.given.dataset, table, *chosen.column, row)
                           .value_or(chosen.column->schema.unit);
      if (unit && *unit != own) {
        call.error("the figures of this chart have two units, '" + std::string(unit_word(*unit)) +
                       "' and '" + unit_word(own) + "'",
                   "select rows and columns of one unit, or make a chart for each unit");
        return false;
      }
      unit = own;
    }
  }
  values.unit = unit.value_or(values.columns.front().column->schema.unit);
  return true;
}

/// Sets the number of decimals. If the unit doesn't decide it, the figures themselves do.
void read_decimals(ChartValues& values) {
  const bool own = values.unit == Unit::none || values.unit == Unit::count;
  int most = 0;
  for (const ChosenColumn& chosen : values.columns) {
    if (!own) values.decimals = std::max(values.decimals, column_decimals(*chosen.column));
    for (const std::uint32_t row : values.selection.rows)
      if (has_value(chosen.column->status[row]))
        most = std::max(most, decimals_of(chosen.column->numbers[row]));
  }
  if (own && most > 0) values.decimals = std::min(most, most_decimals);
}

ChartCell& cell_at(ChartValues& values, std::size_t label, std::size_t series) {
  if (values.cells.size() <= label) values.cells.resize(label + 1);
  if (values.cells[label].size() <= series) values.cells[label].resize(series + 1);
  return values.cells[label][series];
}

bool fill_by_words(const DirectiveCall& call, ChartValues& values) {
  for (const std::uint32_t row : values.selection.rows) {
    const std::string label = label_words(call, *values.label, row);
    const std::string title = label_words(call, *values.series_column, row);
    ChartCell& cell =
        cell_at(values, place_of(values.labels, label), place_of(values.series, title));
    if (cell.column != nullptr) {
      call.error("two rows have the label '" + label + "' and the series '" + title + "'",
                 "select fewer rows with where=");
      return false;
    }
    cell = {values.columns.front().column, row};
  }
  return true;
}

/// Makes each row of the table a row of the chart, even if two rows have the same label.
void fill_by_columns(const DirectiveCall& call, ChartValues& values) {
  for (const ChosenColumn& chosen : values.columns) values.series.push_back(chosen.title);
  for (const std::uint32_t row : values.selection.rows) {
    values.labels.push_back(label_words(call, *values.label, row));
    std::vector<ChartCell>& cells = values.cells.emplace_back();
    for (const ChosenColumn& chosen : values.columns) cells.push_back({chosen.column, row});
  }
}

}  // namespace

int ChartValues::decimals_in(std::uint32_t row) const {
  const int own = decimals_in_row(*selection.table, row);
  return own >= 0 ? own : decimals;
}

std::vector<const model::Column*> ChartValues::all_columns() const {
  std::vector<const model::Column*> all{label};
  if (series_column != nullptr) all.push_back(series_column);
  for (const ChosenColumn& chosen : columns) all.push_back(chosen.column);
  return all;
}

std::optional<ChartValues> chart_values(const DirectiveCall& call) {
  auto selection = select_rows(call);
  if (!selection) return std::nullopt;
  ChartValues values;
  values.selection = std::move(*selection);
  const model::Table& table = *values.selection.table;
  const auto [label, label_title] = named_and_titled(call.words("label"));
  values.label = select_column(call, table, label);
  values.label_title = label_title;
  if (call.has("series")) {
    values.series_column = select_column(call, table, call.words("series"));
    if (values.series_column == nullptr) return std::nullopt;
  }
  const bool has_columns = read_columns(call, values);
  if (values.label == nullptr || !has_columns || !read_unit(call, values)) return std::nullopt;
  read_decimals(values);
  if (values.series_column == nullptr)
    fill_by_columns(call, values);
  else if (!fill_by_words(call, values))
    return std::nullopt;
  for (std::vector<ChartCell>& row : values.cells) row.resize(values.series.size());
  return values;
}

}  // namespace muster::compose
