// SPDX-License-Identifier: MIT
// The system calls that a computation may make (`allowed`), and those that fail because libraries
// call them but can do without (`refused`). Any call that is in neither list is trapped. Calls
// whose arguments decide are in call_rules.cpp. Only the generator of the filter reads these lists.
#pragma once

#include <seccomp.h>

#include <cerrno>

namespace muster::sectors::runner {

/// Calls that are allowed with any arguments. None of them affects anything outside this process.
/// Files can be read only where the file system allows it.
inline constexpr int allowed[] = {
    // Reading files, and writing to pipes. No file can be opened for writing.
    SCMP_SYS(read), SCMP_SYS(readv), SCMP_SYS(pread64), SCMP_SYS(preadv), SCMP_SYS(preadv2),
    SCMP_SYS(write), SCMP_SYS(writev), SCMP_SYS(lseek), SCMP_SYS(close), SCMP_SYS(close_range),
    SCMP_SYS(dup), SCMP_SYS(dup2), SCMP_SYS(dup3), SCMP_SYS(pipe), SCMP_SYS(pipe2),
    SCMP_SYS(eventfd2), SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(select), SCMP_SYS(pselect6),
    // Looking at files and folders.
    SCMP_SYS(stat), SCMP_SYS(lstat), SCMP_SYS(fstat), SCMP_SYS(newfstatat), SCMP_SYS(statx),
    SCMP_SYS(statfs), SCMP_SYS(fstatfs), SCMP_SYS(access), SCMP_SYS(faccessat),
    SCMP_SYS(faccessat2), SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(getdents),
    SCMP_SYS(getdents64), SCMP_SYS(getcwd), SCMP_SYS(fadvise64), SCMP_SYS(readahead),
    // The process's own memory. mmap and mprotect have rules.
    SCMP_SYS(brk), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise), SCMP_SYS(mincore),
    SCMP_SYS(msync),
    // Threads. clone has a rule.
    SCMP_SYS(futex), SCMP_SYS(set_robust_list), SCMP_SYS(set_tid_address), SCMP_SYS(rseq),
    SCMP_SYS(sched_yield), SCMP_SYS(exit), SCMP_SYS(exit_group),
    // Signals within the process. Calls that send signals have rules.
    SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn),
    SCMP_SYS(rt_sigpending), SCMP_SYS(rt_sigsuspend), SCMP_SYS(rt_sigtimedwait),
    SCMP_SYS(sigaltstack), SCMP_SYS(pause), SCMP_SYS(restart_syscall),
    // Time, and waiting for it to pass.
    SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres), SCMP_SYS(gettimeofday), SCMP_SYS(time),
    SCMP_SYS(times), SCMP_SYS(nanosleep), SCMP_SYS(clock_nanosleep),
    // Identity of the process and the machine.
    SCMP_SYS(getpid), SCMP_SYS(getppid), SCMP_SYS(gettid), SCMP_SYS(getpgrp), SCMP_SYS(getuid),
    SCMP_SYS(geteuid), SCMP_SYS(getgid), SCMP_SYS(getegid), SCMP_SYS(getresuid),
    SCMP_SYS(getresgid), SCMP_SYS(getgroups), SCMP_SYS(uname), SCMP_SYS(sysinfo), SCMP_SYS(getcpu),
    SCMP_SYS(getrusage), SCMP_SYS(getrlimit), SCMP_SYS(sched_getaffinity), SCMP_SYS(sched_getparam),
    SCMP_SYS(sched_getscheduler), SCMP_SYS(sched_get_priority_max),
    SCMP_SYS(sched_get_priority_min), SCMP_SYS(getrandom)};

/// A call that fails with an error number, so that the calling library continues without it.
struct Refused {
  int call;
  int error;
};

inline constexpr Refused refused[] = {
    // Their arguments are in memory, which a filter cannot read; libc falls back to the old calls.
    {SCMP_SYS(clone3), ENOSYS},
    {SCMP_SYS(openat2), ENOSYS},
    // Calls that would bypass the filter.
    {SCMP_SYS(io_uring_setup), ENOSYS},
    // Faster calls that numerical libraries try first, but can do without.
    {SCMP_SYS(membarrier), ENOSYS},
    {SCMP_SYS(set_mempolicy), ENOSYS},
    {SCMP_SYS(get_mempolicy), ENOSYS},
    {SCMP_SYS(mbind), ENOSYS},
    {SCMP_SYS(pkey_alloc), ENOSYS},
    {SCMP_SYS(arch_prctl), EINVAL},
    // Files: nothing can be written, renamed, removed or locked, and no attribute can be changed.
    {SCMP_SYS(creat), EACCES},
    {SCMP_SYS(truncate), EACCES},
    {SCMP_SYS(ftruncate), EACCES},
    {SCMP_SYS(fallocate), EACCES},
    {SCMP_SYS(mkdir), EACCES},
    {SCMP_SYS(mkdirat), EACCES},
    {SCMP_SYS(mknod), EACCES},
    {SCMP_SYS(mknodat), EACCES},
    {SCMP_SYS(unlink), EACCES},
    {SCMP_SYS(unlinkat), EACCES},
    {SCMP_SYS(rmdir), EACCES},
    {SCMP_SYS(rename), EACCES},
    {SCMP_SYS(renameat), EACCES},
    {SCMP_SYS(renameat2), EACCES},
    {SCMP_SYS(link), EACCES},
    {SCMP_SYS(linkat), EACCES},
    {SCMP_SYS(symlink), EACCES},
    {SCMP_SYS(symlinkat), EACCES},
    {SCMP_SYS(chmod), EACCES},
    {SCMP_SYS(fchmod), EACCES},
    {SCMP_SYS(fchmodat), EACCES},
    {SCMP_SYS(chown), EACCES},
    {SCMP_SYS(fchown), EACCES},
    {SCMP_SYS(lchown), EACCES},
    {SCMP_SYS(fchownat), EACCES},
    {SCMP_SYS(utime), EACCES},
    {SCMP_SYS(utimes), EACCES},
    {SCMP_SYS(futimesat), EACCES},
    {SCMP_SYS(utimensat), EACCES},
    {SCMP_SYS(setxattr), EACCES},
    {SCMP_SYS(lsetxattr), EACCES},
    {SCMP_SYS(fsetxattr), EACCES},
    {SCMP_SYS(removexattr), EACCES},
    {SCMP_SYS(lremovexattr), EACCES},
    {SCMP_SYS(fremovexattr), EACCES},
    {SCMP_SYS(flock), EACCES},
    {SCMP_SYS(fsync), EACCES},
    {SCMP_SYS(fdatasync), EACCES},
    {SCMP_SYS(chdir), EACCES},
    {SCMP_SYS(fchdir), EACCES},
    // Memory and messages that outlive the process or escape its limits.
    {SCMP_SYS(memfd_create), EPERM},
    {SCMP_SYS(shmget), EPERM},
    {SCMP_SYS(shmat), EPERM},
    {SCMP_SYS(msgget), EPERM},
    {SCMP_SYS(semget), EPERM},
    {SCMP_SYS(mq_open), EPERM},
    {SCMP_SYS(add_key), EPERM},
    {SCMP_SYS(request_key), EPERM},
    {SCMP_SYS(keyctl), EPERM},
    {SCMP_SYS(mlock), EPERM},
    {SCMP_SYS(mlock2), EPERM},
    {SCMP_SYS(mlockall), EPERM},
    // The process group, the limits, the priority and the timers stay as the host set them.
    {SCMP_SYS(setpgid), EPERM},
    {SCMP_SYS(setsid), EPERM},
    {SCMP_SYS(setrlimit), EPERM},
    {SCMP_SYS(sched_setaffinity), EPERM},
    {SCMP_SYS(sched_setscheduler), EPERM},
    {SCMP_SYS(sched_setparam), EPERM},
    {SCMP_SYS(sched_setattr), EPERM},
    {SCMP_SYS(setpriority), EPERM},
    {SCMP_SYS(ioprio_set), EPERM},
    {SCMP_SYS(setitimer), EPERM},
    {SCMP_SYS(alarm), EPERM},
    {SCMP_SYS(timer_create), EPERM}};

}  // namespace muster::sectors::runner
