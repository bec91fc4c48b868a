// SPDX-License-Identifier: MIT
// Lists of subjects and figures: "16.0% for adult nurses and 16.4% for midwives".
#pragma once

#include <vector>

#include "claims/claim.hpp"
#include "claims/reading.hpp"

namespace muster::claims {

/// Where subjects and figures take turns each figure is of the subject beside it, and a change that
/// is given twice ("by 465, or 4.6%") is one change. `claims` are those of the sentence, in order.
void pair_lists(const Reading& reading, std::vector<Claim>& claims);

}  // namespace muster::claims
