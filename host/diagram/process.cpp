// SPDX-License-Identifier: MIT
// Draws steps one after another: side by side as long as they fit, then in the next row.
#include "diagram/sentences.hpp"
#include "diagram/steps.hpp"

namespace muster::diagram {
namespace {

constexpr double process_gap = 2.2;  ///< multiples of the text size: room for an arrow
constexpr double narrowest_step = 10.5;

/// Returns the line from the last step of a row to the first of the next: down, back and down.
Points back_to_left(const TextBox& from, const TextBox& to, double gap) {
  const double half = -gap / 2;
  return {
      {from.middle_x(), -gap}, {from.middle_x(), half}, {to.middle_x(), half}, {to.middle_x(), 0}};
}

void put_arrows(Picture& picture, const std::vector<TextBox>& row, const Canvas& canvas) {
  for (std::size_t i = 1; i < row.size(); ++i)
    put_arrow(picture, {{row[i - 1].right(), row[i].middle_y()}, {row[i].x, row[i].middle_y()}},
              canvas);
}

std::vector<Picture> draw_process(const document::Diagram& diagram, const Sheet& sheet) {
  const auto steps = numbered_steps(diagram);
  const double gap = process_gap * sheet.canvas.em();
  const std::size_t columns = columns_for(steps, narrowest_step, gap, sheet.canvas);
  const BoxRows rows = rows_of(steps, columns, gap, sheet.canvas);
  std::vector<Slice> slices;
  for (std::size_t i = 0; i < rows.rows.size(); ++i) {
    const std::vector<TextBox>& row = rows.rows[i];
    Slice slice{{sheet.canvas.width, row.front().height, {}}};
    put_arrows(slice.picture, row, sheet.canvas);
    for (const TextBox& box : row) put_box(slice.picture, box, BoxLook::plain, sheet.canvas);
    if (i > 0) {
      Picture above;
      put_arrow(above, back_to_left(rows.rows[i - 1].back(), row.front(), gap), sheet.canvas);
      slice.from_above = std::move(above.shapes);
    }
    slices.push_back(std::move(slice));
  }
  return stacked(std::move(slices), gap, sheet);
}

std::string describe_process(const document::Diagram& diagram) {
  return described_steps(sentences::process, diagram);
}

}  // namespace

const Drawing process{draw_process, describe_process};

}  // namespace muster::diagram
