// SPDX-License-Identifier: MIT
// Draws how a result changes with one input at a time: a bar for each input, from the lowest to the
// highest result, on both sides of the line for the unchanged result. The longest bar is at the
// top.
#include <algorithm>
#include <cmath>

#include "base/word_list.hpp"
#include "chart/kinds.hpp"
#include "chart/points.hpp"
#include "chart/row_plot.hpp"
#include "chart/series_key.hpp"
#include "chart/text_lines.hpp"

namespace muster::chart {
namespace {

constexpr const char* how_to_read =
    "Each bar shows how far the result moves if this one thing is "
    "different and everything else stays as it is.";

/// An input, with the results for its first and for its second value.
struct TornadoRow {
  std::string label;
  document::ChartValue low, high;

  bool is_known() const { return drawable(low) && drawable(high); }
  double length() const { return is_known() ? std::abs(*drawable(high) - *drawable(low)) : -1; }
};

/// Returns the rows, the longest bar first and unknown ones last.
std::vector<TornadoRow> rows_of(const document::Chart& chart) {
  std::vector<TornadoRow> rows;
  if (chart.series.size() < 2) return rows;
  const auto& low = chart.series[0].values;
  const auto& high = chart.series[1].values;
  for (std::size_t i = 0; i < std::min(low.size(), high.size()); ++i)
    rows.push_back({low[i].label, low[i], high[i]});
  std::stable_sort(rows.begin(), rows.end(), [](const TornadoRow& a, const TornadoRow& b) {
    return a.length() > b.length();
  });
  return rows;
}

const document::ChartValue* centre_of(const document::Chart& chart) {
  if (chart.series.size() < 3 || chart.series[2].values.empty()) return nullptr;
  const document::ChartValue& value = chart.series[2].values.front();
  return drawable(value) ? &value : nullptr;
}

RowPlot plot_of(const std::vector<TornadoRow>& rows, double centre, Unit unit,
                const Canvas& canvas) {
  RowNeeds needs;
  needs.lowest = needs.highest = centre;
  double words = 0;
  for (const TornadoRow& row : rows) {
    needs.labels.push_back(row.label);
    for (const document::ChartValue* value : {&row.low, &row.high}) {
      needs.hold(drawable(*value));
      words = std::max(words, canvas.text_width(value_text(*value, unit), true));
    }
  }
  needs.before = needs.after = words + canvas.em() * row_text_gap;
  return row_plot(needs, canvas);
}

/// Draws the parts of a bar to the left and to the right of the centre.
void put_parts(Picture& picture, double from, double to, double centre, double top,
               double height) {
  const double middle = std::clamp(centre, from, to);
  if (middle > from)
    picture.shapes.emplace_back(
        Bar{from, top, middle - from, height, theme::Role::negative, Pattern::hatch});
  if (to > middle)
    picture.shapes.emplace_back(
        Bar{middle, top, to - middle, height, theme::Role::positive, Pattern::solid});
}

void put_row(Picture& picture, Rows& placed, const TornadoRow& row, const RowPlot& plot,
             double centre, Unit unit, double top, double height) {
  if (!row.is_known()) {
    placed.value(no_data, plot.x(centre), Anchor::start, top + height / 2, false);
    return;
  }
  const bool rises = *drawable(row.low) <= *drawable(row.high);
  const document::ChartValue& left = rises ? row.low : row.high;
  const document::ChartValue& right = rises ? row.high : row.low;
  const double from = plot.x(*drawable(left));
  const double to = plot.x(*drawable(right));
  put_parts(picture, from, to, plot.x(centre), top, height);
  placed.value(value_text(left, unit), from, Anchor::end, top + height / 2, true);
  placed.value(value_text(right, unit), to, Anchor::start, top + height / 2, true);
}

/// Draws an explanation of the bars, their colours and the line.
void put_guide(Picture& picture, const document::ChartValue& centre, Unit unit,
               const Canvas& canvas) {
  const std::string line = shortened(centre.label, 60) + ": " + value_text(centre, unit);
  for (const auto& [words, bold] : {std::pair{std::string(how_to_read), false}, {line, true}}) {
    const auto lines = wrap(words, canvas.width, canvas, bold);
    put_lines(picture, lines, 0, picture.height, canvas,
              {Anchor::start, bold, bold ? theme::Role::text : theme::Role::muted_text});
    picture.height += lines_height(lines.size(), canvas);
  }
  picture.height += canvas.em() * row_gap / 2;
  const std::vector<KeyEntry> entries = {
      {"Lower than that", {theme::Role::negative, Pattern::hatch}, {}, {}, ""},
      {"Higher than that", {theme::Role::positive, Pattern::solid}, {}, {}, ""}};
  put_key(picture, entries, canvas);
}

Picture draw_tornado(const document::Chart& chart, const Canvas& canvas) {
  const std::vector<TornadoRow> rows = rows_of(chart);
  const document::ChartValue* centre = centre_of(chart);
  if (rows.empty() || centre == nullptr) return words_alone(no_data, canvas);
  const double height = canvas.em() * row_bar_height;
  Picture picture{canvas.width, 0, {}};
  put_guide(picture, *centre, chart.unit, canvas);
  const RowPlot plot = plot_of(rows, *centre->value, chart.unit, canvas);
  Rows placed(picture, chart, plot, canvas);
  placed.head();
  for (const TornadoRow& row : rows)
    put_row(picture, placed, row, plot, *centre->value, chart.unit, placed.add(row.label, height),
            height);
  placed.across(plot.x(*centre->value), Line{{}, theme::Role::text, 1});
  placed.finish();
  return picture;
}

constexpr std::size_t most_bars = 8;  ///< bars that are described one by one

/// Describes a single series by its extremes.
std::string values(const document::ChartSeries& series, Unit unit) {
  const Points points = known_points(series, unit);
  const std::string count = counted(points.size(), "value");
  if (points.size() == 1) return count + ": " + named(points.front()) + ".";
  return count + "." + extremes(points);
}

/// Describes each bar by the results for its first and second value, such as "Growth in demand from
/// -9 to -3".
std::string describe_tornado(const document::Chart& chart) {
  if (chart.series.size() < 2) return each_series(chart, "Chart: ", values);
  std::vector<std::string> each;
  for (const TornadoRow& row : rows_of(chart))
    if (row.is_known() && each.size() < most_bars)
      each.push_back(shortened(row.label, most_characters) + " from " +
                     point_of(row.low, chart.unit).shown + " to " +
                     point_of(row.high, chart.unit).shown);
  if (each.empty()) return no_figures;
  const std::string text = filled(sentences::tornado, {{"bars", in_words(std::move(each))}});
  const Points centre =
      chart.series.size() > 2 ? known_points(chart.series[2], chart.unit) : Points{};
  if (centre.empty()) return text;
  return text + " " + filled(sentences::tornado_line, {{"value", centre.front().shown}});
}

}  // namespace

const Drawing tornado{draw_tornado, describe_tornado, true, true};

}  // namespace muster::chart
