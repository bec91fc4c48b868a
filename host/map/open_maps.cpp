// SPDX-License-Identifier: MIT
#include "map/open_maps.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/did_you_mean.hpp"
#include "base/error.hpp"
#include "document/walk.hpp"
#include "map/codes.hpp"
#include "map/outlines.hpp"
#include "map/tiles.hpp"

namespace muster::map {
namespace {

using document::Chart;
using document::MapArea;

std::vector<std::string> labels_of(const Chart& chart) {
  std::vector<std::string> labels;
  if (chart.series.empty()) return labels;
  for (const document::ChartValue& value : chart.series.front().values)
    labels.push_back(value.label);
  return labels;
}

/// Adds the areas to one chart after the other, and reads each file once.
class MapOpener {
 public:
  MapOpener(const Folder& edition, Diagnostics& diagnostics)
      : x_edition(edition), x_diagnostics(diagnostics) {}

  void open(Chart& chart, const Location& where) {
    if (chart.kind == ChartKind::tile_map) return open_tiles(chart, where);
    const std::vector<Feature>* features = features_of(chart.map.file, where);
    if (features == nullptr) return;
    if (chart.map.property.empty()) chart.map.property = best_property(*features, chart);
    for (const Feature& feature : *features) {
      const auto name = feature.names.find(chart.map.property);
      chart.map.areas.push_back(
          {name == feature.names.end() ? "" : name->second, "", feature.rings});
    }
    require_areas(chart, where);
  }

 private:
  const std::vector<Feature>* features_of(const std::string& file, const Location& where) {
    const auto [known, is_new] = x_files.try_emplace(file);
    if (is_new) known->second = read(file, where);
    return known->second ? &*known->second : nullptr;
  }

  std::optional<std::vector<Feature>> read(const std::string& file, const Location& where) {
    try {
      if (x_edition.size(file) > most_bytes) too_large();
      std::vector<Feature> features = read_geojson(x_edition.read(file));
      flatten(features);
      return features;
    } catch (const Error& error) {
      const Diagnostic& why = error.diagnostic();
      x_diagnostics.error(why.code, where, "the map '" + file + "' cannot be used: " + why.message,
                          why.hints);
      return std::nullopt;
    }
  }

  [[noreturn]] static void too_large() {
    throw Error(code::map_limit, {},
                "it is larger than " + std::to_string(most_bytes >> 20) + " MiB",
                {"use simplified outlines"});
  }

  /// Returns the property whose values include most of the chart's labels, or the first such
  /// property.
  static std::string best_property(const std::vector<Feature>& features, const Chart& chart) {
    const std::vector<std::string> all = labels_of(chart);
    const std::set<std::string> labels(all.begin(), all.end());
    std::map<std::string, std::size_t> counts;
    for (const Feature& feature : features)
      for (const auto& [property, words] : feature.names) counts[property] += labels.count(words);
    const auto best =
        std::max_element(counts.begin(), counts.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return best == counts.end() ? "" : best->first;
  }

  void require_areas(const Chart& chart, const Location& where) {
    std::vector<std::string> names;
    for (const MapArea& area : chart.map.areas) names.push_back(area.name);
    for (const std::string& label : labels_of(chart)) {
      if (std::find(names.begin(), names.end(), label) != names.end()) continue;
      x_diagnostics.error(code::map_area, where,
                          "the map '" + chart.map.file + "' has no area '" + label + "'",
                          {did_you_mean(label, names,
                                        "write the names as they are in the file, or set area= to "
                                        "the property that has the names")});
    }
  }

  void open_tiles(Chart& chart, const Location& where) {
    for (const std::string& label : labels_of(chart)) {
      const Tile* tile = find_tile(label);
      if (tile == nullptr) {
        x_diagnostics.error(code::map_area, where,
                            "the tile map of London has no area '" + label + "'",
                            {did_you_mean(label, tile_names(),
                                          "use names of London boroughs, or write kind=map and "
                                          "map=FILE")});
        continue;
      }
      const double x = tile->column;
      const double y = tile->row;
      chart.map.areas.push_back({label,
                                 std::string(tile->short_name),
                                 {{{x, y}, {x + 1, y}, {x + 1, y + 1}, {x, y + 1}}}});
    }
  }

  static std::vector<std::string> tile_names() {
    std::vector<std::string> names;
    for (const Tile& tile : london_tiles) names.emplace_back(tile.name);
    return names;
  }

  const Folder& x_edition;
  Diagnostics& x_diagnostics;
  std::map<std::string, std::optional<std::vector<Feature>>> x_files;
};

bool is_map(const Chart& chart) {
  return chart.kind == ChartKind::map || chart.kind == ChartKind::tile_map ||
         chart.kind == ChartKind::bubble_map;
}

}  // namespace

void open_maps(document::Document& document, const Folder& edition, Diagnostics& diagnostics) {
  MapOpener opener(edition, diagnostics);
  document::for_each_block(document.blocks, [&](document::Block& block) {
    auto* chart = std::get_if<Chart>(&block.node);
    if (chart == nullptr || !is_map(*chart) || !chart->map.areas.empty()) return;
    const bool named = block.source.file < document.files.size();
    opener.open(*chart, {named ? document.files[block.source.file] : "", block.source.line, 0});
  });
}

}  // namespace muster::map
