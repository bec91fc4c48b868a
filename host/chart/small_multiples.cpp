// SPDX-License-Identifier: MIT
// Draws a small line chart for each series, all on one scale, so that they can be compared.
#include <algorithm>

#include "chart/kinds.hpp"
#include "chart/line_plot.hpp"
#include "chart/placing.hpp"
#include "chart/points.hpp"
#include "chart/row_plot.hpp"
#include "chart/text_lines.hpp"
#include "chart/value_shades.hpp"

namespace muster::chart {
namespace {

// Multiples of the text size.
constexpr double panel_width = 13;  ///< the least width of a panel
constexpr double panel_gap = 1.4;
constexpr double panel_height = 6;  ///< height of the plot in a panel
constexpr double panel_mark = 0.28;
constexpr std::size_t most_columns = 4;

struct Panels {
  std::size_t columns = 1;
  double width = 0;
  double lowest = 0, highest = 1;
};

Panels panels_of(const document::Chart& chart, const Canvas& canvas) {
  const double em = canvas.em();
  Panels panels;
  const auto fits =
      static_cast<std::size_t>((canvas.width + em * panel_gap) / (em * (panel_width + panel_gap)));
  panels.columns = std::clamp(fits, std::size_t{1}, std::min(most_columns, chart.series.size()));
  const auto columns = static_cast<double>(panels.columns);
  panels.width = (canvas.width - em * panel_gap * (columns - 1)) / columns;
  // The axis always includes zero.
  PlotNeeds needs{0, 0, 0, chart.unit};
  for (const double value : all_values(chart)) {
    needs.lowest = std::min(needs.lowest, value);
    needs.highest = std::max(needs.highest, value);
  }
  needs.hold(chart.lines);
  panels.lowest = needs.lowest;
  panels.highest = needs.highest > needs.lowest ? needs.highest : needs.lowest + 1;
  return panels;
}

/// The room at the sides of every plot for the text of its first and last value, in points.
struct EndRoom {
  double first = 0, last = 0;
};

const document::ChartValue* known_value(const document::ChartSeries& series, bool last) {
  const auto& values = series.values;
  const auto is_known = [](const document::ChartValue& value) {
    return drawable(value).has_value();
  };
  if (last) {
    const auto at = std::find_if(values.rbegin(), values.rend(), is_known);
    return at == values.rend() ? nullptr : &*at;
  }
  const auto at = std::find_if(values.begin(), values.end(), is_known);
  return at == values.end() ? nullptr : &*at;
}

EndRoom room_of(const document::Chart& chart, const Canvas& canvas) {
  EndRoom room;
  for (const document::ChartSeries& series : chart.series) {
    if (const auto* first = known_value(series, false))
      room.first = std::max(room.first, canvas.text_width(value_text(*first, chart.unit)));
    if (const auto* last = known_value(series, true))
      room.last = std::max(room.last, canvas.text_width(value_text(*last, chart.unit), true));
  }
  return room;
}

/// Prints the first and the last value next to the ends of the line. Prints a single value once.
void put_ends(Picture& picture, const LinePlot& plot, const document::ChartSeries& series,
              Unit unit, const Canvas& canvas) {
  const auto* first = known_value(series, false);
  const auto* last = known_value(series, true);
  if (last == nullptr) return;
  const double em = canvas.em();
  const double away = em * (panel_mark + 0.2);
  picture.shapes.emplace_back(Label{plot.right + away, plot.y(*drawable(*last)) + em * centre_drop,
                                    em, value_text(*last, unit), Anchor::start, true});
  if (first != last)
    picture.shapes.emplace_back(Label{plot.left - away,
                                      plot.y(*drawable(*first)) + em * centre_drop, em,
                                      value_text(*first, unit), Anchor::end});
}

/// Draws the first and the last period under the plot, or only the first.
void put_span(Picture& picture, const LinePlot& plot, const document::ChartSeries& series,
              const Canvas& canvas) {
  const double top = plot.bottom + canvas.em() * 0.6;
  const double room = canvas.width / 2 - canvas.em() * 0.5;
  const auto first = wrap(shortened(series.values.front().label, 40), room, canvas);
  const auto last = wrap(shortened(series.values.back().label, 40), room, canvas);
  put_lines(picture, first, 0, top, canvas, {Anchor::start, false, theme::Role::muted_text});
  const bool several = series.values.size() > 1;
  if (several)
    put_lines(picture, last, canvas.width, top, canvas,
              {Anchor::end, false, theme::Role::muted_text});
  picture.height = top + lines_height(std::max(first.size(), several ? last.size() : 1), canvas);
}

Picture panel_of(const document::Chart& chart, const document::ChartSeries& series,
                 const Panels& panels, const Canvas& canvas) {
  const double em = canvas.em();
  Picture picture{canvas.width, 0, {}};
  const auto title = wrap(shortened(series.title, 60), canvas.width, canvas, true);
  put_lines(picture, title, 0, 0, canvas, {Anchor::start, true});
  LinePlot plot;
  plot.points = series.values.size();
  plot.axis = {panels.lowest, panels.highest - panels.lowest, 2};
  const EndRoom room = room_of(chart, canvas);
  plot.left = std::min(room.first + em * (panel_mark + 0.2), canvas.width * 0.4);
  plot.right = std::max(canvas.width - room.last - em * (panel_mark + 0.2), canvas.width * 0.6);
  plot.above = lines_height(title.size(), canvas);
  plot.top = plot.above + em * 0.8;
  plot.bottom = plot.top + em * panel_height;
  const double zero = plot.y(std::clamp(0.0, panels.lowest, panels.highest));
  picture.shapes.emplace_back(
      Line{{{plot.left, zero}, {plot.right, zero}}, theme::Role::limit, 0.8});
  put_value_lines(picture, plot, chart);
  std::vector<std::optional<double>> values;
  for (const document::ChartValue& value : series.values) values.push_back(drawable(value));
  put_line(picture, plot, values, Line{{}, theme::Role::series_1, 1.6, false});
  for (std::size_t i = 0; i < values.size(); ++i)
    if (values[i])
      picture.shapes.emplace_back(Marker{plot.x(i), plot.y(*values[i]),
                                         em * panel_mark * (i + 1 == values.size() ? 1 : 0.6),
                                         theme::Role::series_1});
  put_ends(picture, plot, series, chart.unit, canvas);
  put_span(picture, plot, series, canvas);
  return picture;
}

/// Prints the meaning of the dashed line that is in each panel.
void put_line_words(Picture& picture, const document::Chart& chart, const Canvas& canvas) {
  for (const document::ChartLine& line : chart.lines) {
    const auto lines =
        wrap("Dashed line: " + shortened(line.label, 60) + ", " + shortened(line.text, 24),
             canvas.width, canvas);
    put_lines(picture, lines, 0, picture.height, canvas);
    picture.height += lines_height(lines.size(), canvas);
  }
  if (!chart.lines.empty()) picture.height += canvas.em() * 0.5;
}

Picture draw_small_multiples(const document::Chart& chart, const Canvas& canvas) {
  if (row_labels(chart).empty()) return words_alone(no_data, canvas);
  const Panels panels = panels_of(chart, canvas);
  const Canvas own{canvas.theme, canvas.measure, panels.width};
  Picture picture{canvas.width, 0, {}};
  put_line_words(picture, chart, canvas);
  double height = 0;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const std::size_t column = i % panels.columns;
    if (column == 0 && i > 0) {
      picture.height += height + canvas.em() * panel_gap;
      height = 0;
    }
    if (chart.series[i].values.empty()) continue;
    Picture panel = panel_of(chart, chart.series[i], panels, own);
    height = std::max(height, panel.height);
    place(picture, std::move(panel),
          static_cast<double>(column) * (panels.width + canvas.em() * panel_gap), picture.height);
  }
  picture.height += height;
  return picture;
}

std::string course(const document::ChartSeries& series, Unit unit) {
  const Points points = known_points(series, unit);
  if (points.size() == 1) return named(points.front()) + ".";
  return "from " + named(points.front()) + " to " + named(points.back()) + ".";
}

std::string describe_small_multiples(const document::Chart& chart) {
  return filled(sentences::multiples, {{"count", std::to_string(chart.series.size())},
                                       {"series", each_series(chart, "", course)}});
}

}  // namespace

const Drawing small_multiples{draw_small_multiples, describe_small_multiples};

}  // namespace muster::chart
