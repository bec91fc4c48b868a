/* SPDX-License-Identifier: MIT
 * What an attack knows of the place in which it is tried, and the functions that all attacks
 * use. */
#ifndef ATTACK_H
#define ATTACK_H

#include <errno.h>
#include <muster/plugin_abi.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

struct scene {
  const char* folder; /* of the user who runs muster; nothing in it may change */
  const char* file;   /* in the folder */
  const char* link;   /* to the file */
  const char* secret; /* a file that the plugin must not read */
  pid_t host;
  pid_t victim; /* another process of the same user */
  const muster_host* output;
};

/* Numbers that Debian's headers do not know yet. */
enum {
  call_fchmodat2 = 452,
  call_setxattrat = 463,
  call_getxattrat = 464,
  call_removexattrat = 466,
  call_open_tree_attr = 467,
  call_file_setattr = 469
};

/* Whether a call succeeded. */
static inline int did(long result) { return result != -1; }

/* Opens for reading, which a plugin may try. */
int open_to_read(const char* path);
int can_read(const char* path);
int can_list(const char* path);
/* Whether `folder` shows `name`. Some folders may be listed, but only what belongs to the plugin
 * may be in them. */
int can_see(const char* folder, const char* name);

#endif
