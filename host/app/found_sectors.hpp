// SPDX-License-Identifier: MIT
// The sectors that a command line reaches, and what they may use.
#pragma once

#include <vector>

#include "app/locations.hpp"
#include "app/options.hpp"
#include "sectors/sectors.hpp"

namespace muster::app {

/// Folders, helper and limits, from the options and the path of the program.
sectors::SectorOptions sector_options(const Options& options, const Locations& locations);

/// Every plugin file with its verdict; refusals are also warnings in `diagnostics`.
std::vector<sectors::Plugin> found_sectors(const Options& options, Diagnostics& diagnostics);

}  // namespace muster::app
