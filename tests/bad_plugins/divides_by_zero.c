/* SPDX-License-Identifier: MIT
 * Divides a whole number by zero. */
#include "plugin.h"

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  (void)host;
  volatile int many = 1000;
  volatile int zero = 0;
  return many / zero;
}

BAD_PLUGIN("divides_by_zero", "Bad care");
