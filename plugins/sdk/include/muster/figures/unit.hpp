// SPDX-License-Identifier: MIT
// The units of figures. The host and the sectors use the same headers of muster/figures, so that
// both print figures alike. The headers need only the standard library.
#pragma once

#include <string_view>

namespace muster::figures {

/// The unit of a figure; determines its decimals and the symbol printed with it.
enum class Unit : unsigned char {
  none,
  wte,                ///< whole-time equivalents
  headcount,          ///< people
  posts,              ///< filled or vacant posts (social care); never added to WTE
  percent,            ///< value 0.164 prints 16.4%
  percentage_points,  ///< value 0.01 prints 1.0 pp
  pounds,
  pounds_per_hour,
  years,
  months,
  count,           ///< things that are not people
  million_pounds,  ///< value 71 prints £71m
  millions         ///< value 2 prints 2 million
};

/// Returns the unit's name in findings, CSV and JSON, which never changes ("wte",
/// "percentage_points").
const char* unit_word(Unit unit);
/// Returns the unit as table headers print it ("WTE", "%", "posts"); "" if it has no label.
const char* unit_label(Unit unit);
/// Returns the unit to print after the text of format_figure; "" if that text shows the unit
/// already or needs none.
const char* unit_suffix(Unit unit);
/// Finds the unit with a name (see unit_word). Returns false for a word that is not the name of a
/// unit.
bool parse_unit(std::string_view word, Unit& unit);

/// Returns the number of decimals of a unit, used if the caller gives none: 1 for percent and
/// percentage points, 2 for pounds an hour, otherwise 0.
int usual_decimals(Unit unit);

}  // namespace muster::figures
