/* SPDX-License-Identifier: MIT
 * Leaves a thread running. */
#include "plugin.h"

#include <pthread.h>
#include <unistd.h>

static void* run(void* nothing) {
  for (;;) sleep(1);
  return nothing;
}

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  pthread_t thread;
  if (pthread_create(&thread, NULL, run, NULL) != 0) return MUSTER_REFUSED;
  return WRITE(host, FIGURE_OF("1"));
}

BAD_PLUGIN("thread_left", "Bad care");
