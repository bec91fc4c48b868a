// SPDX-License-Identifier: MIT
// Zip archives written field by field (APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16), so that a
// test can make one that no zip program would make.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace muster::testing {

struct RawMember {
  std::string name;
  std::string bytes = {};
  std::uint32_t mode = 0100644;       ///< of Unix
  std::uint16_t flags = 0;            ///< 1: encrypted
  std::uint32_t more_bytes_said = 0;  ///< added to the size that both entries say
};

std::string raw_zip(const std::vector<RawMember>& members);

}  // namespace muster::testing
