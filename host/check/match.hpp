// SPDX-License-Identifier: MIT
// Whether a figure in the text is about a known figure, and whether the two agree.
#pragma once

#include <optional>
#include <vector>

#include "check/claims.hpp"
#include "check/known_figures.hpp"

namespace muster::check {

/// How surely the words of `claim` name `known`, from 0 to 1.
double likeness(const Claim& claim, const KnownFigure& known);
inline constexpr double sure = 0.7;        ///< from here on the words name it
inline constexpr double very_sure = 0.79;  ///< from here on a difference may be an error

/// Whether a claim of this value can be made of the known one: the printed digits are its rounding,
/// or a hedge bounds it in the right direction. A hedged figure that is not round counts as exact.
bool agrees(const Mention& mention, const KnownFigure& known);
/// Whether the two values are so near that they are likely meant to be the same.
bool is_near(const Mention& mention, const KnownFigure& known);
/// Whether the figure has enough digits to be recognised with few words.
bool is_distinctive(const Mention& mention);

struct Match {
  const KnownFigure* known = nullptr;
  bool agree = false;
  double likeness = 0;
  double away = 0;  ///< between the two values
};

/// Whether a difference is an error and no mere warning: the words are very sure, and a total,
/// which any sentence may mean that names nobody, is missed by no more than 2%.
bool is_certain(const Match& match);

/// The known figure that the claim is about: one that agrees, else the one that it contradicts.
std::optional<Match> best_match(const Claim& claim, const std::vector<KnownFigure>& known);

/// Whether two figures of the text can both be true of the same thing.
bool agree_with_each_other(const Mention& a, const Mention& b);

}  // namespace muster::check
