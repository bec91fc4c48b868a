// SPDX-License-Identifier: MIT
// One group under two spellings: "Adult Nurses" in one row, "Adult nurses" in another. Muster would
// take them for two groups, each with figures missing.
#pragma once

#include "base/diagnostic.hpp"
#include "base/folder.hpp"
#include "model/dataset.hpp"

namespace muster::load {

/// A warning for each name in a key of the figure tables that differs from an earlier one of the
/// same column, in any table, by no more than capitals, punctuation, "&" for "and" or a plural s.
void check_alike_names(const model::Dataset& dataset, const Folder& folder,
                       Diagnostics& diagnostics);

}  // namespace muster::load
