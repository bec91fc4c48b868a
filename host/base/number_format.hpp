// SPDX-License-Identifier: MIT
// Numbers and units as they are printed. Sectors print with the same functions.
#pragma once

#include <cstdint>
#include <string>

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

// The size of a file as text.

/// Returns the size of a file as readers want to know it before a download: "345 KB", "1.2 MB".
/// Units are decimal, as in file managers and on GOV.UK pages. Less than a thousand bytes are "999
/// bytes".
std::string file_size(std::uint64_t bytes);

}  // namespace muster
