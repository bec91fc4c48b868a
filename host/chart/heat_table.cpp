// SPDX-License-Identifier: MIT
// Draws a table whose cells are shaded by value: a row for each label, a column for each series. If
// columns are too narrow for their text, each row becomes a line of named cells.
#include <algorithm>

#include "base/word_list.hpp"
#include "chart/kinds.hpp"
#include "chart/placing.hpp"
#include "chart/points.hpp"
#include "chart/row_plot.hpp"
#include "chart/text_lines.hpp"
#include "chart/value_shades.hpp"

namespace muster::chart {
namespace {

// Multiples of the text size.
constexpr double heat_cell_height = 1.9;
constexpr double heat_padding = 0.35;
constexpr double heat_label_share = 0.3;  ///< share of the width
constexpr double heat_gap = 0.5;
constexpr double cell_gap = 0.12;

const document::ChartValue& value_at(const document::ChartSeries& series, std::size_t row) {
  static const document::ChartValue none{"", std::nullopt, "", "", PointMark::none};
  return row < series.values.size() ? series.values[row] : none;
}

/// Draws a shaded rectangle with a thin edge.
void put_cell(Picture& picture, const Shade& shade, double x, double y, double width,
              double height) {
  picture.shapes.emplace_back(
      Area{{rectangle(x, y, width, height)}, shade.role, shade.tint, theme::Role::rule, 0.6});
}

struct Grid {
  double labels = 0;
  double cell = 0;
};

/// Returns the grid, or nothing if some text does not fit into its column.
std::optional<Grid> grid_of(const document::Chart& chart, const Canvas& canvas) {
  const double em = canvas.em();
  Grid grid;
  for (const std::string& label : row_labels(chart))
    grid.labels =
        std::max(grid.labels, widest(wrap(label, canvas.width * heat_label_share, canvas), canvas));
  grid.cell =
      (canvas.width - grid.labels - em * heat_gap) / static_cast<double>(chart.series.size());
  const double room = grid.cell - em * heat_padding;
  for (const document::ChartSeries& series : chart.series) {
    if (widest_word(shortened(series.title, most_characters), canvas, true) > room)
      return std::nullopt;
    for (const document::ChartValue& value : series.values)
      if (canvas.text_width(value_text(value, chart.unit), true) > room) return std::nullopt;
  }
  return grid;
}

double left_of(const Grid& grid, std::size_t column, const Canvas& canvas) {
  return grid.labels + canvas.em() * heat_gap + grid.cell * static_cast<double>(column);
}

void put_heads(Picture& picture, const document::Chart& chart, const Grid& grid,
               const Canvas& canvas) {
  std::vector<std::vector<std::string>> heads;
  std::size_t most = 0;
  for (const document::ChartSeries& series : chart.series) {
    heads.push_back(wrap(series.title, grid.cell - canvas.em() * heat_padding, canvas, true));
    most = std::max(most, heads.back().size());
  }
  for (std::size_t i = 0; i < heads.size(); ++i)
    put_lines(picture, heads[i], left_of(grid, i, canvas) + grid.cell / 2,
              picture.height + lines_height(most - heads[i].size(), canvas), canvas,
              {Anchor::middle, true});
  picture.height += lines_height(most, canvas) + canvas.em() * heat_padding;
}

void put_row(Picture& picture, const document::Chart& chart, std::size_t row, const Grid& grid,
             const ValueShades& shades, const Canvas& canvas) {
  const double em = canvas.em();
  const auto label = wrap(value_at(chart.series.front(), row).label, grid.labels, canvas);
  const double words = lines_height(label.size(), canvas);
  const double height = std::max(em * heat_cell_height, words + em * heat_padding);
  put_lines(picture, label, 0, picture.height + (height - words) / 2, canvas);
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const document::ChartValue& value = value_at(chart.series[i], row);
    const Shade shade = shades.of(drawable(value));
    const double x = left_of(grid, i, canvas);
    put_cell(picture, shade, x, picture.height, grid.cell - em * cell_gap, height - em * cell_gap);
    picture.shapes.emplace_back(Label{
        x + (grid.cell - em * cell_gap) / 2,
        picture.height + height / 2 + em * (centre_drop - cell_gap / 2), em,
        value_text(value, chart.unit), Anchor::middle, drawable(value).has_value(), shade.words});
  }
  picture.height += height;
}

/// Draws the row's label, followed by its cells, each with the name of its column.
void put_line_of_cells(Picture& picture, const document::Chart& chart, std::size_t row,
                       const ValueShades& shades, const Canvas& canvas) {
  const double em = canvas.em();
  const auto label = wrap(value_at(chart.series.front(), row).label, canvas.width, canvas, true);
  put_lines(picture, label, 0, picture.height, canvas, {Anchor::start, true});
  double top = picture.height + lines_height(label.size(), canvas) + em * cell_gap;
  double left = 0;
  double height = 0;
  for (const document::ChartSeries& series : chart.series) {
    const document::ChartValue& value = value_at(series, row);
    const std::string words =
        shortened(series.title, most_characters) + ": " + value_text(value, chart.unit);
    const auto lines = wrap(words, canvas.width - 2 * em * heat_padding, canvas);
    const double width = widest(lines, canvas) + 2 * em * heat_padding;
    if (left > 0 && left + width > canvas.width) {
      left = 0;
      top += height + em * cell_gap * 2;
      height = 0;
    }
    const Shade shade = shades.of(drawable(value));
    const double tall = lines_height(lines.size(), canvas) + em * heat_padding;
    put_cell(picture, shade, left, top, width, tall);
    put_lines(picture, lines, left + em * heat_padding, top + em * heat_padding / 2, canvas,
              {Anchor::start, false, shade.words});
    height = std::max(height, tall);
    left += width + em * cell_gap * 2;
  }
  picture.height = top + height + em * heat_gap;
}

Picture draw_heat_table(const document::Chart& chart, const Canvas& canvas) {
  const std::size_t rows = row_labels(chart).size();
  if (rows == 0) return words_alone(no_data, canvas);
  const std::vector<double> values = all_values(chart);
  const ValueShades shades(values, canvas.theme);
  Picture picture{canvas.width, 0, {}};
  put_key(picture, shades.entries(chart.unit, false), canvas);
  const std::optional<Grid> grid = grid_of(chart, canvas);
  if (grid) put_heads(picture, chart, *grid, canvas);
  for (std::size_t row = 0; row < rows; ++row) {
    if (grid)
      put_row(picture, chart, row, *grid, shades, canvas);
    else
      put_line_of_cells(picture, chart, row, shades, canvas);
  }
  return picture;
}

std::string describe_heat_table(const document::Chart& chart) {
  Points points;
  for (const document::ChartSeries& series : chart.series) {
    for (Point& point : known_points(series, chart.unit)) {
      point.label += ", " + shortened(series.title, most_characters);
      points.push_back(std::move(point));
    }
  }
  if (points.empty()) return no_figures;
  return filled(sentences::heat, {{"rows", counted(row_labels(chart).size(), "row")},
                                  {"columns", counted(chart.series.size(), "column")}}) +
         extremes(points);
}

}  // namespace

const Drawing heat_table{draw_heat_table, describe_heat_table, false, true};

}  // namespace muster::chart
