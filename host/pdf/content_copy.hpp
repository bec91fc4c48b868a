// SPDX-License-Identifier: MIT
// Rewrites the operators of a foreign page. Operators that draw are copied unchanged; comments,
// unknown operators and property lists that readers don't need are left out. Also records which
// objects the operators use, because only those are copied.
#pragma once

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "foreign/content_reader.hpp"
#include "foreign/geometry.hpp"
#include "pdf/syntax.hpp"

namespace muster::pdf {

// Helpers for the position of a foreign page and the nesting of its graphics states.
// included_pdf.cpp copies the objects.

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

/// Returns the matrix from the page as displayed (in points, with the origin at its lower left
/// corner) to the page's own coordinates, whose unit is `unit` points.
inline foreign::Matrix upright(const Box& box, int rotation, double unit = 1) {
  const double one = 1 / unit;
  if (rotation == 90) return {0, one, -one, 0, box.right, box.bottom};
  if (rotation == 180) return {-one, 0, 0, -one, box.right, box.top};
  if (rotation == 270) return {0, -one, one, 0, box.left, box.top};
  return {one, 0, 0, one, box.left, box.bottom};
}

/// Counts how the operators `q` and `Q` nest in a page's content. Gives the operators to write
/// before and after the content so that all saved graphics states are restored.
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

/// The names of the resources in use, by category ("/Font", "/XObject" ...).
using UsedResources = std::map<std::string, std::set<std::string>>;

/// The marked-content numbers (MCID) of pieces that belong to structure elements: from the number
/// in the source to the number in the copy.
using Pieces = std::map<int, int>;

/// Rewritten operators and the objects that they use.
struct ContentCopy {
  std::string operators;
  UsedResources used;
  Pieces pieces;
  StateDepth states;
};

/// What copy_content() needs to know about the page or form that holds the operators.
struct ContentContext {
  foreign::Handle resources;         ///< null if the owner has no resources
  std::function<bool(int)> belongs;  ///< whether an element owns the piece with this number
  /// Returns the standard structure type of a tag, such as "/P".
  std::function<std::string(foreign::Handle)> role;
};

/// Adds the operators of `content` to `copy`.
void copy_content(std::string_view content, const ContentContext& context, ContentCopy& copy);

}  // namespace muster::pdf
