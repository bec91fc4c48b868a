// SPDX-License-Identifier: MIT
// What MUSTER_ACCEPT does, and that a golden test can fail.
#include "support/golden.hpp"

#include <gtest/gtest-spi.h>
#include <unistd.h>

#include <filesystem>

namespace muster {
namespace {

class GoldenFile : public testing::Test {
 protected:
  GoldenFile() { std::ofstream(path) << "one\ntwo\n"; }
  ~GoldenFile() override {
    std::filesystem::remove(path);
    if (before.empty())
      unsetenv("MUSTER_ACCEPT");
    else
      setenv("MUSTER_ACCEPT", before.c_str(), 1);
  }
  std::string text() const {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  const std::string before = std::getenv("MUSTER_ACCEPT") ? std::getenv("MUSTER_ACCEPT") : "";
  inline static const std::string path =
      testing::TempDir() + "golden_test." + std::to_string(::getpid()) + ".txt";
};

TEST_F(GoldenFile, IsComparedUnlessItIsAccepted) {
  for (const char* value : {"", "0", "yes"}) {
    setenv("MUSTER_ACCEPT", value, 1);
    expect_golden_file(path, "one\ntwo\n");
    EXPECT_NONFATAL_FAILURE(expect_golden_file(path, "one\n2\n"),
                            "line 2\n  is:       2\n  expected: two");
    EXPECT_NONFATAL_FAILURE(expect_golden_file(path, "one\n"), "is:       (the end)");
    EXPECT_NONFATAL_FAILURE(expect_golden_file(path, "one\ntwo"), "ends with a line break");
  }
  EXPECT_EQ(text(), "one\ntwo\n");
}

TEST_F(GoldenFile, IsWrittenIfItIsAccepted) {
  setenv("MUSTER_ACCEPT", "1", 1);
  expect_golden_file(path, "three\n");
  EXPECT_EQ(text(), "three\n");
}

TEST_F(GoldenFile, MustBeThere) {
  unsetenv("MUSTER_ACCEPT");
  std::filesystem::remove(path);
  EXPECT_FATAL_FAILURE(expect_golden_file(path, ""), "is not there");
}

}  // namespace
}  // namespace muster
