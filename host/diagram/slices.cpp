// SPDX-License-Identifier: MIT
#include "diagram/slices.hpp"

#include <algorithm>
#include <utility>

namespace muster::diagram {
namespace {

/// Moves the shapes of a picture down, whether they are outlines, lines, or have one position.
struct MoveDown {
  double by;

  template <class Shape>
  void operator()(Shape& shape) const {
    if constexpr (requires { shape.rings; })
      for (auto& ring : shape.rings) move(ring);
    else if constexpr (requires { shape.points; })
      move(shape.points);
    else
      shape.y += by;
  }

  void move(Points& points) const {
    for (auto& point : points) point.second += by;
  }
};

void append(Picture& picture, std::vector<chart::Shape> shapes, double top) {
  for (chart::Shape& shape : shapes) {
    std::visit(MoveDown{top}, shape);
    picture.shapes.push_back(std::move(shape));
  }
}

}  // namespace

std::vector<Picture> stacked(std::vector<Slice> slices, double gap, const Sheet& sheet) {
  std::vector<Picture> pages = {{sheet.canvas.width, 0, {}}};
  for (Slice& slice : slices) {
    const double top = pages.back().height + gap;
    const bool first = pages.back().height == 0;
    const bool fits = top + slice.picture.height <= sheet.height;
    if (!first && !fits) pages.push_back({sheet.canvas.width, 0, {}});
    const bool is_top = first || !fits;
    if (!is_top) append(pages.back(), std::move(slice.from_above), top);
    append(pages.back(), std::move(slice.picture.shapes), is_top ? 0 : top);
    pages.back().height = (is_top ? 0 : top) + slice.picture.height;
  }
  return pages;
}

BoxRows rows_of(const std::vector<document::DiagramBox>& boxes, std::size_t columns, double gap,
                const Canvas& canvas) {
  const auto count = static_cast<double>(columns);
  const double width = (canvas.width - gap * (count - 1)) / count;
  BoxRows made;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    if (i % columns == 0) made.rows.emplace_back();
    TextBox box = text_box(boxes[i], width, canvas);
    box.x = static_cast<double>(i % columns) * (width + gap);
    made.rows.back().push_back(std::move(box));
  }
  for (std::vector<TextBox>& row : made.rows) {
    double height = 0;
    for (const TextBox& box : row) height = std::max(height, box.height);
    for (TextBox& box : row) box.height = height;
  }
  return made;
}

std::size_t columns_for(const std::vector<document::DiagramBox>& boxes, double narrowest,
                        double gap, const Canvas& canvas) {
  const double least = std::max(narrowest * canvas.em(), unbroken_width(boxes, canvas));
  const double fitting = std::max(1.0, (canvas.width + gap) / (least + gap));
  const std::size_t most = std::clamp<std::size_t>(static_cast<std::size_t>(fitting), 1,
                                                   std::max<std::size_t>(boxes.size(), 1));
  const std::size_t rows = (boxes.size() + most - 1) / most;
  return rows == 0 ? 1 : (boxes.size() + rows - 1) / rows;
}

}  // namespace muster::diagram
