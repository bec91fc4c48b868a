// SPDX-License-Identifier: MIT
// The kinds of chart, one file each: how it is drawn and how it is described.
#pragma once

#include "chart/picture.hpp"

namespace muster::chart {

/// Input to every kind of chart, in addition to the chart itself.
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

/// The operations for one kind of chart.
struct Drawing {
  Picture (*draw)(const document::Chart& chart, const Canvas& canvas);
  /// Describes the chart for readers who do not see it. At least one value must be known.
  std::string (*describe)(const document::Chart& chart);
  /// Whether unknown values are listed for the first series only, because the other series are
  /// lines or the ends of bars.
  bool names_gaps_of_first = false;
  /// Whether the chart has a row for each label, so that the last rows can be left out if there is
  /// no room.
  bool has_rows = false;
};

// Each drawing is in the file of its name.
#define MUSTER_DECLARE(name, word) extern const Drawing name;
MUSTER_CHART_KINDS(MUSTER_DECLARE)
#undef MUSTER_DECLARE

const Drawing& drawing_of(ChartKind kind);

/// Returns at most `most` characters, the last of them an ellipsis if the text was cut. Labels are
/// cut so that a label of a megabyte does not take a minute; the data table has the whole text.
std::string shortened(std::string_view text, std::size_t most);

/// Printed in place of an unknown value.
inline constexpr const char* no_data = "no data";

/// The number behind a value, if there is one that can be drawn.
std::optional<double> drawable(const document::ChartValue& value);
/// The label next to a drawn value: its own text, or else the number formatted for its unit.
std::string value_text(const document::ChartValue& value, Unit unit);

}  // namespace muster::chart
