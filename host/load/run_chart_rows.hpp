// SPDX-License-Identifier: MIT
// Rows of spc_rebases and spc_targets that no run chart can take: a year mistyped would otherwise
// leave the old limits in force without a word.
#pragma once

#include <string_view>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "model/dataset.hpp"

namespace muster::load {

/// A warning for each row for whose sector (any, where it says all) the table behind its measure
/// has no rows, and for each rebase in a month without rows. The sector that draws a series
/// reports a row inside it that changes nothing.
void check_run_chart_rows(const model::Dataset& dataset, const Folder& folder,
                          Diagnostics& diagnostics);

/// Whether these rows are compared with the rows of `table`: one of the two files exists, and run
/// charts are drawn from the table.
bool is_compared_with_run_charts(std::string_view table, const Folder& edition);

}  // namespace muster::load
