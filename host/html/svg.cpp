// SPDX-License-Identifier: MIT
#include "html/svg.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <set>

namespace muster::html {
namespace {

using chart::Anchor;
using chart::MarkerShape;
using chart::Pattern;

void attribute(HtmlBuffer& out, std::string_view name, double value) {
  out.raw(" ");
  out.raw(name);
  out.raw("=\"");
  out.raw(svg_number(value));
  out.raw("\"");
}

struct PatternName {
  std::string_view name;
  std::string_view marks;  ///< drawn in the bar's colour over its tint
};

constexpr std::array<PatternName, 5> pattern_names = {{
    {"solid", ""},
    {"hatch", "<path d=\"M-2 2l4-4M0 8l8-8M6 10l4-4\" class=\"pen\"/>"},
    {"dots", "<circle cx=\"2\" cy=\"2\" r=\"1.5\"/><circle cx=\"6\" cy=\"6\" r=\"1.5\"/>"},
    {"cross", "<path d=\"M0 0l8 8M0 8l8-8\" class=\"pen\"/>"},
    {"outline", ""},
}};

std::string pattern_id(const std::string& id, theme::Role fill, Pattern pattern) {
  return id + "-" + std::string(theme::role_name(fill)) + "-" +
         std::string(pattern_names.at(static_cast<std::size_t>(pattern)).name);
}

bool needs_definition(Pattern pattern) {
  return pattern != Pattern::solid && pattern != Pattern::outline;
}

void write_patterns(HtmlBuffer& out, const chart::Picture& picture, const std::string& id) {
  std::set<std::pair<theme::Role, Pattern>> used;
  for (const chart::Shape& shape : picture.shapes) {
    const auto* bar = std::get_if<chart::Bar>(&shape);
    if (bar && needs_definition(bar->pattern)) used.emplace(bar->fill, bar->pattern);
  }
  if (used.empty()) return;
  out.raw("<defs>");
  for (const auto& [fill, pattern] : used) {
    const std::string role(theme::role_name(fill));
    out.raw("<pattern");
    out.attribute("id", pattern_id(id, fill, pattern));
    out.raw(" class=\"f-" + role + " s-" + role +
            "\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect class=\"tint\" "
            "width=\"8\" height=\"8\"/>");
    out.raw(pattern_names.at(static_cast<std::size_t>(pattern)).marks);
    out.raw("</pattern>");
  }
  out.raw("</defs>");
}

/// Writes the shapes of one picture. The ids of its patterns begin with `id`.
class ShapeWriter {
 public:
  ShapeWriter(HtmlBuffer& out, const std::string& id) : x_out(out), x_id(id) {}

  void operator()(const chart::Bar& bar) {
    const std::string role(theme::role_name(bar.fill));
    x_out.raw("<rect");
    attribute(x_out, "x", bar.x);
    attribute(x_out, "y", bar.y);
    attribute(x_out, "width", bar.width);
    attribute(x_out, "height", bar.height);
    if (bar.pattern == Pattern::solid) {
      x_out.raw(" class=\"f-" + role + "\"");
    } else if (bar.pattern == Pattern::outline) {
      x_out.raw(" class=\"edge s-" + role + "\" fill=\"none\"");
    } else {
      x_out.raw(" class=\"edge s-" + role + "\"");
      x_out.attribute("fill", "url(#" + pattern_id(x_id, bar.fill, bar.pattern) + ")");
    }
    x_out.raw("/>");
  }

  void operator()(const chart::Line& line) {
    x_out.raw("<polyline fill=\"none\" class=\"s-");
    x_out.raw(theme::role_name(line.stroke));
    x_out.raw("\"");
    attribute(x_out, "stroke-width", line.width);
    if (line.dashed) x_out.raw(" stroke-dasharray=\"6 4\"");
    x_out.raw(" points=\"");
    for (const auto& [x, y] : line.points) {
      x_out.raw(svg_number(x) + "," + svg_number(y) + " ");
    }
    x_out.raw("\"/>");
  }

  void operator()(const chart::Marker& marker) {
    const std::string role(theme::role_name(marker.fill));
    if (marker.shape == MarkerShape::circle) {
      x_out.raw("<circle class=\"f-" + role + "\"");
      attribute(x_out, "cx", marker.x);
      attribute(x_out, "cy", marker.y);
      attribute(x_out, "r", marker.radius);
    } else {
      x_out.raw("<path class=\"f-" + role + " edge s-page\" d=\"" + outline(marker) + "\"");
    }
    x_out.raw("/>");
  }

  void operator()(const chart::Area& area) {
    x_out.raw("<path class=\"f-");
    x_out.raw(theme::role_name(area.fill));
    if (area.edge_width > 0) {
      x_out.raw(" s-");
      x_out.raw(theme::role_name(area.edge));
    }
    x_out.raw("\"");
    if (area.edge_width > 0) attribute(x_out, "stroke-width", area.edge_width);
    if (area.tint < 1) attribute(x_out, "fill-opacity", area.tint);
    x_out.raw(" fill-rule=\"evenodd\" d=\"");
    for (const auto& ring : area.rings) write_ring(ring);
    x_out.raw("\"/>");
  }

  void operator()(const chart::Label& label) {
    x_out.raw("<text class=\"f-");
    x_out.raw(theme::role_name(label.colour));
    x_out.raw(label.bold ? " bold\"" : "\"");
    attribute(x_out, "x", label.x);
    attribute(x_out, "y", label.y);
    attribute(x_out, "font-size", label.size);
    if (label.anchor == Anchor::middle) x_out.raw(" text-anchor=\"middle\"");
    if (label.anchor == Anchor::end) x_out.raw(" text-anchor=\"end\"");
    x_out.raw(">");
    x_out.text(label.text);
    x_out.raw("</text>");
  }

 private:
  void write_ring(const std::vector<std::pair<double, double>>& ring) {
    const char* step = "M";
    for (const auto& [x, y] : ring) {
      x_out.raw(step + svg_number(x) + " " + svg_number(y));
      step = "L";
    }
    if (!ring.empty()) x_out.raw("z");
  }

  static std::string outline(const chart::Marker& marker) {
    const double r = marker.radius;
    const std::string x = svg_number(marker.x);
    const std::string up = svg_number(marker.y - r);
    switch (marker.shape) {
      case MarkerShape::square:
        return "M" + svg_number(marker.x - r) + " " + up + "h" + svg_number(2 * r) + "v" +
               svg_number(2 * r) + "h" + svg_number(-2 * r) + "z";
      case MarkerShape::triangle:
        return "M" + x + " " + up + "l" + svg_number(r) + " " + svg_number(2 * r) + "h" +
               svg_number(-2 * r) + "z";
      case MarkerShape::circle:
      case MarkerShape::diamond:
        break;
    }
    const std::string step = svg_number(r);
    return "M" + x + " " + up + "l" + step + " " + step + "l-" + step + " " + step + "l-" + step +
           " -" + step + "z";
  }

  HtmlBuffer& x_out;
  const std::string& x_id;
};

/// Writes the styles and the background of a picture in a file of its own. Inside a page, the page
/// provides both.
void write_style(HtmlBuffer& out, const chart::Picture& picture, std::string_view style) {
  if (style.empty()) return;
  out.raw("<style>");
  out.raw(style);
  out.raw("</style>\n<rect class=\"f-page\"");
  attribute(out, "width", picture.width);
  attribute(out, "height", picture.height);
  out.raw("/>\n");
}

}  // namespace

std::string svg_number(double value) {
  const double rounded = std::round(value * 100) / 100 + 0.0;
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), rounded).ptr;
  return {digits.data(), end};
}

void write_svg(HtmlBuffer& out, const chart::Picture& picture, const SvgWords& words) {
  out.raw("<svg role=\"img\"");
  if (!words.style.empty()) out.raw(" xmlns=\"http://www.w3.org/2000/svg\"");
  out.attribute("class", words.style_class);
  out.attribute("aria-labelledby", words.id + "-title");
  if (!words.description.empty()) out.attribute("aria-describedby", words.id + "-desc");
  out.raw(" viewBox=\"0 0 " + svg_number(picture.width) + " " + svg_number(picture.height) + "\"");
  attribute(out, "width", picture.width);
  attribute(out, "height", picture.height);
  out.raw("><title");
  out.attribute("id", words.id + "-title");
  out.raw(">");
  out.text(words.title);
  out.raw("</title>");
  if (!words.description.empty()) {
    out.raw("<desc");
    out.attribute("id", words.id + "-desc");
    out.raw(">");
    out.text(words.description);
    out.raw("</desc>");
  }
  out.raw("\n");
  write_style(out, picture, words.style);
  write_patterns(out, picture, words.id);
  ShapeWriter writer(out, words.id);
  for (const chart::Shape& shape : picture.shapes) std::visit(writer, shape);
  out.raw("</svg>\n");
}

}  // namespace muster::html
