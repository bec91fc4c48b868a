/* SPDX-License-Identifier: MIT
 * Tries to run a shell. */
#include "plugin.h"

#include <unistd.h>

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  execl("/bin/sh", "sh", "-c", "echo here", (char*)NULL);
  return WRITE(host, FIGURE_OF("1"));
}

BAD_PLUGIN("runs_program", "Bad care");
