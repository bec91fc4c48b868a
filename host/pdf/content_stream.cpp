// SPDX-License-Identifier: MIT
#include "pdf/content_stream.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <stdexcept>

namespace muster::pdf {
namespace {

using layout::Item;
using layout::Rectangle;

/// The operators that begin an artifact, in the order of layout::Item::Artifact. The first is for
/// shapes that are not marked.
constexpr std::array<std::string_view, 5> artifacts = {
    "/Artifact<</Type/Layout>>BDC\n", "/Artifact<</Type/Layout>>BDC\n",
    "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n",
    "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n",
    "/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\n"};

void append_colour(std::string& out, theme::Colour colour) {
  for (std::uint8_t part : {colour.red, colour.green, colour.blue}) {
    append_thousandths(out, (part * 1000 + 127) / 255);
    out += ' ';
  }
}

Rectangle bounds_of(const layout::Stroke& stroke) {
  double left = 1e9;
  double top = 1e9;
  double right = -1e9;
  double bottom = -1e9;
  for (const auto& [x, y] : stroke.points) {
    left = std::min(left, static_cast<double>(x));
    right = std::max(right, static_cast<double>(x));
    top = std::min(top, static_cast<double>(y));
    bottom = std::max(bottom, static_cast<double>(y));
  }
  const double edge = stroke.filled ? 0 : static_cast<double>(stroke.width) / 2;
  return {left - edge, top - edge, right - left + 2 * edge, bottom - top + 2 * edge};
}

struct PathOperator {
  std::string_view name;
  std::size_t places;
};
/// The operators in the order of theme::OutlineStep::Kind.
constexpr std::array<PathOperator, 4> path_operators = {
    {{"m\n", 1}, {"l\n", 1}, {"c\n", 3}, {"h\n", 0}}};

/// Returns the bounds of all points of the path, including the control points of curves.
Rectangle bounds_of(const layout::Path& path) {
  layout::Stroke places;
  places.width = path.stroke ? path.width : 0;
  for (const theme::OutlineStep& step : path.steps) {
    for (std::size_t i = 0; i < path_operators.at(static_cast<std::size_t>(step.kind)).places;
         ++i) {
      places.points.push_back(
          {static_cast<float>(step.at[2 * i]), static_cast<float>(step.at[2 * i + 1])});
    }
  }
  return bounds_of(places);
}

/// Returns the intersection of two rectangles, which is empty if they do not overlap.
Rectangle common(const Rectangle& a, const Rectangle& b) {
  const double left = std::max(a.x, b.x), top = std::max(a.y, b.y);
  return {left, top, std::max(0.0, std::min(a.x + a.width, b.x + b.width) - left),
          std::max(0.0, std::min(a.y + a.height, b.y + b.height) - top)};
}

Rectangle bounds_of(const layout::TextRun& run) {
  double width = 0;
  for (const layout::Glyph& glyph : run.glyphs) width += static_cast<double>(glyph.advance);
  const auto size = static_cast<double>(run.size);
  return {static_cast<double>(run.x), static_cast<double>(run.y) - 0.8 * size, width, size};
}

}  // namespace

void ContentStream::begin(double page_height, bool marks) {
  x_out.clear();
  x_height = page_height;
  x_marks = marks;
  x_mark.reset();
  x_in_text = false;
  x_fill.reset();
  x_stroke.reset();
  x_font.reset();
  x_line_width.reset();
  x_dashed = false;
}

std::string_view ContentStream::end() {
  end_mark();
  return x_out;
}

void append_mark(std::string& out, const StructureTree::Mark& mark) {
  out += '/';
  out += mark.type;
  append_integer(out += "<</MCID ", mark.number);
  if (mark.actual_text != nullptr) append_text_string(out += "/ActualText", *mark.actual_text);
  out += ">>BDC\n";
}

void ContentStream::mark(const Item& item) {
  const bool artifact = item.artifact != Item::Artifact::none || item.tag == layout::no_tag;
  const MarkedAs as =
      artifact ? MarkedAs{layout::no_tag, item.artifact} : MarkedAs{item.tag, Item::Artifact::none};
  if (x_mark == as || (x_mark && !x_marks)) return;
  end_mark();
  begin_mark(as);
}

void ContentStream::begin_mark(MarkedAs as) {
  x_mark = as;
  x_measured = false;
  if (!x_marks) return;
  if (as.tag == layout::no_tag) {
    x_out += artifacts[static_cast<std::size_t>(as.artifact)];
    return;
  }
  const StructureTree::Mark mark = x_structure.mark(as.tag);
  x_measured = mark.measured;
  append_mark(x_out, mark);
}

void ContentStream::end_mark() {
  if (!x_mark) return;
  end_text();
  if (x_marks) x_out += "EMC\n";
  x_mark.reset();
}

void ContentStream::begin_text() {
  if (x_in_text) return;
  x_out += "BT\n";
  x_in_text = true;
  x_line_x = x_line_y = 0;
}

void ContentStream::end_text() {
  if (!x_in_text) return;
  x_out += "ET\n";
  x_in_text = false;
}

void ContentStream::fill_colour(theme::Colour colour) {
  if (x_fill == colour) return;
  x_fill = colour;
  append_colour(x_out, colour);
  x_out += "rg\n";
}

void ContentStream::stroke_colour(theme::Colour colour) {
  if (x_stroke == colour) return;
  x_stroke = colour;
  append_colour(x_out, colour);
  x_out += "RG\n";
}

void ContentStream::use_font(layout::FaceId face, float size) {
  if (x_font == std::pair(face, size)) return;
  x_font = {face, size};
  append_integer(x_out += "/F", face);
  append_number(x_out += ' ', static_cast<double>(size));
  x_out += " Tf\n";
}

/// Moves to a position with Td, whose operands are relative to the start of the previous line. Both
/// positions are whole thousandths, so that rounding errors don't add up down the page.
void ContentStream::place(double x, double y) {
  const std::int64_t to_x = to_thousandths(x);
  const std::int64_t to_y = to_thousandths(x_height - y);
  append_thousandths(x_out, to_x - x_line_x);
  append_thousandths(x_out += ' ', to_y - x_line_y);
  x_out += " Td\n";
  x_line_x = to_x;
  x_line_y = to_y;
}

/// Begins a separate text object for rotated text, so that the rotation does not affect later runs.
void ContentStream::place_turned(const layout::TextRun& run) {
  end_text();
  begin_text();
  const double angle = static_cast<double>(run.turn) * std::numbers::pi / 180;
  for (double part : {std::cos(angle), std::sin(angle), -std::sin(angle), std::cos(angle)}) {
    append_number(x_out, part);
    x_out += ' ';
  }
  point(static_cast<double>(run.x), static_cast<double>(run.y));
  x_out += "Tm\n";
}

void ContentStream::text(const Item& item, const layout::TextRun& run) {
  if (run.glyphs.empty()) return;
  if (!(run.size > 0)) throw std::logic_error("text without a size");
  if (item.tag == layout::no_tag && item.artifact == Item::Artifact::none) {
    throw std::logic_error("text that is neither tagged nor an artifact: " + run.text);
  }
  mark(item);
  begin_text();
  fill_colour(run.colour);
  use_font(run.face, run.size);
  if (run.turn != 0) {
    place_turned(run);
  } else {
    place(static_cast<double>(run.x), static_cast<double>(run.y));
  }
  x_text_operators.append(x_out, run, x_fonts.face(run.face));
  if (run.turn != 0) end_text();
  if (x_measured) x_structure.painted(item.tag, bounds_of(run));
}

void ContentStream::fill(const Item& item, const layout::Fill& fill) {
  mark(item);
  end_text();
  fill_colour(fill.colour);
  point(fill.area.x, fill.area.y + fill.area.height);
  append_number(x_out, fill.area.width);
  append_number(x_out += ' ', fill.area.height);
  x_out += " re f\n";
  if (x_measured) x_structure.painted(item.tag, fill.area);
}

void ContentStream::point(double x, double y) {
  append_number(x_out, x);
  append_number(x_out += ' ', x_height - y);
  x_out += ' ';
}

void ContentStream::line_width(float width) {
  if (x_line_width == width) return;
  x_line_width = width;
  append_number(x_out, static_cast<double>(width));
  x_out += " w\n";
}

void ContentStream::line_style(const layout::Stroke& stroke) {
  stroke_colour(stroke.colour);
  line_width(stroke.width);
  if (x_dashed != stroke.dashed) {
    x_dashed = stroke.dashed;
    x_out += stroke.dashed ? "[3 2]0 d\n" : "[]0 d\n";
  }
}

void ContentStream::stroke(const Item& item, const layout::Stroke& stroke) {
  if (stroke.points.size() < 2) return;
  mark(item);
  end_text();
  if (stroke.filled) {
    fill_colour(stroke.colour);
  } else {
    line_style(stroke);
  }
  for (std::size_t i = 0; i < stroke.points.size(); ++i) {
    const auto& [x, y] = stroke.points[i];
    point(static_cast<double>(x), static_cast<double>(y));
    x_out += i == 0 ? "m\n" : "l\n";
  }
  x_out += stroke.filled ? "f\n" : stroke.closed ? "s\n" : "S\n";
  if (x_measured) x_structure.painted(item.tag, bounds_of(stroke));
}

void ContentStream::image(const Item& item, const layout::Image& image) {
  mark(item);
  end_text();
  const Rectangle& area = image.area;
  x_out += "q ";
  append_number(x_out, area.width);
  append_number(x_out += " 0 0 ", area.height);
  x_out += ' ';
  point(area.x, area.y + area.height);
  x_out += "cm/" + x_images.name_of(*image.picture) + " Do Q\n";
  if (x_mark->tag != layout::no_tag) x_structure.painted(item.tag, area);
}

void ContentStream::path(const Item& item, const layout::Path& path) {
  if (path.steps.empty() || (!path.fill && !path.stroke)) return;
  mark(item);
  end_text();
  if (path.fill) fill_colour(*path.fill);
  if (path.stroke) {
    stroke_colour(*path.stroke);
    line_width(path.width);
  }
  const bool has_state =
      path.clip || path.cap != image::Cap::butt || path.join != image::Join::miter;
  if (has_state) path_state(path);
  for (const theme::OutlineStep& step : path.steps) {
    const PathOperator& operation = path_operators.at(static_cast<std::size_t>(step.kind));
    for (std::size_t i = 0; i < operation.places; ++i) point(step.at[2 * i], step.at[2 * i + 1]);
    x_out += operation.name;
  }
  x_out += !path.fill    ? "S\n"
           : path.stroke ? (path.even_odd ? "B*\n" : "B\n")
                         : (path.even_odd ? "f*\n" : "f\n");
  if (has_state) x_out += "Q\n";
  if (x_mark->tag != layout::no_tag)
    x_structure.painted(item.tag,
                        path.clip ? common(*path.clip, bounds_of(path)) : bounds_of(path));
}

/// Saves the graphics state, then sets line ends, line joins and the clip for this path only.
/// Colours and line width were set before.
void ContentStream::path_state(const layout::Path& path) {
  x_out += "q\n";
  if (path.cap != image::Cap::butt) x_out += std::to_string(static_cast<int>(path.cap)) + " J\n";
  if (path.join != image::Join::miter)
    x_out += std::to_string(static_cast<int>(path.join)) + " j\n";
  if (!path.clip) return;
  const Rectangle& area = *path.clip;
  point(area.x, area.y + area.height);
  append_number(x_out, area.width);
  append_number(x_out += ' ', area.height);
  x_out += " re W n\n";
}

}  // namespace muster::pdf
