// SPDX-License-Identifier: MIT
// A plugin's descriptor, as JSON from the helper, checked and turned into a Plugin.
#pragma once

#include <string_view>
#include <vector>

#include "sectors/sectors.hpp"

namespace muster::sectors {

/// Fills id, title, version, order and tables. Returns all that is wrong with them, one clause
/// each; where that is not empty, the plugin is not to be used.
std::vector<std::string> read_descriptor(std::string_view json, Plugin& plugin);

}  // namespace muster::sectors
