// SPDX-License-Identifier: MIT
// The keys of edition.yaml that sectors read: statistical process control, how tables are read, and
// the like. They are checked here, by a table of names, types and ranges, and go to every plugin as
// text.
#pragma once

#include <map>
#include <string>

#include "load/yaml_map.hpp"

namespace muster::load {

/// "spc.profile" -> "making-data-count" and so on: the keys that are set and valid. Numbers are
/// plain decimals, yes is "1", no is "0", a rate of 20% is "0.2", and a list of strings has one on
/// each line. Problems have been reported.
std::map<std::string, std::string> read_settings(YamlMap& yaml);

}  // namespace muster::load
