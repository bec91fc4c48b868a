// SPDX-License-Identifier: MIT
// Headings, tables and figures, recorded as they are set, for the contents, the lists and the
// bookmarks of the file.
#pragma once

#include <string>
#include <vector>

#include "document/node.hpp"
#include "layout/frame.hpp"

namespace muster::layout {

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

/// The same items, found in the tree before anything is set, because a list in the middle of the
/// document needs them.
Outline outline_of(const document::Document& document);

/// The anchor of a heading that has no id.
std::string heading_anchor(const document::Heading& heading, std::size_t ordinal);

std::vector<OutlineEntry> entries(const Outline& outline);

}  // namespace muster::layout
