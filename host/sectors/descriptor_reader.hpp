// SPDX-License-Identifier: MIT
// A plugin's descriptor, as JSON from the helper, checked and turned into a Plugin.
#pragma once

#include <string_view>
#include <vector>

#include "sectors/sectors.hpp"

namespace muster::sectors {

/// Fills id, title, version, order and tables. Returns all errors, one clause each; if there are
/// any, the plugin must not be used.
std::vector<std::string> read_descriptor(std::string_view json, Plugin& plugin);

}  // namespace muster::sectors
