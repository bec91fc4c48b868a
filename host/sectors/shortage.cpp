// SPDX-License-Identifier: MIT
#include "sectors/shortage.hpp"

#include <fcntl.h>
#include <sys/resource.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "base/diagnostic_codes.hpp"

namespace muster::sectors {

namespace {

/// Two pipes, the request, copies of what the child is given, its handle, and one to spare.
constexpr int descriptors_each = 12;

constexpr const char* more_files = "raise the limit of open files with ulimit -n 1024";

/// Descriptors that may still be opened, counted up to `enough`.
int free_descriptors(int enough) {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return enough;
  int free = 0;
  for (rlim_t number = 0; number < limit.rlim_cur && free < enough; ++number)
    if (fcntl(static_cast<int>(number), F_GETFD) < 0) ++free;
  return free;
}

}  // namespace

bool is_shortage(int error) { return !shortage_hint(error).empty(); }

std::string shortage_hint(int error) {
  switch (error) {
    case EMFILE:
    case ENFILE:
      return more_files;
    case EAGAIN:
      return "raise the limit of processes (ulimit -u), or run fewer jobs with --jobs 1";
    case ENOMEM:
      return "free some memory, or run fewer jobs with --jobs 1";
    default:
      return "";
  }
}

Error shortage(const std::string& what, int error) {
  std::string hint = shortage_hint(error);
  return Error(code::sector_runner, {}, what + ": " + std::generic_category().message(error),
               hint.empty() ? std::vector<std::string>{} : std::vector{hint});
}

int jobs_that_fit(int jobs) {
  int fit = free_descriptors(std::max(1, jobs) * descriptors_each) / descriptors_each;
  if (fit == 0) throw shortage("plugins cannot be run", EMFILE);
  return fit;
}

}  // namespace muster::sectors
