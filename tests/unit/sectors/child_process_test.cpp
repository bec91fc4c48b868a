// SPDX-License-Identifier: MIT
// Children that aren't plugins: how the parent judges a process by its behaviour.
#include "sectors/child_process.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>

namespace muster::sectors {
namespace {

ChildTask shell(const std::string& script) {
  ChildTask task;
  task.program = "/bin/sh";
  task.arguments = {"-c", script};
  task.time_limit = std::chrono::seconds(20);
  return task;
}

TEST(ChildProcess, ReplyAndPrintedAreKeptApart) {
  ChildResult result = run_child(shell("echo reply >&5; echo out; echo err >&2; exit 3"));
  EXPECT_EQ(result.ending, Ending::exited);
  EXPECT_EQ(result.code, 3);
  EXPECT_EQ(result.reply, "reply\n");
  EXPECT_EQ(result.printed, "out\nerr\n");
}

TEST(ChildProcess, SignalIsReportedByItsNumber) {
  ChildResult result = run_child(shell("kill -USR1 $$"));
  EXPECT_EQ(result.ending, Ending::signalled);
  EXPECT_EQ(result.code, SIGUSR1);
}

TEST(ChildProcess, EnvironmentIsEmptyButForTwoNames) {
  ChildResult result = run_child(shell("/usr/bin/env >&5"));
  EXPECT_THAT(result.reply, testing::HasSubstr("LC_ALL=C\n"));
  EXPECT_THAT(result.reply, testing::HasSubstr("TZ=UTC\n"));
  EXPECT_THAT(result.reply, testing::Not(testing::HasSubstr("HOME=")));
}

TEST(ChildProcess, NoOtherDescriptorIsInherited) {
  int stray = fcntl(STDOUT_FILENO, F_DUPFD, 40);  // not close-on-exec
  ChildResult result = run_child(shell("echo /proc/$$/fd/* >&5"));
  close(stray);
  EXPECT_THAT(result.reply, testing::HasSubstr("/fd/5"));
  EXPECT_THAT(result.reply, testing::Not(testing::HasSubstr("/fd/4")));  // nor 40 to 49
}

TEST(ChildProcess, TimeLimitEndsTheWholeGroup) {
  ChildTask task = shell("sleep 30 & echo started; wait");
  task.time_limit = std::chrono::milliseconds(300);
  auto before = std::chrono::steady_clock::now();
  ChildResult result = run_child(task);
  EXPECT_EQ(result.ending, Ending::timed_out);
  EXPECT_EQ(result.printed, "started\n");
  EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(10));
}

TEST(ChildProcess, EndsWithTheChildThoughOthersHoldThePipe) {
  ChildResult result = run_child(shell("sleep 30 & echo done >&5; exit 0"));
  EXPECT_EQ(result.ending, Ending::exited);
  EXPECT_EQ(result.reply, "done\n");
}

TEST(ChildProcess, TooMuchReplyEndsIt) {
  ChildTask task = shell("while :; do echo 0123456789; done >&5");
  task.reply_limit = 100'000;
  ChildResult result = run_child(task);
  EXPECT_EQ(result.ending, Ending::wrote_too_much);
  EXPECT_EQ(result.reply.size(), 100'000U);
}

TEST(ChildProcess, TooMuchPrintedIsDropped) {
  ChildTask task = shell("i=0; while [ $i -lt 5000 ]; do echo 0123456789; i=$((i+1)); done");
  task.printed_limit = 1000;
  ChildResult result = run_child(task);
  EXPECT_EQ(result.ending, Ending::exited);
  EXPECT_EQ(result.printed.size(), 1000U);
}

TEST(ChildProcess, ProgramThatIsNotThereIsNotStarted) {
  ChildTask task;
  task.program = "/nowhere/program";
  ChildResult result = run_child(task);
  EXPECT_EQ(result.ending, Ending::not_started);
  EXPECT_EQ(result.code, ENOENT);
}

}  // namespace
}  // namespace muster::sectors
