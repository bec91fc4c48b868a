// SPDX-License-Identifier: MIT
// The Landlock part of confinement.hpp: which files a plugin may read at all.
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "sectors/runner/confinement.hpp"

namespace muster::sectors::runner {

namespace {

/// Where shared libraries, locales and time zones are; this process's own entries, for the report
/// of a fault; and the devices that give nothing away. No home, no data, no secrets.
constexpr const char* readable[] = {
    "/usr",       "/lib",      "/lib32",    "/lib64",      "/etc/ld.so.cache",
    "/proc/self", "/dev/null", "/dev/zero", "/dev/urandom"};

constexpr std::uint64_t file_rights = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE;
constexpr std::uint64_t all_rights = file_rights | LANDLOCK_ACCESS_FS_READ_DIR;

int create_ruleset() {
  landlock_ruleset_attr rights{};
  rights.handled_access_fs = all_rights;
  return static_cast<int>(::syscall(SYS_landlock_create_ruleset, &rights, sizeof(rights), 0));
}

/// What is not there needs no rule. A file takes no right to list.
void allow(int ruleset, const char* path) {
  int place = ::open(path, O_PATH | O_CLOEXEC);
  if (place < 0) return;
  landlock_path_beneath_attr rule{};
  rule.parent_fd = place;
  for (std::uint64_t rights : {all_rights, file_rights}) {
    rule.allowed_access = rights;
    if (::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0) break;
  }
  ::close(place);
}

}  // namespace

void forbid_reading() {
  int ruleset = create_ruleset();
  if (ruleset < 0) return;  // a kernel without Landlock: README.md says what is then not promised
  for (const char* path : readable) allow(ruleset, path);
  bool is_done = ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
                 ::syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
  int error = errno;
  ::close(ruleset);
  if (!is_done) throw std::system_error(error, std::generic_category(), "landlock_restrict_self");
}

}  // namespace muster::sectors::runner
