// SPDX-License-Identifier: MIT
// The position of a page in its own coordinates, without libqpdf.
#pragma once

namespace muster::foreign {

/// In points.
struct Box {
  double left = 0, bottom = 0, right = 612, top = 792;
};

}  // namespace muster::foreign
