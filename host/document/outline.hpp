// SPDX-License-Identifier: MIT
// The headings, tables and figures of a document, for the contents, the lists and the bookmarks.
#pragma once

#include <string>
#include <vector>

#include "document/node.hpp"

namespace muster::document {

/// An entry of the contents, or of the list of tables or figures.
struct OutlineItem {
  int level = 1;       ///< level of a heading; 1 for tables and figures
  std::string number;  ///< "3.2", "Table 3"
  std::string title;
  std::string anchor;
};

/// The entries of all lists, in reading order.
struct Outline {
  std::vector<OutlineItem> headings, tables, figures;
};

/// Reads the entries from the tree. A list of contents in the middle of a document needs them
/// before any page is set.
Outline outline_of(const Document& document);

/// The heading's id, or an anchor made from `ordinal`, its number among all headings (from 0).
std::string heading_anchor(const Heading& heading, std::size_t ordinal);

}  // namespace muster::document
