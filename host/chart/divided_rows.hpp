// SPDX-License-Identifier: MIT
// Charts that are too high for a page.
#pragma once

#include <vector>

#include "chart/picture.hpp"

namespace muster::chart {

/// The greatest size of a picture, in points.
struct Room {
  double width = 0, height = 0;
};

/// Draws a chart in one picture that fits into the room. A Gantt chart that is higher is divided
/// between its rows, because its text would be too small if the chart were reduced; each part has
/// its own calendar. Never empty.
std::vector<Picture> draw_on_pages(const document::Chart& chart, const theme::Theme& theme,
                                   Room room, const TextMeasure& measure);

}  // namespace muster::chart
