// SPDX-License-Identifier: MIT
// The totals that the host works out, so that nobody after it adds past a cell that is not known.
#pragma once

#include "model/table.hpp"

namespace muster::load {

/// Fills `table.margins` from its schema. A margin whose columns are not all in the table is left
/// out, and so is a sum whose column is not.
///
/// A sum's status: withheld if any part is withheld (even if another is unknown, so that a reader
/// is told that something is hidden); else unknown if any part is unknown; else rounded if any part
/// is; parts that are not applicable add nothing, and a sum of nothing else is not applicable
/// itself.
void add_margins(model::Table& table);

}  // namespace muster::load
