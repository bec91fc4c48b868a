/* SPDX-License-Identifier: MIT
 * Returns a figure that is not a number (NaN). */
#include "plugin.h"

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  return WRITE(host, FIGURE_OF("nan"));
}

BAD_PLUGIN("nan_figure", "Bad care");
