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

/// `a-z`, `0-9` and `_`, 1 to 64 of them: ids of sectors, tables, columns, sections and blocks.
bool is_id(std::string_view text);

}  // namespace muster::sectors
