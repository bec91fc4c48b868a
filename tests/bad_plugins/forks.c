/* SPDX-License-Identifier: MIT
 * Tries to start another process. */
#include "plugin.h"

#include <unistd.h>

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  for (int i = 0; i < 1000; ++i)
    if (fork() < 0) break;
  return WRITE(host, FIGURE_OF("1"));
}

BAD_PLUGIN("forks", "Bad care");
