// SPDX-License-Identifier: MIT
// Circles that overlap around a middle, with their names in them. If the names have no room in the
// circles, the circles have numbers, and the names are in boxes under them.
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

#include "base/word_list.hpp"
#include "chart/text_lines.hpp"
#include "diagram/groups.hpp"
#include "diagram/sentences.hpp"
#include "diagram/steps.hpp"

namespace muster::diagram {
namespace {

constexpr std::size_t fewest_circles = 2, most_circles = 6;
/// Distance from the middle to a circle's centre, in multiples of the circle's radius, by the
/// number of circles.
constexpr std::array<double, most_circles + 1> distances = {0, 0, 0.78, 0.88, 1.02, 1.17, 1.34};
// As multiples of a circle's radius.
constexpr double middle_radius = 0.5;
constexpr double words_out = 0.2;    ///< from a circle's centre outwards to that of its name
constexpr double words_width = 1.3;  ///< the greatest width of a name
constexpr double words_height = 0.8;
constexpr double middle_width = 0.84, middle_height = 0.62;
// As multiples of the text size.
constexpr double least_radius = 6.5, most_radius = 14, radius_step = 0.5;
constexpr double edge_width = 0.22;
constexpr double list_gap = 1, list_column = 14;

constexpr double ground_tint = 0.13;
constexpr int corners = 96;  ///< of the polygon for a circle: it looks round at any size
constexpr std::array circle_roles = {theme::Role::series_1, theme::Role::series_2,
                                     theme::Role::series_3, theme::Role::series_4,
                                     theme::Role::series_5, theme::Role::series_6};

/// The position and radius of a circle, in points.
struct Circle {
  double x, y, radius;

  Points outline() const {
    Points points;
    for (int i = 0; i <= corners; ++i) {
      const double angle = 2 * std::numbers::pi * i / corners;
      points.emplace_back(x + radius * std::cos(angle), y + radius * std::sin(angle));
    }
    return points;
  }
};

/// The circles of one radius, in a picture that is as wide as the canvas.
struct Ring {
  std::vector<Circle> circles;
  Circle middle;
  std::vector<std::pair<double, double>> words;  ///< centres of the names
  double height = 0;
};

/// Two circles are side by side; more begin at the top and go round clockwise.
double angle_of(std::size_t at, std::size_t count) {
  const double turn = 2 * std::numbers::pi * static_cast<double>(at) / static_cast<double>(count);
  return count == 2 ? turn + std::numbers::pi : turn - std::numbers::pi / 2;
}

/// Returns half the width of an edge, which is how far it extends outside its circle.
double margin_of(const Canvas& canvas) { return edge_width * canvas.em() / 2; }

Ring ring_of(std::size_t count, double radius, const Canvas& canvas) {
  Ring ring;
  const double width = canvas.width;
  const double out = distances.at(count) * radius;
  double top = 0;
  double bottom = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const double y = out * std::sin(angle_of(i, count));
    top = std::min(top, y - radius - margin_of(canvas));
    bottom = std::max(bottom, y + radius + margin_of(canvas));
  }
  ring.height = bottom - top;
  ring.middle = {width / 2, -top, middle_radius * radius};
  for (std::size_t i = 0; i < count; ++i) {
    const double x = std::cos(angle_of(i, count));
    const double y = std::sin(angle_of(i, count));
    ring.circles.push_back({width / 2 + out * x, out * y - top, radius});
    const double away = out + words_out * radius;
    ring.words.emplace_back(width / 2 + away * x, away * y - top);
  }
  return ring;
}

/// Returns the width of a ring, in multiples of its circles' radius.
double spread_of(std::size_t count) {
  double least = 0;
  double most = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const double x = distances.at(count) * std::cos(angle_of(i, count));
    least = std::min(least, x - 1);
    most = std::max(most, x + 1);
  }
  return 2 * std::max(most, -least);
}

double widest_radius(std::size_t count, const Canvas& canvas) {
  return (canvas.width - 2 * margin_of(canvas)) / spread_of(count);
}

/// Returns `words` broken into lines, or nothing if they don't fit or a word would be broken.
std::optional<std::vector<std::string>> fitted(const std::string& words, double width,
                                               double height, const Canvas& canvas) {
  if (chart::widest_word(words, canvas, true) > width) return std::nullopt;
  auto lines = chart::wrap(words, width, canvas, true, words.size());
  if (chart::lines_height(lines.size(), canvas) > height) return std::nullopt;
  return lines;
}

void put_centred(Picture& picture, const std::vector<std::string>& lines, double x, double y,
                 theme::Role colour, const Canvas& canvas) {
  const double top = y - chart::lines_height(lines.size(), canvas) / 2;
  chart::put_lines(picture, lines, x, top, canvas, {chart::Anchor::middle, true, colour});
}

/// The text in a ring of circles. Without `middle`, the ring has no middle circle; an empty
/// `middle` is a circle without text.
struct RingWords {
  std::vector<std::vector<std::string>> names;
  std::optional<std::vector<std::string>> middle;
};

/// Draws the backgrounds, then all edges, so that no circle covers the edge of another.
Picture drawn(const Ring& ring, const RingWords& words, const Canvas& canvas) {
  Picture picture{canvas.width, ring.height, {}};
  for (std::size_t i = 0; i < ring.circles.size(); ++i)
    picture.shapes.emplace_back(chart::Area{
        {ring.circles[i].outline()}, circle_roles.at(i), ground_tint, circle_roles.at(i), 0});
  for (std::size_t i = 0; i < ring.circles.size(); ++i)
    picture.shapes.emplace_back(
        chart::Line{ring.circles[i].outline(), circle_roles.at(i), edge_width * canvas.em()});
  if (words.middle) {
    picture.shapes.emplace_back(
        chart::Area{{ring.middle.outline()}, theme::Role::accent, 1, theme::Role::accent, 0});
    put_centred(picture, *words.middle, ring.middle.x, ring.middle.y, theme::Role::accent_text,
                canvas);
  }
  for (std::size_t i = 0; i < words.names.size(); ++i)
    put_centred(picture, words.names[i], ring.words[i].first, ring.words[i].second,
                theme::Role::text, canvas);
  return picture;
}

const std::string& middle_of(const document::Diagram& diagram) {
  return diagram.boxes.front().group;
}

/// Returns the names and the text of the middle, if all fit in circles of this radius.
std::optional<RingWords> words_of(const document::Diagram& diagram, double radius,
                                  const Canvas& canvas) {
  RingWords words;
  for (const document::DiagramBox& box : diagram.boxes) {
    auto lines = fitted(box.title, words_width * radius, words_height * radius, canvas);
    if (!lines) return std::nullopt;
    words.names.push_back(std::move(*lines));
  }
  if (middle_of(diagram).empty()) return words;
  words.middle = fitted(middle_of(diagram), middle_width * radius, middle_height * radius, canvas);
  if (!words.middle) return std::nullopt;
  return words;
}

/// Draws the circles with their names, at the least radius that has room for all text.
std::optional<Picture> with_names(const document::Diagram& diagram, const Sheet& sheet) {
  const Canvas& canvas = sheet.canvas;
  const std::size_t count = diagram.boxes.size();
  const double most = std::min(most_radius * canvas.em(), widest_radius(count, canvas));
  for (double radius = least_radius * canvas.em(); radius <= most;
       radius += radius_step * canvas.em()) {
    const auto words = words_of(diagram, radius, canvas);
    if (!words) continue;
    Picture picture = drawn(ring_of(count, radius, canvas), *words, canvas);
    if (sheet.fits(picture)) return picture;
  }
  return std::nullopt;
}

/// Draws the circles with numbers, around a middle circle without text.
Picture with_numbers(const document::Diagram& diagram, const Canvas& canvas) {
  const std::size_t count = diagram.boxes.size();
  const double radius = std::min(least_radius * canvas.em(), widest_radius(count, canvas));
  RingWords words;
  for (std::size_t i = 0; i < count; ++i) words.names.push_back({std::to_string(i + 1)});
  if (!middle_of(diagram).empty()) words.middle.emplace();
  return drawn(ring_of(count, radius, canvas), words, canvas);
}

/// Draws the text of the middle and the names of the circles in boxes.
std::vector<Slice> list_of(const document::Diagram& diagram, const Canvas& canvas) {
  std::vector<Slice> slices;
  const auto add = [&](const TextBox& box, BoxLook look, Slice& slice) {
    slice.picture.width = canvas.width;
    slice.picture.height = std::max(slice.picture.height, box.height);
    put_box(slice.picture, box, look, canvas);
  };
  if (!middle_of(diagram).empty())
    add(text_box(middle_of(diagram), canvas.width, canvas), BoxLook::strong, slices.emplace_back());
  const auto boxes = numbered_steps(diagram);
  const double gap = list_gap * canvas.em();
  const std::size_t columns = columns_for(boxes, list_column, gap, canvas);
  for (const auto& row : rows_of(boxes, columns, gap, canvas).rows) {
    Slice& slice = slices.emplace_back();
    for (const TextBox& box : row) add(box, BoxLook::plain, slice);
  }
  return slices;
}

bool has_texts(const document::Diagram& diagram) {
  return std::ranges::any_of(diagram.boxes,
                             [](const document::DiagramBox& box) { return !box.text.empty(); });
}

std::vector<Picture> draw_circles(const document::Diagram& diagram, const Sheet& sheet) {
  const std::size_t count = diagram.boxes.size();
  const bool overlaps = count >= fewest_circles && count <= most_circles;
  if (!has_texts(diagram) && overlaps)
    if (auto picture = with_names(diagram, sheet)) return {std::move(*picture)};
  std::vector<Slice> slices = list_of(diagram, sheet.canvas);
  if (overlaps) slices.insert(slices.begin(), Slice{with_numbers(diagram, sheet.canvas)});
  return stacked(std::move(slices), list_gap * sheet.canvas.em(), sheet);
}

std::string describe_circles(const document::Diagram& diagram) {
  const std::string circles = counted(diagram.boxes.size(), "circle");
  std::vector<std::string> said = {
      middle_of(diagram).empty() ? filled(sentences::circles, {{"circles", circles}})
                                 : filled(sentences::circles_middle,
                                          {{"circles", circles}, {"middle", middle_of(diagram)}})};
  for (std::size_t i = 0; i < diagram.boxes.size(); ++i)
    said.push_back(std::to_string(i + 1) + ". " + said_of(diagram.boxes[i]));
  return first_sentences(said);
}

}  // namespace

const Drawing circles{draw_circles, describe_circles};

}  // namespace muster::diagram
