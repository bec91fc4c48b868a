// SPDX-License-Identifier: MIT
// Finds printed figures that seem not to add up, so that a note can explain why. Each figure is
// rounded once, half away from zero, when it is printed.
#pragma once

#include <span>
#include <string>

#include "muster/sdk/measure.hpp"
#include "muster/sdk/value.hpp"

namespace muster::sdk {

/// Returns the note for figures that the functions below find: "Figures may not sum because of
/// rounding." A document prints it once.
std::string rounding_note();

/// Whether the printed total differs from the sum of the printed parts. Parts without a number are
/// left out; a total without one never differs.
bool printed_sum_differs(const Measure& measure, std::span<const Value> parts, const Value& total);

/// Whether the printed result differs from the printed minuend less the printed subtrahend.
bool printed_difference_differs(const Measure& measure, const Value& minuend,
                                const Value& subtrahend, const Value& result);

}  // namespace muster::sdk
