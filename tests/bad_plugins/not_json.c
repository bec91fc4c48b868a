/* SPDX-License-Identifier: MIT
 * Writes something that isn't JSON. */
#include "plugin.h"

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  return WRITE(host, "<h1>Findings</h1>");
}

BAD_PLUGIN("not_json", "Bad care");
