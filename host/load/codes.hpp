// SPDX-License-Identifier: MIT
// Codes that this room reports, beside those of base/diagnostic_codes.hpp.
#pragma once

#include "base/diagnostic.hpp"

namespace muster::code {

inline constexpr Code load_audience_item_public{"load.audience.item-public"};
inline constexpr Code load_audience_paper{"load.audience.paper"};
inline constexpr Code load_audience_paper_public{"load.audience.paper-public"};

}  // namespace muster::code
