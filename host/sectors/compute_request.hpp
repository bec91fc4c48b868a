// SPDX-License-Identifier: MIT
// The request to the helper to let a plugin compute.
#pragma once

#include "model/edition.hpp"
#include "sectors/protocol.hpp"
#include "sectors/sectors.hpp"

namespace muster::sectors {

/// Limits and the size of the image are not in it: run_plugin knows them.
Request compute_request(const Plugin& plugin, const model::Edition& edition);

}  // namespace muster::sectors
