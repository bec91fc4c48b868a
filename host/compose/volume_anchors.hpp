// SPDX-License-Identifier: MIT
// Ids that a later volume of a pack had to change, because an earlier one has them too.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "compose/blocks/draft.hpp"

namespace muster::compose {

/// By volume, the ids as authors wrote them, with the ids as printed.
using VolumeAnchors = std::map<std::uint16_t, std::map<std::string, std::string>>;

/// Points the references and links of each volume at its own blocks, also those in its footnotes.
void point_at_own_volume(Draft& draft, const VolumeAnchors& changed);

}  // namespace muster::compose
