// SPDX-License-Identifier: MIT
// Warnings for the person who runs muster about the rows behind the gap: rows that were left out,
// rows as at another date, and trends with a short history.
#pragma once

#include <vector>

#include "muster/sdk/gap_section.hpp"

namespace muster::sdk {

/// Reports warnings, one for each cause: professions without staff at the baseline; vacancies too
/// far from it or without some organisations; missing trends, or trends shorter than the look-back;
/// organisations that make an earlier date incomparable.
void report_gaps(const Input& input, const std::vector<ProfessionGap>& gaps);

}  // namespace muster::sdk
