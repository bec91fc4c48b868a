// SPDX-License-Identifier: MIT
#include "map/tiles.hpp"

#include <algorithm>
#include <string>

#include "base/ascii.hpp"

namespace muster::map {
namespace {

/// The titles that councils put before the names of their areas.
constexpr std::string_view before_names[] = {"london borough of ", "royal borough of ", "city of ",
                                             "lb ", "rb "};

/// Returns the name in lower case, with "&" as "and", without the title of a council.
std::string plain_name(std::string_view label) {
  std::string name = lower(trimmed(label));
  for (std::size_t at = name.find('&'); at != std::string::npos; at = name.find('&'))
    name.replace(at, 1, "and");
  for (const std::string_view before : before_names)
    if (name.starts_with(before)) return name.substr(before.size());
  return name;
}

}  // namespace

const std::array<Tile, 33> london_tiles = {{
    {"E09000001", "City of London", "CTY", 4, 3},
    {"E09000002", "Barking and Dagenham", "BDG", 7, 2},
    {"E09000003", "Barnet", "BNT", 3, 1},
    {"E09000004", "Bexley", "BEX", 6, 4},
    {"E09000005", "Brent", "BRE", 2, 2},
    {"E09000006", "Bromley", "BRO", 5, 5},
    {"E09000007", "Camden", "CMD", 3, 2},
    {"E09000008", "Croydon", "CRO", 4, 5},
    {"E09000009", "Ealing", "EAL", 1, 2},
    {"E09000010", "Enfield", "ENF", 4, 0},
    {"E09000011", "Greenwich", "GRN", 6, 3},
    {"E09000012", "Hackney", "HCK", 5, 2},
    {"E09000013", "Hammersmith and Fulham", "HMF", 1, 3},
    {"E09000014", "Haringey", "HRG", 4, 1},
    {"E09000015", "Harrow", "HRW", 1, 1},
    {"E09000016", "Havering", "HAV", 7, 1},
    {"E09000017", "Hillingdon", "HIL", 0, 2},
    {"E09000018", "Hounslow", "HNS", 0, 3},
    {"E09000019", "Islington", "ISL", 4, 2},
    {"E09000020", "Kensington and Chelsea", "KEN", 2, 3},
    {"E09000021", "Kingston upon Thames", "KNG", 2, 5},
    {"E09000022", "Lambeth", "LAM", 3, 4},
    {"E09000023", "Lewisham", "LEW", 5, 4},
    {"E09000024", "Merton", "MER", 3, 5},
    {"E09000025", "Newham", "NEW", 6, 2},
    {"E09000026", "Redbridge", "RED", 6, 1},
    {"E09000027", "Richmond upon Thames", "RIC", 1, 4},
    {"E09000028", "Southwark", "SWK", 4, 4},
    {"E09000029", "Sutton", "SUT", 3, 6},
    {"E09000030", "Tower Hamlets", "TOW", 5, 3},
    {"E09000031", "Waltham Forest", "WAL", 5, 1},
    {"E09000032", "Wandsworth", "WAN", 2, 4},
    {"E09000033", "Westminster", "WST", 3, 3},
}};

const Tile* find_tile(std::string_view label) {
  const std::string name = plain_name(label);
  const auto found = std::find_if(london_tiles.begin(), london_tiles.end(), [&](const Tile& tile) {
    return plain_name(tile.name) == name || lower(tile.code) == name;
  });
  return found == london_tiles.end() ? nullptr : &*found;
}

}  // namespace muster::map
