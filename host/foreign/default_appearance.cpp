// SPDX-License-Identifier: MIT
// Draws annotations that are lines, shapes or empty fields and have no appearance stream. Viewers
// draw them from the entries of the annotation (ISO 32000-1, 12.5.6.7 to 12.5.6.13).
#include <algorithm>
#include <array>
#include <cmath>

#include "foreign/geometry.hpp"
#include "foreign/limits.hpp"
#include "foreign/page_entries.hpp"
#include "foreign/page_judge.hpp"
#include "foreign/source_pdf.hpp"

namespace muster::foreign {
namespace {

using Lines = std::vector<Polygon>;

constexpr std::size_t most_points = 100'000;
constexpr double arc = 0.5523;  ///< control point distance for a quarter circle of radius 1

std::string number(double value) {
  return Handle::newReal(std::clamp(value, -1e6, 1e6), 4).unparse() + ' ';
}

std::string at(Point p, const char* operation) { return number(p.x) + number(p.y) + operation; }

std::vector<double> numbers_of(Handle list) {
  std::vector<double> out;
  if (!list.isArray()) return out;
  for (Handle item : list.getArrayAsVector())
    if (out.size() < most_points) out.push_back(item.isNumber() ? item.getNumericValue() : 0);
  return out;
}

Polygon points_of(Handle list) {
  const auto flat = numbers_of(list);
  Polygon points;
  for (std::size_t i = 0; i + 1 < flat.size(); i += 2) points.push_back({flat[i], flat[i + 1]});
  return points;
}

/// Returns the operators that set a colour; `other` if the entry is missing, "" if it is empty.
std::string colour(Handle list, bool stroke, const char* other) {
  if (!list.isArray()) return other;
  const auto parts = numbers_of(list);
  std::string out;
  for (double part : parts) out += number(part);
  if (parts.size() == 1) return out + (stroke ? "G " : "g ");
  if (parts.size() == 3) return out + (stroke ? "RG " : "rg ");
  return parts.size() == 4 ? out + (stroke ? "K " : "k ") : "";
}

/// Returns the lengths of dashes and gaps of a border; empty if it is solid.
std::vector<double> dashes_of(Handle annotation) {
  Handle style = annotation.getKey("/BS"), border = annotation.getKey("/Border");
  std::vector<double> dashes;
  if (style.isDictionary() && style.getKey("/S").isNameAndEquals("/D"))
    dashes = style.hasKey("/D") ? numbers_of(style.getKey("/D")) : std::vector<double>{3};
  else if (!style.isDictionary() && border.isArray() && border.getArrayNItems() > 3)
    dashes = numbers_of(border.getArrayItem(3));
  const auto drawn = [](double length) { return length > 0; };
  return std::any_of(dashes.begin(), dashes.end(), drawn) ? dashes : std::vector<double>();
}

double width_of(Handle annotation) {
  Handle width = annotation.getKey("/BS").getKeyIfDict("/W");
  Handle border = annotation.getKey("/Border");
  if (!width.isNumber() && border.isArray() && border.getArrayNItems() > 2)
    width = border.getArrayItem(2);
  return width.isNumber() ? std::clamp(width.getNumericValue(), 0.0, 1000.0) : 1;
}

std::string path(const Polygon& points, bool closed) {
  std::string out;
  for (std::size_t i = 0; i < points.size(); ++i) out += at(points[i], i == 0 ? "m " : "l ");
  return closed ? out + "h " : out;
}

/// Returns the corners of each quad in order around it. In files they are upper left, upper right,
/// lower left, lower right.
Lines quads_of(Handle annotation) {
  const Polygon corners = points_of(annotation.getKey("/QuadPoints"));
  Lines quads;
  for (std::size_t i = 0; i + 3 < corners.size(); i += 4)
    quads.push_back({corners[i], corners[i + 1], corners[i + 3], corners[i + 2]});
  return quads;
}

Point between(Point a, Point b, double part) {
  return {a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part};
}

double distance(Point a, Point b) { return std::hypot(b.x - a.x, b.y - a.y); }

/// Returns the point that is `along` points right of a quad's lower left corner and `up` points
/// above it, as its text runs.
Point in_quad(const Polygon& quad, double along, double up) {
  const double width = std::max(distance(quad[3], quad[2]), 1e-6);
  const double height = std::max(distance(quad[3], quad[0]), 1e-6);
  const Point right = between(quad[3], quad[2], along / width);
  return {right.x + (quad[0].x - quad[3].x) * up / height,
          right.y + (quad[0].y - quad[3].y) * up / height};
}

/// Returns a line along each quad, `up` points above its lower edge.
Lines ruled(const Lines& quads, double up) {
  Lines lines;
  for (const Polygon& quad : quads)
    lines.push_back({in_quad(quad, 0, up), in_quad(quad, distance(quad[3], quad[2]), up)});
  return lines;
}

/// Returns a line through the middle of each quad.
Lines halved(const Lines& quads) {
  Lines lines;
  for (const Polygon& quad : quads)
    lines.push_back({between(quad[3], quad[0], 0.5), between(quad[2], quad[1], 0.5)});
  return lines;
}

/// Returns a wave of straight lines along the lower edge of each quad, which begins at its crest.
/// Throws Unfit if there would be too many.
Lines waved(const Lines& quads) {
  constexpr double step = 2, crest = 2;  ///< points
  double whole = 0;
  for (const Polygon& quad : quads) whole += distance(quad[3], quad[2]);
  if (!(whole <= step * most_points))
    throw Unfit("a wavy underline on it is too long to be drawn", "delete it in the original");
  Lines lines;
  for (const Polygon& quad : quads) {
    const double end = distance(quad[3], quad[2]);
    Polygon line = {in_quad(quad, 0, crest)};
    bool up = false;
    double x = step;
    for (; x < end; x += step, up = !up) line.push_back(in_quad(quad, x, up ? crest : 0));
    const double rest = end - (x - step);
    line.push_back(in_quad(quad, end, up ? rest : crest - rest));
    lines.push_back(line);
  }
  return lines;
}

Polygon inset_rectangle(Handle annotation, double by) {
  Handle rect = annotation.getKey("/Rect");
  if (!rect.isRectangle()) return {};
  const auto r = rect.getArrayAsRectangle();
  const auto d = numbers_of(annotation.getKey("/RD"));
  const auto side = [&](std::size_t i) { return by + (d.size() == 4 ? d[i] : 0); };
  return Matrix{}.rectangle(r.llx + side(0), r.lly + side(1), r.urx - side(2), r.ury - side(3));
}

std::string ellipse(const Polygon& box) {
  const double x = (box[0].x + box[2].x) / 2, y = (box[0].y + box[2].y) / 2;
  const double a = (box[2].x - box[0].x) / 2, b = (box[2].y - box[0].y) / 2;
  std::string out = at({x + a, y}, "m ");
  constexpr std::array<Point, 4> ends = {{{0, 1}, {-1, 0}, {0, -1}, {1, 0}}};
  Point from{1, 0};
  for (const Point& to : ends) {
    out += at({x + a * (from.x + arc * to.x), y + b * (from.y + arc * to.y)}, "") +
           at({x + a * (to.x + arc * from.x), y + b * (to.y + arc * from.y)}, "") +
           at({x + a * to.x, y + b * to.y}, "c ");
    from = to;
  }
  return out + "h ";
}

struct Drawing {
  std::string content;
  Lines shape;                ///< what is drawn, to find its bounds
  bool within_shape = false;  ///< nothing is drawn outside of its bounds
};

/// Draws lines that mark text. They are a point wide and end at the bounds of the text, as in
/// PDFium.
void mark_text(Handle annotation, const Lines& lines, Drawing& drawing) {
  drawing.content = colour(annotation.getKey("/C"), true, "0 G ") + "1 w ";
  for (const Polygon& line : lines) drawing.content += path(line, false) + "S ";
}

/// Returns the operator that paints a path, whose colour inside may be "".
const char* painted(const std::string& inside, bool outlined) {
  return inside.empty() ? "S" : outlined ? "B" : "f";
}

void stroke(Handle annotation, const Lines& lines, bool closed, Drawing& drawing) {
  const std::string inside = closed ? colour(annotation.getKey("/IC"), false, "") : "";
  const double width = width_of(annotation);
  // A line of width 0 is the thinnest that can be drawn; a border of width 0 is not drawn.
  const bool outlined = !closed || width > 0;
  if (inside.empty() && !outlined) return;
  drawing.content = colour(annotation.getKey("/C"), true, "0 G ") + inside + number(width) + "w ";
  for (const Polygon& line : lines) drawing.content += path(line, closed);
  drawing.content += painted(inside, outlined);
  drawing.shape = lines;
}

void enclose(Handle annotation, bool round, Drawing& drawing) {
  const double width = width_of(annotation);
  const Polygon box = inset_rectangle(annotation, width / 2);
  if (box.empty()) return;
  const std::string inside = colour(annotation.getKey("/IC"), false, "");
  const bool outlined = width > 0;
  if (inside.empty() && !outlined) return;
  drawing.content = colour(annotation.getKey("/C"), true, "0 G ") + inside + number(width) + "w " +
                    (round ? ellipse(box) : path(box, true)) + painted(inside, outlined);
  drawing.shape = {box};
}

/// Draws the ground and the border of an empty form field.
void frame(Handle field, Drawing& drawing) {
  Handle look = field.getKey("/MK");
  const auto paint = [&](const char* key, bool strokes) {
    return look.isDictionary() ? colour(look.getKey(key), strokes, "") : std::string();
  };
  const std::string ground = paint("/BG", false), border = paint("/BC", true);
  const double width = border.empty() ? 0 : width_of(field);
  const Polygon whole = inset_rectangle(field, 0), inner = inset_rectangle(field, width / 2);
  if (whole.empty()) return;
  if (!ground.empty()) drawing.content = ground + path(whole, true) + "f ";
  if (width > 0) drawing.content += border + number(width) + "w " + path(inner, true) + "S";
  drawing.shape = {whole};
}

bool marks_text(const std::string& type) {
  return type == "/Highlight" || type == "/Underline" || type == "/Squiggly" ||
         type == "/StrikeOut";
}

/// Draws the border of a link. Without an entry for it, it is a point wide.
void border(Handle link, Drawing& drawing) {
  const std::string paint = colour(link.getKey("/C"), true, "0 G ");
  const double width = width_of(link);
  Handle style = link.getKey("/BS");
  const Polygon box = inset_rectangle(link, 0);
  if (width <= 0 || paint.empty() || box.empty()) return;
  drawing.content = paint + number(width) + "w ";
  if (const auto dashes = dashes_of(link); !dashes.empty()) {
    drawing.content += "[ ";
    for (const double length : dashes) drawing.content += number(std::max(length, 0.0));
    drawing.content += "] 0 d ";
  }
  const bool whole = !style.getKeyIfDict("/S").isNameAndEquals("/U");
  drawing.content += path(whole ? box : Polygon{box[0], box[1]}, whole) + "S";
  drawing.shape = {box};
}

Drawing drawing_of(Handle annotation, const std::string& type) {
  Drawing drawing;
  const Lines quads = quads_of(annotation);
  if (marks_text(type)) drawing.shape = quads, drawing.within_shape = true;
  if (type == "/Highlight") {
    drawing.content = colour(annotation.getKey("/C"), false, "1 1 0 rg ");
    for (const Polygon& quad : quads) drawing.content += path(quad, true) + "f ";
  } else if (type == "/Underline") {
    mark_text(annotation, ruled(quads, 1), drawing);
  } else if (type == "/Squiggly") {
    mark_text(annotation, waved(quads), drawing);
  } else if (type == "/StrikeOut") {
    mark_text(annotation, halved(quads), drawing);
  } else if (type == "/Line") {
    stroke(annotation, {points_of(annotation.getKey("/L"))}, false, drawing);
  } else if (type == "/Polygon" || type == "/PolyLine") {
    stroke(annotation, {points_of(annotation.getKey("/Vertices"))}, type == "/Polygon", drawing);
  } else if (type == "/Ink") {
    Lines lines;
    for (Handle line : items_of(annotation.getKey("/InkList"))) lines.push_back(points_of(line));
    stroke(annotation, lines, false, drawing);
  } else if (type == "/Square" || type == "/Circle") {
    enclose(annotation, type == "/Circle", drawing);
  } else if (type == "/Link") {
    border(annotation, drawing);
  } else if (type == "/Widget") {
    frame(annotation, drawing);
  }
  return drawing;
}

Handle bounds_of(const Lines& shape, double margin) {
  Point low{1e6, 1e6}, high{-1e6, -1e6};
  for (const Polygon& line : shape) {
    for (const Point& p : line) {
      low = {std::min(low.x, p.x), std::min(low.y, p.y)};
      high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
  }
  if (high.x < low.x) return Handle::newNull();
  return Handle::newArray(Handle::Rectangle(low.x - margin, low.y - margin, high.x + margin,
                                            high.y + margin));
}

}  // namespace

Handle default_appearance(QPDF& pdf, Handle annotation) {
  Handle subtype = annotation.getKey("/Subtype");
  if (!subtype.isName()) return Handle::newNull();
  const Drawing drawing = drawing_of(annotation, subtype.getName());
  const double margin = drawing.within_shape ? 0 : width_of(annotation) + 1;
  Handle bounds = bounds_of(drawing.shape, margin);
  if (drawing.content.empty() || bounds.isNull()) return Handle::newNull();
  Handle alpha = annotation.getKey("/CA");
  const double opacity = alpha.isNumber() ? std::clamp(alpha.getNumericValue(), 0.0, 1.0) : 1;
  Handle form = pdf.newStream("/Muster gs " + drawing.content);
  Handle about = form.getDict();
  about.replaceKey("/BBox", bounds);
  const bool darkens = subtype.getName() == "/Highlight";
  about.replaceKey("/Resources",
                   Handle::parse("<</ExtGState<</Muster<</ca " + number(opacity) + "/CA " +
                                 number(opacity) + (darkens ? "/BM/Multiply" : "") + ">>>>>>"));
  annotation.replaceKey("/Rect", bounds);
  annotation.replaceKey("/AP", Handle::newDictionary({{"/N", form}}));
  return form;
}

}  // namespace muster::foreign
