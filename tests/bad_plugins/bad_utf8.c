/* SPDX-License-Identifier: MIT
 * Has a text that is no text. */
#include "plugin.h"

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  return WRITE(host,
               "{\"findings\":1,\"figures\":[],"
               "\"sections\":[{\"id\":\"gap\",\"title\":\"\xC3\x28\",\"blocks\":[]}]}");
}

BAD_PLUGIN("bad_utf8", "Bad care");
