// SPDX-License-Identifier: MIT
#include "image/svg/drawing_reader.hpp"

#include <algorithm>
#include <cmath>
#include <pugixml.hpp>

#include "base/diagnostic.hpp"
#include "base/utf8.hpp"
#include "image/svg/numbers.hpp"
#include "image/svg/outline.hpp"
#include "image/svg/paint.hpp"

namespace muster::image::svg {
namespace {

constexpr int most_depth = 32;
/// The least length of a side, in units. A smaller drawing would be magnified so much that
/// coordinates exceed the limits of PDF.
constexpr double smallest = 1e-3;

/// Elements that draw nothing by themselves. Definitions are allowed, but references to them are
/// rejected.
constexpr std::string_view silent[] = {"title", "desc", "metadata", "defs"};

bool is_silent(std::string_view name) {
  // Elements with a prefix are private data of drawing programs.
  return name.find(':') != std::string_view::npos ||
         std::find(std::begin(silent), std::end(silent), name) != std::end(silent);
}

bool is_side(double length) { return length >= smallest && length <= largest; }

/// Whether all numbers of the shape are within the limit. False if one is NaN.
bool is_near(const Shape& shape) {
  return shape.stroke_width <= largest &&
         std::all_of(shape.outline.begin(), shape.outline.end(), [](const OutlineStep& step) {
           return std::all_of(step.at.begin(), step.at.end(),
                              [](double value) { return std::abs(value) <= largest; });
         });
}

Location place(const std::string& file, const std::string& bytes, std::ptrdiff_t offset) {
  const auto end = bytes.begin() + std::clamp<std::ptrdiff_t>(offset, 0, std::ssize(bytes));
  const auto lines = std::count(bytes.begin(), end, '\n');
  const auto line_begin = std::find(std::make_reverse_iterator(end), bytes.rend(), '\n').base();
  return {file, static_cast<std::uint32_t>(lines + 1),
          static_cast<std::uint32_t>(count_code_points({line_begin, end}) + 1)};
}

/// Reads one SVG file into a picture.
class DrawingReader {
 public:
  DrawingReader(const std::string& bytes, Picture& picture, const Reading& how,
                Diagnostics& diagnostics)
      : x_bytes(bytes), x_picture(picture), x_how(how), x_diagnostics(diagnostics) {}

  bool read(const pugi::xml_node& root) {
    Transform transform;
    if (!read_size(root, transform)) {
      return refuse(root, its_svg() + " has no usable size",
                    "give it a viewBox with sides of 0.001 to 1,000,000 units");
    }
    if (!read_children(root, {}, transform, 0)) return false;
    return !x_picture.shapes.empty() ||
           refuse(root, its_svg() + " draws nothing", "export it with its shapes as paths");
  }

 private:
  bool refuse(const pugi::xml_node& node, std::string message, std::string hint) {
    // The parser gives the offset of the element's name, which is one after the '<'.
    x_diagnostics.error(x_how.code, place(x_picture.file, x_bytes, node.offset_debug() - 1),
                        std::move(message), {std::move(hint)});
    return false;
  }

  /// Reads the size from the view box, or without one from width and height. The transform moves
  /// the view box to 0,0.
  bool read_size(const pugi::xml_node& root, Transform& transform) {
    if (const auto box = numbers(root.attribute("viewBox").value()); box && box->size() == 4) {
      transform = {1, 0, 0, 1, -(*box)[0], -(*box)[1]};
      x_picture.width = (*box)[2];
      x_picture.height = (*box)[3];
    } else {
      x_picture.width = length(root.attribute("width").value()).value_or(0);
      x_picture.height = length(root.attribute("height").value()).value_or(0);
    }
    return is_side(x_picture.width) && is_side(x_picture.height);
  }

  bool read_children(const pugi::xml_node& parent, const Paint& outer, const Transform& around,
                     int depth) {
    Paint paint = outer;
    Transform transform = around;
    if (!read_attributes(parent, paint, transform)) return false;
    if (depth > most_depth)
      return refuse(parent, "the groups of the " + x_how.name + " are nested too deeply", flatten);
    return std::all_of(parent.begin(), parent.end(), [&](const pugi::xml_node& child) {
      return child.type() != pugi::node_element || is_silent(child.name()) ||
             read_element(child, paint, transform, depth);
    });
  }

  bool read_element(const pugi::xml_node& element, const Paint& outer, const Transform& around,
                    int depth) {
    if (std::string_view(element.name()) == "g") {
      return read_children(element, outer, around, depth + 1);
    }
    if (!is_shape(element.name())) {
      return refuse(element,
                    its_svg() + " contains '<" + element.name() + ">', which is not supported",
                    flatten);
    }
    Paint paint = outer;
    Transform transform = around;
    if (!read_attributes(element, paint, transform)) return false;
    Outline outline(transform);
    if (!draw_shape(element, outline))
      return refuse(element, "a shape of the " + x_how.name + " cannot be read", flatten);
    return add(element, paint, outline, transform.scale());
  }

  bool read_attributes(const pugi::xml_node& element, Paint& paint, Transform& transform) {
    for (const pugi::xml_attribute& attribute : element.attributes()) {
      const std::string_view name = attribute.name();
      bool good = true;
      if (name == "transform") {
        const auto own = parse_transform(attribute.value());
        good = own.has_value();
        if (own) transform = transform.after(*own);
      } else {
        good = name == "style" ? apply_style(paint, attribute.value())
                               : apply(paint, name, attribute.value());
      }
      if (good) continue;
      return refuse(element,
                    its_svg() + " contains '" + std::string(name) + "=\"" + attribute.value() +
                        "\"', which is not supported",
                    flatten);
    }
    return true;
  }

  bool add(const pugi::xml_node& element, const Paint& paint, Outline& outline, double scale) {
    if (!paint.is_shown || !outline.is_open() || (!paint.fill && !paint.stroke)) return true;
    Shape shape{
        outline.take(), paint.fill, paint.even_odd, paint.stroke, paint.stroke_width * scale,
        paint.cap,      paint.join};
    if (!is_near(shape)) {
      return refuse(element, "a shape of the " + x_how.name + " is over 1,000,000 units away",
                    "export it with all shapes inside its viewBox");
    }
    x_steps += shape.outline.size();
    if (x_steps > x_how.most_steps) {
      return refuse(
          element,
          "the " + x_how.name + " has more than " + std::to_string(x_how.most_steps) + " points",
          "simplify its paths");
    }
    x_picture.shapes.push_back(std::move(shape));
    return true;
  }

  std::string its_svg() const { return "the " + x_how.name + "'s SVG"; }

  static constexpr const char* flatten =
      "export it as plain SVG with text and effects turned into paths of flat colours, or as PNG";

  const std::string& x_bytes;
  Picture& x_picture;
  const Reading& x_how;
  Diagnostics& x_diagnostics;
  std::size_t x_steps = 0;
};

}  // namespace

bool read_drawing(const std::string& bytes, Picture& picture, const Reading& how,
                  Diagnostics& diagnostics) {
  pugi::xml_document file;
  const pugi::xml_parse_result parsed = file.load_buffer(bytes.data(), bytes.size());
  const pugi::xml_node root = file.document_element();
  if (!parsed || std::string_view(root.name()) != "svg") {
    diagnostics.error(how.code, place(picture.file, bytes, parsed.offset),
                      "the " + how.name + " is not a well-formed SVG",
                      {"export it again, as plain SVG"});
    return false;
  }
  picture.kind = Picture::Kind::drawing;
  return DrawingReader(bytes, picture, how, diagnostics).read(root);
}

}  // namespace muster::image::svg
