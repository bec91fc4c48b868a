// SPDX-License-Identifier: MIT
#include "publish/staging.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "publish/codes.hpp"
#include "publish/interruption.hpp"
#include "publish/manifest.hpp"

namespace muster::publish {
namespace {

namespace fs = std::filesystem;

class StagingTest : public testing::Test {
 protected:
  StagingTest()
      : x_out(fs::temp_directory_path() / ("muster-staging-" + std::to_string(::getpid()))) {
    fs::remove_all(x_out);
  }
  ~StagingTest() override { fs::remove_all(x_out); }

  Staging staging() { return {x_out.string(), "sel", "public"}; }
  Output put(Staging& where, const std::string& name, const std::string& text) {
    auto file = where.create(name);
    file->write(text);
    return file->close();
  }
  void publish(const std::string& name, const std::string& text) {
    auto where = staging();
    put(where, name, text);
    where.publish();
  }
  /// Publishes with the record that a run of the program writes.
  Output publish_recorded(const std::string& name, const std::string& text) {
    auto where = staging();
    Output output = put(where, name, text);
    FolderRecord record{"muster", "sel", "public", {{name, output.sha256}}};
    put(where, folder_record_file, to_json(record));
    where.publish();
    return output;
  }
  std::string read(const std::string& name) {
    std::ifstream in(x_out / "sel/public" / name);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  /// Files next to the published folder; there should be none.
  std::size_t left_over() {
    std::size_t count = 0;
    if (!fs::exists(x_out / "sel")) return 0;
    for (const auto& entry : fs::directory_iterator(x_out / "sel")) {
      if (entry.path().filename() != "public") ++count;
    }
    return count;
  }

  fs::path x_out;
};

TEST_F(StagingTest, ShowsNothingBeforeItIsPublished) {
  auto where = staging();
  put(where, "p/report.html", "x");
  EXPECT_FALSE(fs::exists(x_out / "sel/public"));
  where.publish();
  EXPECT_EQ(read("p/report.html"), "x");
}

TEST_F(StagingTest, LeavesNoFolderIfNothingWasPublished) {
  { auto where = staging(); }
  EXPECT_FALSE(fs::exists(x_out / "sel"));
  publish_recorded("a.html", "a");
  { auto where = staging(); }
  EXPECT_TRUE(fs::exists(x_out / "sel/public/a.html")) << "an earlier run's folder stays";
}

TEST_F(StagingTest, RemovesWhatItsRecordLists) {
  publish_recorded("old.html", "old");
  publish_recorded("new.html", "new");
  EXPECT_EQ(read("new.html"), "new");
  EXPECT_FALSE(fs::exists(x_out / "sel/public/old.html"));
  EXPECT_EQ(left_over(), 0U);
}

TEST_F(StagingTest, KeepsFilesThatMusterDidNotWrite) {
  publish_recorded("a.html", "a");
  fs::create_directories(x_out / "sel/public/notes");
  std::ofstream(x_out / "sel/public/notes/thesis.docx") << "mine";
  fs::create_symlink("nowhere", x_out / "sel/public/link");
  publish_recorded("b.html", "b");
  EXPECT_EQ(read("notes/thesis.docx"), "mine");
  EXPECT_EQ(fs::read_symlink(x_out / "sel/public/link"), "nowhere");
  EXPECT_FALSE(fs::exists(x_out / "sel/public/a.html"));
  EXPECT_EQ(left_over(), 0U);
}

TEST_F(StagingTest, KeepsEverythingOfAFolderThatItNeverPublished) {
  fs::create_directories(x_out / "sel/public");
  std::ofstream(x_out / "sel/public/report.docx") << "mine";
  publish_recorded("a.html", "a");
  EXPECT_EQ(read("report.docx"), "mine");
  EXPECT_EQ(read("a.html"), "a");
}

TEST_F(StagingTest, ReportsFilesThatItKeeps) {
  publish_recorded("a.html", "a");
  std::ofstream(x_out / "sel/public/thesis.docx") << "mine";
  auto where = staging();
  Diagnostics diagnostics;
  where.report_foreign(diagnostics);
  ASSERT_EQ(diagnostics.items().size(), 1U);
  EXPECT_EQ(diagnostics.items()[0].code.id, code::publish_foreign.id);
  EXPECT_EQ(diagnostics.items()[0].location.file, (x_out / "sel/public/thesis.docx").string());
}

TEST_F(StagingTest, RefusesToReplaceAFileThatItDidNotWrite) {
  fs::create_directories(x_out / "sel/public");
  std::ofstream(x_out / "sel/public/a.html") << "mine";
  auto where = staging();
  put(where, "a.html", "ours");
  Diagnostics diagnostics;
  where.report_foreign(diagnostics);
  ASSERT_EQ(diagnostics.items().size(), 1U);
  EXPECT_EQ(diagnostics.items()[0].code.id, code::publish_in_the_way.id);
  EXPECT_THROW(where.publish(), Error);
  EXPECT_EQ(read("a.html"), "mine");
}

TEST_F(StagingTest, AbandonedRunsLeaveNothing) {
  publish("p/a.html", "a");
  {
    auto where = staging();
    put(where, "p/b.html", "b");
  }
  EXPECT_EQ(read("p/a.html"), "a");
  EXPECT_EQ(left_over(), 0U);
}

TEST_F(StagingTest, SweepsUpAfterKilledRuns) {
  fs::create_directories(x_out / "sel/.public.staging-dead00/p");
  publish("p/a.html", "a");
  EXPECT_EQ(left_over(), 0U);
}

TEST_F(StagingTest, SweepsUpAfterKilledRunsOfTheOtherAudience) {
  fs::create_directories(x_out / "sel/.restricted.staging-dead00/p");
  publish("p/a.html", "a");
  EXPECT_EQ(left_over(), 0U);
}

TEST_F(StagingTest, LeavesALiveRunOfTheOtherAudienceAlone) {
  Staging members(x_out.string(), "sel", "restricted");
  put(members, "p/a.html", "exempt");
  publish("p/a.html", "a");
  EXPECT_EQ(left_over(), 1U);
  members.publish();
  EXPECT_TRUE(fs::exists(x_out / "sel/restricted/p/a.html"));
}

TEST_F(StagingTest, DoesNotFollowALinkThatLooksLikeALeftOver) {
  const fs::path elsewhere = x_out / "elsewhere";
  fs::create_directories(elsewhere);
  fs::create_directories(x_out / "sel");
  std::ofstream(elsewhere / "a.txt") << "kept";
  fs::create_directory_symlink(elsewhere, x_out / "sel/.restricted.staging-x");
  publish("p/a.html", "a");
  EXPECT_TRUE(fs::exists(elsewhere / "a.txt"));
}

/// The rights of a file or folder below out/, as in `chmod`.
mode_t rights(const fs::path& path) {
  struct stat about {};
  EXPECT_EQ(::lstat(path.c_str(), &about), 0) << path;
  return about.st_mode & 0777;
}

TEST_F(StagingTest, NobodyElseLooksIntoAFolderBeforeItIsPublished) {
  const mode_t before = ::umask(0);
  auto where = staging();
  put(where, "p/report.html", "x");
  ::umask(before);
  for (const auto& entry : fs::directory_iterator(x_out / "sel"))
    EXPECT_EQ(rights(entry.path()), 0700U);
}

TEST_F(StagingTest, WhatIsPublishedHasTheRightsThatTheUserGivesToNewFiles) {
  for (mode_t mask : {022U, 027U, 077U, 002U}) {
    const mode_t before = ::umask(mask);
    publish_recorded("p/report.html", "x");
    ::umask(before);
    EXPECT_EQ(rights(x_out / "sel/public"), 0777U & ~mask);
    EXPECT_EQ(rights(x_out / "sel/public/p"), 0777U & ~mask);
    EXPECT_EQ(rights(x_out / "sel/public/p/report.html"), 0666U & ~mask);
  }
}

TEST_F(StagingTest, LeavesALiveRunAlone) {
  auto first = staging();
  put(first, "p/a.html", "first");
  publish_recorded("p/a.html", "second");
  first.publish();
  EXPECT_EQ(read("p/a.html"), "first");
}

TEST_F(StagingTest, RestoresWhatADeathBetweenRenamesLeft) {
  fs::create_directories(x_out / "sel/.public.retired/p");
  std::ofstream(x_out / "sel/.public.retired/p/a.html") << "kept";
  auto where = staging();
  EXPECT_EQ(read("p/a.html"), "kept");
}

TEST_F(StagingTest, HashesWhatItWrites) {
  auto where = staging();
  auto output = put(where, "p/a", "abc");
  EXPECT_EQ(output.bytes, 3U);
  EXPECT_EQ(output.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_F(StagingTest, CarriesOverOnlyWhatIsStillAsItWas) {
  Output output = publish_recorded("p/a.html", "a");
  output.file = "a.html";
  auto next = staging();
  EXPECT_TRUE(next.carry_over("p", output));
  std::ofstream(x_out / "sel/public/p/a.html") << "tampered";
  auto other = staging();
  EXPECT_FALSE(other.carry_over("p", output));
  next.publish();
  EXPECT_EQ(read("p/a.html"), "a");
}

TEST_F(StagingTest, FindsPublishedManifests) {
  Manifest manifest;
  manifest.publication = "p";
  publish("p/manifest.json", to_json(manifest));
  EXPECT_EQ(staging().published().size(), 1U);
  publish("q/manifest.json", to_json(manifest));  // claims to belong to another folder
  EXPECT_EQ(staging().published().size(), 0U);
}

TEST_F(StagingTest, AWriteThatFailsHalfWayIsAnError) {
  auto where = staging();
  auto file = where.create("p/a.html");
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  rlimit small{1000, before.rlim_max};  // has the effect of a full disk
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  auto old_handler = std::signal(SIGXFSZ, SIG_IGN);
  EXPECT_THROW(file->write(std::string(2000, 'x')), Error);
  std::signal(SIGXFSZ, old_handler);
  ::setrlimit(RLIMIT_FSIZE, &before);
}

/// A signal's removal of the folder would fail if something new appeared in it: it would stay
/// behind.
TEST_F(StagingTest, PutsNothingIntoItsFolderWhileASignalIsAnswered) {
  auto where = staging();
  put(where, "a.html", "text");
  fs::path folder;
  for (const auto& entry : fs::directory_iterator(x_out / "sel")) folder = entry.path();
  const auto changed = fs::last_write_time(folder);
  auto answering = keep_from_ending();  // held in the same way by the thread that waits for signals
  std::thread publishing([&] { where.publish(); });
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  EXPECT_EQ(fs::last_write_time(folder), changed);
  answering.unlock();
  publishing.join();
  EXPECT_EQ(read("a.html"), "text");
}

TEST_F(StagingTest, AnUnwritablePlaceIsAnError) {
  fs::create_directories(x_out);
  std::ofstream(x_out / "sel") << "a file where the folder should be";
  try {
    staging();
    ADD_FAILURE() << "a folder cannot be made below a file";
  } catch (const Error& error) {
    EXPECT_EQ(error.diagnostic().code, code::file_unwritable);
  }
}

}  // namespace
}  // namespace muster::publish
