// SPDX-License-Identifier: MIT
// One input changed at a time: each input has a bar from the result with its first value to the
// result with its second, on either side of a line for the unchanged result.
#include <algorithm>
#include <cmath>

#include "base/word_list.hpp"
#include "chart/kinds.hpp"
#include "chart/points.hpp"
#include "chart/text_lines.hpp"

namespace muster::chart {
namespace {

// Multiples of the text size.
constexpr double tornado_bar_height = 1.2;
constexpr double tornado_row_gap = 0.5;
constexpr double tornado_text_gap = 0.4;  ///< between a bar's end and its value
constexpr double tornado_swatch = 1.0;
constexpr double tornado_key_gap = 1.4;

struct TornadoRow {
  std::string label;
  document::ChartValue low, high;
};

/// Position of the centre line, and length of a unit of value.
struct Scale {
  double centre = 0;  ///< the value on the line
  double zero = 0;    ///< its x
  double points = 0;  ///< a unit of value

  double x(double value) const { return zero + (value - centre) * points; }
};

struct Half {
  const char* words;
  theme::Role role;
  Pattern pattern;
};
constexpr Half halves[] = {{"With the first value", theme::Role::series_2, Pattern::hatch},
                           {"With the second value", theme::Role::series_1, Pattern::solid}};

std::vector<TornadoRow> rows_of(const document::Chart& chart) {
  std::vector<TornadoRow> rows;
  if (chart.series.size() < 2) return rows;
  const auto& low = chart.series[0].values;
  const auto& high = chart.series[1].values;
  for (std::size_t i = 0; i < std::min(low.size(), high.size()); ++i)
    rows.push_back({shortened(low[i].label, 160), low[i], high[i]});
  return rows;
}

std::optional<double> centre_of(const document::Chart& chart) {
  if (chart.series.size() < 3 || chart.series[2].values.empty()) return std::nullopt;
  return drawable(chart.series[2].values.front());
}

/// The scale, with room for the widest value at each end of the bars.
Scale scale_of(const std::vector<TornadoRow>& rows, double centre, Unit unit,
               const Canvas& canvas) {
  double lowest = centre;
  double highest = centre;
  double words = 0;
  for (const TornadoRow& row : rows) {
    for (const document::ChartValue* value : {&row.low, &row.high}) {
      lowest = std::min(lowest, drawable(*value).value_or(centre));
      highest = std::max(highest, drawable(*value).value_or(centre));
      words = std::max(words, canvas.text_width(value_text(*value, unit), true));
    }
  }
  const double beside = words + canvas.em() * tornado_text_gap;
  const double room = std::max(canvas.width - 2 * beside - 1, canvas.em() * 4);
  const double points = highest > lowest ? room / (highest - lowest) : 0;
  return {centre, beside + (centre - lowest) * points + 0.5, points};
}

/// Draws the key: the two halves with their words side by side, or one below the other if they
/// don't fit.
double put_key(Picture& picture, const Canvas& canvas) {
  const double em = canvas.em();
  double left = 0;
  double top = 0;
  for (const Half& half : halves) {
    const double width = em * (tornado_swatch + tornado_text_gap) + canvas.text_width(half.words);
    if (left > 0 && left + width > canvas.width) {
      left = 0;
      top += em * (line_step + tornado_row_gap / 2);
    }
    picture.shapes.emplace_back(
        Bar{left, top, em * tornado_swatch, em * tornado_swatch, half.role, half.pattern});
    put_lines(picture, {half.words}, left + em * (tornado_swatch + tornado_text_gap), top, canvas);
    left += width + em * tornado_key_gap;
  }
  return top + em * (line_step + tornado_row_gap);
}

void put_value(Picture& picture, const std::string& text, double end, double centre, Anchor anchor,
               const Canvas& canvas) {
  const double em = canvas.em();
  const double x = end + em * (anchor == Anchor::end ? -tornado_text_gap : tornado_text_gap);
  picture.shapes.emplace_back(Label{x, centre + em * centre_drop, em, text, anchor, true});
}

/// Draws the two half bars, the longer one first, so that the shorter stays visible if they
/// overlap.
void put_bars(Picture& picture, const TornadoRow& row, const Scale& scale, double top,
              const Canvas& canvas) {
  const double ends[] = {scale.x(*drawable(row.low)), scale.x(*drawable(row.high))};
  const bool low_first = std::abs(ends[0] - scale.zero) >= std::abs(ends[1] - scale.zero);
  for (const std::size_t i : {low_first ? 0u : 1u, low_first ? 1u : 0u}) {
    const double width = std::abs(ends[i] - scale.zero);
    if (width > 0)
      picture.shapes.emplace_back(Bar{std::min(ends[i], scale.zero), top, width,
                                      canvas.em() * tornado_bar_height, halves[i].role,
                                      halves[i].pattern});
  }
}

void put_row(Picture& picture, const TornadoRow& row, const Scale& scale, double top, Unit unit,
             const Canvas& canvas) {
  const double middle = top + canvas.em() * tornado_bar_height / 2;
  if (!drawable(row.low) || !drawable(row.high)) {
    put_lines(picture, {no_data}, 0, top, canvas, {Anchor::start, false, theme::Role::muted_text});
    return;
  }
  put_bars(picture, row, scale, top, canvas);
  const bool rises = *drawable(row.low) <= *drawable(row.high);
  const document::ChartValue& left = rises ? row.low : row.high;
  const document::ChartValue& right = rises ? row.high : row.low;
  put_value(picture, value_text(left, unit), std::min(scale.x(*drawable(left)), scale.zero), middle,
            Anchor::end, canvas);
  put_value(picture, value_text(right, unit), std::max(scale.x(*drawable(right)), scale.zero),
            middle, Anchor::start, canvas);
  picture.shapes.emplace_back(
      Line{{{scale.zero, top - 1}, {scale.zero, top + canvas.em() * tornado_bar_height + 1}},
           theme::Role::text,
           1,
           false});
}

/// Puts the words of the centre line, which is the result if no input changes.
double put_centre(Picture& picture, const document::Chart& chart, double top,
                  const Canvas& canvas) {
  const document::ChartValue& value = chart.series[2].values.front();
  const std::string words = shortened(value.label, 60) + ": " + value_text(value, chart.unit);
  const auto lines = wrap(words, canvas.width, canvas, true);
  put_lines(picture, lines, 0, top, canvas, {Anchor::start, true});
  return top + lines_height(lines.size(), canvas) + canvas.em() * tornado_row_gap;
}

Picture draw_tornado(const document::Chart& chart, const Canvas& canvas) {
  Picture picture{canvas.width, 0, {}};
  const std::vector<TornadoRow> rows = rows_of(chart);
  const auto centre = centre_of(chart);
  if (rows.empty() || !centre) {
    put_lines(picture, {no_data}, 0, 0, canvas);
    picture.height = lines_height(1, canvas);
    return picture;
  }
  double top = put_centre(picture, chart, put_key(picture, canvas), canvas);
  const Scale scale = scale_of(rows, *centre, chart.unit, canvas);
  for (const TornadoRow& row : rows) {
    const auto lines = wrap(row.label, canvas.width, canvas);
    put_lines(picture, lines, 0, top, canvas);
    top += lines_height(lines.size(), canvas) + canvas.em() * 0.15;
    put_row(picture, row, scale, top, chart.unit, canvas);
    top += canvas.em() * (tornado_bar_height + tornado_row_gap);
  }
  picture.height = top;
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

/// "Growth in demand from -9 to -3": the result with the first and with the second value.
std::string describe_tornado(const document::Chart& chart) {
  if (chart.series.size() < 2) return each_series(chart, "Chart: ", values);
  const Points first = known_points(chart.series.front(), chart.unit);
  const Points second = known_points(chart.series[1], chart.unit);
  std::vector<std::string> each;
  for (std::size_t i = 0; i < std::min({first.size(), second.size(), most_bars}); ++i)
    each.push_back(first[i].label + " from " + first[i].shown + " to " + second[i].shown);
  const std::string text = filled(sentences::tornado, {{"bars", in_words(std::move(each))}});
  const Points centre =
      chart.series.size() > 2 ? known_points(chart.series[2], chart.unit) : Points{};
  if (centre.empty()) return text;
  return text + " " + filled(sentences::tornado_line, {{"value", centre.front().shown}});
}

}  // namespace

const Drawing tornado{draw_tornado, describe_tornado};

}  // namespace muster::chart
