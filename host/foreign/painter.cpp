// SPDX-License-Identifier: MIT
// Operators for graphics states, paths, colours and pictures. Those for text are in
// painter_text.cpp.
#include "foreign/painter.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "foreign/graphics_state.hpp"
#include "foreign/metered_content.hpp"

namespace muster::foreign {
namespace {

constexpr std::size_t most_path_points = 200'000;  ///< further points of a path are ignored
constexpr int steps_of_curve = 8;
constexpr double thick = 3;  ///< in points; a thinner line hides no word

Matrix matrix_of(Handle list) {
  if (!list.isMatrix()) return {};
  const auto m = list.getArrayAsMatrix();
  return {m.a, m.b, m.c, m.d, m.e, m.f};
}

double clamped_alpha(Handle value, double before) {
  return value.isNumber() ? std::clamp(value.getNumericValue(), 0.0, 1.0) : before;
}

bool is_normal(Handle mode) {
  if (mode.isArray() && mode.getArrayNItems() > 0) mode = mode.getArrayItem(0);
  return mode.isNameAndEquals("/Normal") || mode.isNameAndEquals("/Compatible");
}

bool is_true(Handle value) { return value.isBool() && value.getBoolValue(); }

}  // namespace

Painter::Painter(Canvas& canvas, FontBook& fonts, Meter& meter)
    : x_canvas(canvas), x_fonts(fonts), x_meter(meter) {
  x_state.clip = canvas.whole();
}

Painter::Handler Painter::handler_of(const std::string& name) {
  static const std::unordered_map<std::string, Handler> handlers = {
      {"q", &Painter::save},
      {"Q", &Painter::restore},
      {"cm", &Painter::concatenate},
      {"w", &Painter::line_width},
      {"gs", &Painter::parameters},
      {"m", &Painter::move_to},
      {"l", &Painter::line_to},
      {"c", &Painter::curve},
      {"v", &Painter::curve},
      {"y", &Painter::curve},
      {"h", &Painter::close},
      {"re", &Painter::rectangle},
      {"S", &Painter::paint},
      {"s", &Painter::paint},
      {"f", &Painter::paint},
      {"F", &Painter::paint},
      {"f*", &Painter::paint},
      {"B", &Painter::paint},
      {"B*", &Painter::paint},
      {"b", &Painter::paint},
      {"b*", &Painter::paint},
      {"n", &Painter::paint},
      {"W", &Painter::clip},
      {"W*", &Painter::clip},
      {"g", &Painter::fill_colour},
      {"rg", &Painter::fill_colour},
      {"k", &Painter::fill_colour},
      {"cs", &Painter::fill_colour},
      {"sc", &Painter::fill_colour},
      {"scn", &Painter::fill_colour},
      {"G", &Painter::stroke_colour},
      {"RG", &Painter::stroke_colour},
      {"K", &Painter::stroke_colour},
      {"CS", &Painter::stroke_colour},
      {"SC", &Painter::stroke_colour},
      {"SCN", &Painter::stroke_colour},
      {"sh", &Painter::shade},
      {"BI", &Painter::inline_image},
      {"Do", &Painter::draw_object},
      {"BT", &Painter::begin_text},
      {"ET", &Painter::end_text},
      {"Tc", &Painter::set_text},
      {"Tw", &Painter::set_text},
      {"Tz", &Painter::set_text},
      {"TL", &Painter::set_text},
      {"Ts", &Painter::set_text},
      {"Tr", &Painter::set_text},
      {"Tf", &Painter::set_font},
      {"Td", &Painter::next_line},
      {"TD", &Painter::next_line},
      {"T*", &Painter::next_line},
      {"Tm", &Painter::text_matrix},
      {"Tj", &Painter::show},
      {"TJ", &Painter::show},
      {"'", &Painter::show},
      {"\"", &Painter::show}};
  const auto found = handlers.find(name);
  return found == handlers.end() ? nullptr : found->second;
}

Remains Painter::run(const std::string& content, Handle resources) {
  Remains remains;
  execute(content, resources, remains);
  x_saved.clear();
  x_state = {};
  x_state.clip = x_canvas.whole();
  return remains;
}

void Painter::execute(const std::string& content, Handle resources, Remains& remains) {
  const Handle outer = x_resources;
  const std::size_t floor = x_floor;
  const int level = x_level, lowest = x_lowest, marks = x_marks;
  x_resources = resources;
  x_floor = x_saved.size();
  x_level = x_lowest = x_marks = 0;
  x_in_text = false;
  MeteredContent reader(content, x_meter);
  for (Step operation; reader.next(operation);) {
    if (operation.name == "BMC" || operation.name == "BDC") ++x_marks;
    if (operation.name == "EMC") --x_marks;
    if (const Handler handler = handler_of(operation.name)) (this->*handler)(operation);
  }
  remains = {x_level, x_lowest, x_in_text, std::max(0, x_marks)};
  x_resources = outer;
  x_floor = floor;
  x_level = level;
  x_lowest = lowest;
  x_marks = marks;
}

void Painter::save(const Step&) {
  x_meter.check_states(++x_level);
  x_saved.push_back(x_state);
}

void Painter::restore(const Step&) {
  x_lowest = std::min(x_lowest, --x_level);
  x_meter.check_states(x_level);
  if (x_saved.size() <= x_floor) return;
  x_state = std::move(x_saved.back());
  x_saved.pop_back();
}

void Painter::concatenate(const Step& o) {
  const Matrix m{o.number(0), o.number(1), o.number(2), o.number(3), o.number(4), o.number(5)};
  if (o.operands.size() == 6) x_state.matrix = m.then(x_state.matrix);
}

void Painter::parameters(const Step& operation) {
  if (operation.operands.empty()) return;
  take_parameters(x_resources.getKeyIfDict("/ExtGState").getKeyIfDict(operation.operands[0].text));
}

void Painter::take_parameters(Handle state) {
  if (!state.isDictionary()) return;
  x_state.fill.alpha = clamped_alpha(state.getKey("/ca"), x_state.fill.alpha);
  x_state.stroke.alpha = clamped_alpha(state.getKey("/CA"), x_state.stroke.alpha);
  Handle width = state.getKey("/LW");
  if (width.isNumber()) x_state.line_width = width.getNumericValue();
  const bool masked = state.getKey("/SMask").isDictionary();
  if (state.hasKey("/BM") || state.hasKey("/SMask"))
    x_state.plain = !masked && (!state.hasKey("/BM") || is_normal(state.getKey("/BM")));
  Handle font = state.getKey("/Font");
  if (font.isArray() && font.getArrayNItems() == 2 && font.getArrayItem(1).isNumber())
    use_font(font.getArrayItem(0), font.getArrayItem(1).getNumericValue());
}

// ---- paths

void Painter::add_point(Point p) {
  x_at = p;
  if (x_path.empty()) x_path.emplace_back();
  if (++x_points < most_path_points) x_path.back().push_back(x_state.matrix.apply(p));
}

void Painter::move_to(const Step& o) {
  if (x_points < most_path_points) x_path.emplace_back();
  add_point({o.number(0), o.number(1)});
}

void Painter::line_to(const Step& o) { add_point({o.number(0), o.number(1)}); }

void Painter::curve(const Step& o) {
  const Point p0 = x_at;
  Point p1{o.number(0), o.number(1)}, p2{o.number(2), o.number(3)}, p3{o.number(4), o.number(5)};
  if (o.name == "v") p3 = p2, p2 = p1, p1 = p0;
  if (o.name == "y") p3 = p2;
  for (int i = 1; i <= steps_of_curve; ++i) {
    const double t = static_cast<double>(i) / steps_of_curve, u = 1 - t;
    const double b0 = u * u * u, b1 = 3 * u * u * t, b2 = 3 * u * t * t, b3 = t * t * t;
    add_point({b0 * p0.x + b1 * p1.x + b2 * p2.x + b3 * p3.x,
               b0 * p0.y + b1 * p1.y + b2 * p2.y + b3 * p3.y});
  }
}

void Painter::close(const Step&) {
  if (!x_path.empty() && !x_path.back().empty() && x_points < most_path_points)
    x_path.back().push_back(x_path.back().front());
}

void Painter::rectangle(const Step& o) {
  const double x = o.number(0), y = o.number(1), width = o.number(2), height = o.number(3);
  if (x_points < most_path_points) x_path.emplace_back();
  add_point({x, y});
  add_point({x + width, y});
  add_point({x + width, y + height});
  add_point({x, y + height});
  add_point({x, y});
}

void Painter::clip(const Step& operation) {
  x_clips = true;
  x_clip_rule = operation.name == "W*" ? Rule::even_odd : Rule::nonzero;
}

void Painter::paint(const Step& operation) {
  const char kind = operation.name[0];
  const Rule rule = operation.name.ends_with('*') ? Rule::even_odd : Rule::nonzero;
  const bool whole = x_points < most_path_points;
  if (whole && (kind == 'f' || kind == 'F' || kind == 'B' || kind == 'b'))
    fill_path(x_path, rule, x_state.fill);
  if (kind == 's' || kind == 'b') close(operation);
  if (whole && (kind == 'S' || kind == 's' || kind == 'B' || kind == 'b')) paint_stroke();
  if (x_clips && whole) x_state.clip = x_canvas.clipped(x_state.clip, x_path, x_clip_rule);
  x_clips = false;
  x_path.clear();
  x_points = 0;
}

void Painter::fill_path(const std::vector<Polygon>& shape, Rule rule, const Ink& ink) {
  x_canvas.fill(shape, rule, x_state.clip,
                {ink.colour, x_state.is_opaque(ink) && ink.space != ColourSpace::pattern, false,
                 ++x_time});
}

/// Paints each segment of the path as a rectangle. Line ends and joins are left out, because they
/// hide nothing by themselves.
void Painter::paint_stroke() {
  const double width = x_state.line_width * x_state.matrix.scale();
  const double half = std::max(width, 1.0) / 2;
  ++x_time;
  Paint paint{x_state.stroke.colour, width >= thick && x_state.is_opaque(x_state.stroke), false,
              x_time};
  for (const Polygon& line : x_path) {
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
      const Point a = line[i], b = line[i + 1];
      const double length = std::hypot(b.x - a.x, b.y - a.y);
      if (length <= 0) continue;
      const double x = (b.y - a.y) / length * half, y = (a.x - b.x) / length * half;
      x_canvas.fill({{{a.x + x, a.y + y}, {b.x + x, b.y + y}, {b.x - x, b.y - y}, {a.x - x, a.y - y}}},
                    Rule::nonzero, x_state.clip, paint);
    }
  }
}

// ---- colours

namespace {

void set_colour(Ink& ink, const Step& operation, Handle resources) {
  std::string name = operation.name;
  for (char& c : name) c = static_cast<char>(c | 0x20);
  if (name == "cs") {
    ink.space = operation.operands.empty() ? ColourSpace::other
                                           : colour_space(operation.operands[0].text, resources);
    const bool device = ink.space == ColourSpace::grey || ink.space == ColourSpace::rgb ||
                        ink.space == ColourSpace::cmyk;
    ink.colour = device ? 0 : mixed;
    return;
  }
  if (name == "g") ink.space = ColourSpace::grey;
  if (name == "rg") ink.space = ColourSpace::rgb;
  if (name == "k") ink.space = ColourSpace::cmyk;
  ink.colour = colour_of(ink.space, operation);
}

}  // namespace

void Painter::fill_colour(const Step& o) { set_colour(x_state.fill, o, x_resources); }

void Painter::stroke_colour(const Step& o) { set_colour(x_state.stroke, o, x_resources); }

// ---- pictures and forms

void Painter::shade(const Step&) {
  x_canvas.fill_clip(x_state.clip, {mixed, x_state.is_opaque(x_state.fill), false, ++x_time});
}

void Painter::paint_square(bool opaque) {
  x_canvas.fill({x_state.matrix.rectangle(0, 0, 1, 1)}, Rule::nonzero, x_state.clip,
                {mixed, opaque && x_state.is_opaque(x_state.fill), true, ++x_time});
}

void Painter::inline_image(const Step& operation) {
  const auto& list = operation.operands;
  bool stencil = false;
  for (std::size_t i = 0; i + 1 < list.size(); ++i)
    if (list[i].text == "/IM" || list[i].text == "/ImageMask")
      stencil = list[i + 1].number == 1;
  paint_square(!stencil);
}

void Painter::draw_image(Handle image) {
  Handle about = image.getDict();
  const bool solid = !is_true(about.getKey("/ImageMask")) && !about.hasKey("/SMask") &&
                     !about.hasKey("/Mask") && !about.hasKey("/SMaskInData");
  paint_square(solid);
}

void Painter::draw_object(const Step& operation) {
  if (operation.operands.empty()) return;
  Handle object =
      x_resources.getKeyIfDict("/XObject").getKeyIfDict(operation.operands[0].text);
  if (!object.isStream()) return;
  Handle kind = object.getDict().getKey("/Subtype");
  if (kind.isNameAndEquals("/Image")) draw_image(object);
  if (kind.isNameAndEquals("/Form")) run_form(object, {}, x_resources);
}

void Painter::run_form(Handle form, const Matrix& matrix, Handle resources) {
  if (!x_open.insert(form.getObjGen()).second) return;
  x_meter.check_nesting(++x_depth);
  const GraphicsState outer = x_state;
  const Matrix text = x_text, line = x_line;
  const bool in_text = x_in_text;
  const std::size_t saved = x_saved.size();
  Handle about = form.getDict();
  x_state.matrix = matrix_of(about.getKey("/Matrix")).then(matrix).then(x_state.matrix);
  if (about.getKey("/BBox").isRectangle()) {
    const auto box = about.getKey("/BBox").getArrayAsRectangle();
    x_state.clip = x_canvas.clipped(
        x_state.clip, {x_state.matrix.rectangle(box.llx, box.lly, box.urx, box.ury)}, Rule::nonzero);
  }
  if (about.getKey("/Group").isDictionary()) {
    x_state.veiled = !x_state.is_opaque(x_state.fill);  // applies to groups inside it too
    x_state.plain = true;
    x_state.fill.alpha = x_state.stroke.alpha = 1;
  }
  Handle own = about.getKey("/Resources");
  Remains remains;
  execute(decoded(form, x_meter), own.isDictionary() ? own : resources, remains);
  x_saved.erase(x_saved.begin() + static_cast<std::ptrdiff_t>(saved), x_saved.end());
  x_path.clear();
  x_points = 0;
  x_state = outer;
  x_text = text;
  x_line = line;
  x_in_text = in_text;
  --x_depth;
  x_open.erase(form.getObjGen());
}

}  // namespace muster::foreign
