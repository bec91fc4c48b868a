// SPDX-License-Identifier: MIT
// Codes that publishing reports about the output folder.
#pragma once

#include "base/location.hpp"

namespace muster::code {

/// A file that muster did not write is kept in the output folder.
inline constexpr Code publish_foreign{"publish.foreign-file"};
/// A file that muster did not write has the name of an output.
inline constexpr Code publish_in_the_way{"publish.in-the-way"};

/// A run would change a file of a frozen publication, or somebody else has.
inline constexpr Code publish_frozen{"publish.frozen"};
/// A run adds a file to a frozen publication.
inline constexpr Code publish_frozen_added{"publish.frozen-added"};
/// A correction that changes nothing, or has no date or a wrong one.
inline constexpr Code publish_correction{"publish.correction"};

}  // namespace muster::code
