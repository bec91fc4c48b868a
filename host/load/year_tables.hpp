// SPDX-License-Identifier: MIT
// Fills in the tables about a committee's year from the editions of its meetings.
#pragma once

#include <vector>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "model/dataset.hpp"

namespace muster::load {

/// Adds the tables `year` and `year_*` to `report`, whose `meetings` were loaded for the same
/// audience: they count only what that audience sees. What a meeting doesn't record is unknown, and
/// left out of sums and shares. It is an error if the folder has one of these tables.
void fill_year_tables(model::Dataset& report, const std::vector<model::Dataset>& meetings,
                      const Folder& folder, Diagnostics& diagnostics);

}  // namespace muster::load
