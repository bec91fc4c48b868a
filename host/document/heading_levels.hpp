// SPDX-License-Identifier: MIT
// Heading levels of a page that has its one h1 in the masthead.
#pragma once

#include "document/node.hpp"

namespace muster::document {

/// Gives each heading, in reading order, the level it is written with: never less than `first`,
/// never more than one deeper than the previous heading, never beyond 6. If a document has headings
/// of level 1 (the reports of a pack), all move down by one.
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
