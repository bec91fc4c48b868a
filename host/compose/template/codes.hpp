// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic_codes.hpp"

namespace muster::code {

/// A restriction in a template that hides nothing, or whose end is not certain.
inline constexpr Code compose_restriction{"compose.restriction"};
/// Counts of 1 to 4 people for the public, if edition.yaml has no rule for them.
inline constexpr Code compose_small_counts{"compose.small-counts"};

/// An action that serves a sector or a profession that the edition lacks.
inline constexpr Code compose_serves{"compose.serves"};
/// A rule on where blocks are printed that names no block.
inline constexpr Code compose_detail{"compose.detail"};

}  // namespace muster::code
