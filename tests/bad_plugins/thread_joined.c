/* SPDX-License-Identifier: MIT
 * Uses threads as it should: not bad at all. */
#include "plugin.h"

#include <pthread.h>

static void* run(void* nothing) { return nothing; }

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  pthread_t threads[4];
  for (int i = 0; i < 4; ++i)
    if (pthread_create(&threads[i], NULL, run, NULL) != 0) return MUSTER_REFUSED;
  for (int i = 0; i < 4; ++i) pthread_join(threads[i], NULL);
  return WRITE(host, FIGURE_OF("1"));
}

BAD_PLUGIN("thread_joined", "Bad care");
