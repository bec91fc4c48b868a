// SPDX-License-Identifier: MIT
// Whether a known figure may contradict a claim that says something else.
#pragma once

#include "claims/meaning.hpp"

namespace muster::claims {

/// Whether the claim states what is, of a group that the data know.
bool is_firm(const Claim& claim, const KnownFigure& known);
/// Whether no other measure or subject is named more nearly: "909 WTE short" says nothing of staff.
bool is_likeliest(const Claim& claim, const KnownFigure& known);
/// Whether a difference between the two is a mistake. `cost` is that of the meaning.
bool can_contradict(const Claim& claim, const KnownFigure& known, double cost, Fit time);

}  // namespace muster::claims
