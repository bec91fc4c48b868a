// SPDX-License-Identifier: MIT
#include "chart/picture_dump.hpp"

#include <array>

#include "base/number_format.hpp"

namespace muster::chart {
namespace {

constexpr std::array<const char*, 5> patterns = {"solid", "hatch", "dots", "cross", "outline"};
constexpr std::array<const char*, 4> marker_shapes = {"circle", "square", "diamond", "triangle"};
constexpr std::array<const char*, 3> anchors = {"start", "middle", "end"};

std::string number(double value) { return format_number(value, {.decimals = 2, .ascii = true}); }

std::string at(double x, double y) { return number(x) + "," + number(y); }

std::string role(theme::Role role) { return std::string(theme::role_name(role)); }

std::string shape_text(const Bar& bar) {
  return "bar " + at(bar.x, bar.y) + " " + number(bar.width) + "x" + number(bar.height) + " " +
         role(bar.fill) + " " + patterns.at(static_cast<std::size_t>(bar.pattern));
}

std::string shape_text(const Line& line) {
  std::string out = "line " + role(line.stroke) + " " + number(line.width);
  if (line.dashed) out += " dashed";
  for (const auto& [x, y] : line.points) out += " " + at(x, y);
  return out;
}

std::string shape_text(const Marker& marker) {
  return std::string("marker ") + marker_shapes.at(static_cast<std::size_t>(marker.shape)) + " " +
         at(marker.x, marker.y) + " r" + number(marker.radius) + " " + role(marker.fill);
}

std::string shape_text(const Area& area) {
  std::string out = "area " + role(area.fill) + " " + number(area.tint);
  if (area.edge_width > 0) out += " edge " + role(area.edge) + " " + number(area.edge_width);
  for (const auto& ring : area.rings) {
    out += " [";
    for (const auto& [x, y] : ring) out += at(x, y) + " ";
    if (!ring.empty()) out.pop_back();
    out += "]";
  }
  return out;
}

std::string shape_text(const Label& label) {
  return "label " + at(label.x, label.y) + " " + number(label.size) + " " +
         anchors.at(static_cast<std::size_t>(label.anchor)) + (label.bold ? " bold " : " ") +
         role(label.colour) + " \"" + label.text + "\"";
}

}  // namespace

std::string dump(const Picture& picture) {
  std::string out = "picture " + number(picture.width) + "x" + number(picture.height) + "\n";
  for (const Shape& shape : picture.shapes) {
    out += "  " + std::visit([](const auto& it) { return shape_text(it); }, shape) + "\n";
  }
  return out;
}

}  // namespace muster::chart
