// SPDX-License-Identifier: MIT
// Stale is not current: the latest date of each table of figures, held against the baseline.
#pragma once

#include "base/diagnostic.hpp"
#include "base/folder.hpp"
#include "model/dataset.hpp"

namespace muster::load {

/// A warning for each table of figures that ends a year or more before the baseline, and for each
/// row of sources.csv whose `as_of` is a year or more before the latest figures of its table.
/// A cohort is followed for a year, so its start may be two years back.
void check_table_dates(const model::Dataset& dataset, const Folder& folder,
                       Diagnostics& diagnostics);

}  // namespace muster::load
