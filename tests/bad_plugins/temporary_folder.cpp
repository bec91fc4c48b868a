// SPDX-License-Identifier: MIT
#include "temporary_folder.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

namespace muster::sectors::test {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
  static int count = 0;
  x_path = fs::canonical(testing::TempDir()) /
           ("muster-plugins-" + std::to_string(getpid()) + "-" + std::to_string(count++));
  fs::remove_all(x_path);
  fs::create_directories(x_path);
  fs::permissions(x_path, fs::perms::owner_all);
}

TemporaryFolder::~TemporaryFolder() { fs::remove_all(x_path); }

}  // namespace muster::sectors::test
