// SPDX-License-Identifier: MIT
// Lets an exception out of compute, which the contract forbids.
#include <stdexcept>

#include "plugin.h"

static int32_t compute(const muster_request*, const muster_host*) {
  throw std::runtime_error("no such profession");
}

BAD_PLUGIN("throws", "Bad care");
