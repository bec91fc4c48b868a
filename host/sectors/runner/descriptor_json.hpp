// SPDX-License-Identifier: MIT
// A plugin's descriptor as JSON for the host. Follows the plugin's pointers, within bounds on every
// count and length; what the words mean is for the host to judge.
#pragma once

#include <muster/plugin_abi.h>

#include <string>

namespace muster::sectors::runner {

/// Throws std::runtime_error with a reason if the structure is invalid.
std::string descriptor_json(const muster_plugin_entry& entry, const muster_descriptor* descriptor);

}  // namespace muster::sectors::runner
