// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic_codes.hpp"

namespace muster::code {

/// A restriction in a template that hides nothing, or whose end is not certain.
inline constexpr Code compose_restriction{"compose.restriction"};

}  // namespace muster::code
