// SPDX-License-Identifier: MIT
// Rows of horizontal bars from one zero line, each with its text, for diverging bars and ordered
// shares.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/kinds.hpp"

namespace muster::chart {

/// A bar with its label and text.
struct BarRow {
  std::string label;
  std::optional<double> value;  ///< nullopt: no bar, only `text`
  std::string text;             ///< printed at the bar's end
  theme::Role fill = theme::Role::positive;
  Pattern pattern = Pattern::solid;
};

/// Draws the rows. Labels are to the left of the bars or, on a narrow canvas, above them. The
/// picture is as high as the rows need. No text touches a bar or another text. The chart's own
/// lines (`target=`) are drawn across the bars.
Picture bar_rows(const std::vector<BarRow>& rows, const document::Chart& chart,
                 const Canvas& canvas);

}  // namespace muster::chart
