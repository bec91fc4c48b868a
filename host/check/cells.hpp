// SPDX-License-Identifier: MIT
// Reading single cells of a table, and saying in a message which row is meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/number_format.hpp"
#include "check/check.hpp"

namespace muster::check {

/// Known exactly: what disclosure control rounded cannot be compared with anything. No column, no
/// number.
inline std::optional<double> number_at(const model::Column* column, std::size_t row) {
  if (column == nullptr || column->schema.type != model::Type::number) return std::nullopt;
  if (column->status[row] != model::Status::known) return std::nullopt;
  return column->numbers[row];
}
std::string_view text_at(const model::Dataset& dataset, const model::Column* column,
                         std::size_t row);
std::optional<Date> date_at(const model::Column* column, std::size_t row);

Location place_of(const Inspection& inspection, const model::Table& table, std::size_t row);

/// "acute, Adult nurses": the text cells of `columns`, without empty ones; "all rows" if none.
std::string row_words(const model::Dataset& dataset,
                      const std::vector<const model::Column*>& columns, std::size_t row);

/// The columns of the key that hold text.
std::vector<const model::Column*> key_columns(const model::Table& table);

/// The value as its column would print it, with every decimal that it has.
std::string printed(double value, const model::ColumnSchema& column);

/// Whether quality_notes.csv tells readers something about `table`.
bool is_noted(const model::Dataset& dataset, std::string_view table);

}  // namespace muster::check
