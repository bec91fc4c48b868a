// SPDX-License-Identifier: MIT
// Draws areas as tiles of one size, roughly at their places on a map, shaded by value.
#include <algorithm>

#include "chart/kinds.hpp"
#include "chart/map_areas.hpp"
#include "chart/placing.hpp"
#include "chart/row_plot.hpp"
#include "chart/text_lines.hpp"

namespace muster::chart {
namespace {

constexpr double tile_gap = 0.1;  ///< times the text size, on each side

/// Returns the square with a gap around it.
PlacedArea tile_of(const PlacedArea& placed, const Canvas& canvas) {
  PlacedArea tile = placed;
  const double gap = canvas.em() * tile_gap;
  for (auto& ring : tile.rings) {
    const auto& [left, top] = placed.rings.front().front();
    for (auto& [x, y] : ring) {
      x += x > left ? -gap : gap;
      y += y > top ? -gap : gap;
    }
  }
  return tile;
}

/// Returns versions of a tile's text, the longest first: the whole name, if it fits, with the
/// value; the short name with the value; the short name alone.
std::vector<std::vector<std::string>> tile_versions(const PlacedArea& tile, Unit unit,
                                                    const Canvas& canvas) {
  const double room =
      tile.rings.front()[1].first - tile.rings.front()[0].first - canvas.em() * 0.45;
  const std::string value = value_text(*tile.value, unit);
  std::vector<std::vector<std::string>> versions;
  if (widest_word(tile.value->label, canvas) <= room) {
    versions.push_back(wrap(tile.value->label, room, canvas));
    versions.back().push_back(value);
  }
  versions.push_back({tile.area->short_name, value});
  versions.push_back({tile.area->short_name});
  return versions;
}

/// Whether the tile that was drawn last has its short name, whose meaning must then be printed.
bool is_short(const Picture& picture, const PlacedArea& tile) {
  const auto holds = [&](const Shape& shape) {
    const auto* label = std::get_if<Label>(&shape);
    return label != nullptr && label->text == tile.area->short_name;
  };
  return std::any_of(
      picture.shapes.rbegin(),
      picture.shapes.rbegin() +
          std::min<std::ptrdiff_t>(2, static_cast<std::ptrdiff_t>(picture.shapes.size())),
      holds);
}

/// Draws the meanings of short names, one after the other.
void put_meanings(Picture& picture, const std::vector<const PlacedArea*>& tiles,
                  const Canvas& canvas) {
  const double em = canvas.em();
  double left = 0;
  double top = picture.height + em * 0.4;
  for (const PlacedArea* tile : tiles) {
    const std::string words = tile->area->short_name + " " + shortened(tile->value->label, 60);
    const auto lines = wrap(words, canvas.width, canvas);
    const double width = widest(lines, canvas);
    if (left > 0 && left + width > canvas.width) {
      left = 0;
      top += lines_height(1, canvas);
    }
    put_lines(picture, lines, left, top, canvas, {Anchor::start, false, theme::Role::muted_text});
    if (lines.size() > 1) top += lines_height(lines.size() - 1, canvas);
    left += width + em * 1.2;
  }
  if (!tiles.empty()) picture.height = top + lines_height(1, canvas);
}

Picture draw_tile_map(const document::Chart& chart, const Canvas& canvas) {
  if (chart.map.areas.empty() || row_labels(chart).empty()) return words_alone(no_data, canvas);
  const auto& values = chart.series.front().values;
  const bool gaps =
      std::any_of(values.begin(), values.end(), [](const auto& value) { return !drawable(value); });
  const ValueShades shades(all_values(chart), canvas.theme);
  Picture picture{canvas.width, 0, {}};
  put_key(picture, shades.entries(chart.unit, gaps), canvas);
  const std::vector<PlacedArea> areas = place_areas(picture, chart, canvas);
  std::vector<const PlacedArea*> short_ones;
  for (const PlacedArea& placed : areas) {
    if (placed.value == nullptr || placed.rings.empty()) continue;
    const PlacedArea tile = tile_of(placed, canvas);
    const Shade shade = shades.of(drawable(*tile.value));
    put_area(picture, tile, shade);
    put_area_words(picture, tile, shade, tile_versions(tile, chart.unit, canvas), canvas);
    if (is_short(picture, tile)) short_ones.push_back(&placed);
  }
  put_meanings(picture, short_ones, canvas);
  return picture;
}

std::string describe_tile_map(const document::Chart& chart) {
  return describe_areas(chart, "Map of tiles, darker where the value is higher: ");
}

}  // namespace

const Drawing tile_map{draw_tile_map, describe_tile_map, true};

}  // namespace muster::chart
