// SPDX-License-Identifier: MIT
// Whether the words of a claim name a known figure: its subject, measure, time and place.
#pragma once

#include "claims/claim.hpp"
#include "claims/known_figure.hpp"

namespace muster::claims {

/// How surely the words of `claim` name `known`, from 0 to 1, its time and place apart.
double likeness(const Claim& claim, const KnownFigure& known);
inline constexpr double sure = 0.7;        ///< from here on the words name it
inline constexpr double very_sure = 0.79;  ///< from here on a difference may be an error

/// Whether the claim names the measure itself, and not only somebody whom it could be of.
bool names_measure(const Claim& claim, const KnownFigure& known);

enum class Fit : std::uint8_t {
  no,     ///< another time or place
  open,   ///< the claim does not say
  stated  ///< the claim says so
};
Fit time_fit(const Claim& claim, const KnownFigure& known);
bool place_fits(const Claim& claim, const KnownFigure& known);
/// The same, or one of the places that its sentence compares.
bool place_may_fit(const Claim& claim, const KnownFigure& known);

}  // namespace muster::claims
