// SPDX-License-Identifier: MIT
// Codes of this room that are newer than base/diagnostic_codes.hpp.
#pragma once

#include "base/location.hpp"

namespace muster::code {

inline constexpr Code sector_section{"sectors.section-missing"};
inline constexpr Code sector_cannot_be_set{"sectors.cannot-be-set"};

/// Only the filter of system calls confines plugins on this machine.
inline constexpr Code sector_weak_confinement{"sectors.weak-confinement"};

}  // namespace muster::code
