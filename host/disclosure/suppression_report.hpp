// SPDX-License-Identifier: MIT
// Reports suppression to the publisher: what could not be protected, and what protection cost.
#pragma once

#include "base/location.hpp"
#include "disclosure/suppression.hpp"

namespace muster::disclosure {

/// Errors for counts that could not be shown to be safe; warnings for counts that
/// were published before, and for tables that are withheld whole; notes for series that are.
void report(const Suppressed& suppressed, const model::Dataset& dataset, Diagnostics& diagnostics);

}  // namespace muster::disclosure
