// SPDX-License-Identifier: MIT
// How sure it is that a claim which contradicts a known figure is a mistake. People who mistype a
// figure rarely hit upon another one of the same group, and rarely miss by a factor of ten: in both
// cases the words were probably understood wrongly.
#pragma once

#include <vector>

#include "claims/weighing.hpp"

namespace muster::claims {

/// Alarms that are less sure are not reported. Chosen on labelled sentences: see
/// tests/unit/check/sentences/README.md.
inline constexpr double least_sure = 0.5;

/// From 0 to 1. `match` is what best_match() found for `claim`, and doesn't agree with it.
double sureness(const Claim& claim, const Match& match, const Reading& reading,
                const std::vector<KnownFigure>& known);

}  // namespace muster::claims
