// SPDX-License-Identifier: MIT
#include "sectors/runner/confinement.hpp"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>
#include <initializer_list>

#include "base/file_descriptor.hpp"

namespace muster::sectors::runner {

namespace {

constexpr std::uint64_t file_rights = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE;
constexpr std::uint64_t all_rights = file_rights | LANDLOCK_ACCESS_FS_READ_DIR;

// Declared here, because the headers of Debian are older than the kernel that may run this.
struct RulesetAttributes {
  std::uint64_t files;
  std::uint64_t network;
  std::uint64_t scopes;
};

/// A version of Landlock, and the access rights that it can refuse in addition to earlier ones.
struct Version {
  int from;
  RulesetAttributes refuses;
};
constexpr std::uint64_t bits(int first, int last) {
  return (std::uint64_t{2} << last) - (std::uint64_t{1} << first);
}
constexpr Version versions[] = {{1, {bits(0, 12), 0, 0}},   // to read, write, make and remove
                                {2, {bits(13, 13), 0, 0}},  // to move between folders
                                {3, {bits(14, 14), 0, 0}},  // to truncate
                                {4, {0, bits(0, 1), 0}},    // TCP
                                {5, {bits(15, 15), 0, 0}},  // ioctl on devices
                                {6, {0, 0, bits(0, 1)}}};   // abstract sockets, signals

FileDescriptor create_ruleset() {
  long version =
      ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (version < 1) return {};
  RulesetAttributes all{};
  for (const Version& each : versions) {
    if (each.from > version) continue;
    all.files |= each.refuses.files;
    all.network |= each.refuses.network;
    all.scopes |= each.refuses.scopes;
  }
  return FileDescriptor(
      static_cast<int>(::syscall(SYS_landlock_create_ruleset, &all, sizeof(all), 0)));
}

/// Allows reading `path`. A missing path needs no rule. A rule with the right to list a folder is
/// refused for a file, so a rule without it is tried next.
void allow(int ruleset, const char* path) {
  const FileDescriptor place(::open(path, O_PATH | O_CLOEXEC));
  if (!place) return;
  landlock_path_beneath_attr rule{};
  rule.parent_fd = place.number();
  for (std::uint64_t rights : {all_rights, file_rights}) {
    rule.allowed_access = rights;
    if (::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0) break;
  }
}

}  // namespace

bool confine_by_landlock() {
  const FileDescriptor ruleset = create_ruleset();
  if (!ruleset) return false;
  for (const char* path : readable_paths) allow(ruleset.number(), path);
  return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         ::syscall(SYS_landlock_restrict_self, ruleset.number(), 0) == 0;
}

}  // namespace muster::sectors::runner
