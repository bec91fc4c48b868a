// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "app/new_command.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"

namespace muster::app {
namespace {

namespace fs = std::filesystem;

class NewFolder : public testing::Test {
 protected:
  NewFolder() : place(fs::path(testing::TempDir()) / ("muster-new-" + std::to_string(getpid()))) {
    fs::remove_all(place);
    fs::create_directories(place);
  }
  ~NewFolder() override { fs::remove_all(place); }

  fs::path place;
};

std::string read(const fs::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The code of the Error that `work` throws.
Code refused(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.diagnostic().code;
  }
  return {};
}

TEST_F(NewFolder, IsWrittenWithItsSubfolders) {
  write_new_folder((place / "dental").string(), {{"a.txt", "one"}, {"sample/b.txt", "two"}});
  EXPECT_EQ(read(place / "dental/a.txt"), "one");
  EXPECT_EQ(read(place / "dental/sample/b.txt"), "two");
  EXPECT_EQ(std::distance(fs::directory_iterator(place), {}), 1) << "nothing else is left";
}

TEST_F(NewFolder, NeverReplacesWhatIsThere) {
  std::ofstream(place / "dental") << "mine";
  Code code = refused([&] { write_new_folder((place / "dental").string(), {{"a.txt", "one"}}); });
  EXPECT_EQ(code.id, code::app_exists.id);
  EXPECT_EQ(read(place / "dental"), "mine");
}

TEST_F(NewFolder, SaysThatItCannotBeMade) {
  Code code = refused([&] { write_new_folder("/proc/nowhere/dental", {{"a.txt", "one"}}); });
  EXPECT_EQ(code.id, code::file_unwritable.id);
}

class SectorId : public testing::TestWithParam<const char*> {};

TEST_P(SectorId, ThatTheContractRefusesIsRefusedHere) {
  Options options;
  options.new_id = GetParam();
  Console console(true, false);
  EXPECT_EQ(refused([&] { new_sector.run(options, console); }).id, code::app_new_id.id);
}

INSTANTIATE_TEST_SUITE_P(Each, SectorId,
                         testing::Values("", "all", "Dental", "dental-care", "1st", "../dental",
                                         "dental\n", "_dental"));

TEST(TitleOfId, IsReadable) { EXPECT_EQ(title_of_id("end_of_life"), "End of life"); }

}  // namespace
}  // namespace muster::app
