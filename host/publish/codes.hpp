// SPDX-License-Identifier: MIT
// Codes that publishing reports about the output folder.
#pragma once

#include "base/location.hpp"

namespace muster::code {

/// A file that muster did not write is kept in the output folder.
inline constexpr Code publish_foreign{"publish.foreign-file"};
/// A file that muster did not write has the name of an output.
inline constexpr Code publish_in_the_way{"publish.in-the-way"};

}  // namespace muster::code
