// SPDX-License-Identifier: MIT
// A folder that is removed when its test ends.
#pragma once

#include <filesystem>

namespace muster::sectors::test {

class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return x_path; }

 private:
  std::filesystem::path x_path;
};

}  // namespace muster::sectors::test
