// SPDX-License-Identifier: MIT
// Loads a plugin's shared library and checks the entry structure before anything in it is called.
// The only place that includes Boost.DLL.
#pragma once

#include <muster/plugin_abi.h>

#include <variant>

#include "sectors/protocol.hpp"

namespace muster::sectors::runner {

/// The entry of the library that the host passes on (library_descriptor), or why there is none that
/// this host can use. The library is never unloaded: the process ends with it.
std::variant<const muster_plugin_entry*, Refusal> load_plugin();

}  // namespace muster::sectors::runner
