// SPDX-License-Identifier: MIT
#include "publish/interruption.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>

#include "publish/staging.hpp"

namespace muster::publish {
namespace {

namespace fs = std::filesystem;

/// A process that has begun to stage an edition, and waits.
class StagingRun {
 public:
  explicit StagingRun(const fs::path& out, bool ignores_hangup = false) {
    int ready[2];
    if (::pipe(ready) != 0) throw std::runtime_error("no pipe");
    x_child = ::fork();
    if (x_child == 0) stage(out, ignores_hangup, ready[1]);
    char byte = 0;
    if (::read(ready[0], &byte, 1) != 1) throw std::runtime_error("the run did not begin");
    ::close(ready[0]);
    ::close(ready[1]);
  }
  void send(int signal) const { ::kill(x_child, signal); }
  /// The signal that ended it, or 0.
  int ended_by() const {
    int status = 0;
    ::waitpid(x_child, &status, 0);
    return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  }

 private:
  [[noreturn]] static void stage(const fs::path& out, bool ignores_hangup, int ready) {
    std::signal(SIGHUP, ignores_hangup ? SIG_IGN : SIG_DFL);
    Interruption interruption;
    Staging staging(out.string(), "sel", "restricted");
    auto file = staging.create("p/report.html");
    file->write("exempt");
    if (::write(ready, "x", 1) != 1) ::_exit(1);
    // A run's work while it is being stopped: it continues to write.
    for (int i = 0;; ++i) staging.create("p/data/" + std::to_string(i))->write("exempt");
  }

  pid_t x_child = -1;
};

class InterruptionTest : public testing::Test {
 protected:
  InterruptionTest()
      : x_out(fs::temp_directory_path() / ("muster-interruption-" + std::to_string(::getpid()))) {
    fs::remove_all(x_out);
  }
  ~InterruptionTest() override { fs::remove_all(x_out); }

  fs::path x_out;
};

TEST_F(InterruptionTest, ASignalRemovesTheStagingFolderAndEndsTheRun) {
  for (int signal : {SIGTERM, SIGINT, SIGHUP}) {
    StagingRun run(x_out);
    EXPECT_FALSE(fs::is_empty(x_out / "sel"));
    run.send(signal);
    EXPECT_EQ(run.ended_by(), signal);
    EXPECT_TRUE(fs::is_empty(x_out / "sel")) << "after signal " << signal;
  }
}

TEST_F(InterruptionTest, AnIgnoredHangupStaysIgnored) {
  StagingRun run(x_out, true);
  run.send(SIGHUP);
  ::usleep(100'000);
  EXPECT_FALSE(fs::is_empty(x_out / "sel"));
  run.send(SIGTERM);
  EXPECT_EQ(run.ended_by(), SIGTERM);
  EXPECT_TRUE(fs::is_empty(x_out / "sel"));
}

TEST_F(InterruptionTest, WithoutADescriptorToSpareTheRunContinues) {
  const pid_t child = ::fork();
  if (child == 0) {
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_NOFILE, &none);
    { Interruption interruption; }
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

TEST_F(InterruptionTest, AfterwardsSignalsDoWhatTheyDidBefore) {
  sigset_t before, after;
  pthread_sigmask(SIG_SETMASK, nullptr, &before);
  { Interruption interruption; }
  pthread_sigmask(SIG_SETMASK, nullptr, &after);
  for (int signal : {SIGTERM, SIGINT, SIGHUP})
    EXPECT_EQ(sigismember(&before, signal), sigismember(&after, signal));
}

}  // namespace
}  // namespace muster::publish
