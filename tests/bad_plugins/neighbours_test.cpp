// SPDX-License-Identifier: MIT
// Whatever one plugin does, what a real sector finds is the same to the last bit as in a run
// without it, before it and after it in the order, alone and in parallel.
#include <gtest/gtest.h>

#include <filesystem>

#include "findings_dump.hpp"
#include "plugin_run.hpp"

namespace muster::sectors::test {
namespace {

namespace fs = std::filesystem;

/// Every bad plugin that is a library. Those that only a limit ends are left to their own tests.
std::vector<std::string> bad_plugins() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(MUSTER_BAD_PLUGINS)) {
    std::string name = entry.path().filename().string();
    bool is_plugin = fs::exists(entry.path() / (name + ".so"));
    if (is_plugin && name != "good" && name != "hang" && name != "memory_hog" &&
        name != "outlives_host")
      names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// What the sector of MUSTER_SECTOR finds in a run with `names`.
std::string found_with(const std::vector<std::string>& names, int jobs) {
  SectorOptions options = options_for(names);
  options.plugin_folders.push_back(fs::path(MUSTER_SECTOR).parent_path().string());
  options.jobs = jobs;
  model::Dataset dataset = sector_dataset();
  Outcome outcome = run(options, dataset);
  for (const auto& sector : outcome.findings.sectors)
    if (sector.id == "mental_health") return dump(sector);
  return "not found";
}

class Neighbour : public testing::TestWithParam<std::string> {};

TEST_P(Neighbour, ChangesNothing) {
  static const std::string alone = found_with({}, 1);
  ASSERT_NE(alone.find("gap"), std::string::npos) << alone;
  EXPECT_EQ(found_with({GetParam()}, 2), alone);
}

INSTANTIATE_TEST_SUITE_P(Each, Neighbour, testing::ValuesIn(bad_plugins()),
                         [](const auto& each) { return each.param; });

TEST(Neighbours, AllAtOnceChangeNothing) {
  EXPECT_EQ(found_with(bad_plugins(), 8), found_with({}, 1));
}

}  // namespace
}  // namespace muster::sectors::test
