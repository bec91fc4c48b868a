// SPDX-License-Identifier: MIT
#include "html/logo_writer.hpp"

#include <algorithm>

#include "html/base64.hpp"
#include "html/svg.hpp"

namespace muster::html {
namespace {

using theme::Logo;
using theme::LogoShape;
using theme::OutlineStep;

/// Drawings are written this large on their longer side, so that a hundredth is fine enough.
constexpr double drawn_size = 1000;

/// A style sheet may shrink the logo but never stretch it: the browser knows the shape before it
/// draws.
constexpr double shown_height = 56;  ///< CSS pixels

std::string path_data(const std::vector<OutlineStep>& outline, double scale) {
  constexpr const char* letters[] = {"M", "L", "C", "Z"};
  constexpr std::size_t used[] = {2, 2, 6, 0};
  std::string out;
  for (const OutlineStep& step : outline) {
    const auto kind = static_cast<std::size_t>(step.kind);
    out += letters[kind];
    for (std::size_t i = 0; i < used[kind]; ++i) {
      out += (i > 0 ? " " : "") + svg_number(step.at.at(i) * scale);
    }
  }
  return out;
}

void write_colour(HtmlBuffer& out, std::string_view name,
                  const std::optional<theme::Colour>& colour) {
  out.attribute(name, colour ? theme::hex(*colour) : "none");
}

void write_shape(HtmlBuffer& out, const LogoShape& shape, double scale) {
  out.raw("<path");
  out.attribute("d", path_data(shape.outline, scale));
  write_colour(out, "fill", shape.fill);
  if (shape.even_odd) out.raw(" fill-rule=\"evenodd\"");
  if (shape.stroke) {
    write_colour(out, "stroke", shape.stroke);
    out.attribute("stroke-width", svg_number(shape.stroke_width * scale));
  }
  out.raw("/>");
}

void write_size(HtmlBuffer& out, const Logo& logo) {
  out.attribute("width", svg_number(shown_height * logo.width / logo.height));
  out.attribute("height", svg_number(shown_height));
}

void write_drawing(HtmlBuffer& out, const Logo& logo) {
  const double scale = drawn_size / std::max(logo.width, logo.height);
  out.raw("<svg role=\"img\"");
  out.attribute("aria-label", logo.alternative);
  out.attribute("viewBox",
                "0 0 " + svg_number(logo.width * scale) + " " + svg_number(logo.height * scale));
  write_size(out, logo);
  out.raw(">");
  for (const LogoShape& shape : logo.shapes) write_shape(out, shape, scale);
  out.raw("</svg>");
}

void write_picture(HtmlBuffer& out, const Logo& logo) {
  out.raw("<img");
  out.attribute("alt", logo.alternative);
  write_size(out, logo);
  out.raw(logo.kind == Logo::Kind::png ? " src=\"data:image/png;base64,"
                                       : " src=\"data:image/jpeg;base64,");
  out.raw(base64(logo.image));
  out.raw("\"/>");
}

}  // namespace

void write_logo(Page& page) {
  if (!page.theme.logo) return;
  page.out.raw("<div class=\"logo\">");
  if (page.theme.logo->kind == Logo::Kind::drawing) {
    write_drawing(page.out, *page.theme.logo);
  } else {
    write_picture(page.out, *page.theme.logo);
  }
  page.out.raw("</div>\n");
}

}  // namespace muster::html
