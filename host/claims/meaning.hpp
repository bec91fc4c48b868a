// SPDX-License-Identifier: MIT
// How unlikely it is that the words of a claim mean a known figure.
#pragma once

#include <map>
#include <optional>

#include "claims/claim.hpp"
#include "claims/known_figure.hpp"

namespace muster::claims {

/// How unlikely it is that the words of `claim` mean `known`, its time and place apart; nothing
/// where they can't.
std::optional<double> cost_of(const Claim& claim, const KnownFigure& known);
/// Above this the words don't name a figure surely enough to contradict it.
inline constexpr double surely_named = 1.45;

enum class Fit : std::uint8_t {
  no,     ///< another time
  open,   ///< the claim does not say
  stated  ///< the claim says so
};
Fit time_fit(const Claim& claim, const KnownFigure& known);

/// Whether words alone say what the figure is: of key facts, of actions.
bool is_labelled(const KnownFigure& known);

/// The cost of `key`; nothing where it has none.
template <class Key>
std::optional<double> find(const std::map<Key, double>& costs, const Key& key) {
  auto found = costs.find(key);
  return found == costs.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace muster::claims
