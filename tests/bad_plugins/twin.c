/* SPDX-License-Identifier: MIT
 * Has the same id as good.c. */
#include "plugin.h"

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  return WRITE(host, FIGURE_OF("1"));
}

BAD_PLUGIN("good", "Twin of good care");
