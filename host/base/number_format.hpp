// SPDX-License-Identifier: MIT
// Numbers as they are printed: British, without a locale. Rounding happens here, once, at output.
#pragma once

#include <string>

namespace muster {

/// The unit of a figure; determines its decimals and the symbol printed with it.
enum class Unit : unsigned char {
  none,
  wte,               ///< whole-time equivalents
  headcount,         ///< people
  posts,             ///< filled or vacant posts (social care); never added to WTE
  percent,           ///< value 0.164 prints 16.4%
  percentage_points, ///< value 0.01 prints 1.0 pp
  pounds,
  pounds_per_hour,
  years,
  months,
  count,             ///< things that are not people
  million_pounds,    ///< value 71 prints £71m
  millions           ///< value 2 prints 2 million
};

/// The unit's stable word in findings, CSV and JSON ("wte", "percentage_points").
const char* unit_word(Unit unit);
/// The unit as a table header says it ("WTE", "%", "posts"); "" for none.
const char* unit_label(Unit unit);
/// The unit to print after format_figure's text; "" where that text has it already, or needs none.
const char* unit_beside(Unit unit);
/// The inverse of unit_word. Returns false for a word that is not a unit.
bool parse_unit(const std::string& word, Unit& unit);

struct NumberStyle {
  int decimals = 0;
  bool always_sign = false;  ///< +16; a zero never has a sign
  bool thousands = true;     ///< 10,119
  bool ascii = false;        ///< '-' instead of U+2212 and no thousands commas: for CSV
};

/// Rounded half away from zero to `style.decimals`; decimal ties are judged on the shortest decimal
/// form of `value` (2.675 to two places is 2.68), as a person with a pencil would.
std::string format_number(double value, NumberStyle style);
/// Decimals of the shortest decimal form of `value`, six at most: 1 for 2.5.
int decimals_of(double value);
/// The value that format_number prints, as a number.
double round_half_away(double value, int decimals);

/// With the unit's mark: 16.4%, 1.0 pp, £12.50, £71m, 2 million; other units print the number alone. Percent values
/// are fractions. `decimals` -1 is the unit's default (0 for wte, 1 for percent, 2 for pounds an hour).
std::string format_figure(double value, Unit unit, int decimals = -1, bool always_sign = false);
/// The same for CSV: plain ASCII, no mark (percent as 16.4).
std::string format_figure_csv(double value, Unit unit, int decimals = -1);

}  // namespace muster
