/* SPDX-License-Identifier: MIT
 * Reads a file that it must not read, and would publish it. */
#include "plugin.h"

#include <fcntl.h>
#include <unistd.h>

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  int file = open("/etc/passwd", O_RDONLY);
  if (file < 0) return WRITE(host, FIGURE_OF("0"));
  close(file);
  return WRITE(host, FIGURE_OF("1"));
}

BAD_PLUGIN("reads_secrets", "Bad care");
