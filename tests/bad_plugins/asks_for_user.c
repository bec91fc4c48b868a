/* SPDX-License-Identifier: MIT
 * Asks who the user is, as libraries do that look for a home folder. libc tries a daemon's socket
 * first, and /etc/passwd then; a plugin gets neither. */
#include "plugin.h"

#include <pwd.h>
#include <unistd.h>

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  return getpwuid(getuid()) == NULL ? WRITE(host, FIGURE_OF("0")) : WRITE(host, FIGURE_OF("1"));
}

BAD_PLUGIN("asks_for_user", "Bad care");
