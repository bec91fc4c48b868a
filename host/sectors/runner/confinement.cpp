// SPDX-License-Identifier: MIT
#include "sectors/runner/confinement.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <system_error>

namespace muster::sectors::runner {

namespace {

constexpr rlim_t open_files = 64;                // a plugin's libraries and what they read
constexpr rlim_t stack_bytes = rlim_t{8} << 20;  // so that an overflow shows the same everywhere

void require(bool is_done, const char* what) {
  if (!is_done) throw std::system_error(errno, std::generic_category(), what);
}

void limit(__rlimit_resource_t resource, rlim_t most) {
  rlimit now{};
  require(getrlimit(resource, &now) == 0, "getrlimit");
  if (now.rlim_max != RLIM_INFINITY && now.rlim_max < most) most = now.rlim_max;
  rlimit wanted{most, most};
  require(setrlimit(resource, &wanted) == 0, "setrlimit");
}

}  // namespace

void limit_resources(const Request& request) {
  require(prctl(PR_SET_PDEATHSIG, SIGKILL) == 0, "prctl(PR_SET_PDEATHSIG)");
  if (getppid() != static_cast<pid_t>(request.host_process)) ::_exit(1);  // it died before that
  require(chdir("/") == 0, "chdir");
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_NOFILE, open_files);
  limit(RLIMIT_STACK, stack_bytes);
  limit(RLIMIT_CPU, request.cpu_seconds);
#if !defined(__SANITIZE_ADDRESS__)
  limit(RLIMIT_AS, request.memory_limit);  // AddressSanitizer's shadow alone is terabytes
#endif
}

}  // namespace muster::sectors::runner
