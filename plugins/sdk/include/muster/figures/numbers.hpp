// SPDX-License-Identifier: MIT
// Numbers as they are printed: British, without a locale. Rounding happens here, once, at output.
#pragma once

#include <string>

#include "muster/figures/unit.hpp"

namespace muster::figures {

struct NumberStyle {
  int decimals = 0;
  bool always_sign = false;  ///< +16; a zero never has a sign
  bool thousands = true;     ///< 10,119
  bool ascii = false;        ///< '-' instead of U+2212 and no thousands commas: for CSV
};

/// Rounded half away from zero to `style.decimals`; decimal ties are judged on the shortest decimal
/// form of `value` (2.675 to two places is 2.68), as a person with a pencil would. Throws
/// std::invalid_argument for a value that is not finite.
std::string format_number(double value, NumberStyle style);
/// Decimals of the shortest decimal form of `value`, six at most: 1 for 2.5.
int decimals_of(double value);
/// The value that format_number prints, as a number; a value that is not finite stays as it is.
double round_half_away(double value, int decimals);

/// With the unit's mark: 16.4%, 1.0 pp, £12.50, £71m, 2 million; other units print the number
/// alone. Percent values are fractions. `decimals` -1 is the unit's usual number. The space before
/// a mark does not break.
std::string format_figure(double value, Unit unit, int decimals = -1, bool always_sign = false);
/// The same for CSV: plain ASCII, no mark (percent as 16.4).
std::string format_figure_csv(double value, Unit unit, int decimals = -1);
/// The number that format_figure prints: 16.4 for a percent value of 0.1639.
double printed_number(double value, Unit unit, int decimals = -1);

}  // namespace muster::figures
