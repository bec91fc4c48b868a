// SPDX-License-Identifier: MIT
// A plugin's description is cached by the hash of its file, and the hashed file is the one that
// runs.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "base/diagnostic.hpp"
#include "plugin_run.hpp"
#include "temporary_folder.hpp"

namespace muster::sectors::test {
namespace {

namespace fs = std::filesystem;
using testing::StartsWith;

class PluginCache : public testing::Test {
 protected:
  SectorOptions options(const std::string& name) const {
    SectorOptions options = options_for({name});
    options.cache_folder = (home.path() / "muster").string();
    return options;
  }
  /// `changes_title` returns another description each time.
  std::string title() const {
    Diagnostics diagnostics;
    return discover(options("changes_title"), diagnostics).at(0).title;
  }
  fs::path kept_file() const { return *fs::directory_iterator(home.path() / "muster"); }

  TemporaryFolder home;
};

TEST_F(PluginCache, APluginIsAskedOnce) {
  std::string first = title();
  EXPECT_THAT(first, StartsWith("Care number "));
  EXPECT_EQ(title(), first);
  EXPECT_EQ(fs::status(home.path() / "muster").permissions(), fs::perms::owner_all);
}

TEST_F(PluginCache, WithoutAFolderItIsAskedEachTime) {
  Diagnostics diagnostics;
  SectorOptions none = options_for({"changes_title"});
  EXPECT_NE(discover(none, diagnostics).at(0).title, discover(none, diagnostics).at(0).title);
}

TEST_F(PluginCache, AnotherHelperAsksAgain) {
  std::string first = title();
  SectorOptions other = options("changes_title");
  fs::path runner = home.path() / "runner";
  fs::copy_file(other.runner, runner);
  other.runner = runner.string();
  Diagnostics diagnostics;
  EXPECT_NE(discover(other, diagnostics).at(0).title, first);
}

TEST_F(PluginCache, WhatIsNoDescriptorIsAskedForAgain) {
  std::string first = title();
  std::ofstream(kept_file(), std::ios::trunc) << "{\"id\": 7";
  EXPECT_NE(title(), first);
}

TEST_F(PluginCache, WhereOthersMayWriteNothingIsBelieved) {
  std::string first = title();
  ::chmod(kept_file().c_str(), 0666);
  std::string second = title();
  EXPECT_NE(second, first);
  ::chmod((home.path() / "muster").c_str(), 0777);
  EXPECT_NE(title(), second);
}

TEST_F(PluginCache, IsNotMadeWhereTheFolderAroundItIsMissing) {
  SectorOptions nowhere = options("good");
  nowhere.cache_folder = (home.path() / "no/home/muster").string();
  Diagnostics diagnostics;
  EXPECT_TRUE(discover(nowhere, diagnostics).at(0).accepted);
  EXPECT_FALSE(fs::exists(home.path() / "no"));
}

TEST_F(PluginCache, ARefusedPluginIsAskedAgain) {
  Diagnostics diagnostics;
  EXPECT_FALSE(discover(options("bad_descriptor"), diagnostics).at(0).accepted);
  EXPECT_TRUE(fs::is_empty(home.path() / "muster"));
}

TEST(PluginContent, IsWhatWasHashedWhateverBecomesOfTheFile) {
  TemporaryFolder folder;
  fs::path file = folder.path() / "sector.so";
  fs::copy_file(plugin_file("good"), file);
  SectorOptions options = options_for({});
  options.plugin_folders = {folder.path().string()};
  Diagnostics diagnostics;
  auto plugins = discover(options, diagnostics);
  fs::copy_file(plugin_file("crash"), file, fs::copy_options::overwrite_existing);
  auto findings = compute(small_dataset(), plugins, options, diagnostics);
  EXPECT_EQ(findings.sectors.at(0).failure, "");
  EXPECT_EQ(findings.sectors[0].figures.at(0).value, -12.5);
}

}  // namespace
}  // namespace muster::sectors::test
