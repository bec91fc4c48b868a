// SPDX-License-Identifier: MIT
// Steps in a circle, each leading to the next and the last to the first. On a narrow sheet, or if
// there are many, the steps are in a column with a line back to the top.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include "diagram/sentences.hpp"
#include "diagram/steps.hpp"

namespace muster::diagram {
namespace {

// Multiples of the text size.
constexpr double cycle_step_width = 12;
constexpr double cycle_gap = 1.8;
constexpr double column_gap = 1.6;
constexpr double way_back = 2;  ///< width for the line back, at the right of a column
constexpr std::size_t most_in_circle = 10;
constexpr int arc_pieces = 60;  ///< straight lines that make one arc

/// The ellipse on which the centres of the boxes are, clockwise from the top.
struct Ellipse {
  double x, y, across, down;

  std::pair<double, double> at(double turn) const {
    const double angle = 2 * std::numbers::pi * turn - std::numbers::pi / 2;
    return {x + across * std::cos(angle), y + down * std::sin(angle)};
  }
};

bool is_in(const TextBox& box, std::pair<double, double> point) {
  return point.first >= box.x && point.first <= box.right() && point.second >= box.y &&
         point.second <= box.bottom();
}

bool are_apart(const TextBox& a, const TextBox& b, double gap) {
  return a.right() + gap <= b.x || b.right() + gap <= a.x || a.bottom() + gap <= b.y ||
         b.bottom() + gap <= a.y;
}

bool all_apart(const std::vector<TextBox>& boxes, double gap) {
  for (std::size_t i = 0; i < boxes.size(); ++i)
    for (std::size_t j = i + 1; j < boxes.size(); ++j)
      if (!are_apart(boxes[i], boxes[j], gap)) return false;
  return true;
}

double turn_of(std::size_t step, std::size_t steps) {
  return static_cast<double>(step) / static_cast<double>(steps);
}

void place_on(std::vector<TextBox>& boxes, const Ellipse& ellipse) {
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const auto [x, y] = ellipse.at(turn_of(i, boxes.size()));
    boxes[i].x = x - boxes[i].width / 2;
    boxes[i].y = y - boxes[i].height / 2;
  }
}

/// Returns the part of the arc from one step to the next that is in neither box.
Points arc_between(const Ellipse& ellipse, const std::vector<TextBox>& boxes, std::size_t from) {
  const TextBox& next = boxes[(from + 1) % boxes.size()];
  Points points;
  for (int piece = 0; piece <= arc_pieces; ++piece) {
    const double part = static_cast<double>(piece) / arc_pieces;
    const auto point =
        ellipse.at((static_cast<double>(from) + part) / static_cast<double>(boxes.size()));
    if (!is_in(boxes[from], point) && !is_in(next, point)) points.push_back(point);
  }
  return points;
}

/// Draws the steps on the flattest ellipse on which the boxes have room for arrows between them.
std::optional<Picture> cycle_circle(const std::vector<document::DiagramBox>& steps,
                                    const Sheet& sheet) {
  const Canvas& canvas = sheet.canvas;
  const double em = canvas.em();
  const double width = std::max(cycle_step_width * em, unbroken_width(steps, canvas));
  if (steps.size() < 3 || steps.size() > most_in_circle ||
      2 * (width + cycle_gap * em) > canvas.width)
    return std::nullopt;
  std::vector<TextBox> boxes;
  double highest = 0;
  for (const document::DiagramBox& step : steps) {
    boxes.push_back(text_box(step, width, canvas));
    highest = std::max(highest, boxes.back().height);
  }
  for (TextBox& box : boxes) box.height = highest;
  const double across = std::min((canvas.width - width) / 2, width * 1.6);
  for (double down = across / 2; down <= across * 2; down += em) {
    const Ellipse ellipse{canvas.width / 2, down + highest / 2, across, down};
    place_on(boxes, ellipse);
    if (!all_apart(boxes, cycle_gap * em)) continue;
    Picture picture{canvas.width, 0, {}};
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      picture.height = std::max(picture.height, boxes[i].bottom());
      if (Points arc = arc_between(ellipse, boxes, i); arc.size() > 1)
        put_arrow(picture, std::move(arc), canvas);
    }
    for (const TextBox& box : boxes) put_box(picture, box, BoxLook::plain, canvas);
    if (sheet.fits(picture)) return picture;
  }
  return std::nullopt;
}

/// Draws the steps in a column, with a line from the last step to the first. If the column is
/// divided between pages, the line continues on the next page.
std::vector<Picture> cycle_column(const std::vector<document::DiagramBox>& steps,
                                  const Sheet& sheet) {
  const double em = sheet.canvas.em();
  const double gap = column_gap * em;
  Canvas narrower = sheet.canvas;
  narrower.width -= way_back * em;
  const BoxRows rows = rows_of(steps, 1, gap, narrower);
  std::vector<Slice> slices;
  for (std::size_t i = 0; i < rows.rows.size(); ++i) {
    const TextBox& box = rows.rows[i].front();
    const double x = sheet.canvas.width - em / 2;
    const bool first = i == 0;
    const bool last = i + 1 == rows.rows.size();
    Slice slice{{sheet.canvas.width, box.height, {}}};
    const double middle = box.middle_y();
    if (first && !last)
      put_arrow(slice.picture, {{x, box.height}, {x, middle}, {box.right(), middle}}, narrower);
    if (last && !first)
      put_connector(slice.picture, {{box.right(), middle}, {x, middle}, {x, 0}}, narrower);
    if (!first && !last) put_connector(slice.picture, {{x, 0}, {x, box.height}}, narrower);
    put_box(slice.picture, box, BoxLook::plain, narrower);
    Picture above;
    put_arrow(above, {{box.middle_x(), -gap}, {box.middle_x(), 0}}, narrower);
    put_connector(above, {{x, -gap}, {x, 0}}, narrower);
    if (!first) slice.from_above = std::move(above.shapes);
    slices.push_back(std::move(slice));
  }
  return stacked(std::move(slices), gap, sheet);
}

std::vector<Picture> draw_cycle(const document::Diagram& diagram, const Sheet& sheet) {
  const auto steps = numbered_steps(diagram);
  if (auto picture = cycle_circle(steps, sheet)) return {std::move(*picture)};
  return cycle_column(steps, sheet);
}

std::string describe_cycle(const document::Diagram& diagram) {
  return described_steps(sentences::cycle, diagram) + " " + std::string(sentences::cycle_end.words);
}

}  // namespace

const Drawing cycle{draw_cycle, describe_cycle};

}  // namespace muster::diagram
