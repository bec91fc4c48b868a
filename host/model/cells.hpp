// SPDX-License-Identifier: MIT
// Reads single cells of a table, and prints values as their column would.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/vocabulary.hpp"
#include "model/dataset.hpp"
#include "model/table.hpp"

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

// The words for the status of a cell in findings, in expected figures and in JSON.

inline constexpr Vocabulary<Status, 5> status_words{{{{Status::known, "known"},
                                                      {Status::unknown, "unknown"},
                                                      {Status::not_applicable, "not_applicable"},
                                                      {Status::withheld, "withheld"},
                                                      {Status::rounded, "rounded"}}}};

// Totals in tables: how tables name them, and which columns can be added up. Checks compare a total
// with its parts, and load rejects it in a table whose rows muster adds up.

/// Whether the text names a total: "Total", "Grand Total", "Sub-total", "All", "All staff" or
/// "Nursing total", in any case. "All other nurses" is a part and not a total.
bool is_total_name(std::string_view text);

/// Whether a cell of a column of names means a total and not a part: by its words, or because it is
/// empty in an optional column.
bool states_total(const ColumnSchema& names, std::string_view text);

/// Whether the figures of a column may be added up over groups: not rates, ages, years or money an
/// hour.
bool can_be_added(const ColumnSchema& column);

}  // namespace muster::model
