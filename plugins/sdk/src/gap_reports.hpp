// SPDX-License-Identifier: MIT
// Warnings for the person who runs muster about the rows behind the gap: rows that are not used,
// rows for a date too far from the baseline, and trends with a short history.
#pragma once

#include <vector>

#include "muster/sdk/gap_section.hpp"

namespace muster::sdk {

/// Reports warnings, one for each cause: professions without staff at the baseline; vacancies too
/// far from the baseline or without some organisations; missing trends, or trends shorter than the
/// look-back; organisations that have staff on only one of two dates; growth that is not in order.
void report_gaps(const Input& input, const std::vector<ProfessionGap>& gaps);

}  // namespace muster::sdk
