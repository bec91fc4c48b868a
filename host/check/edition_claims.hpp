// SPDX-License-Identifier: MIT
// The input to the room `claims` from an edition under inspection, and the names that messages use
// for the result.
#pragma once

#include <string>

#include "check/check.hpp"
#include "claims/known_figures.hpp"

namespace muster::check {

/// Every figure that the edition and the one before it state.
claims::KnownFigures known_figures(const Inspection& inspection);

/// "edition/narrative/a.md:3" or, for the public, "edition/narrative/a.md, text line 3".
std::string place_words(const Inspection& inspection, const Location& place);
/// "16.0%: published_rates.csv, rate (edition/published_rates.csv, row 2)"
std::string known_words(const Inspection& inspection, const claims::KnownFigure& known);

}  // namespace muster::check
