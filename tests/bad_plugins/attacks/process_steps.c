/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/sched.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/utsname.h>

#include "attack_steps.h"

int odd_thread(long extra) {
  static char stack[16384];
  long flags = CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD | CLONE_SYSVSEM;
  /* If the call were allowed, the new thread would end here at once. */
  long made = syscall(SYS_clone, flags | extra, stack + sizeof(stack), NULL, NULL, 0L);
  if (made == 0) syscall(SYS_exit, 0);
  return did(made);
}

int clone3_process(void) {
  struct clone_args arguments;
  memset(&arguments, 0, sizeof(arguments));
  arguments.exit_signal = SIGCHLD;
  long made = syscall(SYS_clone3, &arguments, sizeof(arguments));
  if (made == 0) _exit(0);
  return did(made);
}

int spawn_true(void) {
  pid_t child = 0;
  char* arguments[] = {(char*)"true", NULL};
  return posix_spawn(&child, "/usr/bin/true", NULL, NULL, arguments, NULL) == 0;
}

/* Makes the kernel send a chosen signal to the pipe's "owner" whenever the pipe has data. */
int signal_by_pipe(pid_t target) {
  int ends[2];
  if (pipe(ends) != 0) return 0;
  int is_owned = did(fcntl(ends[0], F_SETOWN, target));
  is_owned = did(fcntl(ends[0], F_SETSIG, SIGKILL)) && is_owned;
  is_owned = did(fcntl(ends[0], F_SETFL, O_ASYNC)) && is_owned;
  return write(ends[1], "x", 1) == 1 && is_owned;
}

int pin(pid_t process) {
  cpu_set_t first;
  CPU_ZERO(&first);
  CPU_SET(0, &first);
  return did(sched_setaffinity(process, sizeof(first), &first));
}

int limit_of(pid_t process) {
  struct rlimit none = {0, 0};
  return did(prlimit(process, RLIMIT_CORE, &none, NULL));
}

int mount_by_new_calls(const char* folder) {
  long context = syscall(SYS_fsopen, "tmpfs", 0);
  syscall(SYS_fsconfig, context, 6, NULL, NULL, 0);
  long made = syscall(SYS_fsmount, context, 0, 0);
  return did(syscall(SYS_move_mount, made, "", AT_FDCWD, folder, 4));
}

int set_same_host_name(void) {
  struct utsname names;
  return uname(&names) == 0 && did(sethostname(names.nodename, strlen(names.nodename)));
}

int set_same_domain_name(void) {
  struct utsname names;
  return uname(&names) == 0 && did(setdomainname(names.domainname, strlen(names.domainname)));
}

int set_capabilities(void) {
  struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
  struct __user_cap_data_struct all[2];
  memset(all, 0xff, sizeof(all));
  return did(syscall(SYS_capset, &header, all));
}

/* The way into the kernel of 32-bit programs, whose calls have other numbers: 20 is getpid. */
int call_by_interrupt(void) {
  long result = 20;
#if defined(__x86_64__)
  __asm__ volatile("int $0x80" : "+a"(result) : : "memory", "r8", "r9", "r10", "r11");
#endif
  return result > 0;
}

/* 90 is mmap there, 4 write. */
int write_by_interrupt(void) {
  long result = 4;
#if defined(__x86_64__)
  __asm__ volatile("int $0x80"
                   : "+a"(result)
                   : "b"(1L), "c"(0L), "d"(0L)
                   : "memory", "r8", "r9", "r10", "r11");
#endif
  return result >= 0;
}
