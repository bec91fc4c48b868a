// SPDX-License-Identifier: MIT
// Draws areas shaded by value (a choropleth), with their outlines from the edition's file.
#include <algorithm>

#include "chart/kinds.hpp"
#include "chart/map_areas.hpp"
#include "chart/row_plot.hpp"
#include "chart/sentences.hpp"
#include "chart/text_lines.hpp"

namespace muster::chart {
namespace {

bool has_gaps(const document::Chart& chart) {
  const auto& values = chart.series.front().values;
  return std::any_of(values.begin(), values.end(),
                     [](const document::ChartValue& value) { return !drawable(value); });
}

/// Returns versions of an area's text, the longest first: the name in two widths with the value,
/// then the value alone.
std::vector<std::vector<std::string>> versions_of(const PlacedArea& placed, Unit unit,
                                                  const Canvas& canvas) {
  const std::string value = value_text(*placed.value, unit);
  std::vector<std::vector<std::string>> versions;
  for (const double width : {12.0, 6.0}) {
    versions.push_back(wrap(placed.value->label, canvas.em() * width, canvas));
    versions.back().push_back(value);
  }
  versions.push_back({value});
  return versions;
}

Picture draw_map(const document::Chart& chart, const Canvas& canvas) {
  if (chart.map.areas.empty() || row_labels(chart).empty()) return words_alone(no_data, canvas);
  const ValueShades shades(all_values(chart), canvas.theme);
  const bool gaps = has_gaps(chart);
  // Areas without a row in the data look like areas without a value. If all rows have a value,
  // areas without a row are plain.
  const Shade around{theme::Role::page, 0, theme::Role::text, gaps};
  Picture picture{canvas.width, 0, {}};
  std::vector<KeyEntry> key = shades.entries(chart.unit, false);
  if (gaps || areas_without_row(chart) > 0)
    key.push_back({sentences::no_figure.words,
                   {around.role, gaps ? Pattern::cross : Pattern::solid},
                   {},
                   0.0,
                   ""});
  put_key(picture, key, canvas);
  const std::vector<PlacedArea> areas = place_areas(picture, chart, canvas);
  for (const PlacedArea& area : areas)
    put_area(picture, area, area.value ? shades.of(drawable(*area.value)) : around);
  for (const PlacedArea& area : areas)
    if (area.value)
      put_area_words(picture, area, shades.of(drawable(*area.value)),
                     versions_of(area, chart.unit, canvas), canvas);
  return picture;
}

std::string describe_map(const document::Chart& chart) {
  return describe_areas(chart, "Map of areas, darker where the value is higher: ") +
         words_without_row(chart);
}

}  // namespace

const Drawing map{draw_map, describe_map, true};

}  // namespace muster::chart
