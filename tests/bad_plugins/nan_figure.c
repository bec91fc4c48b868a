/* SPDX-License-Identifier: MIT
 * Prints a number that is not one. */
#include "plugin.h"

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  return WRITE(host, FIGURE_OF("nan"));
}

BAD_PLUGIN("nan_figure", "Bad care");
