// SPDX-License-Identifier: MIT
// Reads single cells of a table, and prints values in the form that their column has.
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

/// Returns a number that is known exactly; nothing if there is no such column or number. Numbers
/// that disclosure control rounded don't count, because they can't be compared with others.
inline std::optional<double> number_at(const Column* column, std::size_t row) {
  if (column == nullptr || column->schema.type != Type::number) return std::nullopt;
  if (column->status[row] != Status::known) return std::nullopt;
  return column->numbers[row];
}
/// Returns the text of a cell; "" if the column is missing or the cell contains no text.
std::string_view text_at(const Dataset& dataset, const Column* column, std::size_t row);
std::optional<Date> date_at(const Column* column, std::size_t row);

/// Returns the key columns that contain text.
std::vector<const Column*> key_columns(const Table& table);

/// Returns the value in the form that the column prints, with every decimal that it needs.
std::string printed(double value, const ColumnSchema& column);

// The words for the status of a cell in findings, in expected figures and in JSON.

inline constexpr Vocabulary<Status, 5> status_words{{{{Status::known, "known"},
                                                      {Status::unknown, "unknown"},
                                                      {Status::not_applicable, "not_applicable"},
                                                      {Status::withheld, "withheld"},
                                                      {Status::rounded, "rounded"}}}};

// Totals in tables: how tables name them, and which columns can be added up. Checks compare a total
// with its parts. In a table whose rows muster adds up, load rejects totals.

/// Whether the text names a total: "Total", "Grand Total", "Sub-total", "All", "All staff" or
/// "Nursing total", in any case. "All other nurses" is a part and not a total.
bool is_total_name(std::string_view text);

/// Whether a cell in a column of names means a total and not a part: because of its text, or
/// because it is empty and the column is optional.
bool states_total(const ColumnSchema& names, std::string_view text);

/// Whether the figures of a column may be added up over groups. Rates, ages, years and money per
/// hour may not.
bool can_be_added(const ColumnSchema& column);

}  // namespace muster::model
