/* SPDX-License-Identifier: MIT
 * A plugin that makes one attack of attack_list.h, by the name in its setting `attack`, and reports
 * whether it worked. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <grp.h>
#include <linux/sockios.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/fanotify.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/msg.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/sem.h>
#include <sys/sendfile.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/swap.h>
#include <sys/uio.h>
#include <sys/xattr.h>
#include <time.h>

#include "../plugin.h"
#include "attack_list.h"
#include "attack_steps.h"

#define FUNCTION(name, expression) \
  static int attack_##name(const struct scene* s) { return (void)s, (expression); }
ALL_ATTACKS(FUNCTION)

struct attack {
  const char* name;
  int (*run)(const struct scene*);
};

#define ROW(name, expression) {#name, attack_##name},
static const struct attack attacks[] = {ALL_ATTACKS(ROW)};

/* A copy that ends with a zero; "" if the setting is missing. */
static const char* setting(const muster_request* request, const char* name) {
  for (uint32_t i = 0; i < request->setting_count; ++i) {
    const muster_setting* each = &request->settings[i];
    if (each->name.length != strlen(name) || memcmp(each->name.data, name, each->name.length) != 0)
      continue;
    return strndup(each->value.data, each->value.length);
  }
  return "";
}

/* The report arrives even if the answer is lost. */
static int32_t answer(const muster_host* host, int has_worked) {
  muster_text said = TEXT("it worked");
  muster_text table = TEXT("");
  if (has_worked) host->report(host->context, MUSTER_NOTE, said, table, 0);
  return WRITE(host, FIGURE_OF("1"));
}

static int32_t compute(const muster_request* request, const muster_host* host) {
  struct scene scene = {setting(request, "folder"),
                        setting(request, "file"),
                        setting(request, "link"),
                        setting(request, "secret"),
                        getppid(),
                        atoi(setting(request, "victim")),
                        host};
  const char* name = setting(request, "attack");
  for (size_t i = 0; i < sizeof(attacks) / sizeof(attacks[0]); ++i)
    if (strcmp(attacks[i].name, name) == 0) return answer(host, attacks[i].run(&scene));
  return MUSTER_REFUSED;
}

BAD_PLUGIN("attacker", "Hostile care");
