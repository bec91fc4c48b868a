// SPDX-License-Identifier: MIT
// Describes a chart in sentences made from its values: the text alternative for readers who can't
// see the picture.
#pragma once

#include <string>

#include "document/node.hpp"

namespace muster::chart {

/// Returns the chart's finding; then what matters in its kind of chart, such as the highest and the
/// lowest value and the direction; then the unknown values, lines and events; then the author's
/// text (Chart::alternative), which adds what figures alone don't show. Empty only for a chart
/// without values and without text.
std::string description(const document::Chart& chart);

}  // namespace muster::chart
