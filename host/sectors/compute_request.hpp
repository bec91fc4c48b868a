// SPDX-License-Identifier: MIT
// The request to the helper to let a plugin compute.
#pragma once

#include <string>
#include <vector>

#include "model/dataset.hpp"
#include "model/edition.hpp"
#include "sectors/protocol.hpp"
#include "sectors/sectors.hpp"

namespace muster::sectors {

/// The limits and the size of the image are not in it, because run_plugin knows them.
Request compute_request(const Plugin& plugin, const model::Edition& edition);

// Whether an edition has what a plugin says it needs, before the plugin is started.

/// Returns one clause for each table or column that is missing; empty if nothing is missing.
std::vector<std::string> missing_inputs(const Plugin& plugin, const model::Dataset& dataset);

}  // namespace muster::sectors
