// SPDX-License-Identifier: MIT
#include "map/open_maps.hpp"

#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "chart/description.hpp"
#include "skip.hpp"
#include "support/source_path.hpp"

namespace muster::map {
namespace {

using ::testing::HasSubstr;

const char* const two_areas = R"({"type":"FeatureCollection","features":[
  {"type":"Feature","properties":{"code":"E1","name":"North"},
   "geometry":{"type":"Polygon","coordinates":[[[0,51],[1,51],[1,52]]]}},
  {"type":"Feature","properties":{"code":"E2","name":"South"},
   "geometry":{"type":"Polygon","coordinates":[[[0,51],[1,52],[0,52]]]}}]})";

document::Document with_chart(ChartKind kind, const std::string& file,
                              const std::vector<std::string>& labels) {
  document::Chart chart;
  chart.kind = kind;
  chart.map.file = file;
  chart.series = {{"Growth", {}}};
  for (const std::string& label : labels) chart.series[0].values.push_back({label, 0.1, "10%", ""});
  document::Document document;
  document.files = {"publication.md"};
  document.blocks.push_back({std::move(chart), {0, 7}});
  return document;
}

const document::Chart& chart_of(const document::Document& document) {
  return std::get<document::Chart>(document.blocks.front().node);
}

std::string opened(document::Document& document, std::map<std::string, std::string> files = {}) {
  const auto folder = memory_folder(std::move(files));
  Diagnostics diagnostics;
  open_maps(document, *folder, diagnostics);
  std::string text;
  for (const Diagnostic& one : diagnostics.items()) text += to_text(one);
  return text;
}

TEST(OpenMaps, TakesTheAreasByThePropertyThatHasTheLabels) {
  for (const auto& [label, property] : {std::pair{"North", "name"}, {"E2", "code"}}) {
    document::Document document = with_chart(ChartKind::map, "two.geojson", {label});
    EXPECT_EQ(opened(document, {{"two.geojson", two_areas}}), "");
    EXPECT_EQ(chart_of(document).map.property, property);
    EXPECT_EQ(chart_of(document).map.areas.size(), 2U);
  }
}

TEST(OpenMaps, SaysWhichAreaIsNotThere) {
  document::Document document = with_chart(ChartKind::map, "two.geojson", {"North", "Sooth"});
  const std::string problem = opened(document, {{"two.geojson", two_areas}});
  EXPECT_THAT(problem,
              HasSubstr("publication.md:7: error[map.area]: the map 'two.geojson' has no area "
                        "'Sooth'"));
  EXPECT_THAT(problem, HasSubstr("did you mean 'South'?"));
}

TEST(OpenMaps, ReadsInTheEditionsFolderOnly) {
  for (const char* file : {"../two.geojson", "/etc/passwd", "none.geojson"}) {
    document::Document document = with_chart(ChartKind::map, file, {"North"});
    EXPECT_THAT(opened(document), HasSubstr("the map '" + std::string(file) + "' cannot be used"));
    EXPECT_TRUE(chart_of(document).map.areas.empty());
  }
}

TEST(OpenMaps, NamesTheFileThatCannotBeUsed) {
  document::Document document = with_chart(ChartKind::bubble_map, "bad.geojson", {"North"});
  EXPECT_THAT(
      opened(document, {{"bad.geojson", "{}"}}),
      HasSubstr("error[map.file]: the map 'bad.geojson' cannot be used: it is not a GeoJSON "
                "collection of features"));
}

TEST(OpenMaps, GivesATileMapItsTiles) {
  document::Document document = with_chart(
      ChartKind::tile_map, "",
      {"Tower Hamlets", "Kensington & Chelsea", "London Borough of Barnet", "E09000001"});
  EXPECT_EQ(opened(document), "");
  EXPECT_EQ(chart_of(document).map.areas.size(), 4U);
  EXPECT_EQ(chart_of(document).map.areas[3].short_name, "CTY");
}

TEST(OpenMaps, SaysThatATileMapHasLondonOnly) {
  document::Document document = with_chart(ChartKind::tile_map, "", {"Leeds", "Lambeht"});
  const std::string problem = opened(document);
  EXPECT_THAT(problem, HasSubstr("error[map.area]: the tile map of London has no area 'Leeds'"));
  EXPECT_THAT(problem, HasSubstr("did you mean 'Lambeth'?"));
}

TEST(OpenMaps, LeavesOtherChartsAlone) {
  document::Document document = with_chart(ChartKind::bridge, "", {"Leeds"});
  EXPECT_EQ(opened(document), "");
  EXPECT_TRUE(chart_of(document).map.areas.empty());
}

TEST(OpenMaps, ReadsTheBoroughsOfLondon) {
  const std::string path = test::source_path("../shared/data/open");
  std::unique_ptr<Folder> folder;
  try {
    folder = open_folder(path);
  } catch (const std::exception&) {
    MUSTER_SKIP("the boundaries of London's boroughs", "there is no " + path);
  }
  document::Document document =
      with_chart(ChartKind::map, "london_boroughs.geojson", {"Southwark", "City of London"});
  Diagnostics diagnostics;
  open_maps(document, *folder, diagnostics);
  EXPECT_FALSE(diagnostics.has_errors());
  EXPECT_EQ(chart_of(document).map.areas.size(), 33U);
  EXPECT_THAT(chart::description(chart_of(document)), HasSubstr("2 areas."));
}

}  // namespace
}  // namespace muster::map
