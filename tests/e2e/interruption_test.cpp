// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "program.hpp"

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
    muster_killed(words, instant(random));
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

}  // namespace
}  // namespace muster::e2e
