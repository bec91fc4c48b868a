/* SPDX-License-Identifier: MIT
 * Never returns. */
#include "plugin.h"

#include <unistd.h>

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  (void)host;
  for (;;) sleep(1);
}

BAD_PLUGIN("hang", "Bad care");
