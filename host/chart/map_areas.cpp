// SPDX-License-Identifier: MIT
#include "chart/map_areas.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "base/word_list.hpp"
#include "chart/placing.hpp"
#include "chart/points.hpp"
#include "chart/sentences.hpp"
#include "chart/text_lines.hpp"

namespace muster::chart {
namespace {

constexpr double most_map_height = 40;  ///< times the text size
constexpr int samples = 12;             ///< positions tried along each side of an area
/// Corners of an outline are at least this far apart, in points of the picture. An outline in a
/// file may have a hundred thousand corners, and room_for() visits each for every position that it
/// tries.
constexpr double least_step = 0.3;
constexpr double lines_step = 5;  ///< points between the hatch lines over an area

struct MapExtent {
  double left = 0, right = 1, top = 0, bottom = 1;
};

MapExtent extent_of(const Rings& rings) {
  MapExtent extent;
  bool any = false;
  for (const auto& ring : rings) {
    for (const auto& [x, y] : ring) {
      if (!any) extent = {x, x, y, y};
      any = true;
      extent.left = std::min(extent.left, x);
      extent.right = std::max(extent.right, x);
      extent.top = std::min(extent.top, y);
      extent.bottom = std::max(extent.bottom, y);
    }
  }
  return extent;
}

/// Leaves out corners that are too near to the corner before to be seen. A tiny area keeps four.
void thin_out(std::vector<std::pair<double, double>>& ring) {
  constexpr std::size_t least_corners = 4;
  std::vector<std::pair<double, double>> kept;
  for (const auto& [x, y] : ring)
    if (kept.empty() || std::hypot(x - kept.back().first, y - kept.back().second) >= least_step)
      kept.emplace_back(x, y);
  if (kept.size() < least_corners && ring.size() > least_corners) {
    kept.clear();
    for (std::size_t i = 0; i < least_corners; ++i)
      kept.push_back(ring[i * ring.size() / least_corners]);
  }
  if (kept.size() >= least_corners) ring = std::move(kept);
}

const document::ChartValue* value_named(const document::Chart& chart, const std::string& name) {
  if (chart.series.empty()) return nullptr;
  for (const document::ChartValue& value : chart.series.front().values)
    if (value.label == name) return &value;
  return nullptr;
}

/// Returns the squared distance from the point (x, y) to the line between `a` and `b`.
double distance(double x, double y, const std::pair<double, double>& a,
                const std::pair<double, double>& b) {
  const double dx = b.first - a.first;
  const double dy = b.second - a.second;
  const double length = dx * dx + dy * dy;
  const double along =
      length > 0 ? std::clamp(((x - a.first) * dx + (y - a.second) * dy) / length, 0.0, 1.0) : 0;
  const double away_x = a.first + along * dx - x;
  const double away_y = a.second + along * dy - y;
  return away_x * away_x + away_y * away_y;
}

/// Returns the squared distance to the nearest border. Heights are multiplied by `stretch`.
double clearance(const Rings& rings, double x, double y, double stretch) {
  double nearest = 1e300;
  for (const auto& ring : rings)
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const auto& a = ring[i];
      const auto& b = ring[(i + 1) % ring.size()];
      nearest = std::min(nearest, distance(x, y * stretch, {a.first, a.second * stretch},
                                           {b.first, b.second * stretch}));
    }
  return nearest;
}

/// Whether the line from `a` to `b` meets the rectangle: whether a part of the line is left after
/// it is cut at all four sides.
bool meets(const std::pair<double, double>& a, const std::pair<double, double>& b,
           const MapExtent& box) {
  double begin = 0, end = 1;
  const double dx = b.first - a.first;
  const double dy = b.second - a.second;
  const std::pair<double, double> cuts[] = {{-dx, a.first - box.left},
                                            {dx, box.right - a.first},
                                            {-dy, a.second - box.top},
                                            {dy, box.bottom - a.second}};
  for (const auto& [slope, room] : cuts) {
    if (slope == 0 && room < 0) return false;
    if (slope < 0) begin = std::max(begin, room / slope);
    if (slope > 0) end = std::min(end, room / slope);
  }
  return begin <= end;
}

bool is_free(const Rings& rings, const MapExtent& box) {
  for (const auto& ring : rings)
    for (std::size_t i = 0; i < ring.size(); ++i)
      if (meets(ring[i], ring[(i + 1) % ring.size()], box)) return false;
  return true;
}

}  // namespace

std::vector<PlacedArea> place_areas(Picture& picture, const document::Chart& chart,
                                    const Canvas& canvas) {
  Rings all;
  for (const document::MapArea& area : chart.map.areas)
    all.insert(all.end(), area.rings.begin(), area.rings.end());
  const MapExtent extent = extent_of(all);
  const double width = std::max(extent.right - extent.left, 1e-9);
  const double height = std::max(extent.bottom - extent.top, 1e-9);
  // A point on each side for the outlines' own width.
  const double scale = std::min((canvas.width - 2) / width, canvas.em() * most_map_height / height);
  std::vector<PlacedArea> placed;
  for (const document::MapArea& area : chart.map.areas) {
    PlacedArea one{&area, value_named(chart, area.name), area.rings};
    for (auto& ring : one.rings) {
      for (auto& [x, y] : ring) {
        x = (x - extent.left) * scale + 1;
        y = (y - extent.top) * scale + picture.height + 1;
      }
      thin_out(ring);
    }
    placed.push_back(std::move(one));
  }
  picture.height += height * scale + 2;
  return placed;
}

bool contains(const Rings& rings, double x, double y) {
  bool inside = false;
  for (const auto& ring : rings) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const auto& [x1, y1] = ring[i];
      const auto& [x2, y2] = ring[(i + 1) % ring.size()];
      if ((y1 > y) != (y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

std::optional<std::pair<double, double>> room_for(const Rings& rings, double width, double height) {
  const MapExtent extent = extent_of(rings);
  if (extent.right - extent.left < width || extent.bottom - extent.top < height)
    return std::nullopt;
  const double stretch = width > 0 && height > 0 ? width / height : 1;
  std::optional<std::pair<double, double>> best;
  double widest_clearance = 0;
  for (int i = 1; i < samples; ++i) {
    for (int j = 1; j < samples; ++j) {
      const double x = extent.left + (extent.right - extent.left) * i / samples;
      const double y = extent.top + (extent.bottom - extent.top) * j / samples;
      if (!contains(rings, x, y)) continue;
      const MapExtent box{x - width / 2, x + width / 2, y - height / 2, y + height / 2};
      if (!is_free(rings, box)) continue;
      const double clear = clearance(rings, x, y, stretch);
      if (best && clear <= widest_clearance) continue;
      best = {x, y};
      widest_clearance = clear;
    }
  }
  return best;
}

void put_area(Picture& picture, const PlacedArea& placed, const Shade& shade) {
  picture.shapes.emplace_back(Area{placed.rings, shade.role, shade.tint, theme::Role::limit, 0.8});
  if (!shade.lined) return;
  const theme::Role pen = shade.tint > 0 ? shade.words : theme::Role::limit;
  for (Line& line : hatching(placed.rings, lines_step, shade.tint <= 0, pen, 0.7))
    picture.shapes.emplace_back(std::move(line));
}

void put_area_words(Picture& picture, const PlacedArea& placed, const Shade& shade,
                    const std::vector<std::vector<std::string>>& versions, const Canvas& canvas) {
  const double em = canvas.em();
  for (const std::vector<std::string>& lines : versions) {
    const bool has_value = lines.size() > 1;  // the name, and under it the value in bold
    const double width = widest(lines, canvas, has_value) + em * 0.3;
    const double height = lines_height(lines.size(), canvas) + em * 0.2;
    const auto at = room_for(placed.rings, width, height);
    if (!at) continue;
    const double top = at->second - lines_height(lines.size(), canvas) / 2;
    if (shade.lined)
      picture.shapes.emplace_back(
          Area{{rectangle(at->first - width / 2, at->second - height / 2, width, height)},
               shade.role,
               shade.tint,
               theme::Role::page,
               0});
    for (std::size_t i = 0; i < lines.size(); ++i)
      put_lines(picture, {lines[i]}, at->first, top + lines_height(i, canvas), canvas,
                {Anchor::middle, has_value && i + 1 == lines.size(), shade.words});
    return;
  }
}

std::size_t areas_without_row(const document::Chart& chart) {
  std::set<std::string_view> named;
  if (!chart.series.empty())
    for (const document::ChartValue& value : chart.series.front().values)
      named.insert(value.label);
  return static_cast<std::size_t>(
      std::ranges::count_if(chart.map.areas, [&](const document::MapArea& area) {
        return !area.rings.empty() && !named.contains(area.name);
      }));
}

std::string words_without_row(const document::Chart& chart) {
  const std::size_t count = areas_without_row(chart);
  if (count == 0) return "";
  return " " + filled(count == 1 ? sentences::area_without_figure : sentences::areas_without_figure,
                      {{"count", std::to_string(count)}});
}

std::string describe_areas(const document::Chart& chart, const std::string& shape) {
  const Points points = known_points(chart.series.front(), chart.unit);
  if (points.empty()) return no_figures;
  std::string text = shape + counted(points.size(), "area") + ".";
  if (points.size() == 1) return text + " " + named(points.front()) + ".";
  text += extremes(points);
  if (points.size() > most_names) return text;
  std::vector<std::string> names;
  for (const Point& point : points) names.push_back(named(point));
  return text + " " + filled(sentences::areas, {{"areas", in_words(std::move(names))}});
}

}  // namespace muster::chart
