// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <sys/resource.h>
#include <sys/stat.h>

#include <chrono>
#include <csignal>
#include <random>

#include "program.hpp"
#include "skip.hpp"

namespace muster::e2e {
namespace {

TEST(Interruption, AKilledBuildLeavesThePublicationWhole) {
  auto out = scratch("killed");
  std::vector<std::string> old_words = {"build", "data/sel-2022", "--out", out.string()};
  ASSERT_EQ(muster(old_words).status, 0);
  auto old_files = tree(out / "sel-2022/public");

  auto other = scratch("whole");
  std::vector<std::string> words = {"build", "data/sel-2022", "--date", "2024-11-05", "--out"};
  auto whole = words;
  whole.push_back(other.string());
  auto start = std::chrono::steady_clock::now();
  ASSERT_EQ(muster(whole).status, 0);
  auto took = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - start);
  auto new_files = tree(other / "sel-2022/public");

  words.push_back(out.string());
  std::mt19937 random(20221001);
  std::uniform_int_distribution<long> instant(0, took.count() * 11 / 10);
  int replaced = 0;
  for (int i = 0; i < 50; ++i) {
    muster_stopped(words, instant(random), SIGKILL);
    auto now = tree(out / "sel-2022/public");
    ASSERT_TRUE(now == old_files || now == new_files) << "after kill " << i;
    if (now == old_files) continue;
    ++replaced;
    ASSERT_EQ(muster(old_words).status, 0);
  }
  EXPECT_LT(replaced, 50) << "no kill came before the end, so nothing was tried";
  ASSERT_EQ(muster(old_words).status, 0);
  for (const auto& entry : fs::directory_iterator(out / "sel-2022")) {
    EXPECT_EQ(entry.path().filename(), "public") << "left over from a killed run";
  }
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  if (!fs::exists(folder)) return names;
  for (const auto& entry : fs::directory_iterator(folder))
    names.push_back(entry.path().filename());
  return names;
}

/// Restricted pages are not left behind in a folder that people copy, whenever the run is stopped.
TEST(Interruption, AStoppedRestrictedRunLeavesNoStagingFolder) {
  auto out = scratch("stopped");
  std::vector<std::string> words = {"build",      "data/sel-2022", "--audience",
                                    "restricted", "--out",         out.string()};
  auto start = std::chrono::steady_clock::now();
  ASSERT_EQ(muster(words).status, 0);
  auto took = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - start);
  std::mt19937 random(20261130);
  std::uniform_int_distribution<long> instant(took.count() / 10, took.count());
  int stopped = 0;
  for (int signal : {SIGTERM, SIGINT, SIGHUP}) {
    for (int i = 0; i < 6; ++i) {
      const int status = muster_stopped(words, instant(random), signal);
      EXPECT_TRUE(status == 0 || status == -signal) << status;
      stopped += status == -signal ? 1 : 0;
      EXPECT_EQ(names_in(out / "sel-2022"), std::vector<std::string>{"restricted"});
    }
  }
  EXPECT_GT(stopped, 5) << "hardly any run was stopped, so nothing was tried";
}

/// Files left by a killed run are readable only by its user, and the next run removes them,
/// whatever its audience.
TEST(Interruption, WhatAKilledRestrictedRunLeavesIsPrivateAndRemovedByThePublicRun) {
  auto out = scratch("killed-restricted");
  std::vector<std::string> words = {"build", "data/sel-2022", "--out", out.string()};
  auto members = words;
  members.insert(members.end(), {"--audience", "restricted"});
  for (long instant = 100'000; names_in(out / "sel-2022").empty() && instant < 10'000'000;
       instant += 50'000) {
    muster_stopped(members, instant, SIGKILL);
  }
  auto left = names_in(out / "sel-2022");
  ASSERT_EQ(left.size(), 1U);
  if (left[0] == "restricted") MUSTER_SKIP("left over folders", "no kill came while files were written");
  struct stat about {};
  ASSERT_EQ(::stat((out / "sel-2022" / left[0]).c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777, 0700U);
  ASSERT_EQ(muster(words).status, 0);
  EXPECT_EQ(names_in(out / "sel-2022"), std::vector<std::string>{"public"});
}

/// Aborted while it has the tables in memory, with core dumps asked for by the shell.
std::vector<std::string> aborted_in(const fs::path& folder, bool allowed) {
  rlimit before{};
  ::getrlimit(RLIMIT_CORE, &before);
  rlimit all{before.rlim_max, before.rlim_max};
  ::setrlimit(RLIMIT_CORE, &all);
  std::vector<std::string> words = {"build", (source() / "data/sel-2022").string(), "--out",
                                    (folder / "out").string()};
  if (allowed) words.emplace_back("--allow-core-dumps");
  // Stops the run as late as possible, when it has read everything.
  int status = 0;
  for (long instant = 600'000; status != -SIGABRT && instant > 0; instant -= 20'000)
    status = muster_stopped(words, instant, SIGABRT, {{}, folder});
  EXPECT_EQ(status, -SIGABRT);
  ::setrlimit(RLIMIT_CORE, &before);
  std::vector<std::string> cores;
  for (const std::string& name : names_in(folder))
    if (name.starts_with("core")) cores.push_back(name);
  return cores;
}

TEST(Interruption, ACrashLeavesNoCoreDumpUnlessItWasAskedFor) {
  const std::string pattern = read("/proc/sys/kernel/core_pattern");
  if (!pattern.starts_with("core"))
    MUSTER_SKIP("core dumps", "this system puts them elsewhere: " + pattern);
  if (aborted_in(scratch("core-allowed"), true).empty())
    MUSTER_SKIP("core dumps", "this system writes none");
  EXPECT_TRUE(aborted_in(scratch("core"), false).empty());
}

}  // namespace
}  // namespace muster::e2e
