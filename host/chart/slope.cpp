// SPDX-License-Identifier: MIT
// Draws the change from an earlier to a later value: a line for each label between two upright
// axes, with text at both ends.
#include <algorithm>

#include "chart/kinds.hpp"
#include "chart/line_plot.hpp"
#include "chart/row_plot.hpp"
#include "chart/series_key.hpp"
#include "chart/text_lines.hpp"
#include "chart/then_and_now.hpp"

namespace muster::chart {
namespace {

// Multiples of the text size.
constexpr double slope_height = 15;
constexpr double slope_narrow_below = 34;  ///< below this width, names are at the right end only
constexpr double slope_mark = 0.3;
constexpr double slope_share = 0.34;  ///< share of the width that the text at an end may take

/// The labels at one end of all lines.
struct End {
  std::vector<EndLabel> labels;
  double width = 0;
};

End end_of(const std::vector<ThenAndNow>& rows, bool later, Unit unit, const Canvas& canvas) {
  const bool named = later || canvas.width >= slope_narrow_below * canvas.em();
  End end;
  for (const ThenAndNow& row : rows) {
    const document::ChartValue& value = later ? row.now : row.then;
    EndLabel label;
    if (named) label.lines = wrap(row.then.label, canvas.width * slope_share, canvas);
    label.lines.push_back(value_text(value, unit));
    label.value = drawable(value);
    label.height = lines_height(label.lines.size(), canvas);
    end.width = std::max(end.width, widest(label.lines, canvas));
    end.labels.push_back(std::move(label));
  }
  return end;
}

double height_of(const End& end) {
  double height = 0;
  for (const EndLabel& label : end.labels) height += label.height;
  return height;
}

void put_end(Picture& picture, const LinePlot& plot, End end, bool later, const Canvas& canvas) {
  settle(end.labels, plot);
  const double away = canvas.em() * (slope_mark + plot_gap);
  for (const EndLabel& label : end.labels)
    put_lines(picture, label.lines, later ? plot.right + away : plot.left - away, label.top, canvas,
              {later ? Anchor::start : Anchor::end});
}

/// Draws a line with its marks. A falling line is dashed, so that it differs in black and white.
void put_slope(Picture& picture, const ThenAndNow& row, const LinePlot& plot,
               const Canvas& canvas) {
  const auto then = drawable(row.then);
  const auto now = drawable(row.now);
  const bool falls = row.is_known() && row.change() < 0;
  const theme::Role role = falls ? theme::Role::negative : theme::Role::positive;
  if (then && now)
    picture.shapes.emplace_back(
        Line{{{plot.left, plot.y(*then)}, {plot.right, plot.y(*now)}}, role, 1.8, falls});
  for (const auto& [x, number] : {std::pair{plot.left, then}, std::pair{plot.right, now}})
    if (number)
      picture.shapes.emplace_back(Marker{x, plot.y(*number), canvas.em() * slope_mark, role,
                                         falls ? MarkerShape::diamond : MarkerShape::circle});
}

/// Draws the titles of the two ends over their axes.
void put_heads(Picture& picture, const document::Chart& chart, const LinePlot& plot,
               const Canvas& canvas) {
  const double room = canvas.width / 2 - canvas.em();
  std::size_t most = 0;
  for (std::size_t i = 0; i < 2; ++i) {
    const auto lines = wrap(chart.series[i].title, room, canvas, true);
    const double half = widest(lines, canvas, true) / 2;
    const double side = half + canvas.em() * 0.3;  // from the middle of the canvas
    const double middle = i == 0
                              ? std::clamp(plot.left, half, std::max(half, canvas.width / 2 - side))
                              : std::clamp(plot.right, canvas.width / 2 + side,
                                           std::max(canvas.width / 2 + side, canvas.width - half));
    put_lines(picture, lines, middle, picture.height, canvas, {Anchor::middle, true});
    most = std::max(most, lines.size());
  }
  picture.height += lines_height(most, canvas) + canvas.em() * plot_gap;
}

LinePlot plot_of(const std::vector<ThenAndNow>& rows, const End& left, const End& right,
                 const Canvas& canvas) {
  const double em = canvas.em();
  const auto [lowest, highest] = range_of(rows);
  LinePlot plot;
  plot.points = 2;
  plot.axis = {lowest, highest - lowest, 2};
  plot.left = left.width + em * (slope_mark + plot_gap);
  plot.right = canvas.width - right.width - em * (slope_mark + plot_gap);
  plot.bottom = std::max({em * slope_height, height_of(left), height_of(right)});
  return plot;
}

Picture draw_slope(const document::Chart& chart, const Canvas& canvas) {
  const std::vector<ThenAndNow> rows = then_and_now(chart);
  if (rows.empty()) return words_alone(no_data, canvas);
  Picture picture{canvas.width, 0, {}};
  const std::vector<KeyEntry> key = {
      {"Rises or stays", {theme::Role::positive, Pattern::solid}, MarkerShape::circle, {}, ""},
      {"Falls", {theme::Role::negative, Pattern::solid}, MarkerShape::diamond, {}, ""}};
  put_key(picture, key, canvas);
  const End left = end_of(rows, false, chart.unit, canvas);
  const End right = end_of(rows, true, chart.unit, canvas);
  LinePlot plot = plot_of(rows, left, right, canvas);
  put_heads(picture, chart, plot, canvas);
  plot.above = picture.height;
  plot.top = plot.above + canvas.em() * line_step / 2;
  plot.bottom += plot.top;
  for (const double x : {plot.left, plot.right})
    picture.shapes.emplace_back(Line{{{x, plot.top}, {x, plot.bottom}}, theme::Role::limit, 0.8});
  for (const ThenAndNow& row : rows) put_slope(picture, row, plot, canvas);
  put_end(picture, plot, left, false, canvas);
  put_end(picture, plot, right, true, canvas);
  picture.height = plot.bottom + canvas.em() * line_step / 2;
  return picture;
}

std::string describe_slope(const document::Chart& chart) {
  return "Each line leads from the earlier value to the later one. " + describe_then_and_now(chart);
}

}  // namespace

const Drawing slope{draw_slope, describe_slope, false, true};

}  // namespace muster::chart
