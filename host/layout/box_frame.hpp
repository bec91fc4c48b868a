// SPDX-License-Identifier: MIT
// Backgrounds and borders of boxes, which may extend over several pages.
#pragma once

#include <memory>
#include <vector>

#include "layout/frame.hpp"

namespace muster::layout {

/// The background and border behind some strips, painted on each page that has any of them.
struct BoxFrame {
  std::shared_ptr<const BoxFrame> parent;  ///< painted before this one
  double left = 0, width = 0;
  theme::Colour ground;
  theme::Colour border;
  double bar = 0;       ///< width of a bar at the left, in `border`; 0: a thin line on all sides
  bool filled = true;   ///< false: the background is not painted
  bool lined = true;    ///< false: no thin line, even without a bar
  bool bleeds = false;  ///< extends to the paper's edge at the head of a page
  double stripe = 0;    ///< height of a stripe at the foot, in colour `border`; 0: no stripe
};

/// The tops and bottoms of the frames on a page or in one of its columns.
class FrameExtents {
 public:
  /// Adds a strip in `frame` (null: in no frame), and extends the frames around it. Strips must be
  /// added from the top of the page down.
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

/// Returns a filled area, or a horizontal line, as an artifact: not part of the tag structure.
Item fill_item(Rectangle area, theme::Colour colour);
Item rule_item(double x_from, double x_to, double y, theme::Colour colour, float width = 0.5F);

}  // namespace muster::layout
