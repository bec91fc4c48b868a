// SPDX-License-Identifier: MIT
#include "diagram/tree.hpp"

#include <algorithm>
#include <utility>

namespace muster::diagram {
namespace {

// Multiples of the text size.
constexpr double neighbour_gap = 1.2;
constexpr double rank_gap = 2;
constexpr double stack_gap = 0.6;
constexpr double stack_indent = 1.5;

/// The boxes that Graphviz places as one: a single box, or a stack of boxes.
struct Piece {
  std::vector<std::size_t> boxes;
  bool is_stack = false;
  Size size = {};
};

class RankedTree {
 public:
  RankedTree(const std::vector<document::DiagramBox>& boxes, const Forest& forest, TreeShape shape,
             const Canvas& canvas)
      : x_forest(forest), x_shape(shape), x_canvas(canvas), x_piece_of(boxes.size()) {
    for (const document::DiagramBox& box : boxes)
      x_boxes.push_back(text_box(box, shape.box_width, canvas));
    if (is_downward()) level_heights();
    make_pieces();
  }

  std::optional<Picture> draw() {
    const auto placing = place(task());
    if (!placing) return std::nullopt;
    set_places(*placing);
    Picture picture{std::max(extent().first, x_canvas.width), extent().second, {}};
    move_to_middle(picture.width - extent().first);
    for (std::size_t box = 0; box < x_boxes.size(); ++box) connect(picture, box);
    for (std::size_t box = 0; box < x_boxes.size(); ++box)
      put_box(picture, x_boxes[box], x_forest.above[box] ? BoxLook::plain : BoxLook::strong,
              x_canvas);
    return picture;
  }

 private:
  bool is_downward() const { return x_shape.direction == Direction::down; }
  bool is_stacked(std::size_t box) const {
    return x_shape.stacks && x_forest.above[box] && x_forest.has_only_leaves(*x_forest.above[box]);
  }

  /// Makes boxes next to each other as high as the highest of them.
  void level_heights() {
    std::vector<double> heights(x_boxes.size(), 0);
    for (std::size_t box = 0; box < x_boxes.size(); ++box)
      if (!is_stacked(box))
        heights[x_forest.depth[box]] = std::max(heights[x_forest.depth[box]], x_boxes[box].height);
    for (std::size_t box = 0; box < x_boxes.size(); ++box)
      if (!is_stacked(box)) x_boxes[box].height = heights[x_forest.depth[box]];
  }

  void make_pieces() {
    for (std::size_t box : x_forest.top_down()) {
      const bool is_next = is_stacked(box) && x_pieces.back().is_stack &&
                           x_forest.above[x_pieces.back().boxes.back()] == x_forest.above[box];
      if (!is_next) x_pieces.push_back({{}, is_stacked(box)});
      x_pieces.back().boxes.push_back(box);
      x_piece_of[box] = x_pieces.size() - 1;
    }
    for (Piece& piece : x_pieces) piece.size = size_of(piece);
  }

  /// Returns the size of a piece. A stack extends to the right of the box above it, and has as much
  /// room on its left.
  Size size_of(const Piece& piece) const {
    const double indents = piece.is_stack ? 2 * stack_indent * x_canvas.em() : 0;
    Size size{x_shape.box_width + indents, 0};
    for (std::size_t box : piece.boxes) size.height += x_boxes[box].height;
    size.height += static_cast<double>(piece.boxes.size() - 1) * stack_gap * x_canvas.em();
    return size;
  }

  PlacingTask task() const {
    PlacingTask task;
    task.direction = x_shape.direction;
    task.gap = (is_downward() ? neighbour_gap : stack_gap) * x_canvas.em();
    task.rank_gap = rank_gap * x_canvas.em();
    for (const Piece& piece : x_pieces) {
      task.boxes.push_back(piece.size);
      if (const auto above = x_forest.above[piece.boxes.front()])
        task.ways.push_back({x_piece_of[*above], task.boxes.size() - 1});
    }
    if (x_forest.roots.size() < 2) return task;
    task.boxes.push_back({1, 1});  // above all roots, so that they are in one rank; not drawn
    for (std::size_t root : x_forest.roots)
      task.ways.push_back({task.boxes.size() - 1, x_piece_of[root]});
    return task;
  }

  /// Sets the positions of the boxes. Graphviz gives the position of a piece within its rank; the
  /// position of the rank follows from the sizes of the pieces.
  void set_places(const Placing& placing) {
    std::vector<double> begin = rank_begins();
    for (std::size_t i = 0; i < x_pieces.size(); ++i) {
      const Piece& piece = x_pieces[i];
      const double rank = begin[x_forest.depth[piece.boxes.front()]];
      if (is_downward())
        put_column(piece, placing.centres[i].first - x_shape.box_width / 2, rank);
      else
        put_column(piece, rank, placing.centres[i].second - piece.size.height / 2);
    }
    to_origin();
  }

  std::vector<double> rank_begins() const {
    std::vector<double> deep(x_boxes.size() + 1, 0);
    for (const Piece& piece : x_pieces) {
      double& most = deep[x_forest.depth[piece.boxes.front()] + 1];
      most = std::max(most, is_downward() ? piece.size.height : piece.size.width);
    }
    for (std::size_t rank = 1; rank < deep.size(); ++rank)
      deep[rank] += deep[rank - 1] + rank_gap * x_canvas.em();
    return deep;
  }

  void put_column(const Piece& piece, double x, double y) {
    for (std::size_t box : piece.boxes) {
      x_boxes[box].x = x + (piece.is_stack ? stack_indent * x_canvas.em() : 0);
      x_boxes[box].y = y;
      y += x_boxes[box].height + stack_gap * x_canvas.em();
    }
  }

  void to_origin() {
    double x = x_boxes.front().x;
    double y = x_boxes.front().y;
    for (const TextBox& box : x_boxes) {
      x = std::min(x, box.x);
      y = std::min(y, box.y);
    }
    for (TextBox& box : x_boxes) {
      box.x -= x;
      box.y -= y;
    }
  }
  void move_to_middle(double spare) {
    for (TextBox& box : x_boxes) box.x += spare / 2;
  }
  std::pair<double, double> extent() const {
    double x = 0;
    double y = 0;
    for (const TextBox& box : x_boxes) {
      x = std::max(x, box.right());
      y = std::max(y, box.bottom());
    }
    return {x, y};
  }

  void connect(Picture& picture, std::size_t box) const {
    if (!x_forest.above[box]) return;
    const TextBox& below = x_boxes[box];
    const TextBox& above = x_boxes[*x_forest.above[box]];
    put_connector(picture, way(above, below, is_stacked(box)), x_canvas);
  }

  Points way(const TextBox& above, const TextBox& below, bool stacked) const {
    const double em = x_canvas.em();
    if (stacked) {
      const double x = below.x - stack_indent * em / 2;
      return {{x, above.bottom()}, {x, below.middle_y()}, {below.x, below.middle_y()}};
    }
    if (is_downward()) {
      const double y = below.y - rank_gap * em / 2;
      return {{above.middle_x(), above.bottom()},
              {above.middle_x(), y},
              {below.middle_x(), y},
              {below.middle_x(), below.y}};
    }
    const double x = below.x - rank_gap * em / 2;
    return {{above.right(), above.middle_y()},
            {x, above.middle_y()},
            {x, below.middle_y()},
            {below.x, below.middle_y()}};
  }

  const Forest& x_forest;
  TreeShape x_shape;
  const Canvas& x_canvas;
  std::vector<TextBox> x_boxes;
  std::vector<Piece> x_pieces;
  std::vector<std::size_t> x_piece_of;  ///< the piece of each box
};

/// Returns the least width that the boxes side by side need. This is quicker than to ask Graphviz.
double least_width(const Forest& forest, TreeShape shape, const Canvas& canvas) {
  const auto sum = [&](std::size_t count, double gap) {
    return static_cast<double>(count) * (shape.box_width + gap * canvas.em()) - gap * canvas.em();
  };
  if (shape.direction == Direction::right)
    return sum(*std::max_element(forest.depth.begin(), forest.depth.end()) + 1, rank_gap);
  std::size_t ends = 0;
  for (std::size_t box = 0; box < forest.below.size(); ++box) {
    const bool is_end = shape.stacks && forest.has_only_leaves(box);
    const auto above = forest.above[box];
    const bool in_stack = shape.stacks && above && forest.has_only_leaves(*above);
    if (is_end || (forest.is_leaf(box) && !in_stack)) ++ends;
  }
  return sum(ends, neighbour_gap);
}

}  // namespace

bool is_too_wide(const Forest& forest, TreeShape shape, const Canvas& canvas) {
  return least_width(forest, shape, canvas) > canvas.width + 1;
}

std::optional<Picture> ranked_tree(const std::vector<document::DiagramBox>& boxes,
                                   const Forest& forest, TreeShape shape, const Canvas& canvas) {
  return RankedTree(boxes, forest, shape, canvas).draw();
}

}  // namespace muster::diagram
