// SPDX-License-Identifier: MIT
// Every attack of attack_list.h, as root and as a user, with each of the ways in which a plugin is
// confined: none does harm. A handful in the ordinary run, all under MUSTER_FULL=ON.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "skip.hpp"

namespace muster::sectors::test {
namespace {

constexpr const char* nobody = "65534";

enum class User : std::uint8_t { root, other };

struct Place {
  User user;
  const char* protection;  ///< as attack_run has it
};

void PrintTo(const Place& place, std::ostream* out) { *out << place.protection; }

struct Finished {
  int status = -1;
  std::string printed;
};

Finished run_command(const std::string& command) {
  Finished result;
  std::FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
  if (pipe == nullptr) return result;
  std::array<char, 4096> buffer;
  for (std::size_t got = 0; (got = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    result.printed.append(buffer.data(), got);
  int status = ::pclose(pipe);
  result.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return result;
}

bool has_landlock() {
  return ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) >= 1;
}

/// The features that the system must lack, so that plugins are confined in this way.
std::string lacking(const std::string& protection) {
  if (protection == "landlock") return "";
  return protection == "own_namespace" ? " landlock_create_ruleset=ENOSYS"
                                       : " landlock_create_ruleset=ENOSYS unshare=EPERM";
}

bool is_full() {
  const char* full = std::getenv("MUSTER_FULL");
  return full != nullptr && std::string(full) == "ON";
}

class Attacks : public testing::TestWithParam<Place> {
 protected:
  std::string command(bool unconfined = true) const {
    const Place& place = GetParam();
    bool is_other = place.user == User::other && ::geteuid() == 0;
    return std::string(MUSTER_WITHOUT) + (is_other ? std::string(" --user ") + nobody : "") +
           lacking(place.protection) + " -- " + MUSTER_ATTACK_RUN + " " + place.protection +
           (is_full() ? " all" : " some") + (unconfined ? " --unconfined" : "");
  }
};

TEST_P(Attacks, DoNoHarm) {
  const Place& place = GetParam();
  if (place.user == User::root && ::geteuid() != 0)
    MUSTER_SKIP("attacks of plugins on root", "the tests do not run as root");
  if (std::string(place.protection) == "landlock" && !has_landlock())
    MUSTER_SKIP("attacks of plugins behind Landlock", "this kernel has no Landlock");
  if (std::string(place.protection) == "own_namespace" &&
      run_command("unshare --user --mount true").status != 0)
    MUSTER_SKIP("attacks of plugins in a namespace", "this machine allows no user namespaces");
  Finished done = run_command(command());
  EXPECT_EQ(done.status, 0) << done.printed;
  EXPECT_THAT(done.printed, testing::HasSubstr("attacks, 0 did harm"));
  std::puts(done.printed.c_str());
}

INSTANTIATE_TEST_SUITE_P(
    Each, Attacks,
    testing::Values(Place{User::root, "landlock"}, Place{User::root, "own_namespace"},
                    Place{User::root, "filter_only"}, Place{User::other, "landlock"},
                    Place{User::other, "own_namespace"}, Place{User::other, "filter_only"}),
    [](const auto& each) {
      return std::string(each.param.user == User::root ? "root_" : "user_") + each.param.protection;
    });

TEST(AttacksAsRoot, AreNotEvenTriedBehindTheFilterAlone) {
  if (::geteuid() != 0) MUSTER_SKIP("plugins that root runs", "the tests do not run as root");
  Finished done = run_command(std::string(MUSTER_WITHOUT) + lacking("filter_only") + " -- " +
                              MUSTER_ATTACK_RUN + " filter_only some");
  EXPECT_EQ(done.status, 1);
  EXPECT_THAT(done.printed,
              testing::HasSubstr("it has neither Landlock nor user namespaces, and muster runs as "
                                 "root"));
}

}  // namespace
}  // namespace muster::sectors::test
