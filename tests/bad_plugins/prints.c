/* SPDX-License-Identifier: MIT
 * Writes to standard output and error, which are not for plugins, and reports through the host. */
#include "plugin.h"

#include <stdio.h>

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  muster_text said = TEXT("row looks odd");
  muster_text table = TEXT("staff");
  printf("debugging \033[31mred\n");
  fflush(stdout);
  host->report(host->context, MUSTER_WARNING, said, table, 1);
  return WRITE(host, FIGURE_OF("1"));
}

BAD_PLUGIN("prints", "Bad care");
