/* SPDX-License-Identifier: MIT
 * Allocates memory until none is left, and continues as if it had succeeded. */
#include "plugin.h"

#include <stdlib.h>
#include <string.h>

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  (void)host;
  for (;;) memset(malloc(1 << 20), 1, 1 << 20);
}

BAD_PLUGIN("memory_hog", "Bad care");
