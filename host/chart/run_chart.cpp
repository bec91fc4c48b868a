// SPDX-License-Identifier: MIT
#include <algorithm>

#include "chart/kinds.hpp"
#include "chart/line_plot.hpp"
#include "chart/reading.hpp"
#include "chart/run_series.hpp"
#include "chart/text_lines.hpp"

namespace muster::chart {
namespace {

constexpr double dot_radius = 0.26;  ///< times the text size; of special points the widest

std::vector<EndLabel> end_labels(const RunSeries& run, const Canvas& canvas) {
  std::vector<EndLabel> labels;
  for (const RunLine& line : run.lines) {
    const auto value = line.values.empty() ? std::optional<double>(0) : line.values.back();
    labels.push_back(end_label(line.title, line.text, value, canvas));
  }
  return labels;
}

void put_markers(Picture& picture, const LinePlot& plot, const RunSeries& run,
                 const Canvas& canvas) {
  for (std::size_t i = 0; i < run.values.size(); ++i) {
    if (!run.values[i]) continue;
    const PointMark mark = run.marks[i];
    picture.shapes.emplace_back(
        Marker{plot.x(i), plot.y(*run.values[i]),
               canvas.em() * (is_special(mark) ? widest_marker : dot_radius), role_of(mark),
               shape_of(mark)});
  }
}

/// Level pieces with a gap where the line was set anew: no slope says what nobody worked out.
void put_steps(Picture& picture, const LinePlot& plot, const RunLine& line) {
  const theme::Role role = line.is_target ? theme::Role::spc_target : theme::Role::limit;
  const std::size_t count = line.values.size();
  for (std::size_t begin = 0; begin < count;) {
    std::size_t end = begin + 1;
    while (end < count && line.values[end] == line.values[begin]) ++end;
    if (line.values[begin]) {
      const double left = begin == 0 ? plot.x(0) : (plot.x(begin - 1) + plot.x(begin)) / 2;
      const double right = end == count ? plot.x(end - 1) : (plot.x(end - 1) + plot.x(end)) / 2;
      const double y = plot.y(*line.values[begin]);
      picture.shapes.emplace_back(Line{{{left, y}, {right, y}}, role, line.width, line.dashed});
    }
    begin = end;
  }
}

/// Says "no data" under each gap, where there is room for the words.
void put_gaps(Picture& picture, const LinePlot& plot, const RunSeries& run, const Canvas& canvas) {
  const double half = canvas.text_width(no_data) / 2;
  double free = 0;
  bool any = false;
  for (std::size_t i = 0; i < run.values.size();) {
    std::size_t end = i;
    while (end < run.values.size() && !run.values[end]) ++end;
    if (end > i) {
      const double middle = (plot.x(i) + plot.x(end - 1)) / 2;
      const double x = std::clamp(middle, half, std::max(half, canvas.width - half));
      if (x - half >= free) {
        put_lines(picture, {no_data}, x, picture.height, canvas, {Anchor::middle});
        free = x + half + canvas.em() * plot_gap;
        any = true;
      }
    }
    i = end + 1;
  }
  if (any) picture.height += lines_height(1, canvas);
}

Picture empty_chart(const Canvas& canvas) {
  Picture picture{canvas.width, lines_height(1, canvas), {}};
  put_lines(picture, {no_data}, 0, 0, canvas);
  return picture;
}

}  // namespace

Picture run_chart(const document::Chart& chart, const Canvas& canvas) {
  const RunSeries run = run_series(chart);
  if (!run.lowest) return empty_chart(canvas);
  const std::vector<EndLabel> labels = end_labels(run, canvas);
  Picture picture{canvas.width, 0, {}};
  put_reading(picture, chart, run, canvas);
  const LinePlot plot =
      line_plot({*run.lowest, run.highest.value_or(1), run.values.size(), chart.unit}, labels,
                canvas, picture.height);
  put_grid(picture, plot, chart.unit, canvas);
  for (const RunLine& line : run.lines) put_steps(picture, plot, line);
  put_line(picture, plot, run.values, Line{{}, theme::Role::series_1, 1.4, false});
  put_markers(picture, plot, run, canvas);
  put_end_labels(picture, plot, labels, canvas);
  put_periods(picture, plot, run.periods, canvas);
  put_gaps(picture, plot, run, canvas);
  return picture;
}

}  // namespace muster::chart
