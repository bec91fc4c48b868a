/* SPDX-License-Identifier: MIT
 * Ends the process as if it had succeeded. */
#include "plugin.h"

#include <stdlib.h>

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  WRITE(host, FIGURE_OF("1"));
  exit(0);
}

BAD_PLUGIN("exit_zero", "Bad care");
