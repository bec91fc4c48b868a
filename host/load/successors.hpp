// SPDX-License-Identifier: MIT
// Organisations that were merged or divided: rows of an organisation that ended count as rows of
// its successors, so that series, sums and comparisons run on over the change.
#pragma once

#include "base/folder.hpp"
#include "model/dataset.hpp"

namespace muster::load {

/// Joins series by the table `successors`, in every table that has an organisation and a date in
/// its key. A row of an organisation from before the day of the change gets the successor's name,
/// and its note says whose it was. If several took over, the row is divided by their shares:
/// figures that can be added are multiplied, and the parts of a whole number are whole and add up
/// to it. A change may follow another one. Margins are made again.
///
/// Reports as errors: an organisation that succeeds itself, also in several steps; shares above
/// 100%; two days on which one organisation ended. Warns of an organisation that no row names, and
/// of rows from after its end, which stay as they are. It must run before disclosure control.
void join_successors(model::Dataset& dataset, const Folder& folder, Diagnostics& diagnostics);

}  // namespace muster::load
