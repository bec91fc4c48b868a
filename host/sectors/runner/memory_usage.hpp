// SPDX-License-Identifier: MIT
// How much memory this process has taken at its most.
#pragma once

#include "sectors/protocol.hpp"

namespace muster::sectors::runner {

/// From /proc/self/status; zeros if it cannot be read.
Usage memory_usage();

}  // namespace muster::sectors::runner
