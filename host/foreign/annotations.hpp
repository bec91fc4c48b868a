// SPDX-License-Identifier: MIT
// The parts of a page's annotations that a viewer shows and prints (ISO 32000-1, 12.5).
#pragma once

#include <string>
#include <vector>

#include "foreign/qpdf.hpp"

namespace muster::foreign {

/// An annotation that is seen on the screen, on paper, or both.
struct Mark {
  std::string kind;       ///< its type in plain words, such as "highlight"
  Handle appearance;      ///< the form that shows it; null if there is none
  bool has_appearance = false;
  std::string resource;   ///< the name under which `content` draws it
  std::string content;    ///< operators that draw it; "" if there is nothing to draw
  bool prints = false;
  bool is_link = false;
  bool is_field = false;
};

/// In the order of painting on the page. Throws Unfit for one that cannot be shown as a viewer
/// prints it.
std::vector<Mark> marks_of(QPDF& pdf, Handle page);

/// For an annotation without its own appearance, the one that viewers draw: lines and shapes. Null
/// for other kinds, and if its entries make no shape.
Handle default_appearance(QPDF& pdf, Handle annotation);

}  // namespace muster::foreign
