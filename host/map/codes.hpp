// SPDX-License-Identifier: MIT
#pragma once

#include "base/location.hpp"

namespace muster::code {

inline constexpr Code map_file{"map.file"};
inline constexpr Code map_limit{"map.limit"};
inline constexpr Code map_area{"map.area"};

}  // namespace muster::code
