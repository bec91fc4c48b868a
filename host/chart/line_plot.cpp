// SPDX-License-Identifier: MIT
#include "chart/line_plot.hpp"

#include <algorithm>

#include "chart/text_lines.hpp"

namespace muster::chart {
namespace {

// Multiples of the text size.
constexpr double plot_height = 17;
constexpr double plot_narrow_below = 30;
constexpr double right_share = 0.3;  ///< share of the width that line labels may take
constexpr int intervals = 5;
constexpr std::size_t most_period_characters = 40;  ///< characters of a period

double axis_width(const Axis& axis, Unit unit, const Canvas& canvas) {
  double width = 0;
  for (int i = 0; i < axis.count; ++i) {
    width = std::max(width, canvas.text_width(tick_text(axis, i, unit)));
  }
  return width;
}

double labels_width(const std::vector<EndLabel>& labels, const Canvas& canvas) {
  double width = 0;
  for (const EndLabel& label : labels) width = std::max(width, widest(label.lines, canvas));
  return width;
}

/// Puts each label level with the end of its line, then moves labels apart, downwards and upwards.
void settle(std::vector<EndLabel>& labels, const LinePlot& plot, std::vector<std::size_t>& order) {
  for (std::size_t i = 0; i < labels.size(); ++i) {
    labels[i].top = plot.y(labels[i].value.value_or(plot.axis.first)) - labels[i].height / 2;
    order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return labels[a].top < labels[b].top; });
  double free = plot.above;
  for (std::size_t i : order) {
    labels[i].top = std::max(labels[i].top, free);
    free = labels[i].top + labels[i].height;
  }
  double limit = plot.bottom + plot.top - plot.above;
  for (auto at = order.rbegin(); at != order.rend(); ++at) {
    labels[*at].top = std::min(labels[*at].top, limit - labels[*at].height);
    limit = labels[*at].top;
  }
}

/// The width of the widest word, because no word of a period is divided.
double widest_word(const std::vector<std::string>& periods, const Canvas& canvas) {
  double width = 0;
  for (const std::string& period : periods) {
    const std::string words = shortened(period, most_period_characters);
    std::string_view rest = words;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      width = std::max(width, canvas.text_width(rest.substr(0, end)));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return std::min(width, canvas.width * right_share);
}

}  // namespace

EndLabel end_label(const std::string& title, const std::string& text, std::optional<double> value,
                   const Canvas& canvas) {
  EndLabel label;
  label.lines = wrap(title, canvas.width * right_share, canvas);
  label.lines.push_back(text);
  label.value = value;
  label.height = lines_height(label.lines.size(), canvas);
  return label;
}

LinePlot line_plot(const PlotNeeds& needs, const std::vector<EndLabel>& labels,
                   const Canvas& canvas, double above) {
  const double em = canvas.em();
  LinePlot plot;
  plot.points = needs.points;
  plot.axis = axis_over(needs.lowest, needs.highest, intervals);
  const double marker = em * widest_marker;
  plot.left = axis_width(plot.axis, needs.unit, canvas) + em * plot_gap + marker;
  plot.right = canvas.width - marker;
  if (!labels.empty()) plot.right -= labels_width(labels, canvas) + em * plot_gap;
  plot.above = above;
  plot.top = above + em * plot_gap;
  double words = 0;
  for (const EndLabel& label : labels) words += label.height;
  plot.bottom = plot.top + std::max(em * plot_height, words);
  return plot;
}

void put_grid(Picture& picture, const LinePlot& plot, Unit unit, const Canvas& canvas) {
  const double em = canvas.em();
  const double marker = em * widest_marker;
  for (int i = 0; i < plot.axis.count; ++i) {
    const double y = plot.y(plot.axis.tick(i));
    picture.shapes.emplace_back(Line{{{plot.left - marker, y}, {plot.right + marker, y}},
                                     i == 0 ? theme::Role::limit : theme::Role::rule,
                                     0.6});
    picture.shapes.emplace_back(Label{plot.left - marker - em * plot_gap / 2, y + em * centre_drop,
                                      em, tick_text(plot.axis, i, unit), Anchor::end, false,
                                      theme::Role::muted_text});
  }
}

void put_line(Picture& picture, const LinePlot& plot,
              const std::vector<std::optional<double>>& values, const Line& pen) {
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

void put_end_labels(Picture& picture, const LinePlot& plot, std::vector<EndLabel> labels,
                    const Canvas& canvas) {
  std::vector<std::size_t> order;
  settle(labels, plot, order);
  const double x = plot.right + canvas.em() * (widest_marker + plot_gap);
  for (std::size_t i : order) put_lines(picture, labels[i].lines, x, labels[i].top, canvas);
}

void put_periods(Picture& picture, const LinePlot& plot, const std::vector<std::string>& periods,
                 const Canvas& canvas) {
  const double em = canvas.em();
  const double slot = std::max(em * (canvas.width < plot_narrow_below * em ? 4.5 : 5),
                               widest_word(periods, canvas));
  double free = 0;
  std::size_t lines_used = 1;
  for (std::size_t i = 0; i < periods.size(); ++i) {
    const auto lines = wrap(periods[i], slot, canvas);
    const double half = widest(lines, canvas) / 2;
    const double x = std::clamp(plot.x(i), half, std::max(half, canvas.width - half));
    if (x - half < free) continue;
    free = x + half + em * plot_gap;
    lines_used = std::max(lines_used, lines.size());
    picture.shapes.emplace_back(Line{
        {{plot.x(i), plot.bottom}, {plot.x(i), plot.bottom + em * 0.3}}, theme::Role::limit, 0.6});
    put_lines(picture, lines, x, plot.bottom + em * plot_gap, canvas,
              {Anchor::middle, false, theme::Role::muted_text});
  }
  picture.height = plot.bottom + em * plot_gap + lines_height(lines_used, canvas);
}

}  // namespace muster::chart
