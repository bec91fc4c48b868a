/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <signal.h>
#include <string.h>
#include <time.h>

#include "attack_steps.h"

enum { reply = 5 };

int send_header(uint32_t kind, uint32_t length) {
  uint32_t header[2] = {kind, length};
  return write(reply, header, sizeof(header)) == (ssize_t)sizeof(header);
}

int send_frame(uint32_t kind, const char* bytes, uint32_t length) {
  return send_header(kind, length) && write(reply, bytes, length) == (ssize_t)length;
}

int leave(int code) {
  _exit(code);
  return 1;
}

int print_much(long bytes) {
  static char line[4096];
  memset(line, 'x', sizeof(line));
  for (long written = 0; written < bytes;) {
    ssize_t now = write(1 + (int)(written % 2), line, sizeof(line));
    if (now < 0) return 0;
    written += now;
  }
  return 1;
}

int report(const struct scene* s, const char* words) {
  muster_text said = {words, strlen(words)};
  muster_text table = {"staff", 5};
  s->output->report(s->output->context, MUSTER_WARNING, said, table, ~UINT64_C(0));
  return 1;
}

int report_much(const struct scene* s, int times) {
  for (int i = 0; i < times; ++i) report(s, "again");
  return 1;
}

static void go_on(int signal) { (void)signal; }

/* The filter's trap is a signal too. A process that handles it survives, but the call is not
 * made. */
int take_over_signals(const struct scene* s) {
  struct sigaction action;
  memset(&action, 0, sizeof(action));
  action.sa_handler = go_on;
  for (int signal = 1; signal < 65; ++signal) sigaction(signal, &action, NULL);
  syscall(SYS_kill, s->host, SIGKILL);
  syscall(SYS_fork);
  return 1;
}

int fill_answer_slowly(const struct scene* s) {
  for (;;) {
    report(s, "still here");
    nanosleep(&(struct timespec){0, 20000000}, NULL);
  }
}
