// SPDX-License-Identifier: MIT
// Numbers in plain text, for the few places that can't contain a Figure: text alternatives and
// notes. They are rounded as the host rounds, so that both print the same.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "muster/figures/names.hpp"
#include "muster/figures/numbers.hpp"
#include "muster/sdk/measure.hpp"
#include "muster/sdk/value.hpp"

namespace muster::sdk {

using figures::round_half_away;
using figures::usual_decimals;

/// Returns the printed value of this measure as a number: 16.4 for 16.4%.
double printed_number(const Measure& measure, double value);

/// Returns "−909", "10,119", "16.4%", "+1.2 pp", "£11.09"; "not known" or similar if `value` has no
/// number.
std::string print(const Measure& measure, const Value& value);

/// Returns "20%" for 0.2, "12.5%" for 0.125: with a decimal only if it isn't zero.
std::string plain_percent(double share);

/// Returns a number of years with one decimal at most: "5" or "4.9".
std::string number_of_years(double years);
/// Returns the years as a length of time: "one year", "5 years", "4.9 years".
std::string in_years(double years);

/// Lists names: "Adult nurses, Midwives and GPs".
std::string in_words(std::span<const std::string> names);

/// Lists names in the middle of a sentence: "adult nurses, midwives and GPs".
std::string in_sentence(std::span<const std::string> names);
using figures::in_sentence;

/// Returns the simple fraction nearest to the share, for the beginning of a sentence: "One in
/// eight", "Nearly a third of", "More than four in ten".
std::string share_in_words(double share);

/// Makes a part of a figure id from a title: lower-case letters, digits and single underscores; "x"
/// if the title contains none of these.
std::string slug(std::string_view title);

}  // namespace muster::sdk
