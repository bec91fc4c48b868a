// SPDX-License-Identifier: MIT
// When, where and of whom a claim is, and what keeps it from being a statement of what is.
#pragma once

#include "claims/claim.hpp"

namespace muster::claims {

void take_time(const Reading& reading, Claim& claim);
void take_circumstances(const Reading& reading, Claim& claim);
/// What the words around the figure make of it: a share, a part, the change of the group itself.
void take_manner(const Reading& reading, Claim& claim);
void take_group(const Reading& reading, const SubjectNames& names, Claim& claim);

/// Whether what stands at `at` belongs to this figure and not to another one that is nearer to it.
bool is_nearest(const Reading& reading, const Claim& claim, std::size_t at);

}  // namespace muster::claims
