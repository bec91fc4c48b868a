// SPDX-License-Identifier: MIT
// Only people who were in post can leave: in a month no more leave than were in post before it and
// joined in it.
#pragma once

#include "base/folder.hpp"
#include "base/location.hpp"
#include "model/dataset.hpp"

namespace muster::load {

/// Error load.row.rule for each row of a table with a stock and its flows in which the leavers
/// exceed staff in post at the end of the previous month plus joiners; staff at the month's own end
/// are no limit. Rows with an unknown figure among the three are skipped. Call this before
/// disclosure control changes the counts.
void check_stock_flows(const model::Dataset& dataset, const Folder& folder,
                       Diagnostics& diagnostics);

}  // namespace muster::load
