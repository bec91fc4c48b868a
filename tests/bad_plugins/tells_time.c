/* SPDX-License-Identifier: MIT
 * Puts the process's number into its figures: two runs differ. */
#include "plugin.h"

#include <stdio.h>
#include <unistd.h>

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  char json[1024];
  int length = snprintf(json, sizeof(json),
                        "{\"findings\":1,\"figures\":[{\"id\":\"gap\",\"label\":\"Gap\","
                        "\"measure\":\"gap\",\"status\":\"known\",\"unit\":\"wte\",\"value\":%d,"
                        "\"inputs\":[{\"table\":\"staff\",\"rows\":[0]}]}]," OWED_SECTIONS "}",
                        (int)getpid());
  return write_findings(host, json, (size_t)length);
}

BAD_PLUGIN("tells_time", "Bad care");
