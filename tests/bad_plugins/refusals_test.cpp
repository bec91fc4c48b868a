// SPDX-License-Identifier: MIT
// Plugins that are refused when they are found: each with the sentence that a person reads.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "plugin_run.hpp"
#include "temporary_folder.hpp"

namespace muster::sectors::test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;
namespace fs = std::filesystem;

/// Plugins in a folder of the test's own.
class FolderOfPlugins : public testing::Test {
 protected:
  SectorOptions options() const {
    SectorOptions options = options_for({});
    options.plugin_folders = {folder.string()};
    return options;
  }

  TemporaryFolder place;
  fs::path folder = place.path();
};

TEST(Discover, AcceptsAGoodPlugin) {
  Outcome outcome = run({"good"});
  const Plugin& plugin = outcome.plugins.at(0);
  EXPECT_TRUE(plugin.accepted);
  EXPECT_EQ(plugin.verdict, "ready");
  EXPECT_EQ(plugin.id, "good");
  EXPECT_EQ(plugin.title, "Good care");
  EXPECT_EQ(plugin.version, "1.0.0");
  EXPECT_EQ(plugin.order, 10);
  EXPECT_EQ(plugin.abi_major, 1);
  EXPECT_EQ(plugin.sha256.size(), 64U);
  EXPECT_TRUE(outcome.diagnostics.items().empty());
}

TEST(Discover, ReadsDeclaredTables) {
  Outcome outcome = run({"declares"});
  ASSERT_EQ(outcome.plugins.at(0).declares.size(), 1U);
  const model::TableSchema& table = outcome.plugins[0].declares[0];
  EXPECT_EQ(table.name, "dental_staff");
  EXPECT_EQ(table.declared_by, "dental");
  ASSERT_EQ(table.columns.size(), 3U);
  EXPECT_TRUE(table.columns[0].key);
  EXPECT_EQ(table.columns[0].type, model::Type::date);
  EXPECT_EQ(table.columns[1].unit, Unit::headcount);
  EXPECT_TRUE(table.columns[1].whole);
  EXPECT_FALSE(table.columns[1].required);
  EXPECT_THAT(table.columns[2].allowed, testing::ElementsAre("home", "clinic"));
}

TEST(Discover, SortsByOrderThenId) {
  Outcome outcome = run({"good", "crash", "declares"});
  EXPECT_EQ(outcome.plugins.at(0).id, "dental");  // order -5
  EXPECT_EQ(outcome.plugins.at(1).id, "crash");   // order 10, like good
  EXPECT_EQ(outcome.plugins.at(2).id, "good");
}

TEST(Discover, RefusesWhatIsNotALibrary) {
  Outcome outcome = run({"not_a_library"});
  EXPECT_FALSE(outcome.plugins.at(0).accepted);
  EXPECT_THAT(outcome.verdict(),
              StartsWith("it is not a shared library that can be loaded (file too short"));
  EXPECT_TRUE(outcome.reports(code::sector_not_library));
}

TEST(Discover, RefusesALibraryWithoutTheEntry) {
  Outcome outcome = run({"no_symbol"});
  EXPECT_EQ(outcome.verdict(), "it has no symbol muster_plugin, so it is not a sector plugin");
  EXPECT_TRUE(outcome.reports(code::sector_no_entry));
}

TEST(Discover, RefusesAWrongMagicNumber) {
  Outcome outcome = run({"wrong_magic"});
  EXPECT_EQ(outcome.verdict(),
            "its symbol muster_plugin is not a plugin entry (the magic number is wrong)");
  EXPECT_TRUE(outcome.reports(code::sector_wrong_magic));
}

TEST(Discover, NamesBothVersionsAndTheCure) {
  Outcome outcome = run({"newer_major"});
  EXPECT_EQ(outcome.verdict(),
            "it was built for version 2.3 of the plugin contract, but this muster supports version "
            "1.4");
  ASSERT_TRUE(outcome.reports(code::sector_abi_version));
  EXPECT_THAT(outcome.diagnostics.items()[0].hints,
              testing::ElementsAre("use a muster that supports version 2.3, or rebuild the plugin "
                                   "with the SDK of this muster"));
}

TEST(Discover, RefusesANewerMinorVersion) {
  Outcome outcome = run({"newer_minor"});
  EXPECT_THAT(outcome.verdict(), HasSubstr("built for version 1.5"));
  EXPECT_THAT(outcome.verdict(), HasSubstr("supports version 1.4"));
}

TEST(Discover, RefusesAShortStructure) {
  Outcome outcome = run({"short_struct"});
  EXPECT_EQ(outcome.verdict(),
            "its entry is 24 bytes long, but version 1.4 of the contract needs 32");
  EXPECT_TRUE(outcome.reports(code::sector_short_struct));
}

TEST(Discover, ReportsAllThatIsWrongWithADescriptor) {
  Outcome outcome = run({"bad_descriptor"});
  EXPECT_EQ(outcome.verdict(),
            "its descriptor is wrong: the id 'Bad Id' may contain only a-z, 0-9 and _; it has no "
            "title; the table 'staff' is listed twice");
  EXPECT_TRUE(outcome.reports(code::sector_descriptor));
}

TEST(Discover, SurvivesADescriptorThatPointsNowhere) {
  Outcome outcome = run({"wild_descriptor"});
  EXPECT_EQ(outcome.verdict(),
            "it was stopped by SIGSEGV while it described itself (it accessed memory that is not "
            "its own)");
}

TEST(Discover, SurvivesAConstructorThatCrashes) {
  Outcome outcome = run({"crash_on_load"});
  EXPECT_THAT(outcome.verdict(), StartsWith("it was stopped by SIGSEGV while it was being loaded"));
}

TEST(Discover, KeepsTheFirstOfTwoWithOneId) {
  Outcome outcome = run({"good", "twin"});
  EXPECT_EQ(outcome.plugins.at(0).title, "Good care");
  EXPECT_TRUE(outcome.plugins.at(0).accepted);
  EXPECT_FALSE(outcome.plugins.at(1).accepted);
  EXPECT_EQ(outcome.plugins.at(1).verdict, "it has the id 'good', like " + plugin_file("good"));
  EXPECT_TRUE(outcome.reports(code::sector_twin_id));
}

TEST(Discover, RefusesATableThatIsDeclaredTwice) {
  Outcome outcome = run({"declares", "declares_too"});
  EXPECT_EQ(outcome.plugins.at(1).verdict,
            "it declares the table 'dental_staff', like " + plugin_file("declares"));
  EXPECT_TRUE(outcome.reports(code::sector_twin_table));
}

TEST(Discover, SaysThatAFolderIsNotThere) {
  SectorOptions options = options_for({"nowhere"});
  Outcome outcome = run(options, small_dataset());
  EXPECT_TRUE(outcome.plugins.empty());
  EXPECT_TRUE(outcome.reports(code::sector_folder));
}

TEST(Discover, SaysThatTheHelperIsNotThere) {
  SectorOptions options = options_for({"good"});
  options.runner = "/nowhere/muster-sector-runner";
  Outcome outcome = run(options, small_dataset());
  EXPECT_EQ(outcome.verdict(),
            "the helper program could not be started: No such file or directory");
  EXPECT_TRUE(outcome.reports(code::sector_runner));
}

TEST_F(FolderOfPlugins, RefusesAFileThatEverybodyMayChange) {
  fs::path file = folder / "good.so";
  fs::copy_file(plugin_file("good"), file);
  chmod(file.c_str(), 0757);
  Outcome outcome = run(options(), small_dataset());
  EXPECT_EQ(outcome.verdict(), "every user of this machine may change the file");
  EXPECT_TRUE(outcome.reports(code::sector_world_writable));
}

TEST_F(FolderOfPlugins, RefusesAFileInAFolderThatEverybodyMayChange) {
  fs::path inner = folder / "plugins";
  fs::create_directory(inner);
  fs::copy_file(plugin_file("good"), inner / "good.so");
  SectorOptions options = options_for({});
  options.plugin_folders = {inner.string()};
  for (const fs::path& open : {inner, folder}) {
    chmod(open.c_str(), 0777);
    Outcome outcome = run(options, small_dataset());
    EXPECT_EQ(outcome.verdict(), "every user of this machine may replace the file");
    ASSERT_TRUE(outcome.reports(code::sector_world_writable));
    EXPECT_THAT(outcome.diagnostics.items()[0].hints.at(0),
                HasSubstr("chmod o-w " + open.string()));
    chmod(open.c_str(), 0755);
  }
  EXPECT_EQ(run(options, small_dataset()).verdict(), "ready");
}

TEST_F(FolderOfPlugins, ASharedFolderAroundItsOwnMayBeSticky) {
  fs::path inner = folder / "plugins";
  fs::create_directory(inner);
  fs::copy_file(plugin_file("good"), inner / "good.so");
  SectorOptions options = options_for({});
  options.plugin_folders = {inner.string()};
  chmod(folder.c_str(), 01777);
  EXPECT_EQ(run(options, small_dataset()).verdict(), "ready");
}

TEST_F(FolderOfPlugins, WhereMusterItselfIsItAddsNothingToRefuse) {
  fs::path inner = folder / "plugins";
  fs::create_directory(inner);
  fs::copy_file(plugin_file("good"), inner / "good.so");
  SectorOptions options = options_for({});
  options.plugin_folders = {inner.string()};
  fs::copy_file(options.runner, folder / "runner");
  options.runner = (folder / "runner").string();
  chmod(folder.c_str(), 0777);
  EXPECT_EQ(run(options, small_dataset()).verdict(), "ready");
  chmod(inner.c_str(), 0777);
  EXPECT_EQ(run(options, small_dataset()).verdict(),
            "every user of this machine may replace the file");
}

TEST_F(FolderOfPlugins, RefusesWhatIsNoFileWithoutWaitingForIt) {
  mkfifo((folder / "pipe.so").c_str(), 0600);
  EXPECT_EQ(run(options(), small_dataset()).verdict(), "it is not a file");
}

TEST_F(FolderOfPlugins, RefusesALinkThatLeadsOut) {
  fs::create_symlink(plugin_file("good"), folder / "good.so");
  Outcome outcome = run(options(), small_dataset());
  EXPECT_EQ(outcome.verdict(), "it is a link to a file outside the plugin folders");
  EXPECT_TRUE(outcome.reports(code::sector_outside));
}

TEST_F(FolderOfPlugins, FollowsALinkToAnotherPluginFolderOnce) {
  fs::create_symlink(plugin_file("good"), folder / "good.so");
  SectorOptions both = options();
  both.plugin_folders.push_back(fs::path(plugin_file("good")).parent_path().string());
  Outcome outcome = run(both, small_dataset());
  ASSERT_EQ(outcome.plugins.size(), 1U);
  EXPECT_TRUE(outcome.plugins[0].accepted);
}

TEST_F(FolderOfPlugins, LooksAtSharedLibrariesOnly) {
  fs::copy_file(plugin_file("good"), folder / "README");
  EXPECT_TRUE(run(options(), small_dataset()).plugins.empty());
}

}  // namespace
}  // namespace muster::sectors::test
