// SPDX-License-Identifier: MIT
// The method behind map/tiles.cpp: a search for the layout in which neighbours are next to each
// other, each in its true direction.
//
// The cost of a layout is the sum of three things:
// - for each area, the squared distance of its tile from the place of its middle, when the middles
// of
//   all areas are stretched over a grid of 8 by 7;
// - for each pair of neighbours, twice 0 if their tiles share a side, 1 if they share a corner, and
//   otherwise the number of steps between them;
// - for each pair of neighbours, 4 times 1 - cos of the angle between the directions from
//   one to the other on the ground and on the grid.
// The search begins with each area, in the order of the codes, on the free tile that is nearest to
// its middle. Then it moves an area to another tile, or swaps two, whenever that lowers the cost,
// until nothing does.
#include "map/tiles.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include "base/folder.hpp"
#include "map/geojson.hpp"
#include "skip.hpp"
#include "support/source_path.hpp"

namespace muster::map {
namespace {

constexpr int columns = 8;
constexpr int rows = 7;
constexpr double cosine_of_london = 0.6225;  // of 51.5 degrees

/// The middle of an area in degrees, and those of its neighbours that have a later code. Two areas
/// are neighbours if at least two points of each border are within 0.006 degrees of the other's,
/// so that the Thames does not part them. Worked out from boundaries of the Office for
/// National Statistics (Open Government Licence v3.0).
struct Middle {
  double east, north;
  std::vector<std::size_t> neighbours;
};
const std::vector<Middle> middles = {
    {-0.092, 51.515, {6, 11, 18, 27, 29, 32}},  // City of London
    {0.134, 51.545, {15, 24, 25}},              // Barking and Dagenham
    {-0.210, 51.616, {4, 6, 9, 13, 14}},        // Barnet
    {0.140, 51.459, {5, 10}},                   // Bexley
    {-0.268, 51.559, {6, 8, 12, 14, 19, 32}},   // Brent
    {0.052, 51.372, {7, 10, 21, 22, 27}},       // Bromley
    {-0.157, 51.546, {13, 18, 32}},             // Camden
    {-0.087, 51.355, {21, 23, 27, 28}},         // Croydon
    {-0.331, 51.523, {12, 14, 16, 17}},         // Ealing
    {-0.087, 51.651, {13, 30}},                 // Enfield
    {0.057, 51.473, {22, 24, 29}},              // Greenwich
    {-0.064, 51.552, {13, 18, 24, 29, 30}},     // Hackney
    {-0.221, 51.496, {17, 19, 26, 31}},         // Hammersmith and Fulham
    {-0.108, 51.591, {18, 30}},                 // Haringey
    {-0.341, 51.598, {16}},                     // Harrow
    {0.221, 51.564, {25}},                      // Havering
    {-0.446, 51.541, {17}},                     // Hillingdon
    {-0.367, 51.468, {26}},                     // Hounslow
    {-0.110, 51.549, {29}},                     // Islington
    {-0.193, 51.502, {31, 32}},                 // Kensington and Chelsea
    {-0.287, 51.388, {23, 26, 28, 31}},         // Kingston upon Thames
    {-0.118, 51.453, {23, 27, 31, 32}},         // Lambeth
    {-0.020, 51.448, {27, 29}},                 // Lewisham
    {-0.197, 51.410, {28, 31}},                 // Merton
    {0.036, 51.528, {25, 29, 30}},              // Newham
    {0.076, 51.586, {30}},                      // Redbridge
    {-0.313, 51.442, {31}},                     // Richmond upon Thames
    {-0.075, 51.473, {29}},                     // Southwark
    {-0.178, 51.362, {}},                       // Sutton
    {-0.036, 51.517, {}},                       // Tower Hamlets
    {-0.013, 51.594, {}},                       // Waltham Forest
    {-0.186, 51.451, {32}},                     // Wandsworth
    {-0.161, 51.514, {}},                       // Westminster
};

struct Place {
  int column, row;
  bool operator==(const Place&) const = default;
};
using Layout = std::vector<Place>;

class Search {
 public:
  Search() {
    for (const Middle& middle : middles) {
      x_x.push_back(middle.east * cosine_of_london);
      x_y.push_back(-middle.north);
    }
    x_wanted_x = stretched(x_x, columns);
    x_wanted_y = stretched(x_y, rows);
  }

  Layout run() const {
    Layout layout = first();
    double best = cost(layout);
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t area = 0; area < layout.size(); ++area)
        for (int row = 0; row < rows; ++row)
          for (int column = 0; column < columns; ++column)
            changed = improve(layout, area, {column, row}, best) || changed;
    }
    return layout;
  }

  double cost(const Layout& layout) const {
    double sum = 0;
    for (std::size_t i = 0; i < layout.size(); ++i) {
      sum += away(i, layout[i]);
      for (const std::size_t other : middles[i].neighbours) sum += pair_cost(layout, i, other);
    }
    return sum;
  }

 private:
  static std::vector<double> stretched(const std::vector<double>& all, int cells) {
    const auto [low, high] = std::minmax_element(all.begin(), all.end());
    std::vector<double> made;
    for (const double one : all) made.push_back((one - *low) / (*high - *low) * (cells - 1));
    return made;
  }

  double away(std::size_t area, const Place& place) const {
    const double x = place.column - x_wanted_x[area];
    const double y = place.row - x_wanted_y[area];
    return x * x + y * y;
  }

  double pair_cost(const Layout& layout, std::size_t a, std::size_t b) const {
    const double dx = layout[b].column - layout[a].column;
    const double dy = layout[b].row - layout[a].row;
    const double steps = std::abs(dx) + std::abs(dy);
    const bool corner = std::abs(dx) <= 1 && std::abs(dy) <= 1;
    const double apart = steps == 1 ? 0 : corner ? 1 : steps;
    const double x = x_x[b] - x_x[a];
    const double y = x_y[b] - x_y[a];
    const double cosine = (dx * x + dy * y) / (std::hypot(dx, dy) * std::hypot(x, y));
    return 2 * apart + 4 * (1 - cosine);
  }

  Layout first() const {
    Layout layout;
    for (std::size_t area = 0; area < middles.size(); ++area) {
      Place best{-1, -1};
      for (int column = 0; column < columns; ++column)
        for (int row = 0; row < rows; ++row) {
          const Place place{column, row};
          if (std::find(layout.begin(), layout.end(), place) != layout.end()) continue;
          if (best.column < 0 || away(area, place) < away(area, best)) best = place;
        }
      layout.push_back(best);
    }
    return layout;
  }

  bool improve(Layout& layout, std::size_t area, const Place& place, double& best) const {
    if (layout[area] == place) return false;
    Layout other = layout;
    const auto there = std::find(other.begin(), other.end(), place);
    if (there != other.end()) *there = layout[area];
    other[area] = place;
    const double reached = cost(other);
    if (reached >= best - 1e-9) return false;
    layout = std::move(other);
    best = reached;
    return true;
  }

  std::vector<double> x_x, x_y, x_wanted_x, x_wanted_y;
};

TEST(LondonTiles, AreWhatTheSearchFinds) {
  const Layout found = Search().run();
  ASSERT_EQ(found.size(), london_tiles.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    EXPECT_EQ(found[i].column, london_tiles[i].column) << london_tiles[i].name;
    EXPECT_EQ(found[i].row, london_tiles[i].row) << london_tiles[i].name;
  }
}

TEST(LondonTiles, HaveEachAPlaceAndANameOfTheirOwn) {
  std::set<std::pair<int, int>> places;
  std::set<std::string_view> names;
  for (const Tile& tile : london_tiles) {
    places.insert({tile.column, tile.row});
    names.insert(tile.short_name);
    EXPECT_EQ(tile.short_name.size(), 3U);
  }
  EXPECT_EQ(places.size(), 33U);
  EXPECT_EQ(names.size(), 33U);
}

// 80 pairs of neighbours: at least nine in ten should touch, and more than half share a side.
TEST(LondonTiles, KeepMostNeighboursTogether) {
  int pairs = 0, sides = 0, touching = 0;
  for (std::size_t i = 0; i < middles.size(); ++i)
    for (const std::size_t other : middles[i].neighbours) {
      const int dx = std::abs(london_tiles[i].column - london_tiles[other].column);
      const int dy = std::abs(london_tiles[i].row - london_tiles[other].row);
      ++pairs;
      sides += dx + dy == 1 ? 1 : 0;
      touching += std::max(dx, dy) == 1 ? 1 : 0;
    }
  EXPECT_EQ(pairs, 80);
  EXPECT_GE(touching, 72);
  EXPECT_GT(sides, 40);
}

bool are_near(const Feature& a, const Feature& b) {
  int near = 0;
  for (const Ring& ring : a.rings)
    for (const auto& [x, y] : ring) {
      double nearest = 1;
      for (const Ring& other : b.rings)
        for (const auto& [u, v] : other)
          nearest = std::min(nearest, std::hypot((x - u) * cosine_of_london, y - v));
      near += nearest < 0.006 ? 1 : 0;
    }
  return near >= 2;
}

TEST(LondonTiles, HaveTheNeighboursOfTheBoundaries) {
  const std::string path = test::source_path("../shared/data/open");
  std::unique_ptr<Folder> folder;
  try {
    folder = open_folder(path);
  } catch (const std::exception&) {
    MUSTER_SKIP("the neighbours of London's boroughs", "there is no " + path);
  }
  const auto features = read_geojson(folder->read("london_boroughs.geojson"));
  ASSERT_EQ(features.size(), 33U);
  for (std::size_t i = 0; i < features.size(); ++i) {
    EXPECT_EQ(features[i].names.at("name"), london_tiles[i].name);
    std::vector<std::size_t> neighbours;
    for (std::size_t j = i + 1; j < features.size(); ++j)
      if (are_near(features[i], features[j]) && are_near(features[j], features[i]))
        neighbours.push_back(j);
    EXPECT_EQ(neighbours, middles[i].neighbours) << london_tiles[i].name;
  }
}

}  // namespace
}  // namespace muster::map
