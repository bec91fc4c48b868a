// SPDX-License-Identifier: MIT
// Problems that can only be found once all tables have been read: cells that name something in
// another place.
#pragma once

#include <string>
#include <vector>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "model/dataset.hpp"

namespace muster::load {

/// Reports each cell of a column with `refers_to` that names nothing. `table_names` are the tables
/// that an edition may have; `folder` is for the names of files in messages.
void check_references(const model::Dataset& dataset, const std::vector<std::string>& table_names,
                      const Folder& folder, Diagnostics& diagnostics);

}  // namespace muster::load
