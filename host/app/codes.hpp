// SPDX-License-Identifier: MIT
// The codes that this room reports.
#pragma once

#include "base/location.hpp"

namespace muster::code {

inline constexpr Code pdf_included_claim{"pdf.included-claim"};

/// An edition whose sectors are all missing.
inline constexpr Code app_no_sectors{"app.no-sectors"};

}  // namespace muster::code
