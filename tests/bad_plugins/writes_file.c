/* SPDX-License-Identifier: MIT
 * Tries to write files, and continues when that fails. */
#include "plugin.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  int is_done = open("/tmp/muster-bad-plugin", O_CREAT | O_WRONLY, 0600) >= 0 ||
                mkdir("/tmp/muster-bad-plugin", 0700) == 0 || rename("/tmp", "/tmp2") == 0;
  return is_done ? MUSTER_REFUSED : WRITE(host, FIGURE_OF("1"));
}

BAD_PLUGIN("writes_file", "Bad care");
