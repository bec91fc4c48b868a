/* SPDX-License-Identifier: MIT
 * Writes into the helper's own pipe instead of calling the host. */
#include "plugin.h"

#include <unistd.h>

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  enum { reply = 5 };
  if (write(reply, "garbage garbage garbage", 23) < 0) return MUSTER_REFUSED;
  return WRITE(host, FIGURE_OF("1"));
}

BAD_PLUGIN("garbage", "Bad care");
