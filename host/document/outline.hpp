// SPDX-License-Identifier: MIT
// Headings, tables and figures, for the contents, the lists and the bookmarks of a file.
#pragma once

#include <string>
#include <vector>

#include "document/node.hpp"

namespace muster::document {

/// An entry of the contents, or of the list of tables or figures.
struct OutlineItem {
  int level = 1;       ///< the level of a heading; 1 for tables and figures
  std::string number;  ///< "3.2", "Table 3"
  std::string title;
  std::string anchor;
};

/// The entries of all lists, in reading order.
struct Outline {
  std::vector<OutlineItem> headings, tables, figures;
};

/// Reads the entries from the tree. A list in the middle of a document needs them before anything
/// is set.
Outline outline_of(const Document& document);

/// The anchor of a heading that has no id.
std::string heading_anchor(const Heading& heading, std::size_t ordinal);

}  // namespace muster::document
