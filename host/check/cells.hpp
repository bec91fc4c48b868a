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

/// Whether quality_notes.csv tells readers something about `table`.
bool is_noted(const model::Dataset& dataset, std::string_view table);

}  // namespace muster::check
