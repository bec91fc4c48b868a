// SPDX-License-Identifier: MIT
// The filter against a list of its own, number by number, by a plugin that tries all of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/syscall.h>

#include <algorithm>
#include <cerrno>
#include <map>
#include <set>
#include <sstream>
#include <vector>

#include "../plugin_run.hpp"
#include "base/diagnostic.hpp"
#include "sectors/compute_request.hpp"
#include "sectors/run_plugin.hpp"
#include "sectors/table_image.hpp"

namespace muster::sectors::test {
namespace {

#if defined(__x86_64__)

constexpr int is_trapped = -1;
constexpr int newest_listed = 448;  // process_mrelease, of Linux 5.15

/// The calls that a computation needs: reading, memory, threads, time, and who it is.
const std::set<long> let_through = {SYS_read,
                                    SYS_readv,
                                    SYS_pread64,
                                    SYS_preadv,
                                    SYS_preadv2,
                                    SYS_write,
                                    SYS_writev,
                                    SYS_lseek,
                                    SYS_close,
                                    SYS_close_range,
                                    SYS_dup,
                                    SYS_dup2,
                                    SYS_dup3,
                                    SYS_pipe,
                                    SYS_pipe2,
                                    SYS_eventfd2,
                                    SYS_poll,
                                    SYS_ppoll,
                                    SYS_select,
                                    SYS_pselect6,
                                    SYS_stat,
                                    SYS_lstat,
                                    SYS_fstat,
                                    SYS_newfstatat,
                                    SYS_statx,
                                    SYS_statfs,
                                    SYS_fstatfs,
                                    SYS_access,
                                    SYS_faccessat,
                                    SYS_faccessat2,
                                    SYS_readlink,
                                    SYS_readlinkat,
                                    SYS_getdents,
                                    SYS_getdents64,
                                    SYS_getcwd,
                                    SYS_fadvise64,
                                    SYS_readahead,
                                    SYS_brk,
                                    SYS_munmap,
                                    SYS_mremap,
                                    SYS_madvise,
                                    SYS_mincore,
                                    SYS_msync,
                                    SYS_futex,
                                    SYS_set_robust_list,
                                    SYS_set_tid_address,
                                    SYS_rseq,
                                    SYS_sched_yield,
                                    SYS_exit,
                                    SYS_exit_group,
                                    SYS_rt_sigaction,
                                    SYS_rt_sigprocmask,
                                    SYS_rt_sigreturn,
                                    SYS_rt_sigpending,
                                    SYS_rt_sigsuspend,
                                    SYS_rt_sigtimedwait,
                                    SYS_sigaltstack,
                                    SYS_pause,
                                    SYS_restart_syscall,
                                    SYS_clock_gettime,
                                    SYS_clock_getres,
                                    SYS_gettimeofday,
                                    SYS_time,
                                    SYS_times,
                                    SYS_nanosleep,
                                    SYS_clock_nanosleep,
                                    SYS_getpid,
                                    SYS_getppid,
                                    SYS_gettid,
                                    SYS_getpgrp,
                                    SYS_getuid,
                                    SYS_geteuid,
                                    SYS_getgid,
                                    SYS_getegid,
                                    SYS_getresuid,
                                    SYS_getresgid,
                                    SYS_getgroups,
                                    SYS_uname,
                                    SYS_sysinfo,
                                    SYS_getcpu,
                                    SYS_getrusage,
                                    SYS_getrlimit,
                                    SYS_sched_getaffinity,
                                    SYS_sched_getparam,
                                    SYS_sched_getscheduler,
                                    SYS_sched_get_priority_max,
                                    SYS_sched_get_priority_min,
                                    SYS_getrandom};

/// Calls that have rules are refused, too, with the arguments that the plugin gives.
const std::map<int, std::set<long>> refused_with = {
    {ENOSYS,
     {SYS_clone3, SYS_openat2, SYS_io_uring_setup, SYS_membarrier, SYS_set_mempolicy,
      SYS_get_mempolicy, SYS_mbind, SYS_pkey_alloc}},
    {EINVAL, {SYS_arch_prctl}},
    {EACCES, {SYS_open,      SYS_openat,      SYS_mmap,         SYS_mprotect,     SYS_creat,
              SYS_truncate,  SYS_ftruncate,   SYS_fallocate,    SYS_mkdir,        SYS_mkdirat,
              SYS_mknod,     SYS_mknodat,     SYS_unlink,       SYS_unlinkat,     SYS_rmdir,
              SYS_rename,    SYS_renameat,    SYS_renameat2,    SYS_link,         SYS_linkat,
              SYS_symlink,   SYS_symlinkat,   SYS_chmod,        SYS_fchmod,       SYS_fchmodat,
              SYS_chown,     SYS_fchown,      SYS_lchown,       SYS_fchownat,     SYS_utime,
              SYS_utimes,    SYS_futimesat,   SYS_utimensat,    SYS_setxattr,     SYS_lsetxattr,
              SYS_fsetxattr, SYS_removexattr, SYS_lremovexattr, SYS_fremovexattr, SYS_flock,
              SYS_fsync,     SYS_fdatasync,   SYS_chdir,        SYS_fchdir}},
    {EPERM,
     {SYS_prlimit64,
      SYS_memfd_create,
      SYS_shmget,
      SYS_shmat,
      SYS_msgget,
      SYS_semget,
      SYS_mq_open,
      SYS_add_key,
      SYS_request_key,
      SYS_keyctl,
      SYS_mlock,
      SYS_mlock2,
      SYS_mlockall,
      SYS_setpgid,
      SYS_setsid,
      SYS_setrlimit,
      SYS_sched_setaffinity,
      SYS_sched_setscheduler,
      SYS_sched_setparam,
      SYS_sched_setattr,
      SYS_setpriority,
      SYS_ioprio_set,
      SYS_setitimer,
      SYS_alarm,
      SYS_timer_create}}};

/// The result of each call, by its number: an error number, 0 for none, or is_trapped.
std::vector<int> results() {
  SectorOptions options = options_for({});
  Diagnostics diagnostics;
  Plugin plugin = discover_file(MUSTER_TRIES_EVERY_CALL, options, diagnostics);
  model::Dataset dataset = small_dataset();
  MemoryFile image = write_table_image(dataset);
  PluginRun run =
      run_plugin(compute_request(plugin, dataset.edition), plugin.content.get(), &image, options);
  EXPECT_FALSE(run.failure) << run.failure->reason;
  std::vector<int> all;
  for (const Report& report : run.answer.reports) {
    std::istringstream in(report.message);
    for (int result = 0; in >> result;) all.push_back(result);
  }
  return all;
}

/// The list's entry for a number; 0 if the call is allowed.
int expected(long call) {
  if (let_through.contains(call)) return 0;
  for (const auto& [error, calls] : refused_with)
    if (calls.contains(call)) return error;
  return call > newest_listed ? ENOSYS : is_trapped;
}

/// Newer kernels let their own traps for tracers (uretprobe and uprobe) pass by every filter. Other
/// callers can't use them: they fail unless they come from such a trap.
bool passes_by_every_filter(long call) { return call == 335 || call == 336; }

/// The kernel also answers "not there" to an operation of futex that it does not know.
bool is_refusal(long call, int result) {
  bool is_not_there = result == ENOSYS && call != SYS_futex;
  return result == is_trapped || result == EPERM || result == EACCES || is_not_there;
}

TEST(SystemCalls, AreLetThroughByTheListAloneWhateverTheirNumber) {
  std::vector<int> all = results();
  ASSERT_EQ(all.size(), 1024U);
  for (std::size_t call = 0; call < all.size(); ++call) {
    const auto number = static_cast<long>(call);
    int wanted = expected(number);
    if (passes_by_every_filter(number))
      EXPECT_NE(all[call], 0) << "call " << call;
    else if (wanted == 0)
      EXPECT_FALSE(is_refusal(number, all[call])) << "call " << call << ": " << all[call];
    else
      EXPECT_EQ(all[call], wanted) << "call " << call;
  }
}

#endif

}  // namespace
}  // namespace muster::sectors::test
