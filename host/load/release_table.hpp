// SPDX-License-Identifier: MIT
// Reads the table `made_public`, and checks it against the papers that it names.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "load/area_filter.hpp"
#include "load/releases.hpp"
#include "model/dataset.hpp"
#include "model/table.hpp"

namespace muster::load {

/// Reads the table as the public sees it, so that a restricted row releases nothing for anybody.
/// Problems of the table are reported when it is read for the edition.
Releases read_releases(const Folder& folder, const std::vector<model::TableSchema>& schemas,
                       model::Marks marks, const AreaFilter& filter);

/// Returns the narrative files that a row which was made public prints, without their endings.
std::set<std::string, std::less<>> released_papers(const model::Dataset& dataset,
                                                   const Releases& releases);

/// Reports releases without a date that has come, and a pack that isn't listed in `supplements`.
void check_releases(const model::Dataset& dataset, const Folder& folder, Diagnostics& diagnostics);

}  // namespace muster::load
