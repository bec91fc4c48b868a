// SPDX-License-Identifier: MIT
// What the person who runs muster has to know of the rows behind the gap: which were left out,
// which are of another day, and on how much of the past a trend rests.
#pragma once

#include <vector>

#include "muster/sdk/gap_section.hpp"

namespace muster::sdk {

/// Warnings, one for each cause: professions without staff at the baseline; vacancies too far from
/// it or without some organisations; trends that there are not, or that rest on less than the
/// look-back; organisations that keep an earlier date from being compared.
void report_gaps(const Input& input, const std::vector<ProfessionGap>& gaps);

}  // namespace muster::sdk
