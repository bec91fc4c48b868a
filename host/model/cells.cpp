// SPDX-License-Identifier: MIT
#include "model/cells.hpp"

#include <algorithm>

#include "base/number_format.hpp"

namespace muster::model {

std::string_view text_at(const Dataset& dataset, const Column* column, std::size_t row) {
  if (column == nullptr || column->schema.type != Type::text) return "";
  return dataset.texts.at(column->texts[row]);
}

std::optional<Date> date_at(const Column* column, std::size_t row) {
  if (column == nullptr || column->schema.type != Type::date) return std::nullopt;
  if (column->status[row] != Status::known) return std::nullopt;
  return Date{column->dates[row]};
}

std::vector<const Column*> key_columns(const Table& table) {
  std::vector<const Column*> columns;
  for (const Column& column : table.columns)
    if (column.schema.key && column.schema.type == Type::text) columns.push_back(&column);
  return columns;
}

std::string printed(double value, const ColumnSchema& column) {
  bool fraction = column.unit == Unit::percent || column.unit == Unit::percentage_points;
  double shown = round_half_away(fraction ? value * 100 : value, 4);
  return format_figure(value, column.unit, std::min(decimals_of(shown), 4));
}

}  // namespace muster::model
