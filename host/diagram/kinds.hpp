// SPDX-License-Identifier: MIT
// The kinds of diagram, one file each: how it is drawn and how it is described.
#pragma once

#include <limits>

#include "base/diagram_kind.hpp"
#include "chart/kinds.hpp"
#include "diagram/diagram.hpp"

namespace muster::diagram {

using chart::Canvas;
using chart::Picture;

/// Where a diagram is drawn: the canvas of charts, as high as a page.
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

// Each in the file of its name.
#define MUSTER_DECLARE(name, word) extern const Drawing name;
MUSTER_DIAGRAM_KINDS(MUSTER_DECLARE)
#undef MUSTER_DECLARE

/// Sentences of a description: of many the first, and where the others are.
std::string first_sentences(const std::vector<std::string>& sentences);

}  // namespace muster::diagram
