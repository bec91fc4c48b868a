// SPDX-License-Identifier: MIT
// Writes a table in memory as the CSV file from which load reads the same cells.
#pragma once

#include "model/dataset.hpp"
#include "starter/csv_rows.hpp"

namespace muster::starter {

/// Returns the rows of the file, with the columns that the table has. A number that is not known is
/// n/a, one that the source withholds [c], one that does not apply [z]; dates are as 2026-04-01,
/// and rates plain numbers.
Rows table_rows(const model::Dataset& dataset, const model::Table& table);

}  // namespace muster::starter
