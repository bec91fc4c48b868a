// SPDX-License-Identifier: MIT
#include "sectors/runner/call_rules.hpp"

#include <fcntl.h>
#include <linux/prctl.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>

#include <cerrno>
#include <system_error>

#include "sectors/runner/trapped_calls.hpp"

namespace muster::sectors::runner {

namespace {

constexpr std::uint64_t low = 0xffffffff;  // the kernel checks only the low 32 bits of an int
                                           // argument

// Open flags that change something, and O_PATH, which Landlock does not check.
constexpr std::uint64_t refused_open_flags[] = {O_WRONLY, O_RDWR,  O_CREAT,
                                                O_TRUNC,  O_ASYNC, O_PATH};

// The allowed commands of fcntl. None concerns locks, leases, owners, signals, seals or sizes.
constexpr std::uint64_t fcntl_commands[] = {F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL};
constexpr std::uint64_t kept_file_flags = O_NONBLOCK | O_ACCMODE | O_LARGEFILE;

constexpr std::uint64_t ioctl_requests[] = {TCGETS, TIOCGWINSZ, FIONREAD, FIOCLEX, FIONCLEX};

constexpr std::uint64_t prctl_options[] = {PR_SET_NAME, PR_GET_NAME, PR_SET_VMA};

// The flags with which pthread_create starts a thread. Those in `thread_extras` may be missing.
constexpr std::uint64_t thread_flags =
    CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD | CLONE_SYSVSEM;
constexpr std::uint64_t thread_extras =
    CLONE_SETTLS | CLONE_PARENT_SETTID | CLONE_CHILD_CLEARTID | CLONE_CHILD_SETTID | CLONE_DETACHED;

// Calls with a process as their first argument. A process may use them on itself (abort, raise).
constexpr int allowed_on_self[] = {SCMP_SYS(kill), SCMP_SYS(tgkill), SCMP_SYS(rt_sigqueueinfo),
                                   SCMP_SYS(rt_tgsigqueueinfo)};

const std::uint32_t no_access = SCMP_ACT_ERRNO(EACCES);

void add_opens(scmp_filter_ctx filter) {
  std::uint64_t all = 0;
  for (std::uint64_t flag : refused_open_flags) {
    all |= flag;
    add_rule(filter, no_access, SCMP_SYS(open), {SCMP_A1(SCMP_CMP_MASKED_EQ, flag, flag)});
    add_rule(filter, no_access, SCMP_SYS(openat), {SCMP_A2(SCMP_CMP_MASKED_EQ, flag, flag)});
  }
  add_rule(filter, SCMP_ACT_ALLOW, SCMP_SYS(open), {SCMP_A1(SCMP_CMP_MASKED_EQ, all, 0)});
  add_rule(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), {SCMP_A2(SCMP_CMP_MASKED_EQ, all, 0)});
}

void add_descriptors(scmp_filter_ctx filter) {
  for (std::uint64_t command : fcntl_commands)
    add_rule(filter, SCMP_ACT_ALLOW, SCMP_SYS(fcntl), {SCMP_A1(SCMP_CMP_MASKED_EQ, low, command)});
  add_rule(filter, SCMP_ACT_ALLOW, SCMP_SYS(fcntl),
           {SCMP_A1(SCMP_CMP_MASKED_EQ, low, F_SETFL),
            SCMP_A2(SCMP_CMP_MASKED_EQ, low & ~kept_file_flags, 0)});
  for (std::uint64_t request : ioctl_requests)
    add_rule(filter, SCMP_ACT_ALLOW, SCMP_SYS(ioctl), {SCMP_A1(SCMP_CMP_MASKED_EQ, low, request)});
}

void add_process(scmp_filter_ctx filter) {
  for (std::uint64_t option : prctl_options)
    add_rule(filter, SCMP_ACT_ALLOW, SCMP_SYS(prctl), {SCMP_A0(SCMP_CMP_MASKED_EQ, low, option)});
  for (int call : allowed_on_self)
    add_rule(filter, SCMP_ACT_ALLOW, call, {SCMP_A0(SCMP_CMP_EQ, own_process_mark)});
  add_rule(filter, SCMP_ACT_ALLOW, SCMP_SYS(clone),
           {SCMP_A0(SCMP_CMP_MASKED_EQ, ~thread_extras, thread_flags)});
  // A process may read its own limits. It may not set any, or read those of another process.
  add_rule(filter, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64),
           {SCMP_A0(SCMP_CMP_EQ, 0), SCMP_A2(SCMP_CMP_EQ, 0)});
  add_rule(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(prlimit64), {SCMP_A2(SCMP_CMP_NE, 0)});
  add_rule(filter, SCMP_ACT_ALLOW, SCMP_SYS(seccomp),
           {SCMP_A0(SCMP_CMP_EQ, SECCOMP_SET_MODE_FILTER),
            SCMP_A1(SCMP_CMP_EQ, SECCOMP_FILTER_FLAG_TSYNC)});
}

/// libc looks up users through a local socket of a daemon, and reads the file if that fails. So a
/// local socket fails; any other socket would reach the network, and is trapped.
void add_sockets(scmp_filter_ctx filter) {
  add_rule(filter, no_access, SCMP_SYS(socket), {SCMP_A0(SCMP_CMP_MASKED_EQ, low, AF_UNIX)});
}

/// Allows executable mappings only of files, which cannot be written. Other memory is never made
/// executable.
void add_memory(scmp_filter_ctx filter) {
  constexpr std::uint64_t both = PROT_EXEC | PROT_WRITE;
  add_rule(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), {SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)});
  add_rule(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap),
           {SCMP_A2(SCMP_CMP_MASKED_EQ, both, PROT_EXEC),
            SCMP_A3(SCMP_CMP_MASKED_EQ, MAP_ANONYMOUS, 0)});
  add_rule(filter, no_access, SCMP_SYS(mmap),
           {SCMP_A2(SCMP_CMP_MASKED_EQ, both, PROT_EXEC),
            SCMP_A3(SCMP_CMP_MASKED_EQ, MAP_ANONYMOUS, MAP_ANONYMOUS)});
  add_rule(filter, no_access, SCMP_SYS(mmap), {SCMP_A2(SCMP_CMP_MASKED_EQ, both, both)});
  add_rule(filter, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), {SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)});
  add_rule(filter, no_access, SCMP_SYS(mprotect),
           {SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, PROT_EXEC)});
}

}  // namespace

void require(int result, const char* what) {
  if (result < 0) throw std::system_error(-result, std::generic_category(), what);
}

void add_rule(scmp_filter_ctx filter, std::uint32_t action, int call,
              std::initializer_list<scmp_arg_cmp> conditions) {
  require(seccomp_rule_add_array(filter, action, call, static_cast<unsigned>(conditions.size()),
                                 conditions.begin()),
          "seccomp_rule_add_array");
}

void add_argument_rules(scmp_filter_ctx filter) {
  add_opens(filter);
  add_descriptors(filter);
  add_process(filter);
  add_sockets(filter);
  add_memory(filter);
}

void add_rules_after_loading(scmp_filter_ctx filter) {
  add_rule(filter, no_access, SCMP_SYS(mmap), {SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, PROT_EXEC)});
  add_rule(filter, SCMP_ACT_TRAP, SCMP_SYS(seccomp));
}

}  // namespace muster::sectors::runner
