// SPDX-License-Identifier: MIT
// Reading single cells of a table, and saying in a message which row is meant.
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

/// "acute, Adult nurses": the text cells of `columns`, without empty ones; "all rows" if none.
std::string row_words(const model::Dataset& dataset,
                      const std::vector<const model::Column*>& columns, std::size_t row);

/// Decimals with which the cell's value is typed: 3 of 8.0%, which is 0.080.
int decimals_at(const model::Column& column, std::size_t row);
/// Half of the last digit that is typed: 24% means 23.5% to 24.5%. 0 of whole counts, which are
/// never rounded.
double half_unit_at(const model::Column& column, std::size_t row);
/// The cell as typed, without thousands separators.
std::string printed_at(const model::Column& column, std::size_t row);

/// Whether quality_notes.csv has a note about `table`.
bool is_noted(const model::Dataset& dataset, std::string_view table);

}  // namespace muster::check
