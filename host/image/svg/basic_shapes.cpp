// SPDX-License-Identifier: MIT
#include "image/svg/outline.hpp"

#include <algorithm>
#include <string_view>

#include "image/svg/numbers.hpp"

namespace muster::image::svg {
namespace {

/// Reads the geometry attributes of an element, and records whether one of them was unreadable.
class Geometry {
 public:
  explicit Geometry(const pugi::xml_node& element) : x_element(element) {}

  double operator()(const char* name, double otherwise = 0) {
    const pugi::xml_attribute attribute = x_element.attribute(name);
    if (!attribute) return otherwise;
    const auto value = length(attribute.value());
    if (!value) x_good = false;
    return value.value_or(0);
  }
  bool has(const char* name) const { return static_cast<bool>(x_element.attribute(name)); }
  const char* text(const char* name) const { return x_element.attribute(name).value(); }
  bool is_good() const { return x_good; }

 private:
  const pugi::xml_node& x_element;
  bool x_good = true;
};

bool path(Geometry& given, Outline& outline) {
  const std::string_view data = given.text("d");
  return data.empty() || read_path(data, outline);
}

/// Draws a rectangle. If only one corner radius is given, it is used for both directions. A radius
/// is at most half of the side.
bool rect(Geometry& given, Outline& outline) {
  const double x = given("x"), y = given("y"), w = given("width"), h = given("height");
  if (w <= 0 || h <= 0) return given.is_good();
  const double rx = std::clamp(given("rx", given("ry")), 0.0, w / 2);
  const double ry = std::clamp(given("ry", given("rx")), 0.0, h / 2);
  const Outline::Arc corner{rx, ry, 0, false, true};
  outline.move({x + rx, y});
  outline.line({x + w - rx, y});
  outline.arc(corner, {x + w, y + ry});
  outline.line({x + w, y + h - ry});
  outline.arc(corner, {x + w - rx, y + h});
  outline.line({x + rx, y + h});
  outline.arc(corner, {x, y + h - ry});
  outline.line({x, y + ry});
  outline.arc(corner, {x + rx, y});
  outline.close();
  return true;
}

void oval(Point centre, double rx, double ry, Outline& outline) {
  if (rx <= 0 || ry <= 0) return;
  const Outline::Arc half{rx, ry, 0, false, true};
  outline.move({centre.x + rx, centre.y});
  outline.arc(half, {centre.x - rx, centre.y});
  outline.arc(half, {centre.x + rx, centre.y});
  outline.close();
}

bool circle(Geometry& given, Outline& outline) {
  const double r = given("r");
  oval({given("cx"), given("cy")}, r, r, outline);
  return true;
}

bool ellipse(Geometry& given, Outline& outline) {
  oval({given("cx"), given("cy")}, given("rx"), given("ry"), outline);
  return true;
}

bool line(Geometry& given, Outline& outline) {
  outline.move({given("x1"), given("y1")});
  outline.line({given("x2"), given("y2")});
  return true;
}

bool points(Geometry& given, Outline& outline, bool closed) {
  const auto all = numbers(given.text("points"));
  if (!all || all->size() % 2 != 0) return false;
  for (std::size_t i = 0; i < all->size(); i += 2) {
    const Point to{(*all)[i], (*all)[i + 1]};
    i == 0 ? outline.move(to) : outline.line(to);
  }
  if (closed && outline.is_open()) outline.close();
  return true;
}

bool polyline(Geometry& given, Outline& outline) { return points(given, outline, false); }
bool polygon(Geometry& given, Outline& outline) { return points(given, outline, true); }

struct Element {
  std::string_view name;
  bool (*draw)(Geometry& given, Outline& outline);
};

constexpr Element elements[] = {{"path", path},       {"rect", rect}, {"circle", circle},
                                {"ellipse", ellipse}, {"line", line}, {"polyline", polyline},
                                {"polygon", polygon}};

const Element* find_element(std::string_view name) {
  const auto* known = std::ranges::find(elements, name, &Element::name);
  return known == std::end(elements) ? nullptr : known;
}

}  // namespace

bool is_shape(std::string_view name) { return find_element(name) != nullptr; }

bool draw_shape(const pugi::xml_node& element, Outline& outline) {
  Geometry given(element);
  return find_element(element.name())->draw(given, outline) && given.is_good();
}

}  // namespace muster::image::svg
