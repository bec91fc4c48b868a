// SPDX-License-Identifier: MIT
// A chart in words made from its values: the text alternative that both writers give to readers who
// can't see the picture.
#pragma once

#include <string>

#include "document/node.hpp"

namespace muster::chart {

/// The highest, the lowest, the direction and what stands out, as its kind asks for; then which
/// unknown values; then the chart's own words (Chart::alternative), which say what figures alone do
/// not. Empty only for a chart without values and without words.
std::string description(const document::Chart& chart);

}  // namespace muster::chart
