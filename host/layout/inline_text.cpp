// SPDX-License-Identifier: MIT
#include "layout/inline_text.hpp"

#include <algorithm>

namespace muster::layout {

void InlineText::clear() {
  atoms.clear();
  styles.clear();
  spans.clear();
  reserves = false;
}

Extent extent(const InlineText& text) {
  Extent result;
  double line = 0;
  double piece = 0;
  for (const Atom& atom : text.atoms) {
    line += atom.width;
    piece += atom.width;
    result.longest = std::max(result.longest, line);
    result.shortest = std::max(result.shortest, piece);
    switch (atom.joint) {
      case Joint::fixed:
        piece += atom.space;
        line += atom.space;
        break;
      case Joint::space:
        line += atom.space;
        piece = 0;
        break;
      case Joint::forced:
        line = 0;
        piece = 0;
        break;
      case Joint::plain:
        piece = 0;
        break;
      case Joint::glued:
      case Joint::hyphen:
        break;
    }
  }
  return result;
}

}  // namespace muster::layout
