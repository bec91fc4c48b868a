// SPDX-License-Identifier: MIT
// Which known figure a claim is about, by subject and measure first and by value second, and
// whether the two agree.
#pragma once

#include <optional>
#include <vector>

#include "claims/claim.hpp"
#include "claims/known_figure.hpp"

namespace muster::claims {

struct Match {
  const KnownFigure* known = nullptr;
  bool agree = false;
  double likeness = 0;
  double away = 0;  ///< between the two values
  int reach = 0;    ///< tokens to the farthest word of a reason or a role
  /// Of a difference: what was right at another time, such as in the edition before; or null.
  const KnownFigure* once_right = nullptr;
};

/// Whether a difference is an error and no mere warning: the words are very sure.
bool is_certain(const Match& match);

/// The known figure that the claim is about: one that agrees, else the one that it contradicts.
std::optional<Match> best_match(const Claim& claim, const std::vector<KnownFigure>& known);

}  // namespace muster::claims
