// SPDX-License-Identifier: MIT
// Diagnostic codes for fonts; see base/diagnostic_codes.hpp.
#pragma once

#include "base/location.hpp"

namespace muster::code {

inline constexpr Code font_embedding{"font.embedding"};

}  // namespace muster::code
