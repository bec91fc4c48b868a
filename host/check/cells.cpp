// SPDX-License-Identifier: MIT
#include "check/cells.hpp"

#include <algorithm>
#include <cmath>

namespace muster::check {

std::string_view text_at(const model::Dataset& dataset, const model::Column* column,
                         std::size_t row) {
  if (column == nullptr || column->schema.type != model::Type::text) return "";
  return dataset.texts.at(column->texts[row]);
}

std::optional<Date> date_at(const model::Column* column, std::size_t row) {
  if (column == nullptr || column->schema.type != model::Type::date) return std::nullopt;
  if (column->status[row] != model::Status::known) return std::nullopt;
  return Date{column->dates[row]};
}

Location place_of(const Inspection& inspection, const model::Table& table, std::size_t row) {
  return {inspection.folder.display(table.file), table.lines[row], 0};
}

std::string row_words(const model::Dataset& dataset,
                      const std::vector<const model::Column*>& columns, std::size_t row) {
  std::string words;
  for (const model::Column* column : columns) {
    std::string_view text = text_at(dataset, column, row);
    if (text.empty()) continue;
    if (!words.empty()) words += ", ";
    words += text;
  }
  return words.empty() ? "all rows" : words;
}

std::vector<const model::Column*> key_columns(const model::Table& table) {
  std::vector<const model::Column*> columns;
  for (const model::Column& column : table.columns)
    if (column.schema.key && column.schema.type == model::Type::text) columns.push_back(&column);
  return columns;
}

std::string printed(double value, const model::ColumnSchema& column) {
  bool fraction = column.unit == Unit::percent || column.unit == Unit::percentage_points;
  double shown = round_half_away(fraction ? value * 100 : value, 4);
  return format_figure(value, column.unit, std::min(decimals_of(shown), 4));
}

bool is_noted(const model::Dataset& dataset, std::string_view table) {
  const model::Table* notes = dataset.find("quality_notes");
  if (notes == nullptr) return false;
  const model::Column* about = notes->find("table");
  for (std::size_t row = 0; row < notes->row_count(); ++row)
    if (text_at(dataset, about, row) == table) return true;
  return false;
}

}  // namespace muster::check
