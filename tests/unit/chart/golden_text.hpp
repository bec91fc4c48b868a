// SPDX-License-Identifier: MIT
// Text that must be the same as a file under tests/golden; MUSTER_ACCEPT=1 rewrites the file.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "support/source_path.hpp"

namespace muster {

/// `name` is relative to tests/golden: "chart/diverging-bars.txt".
inline void expect_golden(const std::string& name, const std::string& actual) {
  const std::string path = test::source_path("tests/golden/") + name;
  const char* accept = std::getenv("MUSTER_ACCEPT");
  if (accept && std::string(accept) == "1") {
    std::ofstream(path, std::ios::binary) << actual;
    return;
  }
  std::ifstream file(path, std::ios::binary);
  ASSERT_TRUE(file) << path << " is not there; MUSTER_ACCEPT=1 makes it";
  const std::string expected{std::istreambuf_iterator<char>(file), {}};
  EXPECT_EQ(expected, actual) << "differs from tests/golden/" << name;
}

}  // namespace muster
