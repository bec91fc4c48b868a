// SPDX-License-Identifier: MIT
// Decisions about a foreign page that don't need its objects: its position, and its graphics
// states. included_pdf.cpp does the copying.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

#include "foreign/page_box.hpp"
#include "pdf/syntax.hpp"

namespace muster::pdf {

using foreign::Box;

inline std::string reference(ObjectNumber number) {
  std::string out;
  append_reference(out, number);
  return out;
}

inline std::string numbers(std::initializer_list<double> values) {
  std::string out = "[";
  for (double value : values) append_number(out += ' ', value);
  return out + ']';
}

/// From the page as displayed in points, origin at its lower left corner, to the page's own
/// coordinates, whose unit is `unit` points.
inline std::string upright(const Box& box, int rotation, double unit = 1) {
  const double one = 1 / unit;
  if (rotation == 90) return numbers({0, one, -one, 0, box.right, box.bottom});
  if (rotation == 180) return numbers({-one, 0, 0, -one, box.right, box.top});
  if (rotation == 270) return numbers({0, -one, one, 0, box.left, box.top});
  return numbers({one, 0, 0, one, box.left, box.bottom});
}

/// Nesting of the graphics states in a page's content: the operators needed before and after it, so
/// that it begins in a state of its own and leaves none open.
class StateDepth {
 public:
  void take(std::string_view operation) {
    if (operation == "q") ++x_depth;
    if (operation == "Q") x_lowest = std::min(x_lowest, --x_depth);
  }
  std::string before() const { return repeated("q ", 1 - x_lowest); }
  std::string after() const { return repeated("Q ", x_depth - x_lowest + 1); }

 private:
  static std::string repeated(const char* word, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += word;
    return out;
  }

  int x_depth = 0;
  int x_lowest = 0;
};

}  // namespace muster::pdf
