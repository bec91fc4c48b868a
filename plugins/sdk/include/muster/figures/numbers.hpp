// SPDX-License-Identifier: MIT
// Prints numbers in the British way, without a locale. Figures are rounded once, here, when they
// are printed.
#pragma once

#include <string>

#include "muster/figures/unit.hpp"

namespace muster::figures {

struct NumberStyle {
  int decimals = 0;
  bool always_sign = false;  ///< print +16 for 16; a zero never has a sign
  bool thousands = true;     ///< print 10,119 for 10119
  bool ascii = false;        ///< for CSV: '-' instead of U+2212, no commas between thousands
};

/// Prints `value`, rounded half away from zero to `style.decimals` decimals. Ties are judged on the
/// shortest decimal form of `value`, as a person with a pencil would: 2.675 to two decimals is
/// 2.68. Throws std::invalid_argument if `value` is not finite.
std::string format_number(double value, NumberStyle style);
/// Returns how many decimals the shortest decimal form of `value` has, at most six: 1 for 2.5.
int decimals_of(double value);
/// Returns `value` rounded as format_number prints it. Returns a value that is not finite
/// unchanged.
double round_half_away(double value, int decimals);

/// Prints `value` with the mark of its unit: 16.4%, 1.0 pp, £12.50, £71m, 2 million. Units without
/// a mark print the number alone. Percent values are fractions. `decimals` -1 means
/// usual_decimals(unit). The space before a mark is a no-break space.
std::string format_figure(double value, Unit unit, int decimals = -1, bool always_sign = false);
/// Prints `value` for CSV, in plain ASCII and without the mark of its unit: 16.4 for a percent
/// value of 0.164.
std::string format_figure_csv(double value, Unit unit, int decimals = -1);
/// Returns the number that format_figure prints: 16.4 for a percent value of 0.1639.
double printed_number(double value, Unit unit, int decimals = -1);

}  // namespace muster::figures
