/* SPDX-License-Identifier: MIT
 * Writes without an end. */
#include "plugin.h"

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  static char block[1 << 20];
  for (;;) write_findings(host, block, sizeof(block));
}

BAD_PLUGIN("gigabytes", "Bad care");
