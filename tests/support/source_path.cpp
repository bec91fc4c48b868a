// SPDX-License-Identifier: MIT
#include "support/source_path.hpp"

namespace muster::test {

std::string source_path(std::string_view name) {
  std::string path = MUSTER_SOURCE_DIR;
  if (!name.empty()) path.append("/").append(name);
  return path;
}

}  // namespace muster::test
