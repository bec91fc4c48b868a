// SPDX-License-Identifier: MIT
// What follows from the figures of several whom one sentence names: their difference and their sum.
#pragma once

#include <vector>

#include "claims/claim.hpp"
#include "claims/known_figure.hpp"

namespace muster::claims {

/// Differences, in number, in points and in per cent of each, and sums, of today's figures of the
/// subjects and labels that `claim` may be of.
std::vector<KnownFigure> figures_between(const Claim& claim, const std::vector<KnownFigure>& known);

}  // namespace muster::claims
