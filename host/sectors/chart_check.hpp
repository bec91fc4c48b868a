// SPDX-License-Identifier: MIT
// Whether a chart's series are what its kind can draw.
#pragma once

#include <string>
#include <vector>

#include "model/findings.hpp"

namespace muster::sectors {

/// One clause for each thing that is wrong; the figures' numbers are known to be right.
std::vector<std::string> chart_problems(const model::FindingChart& chart,
                                        const std::vector<model::Figure>& figures);

}  // namespace muster::sectors
