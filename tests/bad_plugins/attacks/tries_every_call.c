/* SPDX-License-Identifier: MIT
 * Makes every system call by its number, with arguments that mean nothing, and reports the
 * result of each, in order: the error number, 0 for none, -1 if the filter trapped it, which is
 * a signal that this plugin takes for itself. A hundred numbers a report. */
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "../plugin.h"

enum { calls = 1024, seccomp_trap = 1 };

static volatile int trapped;

static void on_trap(int signal, siginfo_t* info, void* context) {
  (void)signal, (void)context;
  trapped = info->si_code == seccomp_trap;
}

/* Allowed calls that never return, or that would wait for ever. */
static int cannot_be_tried(long number) {
  return number == SYS_exit || number == SYS_exit_group || number == SYS_rt_sigreturn ||
         number == SYS_pause;
}

static void report(const muster_host* host, const char* words) {
  muster_text said = {words, strlen(words)};
  muster_text table = {"", 0};
  host->report(host->context, MUSTER_NOTE, said, table, 0);
}

static int result_of(long number) {
  long bad = -1;
  if (cannot_be_tried(number)) return 0;
  trapped = 0;
  long result = syscall(number, bad, bad, bad, bad, bad, bad);
  if (trapped) return -1;
  return result == -1 ? errno : 0;
}

static int32_t compute(const muster_request* request, const muster_host* host) {
  struct sigaction action;
  (void)request;
  memset(&action, 0, sizeof(action));
  action.sa_sigaction = on_trap;
  action.sa_flags = SA_SIGINFO;
  sigaction(SIGSYS, &action, NULL);
  char words[1024];
  size_t length = 0;
  for (long number = 0; number < calls; ++number) {
    length += (size_t)sprintf(words + length, "%d ", result_of(number));
    if (number % 100 != 99 && number != calls - 1) continue;
    report(host, words);
    length = 0;
  }
  return WRITE(host, FIGURE_OF("1"));
}

BAD_PLUGIN("tries_every_call", "Curious care");
