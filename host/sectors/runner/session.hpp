// SPDX-License-Identifier: MIT
// One plugin, asked one thing: load it, call describe or compute, send the answer.
#pragma once

#include "sectors/protocol.hpp"
#include "sectors/runner/reply.hpp"

namespace muster::sectors::runner {

/// Reports every possible ending in `reply`, including exceptions from the plugin.
void run(const Request& request, Reply& reply);

}  // namespace muster::sectors::runner
