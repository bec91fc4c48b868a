// SPDX-License-Identifier: MIT
// The seccomp half of confinement.hpp: loads the filter that filter_generator.cpp made.
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include "sectors/runner/confinement.hpp"
#include "sectors/runner/trapped_calls.hpp"

namespace muster::sectors::runner {

namespace {

constexpr sock_filter steps[] = {
#include "system_call_filter.inc"
};

/// The filter with this process's id in its place: a process may signal itself (abort, raise).
auto own_filter() {
  auto own = std::to_array(steps);
  for (sock_filter& step : own)
    if (step.code == (BPF_JMP | BPF_JEQ | BPF_K) && step.k == own_process_mark)
      step.k = static_cast<std::uint32_t>(getpid());
  return own;
}

void require(int result, const char* what) {
  if (result != 0) throw std::system_error(errno, std::generic_category(), what);
}

}  // namespace

FaultKind forbidden_kind(int system_call) {
  for (const Trapped& entry : trapped)
    if (entry.call == system_call) return entry.kind;
  return FaultKind::other_forbidden;
}

void forbid_system_calls() {
  auto filter = own_filter();
  sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
  require(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "prctl(PR_SET_NO_NEW_PRIVS)");
  require(prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program), "prctl(PR_SET_SECCOMP)");
}

}  // namespace muster::sectors::runner
