// SPDX-License-Identifier: MIT
// Reads single cells of a table, and prints values as their column would.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "model/dataset.hpp"

namespace muster::model {

/// A number that is known exactly, because a number that disclosure control rounded can't be
/// compared with others. Nothing if there is no such column or number.
inline std::optional<double> number_at(const Column* column, std::size_t row) {
  if (column == nullptr || column->schema.type != Type::number) return std::nullopt;
  if (column->status[row] != Status::known) return std::nullopt;
  return column->numbers[row];
}
/// The text of a cell; "" if the column is missing or contains no text.
std::string_view text_at(const Dataset& dataset, const Column* column, std::size_t row);
std::optional<Date> date_at(const Column* column, std::size_t row);

/// The key columns that contain text.
std::vector<const Column*> key_columns(const Table& table);

/// The value as its column would print it, with every decimal that it needs.
std::string printed(double value, const ColumnSchema& column);

}  // namespace muster::model
