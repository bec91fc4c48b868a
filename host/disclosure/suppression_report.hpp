// SPDX-License-Identifier: MIT
// What whoever publishes has to know of suppression: what could not be kept, and what it cost.
#pragma once

#include "base/location.hpp"
#include "disclosure/suppression.hpp"

namespace muster::disclosure {

/// Errors for counts that could not be shown to be safe; warnings for counts that
/// were published before, and for tables that are withheld whole; notes for series that are.
void report(const Suppressed& suppressed, const model::Dataset& dataset, Diagnostics& diagnostics);

}  // namespace muster::disclosure
