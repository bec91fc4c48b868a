// SPDX-License-Identifier: MIT
// The icons next to a control chart: one of our own for its variation and one for its assurance,
// each with its words, and the key to its points. They differ in shape as well as colour, so that
// black and white print conveys the same.
#pragma once

#include <string>
#include <string_view>

#include "chart/kinds.hpp"
#include "chart/run_series.hpp"

namespace muster::chart {

/// Its meaning, in a sentence; "" for none.
std::string_view meaning_of(Variation variation);
std::string_view meaning_of(Assurance assurance);

/// The point's own colour and shape.
theme::Role role_of(PointMark mark);
MarkerShape shape_of(PointMark mark);
/// "Improvement"; "" for points that are not judged.
std::string_view mark_words(PointMark mark);

/// Draws both icons with their words and the key from the picture's height on, and raises it.
void put_reading(Picture& picture, const document::Chart& chart, const RunSeries& run,
                 const Canvas& canvas);

}  // namespace muster::chart
