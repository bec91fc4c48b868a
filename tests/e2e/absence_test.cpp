// SPDX-License-Identifier: MIT
// The program on systems that lack something: older kernels, containers, tight limits. It works, or
// says what is missing and publishes nothing; it never hangs and never blames the edition or
// itself.
#include <gmock/gmock.h>
#include <signal.h>
#include <unistd.h>

#include <chrono>
#include <functional>
#include <thread>

#include "program.hpp"
#include "skip.hpp"

namespace muster::e2e {
namespace {

using testing::AnyOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* user_nobody = "65534";

using Words = std::vector<std::string>;

Words joined(Words first, const Words& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

/// Runs `muster build` on a system without the features in `lacking`.
Result build(const Words& lacking, const fs::path& out, const Words& more = {},
             const std::string& edition = "data/sel-2022") {
  Words command = joined({binary("bin/muster_without").string()}, lacking);
  command = joined(command, {"--", binary("bin/muster").string(), "build", edition, "--format",
                             "html", "--out", out.string(), "--quiet"});
  return run(joined(command, more));
}

fs::path open_scratch(const std::string& name) {
  auto folder = scratch(name);
  fs::permissions(folder, fs::perms::all);
  return folder;
}

/// The output of a build with nothing missing.
const std::map<std::string, std::string>& usual() {
  static const auto files = [] {
    auto out = scratch("usual");
    EXPECT_EQ(build({}, out).status, 0);
    return tree(out);
  }();
  return files;
}

struct Lack {
  const char* name;
  Words lacking;
};

void PrintTo(const Lack& lack, std::ostream* out) { *out << lack.name; }

class Fallback : public testing::TestWithParam<Lack> {};

TEST_P(Fallback, PublishesTheSame) {
  auto out = scratch(std::string("fallback-") + GetParam().name);
  auto result = build(GetParam().lacking, out);
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(result.err, "");
  EXPECT_TRUE(tree(out) == usual());
}

INSTANTIATE_TEST_SUITE_P(Absence, Fallback,
                         testing::Values(Lack{"pidfd_open", {"pidfd_open=ENOSYS"}},
                                         Lack{"pidfd_open_refused", {"pidfd_open=EPERM"}},
                                         Lack{"openat2", {"openat2=ENOSYS"}},
                                         Lack{"openat2_refused", {"openat2=EPERM"}},
                                         Lack{"landlock", {"landlock_create_ruleset=ENOSYS"}},
                                         Lack{"landlock_refused", {"landlock_restrict_self=EPERM"}},
                                         Lack{"clone3", {"clone3=ENOSYS"}},
                                         Lack{"close_range", {"close_range=ENOSYS"}},
                                         Lack{"user_namespaces", {"unshare=EPERM"}}),
                         [](const auto& each) { return std::string(each.param.name); });

const Words filter_alone = {"landlock_create_ruleset=ENOSYS", "unshare=EPERM"};

TEST(FilterAlone, IsRefusedToRootUnlessRootWantsIt) {
  if (::geteuid() != 0) MUSTER_SKIP("plugins that root runs", "the tests do not run as root");
  auto out = scratch("filter-root");
  auto refused = build(filter_alone, out);
  EXPECT_EQ(refused.status, 2);
  EXPECT_THAT(refused.err, HasSubstr("error[sectors.runner]: sectors cannot be computed: plugins "
                                     "cannot be confined on this system"));
  EXPECT_THAT(refused.err, HasSubstr("--unconfined-plugins"));
  EXPECT_TRUE(tree(out).empty());
  auto wanted = build(filter_alone, out, {"--unconfined-plugins"});
  EXPECT_EQ(wanted.status, 0);
  EXPECT_THAT(wanted.err, HasSubstr("warning[sectors.weak-confinement]"));
}

TEST(FilterAlone, IsAWarningToAnOrdinaryUser) {
  auto out = open_scratch("filter-user");
  Words lacking = filter_alone;
  if (::geteuid() == 0) lacking = joined({"--user", user_nobody}, lacking);
  auto result = build(lacking, out);
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.err, HasSubstr("warning[sectors.weak-confinement]: plugins can read whatever "
                                    "you can read"));
}

TEST(NoFilter, IsAnErrorAndNothingIsPublished) {
  for (const char* call : {"seccomp=ENOSYS", "seccomp=EPERM", "prctl:38=EPERM"}) {
    auto out = scratch("no-filter");
    auto result = build({call}, out);
    EXPECT_EQ(result.status, 2) << call << result.err;
    EXPECT_THAT(result.err, HasSubstr("error[sectors.runner]")) << call;
    EXPECT_THAT(result.err, HasSubstr("hint: ")) << call;
    EXPECT_TRUE(tree(out).empty()) << call;
  }
}

TEST(NoFilter, IsNothingToAnEditionWithoutSectors) {
  auto result =
      build({"seccomp=EINVAL"}, scratch("no-filter-no-sectors"), {}, "data/southwark-2023");
  EXPECT_EQ(result.status, 0) << result.err;
}

/// With any limit the run succeeds, or ends with a message that says what it lacks and how to get
/// it.
TEST(FewDescriptors, AreEnoughOrAreAsked) {
  for (int files : {8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 33, 36, 40, 48, 64}) {
    auto out = scratch("files-" + std::to_string(files));
    auto result = build({"--open-files", std::to_string(files)}, out, {"--jobs", "8"});
    EXPECT_THAT(result.status, AnyOf(0, 2)) << files << ": " << result.err;
    EXPECT_THAT(result.err, Not(HasSubstr("not an edition"))) << files;
    if (result.status == 0) {
      EXPECT_TRUE(tree(out) == usual()) << files;
      continue;
    }
    EXPECT_THAT(result.err, HasSubstr("Too many open files")) << files;
    EXPECT_THAT(result.err, HasSubstr("ulimit -n")) << files;
    EXPECT_TRUE(tree(out).empty()) << files;
  }
}

TEST(FewDescriptors, AreEnoughForFewerJobs) {
  auto result = build({"--open-files", "40"}, scratch("files-jobs"), {"--jobs", "8"});
  EXPECT_EQ(result.status, 0) << result.err;
}

TEST(NoMoreThreads, IsAnErrorWhereSectorsAreWanted) {
  auto out = scratch("no-threads");
  auto result = build({"clone3=EAGAIN"}, out);
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("the helper program could not be started"));
  EXPECT_THAT(result.err, HasSubstr("ulimit -u"));
  EXPECT_TRUE(tree(out).empty());
}

TEST(NoMoreThreads, AreNotNeededForTheRest) {
  auto out = scratch("no-threads-no-sectors");
  auto result =
      build({"clone3=EAGAIN"}, out, {"--format", "pdf", "--format", "data"}, "data/southwark-2023");
  EXPECT_EQ(result.status, 0) << result.err;
  auto usual_out = scratch("threads-no-sectors");
  build({}, usual_out, {"--format", "pdf", "--format", "data"}, "data/southwark-2023");
  EXPECT_TRUE(tree(out) == tree(usual_out));
}

TEST(NoProc, IsAnErrorWhereSectorsAreWanted) {
  auto out = scratch("no-proc");
  auto result = build({"--no-proc"}, out);
  if (result.status == 125) MUSTER_SKIP("a system without /proc", "no user namespaces here");
  EXPECT_EQ(result.status, 2) << result.err;
  EXPECT_THAT(result.err, HasSubstr("error[sectors.runner]: sectors cannot be computed: "));
  EXPECT_THAT(result.err, HasSubstr("hint: mount /proc"));
  EXPECT_TRUE(tree(out).empty());
}

TEST(NoProc, IsNotNeededForTheRest) {
  auto result = build({"--no-proc"}, scratch("no-proc-no-sectors"), {}, "data/southwark-2023");
  if (result.status == 125) MUSTER_SKIP("a system without /proc", "no user namespaces here");
  EXPECT_EQ(result.status, 0) << result.err;
}

/// Processes whose command line has `word`.
int running(const std::string& word) {
  int count = 0;
  for (const auto& entry : fs::directory_iterator("/proc")) {
    std::error_code ignored;
    fs::path file = entry.path() / "cmdline";
    if (!fs::exists(file, ignored)) continue;
    try {
      if (read(file).find(word) != std::string::npos) ++count;
    } catch (const std::exception&) {  // it has ended meanwhile
    }
  }
  return count;
}

bool becomes(const std::function<bool()>& condition) {
  for (int i = 0; i < 500 && !condition(); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  return condition();
}

TEST(DeadHost, TakesItsPluginsWithIt) {
  auto edition = copy_edition("sel-2022", scratch("dead-host"));
  std::string yaml = read(edition / "edition.yaml");
  auto sectors = yaml.find("sectors: [");
  yaml.replace(sectors, yaml.find('\n', sectors) - sectors, "sectors: [outlives_host]");
  write(edition / "edition.yaml", yaml);
  for (const char* lacking : {"pidfd_open=ENOSYS", "landlock_create_ruleset=ENOSYS"}) {
    Words words = {binary("bin/muster_without").string(),
                   lacking,
                   "--",
                   binary("bin/muster").string(),
                   "build",
                   edition.string(),
                   "--out",
                   scratch("dead-host-out").string(),
                   "--plugin-dir",
                   binary("tests/bad_plugins/outlives_host").string()};
    pid_t host = start_quietly(words);
    ASSERT_TRUE(becomes([] { return running(std::string("compute\0outlives_host", 21)) > 0; }));
    ::kill(host, SIGKILL);
    wait_for_end(host);
    EXPECT_TRUE(becomes([] { return running(std::string("compute\0outlives_host", 21)) == 0; }));
  }
}

}  // namespace
}  // namespace muster::e2e
