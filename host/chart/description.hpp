// SPDX-License-Identifier: MIT
// A chart in words made from its values: the text alternative that both writers give to readers who
// can't see the picture.
#pragma once

#include <string>

#include "document/node.hpp"

namespace muster::chart {

/// What the kind of chart calls for, such as the highest, the lowest, the direction and what
/// differs from the rest; then the unknown values; then the chart's own words (Chart::alternative),
/// which add what figures alone don't show. Empty only for a chart without values and without
/// words.
std::string description(const document::Chart& chart);

}  // namespace muster::chart
