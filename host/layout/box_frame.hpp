// SPDX-License-Identifier: MIT
// Grounds and borders of boxes, which may go over several pages.
#pragma once

#include <memory>
#include <vector>

#include "layout/frame.hpp"

namespace muster::layout {

/// Ground and border behind strips, drawn anew on each page that they reach.
struct BoxFrame {
  std::shared_ptr<const BoxFrame> parent;  ///< painted before this one
  double left = 0, width = 0;
  theme::Colour ground;
  theme::Colour border;
  double bar = 0;      ///< width of a bar at the left in `border`; 0: a thin line all round
  bool filled = true;  ///< false: the ground is not painted
};

void paint_frame(const BoxFrame& frame, double top, double bottom, std::vector<Item>& items);

/// A filled or ruled artifact.
Item fill_item(Rectangle area, theme::Colour colour);
Item rule_item(double x_from, double x_to, double y, theme::Colour colour, float width = 0.5F);

}  // namespace muster::layout
