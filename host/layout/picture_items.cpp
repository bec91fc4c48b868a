// SPDX-License-Identifier: MIT
#include "layout/picture_items.hpp"

#include <cmath>
#include <numbers>
#include <utility>

namespace muster::layout {
namespace {

constexpr double hatch_step = 4;  ///< points between the lines of a hatch
constexpr double dot_size = 1.2;
constexpr int circle_sides = 20;
constexpr float outline_width = 0.8F;

class PicturePlacer {
 public:
  PicturePlacer(double left, double top, TagId tag, Setting& setting, Strip& strip)
      : x_left(left), x_top(top), x_tag(tag), x_setting(setting), x_strip(strip) {}

  void operator()(const chart::Bar& bar) {
    const Rectangle area{x_left + bar.x, x_top + bar.y, bar.width, bar.height};
    const theme::Colour colour = x_setting.theme.colour(bar.fill);
    if (bar.pattern == chart::Pattern::solid) {
      add(Fill{area, colour});
      return;
    }
    outline(area, colour);
    const bool rising =
        bar.pattern == chart::Pattern::hatch || bar.pattern == chart::Pattern::cross;
    if (rising) hatch(area, colour, false);
    if (bar.pattern == chart::Pattern::cross) hatch(area, colour, true);
    if (bar.pattern == chart::Pattern::dots) dots(area, colour);
  }

  void operator()(const chart::Line& line) {
    Stroke stroke;
    for (const auto& [x, y] : line.points) stroke.points.push_back(point(x, y));
    stroke.colour = x_setting.theme.colour(line.stroke);
    stroke.width = static_cast<float>(line.width);
    stroke.dashed = line.dashed;
    add(std::move(stroke));
  }

  void operator()(const chart::Marker& marker) {
    Stroke stroke;
    stroke.colour = x_setting.theme.colour(marker.fill);
    stroke.closed = true;
    stroke.filled = true;
    const int corners = corners_of(marker.shape);
    const double turn = marker.shape == chart::MarkerShape::square ? 0.25 : 0;
    for (int i = 0; i < corners; ++i) {
      const double angle = 2 * std::numbers::pi * ((i + turn * 2) / corners) - std::numbers::pi / 2;
      stroke.points.push_back(point(marker.x + marker.radius * std::cos(angle),
                                    marker.y + marker.radius * std::sin(angle)));
    }
    add(std::move(stroke));
  }

  void operator()(const chart::Area& area) {
    using Kind = theme::OutlineStep::Kind;
    Path path;
    for (const auto& ring : area.rings) {
      for (const auto& [x, y] : ring)
        path.steps.push_back(
            {path.steps.empty() || path.steps.back().kind == Kind::close ? Kind::move : Kind::line,
             {x_left + x, x_top + y}});
      if (!ring.empty()) path.steps.push_back({Kind::close, {}});
    }
    path.fill = x_setting.theme.tinted(area.fill, area.tint);
    if (area.edge_width > 0) path.stroke = x_setting.theme.colour(area.edge);
    path.width = static_cast<float>(area.edge_width);
    path.join = image::Join::round;
    path.even_odd = true;
    add(std::move(path));
  }

  void operator()(const chart::Label& label) {
    ParagraphStyle style;
    style.weight = label.bold ? Weight::bold : Weight::regular;
    const FaceId face = x_setting.fonts.face(style.weight, Slope::upright);
    const Word& word = x_setting.words.word(label.text, face, false);
    double x = x_left + label.x -
               anchor_share(label.anchor) * static_cast<double>(word.width) * label.size;
    for (const Shaped& shaped : word.runs) {
      TextRun run;
      run.face = shaped.face;
      run.size = static_cast<float>(label.size);
      run.x = static_cast<float>(x);
      run.y = static_cast<float>(x_top + label.y);
      run.colour = x_setting.theme.colour(label.colour);
      run.text = word.text.substr(shaped.begin, shaped.end - shaped.begin);
      run.glyphs = shaped.glyphs;
      for (Glyph& glyph : run.glyphs) {
        glyph.advance *= run.size;
        glyph.x_offset *= run.size;
        glyph.y_offset *= run.size;
      }
      x += shaped.width * label.size;
      if (&shaped == &word.runs.back()) end_with_space(run);
      add(std::move(run));
    }
  }

 private:
  /// Ends a label with a space, so that labels are read as separate words. The space has no width,
  /// because it must not make the figure wider.
  void end_with_space(TextRun& run) const {
    Glyph glyph = x_setting.words.space_glyph(run.face);
    glyph.cluster = static_cast<std::uint16_t>(run.text.size());
    glyph.advance = 0;
    run.text.push_back(' ');
    run.glyphs.push_back(glyph);
  }

  static int corners_of(chart::MarkerShape shape) {
    switch (shape) {
      case chart::MarkerShape::square:
      case chart::MarkerShape::diamond:
        return 4;
      case chart::MarkerShape::triangle:
        return 3;
      case chart::MarkerShape::circle:
        break;
    }
    return circle_sides;
  }

  static double anchor_share(chart::Anchor anchor) {
    return anchor == chart::Anchor::start ? 0 : anchor == chart::Anchor::middle ? 0.5 : 1;
  }

  std::array<float, 2> point(double x, double y) const {
    return {static_cast<float>(x_left + x), static_cast<float>(x_top + y)};
  }

  template <class Content>
  void add(Content content) {
    Item item;
    item.content = std::move(content);
    item.tag = x_tag;
    x_strip.items.push_back(std::move(item));
  }

  void line(double x1, double y1, double x2, double y2, theme::Colour colour) {
    Stroke stroke;
    stroke.points = {{static_cast<float>(x1), static_cast<float>(y1)},
                     {static_cast<float>(x2), static_cast<float>(y2)}};
    stroke.colour = colour;
    stroke.width = outline_width;
    add(std::move(stroke));
  }

  void outline(const Rectangle& area, theme::Colour colour) {
    Stroke stroke;
    const auto x1 = static_cast<float>(area.x);
    const auto y1 = static_cast<float>(area.y);
    const auto x2 = static_cast<float>(area.x + area.width);
    const auto y2 = static_cast<float>(area.y + area.height);
    stroke.points = {{x1, y1}, {x2, y1}, {x2, y2}, {x1, y2}};
    stroke.closed = true;
    stroke.colour = colour;
    stroke.width = outline_width;
    add(std::move(stroke));
  }

  /// Paints lines at 45 degrees, cut at the bar's edges; `falling` mirrors them.
  void hatch(const Rectangle& area, theme::Colour colour, bool falling) {
    for (double d = hatch_step; d < area.width + area.height; d += hatch_step) {
      const double x1 = std::min(d, area.width);
      const double y1 = d - x1;
      const double y2 = std::min(d, area.height);
      const double x2 = d - y2;
      auto at = [&](double x) { return area.x + (falling ? area.width - x : x); };
      line(at(x1), area.y + y1, at(x2), area.y + y2, colour);
    }
  }

  void dots(const Rectangle& area, theme::Colour colour) {
    for (double y = hatch_step / 2; y + dot_size < area.height; y += hatch_step) {
      for (double x = hatch_step / 2; x + dot_size < area.width; x += hatch_step) {
        add(Fill{{area.x + x, area.y + y, dot_size, dot_size}, colour});
      }
    }
  }

  double x_left, x_top;
  TagId x_tag;
  Setting& x_setting;
  Strip& x_strip;
};

}  // namespace

void place_picture(const chart::Picture& picture, double left, double top, TagId tag,
                   Setting& setting, Strip& strip) {
  PicturePlacer placer(left, top, tag, setting, strip);
  for (const chart::Shape& shape : picture.shapes) std::visit(placer, shape);
}

}  // namespace muster::layout
