// SPDX-License-Identifier: MIT
#include <algorithm>

#include "chart/kinds.hpp"
#include "chart/placing.hpp"
#include "chart/text_lines.hpp"

namespace muster::chart {
namespace {

constexpr double narrowing = 0.85;
constexpr double narrowest = 0.35;     ///< share of the width
constexpr double least_scale = 0.75;   ///< the least scale, if rows can be left out instead
constexpr std::size_t many_rows = 40;  ///< a chart of up to this many is scaled down instead

/// Returns the chart with only the first `rows` labels of every series.
document::Chart cut(const document::Chart& chart, std::size_t rows) {
  document::Chart shorter = chart;
  for (document::ChartSeries& series : shorter.series)
    series.values.resize(std::min(series.values.size(), rows));
  return shorter;
}

std::size_t row_count(const document::Chart& chart) {
  return chart.series.empty() ? 0 : chart.series.front().values.size();
}

/// Draws as many rows as `height` has room for, and a line that gives their number.
Picture first_rows(const document::Chart& chart, const Canvas& canvas, double height) {
  std::size_t fits = 1;
  std::size_t too_many = row_count(chart);
  const double room = height - lines_height(2, canvas);
  while (too_many - fits > 1) {
    const std::size_t rows = (fits + too_many) / 2;
    const Picture tried = draw(cut(chart, rows), canvas.theme, canvas.width, canvas.measure);
    (tried.height <= room ? fits : too_many) = rows;
  }
  Picture picture = draw(cut(chart, fits), canvas.theme, canvas.width, canvas.measure);
  const std::string words = "The first " + std::to_string(fits) + " of " +
                            std::to_string(row_count(chart)) + " rows; the data list all of them.";
  const auto lines = wrap(words, canvas.width, canvas);
  put_lines(picture, lines, 0, picture.height, canvas,
            {Anchor::start, false, theme::Role::muted_text});
  picture.height += lines_height(lines.size(), canvas);
  return picture;
}

}  // namespace

Picture draw_within(const document::Chart& chart, const theme::Theme& theme, double width,
                    double height, const TextMeasure& measure) {
  Picture drawn = draw(chart, theme, width, measure);
  for (double next = narrowing; drawn.height > height && next > narrowest; next *= narrowing) {
    Picture narrower = draw(chart, theme, next * width, measure);
    if (narrower.height > drawn.height) break;  // its labels have moved above its bars
    drawn = std::move(narrower);
  }
  const bool is_long = drawing_of(chart.kind).has_rows && row_count(chart) > many_rows;
  if (is_long && drawn.height * least_scale > height)
    drawn = first_rows(chart, {theme, measure, width}, height);
  if (drawn.height > height) scale(drawn, height / drawn.height);
  return drawn;
}

}  // namespace muster::chart
