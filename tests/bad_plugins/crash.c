/* SPDX-License-Identifier: MIT
 * Writes to memory that it may not write to. */
#include "plugin.h"

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  (void)host;
  *(volatile int*)8 = 1;
  return MUSTER_OK;
}

BAD_PLUGIN("crash", "Bad care");
