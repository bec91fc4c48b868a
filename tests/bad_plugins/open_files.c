/* SPDX-License-Identifier: MIT
 * Leaves files open. */
#include "plugin.h"

#include <fcntl.h>

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  for (int i = 0; i < 3; ++i)
    if (open("/dev/null", O_RDONLY) < 0) break;
  return WRITE(host, FIGURE_OF("1"));
}

BAD_PLUGIN("open_files", "Bad care");
