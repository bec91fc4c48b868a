// SPDX-License-Identifier: MIT
#include "sectors/plugin_files.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <string>

namespace muster::sectors {
namespace {

namespace fs = std::filesystem;

class DescriptorCacheTest : public testing::Test {
 protected:
  DescriptorCacheTest() {
    fs::remove_all(folder);
    fs::create_directories(folder.parent_path());
  }
  ~DescriptorCacheTest() override { fs::remove_all(folder.parent_path()); }

  std::size_t files() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
  }

  fs::path folder = fs::path(testing::TempDir()) / "muster-descriptor-cache" / "muster";
};

TEST_F(DescriptorCacheTest, KeepsWhatAPluginSaidByItsHash) {
  DescriptorCache cache(folder.string(), "/bin/true");
  EXPECT_FALSE(cache.find("a"));
  cache.keep("a", "{}");
  EXPECT_EQ(cache.find("a"), "{}");
  EXPECT_FALSE(DescriptorCache(folder.string(), "/bin/false").find("a")) << "another helper";
}

TEST_F(DescriptorCacheTest, IsNotUsedWhereOthersMayWrite) {
  fs::create_directories(folder);
  fs::permissions(folder, fs::perms::all);
  DescriptorCache cache(folder.string(), "/bin/true");
  cache.keep("a", "{}");
  EXPECT_FALSE(cache.find("a"));
}

TEST_F(DescriptorCacheTest, DropsTheOldestOfTooMany) {
  DescriptorCache cache(folder.string(), "/bin/true");
  cache.keep("oldest", "{}");
  for (const auto& entry : fs::directory_iterator(folder))
    fs::last_write_time(entry, fs::file_time_type::clock::now() - std::chrono::hours(1));
  for (std::size_t i = 1; i < DescriptorCache::most_kept; ++i) cache.keep(std::to_string(i), "{}");
  EXPECT_EQ(files(), DescriptorCache::most_kept);
  EXPECT_TRUE(cache.find("oldest"));
  cache.keep("one more", "{}");
  EXPECT_EQ(files(), DescriptorCache::most_kept);
  EXPECT_FALSE(cache.find("oldest"));
  EXPECT_TRUE(cache.find("one more"));
}

}  // namespace
}  // namespace muster::sectors
