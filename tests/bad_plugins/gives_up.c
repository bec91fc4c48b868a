/* SPDX-License-Identifier: MIT
 * Calls abort. */
#include "plugin.h"

#include <stdlib.h>

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  (void)host;
  abort();
}

BAD_PLUGIN("gives_up", "Bad care");
