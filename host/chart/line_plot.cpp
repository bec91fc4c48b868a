// SPDX-License-Identifier: MIT
#include "chart/line_plot.hpp"

#include <algorithm>

#include "chart/placing.hpp"
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

/// Returns the width of the longest word, because no word of a period is broken in two.
double longest_word(const std::vector<std::string>& periods, const Canvas& canvas) {
  double width = 0;
  for (const std::string& period : periods)
    width = std::max(width, widest_word(shortened(period, most_period_characters), canvas));
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

void settle(std::vector<EndLabel>& labels, const LinePlot& plot) {
  std::vector<std::size_t> order;
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

void put_end_labels(Picture& picture, const LinePlot& plot, std::vector<EndLabel> labels,
                    const Canvas& canvas) {
  settle(labels, plot);
  std::stable_sort(labels.begin(), labels.end(),
                   [](const EndLabel& a, const EndLabel& b) { return a.top < b.top; });
  const double x = plot.right + canvas.em() * (widest_marker + plot_gap);
  for (const EndLabel& label : labels) put_lines(picture, label.lines, x, label.top, canvas);
}

namespace {

constexpr double event_share = 0.45;  ///< share of the width that the text of an event may take

std::vector<std::string> event_lines(const document::ChartEvent& event, const Canvas& canvas) {
  return wrap(event.text, canvas.width * event_share, canvas);
}

/// Returns the events in the order of their periods, so that the line of one event does not cross
/// the text of another.
std::vector<std::pair<std::size_t, const document::ChartEvent*>> events_in_order(
    const document::Chart& chart, const std::vector<std::string>& periods) {
  std::vector<std::pair<std::size_t, const document::ChartEvent*>> events;
  for (const document::ChartEvent& event : chart.events) {
    const auto at = std::find(periods.begin(), periods.end(), event.at);
    if (at != periods.end())
      events.emplace_back(static_cast<std::size_t>(at - periods.begin()), &event);
  }
  std::stable_sort(events.begin(), events.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  return events;
}

}  // namespace

double events_height(const document::Chart& chart, const Canvas& canvas) {
  double height = 0;
  for (const document::ChartEvent& event : chart.events)
    height += lines_height(event_lines(event, canvas).size(), canvas);
  return height;
}

void put_events(Picture& picture, const LinePlot& plot, const document::Chart& chart,
                const std::vector<std::string>& periods, double top, const Canvas& canvas) {
  Picture words{0, 0, {}};
  for (const auto& [index, event] : events_in_order(chart, periods)) {
    const auto lines = event_lines(*event, canvas);
    const double x = plot.x(index);
    const double gap = canvas.em() * plot_gap / 2;
    const double width = widest(lines, canvas);
    const double height = lines_height(lines.size(), canvas);
    const bool right = x + gap + width <= canvas.width;
    const double left = std::max(right ? x + gap : x - gap - width, 0.0);
    picture.shapes.emplace_back(
        Line{{{x, top}, {x, plot.bottom}}, theme::Role::muted_text, 0.9, true});
    // The line of an earlier event may run behind the text.
    words.shapes.emplace_back(
        Area{{rectangle(left, top, width, height)}, theme::Role::page, 1, theme::Role::page, 0});
    put_lines(words, lines, left, top, canvas);
    top += height;
  }
  place(picture, std::move(words), 0, 0);
}

void put_value_lines(Picture& picture, const LinePlot& plot, const document::Chart& chart) {
  for (const document::ChartLine& line : chart.lines) {
    const double y = plot.y(line.value);
    picture.shapes.emplace_back(
        Line{{{plot.left, y}, {plot.right, y}}, theme::Role::spc_target, 1.4, true});
  }
}

std::vector<EndLabel> line_labels(const document::Chart& chart, const Canvas& canvas) {
  std::vector<EndLabel> labels;
  for (const document::ChartLine& line : chart.lines)
    labels.push_back(
        end_label(shortened(line.label, 60), shortened(line.text, 24), line.value, canvas));
  return labels;
}

namespace {

using PeriodLines = std::vector<std::vector<std::string>>;

/// Breaks the names of periods into lines of text: all on one line if they fit, otherwise all names
/// of two words on two.
PeriodLines period_lines(const std::vector<std::string>& periods, bool broken,
                         const Canvas& canvas) {
  const double em = canvas.em();
  const double slot = std::max(em * (canvas.width < plot_narrow_below * em ? 4.5 : 5),
                               longest_word(periods, canvas));
  PeriodLines lines;
  for (const std::string& period : periods) {
    lines.push_back(wrap(period, slot, canvas));
    if (!broken && lines.back().size() > 1) return period_lines(periods, true, canvas);
  }
  for (std::vector<std::string>& own : lines) {
    const std::size_t space = own.front().find(' ');
    if (!broken || own.size() != 1 || space == std::string::npos || own.front().rfind(' ') != space)
      continue;
    own = {own.front().substr(0, space), own.front().substr(space + 1)};
  }
  return lines;
}

/// Returns the middle of a period's name, moved so that the name stays inside the picture.
double middle_of(const std::vector<std::string>& lines, double x, const Canvas& canvas) {
  const double half = widest(lines, canvas) / 2;
  return std::clamp(x, half, std::max(half, canvas.width - half));
}

bool fits_every(std::size_t step, const LinePlot& plot, const PeriodLines& lines,
                const Canvas& canvas) {
  double free = 0;
  for (std::size_t i = 0; i < lines.size(); i += step) {
    const double half = widest(lines[i], canvas) / 2;
    const double x = middle_of(lines[i], plot.x(i), canvas);
    if (x - half < free) return false;
    free = x + half + canvas.em() * plot_gap;
  }
  return true;
}

/// Returns the least step from one printed period to the next at which no two touch. For months,
/// the step is a part of a year or whole years.
std::size_t period_step(const LinePlot& plot, const PeriodLines& lines, const Canvas& canvas) {
  for (std::size_t step : {1U, 2U, 3U, 4U, 6U})
    if (fits_every(step, plot, lines, canvas)) return step;
  std::size_t step = 12;
  while (step < lines.size() && !fits_every(step, plot, lines, canvas)) step += 12;
  return step;
}

}  // namespace

void put_periods(Picture& picture, const LinePlot& plot, const std::vector<std::string>& periods,
                 const Canvas& canvas) {
  const double em = canvas.em();
  PeriodLines lines = period_lines(periods, false, canvas);
  std::size_t step = period_step(plot, lines, canvas);
  PeriodLines broken = period_lines(periods, true, canvas);
  if (const std::size_t less = period_step(plot, broken, canvas); less < step) {
    lines = std::move(broken);
    step = less;
  }
  std::size_t lines_used = 1;
  for (std::size_t i = 0; i < periods.size(); i += step) {
    lines_used = std::max(lines_used, lines[i].size());
    picture.shapes.emplace_back(Line{
        {{plot.x(i), plot.bottom}, {plot.x(i), plot.bottom + em * 0.3}}, theme::Role::limit, 0.6});
    put_lines(picture, lines[i], middle_of(lines[i], plot.x(i), canvas),
              plot.bottom + em * plot_gap, canvas,
              {Anchor::middle, false, theme::Role::muted_text});
  }
  picture.height = plot.bottom + em * plot_gap + lines_height(lines_used, canvas);
}

}  // namespace muster::chart
