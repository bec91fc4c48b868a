/* SPDX-License-Identifier: MIT
 * Tries to reach the network. */
#include "plugin.h"

#include <sys/socket.h>

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  (void)socket(AF_INET, SOCK_STREAM, 0);
  return WRITE(host, FIGURE_OF("1"));
}

BAD_PLUGIN("opens_socket", "Bad care");
