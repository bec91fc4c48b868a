// SPDX-License-Identifier: MIT
#include "diagram/boxes.hpp"

#include <algorithm>
#include <cmath>

#include "chart/text_lines.hpp"

namespace muster::diagram {
namespace {

using chart::lines_height;

constexpr std::size_t most_title = 160;  ///< characters; the diagram's table has the whole title
constexpr std::size_t most_text = 400;
constexpr double between = 0.25;      ///< from title to text, as a multiple of the text size
constexpr double behind = 0.9;        ///< the same, if both are in one line
constexpr double head_spread = 0.45;  ///< half the width of an arrow's head, divided by its length

std::vector<std::string> lines_of(const std::string& words, double width, const Canvas& canvas,
                                  bool bold, std::size_t most) {
  if (words.empty()) return {};
  return chart::wrap(words, width, canvas, bold, most);
}

struct Colours {
  theme::Role ground, title, text;
};
Colours colours_of(BoxLook look) {
  using theme::Role;
  if (look == BoxLook::strong) return {Role::accent, Role::accent_text, Role::accent_text};
  return {Role::box, Role::heading, Role::text};
}

void put_head(Picture& picture, std::pair<double, double> from, std::pair<double, double> tip,
              const Canvas& canvas) {
  const double dx = tip.first - from.first;
  const double dy = tip.second - from.second;
  const double length = std::sqrt(dx * dx + dy * dy);
  if (!(length > 0)) return;
  const double x = dx / length * canvas.em() * arrow_size;
  const double y = dy / length * canvas.em() * arrow_size;
  put_connector(picture,
                {{tip.first - x - y * head_spread, tip.second - y + x * head_spread},
                 tip,
                 {tip.first - x + y * head_spread, tip.second - y - x * head_spread}},
                canvas);
}

}  // namespace

TextBox text_box(const document::DiagramBox& box, double width, const Canvas& canvas) {
  const double inside = width - 2 * padding * canvas.em();
  TextBox made;
  made.title = lines_of(box.title, inside, canvas, true, most_title);
  made.text = lines_of(box.text, inside, canvas, false, most_text);
  made.width = width;
  const bool both = !made.title.empty() && !made.text.empty();
  made.height = lines_height(made.title.size() + made.text.size(), canvas) +
                (2 * padding + (both ? between : 0)) * canvas.em();
  return made;
}

TextBox flat_box(const document::DiagramBox& box, double width, const Canvas& canvas) {
  TextBox made = text_box(box, width, canvas);
  if (made.title.size() != 1 || made.text.size() != 1) return made;
  const double from =
      canvas.text_width(made.title.front(), true) + (padding + behind) * canvas.em();
  const double end = from + canvas.text_width(made.text.front()) + padding * canvas.em();
  if (end > width) return made;
  made.text_from = from;
  made.height = lines_height(1, canvas) + 2 * padding * canvas.em();
  return made;
}

TextBox text_box(const std::string& title, double width, const Canvas& canvas) {
  return text_box(document::DiagramBox{title}, width, canvas);
}

double unbroken_width(const std::vector<document::DiagramBox>& boxes, const Canvas& canvas) {
  double widest = 0;
  for (const document::DiagramBox& box : boxes) {
    widest =
        std::max(widest, chart::widest_word(chart::shortened(box.title, most_title), canvas, true));
    widest =
        std::max(widest, chart::widest_word(chart::shortened(box.text, most_text), canvas, false));
  }
  return widest + 2 * padding * canvas.em();
}

double one_line_width(const std::vector<document::DiagramBox>& boxes, const Canvas& canvas) {
  double widest = 0;
  for (const document::DiagramBox& box : boxes) {
    widest = std::max(widest, canvas.text_width(chart::shortened(box.title, most_title), true));
    widest = std::max(widest, canvas.text_width(chart::shortened(box.text, most_text)));
  }
  return widest + 2 * padding * canvas.em();
}

void put_box(Picture& picture, const TextBox& box, BoxLook look, const Canvas& canvas) {
  const double em = canvas.em();
  const Colours colours = colours_of(look);
  if (look != BoxLook::quiet)
    picture.shapes.emplace_back(chart::Bar{box.x, box.y, box.width, box.height, colours.ground});
  if (look == BoxLook::plain)
    picture.shapes.emplace_back(chart::Bar{box.x, box.y, box.width, box.height,
                                           theme::Role::box_border, chart::Pattern::outline});
  const bool flat = box.text_from > 0;
  const double title = lines_height(box.title.size(), canvas);
  const double under = flat || box.title.empty() || box.text.empty() ? 0 : between * em;
  const double words = title + (flat ? 0 : under + lines_height(box.text.size(), canvas));
  const double top = box.y + (box.height - words) / 2;
  const double left = box.x + padding * em;
  chart::put_lines(picture, box.title, left, top, canvas,
                   {chart::Anchor::start, true, colours.title});
  chart::put_lines(picture, box.text, flat ? box.x + box.text_from : left,
                   flat ? top : top + title + under, canvas,
                   {chart::Anchor::start, false, colours.text});
}

void put_connector(Picture& picture, Points points, const Canvas& canvas, bool dashed) {
  picture.shapes.emplace_back(
      chart::Line{std::move(points), theme::Role::box_border, line_width * canvas.em(), dashed});
}

void put_arrow(Picture& picture, Points points, const Canvas& canvas, bool dashed) {
  const auto from = points[points.size() - 2];
  const auto tip = points.back();
  put_connector(picture, std::move(points), canvas, dashed);
  put_head(picture, from, tip, canvas);
}

}  // namespace muster::diagram
