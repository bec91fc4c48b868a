// SPDX-License-Identifier: MIT
// Golden files: output that is too long to write by hand, next to the test that compares it.
// MUSTER_ACCEPT=1 writes the file instead; with any other value, and without, nothing is written.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>

#include "support/source_path.hpp"

namespace muster {

/// The first line in which two texts differ, of both; "" if the texts are the same.
inline std::string first_difference(const std::string& actual, const std::string& expected) {
  if (actual == expected) return "";
  std::istringstream lines(actual), others(expected);
  std::string line, other;
  for (int number = 1;; ++number) {
    const bool more = static_cast<bool>(std::getline(lines, line));
    const bool more_others = static_cast<bool>(std::getline(others, other));
    if (!more && !more_others) return "only one of the two ends with a line break";
    if (more && more_others && line == other) continue;
    return "line " + std::to_string(number) + "\n  is:       " + (more ? line : "(the end)") +
           "\n  expected: " + (more_others ? other : "(the end)");
  }
}

/// Compares `actual` with the file at `path`, or writes the file.
inline void expect_golden_file(const std::string& path, const std::string& actual) {
  const char* accept = std::getenv("MUSTER_ACCEPT");
  if (accept != nullptr && std::string_view(accept) == "1") {
    std::ofstream file(path, std::ios::binary);
    file << actual;
    EXPECT_TRUE(file.flush()) << path << " cannot be written";
    return;
  }
  std::ifstream file(path, std::ios::binary);
  ASSERT_TRUE(file) << path << " is not there; MUSTER_ACCEPT=1 writes it";
  const std::string expected{std::istreambuf_iterator<char>(file), {}};
  const std::string difference = first_difference(actual, expected);
  if (!difference.empty())
    ADD_FAILURE() << path << "\n"
                  << difference << "\nrun with MUSTER_ACCEPT=1 if it is meant to change";
}

/// `name` is relative to tests/: "unit/chart/golden/fan.txt".
inline void expect_golden(const std::string& name, const std::string& actual) {
  expect_golden_file(test::source_path("tests/" + name), actual);
}

}  // namespace muster
