// SPDX-License-Identifier: MIT
// The paragraphs and tables of a paper in their order, before lists, quotes and captions are put
// together.
#pragma once

#include <string>
#include <vector>

#include "document/node.hpp"

namespace muster::word {

/// A block with what its paragraph says of its place.
struct FlowItem {
  enum class Kind : unsigned char { block, line_of_list, quote, caption };
  Kind kind = Kind::block;
  document::Block block;
  std::string list = {};  ///< for a line of a list: the list's id
  int level = 0;          ///< of the list, from 0
  bool ordered = false;
  std::string label = {};  ///< "" for a bullet, and for the plain number `number`
  int number = 0;
};
using Flow = std::vector<FlowItem>;

/// Puts lines of lists into lists, quotes next to each other into one quote, and captions into the
/// table or picture that they belong to.
document::Blocks blocks_of(Flow flow);

}  // namespace muster::word
