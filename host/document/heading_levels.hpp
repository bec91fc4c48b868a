// SPDX-License-Identifier: MIT
// The levels of headings on a page whose only h1 is in the masthead.
#pragma once

#include "document/node.hpp"

namespace muster::document {

/// Gives each heading, in reading order, the level to write: at least `first`, at most one more
/// than that of the previous heading, and at most 6. If a document has headings of level 1 (the
/// reports of a pack), all headings move down by one level.
class HeadingLevels {
 public:
  explicit HeadingLevels(const Document& document, int first = 2);
  int next(int level);

 private:
  int x_first;
  int x_shift;
  int x_last;
};

}  // namespace muster::document
