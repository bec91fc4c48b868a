// SPDX-License-Identifier: MIT
// The numbering that Word does itself, for headings, annexes and lists.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "docx/styles.hpp"

namespace muster::docx {

/// Refers to a level of a list in word/numbering.xml.
struct NumberRef {
  int list = 0;  ///< w:numId; 0: no number
  int level = 0;
};

/// Allocates lists, and counts headings as Word will count them.
class Numbering {
 public:
  /// Returns the list that numbers a heading of this level (from 1), if Word will count to
  /// `number`. Otherwise returns list 0, and the number must be written as text.
  NumberRef heading(int level, const std::string& number);
  NumberRef bullet(int depth) const;
  /// Returns a new numbered list that begins at `start`. `depth` counts from 1.
  NumberRef numbered(int depth, int start);
  /// Returns word/numbering.xml. The indents of lists depend on the theme's body size.
  std::string xml(const StyleSheet& styles, double body_size) const;

 private:
  struct Started {
    int depth, start;
  };
  std::array<int, 6> x_counts{};
  char x_annex = 0;
  std::vector<Started> x_lists;
};

/// Returns the indent from one list level to the next, in points.
double list_step(double body_size);

}  // namespace muster::docx
