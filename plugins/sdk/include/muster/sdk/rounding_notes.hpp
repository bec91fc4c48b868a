// SPDX-License-Identifier: MIT
// Printed figures that seem not to add up. Figures are rounded once, at output, half away from
// zero; these functions find tables in which that shows, so that a note can say so.
#pragma once

#include <span>
#include <string>

#include "muster/sdk/measure.hpp"
#include "muster/sdk/value.hpp"

namespace muster::sdk {

/// The note for figures that the functions below find: "Figures may not sum because of rounding."
/// A document prints it once.
std::string rounding_note();

/// Whether the printed total differs from the sum of the printed parts. Parts without a number are
/// left out; a total without one never differs.
bool printed_sum_differs(const Measure& measure, std::span<const Value> parts, const Value& total);

/// Whether the printed result differs from printed minuend less printed subtrahend.
bool printed_difference_differs(const Measure& measure, const Value& minuend,
                                const Value& subtrahend, const Value& result);

}  // namespace muster::sdk
