// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic_codes.hpp"

namespace muster::code {

/// A restriction mark in a template that hides nothing, or whose end cannot be determined.
inline constexpr Code compose_restriction{"compose.restriction"};
/// The public can read counts of 1 to 4 people, and edition.yaml has no rule for such counts.
inline constexpr Code compose_small_counts{"compose.small-counts"};

/// An action serves a sector or a profession that the edition does not have.
inline constexpr Code compose_serves{"compose.serves"};
/// A rule about where blocks are printed names a block that does not exist.
inline constexpr Code compose_detail{"compose.detail"};

}  // namespace muster::code
