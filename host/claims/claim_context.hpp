// SPDX-License-Identifier: MIT
// When, where and of whom a claim is, and what keeps it from being a statement of what is.
#pragma once

#include "claims/claim.hpp"

namespace muster::claims {

void take_time(const Reading& reading, Claim& claim);
void take_circumstances(const Reading& reading, Claim& claim);
void take_group(const Reading& reading, const SubjectNames& names, Claim& claim);

}  // namespace muster::claims
