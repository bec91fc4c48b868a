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

/// Returns the request. run_plugin adds the limits and the size of the image.
Request compute_request(const Plugin& plugin, const model::Edition& edition);

// Checks that an edition has the tables that a plugin needs, before the plugin is started.

/// Returns one clause for each table or column that is missing; empty if nothing is missing.
std::vector<std::string> missing_inputs(const Plugin& plugin, const model::Dataset& dataset);

}  // namespace muster::sectors
