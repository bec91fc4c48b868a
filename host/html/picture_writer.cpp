// SPDX-License-Identifier: MIT
#include "html/picture_writer.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "html/base64.hpp"
#include "html/svg.hpp"
#include "theme/theme.hpp"

namespace muster::html {
namespace {

using image::Picture;

/// The longer side of a drawing's view box. It is large, so that rounding to a hundredth can't be
/// seen.
constexpr double drawn_size = 1000;

constexpr std::array<std::string_view, 3> cap_words = {"butt", "round", "square"};
constexpr std::array<std::string_view, 3> join_words = {"miter", "round", "bevel"};

void write_colour(HtmlBuffer& out, std::string_view name,
                  const std::optional<image::Colour>& colour) {
  out.attribute(name, colour ? theme::hex(*colour) : "none");
}

void write_shape(HtmlBuffer& out, const image::Shape& shape, double scale) {
  out.raw("<path");
  out.attribute("d", path_data(shape.outline, scale));
  write_colour(out, "fill", shape.fill);
  if (shape.even_odd) out.raw(" fill-rule=\"evenodd\"");
  if (shape.stroke) {
    write_colour(out, "stroke", shape.stroke);
    out.attribute("stroke-width", svg_number(shape.stroke_width * scale));
    if (shape.cap != image::Cap::butt)
      out.attribute("stroke-linecap", cap_words.at(static_cast<std::size_t>(shape.cap)));
    if (shape.join != image::Join::miter)
      out.attribute("stroke-linejoin", join_words.at(static_cast<std::size_t>(shape.join)));
  }
  out.raw("/>");
}

void write_size(HtmlBuffer& out, ShownSize size) {
  out.attribute("width", svg_number(size.width));
  out.attribute("height", svg_number(size.height));
}

void write_drawing(HtmlBuffer& out, const Picture& picture, const std::string& alternative,
                   ShownSize size) {
  const double scale = drawn_size / std::max(picture.width, picture.height);
  if (alternative.empty()) {
    out.raw("<svg aria-hidden=\"true\"");
  } else {
    out.raw("<svg role=\"img\"");
    out.attribute("aria-label", alternative);
  }
  out.attribute("viewBox", "0 0 " + svg_number(picture.width * scale) + " " +
                               svg_number(picture.height * scale));
  write_size(out, size);
  out.raw(">");
  for (const image::Shape& shape : picture.shapes) write_shape(out, shape, scale);
  out.raw("</svg>");
}

void write_bitmap(HtmlBuffer& out, const Picture& picture, const std::string& alternative,
                  ShownSize size) {
  out.raw("<img");
  out.attribute("alt", alternative);
  write_size(out, size);
  out.raw(picture.kind == Picture::Kind::png ? " src=\"data:image/png;base64,"
                                             : " src=\"data:image/jpeg;base64,");
  out.raw(base64(picture.image));
  out.raw("\"/>");
}

}  // namespace

ShownSize shown_size(const Picture& picture, ShownSize room) {
  const double scale = std::min(room.width / picture.width, room.height / picture.height);
  return {picture.width * scale, picture.height * scale};
}

void write_picture(HtmlBuffer& out, const Picture& picture, const std::string& alternative,
                   ShownSize size) {
  if (picture.kind == Picture::Kind::drawing) return write_drawing(out, picture, alternative, size);
  write_bitmap(out, picture, alternative, size);
}

std::string path_data(const std::vector<image::OutlineStep>& outline, double scale) {
  constexpr std::array<const char*, 4> letters = {"M", "L", "C", "Z"};
  constexpr std::array<std::size_t, 4> used = {2, 2, 6, 0};
  std::string out;
  for (const image::OutlineStep& step : outline) {
    const auto kind = static_cast<std::size_t>(step.kind);
    out += letters.at(kind);
    for (std::size_t i = 0; i < used.at(kind); ++i)
      out += (i > 0 ? " " : "") + svg_number(step.at.at(i) * scale);
  }
  return out;
}

}  // namespace muster::html
