// SPDX-License-Identifier: MIT
// Printed figures that seem not to add up. Figures are rounded once, at output, half away from
// zero; these functions find tables in which that shows, so that a note can say so.
#pragma once

#include <span>

#include "muster/sdk/measure.hpp"
#include "muster/sdk/value.hpp"

namespace muster::sdk {

/// The note for a total that the function below finds.
inline constexpr const char* rounded_total_note =
    "The printed figures do not add up to the printed total. Totals are sums of unrounded figures, "
    "rounded once, at the end, half away from zero.";

/// Whether the printed total differs from the sum of the printed parts. Parts without a number are
/// left out; a total without one never differs.
bool printed_sum_differs(const Measure& measure, std::span<const Value> parts, const Value& total);

/// Whether the printed result differs from printed minuend less printed subtrahend.
bool printed_difference_differs(const Measure& measure, const Value& minuend,
                                const Value& subtrahend, const Value& result);

}  // namespace muster::sdk
