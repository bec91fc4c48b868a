/* SPDX-License-Identifier: MIT
 * Returns a text that isn't valid UTF-8. */
#include "plugin.h"

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  return WRITE(host,
               "{\"findings\":1,\"figures\":[],"
               "\"sections\":[{\"id\":\"gap\",\"title\":\"\xC3\x28\",\"blocks\":[]}]}");
}

BAD_PLUGIN("bad_utf8", "Bad care");
