// SPDX-License-Identifier: MIT
#include "sectors/runner/confinement.hpp"

#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>

namespace muster::sectors::runner {

namespace {

constexpr rlim_t open_files = 64;                // a plugin's libraries and what they read
constexpr rlim_t stack_bytes = rlim_t{8} << 20;  // fixed, so that overflows look alike everywhere

void require_done(bool is_done, const char* what) {
  if (!is_done) throw std::system_error(errno, std::generic_category(), what);
}

void limit(__rlimit_resource_t resource, rlim_t most) {
  rlimit now{};
  require_done(getrlimit(resource, &now) == 0, "getrlimit");
  if (now.rlim_max != RLIM_INFINITY && now.rlim_max < most) most = now.rlim_max;
  rlimit wanted{most, most};
  require_done(setrlimit(resource, &wanted) == 0, "setrlimit");
}

/// Ends the helper when the host ends. The second line is for a host that has ended before the
/// first line took effect.
void die_with_host(const Request& request) {
  require_done(prctl(PR_SET_PDEATHSIG, SIGKILL) == 0, "prctl(PR_SET_PDEATHSIG)");
  if (getppid() != static_cast<pid_t>(request.host_process)) ::_exit(1);
}

/// Drops every capability, so that root has no special rights.
void drop_capabilities() {
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> none{};
  require_done(::syscall(SYS_capset, &header, none.data()) == 0, "capset");
}

Protection protect_files() {
  if (confine_by_landlock()) return Protection::landlock;
  return confine_by_namespace() ? Protection::own_namespace : Protection::filter_only;
}

}  // namespace

void limit_resources(const Request& request) {
  die_with_host(request);
  require_done(chdir("/") == 0, "chdir");
  if (!request.allow_core_dumps) limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_NOFILE, open_files);
  limit(RLIMIT_STACK, stack_bytes);
  limit(RLIMIT_CPU, request.cpu_seconds);
#if !defined(__SANITIZE_ADDRESS__)
  limit(RLIMIT_AS, request.memory_limit);  // AddressSanitizer's shadow alone is terabytes
#endif
}

Protection forbid_reading(const Request& request) {
  Protection protection = protect_files();
  drop_capabilities();
  die_with_host(request);  // again, because a change of user or capabilities may undo it
  return protection;
}

}  // namespace muster::sectors::runner
