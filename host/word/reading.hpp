// SPDX-License-Identifier: MIT
// What the readers of a paper share while they read it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "document/paper.hpp"
#include "word/fields.hpp"
#include "word/list_numbers.hpp"
#include "word/package.hpp"
#include "word/remarks.hpp"
#include "word/style_sheet.hpp"

namespace muster::word {

/// Thrown for XML that Word does not write.
struct OddFile {};

/// The state of reading one paper.
struct Reading {
  const Package& package;
  std::string file;      ///< name in the edition's folder
  std::string language;  ///< of the document, a BCP 47 tag
  StyleSheet styles;
  ListNumbers lists;
  Remarks remarks = {};
  document::Paper paper = {};
  /// The colour behind the paragraph that is being read, "ffffff"; nothing if it isn't known, as in
  /// a table whose style may colour its cells.
  std::optional<std::string> background = "ffffff";
  double text_width = 0;  ///< English metric units; 0: not known
  std::string part = {};  ///< the part that is being read, and its relationships
  Relations relations = {};
  Fields fields = {};
  /// Bookmarks by name, with the local id of the heading that they are in; "": in no heading.
  std::map<std::string, std::string> bookmarks = {};
  std::uint32_t headings = 0;
  std::uint32_t tables = 0;
};

}  // namespace muster::word
