/* SPDX-License-Identifier: MIT
 * Does all it can to continue when the host has ended, and then waits. */
#include "plugin.h"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

static void go_on(int signal) { (void)signal; }

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  for (int number = 1; number < 65; ++number) signal(number, go_on);
  prctl(PR_SET_PDEATHSIG, 0);
  setsid();
  syscall(SYS_prctl, 0x100000000L | PR_SET_PDEATHSIG, 0);
  for (int i = 0; i < 60; ++i) sleep(1);
  return WRITE(host, FIGURE_OF("1"));
}

BAD_PLUGIN("outlives_host", "Bad care");
