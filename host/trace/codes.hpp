// SPDX-License-Identifier: MIT
// The codes that this room reports.
#pragma once

#include "base/location.hpp"

namespace muster::code {

inline constexpr Code trace_unknown_figure{"trace.unknown-figure"};
inline constexpr Code trace_not_printed{"trace.not-printed"};

}  // namespace muster::code
