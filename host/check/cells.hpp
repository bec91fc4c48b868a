// SPDX-License-Identifier: MIT
// Reads single cells of a table, and names the row in a message.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/check.hpp"
#include "model/cells.hpp"

namespace muster::check {

using model::date_at;
using model::key_columns;
using model::number_at;
using model::printed;
using model::text_at;

Location place_of(const Inspection& inspection, const model::Table& table, std::size_t row);

/// Returns the texts that a row has in `columns`, without empty ones, such as "acute, Adult
/// nurses". Returns "all rows" if all are empty.
std::string row_words(const model::Dataset& dataset,
                      const std::vector<const model::Column*>& columns, std::size_t row);

/// Returns how many decimals the typed value has if it is written as a fraction: 3 for 8.0%, which
/// is 0.080.
int decimals_at(const model::Column& column, std::size_t row);
/// Returns half the value of a 1 in the last typed digit: 0.005 for 24%, which means 23.5% to
/// 24.5%. Returns 0 for whole counts, which are never rounded.
double half_unit_at(const model::Column& column, std::size_t row);
/// Returns the value of the cell as typed, without thousands separators.
std::string printed_at(const model::Column& column, std::size_t row);

/// Whether quality_notes.csv has a note about `table`.
bool is_noted(const model::Dataset& dataset, std::string_view table);

}  // namespace muster::check
