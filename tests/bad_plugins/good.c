/* SPDX-License-Identifier: MIT
 * Does everything right: what the others are measured against. */
#include "plugin.h"

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  return WRITE(host, FIGURE_OF("-12.5"));
}

BAD_PLUGIN("good", "Good care");
