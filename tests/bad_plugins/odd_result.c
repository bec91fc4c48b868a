/* SPDX-License-Identifier: MIT
 * Returns a number that means nothing. */
#include "plugin.h"

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  WRITE(host, FIGURE_OF("1"));
  return 42;
}

BAD_PLUGIN("odd_result", "Bad care");
