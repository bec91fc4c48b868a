// SPDX-License-Identifier: MIT
// A program of the build: makes the helper's seccomp filter by libseccomp and prints it as the
// lines of a C++ array. Made here, once, because making it takes longer than all else that the
// helper does before it loads a plugin. Calls that only a plugin with a wrong idea of its place
// makes are trapped; calls that libraries make out of habit are refused with an error number, so
// that they go on without.
#include <fcntl.h>
#include <linux/filter.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <exception>
#include <memory>
#include <stdexcept>
#include <system_error>
#include <vector>

#include "sectors/runner/trapped_calls.hpp"

namespace {

using namespace muster::sectors::runner;

/// These aim at a process by their first argument; a process may aim at itself (abort, raise).
constexpr int allowed_on_self[] = {SCMP_SYS(kill), SCMP_SYS(tgkill), SCMP_SYS(rt_sigqueueinfo),
                                   SCMP_SYS(rt_tgsigqueueinfo)};

struct Refused {
  int call;
  int error;
};

constexpr Refused refused[] = {
    // Their arguments lie in memory, where a filter cannot look; libc falls back to the old calls.
    {SCMP_SYS(clone3), ENOSYS},
    {SCMP_SYS(openat2), ENOSYS},
    // Would go round the filter.
    {SCMP_SYS(io_uring_setup), ENOSYS},
    // Files: nothing is written, renamed, removed or made to look different.
    {SCMP_SYS(creat), EACCES},
    {SCMP_SYS(truncate), EACCES},
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
    {SCMP_SYS(utimensat), EACCES},
    {SCMP_SYS(setxattr), EACCES},
    {SCMP_SYS(lsetxattr), EACCES},
    {SCMP_SYS(fsetxattr), EACCES},
    {SCMP_SYS(removexattr), EACCES},
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
    // The group and the limits stay as the host set them.
    {SCMP_SYS(setpgid), EPERM},
    {SCMP_SYS(setsid), EPERM},
    {SCMP_SYS(setrlimit), EPERM},
    {SCMP_SYS(sched_setaffinity), EPERM},
    {SCMP_SYS(setpriority), EPERM},
};

constexpr std::uint64_t opens_for_writing[] = {O_WRONLY, O_RDWR, O_CREAT, O_TRUNC};

struct FilterRelease {
  void operator()(void* filter) const { seccomp_release(filter); }
};
using Filter = std::unique_ptr<void, FilterRelease>;

void require(int result, const char* what) {
  if (result < 0) throw std::system_error(-result, std::generic_category(), what);
}

void add(const Filter& filter, std::uint32_t action, int call) {
  require(seccomp_rule_add(filter.get(), action, call, 0), "seccomp_rule_add");
}

void add(const Filter& filter, std::uint32_t action, int call, scmp_arg_cmp condition) {
  require(seccomp_rule_add_array(filter.get(), action, call, 1, &condition), "seccomp_rule_add");
}

/// A thread is a clone with CLONE_THREAD; every other clone is a new process.
void add_clone(const Filter& filter) {
  add(filter, SCMP_ACT_TRAP, SCMP_SYS(clone), SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0));
}

bool is_allowed_on_self(int call) {
  for (int allowed : allowed_on_self)
    if (allowed == call) return true;
  return false;
}

void add_trapped(const Filter& filter) {
  for (const Trapped& entry : trapped) {
    if (entry.call == SCMP_SYS(clone)) continue;
    if (is_allowed_on_self(entry.call))
      add(filter, SCMP_ACT_TRAP, entry.call, SCMP_A0(SCMP_CMP_NE, own_process_mark, 0));
    else
      add(filter, SCMP_ACT_TRAP, entry.call);
  }
}

void add_opens(const Filter& filter) {
  const std::uint32_t refuse = SCMP_ACT_ERRNO(EACCES);
  for (std::uint64_t flag : opens_for_writing) {
    add(filter, refuse, SCMP_SYS(open), SCMP_A1(SCMP_CMP_MASKED_EQ, flag, flag));
    add(filter, refuse, SCMP_SYS(openat), SCMP_A2(SCMP_CMP_MASKED_EQ, flag, flag));
  }
}

Filter make_filter() {
  Filter filter(seccomp_init(SCMP_ACT_ALLOW));
  require(filter ? 0 : -ENOMEM, "seccomp_init");
  add_clone(filter);
  add_trapped(filter);
  add_opens(filter);
  for (const Refused& entry : refused)
    add(filter, SCMP_ACT_ERRNO(static_cast<std::uint32_t>(entry.error)), entry.call);
  // prlimit64 may ask (no new limit given), not set.
  add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(prlimit64), SCMP_A2(SCMP_CMP_NE, 0, 0));
  return filter;
}

std::vector<sock_filter> program_of(const Filter& filter) {
  int file = memfd_create("filter", MFD_CLOEXEC);
  require(file < 0 ? -errno : 0, "memfd_create");
  require(seccomp_export_bpf(filter.get(), file), "seccomp_export_bpf");
  auto size = static_cast<std::size_t>(lseek(file, 0, SEEK_END));
  std::vector<sock_filter> program(size / sizeof(sock_filter));
  ssize_t got = pread(file, program.data(), size, 0);
  close(file);
  if (got != static_cast<ssize_t>(size)) throw std::runtime_error("the filter cannot be read back");
  return program;
}

}  // namespace

int main() {
  try {
    for (const sock_filter& step : program_of(make_filter()))
      std::printf("{%u, %u, %u, %#xU},\n", static_cast<unsigned>(step.code),
                  static_cast<unsigned>(step.jt), static_cast<unsigned>(step.jf), step.k);
    return 0;
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "no filter could be made: %s\n", problem.what());
    return 1;
  }
}
