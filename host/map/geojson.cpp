// SPDX-License-Identifier: MIT
#include "map/geojson.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "base/ascii.hpp"
#include "base/error.hpp"
#include "map/codes.hpp"

namespace muster::map {
namespace {

using nlohmann::json;

constexpr std::size_t most_name_bytes = 200;

[[noreturn]] void refuse(std::string message, std::string hint) {
  throw Error(code::map_file, {}, std::move(message), {std::move(hint)});
}

[[noreturn]] void refuse_size(std::string message) {
  throw Error(code::map_limit, {}, std::move(message),
              {"use simplified outlines: a page shows no more than a few thousand points"});
}

json parsed(const std::string& text) {
  if (text.size() > most_bytes)
    refuse_size("it is larger than " + std::to_string(most_bytes >> 20) + " MiB");
  const auto not_too_deep = [](int depth, json::parse_event_t, json&) {
    if (depth > most_depth)
      refuse_size("its brackets are nested more than " + std::to_string(most_depth) + " deep");
    return true;
  };
  try {
    return json::parse(text, not_too_deep);
  } catch (const json::exception&) {
    refuse("it is not JSON", "export the areas as GeoJSON");
  }
}

/// Reads rings and counts their points.
class RingReader {
 public:
  void add_polygon(const json& rings, std::vector<Ring>& out) {
    for (const json& ring : list(rings)) {
      Ring made;
      for (const json& point : list(ring)) made.push_back(point_of(point));
      if (made.size() > 1 && made.front() == made.back()) made.pop_back();
      if (made.size() >= 3) out.push_back(std::move(made));
    }
  }

 private:
  static const json& list(const json& value) {
    if (!value.is_array())
      refuse("its coordinates are not lists of points", "export the outlines again");
    return value;
  }

  std::pair<double, double> point_of(const json& point) {
    if (++x_points > most_points)
      refuse_size("it has more than " + std::to_string(most_points) + " points");
    if (!point.is_array() || point.size() < 2 || !point[0].is_number() || !point[1].is_number())
      refuse("one of its points is not a pair of numbers", "export the outlines again");
    const std::pair<double, double> made{point[0].get<double>(), point[1].get<double>()};
    constexpr double farthest = 1e8;  // metres: beyond any map grid
    if (!(std::abs(made.first) < farthest) || !(std::abs(made.second) < farthest))
      refuse("one of its points is outside any map", "export the outlines again");
    return made;
  }

  std::size_t x_points = 0;
};

std::string word_at(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

void add_geometry(const json& geometry, RingReader& reader, std::vector<Ring>& rings) {
  if (geometry.is_null()) return;
  if (!geometry.is_object())
    refuse("one of its geometries is not an object", "export the outlines again");
  const std::string type = word_at(geometry, "type");
  const auto coordinates = geometry.find("coordinates");
  if (coordinates == geometry.end() || (type != "Polygon" && type != "MultiPolygon"))
    refuse("it contains a geometry that is not an area: '" + type.substr(0, 40) + "'",
           "keep only features of the types Polygon and MultiPolygon");
  if (type == "Polygon") return reader.add_polygon(*coordinates, rings);
  if (!coordinates->is_array())
    refuse("its coordinates are not lists", "export the outlines again");
  for (const json& polygon : *coordinates) reader.add_polygon(polygon, rings);
}

std::map<std::string, std::string> names_of(const json& feature) {
  std::map<std::string, std::string> names;
  const auto properties = feature.find("properties");
  if (properties == feature.end() || !properties->is_object()) return names;
  for (const auto& [key, value] : properties->items()) {
    if (!value.is_string()) continue;
    // Names are trimmed because table cells are: a name with a space at its end would never match a
    // cell.
    const std::string words(trimmed(value.get_ref<const std::string&>()));
    if (!words.empty() && words.size() <= most_name_bytes) names[key] = words;
  }
  return names;
}

}  // namespace

std::vector<Feature> read_geojson(const std::string& text) {
  const json document = parsed(text);
  const auto features = document.is_object() ? document.find("features") : document.end();
  if (document.is_object() && word_at(document, "type") == "Topology")
    refuse("it is TopoJSON, not GeoJSON", "convert it to GeoJSON");
  if (!document.is_object() || features == document.end() || !features->is_array())
    refuse("it is not a GeoJSON collection of features", "export the areas as GeoJSON");
  if (features->size() > most_areas)
    refuse_size("it has more than " + std::to_string(most_areas) + " areas");
  RingReader reader;
  std::vector<Feature> made;
  for (const json& feature : *features) {
    if (!feature.is_object())
      refuse("one of its features is not an object", "export the outlines again");
    Feature one{names_of(feature), {}};
    const auto geometry = feature.find("geometry");
    if (geometry != feature.end()) add_geometry(*geometry, reader, one.rings);
    if (!one.rings.empty()) made.push_back(std::move(one));
  }
  if (made.empty()) refuse("it contains no area", "export the areas as polygons");
  return made;
}

}  // namespace muster::map
