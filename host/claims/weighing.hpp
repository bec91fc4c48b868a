// SPDX-License-Identifier: MIT
// Which known figure a claim means. Every figure that its words allow is weighed; a claim is wrong
// where the likeliest meanings differ from it and any that agree are clearly less likely.
#pragma once

#include <optional>
#include <vector>

#include "claims/meaning.hpp"

namespace muster::claims {

struct Match {
  const KnownFigure* known = nullptr;
  bool agree = false;
  double cost = 0;
  double away = 0;            ///< between the two values
  bool is_wrong_way = false;  ///< the size agrees, and the direction does not
  /// Of a difference: the figure that would be right for another time or subject, or null.
  const KnownFigure* right_elsewhere = nullptr;
};

/// Whether a difference is an error and no mere warning: two signs agree. The words leave hardly a
/// doubt, and the value is near the right one, or is that of another time.
bool is_certain(const Match& match);

/// The known figure that the claim is about: one that agrees, else the one that it contradicts.
/// `between`: what follows for this claim alone, by figures_between(). Both must live as long.
std::optional<Match> best_match(const Claim& claim, const std::vector<KnownFigure>& known,
                                const std::vector<KnownFigure>& between);

}  // namespace muster::claims
