// SPDX-License-Identifier: MIT
// Numbers and units as they are printed. Sectors print with the same functions.
#pragma once

#include <muster/figures/numbers.hpp>

namespace muster {

using figures::decimals_of;
using figures::format_figure;
using figures::format_figure_csv;
using figures::format_number;
using figures::NumberStyle;
using figures::parse_unit;
using figures::round_half_away;
using figures::Unit;
using figures::unit_label;
using figures::unit_suffix;
using figures::unit_word;

}  // namespace muster
