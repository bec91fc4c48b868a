/* SPDX-License-Identifier: MIT
 * Sends a signal to whoever started it. */
#include "plugin.h"

#include <signal.h>
#include <unistd.h>

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  kill(getppid(), SIGTERM);
  return WRITE(host, FIGURE_OF("1"));
}

BAD_PLUGIN("kills_host", "Bad care");
