// SPDX-License-Identifier: MIT
// The names, marks and decimals of units.
#pragma once

#include "muster/figures/unit.hpp"

namespace muster::figures {

struct UnitWords {
  Unit unit;
  const char* word;
  const char* label;
  const char* before;  ///< printed in front of the digits, after the sign
  const char* after;
  const char* suffix;
  int decimals;
  int moved;  ///< places by which the decimal point moves before printing: 2 for percent
};

const UnitWords& unit_words(Unit unit);

}  // namespace muster::figures
