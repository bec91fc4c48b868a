// SPDX-License-Identifier: MIT
// Boxes by the words that they share: bands, stages, rows, columns.
#pragma once

#include <string>
#include <vector>

#include "document/node.hpp"

namespace muster::diagram {

/// Places in Diagram::boxes that have a word in common.
struct Group {
  std::string name;
  std::vector<std::size_t> boxes;
};

/// In the order in which the words first occur; "" is a word too.
std::vector<Group> grouped(const document::Diagram& diagram,
                           std::string document::DiagramBox::*member);

/// The boxes at these places.
std::vector<document::DiagramBox> boxes_at(const document::Diagram& diagram,
                                           const std::vector<std::size_t>& places);

/// "Title: text." as a sentence, shortened if it is long.
std::string said_of(const document::DiagramBox& box);
/// Titles as in a sentence: "A, B and C", of many the first.
std::string titles_of(const document::Diagram& diagram, const std::vector<std::size_t>& places);
/// The title of one box, shortened.
std::string title_of(const document::Diagram& diagram, std::size_t place);

}  // namespace muster::diagram
