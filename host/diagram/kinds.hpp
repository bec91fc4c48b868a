// SPDX-License-Identifier: MIT
// The kinds of diagram. Each has a file that draws and describes it.
#pragma once

#include <limits>

#include "base/diagram_kind.hpp"
#include "chart/kinds.hpp"
#include "diagram/diagram.hpp"

namespace muster::diagram {

using chart::Canvas;
using chart::Picture;

/// The canvas on which a diagram is drawn, with the height of a page.
struct Sheet {
  Canvas canvas;
  double height = std::numeric_limits<double>::infinity();

  bool fits(const Picture& picture) const {
    return picture.width <= canvas.width + rounding && picture.height <= height + rounding;
  }

 private:
  static constexpr double rounding = 0.01;  ///< points
};

/// The operations for one kind of diagram. There is at least one box.
struct Drawing {
  std::vector<Picture> (*draw)(const document::Diagram& diagram, const Sheet& sheet);
  std::string (*describe)(const document::Diagram& diagram);
};

// Each drawing is in the file of its name.
#define MUSTER_DECLARE(name, word) extern const Drawing name;
MUSTER_DIAGRAM_KINDS(MUSTER_DECLARE)
#undef MUSTER_DECLARE

/// Joins the sentences of a description. If there are many, returns only the first ones and a
/// sentence that says where the rest is.
std::string first_sentences(const std::vector<std::string>& sentences);

}  // namespace muster::diagram
