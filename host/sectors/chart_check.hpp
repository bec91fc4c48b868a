// SPDX-License-Identifier: MIT
// Which charts sectors may return, and whether a chart's series are what its kind can draw.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/findings.hpp"

namespace muster::sectors {

/// One clause for each thing that is wrong; the figures' numbers are known to be right.
std::vector<std::string> chart_problems(const model::FindingChart& chart,
                                        const std::vector<model::Figure>& figures);

/// The kind with that word, if sectors may return it.
std::optional<ChartKind> chart_kind_of(std::string_view word);
/// "diverging-bars, stacked-share, ... or fan".
std::string known_chart_kinds();

}  // namespace muster::sectors
