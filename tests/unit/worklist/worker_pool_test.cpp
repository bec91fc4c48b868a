// SPDX-License-Identifier: MIT
#include "worklist/worker_pool.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>
#include <map>
#include <string>

namespace muster::worklist {
namespace {

/// What a pool returned.
struct Outcome {
  std::map<std::size_t, std::string> results;
  std::map<std::size_t, int> dead;
};

Outcome run(std::size_t items, std::size_t workers,
            const std::function<std::string(std::size_t)>& work) {
  Outcome outcome;
  run_pool(items, workers,
           {work,
            [&](std::size_t index, std::string result) {
              EXPECT_TRUE(outcome.results.emplace(index, std::move(result)).second);
            },
            [&](std::size_t index, int status) { outcome.dead[index] = status; }});
  return outcome;
}

TEST(WorkerPool, DoesEveryItemOnce) {
  for (std::size_t workers : {1U, 3U, 20U}) {
    const Outcome outcome = run(10, workers, [](std::size_t i) { return std::to_string(i * i); });
    ASSERT_EQ(outcome.results.size(), 10U);
    EXPECT_EQ(outcome.results.at(9), "81");
    EXPECT_TRUE(outcome.dead.empty());
  }
}

TEST(WorkerPool, WorksInOtherProcesses) {
  const Outcome outcome =
      run(4, 2, [](std::size_t) { return std::to_string(static_cast<long>(::getpid())); });
  for (const auto& [index, process] : outcome.results)
    EXPECT_NE(process, std::to_string(static_cast<long>(::getpid())));
}

TEST(WorkerPool, PassesOnLongAndEmptyResults) {
  const std::size_t large = std::size_t{3} << 20;
  const Outcome outcome =
      run(2, 2, [&](std::size_t i) { return std::string(i == 0 ? large : 0, 'x'); });
  EXPECT_EQ(outcome.results.at(0).size(), large);
  EXPECT_EQ(outcome.results.at(1), "");
}

TEST(WorkerPool, AWorkerThatDiesTakesOneItemWithIt) {
  const Outcome outcome = run(6, 2, [](std::size_t i) {
    if (i == 1) ::raise(SIGKILL);
    if (i == 4) ::_exit(3);
    return std::string("done");
  });
  EXPECT_EQ(outcome.results.size(), 4U);
  EXPECT_EQ(outcome.dead, (std::map<std::size_t, int>{{1, -SIGKILL}, {4, 3}}));
}

TEST(WorkerPool, NothingToDoIsNoProblem) { EXPECT_TRUE(run(0, 2, nullptr).results.empty()); }

}  // namespace
}  // namespace muster::worklist
