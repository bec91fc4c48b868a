// SPDX-License-Identifier: MIT
// Grounds and borders of boxes, which may extend over several pages.
#pragma once

#include <memory>
#include <vector>

#include "layout/frame.hpp"

namespace muster::layout {

/// Ground and border behind strips, painted again on each page that has some of the strips.
struct BoxFrame {
  std::shared_ptr<const BoxFrame> parent;  ///< painted before this one
  double left = 0, width = 0;
  theme::Colour ground;
  theme::Colour border;
  double bar = 0;      ///< width of a bar at the left in `border`; 0: a thin line on all sides
  bool filled = true;  ///< false: the ground is not painted
  bool lined = true;   ///< false: no thin line either, if there is no bar
  bool bleeds = false;  ///< at the head of a page it extends to the paper's edge
  double stripe = 0;    ///< height of a stripe in `border` at its foot
};

/// The tops and bottoms of frames on a page, or in a column of it.
class FrameExtents {
 public:
  /// Adds a strip in `frame` (null: in no frame) and the frames around that. From the top down.
  void add(const BoxFrame* frame, double top, double bottom);
  /// Paints the frames, outer ones first.
  void paint(std::vector<Item>& items) const;

 private:
  struct Reach {
    const BoxFrame* frame;
    double top, bottom;
  };
  std::vector<Reach> x_extents;
};

void paint_frame(const BoxFrame& frame, double top, double bottom, std::vector<Item>& items);

/// A filled or ruled artifact.
Item fill_item(Rectangle area, theme::Colour colour);
Item rule_item(double x_from, double x_to, double y, theme::Colour colour, float width = 0.5F);

}  // namespace muster::layout
