/* SPDX-License-Identifier: MIT
 * Takes memory until there is none, and goes on as if there were. */
#include "plugin.h"

#include <stdlib.h>
#include <string.h>

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  (void)host;
  for (;;) memset(malloc(1 << 20), 1, 1 << 20);
}

BAD_PLUGIN("memory_hog", "Bad care");
