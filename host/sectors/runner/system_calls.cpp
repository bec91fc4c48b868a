// SPDX-License-Identifier: MIT
// The seccomp half of confinement.hpp: loads the filters that filter_generator.cpp made.
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "sectors/runner/confinement.hpp"
#include "sectors/runner/trapped_calls.hpp"

namespace muster::sectors::runner {

namespace {

constexpr sock_filter loading_steps[] = {
#include "loading_filter.inc"
};

constexpr sock_filter computing_steps[] = {
#include "computing_filter.inc"
};

/// A system call's number and name. The letters are stored here, because a pointer to them would
/// have to be relocated at each start.
struct NamedCall {
  int call;
  char name[28];
};
constexpr NamedCall named_calls[] = {
#include "call_names.inc"
};

/// Returns the filter with the id of this process in place of the mark, because a process may
/// signal itself (abort, raise).
auto own_filter() {
  auto own = std::to_array(loading_steps);
  for (sock_filter& step : own)
    if (step.code == (BPF_JMP | BPF_JEQ | BPF_K) && step.k == own_process_mark)
      step.k = static_cast<std::uint32_t>(getpid());
  return own;
}

template <std::size_t count>
sock_fprog program_of(std::array<sock_filter, count>& steps) {
  return {static_cast<unsigned short>(count), steps.data()};
}

void require_success(long result, const char* what) {
  if (result != 0) throw std::system_error(errno, std::generic_category(), what);
}

}  // namespace

FaultKind forbidden_kind(int system_call) {
  for (const Trapped& entry : trapped)
    if (entry.call == system_call) return entry.kind;
  return FaultKind::other_forbidden;
}

const char* call_name(int system_call) {
  for (const NamedCall& entry : named_calls)
    if (entry.call == system_call) return entry.name;
  return "";
}

void forbid_system_calls() {
  auto filter = own_filter();
  sock_fprog program = program_of(filter);
  require_success(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "prctl(PR_SET_NO_NEW_PRIVS)");
  require_success(::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program), "seccomp");
}

void forbid_new_code() {
  auto filter = std::to_array(computing_steps);
  sock_fprog program = program_of(filter);
  // The filter must also hold for threads that the plugin's library started while it was loaded.
  require_success(
      ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program),
      "seccomp");
}

}  // namespace muster::sectors::runner
