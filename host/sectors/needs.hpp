// SPDX-License-Identifier: MIT
// Whether an edition has what a plugin says it needs, before the plugin is started.
#pragma once

#include <string>
#include <vector>

#include "model/dataset.hpp"
#include "sectors/sectors.hpp"

namespace muster::sectors {

/// One clause for each table or column that is missing; empty if nothing is missing.
std::vector<std::string> missing_inputs(const Plugin& plugin, const model::Dataset& dataset);

}  // namespace muster::sectors
