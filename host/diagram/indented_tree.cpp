// SPDX-License-Identifier: MIT
#include <algorithm>

#include "diagram/tree.hpp"

namespace muster::diagram {
namespace {

// Multiples of the text size.
constexpr double row_gap = 0.7;
constexpr double widest_step = 2;  ///< indent from one depth to the next
constexpr double widest_tree = 52;
constexpr double narrowest_box = 12;
constexpr double spine = 0.4;  ///< where the line under a box begins, as a share of a step

class IndentedTree {
 public:
  IndentedTree(const std::vector<document::DiagramBox>& boxes, const Forest& forest,
               const Sheet& sheet)
      : x_boxes(boxes), x_forest(forest), x_sheet(sheet), x_step(step()) {
    for (const auto& row : forest.below)
      if (!row.empty()) x_last.push_back(row.back());
    std::sort(x_last.begin(), x_last.end());
  }

  std::vector<Picture> draw() {
    start();
    for (std::size_t box : x_forest.top_down()) put_row(box);
    return std::move(x_pictures);
  }

 private:
  const Canvas& canvas() const { return x_sheet.canvas; }
  double gap() const { return row_gap * canvas().em(); }
  double left(std::size_t depth) const { return static_cast<double>(depth) * x_step; }

  /// Returns the indent of each depth. It is small in a deep tree, so that there is room for text.
  double step() const {
    const double em = canvas().em();
    const auto deepest =
        static_cast<double>(*std::max_element(x_forest.depth.begin(), x_forest.depth.end()));
    const double width = std::min(canvas().width, widest_tree * em);
    const double spare = std::max(width - narrowest_box * em, width / 4);
    return std::min(widest_step * em, spare / std::max(deepest, 1.0));
  }

  void start() { x_pictures.push_back({canvas().width, 0, {}}); }

  void put_row(std::size_t index) {
    const std::size_t depth = x_forest.depth[index];
    const double right = std::min(canvas().width, widest_tree * canvas().em());
    TextBox box = flat_box(x_boxes[index], right - left(depth), canvas());
    const bool first = x_pictures.back().height == 0;
    if (!first && x_pictures.back().height + gap() + box.height > x_sheet.height) start();
    Picture& picture = x_pictures.back();
    const double above = picture.height;
    box.x = left(depth);
    box.y = above + (above > 0 ? gap() : 0);
    put_lines_of(picture, index, above, box);
    put_box(picture, box, depth == 0 ? BoxLook::strong : BoxLook::plain, canvas());
    picture.height = box.bottom();
  }

  /// Draws the line from the box above to this one, and parts of other lines that pass this row.
  void put_lines_of(Picture& picture, std::size_t index, double above, const TextBox& box) const {
    const auto parent = x_forest.above[index];
    if (!parent) return;
    const double x = spine_of(*parent);
    put_connector(picture, {{x, above}, {x, box.middle_y()}, {box.x, box.middle_y()}}, canvas());
    for (std::size_t at = index; x_forest.above[at]; at = *x_forest.above[at]) {
      if (is_last(at)) continue;
      const double passing = spine_of(*x_forest.above[at]);
      const double begin = at == index ? box.middle_y() : above;
      put_connector(picture, {{passing, begin}, {passing, box.bottom()}}, canvas());
    }
  }
  double spine_of(std::size_t parent) const {
    return left(x_forest.depth[parent]) + spine * x_step;
  }
  bool is_last(std::size_t box) const {
    return std::binary_search(x_last.begin(), x_last.end(), box);
  }

  const std::vector<document::DiagramBox>& x_boxes;
  const Forest& x_forest;
  const Sheet& x_sheet;
  double x_step;
  std::vector<std::size_t> x_last;  ///< the last box below each box, sorted
  std::vector<Picture> x_pictures;
};

}  // namespace

std::vector<Picture> indented_tree(const std::vector<document::DiagramBox>& boxes,
                                   const Forest& forest, const Sheet& sheet) {
  return IndentedTree(boxes, forest, sheet).draw();
}

}  // namespace muster::diagram
