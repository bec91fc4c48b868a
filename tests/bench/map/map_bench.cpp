// SPDX-License-Identifier: MIT
// The time for reading and drawing a map of 33 areas: map_bench RUNS [LIMIT]. The areas are rings
// of 60 points, as many as the boroughs of London have when they are simplified to 100 m. Prints
// the median in milliseconds, and its ratio to the time for parsing the same file; fails if the
// ratio is above LIMIT.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <iostream>
#include <numbers>

#include "base/diagnostic.hpp"
#include "chart/picture.hpp"
#include "map/open_maps.hpp"
#include "map/outlines.hpp"
#include "unit/chart/arial_measure.hpp"

namespace {

using namespace muster;
using Clock = std::chrono::steady_clock;

constexpr int areas = 33;
constexpr int points = 60;

/// Rough circles on a grid of six columns.
std::string geojson() {
  std::string text = "{\"type\":\"FeatureCollection\",\"features\":[";
  for (int area = 0; area < areas; ++area) {
    text += std::string(area == 0 ? "" : ",") +
            "{\"type\":\"Feature\",\"properties\":{\"name\":\"Area " + std::to_string(area) +
            "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[";
    for (int i = 0; i < points; ++i) {
      const double angle = 2 * std::numbers::pi * i / points;
      const double radius = 0.045 + 0.004 * std::sin(angle * 7 + area);
      text += std::string(i == 0 ? "" : ",") + "[" +
              std::to_string(area % 6 * 0.1 + radius * std::cos(angle)) + "," +
              std::to_string(51 + area / 6 * 0.1 + radius * std::sin(angle)) + "]";
    }
    text += "]]}}";
  }
  return text + "]}";
}

document::Document with_map() {
  document::Chart chart;
  chart.kind = ChartKind::map;
  chart.unit = Unit::percent;
  chart.map.file = "areas.geojson";
  chart.series = {{"Growth", {}}};
  for (int area = 0; area < areas; ++area)
    chart.series[0].values.push_back(
        {"Area " + std::to_string(area), area % 17 / 100.0 - 0.03, "", ""});
  document::Document document;
  document.blocks.push_back({std::move(chart), {}});
  return document;
}

template <class Action>
double median_milliseconds(int runs, Action action) {
  std::vector<double> times;
  for (int run = 0; run < runs; ++run) {
    const auto begin = Clock::now();
    action();
    times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::cerr << "usage: map_bench RUNS [LIMIT]\n";
    return 2;
  }
  const int runs = std::max(1, std::stoi(arguments[1]));
  const std::string text = geojson();
  const auto folder = memory_folder({{"areas.geojson", text}});
  const chart::ArialMeasure measure;
  const theme::Theme theme;
  std::size_t shapes = 0;
  const double drawing = median_milliseconds(runs, [&] {
    document::Document document = with_map();
    Diagnostics diagnostics;
    map::open_maps(document, *folder, diagnostics);
    const auto& chart = std::get<document::Chart>(document.blocks.front().node);
    shapes += chart::draw(chart, theme, 608, measure).shapes.size();
  });
  const double parsing = median_milliseconds(runs, [&] { map::read_geojson(text); });
  std::cout << drawing << " ms for a map of " << areas << " areas, " << drawing / parsing
            << " times reading its file (" << shapes << " shapes)\n";
  return count > 2 && drawing / parsing > std::stod(arguments[2]) ? 1 : 0;
}
