// SPDX-License-Identifier: MIT
// Possible futures: series that begin together and diverge, each with its label at its end.
#include <algorithm>
#include <array>

#include "chart/kinds.hpp"
#include "chart/line_plot.hpp"
#include "chart/points.hpp"
#include "chart/text_lines.hpp"

namespace muster::chart {
namespace {

constexpr double scenario_dot_radius = 0.3;  ///< times the text size

/// How a line is drawn. Lines differ in black and white by the shapes of their marks; every second
/// line is also dashed.
struct Pen {
  theme::Role role;
  MarkerShape shape;
};
constexpr std::array<Pen, 5> pens = {{{theme::Role::series_1, MarkerShape::circle},
                                      {theme::Role::series_2, MarkerShape::square},
                                      {theme::Role::series_3, MarkerShape::triangle},
                                      {theme::Role::series_4, MarkerShape::diamond},
                                      {theme::Role::series_5, MarkerShape::circle}}};

/// The values of one series at the chart's periods.
struct Scenario {
  std::string title;
  std::string text;  ///< the printed text of its last known value
  std::vector<std::optional<double>> values;
  std::optional<double> last;
};

std::vector<std::string> all_periods(const document::Chart& chart) {
  std::vector<std::string> periods;
  for (const auto& series : chart.series) {
    for (const auto& value : series.values) {
      if (std::find(periods.begin(), periods.end(), value.label) == periods.end())
        periods.push_back(value.label);
    }
  }
  return periods;
}

Scenario scenario_of(const document::ChartSeries& series, const std::vector<std::string>& periods,
                     Unit unit) {
  Scenario made{series.title, no_data, std::vector<std::optional<double>>(periods.size()), {}};
  for (const document::ChartValue& value : series.values) {
    const auto at = std::find(periods.begin(), periods.end(), value.label) - periods.begin();
    made.values[static_cast<std::size_t>(at)] = drawable(value);
    if (!drawable(value)) continue;
    made.last = drawable(value);
    made.text = value_text(value, unit);
  }
  return made;
}

PlotNeeds needs_of(const std::vector<Scenario>& scenarios, std::size_t points, Unit unit) {
  PlotNeeds needs{0, 0, points, unit};
  bool any = false;
  for (const Scenario& scenario : scenarios) {
    for (const auto& value : scenario.values) {
      if (!value) continue;
      needs.lowest = any ? std::min(needs.lowest, *value) : *value;
      needs.highest = any ? std::max(needs.highest, *value) : *value;
      any = true;
    }
  }
  if (needs.highest <= needs.lowest) needs.highest = needs.lowest + 1;
  return needs;
}

/// Draws lines between known values only. A year without a value does not interrupt the line.
void put_scenario(Picture& picture, const LinePlot& plot, const Scenario& scenario, const Pen& pen,
                  bool dashed, const Canvas& canvas) {
  Line line{{}, pen.role, 1.6, dashed};
  for (std::size_t i = 0; i < scenario.values.size(); ++i)
    if (scenario.values[i]) line.points.emplace_back(plot.x(i), plot.y(*scenario.values[i]));
  for (const auto& [x, y] : line.points)
    picture.shapes.emplace_back(
        Marker{x, y, canvas.em() * scenario_dot_radius, pen.role, pen.shape});
  if (line.points.size() > 1) picture.shapes.emplace_back(std::move(line));
}

Picture draw_scenarios(const document::Chart& chart, const Canvas& canvas) {
  const std::vector<std::string> periods = all_periods(chart);
  std::vector<Scenario> all;
  for (const auto& series : chart.series) all.push_back(scenario_of(series, periods, chart.unit));
  std::vector<EndLabel> labels;
  for (const Scenario& one : all)
    labels.push_back(end_label(one.title, one.text, one.last, canvas));
  for (EndLabel& label : line_labels(chart, canvas)) labels.push_back(std::move(label));
  PlotNeeds needs = needs_of(all, periods.size(), chart.unit);
  needs.hold(chart.lines);
  const LinePlot plot = line_plot(needs, labels, canvas, events_height(chart, canvas));
  Picture picture{canvas.width, 0, {}};
  put_grid(picture, plot, chart.unit, canvas);
  put_value_lines(picture, plot, chart);
  put_events(picture, plot, chart, periods, 0, canvas);
  for (std::size_t i = 0; i < all.size(); ++i)
    put_scenario(picture, plot, all[i], pens[i % pens.size()], i % 2 == 1, canvas);
  put_end_labels(picture, plot, labels, canvas);
  put_periods(picture, plot, periods, canvas);
  return picture;
}

std::string journey(const document::ChartSeries& series, Unit unit) {
  const Points points = known_points(series, unit);
  if (points.size() == 1) return named(points.front()) + ".";
  return "from " + named(points.front()) + " to " + named(points.back()) + ".";
}

std::string describe_scenarios(const document::Chart& chart) {
  return each_series(chart, "Lines over time: ", journey);
}

}  // namespace

const Drawing scenarios{draw_scenarios, describe_scenarios};

}  // namespace muster::chart
