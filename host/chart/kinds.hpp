// SPDX-License-Identifier: MIT
// The kinds of chart, one function and one file each; chart.cpp has the table of their names.
#pragma once

#include "chart/picture.hpp"

namespace muster::chart {

/// What every kind is given besides the chart.
struct Canvas {
  const theme::Theme& theme;
  const TextMeasure& measure;
  double width;

  /// The size of all text in a chart; every distance is a multiple of it, so that a chart keeps its
  /// shape in large print and on a phone.
  double em() const { return theme.type.small; }
  double text_width(std::string_view text, bool bold = false) const {
    return measure.width(text, em(), bold);
  }
};

/// Horizontal bars from a zero line; below zero hatched, above solid.
Picture diverging_bars(const document::Chart& chart, const Canvas& canvas);
/// Parts of a whole: one stacked bar where each part can carry its words, ordered bars otherwise.
Picture stacked_share(const document::Chart& chart, const Canvas& canvas);
/// Counts by group, such as actions by rating for each priority: a bar a label, a part a series.
Picture stacked_bars(const document::Chart& chart, const Canvas& canvas);
/// A series over time with its mean and control limits (XmR).
Picture run_chart(const document::Chart& chart, const Canvas& canvas);

/// What may come: series that begin together and part, each with its words at its end.
Picture scenarios(const document::Chart& chart, const Canvas& canvas);
/// Percentiles of what may come, by period: boxes around a line.
Picture fan(const document::Chart& chart, const Canvas& canvas);
/// How far each input moves a result: bars either side of the line on which nothing is moved.
Picture tornado(const document::Chart& chart, const Canvas& canvas);
/// What is done when: a bar a row, from the quarter that the first series names to the quarter that
/// the second names, counted in quarters since year 0 (year * 4 + 0 to 3).
Picture gantt(const document::Chart& chart, const Canvas& canvas);

/// At most so many characters, the last of them an ellipsis where more were cut off: the table
/// beside the chart has the whole text, and a label of a megabyte must not cost a minute.
std::string shortened(std::string_view text, std::size_t most);

/// What stands in the place of a value that nobody has.
inline constexpr const char* no_data = "no data";

/// The number behind a value, if there is one that can be drawn.
std::optional<double> drawable(const document::ChartValue& value);
/// The words beside a drawn value: its own text, else the number as the unit is printed.
std::string value_text(const document::ChartValue& value, Unit unit);

}  // namespace muster::chart
