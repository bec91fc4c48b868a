// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic_codes.hpp"

namespace muster::code {

/// A restriction in a template that hides nothing, or whose end is not certain.
inline constexpr Code compose_restriction{"compose.restriction"};
/// Counts of 1 to 4 people for the public, if edition.yaml has no rule for them.
inline constexpr Code compose_small_counts{"compose.small-counts"};

}  // namespace muster::code
