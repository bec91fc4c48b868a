// SPDX-License-Identifier: MIT
// The icons next to a control chart, one for its variation and one for its assurance, each with its
// meaning, and the key to the chart's points. Icons and points differ in shape as well as in
// colour, so that black and white print conveys the same.
#pragma once

#include <string>
#include <string_view>

#include "chart/kinds.hpp"
#include "chart/run_series.hpp"

namespace muster::chart {

/// Returns the meaning of an icon in words; "" for `none`.
std::string_view meaning_of(Variation variation);
std::string_view meaning_of(Assurance assurance);

/// The colour and shape of a point.
theme::Role role_of(PointMark mark);
MarkerShape shape_of(PointMark mark);
/// Returns the meaning of a point, such as "Improvement"; "" for points that are not judged.
std::string_view mark_words(PointMark mark);

/// Draws both icons with their meanings and the key below the picture, and increases its height.
void put_reading(Picture& picture, const document::Chart& chart, const RunSeries& run,
                 const Canvas& canvas);

}  // namespace muster::chart
