// SPDX-License-Identifier: MIT
#include "check/cells.hpp"

#include <algorithm>
#include <cmath>

namespace muster::check {

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

int decimals_at(const model::Column& column, std::size_t row) {
  return row < column.decimals.size() ? column.decimals[row] : decimals_of(column.numbers[row]);
}

double half_unit_at(const model::Column& column, std::size_t row) {
  return column.schema.whole ? 0 : 0.5 * std::pow(10.0, -decimals_at(column, row));
}

std::string printed_at(const model::Column& column, std::size_t row) {
  const bool percent = column.schema.unit == Unit::percent;
  const int decimals = std::max(decimals_at(column, row) - (percent ? 2 : 0), 0);
  const double value = column.numbers[row] * (percent ? 100 : 1);
  return format_number(value, {.decimals = decimals}) + (percent ? "%" : "");
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
