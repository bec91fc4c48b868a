// SPDX-License-Identifier: MIT
#include "import/confined_child.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "base/file_descriptor.hpp"

namespace muster::importing {

namespace {

using Clock = std::chrono::steady_clock;

/// The system calls that a computation with threads needs. All others fail with EPERM.
constexpr std::array allowed_calls = {SCMP_SYS(write),
                                      SCMP_SYS(brk),
                                      SCMP_SYS(mmap),
                                      SCMP_SYS(munmap),
                                      SCMP_SYS(mremap),
                                      SCMP_SYS(mprotect),
                                      SCMP_SYS(madvise),
                                      SCMP_SYS(futex),
                                      SCMP_SYS(exit),
                                      SCMP_SYS(exit_group),
                                      SCMP_SYS(sched_yield),
                                      SCMP_SYS(gettid),
                                      SCMP_SYS(getpid),
                                      SCMP_SYS(rt_sigprocmask),
                                      SCMP_SYS(rt_sigaction),
                                      SCMP_SYS(rt_sigreturn),
                                      SCMP_SYS(sigaltstack),
                                      SCMP_SYS(set_robust_list),
                                      SCMP_SYS(rseq),
                                      SCMP_SYS(clock_gettime),
                                      SCMP_SYS(sched_getaffinity),
                                      SCMP_SYS(restart_syscall),
                                      SCMP_SYS(getrandom),
                                      SCMP_SYS(tgkill)};

/// Returns false if the system refuses the filter.
bool forbid_calls() {
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
  if (filter == nullptr) return false;
  bool good = true;
  for (int call : allowed_calls)
    good = good && seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
  // Threads, but no processes. The filter can't see what clone3 asks for, so libc must use clone.
  good = good && seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1,
                                  SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD)) == 0;
  good = good && seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0;
  good = good && seccomp_load(filter) == 0;
  seccomp_release(filter);
  return good;
}

bool limit(int what, rlim_t value) {
  const rlimit both{value, value};
  return setrlimit(static_cast<__rlimit_resource_t>(what), &both) == 0;
}

bool limit_resources(const ChildLimits& limits) {
  bool good = limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, 0) &&
              limit(RLIMIT_CPU, static_cast<rlim_t>(limits.time.count()));
#ifndef __SANITIZE_ADDRESS__  // its shadow takes terabytes of address space
  good = good && limit(RLIMIT_AS, limits.memory);
#endif
  return good;
}

void send_all(int pipe, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = write(pipe, bytes.data(), bytes.size());
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) _exit(1);
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

/// Does the child's work. It never returns, because destructors of objects that were copied from
/// the parent must not run in the child.
[[noreturn]] void be_child(int pipe, pid_t parent, const ChildLimits& limits,
                           const std::function<void(const Send&)>& work) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(1);
  for (int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (descriptor != pipe) close(descriptor);
  const bool confined =
      limit_resources(limits) && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && forbid_calls();
  if (!confined) _exit(1);
  work([pipe](std::string_view bytes) { send_all(pipe, bytes); });
  _exit(0);
}

/// Reads until the pipe ends. Returns false if the time is over first.
bool collect_until(int pipe, Clock::time_point deadline,
                   const std::function<void(std::string_view)>& take) {
  std::array<char, std::size_t{64} << 10> buffer{};
  for (;;) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    pollfd waiting{pipe, POLLIN, 0};
    const int ready = left <= 0 ? 0 : poll(&waiting, 1, static_cast<int>(left));
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return false;
    const ssize_t got = read(pipe, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return true;
    take({buffer.data(), static_cast<std::size_t>(got)});
  }
}

/// Ends the child if it still runs, and waits for it, also if `take` throws.
struct Reaper {
  pid_t child;
  int status = 0;
  bool waited = false;
  int wait() {
    while (!waited && waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    waited = true;
    return status;
  }
  ~Reaper() {
    if (waited) return;
    kill(child, SIGKILL);
    wait();
  }
};

}  // namespace

ChildEnd run_confined(const ChildLimits& limits, const std::function<void(const Send&)>& work,
                      const std::function<void(std::string_view)>& take) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return ChildEnd::not_started;
  const FileDescriptor reading(ends[0]);
  FileDescriptor writing(ends[1]);
  const pid_t parent = getpid();
  const pid_t child = fork();
  if (child < 0) return ChildEnd::not_started;
  if (child == 0) be_child(writing.number(), parent, limits, work);
  writing.close();
  Reaper reaper{child};
  if (!collect_until(reading.number(), Clock::now() + limits.time, take))
    return ChildEnd::out_of_time;
  const int status = reaper.wait();
  return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? ChildEnd::done : ChildEnd::died;
}

}  // namespace muster::importing
