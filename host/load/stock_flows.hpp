// SPDX-License-Identifier: MIT
// Only people who were in post can leave: in a month no more leave than were in post before it and
// joined in it.
#pragma once

#include "base/folder.hpp"
#include "base/location.hpp"
#include "model/dataset.hpp"

namespace muster::load {

/// Error load.row.rule for each row of a table with a stock and its flows in which more left than
/// were in post at the end of the month before and joined; those in post at the month's own end
/// bound nobody. Rows where one of the three is not known are passed over. Must see the counts
/// before disclosure control changes them.
void check_stock_flows(const model::Dataset& dataset, const Folder& folder,
                       Diagnostics& diagnostics);

}  // namespace muster::load
