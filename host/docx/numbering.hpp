// SPDX-License-Identifier: MIT
// The numbers that Word counts itself: headings, annexes and lists.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "docx/styles.hpp"

namespace muster::docx {

/// A place in word/numbering.xml.
struct NumberRef {
  int list = 0;  ///< w:numId; 0: none
  int level = 0;
};

/// Gives out lists, and counts headings as Word will.
class Numbering {
 public:
  /// Returns the list that gives a heading of Word's level (from 1) its number, if Word would count
  /// to that number; otherwise list 0, and the number must be written as words.
  NumberRef heading(int level, const std::string& number);
  NumberRef bullet(int depth) const;
  /// A new list that begins at `start`.
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

/// Points from one level of a list to the next.
double list_step(double body_size);

}  // namespace muster::docx
