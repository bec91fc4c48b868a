// SPDX-License-Identifier: MIT
// The icons next to a control chart, one for its variation and one for its assurance, each with its
// words, and the key to its points. They differ in shape as well as colour, so that black and white
// print conveys the same.
#pragma once

#include <string>
#include <string_view>

#include "chart/kinds.hpp"
#include "chart/run_series.hpp"

namespace muster::chart {

/// The meaning in a sentence; "" if there is no variation or assurance.
std::string_view meaning_of(Variation variation);
std::string_view meaning_of(Assurance assurance);

/// The colour and shape of a point.
theme::Role role_of(PointMark mark);
MarkerShape shape_of(PointMark mark);
/// "Improvement"; "" for points that are not judged.
std::string_view mark_words(PointMark mark);

/// Draws both icons with their words and the key below the picture, and increases its height.
void put_reading(Picture& picture, const document::Chart& chart, const RunSeries& run,
                 const Canvas& canvas);

}  // namespace muster::chart
