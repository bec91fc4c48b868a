/* SPDX-License-Identifier: MIT
 * A chart that says nothing to those who cannot see it. */
#include "plugin.h"

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  return WRITE(host,
               "{\"findings\":1,\"figures\":[{\"id\":\"gap.nurses\",\"label\":\"Gap\",\"measure\":"
               "\"gap\",\"subject\":\"Nurses\",\"status\":\"unknown\",\"unit\":\"wte\","
               "\"inputs\":[{\"table\":\"staff\",\"rows\":[0]}]}],\"sections\":[{\"id\":\"gap\","
               "\"title\":\"Gap\",\"blocks\":[{\"type\":\"chart\",\"id\":\"gaps\",\"kind\":"
               "\"diverging-bars\",\"caption\":\"Gap\",\"alternative\":\"\",\"unit\":\"wte\","
               "\"source\":\"Staff\",\"synthetic\":false,\"series\":[{\"title\":\"Gap\",\"points\":"
               "[{\"label\":\"Nurses\",\"figure\":0}]}]}]}]}");
}

BAD_PLUGIN("mute_chart", "Bad care");
