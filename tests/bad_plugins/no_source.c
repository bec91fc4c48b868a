/* SPDX-License-Identifier: MIT
 * A figure that can't be traced or understood: no rows, no unit. It is valid all the same. */
#include "plugin.h"

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  return WRITE(host,
               "{\"findings\":1,\"figures\":[{\"id\":\"gap\",\"label\":\"Gap\",\"measure\":\"gap\","
               "\"status\":\"known\",\"unit\":\"none\",\"value\":5}]," OWED_SECTIONS "}");
}

BAD_PLUGIN("no_source", "Bad care");
