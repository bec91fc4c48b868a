// SPDX-License-Identifier: MIT
// Draws circles on a map of outlines. The area of a circle is in proportion to its value.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "chart/kinds.hpp"
#include "chart/map_areas.hpp"
#include "chart/placing.hpp"
#include "chart/row_plot.hpp"
#include "chart/text_lines.hpp"

namespace muster::chart {
namespace {

constexpr double largest_radius = 2.4;  ///< times the text size
constexpr double radius_share = 0.045;  ///< share of the width, at most
constexpr int bubble_sides = 40;

struct Bubble {
  const PlacedArea* area;
  double x, y, radius;
  double value;
};

struct WordBox {
  double left, top, right, bottom;

  bool meets(const WordBox& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
};

double largest_of(const document::Chart& chart) {
  double largest = 0;
  for (const double value : all_values(chart)) largest = std::max(largest, std::abs(value));
  return largest;
}

/// Returns the bubbles, the largest first, so that smaller ones are drawn over them.
std::vector<Bubble> bubbles_of(const document::Chart& chart, const std::vector<PlacedArea>& areas,
                               const Canvas& canvas) {
  const double largest = largest_of(chart);
  const double most = std::min(canvas.em() * largest_radius, canvas.width * radius_share);
  std::vector<Bubble> bubbles;
  for (const PlacedArea& area : areas) {
    const auto value = area.value ? drawable(*area.value) : std::nullopt;
    if (!value || largest <= 0) continue;
    const auto at = room_for(area.rings, 0, 0);
    const auto& corner = area.rings.front().front();
    bubbles.push_back({&area, at ? at->first : corner.first, at ? at->second : corner.second,
                       most * std::sqrt(std::abs(*value) / largest), *value});
  }
  std::stable_sort(bubbles.begin(), bubbles.end(),
                   [](const Bubble& a, const Bubble& b) { return a.radius > b.radius; });
  return bubbles;
}

Rings circle(double x, double y, double radius) {
  Rings rings(1);
  for (int i = 0; i < bubble_sides; ++i) {
    const double angle = 2 * std::numbers::pi * i / bubble_sides;
    rings[0].emplace_back(x + radius * std::cos(angle), y + radius * std::sin(angle));
  }
  return rings;
}

/// Draws a bubble. For a value below zero it is hatched, as well as in another colour.
void put_bubble(Picture& picture, const Bubble& bubble) {
  if (bubble.radius <= 0) return;
  const Rings rings = circle(bubble.x, bubble.y, bubble.radius);
  const bool below = bubble.value < 0;
  picture.shapes.emplace_back(Area{rings, below ? theme::Role::negative : theme::Role::series_1,
                                   below ? 0.3 : 1, theme::Role::page, 1});
  if (!below) return;
  for (Line& line : hatching(rings, 5, false, theme::Role::negative, 1))
    picture.shapes.emplace_back(std::move(line));
}

/// Puts labels and values next to their bubbles if there is room. The data table has all of them.
class BubbleWords {
 public:
  BubbleWords(Picture& picture, const std::vector<Bubble>& bubbles, const Canvas& canvas)
      : x_picture(picture), x_canvas(canvas) {
    for (const Bubble& one : bubbles)
      x_taken.push_back(
          {one.x - one.radius, one.y - one.radius, one.x + one.radius, one.y + one.radius});
  }

  void put(const Bubble& bubble, Unit unit) {
    const double em = x_canvas.em();
    const std::vector<std::string> lines = {shortened(bubble.area->value->label, 40),
                                            value_text(*bubble.area->value, unit)};
    const double width = widest(lines, x_canvas, true);
    const double height = lines_height(lines.size(), x_canvas);
    const double away = bubble.radius + em * 0.25;
    const std::pair<double, double> corners[] = {{bubble.x + away, bubble.y - height / 2},
                                                 {bubble.x - away - width, bubble.y - height / 2},
                                                 {bubble.x - width / 2, bubble.y + away},
                                                 {bubble.x - width / 2, bubble.y - away - height}};
    for (const auto& [left, top] : corners)
      if (put_at(lines, {left, top, left + width, top + height})) return;
  }

 private:
  bool put_at(const std::vector<std::string>& lines, const WordBox& box) {
    const bool inside = box.left >= 0 && box.right <= x_canvas.width && box.top >= x_first &&
                        box.bottom <= x_picture.height;
    const bool free = std::none_of(x_taken.begin(), x_taken.end(),
                                   [&](const WordBox& other) { return box.meets(other); });
    if (!inside || !free) return false;
    x_taken.push_back(box);
    x_picture.shapes.emplace_back(
        ground(box.left - 1, box.top, box.right - box.left + 2, box.bottom - box.top));
    put_lines(x_picture, {lines[0]}, box.left, box.top, x_canvas);
    put_lines(x_picture, {lines[1]}, box.left, box.top + lines_height(1, x_canvas), x_canvas,
              {Anchor::start, true});
    return true;
  }

  Picture& x_picture;
  const Canvas& x_canvas;
  std::vector<WordBox> x_taken;
  double x_first = 0;
};

Picture draw_bubble_map(const document::Chart& chart, const Canvas& canvas) {
  if (chart.map.areas.empty() || row_labels(chart).empty()) return words_alone(no_data, canvas);
  Picture picture{canvas.width, 0, {}};
  const std::vector<PlacedArea> areas = place_areas(picture, chart, canvas);
  for (const PlacedArea& area : areas)
    picture.shapes.emplace_back(Area{area.rings, theme::Role::page, 0, theme::Role::limit, 0.6});
  const std::vector<Bubble> bubbles = bubbles_of(chart, areas, canvas);
  for (const Bubble& bubble : bubbles) put_bubble(picture, bubble);
  BubbleWords words(picture, bubbles, canvas);
  for (const Bubble& bubble : bubbles) words.put(bubble, chart.unit);
  const auto note =
      wrap("The area of a circle is in proportion to its value.", canvas.width, canvas);
  put_lines(picture, note, 0, picture.height + canvas.em() * 0.3, canvas,
            {Anchor::start, false, theme::Role::muted_text});
  picture.height += lines_height(note.size(), canvas) + canvas.em() * 0.3;
  return picture;
}

std::string describe_bubble_map(const document::Chart& chart) {
  return describe_areas(chart, "Map with a circle in each area, larger where the value is: ") +
         words_without_row(chart);
}

}  // namespace

const Drawing bubble_map{draw_bubble_map, describe_bubble_map, true};

}  // namespace muster::chart
