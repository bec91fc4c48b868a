// SPDX-License-Identifier: MIT
// Groups boxes by a value that they have in common: the name of a band, stage, row or column.
#pragma once

#include <string>
#include <vector>

#include "document/node.hpp"

namespace muster::diagram {

/// The boxes with the same value, given by their indices in Diagram::boxes.
struct Group {
  std::string name;
  std::vector<std::size_t> boxes;
};

/// Groups the boxes by `member`. Returns the groups in the order in which their names first occur.
/// Boxes with an empty value are a group, too.
std::vector<Group> grouped(const document::Diagram& diagram,
                           std::string document::DiagramBox::*member);

/// Returns the boxes with these indices.
std::vector<document::DiagramBox> boxes_at(const document::Diagram& diagram,
                                           const std::vector<std::size_t>& places);

/// Returns the box as a sentence, "Title: text.", shortened if it is long.
std::string said_of(const document::DiagramBox& box);
/// Returns the titles as in a sentence ("A, B and C"), or only the first ones if there are many.
std::string titles_of(const document::Diagram& diagram, const std::vector<std::size_t>& places);
/// Returns the title of one box, shortened.
std::string title_of(const document::Diagram& diagram, std::size_t place);

}  // namespace muster::diagram
