/* SPDX-License-Identifier: MIT
 * Crashes before it is called. */
#include "plugin.h"

__attribute__((constructor)) static void on_load(void) { *(volatile int*)8 = 1; }

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  return WRITE(host, FIGURE_OF("1"));
}

BAD_PLUGIN("crash_on_load", "Bad care");
