// SPDX-License-Identifier: MIT
#include "muster/figures/unit.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "unit_words.hpp"

namespace muster::figures {

namespace {

/// All units in the order of Unit.
constexpr std::array<UnitWords, 13> units = {{
    {Unit::none, "none", "", "", "", "", 0, 0},
    {Unit::wte, "wte", "WTE", "", "", "WTE", 0, 0},
    {Unit::headcount, "headcount", "headcount", "", "", "", 0, 0},
    {Unit::posts, "posts", "posts", "", "", "posts", 0, 0},
    {Unit::percent, "percent", "%", "", "%", "", 1, 2},
    {Unit::percentage_points, "percentage_points", "pp", "", "\xC2\xA0pp", "", 1, 2},
    {Unit::pounds, "pounds", "\xC2\xA3", "\xC2\xA3", "", "", 0, 0},
    {Unit::pounds_per_hour, "pounds_per_hour", "\xC2\xA3 per hour", "\xC2\xA3", "", "", 2, 0},
    {Unit::years, "years", "years", "", "", "years", 0, 0},
    {Unit::months, "months", "months", "", "", "months", 0, 0},
    {Unit::count, "count", "", "", "", "", 0, 0},
    {Unit::million_pounds, "million_pounds", "\xC2\xA3 million", "\xC2\xA3", "m", "", 0, 0},
    {Unit::millions, "millions", "million", "", "\xC2\xA0million", "", 0, 0},
}};

}  // namespace

const UnitWords& unit_words(Unit unit) { return units[static_cast<std::size_t>(unit)]; }

const char* unit_word(Unit unit) { return unit_words(unit).word; }
const char* unit_label(Unit unit) { return unit_words(unit).label; }
const char* unit_suffix(Unit unit) { return unit_words(unit).suffix; }

bool parse_unit(std::string_view word, Unit& unit) {
  auto at =
      std::find_if(units.begin(), units.end(), [&](const UnitWords& u) { return word == u.word; });
  if (at == units.end()) return false;
  unit = at->unit;
  return true;
}

int usual_decimals(Unit unit) { return unit_words(unit).decimals; }

}  // namespace muster::figures
