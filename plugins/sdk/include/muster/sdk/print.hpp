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

/// The printed value of this measure as a number: 16.4 for 16.4%.
double printed_number(const Measure& measure, double value);

/// "−909", "10,119", "16.4%", "+1.2 pp", "£11.09"; "not known" or similar if there is no number.
std::string print(const Measure& measure, const Value& value);

/// "20%" for 0.2, "12.5%" for 0.125: with a decimal only if it isn't zero.
std::string plain_percent(double share);

/// "5" or "4.9".
std::string number_of_years(double years);
/// The same as a span of time: "one year", "5 years", "4.9 years".
std::string in_years(double years);

/// "Adult nurses, Midwives and GPs".
std::string in_words(std::span<const std::string> names);

/// The same in a sentence: "adult nurses, midwives and GPs".
std::string in_sentence(std::span<const std::string> names);
using figures::in_sentence;

/// "One in eight", "Nearly a third of", "More than four in ten": the simple fraction nearest to the
/// share, for the beginning of a sentence.
std::string share_in_words(double share);

/// A part of a figure id: lower-case letters, digits and single underscores; "x" if nothing is
/// left.
std::string slug(std::string_view title);

}  // namespace muster::sdk
