// SPDX-License-Identifier: MIT
// Writes zip archives. The bytes depend only on the members, not on clock, time zone or file
// system.
#pragma once

#include <string>
#include <vector>

namespace muster::zip {

/// A file in an archive.
struct Member {
  std::string name;  ///< relative, with `/` between parts: "word/document.xml"
  std::string bytes;
  bool stored = false;  ///< not compressed, as for pictures and an OpenDocument mimetype
};

/// Returns an archive of the members in their order. All have the date 1 January 1980, the earliest
/// in the format. Throws std::runtime_error if memory runs out or two members have the same name.
std::string archive_of(const std::vector<Member>& members);

}  // namespace muster::zip
