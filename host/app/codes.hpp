// SPDX-License-Identifier: MIT
// The codes that this room reports.
#pragma once

#include "base/diagnostic.hpp"

namespace muster::code {

inline constexpr Code pdf_included_claim{"pdf.included-claim"};

}  // namespace muster::code
