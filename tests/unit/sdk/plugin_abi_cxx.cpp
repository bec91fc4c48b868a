// SPDX-License-Identifier: MIT
// The contract compiles as C++11 and as every later C++.
#include "muster/plugin_abi.h"

static_assert(MUSTER_ROUNDED == 4, "statuses are never renumbered");
static_assert(MUSTER_KIND_DATE == 7, "kinds are never renumbered");
