// SPDX-License-Identifier: MIT
// Writes zip archives whose bytes depend on their members only: no clock, time zone or file system.
#pragma once

#include <string>
#include <vector>

namespace muster::zip {

/// A file of an archive.
struct Member {
  std::string name;  ///< relative, with `/` between parts: "word/document.xml"
  std::string bytes;
  bool stored = false;  ///< not compressed: pictures, and the first member of an OpenDocument file
};

/// Returns an archive of the members, in their order; all of them are dated 1 January 1980, the
/// earliest date that the format has. Throws std::runtime_error if memory runs out or two members
/// have one name.
std::string archive_of(const std::vector<Member>& members);

}  // namespace muster::zip
