/* SPDX-License-Identifier: MIT
 * The contract compiles as C11: the layout is pinned by its own assertions. */
#include "muster/plugin_abi.h"

_Static_assert(MUSTER_ROUNDED == 4, "statuses are never renumbered");
_Static_assert(MUSTER_KIND_DATE == 7, "kinds are never renumbered");
