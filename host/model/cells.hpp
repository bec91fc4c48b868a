// SPDX-License-Identifier: MIT
// Reading single cells of a table, and printing them as their column would.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "model/dataset.hpp"

namespace muster::model {

/// Known exactly: what disclosure control rounded cannot be compared with anything. No column, no
/// number.
inline std::optional<double> number_at(const Column* column, std::size_t row) {
  if (column == nullptr || column->schema.type != Type::number) return std::nullopt;
  if (column->status[row] != Status::known) return std::nullopt;
  return column->numbers[row];
}
/// "" if the column is missing or holds no text.
std::string_view text_at(const Dataset& dataset, const Column* column, std::size_t row);
std::optional<Date> date_at(const Column* column, std::size_t row);

/// The columns of the key that hold text.
std::vector<const Column*> key_columns(const Table& table);

/// The value as its column would print it, with every decimal that it needs.
std::string printed(double value, const ColumnSchema& column);

}  // namespace muster::model
