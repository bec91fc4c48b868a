// SPDX-License-Identifier: MIT
#include <algorithm>

#include "chart/axis.hpp"
#include "chart/kinds.hpp"
#include "chart/run_series.hpp"
#include "chart/text_lines.hpp"

namespace muster::chart {
namespace {

// Multiples of the text size.
constexpr double plot_height = 17;
constexpr double gap = 0.6;
constexpr double narrow_below = 30;
constexpr double right_share = 0.3;  ///< of the width that line labels may take
constexpr double dot_radius = 0.26;
constexpr double special_radius = 0.5;
constexpr int intervals = 5;

/// Where the plot lies and how values become positions.
struct Plot {
  double left = 0, right = 0, top = 0, bottom = 0;
  Axis axis;
  std::size_t points = 0;

  double x(std::size_t index) const {
    if (points < 2) return (left + right) / 2;
    return left + (right - left) * static_cast<double>(index) / static_cast<double>(points - 1);
  }
  double y(double value) const {
    return bottom - (bottom - top) * (value - axis.first) / (axis.last() - axis.first);
  }
};

/// A line's words at the right end of the plot.
struct EndLabel {
  std::vector<std::string> lines;
  double top = 0, height = 0;
};

double axis_width(const Axis& axis, Unit unit, const Canvas& canvas) {
  double width = 0;
  for (int i = 0; i < axis.count; ++i) {
    width = std::max(width, canvas.text_width(tick_text(axis, i, unit)));
  }
  return width;
}

std::vector<EndLabel> end_labels(const RunSeries& run, const Canvas& canvas) {
  std::vector<EndLabel> labels;
  for (const RunLine& line : run.lines) {
    EndLabel label{wrap(line.title, canvas.width * right_share, canvas), 0, 0};
    label.lines.push_back(line.text);
    label.height = lines_height(label.lines.size(), canvas);
    labels.push_back(std::move(label));
  }
  return labels;
}

double labels_width(const std::vector<EndLabel>& labels, const Canvas& canvas) {
  double width = 0;
  for (const EndLabel& label : labels) width = std::max(width, widest(label.lines, canvas));
  return width;
}

Plot plot_of(const RunSeries& run, const std::vector<EndLabel>& labels, Unit unit,
             const Canvas& canvas) {
  const double em = canvas.em();
  Plot plot;
  plot.points = run.values.size();
  plot.axis = axis_over(run.lowest.value_or(0), run.highest.value_or(1), intervals);
  const double marker = em * special_radius;
  plot.left = axis_width(plot.axis, unit, canvas) + em * gap + marker;
  plot.right = canvas.width - marker;
  if (!labels.empty()) plot.right -= labels_width(labels, canvas) + em * gap;
  plot.top = em * gap;
  double words = 0;
  for (const EndLabel& label : labels) words += label.height;
  plot.bottom = plot.top + std::max(em * plot_height, words);
  return plot;
}

void put_grid(Picture& picture, const Plot& plot, Unit unit, const Canvas& canvas) {
  const double em = canvas.em();
  const double marker = em * special_radius;
  for (int i = 0; i < plot.axis.count; ++i) {
    const double y = plot.y(plot.axis.tick(i));
    picture.shapes.emplace_back(Line{{{plot.left - marker, y}, {plot.right + marker, y}},
                                     i == 0 ? theme::Role::limit : theme::Role::rule,
                                     0.6});
    picture.shapes.emplace_back(Label{plot.left - marker - em * gap / 2, y + em * centre_drop, em,
                                      tick_text(plot.axis, i, unit), Anchor::end, false,
                                      theme::Role::muted_text});
  }
}

/// Consecutive known values as one line each: a gap in the data is a gap in the line.
void put_line(Picture& picture, const Plot& plot, const std::vector<std::optional<double>>& values,
              const Line& pen) {
  Line line = pen;
  for (std::size_t i = 0; i <= values.size(); ++i) {
    if (i < values.size() && values[i]) {
      line.points.emplace_back(plot.x(i), plot.y(*values[i]));
    } else {
      if (line.points.size() > 1) picture.shapes.emplace_back(line);
      line.points.clear();
    }
  }
}

void put_markers(Picture& picture, const Plot& plot, const RunSeries& run, const Canvas& canvas) {
  for (std::size_t i = 0; i < run.values.size(); ++i) {
    if (!run.values[i]) continue;
    const bool special = run.special[i];
    picture.shapes.emplace_back(Marker{plot.x(i), plot.y(*run.values[i]),
                                       canvas.em() * (special ? special_radius : dot_radius),
                                       special ? theme::Role::series_4 : theme::Role::series_1,
                                       special ? MarkerShape::diamond : MarkerShape::circle});
  }
}

/// Each label level with the end of its line, then pushed apart downwards and back upwards.
void settle(std::vector<EndLabel>& labels, const RunSeries& run, const Plot& plot,
            std::vector<std::size_t>& order) {
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const auto& values = run.lines[i].values;
    const double value = values.empty() ? 0 : values.back().value_or(plot.axis.first);
    labels[i].top = plot.y(value) - labels[i].height / 2;
    order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return labels[a].top < labels[b].top; });
  double free = 0;
  for (std::size_t i : order) {
    labels[i].top = std::max(labels[i].top, free);
    free = labels[i].top + labels[i].height;
  }
  double limit = plot.bottom + plot.top;
  for (auto at = order.rbegin(); at != order.rend(); ++at) {
    labels[*at].top = std::min(labels[*at].top, limit - labels[*at].height);
    limit = labels[*at].top;
  }
}

void put_end_labels(Picture& picture, const Plot& plot, const RunSeries& run,
                    std::vector<EndLabel> labels, const Canvas& canvas) {
  std::vector<std::size_t> order;
  settle(labels, run, plot, order);
  const double x = plot.right + canvas.em() * (special_radius + gap);
  for (std::size_t i : order) put_lines(picture, labels[i].lines, x, labels[i].top, canvas);
}

/// As many periods as stand apart, the first always among them; tick marks for those that are
/// named.
void put_periods(Picture& picture, const Plot& plot, const RunSeries& run, const Canvas& canvas) {
  const double em = canvas.em();
  const double slot = em * (canvas.width < narrow_below * em ? 4.5 : 5);
  double free = 0;
  std::size_t lines_used = 1;
  for (std::size_t i = 0; i < run.periods.size(); ++i) {
    const auto lines = wrap(run.periods[i], slot, canvas);
    const double half = widest(lines, canvas) / 2;
    const double x = std::clamp(plot.x(i), half, std::max(half, canvas.width - half));
    if (x - half < free) continue;
    free = x + half + em * gap;
    lines_used = std::max(lines_used, lines.size());
    picture.shapes.emplace_back(Line{
        {{plot.x(i), plot.bottom}, {plot.x(i), plot.bottom + em * 0.3}}, theme::Role::limit, 0.6});
    put_lines(picture, lines, x, plot.bottom + em * gap, canvas,
              {Anchor::middle, false, theme::Role::muted_text});
  }
  picture.height = plot.bottom + em * gap + lines_height(lines_used, canvas);
}

/// Says "no data" under each gap, where there is room for the words.
void put_gaps(Picture& picture, const Plot& plot, const RunSeries& run, const Canvas& canvas) {
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
        free = x + half + canvas.em() * gap;
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
  const Plot plot = plot_of(run, labels, chart.unit, canvas);
  Picture picture{canvas.width, 0, {}};
  put_grid(picture, plot, chart.unit, canvas);
  for (const RunLine& line : run.lines) {
    put_line(picture, plot, line.values, Line{{}, theme::Role::limit, 1.2, line.dashed});
  }
  put_line(picture, plot, run.values, Line{{}, theme::Role::series_1, 1.4, false});
  put_markers(picture, plot, run, canvas);
  put_end_labels(picture, plot, run, labels, canvas);
  put_periods(picture, plot, run, canvas);
  put_gaps(picture, plot, run, canvas);
  return picture;
}

}  // namespace muster::chart
