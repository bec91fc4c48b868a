// SPDX-License-Identifier: MIT
// Where a page is empty at its head and its foot, so that a page number can be put there.
#pragma once

#include <vector>

#include "foreign/canvas.hpp"

namespace muster::foreign {

/// How far from one edge of the page, as displayed, nothing is drawn. The edge is divided into
/// columns of the same width, from the left. An edge without columns is nowhere free.
struct FreeEdge {
  std::vector<float> heights;   ///< points, at most a quarter of the page
  std::vector<Colour> colours;  ///< the ground of each column
};

/// The head and the foot of a page.
struct FreeEdges {
  FreeEdge head, foot;
};

/// Reads them from a painted page. `rotation` is that of the page, `height` its height as displayed
/// in points.
FreeEdges free_edges(const Canvas& canvas, int rotation, double height);

}  // namespace muster::foreign
