// SPDX-License-Identifier: MIT
// The words over a chart: its finding as a title, and what is measured as a subtitle.
#pragma once

#include "chart/kinds.hpp"

namespace muster::chart {

/// `drawn` below the chart's finding and subtitle; as it is for a chart without them.
Picture with_headings(const document::Chart& chart, Picture drawn, const Canvas& canvas);

}  // namespace muster::chart
