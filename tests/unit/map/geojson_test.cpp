// SPDX-License-Identifier: MIT
#include "map/geojson.hpp"

#include <gtest/gtest.h>

#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "map/codes.hpp"
#include "map/outlines.hpp"

namespace muster::map {
namespace {

std::string feature(const std::string& name, const std::string& geometry) {
  return R"({"type":"Feature","properties":{"name":")" + name + R"(","n":1},"geometry":)" +
         geometry + "}";
}

std::string collection(const std::string& features) {
  return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

std::string polygon(const std::string& points) {
  return R"({"type":"Polygon","coordinates":[[)" + points + "]]}";
}

const std::string square = polygon("[0,51],[1,51],[1,52],[0,52],[0,51]");

std::string refused(const std::string& text) {
  try {
    read_geojson(text);
  } catch (const Error& error) {
    return std::string(error.diagnostic().code.id) + ": " + error.diagnostic().message;
  }
  return "";
}

TEST(GeoJson, HasTheNamesAndOutlinesOfItsAreas) {
  const auto features = read_geojson(
      collection(feature("North", square) + "," +
                 feature("Islands", R"({"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1]]],
                     [[[2,0],[3,0],[3,1],[2,0]],[[2.4,0.1],[2.6,0.1],[2.6,0.2]]]]})")));
  ASSERT_EQ(features.size(), 2U);
  EXPECT_EQ(features[0].names.at("name"), "North");
  EXPECT_EQ(features[0].names.size(), 1U);  // a number is not a name
  ASSERT_EQ(features[0].rings.size(), 1U);
  EXPECT_EQ(features[0].rings[0].size(), 4U);  // the last point repeats the first
  EXPECT_EQ(features[1].rings.size(), 3U);
}

/// Names are trimmed like the cells of tables, so that a label can equal one.
TEST(GeoJson, TrimsNames) {
  const auto features =
      read_geojson(collection(feature(" Northwood ", square) + "," + feature("\\n  ", square)));
  ASSERT_EQ(features.size(), 2U);
  EXPECT_EQ(features[0].names.at("name"), "Northwood");
  EXPECT_TRUE(features[1].names.empty());
}

TEST(GeoJson, LeavesOutFeaturesWithoutAGeometry) {
  const auto features =
      read_geojson(collection(feature("None", "null") + "," + feature("North", square)));
  ASSERT_EQ(features.size(), 1U);
}

TEST(GeoJson, RefusesWhatIsNoMap) {
  EXPECT_EQ(refused("not json"), "map.file: it is not JSON");
  EXPECT_EQ(refused("[]"), "map.file: it is not a GeoJSON collection of features");
  EXPECT_EQ(refused("{\"features\": 3}"), "map.file: it is not a GeoJSON collection of features");
  EXPECT_EQ(refused(R"({"type": "Topology", "objects": {}})"),
            "map.file: it is TopoJSON, not GeoJSON");
  EXPECT_EQ(refused(collection("")), "map.file: it contains no area");
  EXPECT_EQ(refused(collection("7")), "map.file: one of its features is not an object");
  EXPECT_EQ(
      refused(collection(feature("a", R"({"type":"LineString","coordinates":[[0,0],[1,1]]})"))),
      "map.file: it contains a geometry that is not an area: 'LineString'");
  EXPECT_EQ(refused(collection(feature("a", polygon("[0,0],[1,\"1\"],[1,1]")))),
            "map.file: one of its points is not a pair of numbers");
  EXPECT_EQ(refused(collection(feature("a", polygon("[0,0],[1e300,1],[1,1]")))),
            "map.file: one of its points is outside any map");
  EXPECT_EQ(refused(collection(feature("a", R"({"type":"Polygon","coordinates":5})"))),
            "map.file: its coordinates are not lists of points");
}

TEST(GeoJson, RefusesWhatIsTooDeepTooManyOrTooLarge) {
  EXPECT_EQ(refused(std::string(200'000, '[')),
            "map.limit: its brackets are nested more than 12 deep");
  EXPECT_EQ(refused(std::string(most_bytes + 1, ' ')), "map.limit: it is larger than 8 MiB");
  std::string areas;
  for (std::size_t i = 0; i <= most_areas; ++i) areas += (i == 0 ? "" : ",") + feature("a", "null");
  EXPECT_EQ(refused(collection(areas)), "map.limit: it has more than 1000 areas");
  std::string points = "[0,0]";
  for (std::size_t i = 0; i < most_points; ++i) points += ",[1,1]";
  EXPECT_EQ(refused(collection(feature("a", polygon(points)))),
            "map.limit: it has more than 300000 points");
}

// At 60 degrees north a degree of longitude is half as long as one of latitude.
TEST(Outlines, AreFlatWithTheNorthAtTheTop) {
  auto features =
      read_geojson(collection(feature("a", polygon("[0,59.5],[2,59.5],[2,60.5],[0,60.5]"))));
  flatten(features);
  double right = 0, bottom = 0;
  for (const auto& [x, y] : features[0].rings[0]) {
    right = std::max(right, x);
    bottom = std::max(bottom, y);
  }
  EXPECT_NEAR(right, drawing_side, 1);
  EXPECT_NEAR(bottom, drawing_side, 1);
  EXPECT_EQ(features[0].rings[0][0].second, bottom);  // 59.5 is south
}

TEST(Outlines, KeepTheCommonBorderOfNeighbours) {
  auto features = read_geojson(collection(
      feature("a", polygon("[0,0],[500000.3,0],[500000.3,400000],[0,400000]")) + "," +
      feature("b", polygon("[500000.3,0],[900000,0],[900000,400000],[500000.3,400000]"))));
  flatten(features);  // metres: nothing is stretched
  EXPECT_EQ(features[0].rings[0][1], features[1].rings[0][0]);
  EXPECT_EQ(features[0].rings[0][2], features[1].rings[0][3]);
}

TEST(Outlines, KeepAnAreaThatIsSmallerThanAPoint) {
  auto features =
      read_geojson(collection(feature("a", polygon("[0,0],[90,0],[90,80],[0,80]")) + "," +
                              feature("b", polygon("[10,10],[10.001,10],[10.001,10.001]"))));
  flatten(features);
  ASSERT_EQ(features[1].rings.size(), 1U);
  EXPECT_GE(features[1].rings[0].size(), 3U);
}

TEST(Outlines, WithoutExtentAreRefused) {
  auto features = read_geojson(collection(feature("a", polygon("[1,1],[1,1],[1,1],[1,1]"))));
  EXPECT_THROW(flatten(features), Error);
}

}  // namespace
}  // namespace muster::map
