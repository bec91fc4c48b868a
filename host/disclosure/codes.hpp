// SPDX-License-Identifier: MIT
// The codes of the problems that disclosure control reports, in addition to the codes in
// base/diagnostic_codes.hpp.
#pragma once

#include "base/location.hpp"

namespace muster::code {

inline constexpr Code disclosure_series_withheld{"disclosure.series-withheld"};
inline constexpr Code disclosure_table_withheld{"disclosure.table-withheld"};
inline constexpr Code disclosure_not_kept{"disclosure.not-kept"};

}  // namespace muster::code
