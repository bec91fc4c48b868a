/* SPDX-License-Identifier: MIT
 * Calls itself for ever. */
#include "plugin.h"

static int deeper(volatile char* from) {
  volatile char room[4096];
  room[0] = from[0];
  return deeper(room) + room[0];
}

static int32_t compute(const muster_request* request, const muster_host* host) {
  volatile char start[1] = {0};
  (void)request;
  (void)host;
  return deeper(start);
}

BAD_PLUGIN("stack_overflow", "Bad care");
