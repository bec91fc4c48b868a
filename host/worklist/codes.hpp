// SPDX-License-Identifier: MIT
// The codes that this room reports.
#pragma once

#include "base/location.hpp"

namespace muster::code {

inline constexpr Code worklist_line{"worklist.line"};
inline constexpr Code worklist_areas{"worklist.areas"};
inline constexpr Code worklist_exists{"worklist.exists"};
inline constexpr Code worklist_changed{"worklist.changed"};
inline constexpr Code worklist_id{"worklist.id"};
inline constexpr Code worklist_died{"worklist.died"};
inline constexpr Code collect_missing{"collect.missing"};
inline constexpr Code collect_result{"collect.result"};
inline constexpr Code collect_twice{"collect.twice"};

}  // namespace muster::code
