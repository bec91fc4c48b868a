// SPDX-License-Identifier: MIT
// Draws two groups back to back, with the labels between them. The first label, the youngest, is at
// the foot.
#include <algorithm>

#include "chart/kinds.hpp"
#include "chart/points.hpp"
#include "chart/row_plot.hpp"
#include "chart/series_fill.hpp"
#include "chart/text_lines.hpp"
#include "chart/then_and_now.hpp"

namespace muster::chart {
namespace {

// Multiples of the text size.
constexpr double pyramid_bar_height = 1.1;
constexpr double pyramid_gap = 0.3;
constexpr double pyramid_label_share = 0.26;  ///< share of the width
constexpr double pyramid_label_gap = 0.5;

constexpr Fill sides[] = {{theme::Role::series_2, Pattern::hatch},
                          {theme::Role::series_1, Pattern::solid}};

/// The positions of the parts. Both sides have the same scale, and the labels are in the middle.
struct Pyramid {
  double left = 0, right = 0;  ///< where the bars of each side begin
  double scale = 0;
  double labels = 0;  ///< width of the labels
};

Pyramid pyramid_of(const std::vector<ThenAndNow>& rows, Unit unit, const Canvas& canvas) {
  const double em = canvas.em();
  Pyramid made;
  double words = 0;
  double highest = 0;
  for (const ThenAndNow& row : rows) {
    made.labels =
        std::max(made.labels,
                 widest(wrap(row.then.label, canvas.width * pyramid_label_share, canvas), canvas));
    for (const document::ChartValue* value : {&row.then, &row.now}) {
      highest = std::max(highest, drawable(*value).value_or(0));
      words = std::max(words, canvas.text_width(value_text(*value, unit), true));
    }
  }
  const double middle = canvas.width / 2;
  const double half = made.labels / 2 + em * pyramid_label_gap;
  const double room = std::max(middle - half - words - em * row_text_gap - 0.5, em);
  made.left = middle - half;
  made.right = middle + half;
  made.scale = highest > 0 ? room / highest : 0;
  return made;
}

/// Draws one bar with its value. A value below zero has no bar, because a number of people cannot
/// be negative.
void put_side(Picture& picture, const document::ChartValue& value, bool right, Unit unit,
              const Pyramid& pyramid, double top, const Canvas& canvas) {
  const double em = canvas.em();
  const double length = std::max(0.0, drawable(value).value_or(0)) * pyramid.scale;
  const double start = right ? pyramid.right : pyramid.left - length;
  const Fill fill = sides[right ? 1 : 0];
  if (length > 0)
    picture.shapes.emplace_back(
        Bar{start, top, length, em * pyramid_bar_height, fill.role, fill.pattern});
  const bool known = drawable(value).has_value();
  const double x = right ? pyramid.right + length + em * row_text_gap
                         : pyramid.left - length - em * row_text_gap;
  picture.shapes.emplace_back(Label{x, top + em * (pyramid_bar_height / 2 + centre_drop), em,
                                    value_text(value, unit), right ? Anchor::start : Anchor::end,
                                    known, known ? theme::Role::text : theme::Role::muted_text});
}

double put_row(Picture& picture, const ThenAndNow& row, Unit unit, const Pyramid& pyramid,
               double top, const Canvas& canvas) {
  const double em = canvas.em();
  const auto lines = wrap(row.then.label, pyramid.labels, canvas);
  const double words = lines_height(lines.size(), canvas);
  const double height = std::max(words, em * pyramid_bar_height);
  put_lines(picture, lines, canvas.width / 2, top + (height - words) / 2, canvas, {Anchor::middle});
  const double bar = top + (height - em * pyramid_bar_height) / 2;
  put_side(picture, row.then, false, unit, pyramid, bar, canvas);
  put_side(picture, row.now, true, unit, pyramid, bar, canvas);
  return top + height + em * pyramid_gap;
}

/// Draws the titles of the sides over their bars. Returns where the bars begin.
double put_titles(Picture& picture, const document::Chart& chart, const Pyramid& pyramid,
                  const Canvas& canvas) {
  const double room = std::max(pyramid.left, canvas.em());
  const auto left = wrap(chart.series[0].title, room, canvas, true);
  const auto right = wrap(chart.series[1].title, room, canvas, true);
  const std::size_t most = std::max(left.size(), right.size());
  put_lines(picture, left, pyramid.left, lines_height(most - left.size(), canvas), canvas,
            {Anchor::end, true});
  put_lines(picture, right, pyramid.right, lines_height(most - right.size(), canvas), canvas,
            {Anchor::start, true});
  return lines_height(most, canvas) + canvas.em() * pyramid_gap;
}

Picture draw_population_pyramid(const document::Chart& chart, const Canvas& canvas) {
  const std::vector<ThenAndNow> rows = then_and_now(chart);
  if (rows.empty()) return words_alone(no_data, canvas);
  Picture picture{canvas.width, 0, {}};
  const Pyramid pyramid = pyramid_of(rows, chart.unit, canvas);
  const double first = put_titles(picture, chart, pyramid, canvas);
  double top = first;
  for (auto row = rows.rbegin(); row != rows.rend(); ++row)
    top = put_row(picture, *row, chart.unit, pyramid, top, canvas);
  for (const double x : {pyramid.left, pyramid.right})
    picture.shapes.emplace_back(Line{{{x, first}, {x, top}}, theme::Role::text, 0.8});
  picture.height = top;
  return picture;
}

std::string side_in_words(const document::ChartSeries& series, Unit unit) {
  const Points points = known_points(series, unit);
  if (points.empty()) return "";
  double sum = 0;
  for (const Point& point : points) sum += point.value;
  const document::ChartValue all{"", sum, format_figure(sum, unit), ""};
  return " " +
         filled(sentences::pyramid_side, {{"title", shortened(series.title, most_characters)},
                                          {"sum", point_of(all, unit).shown}}) +
         extremes(points);
}

std::string describe_population_pyramid(const document::Chart& chart) {
  if (chart.series.size() < 2) return no_figures;
  return filled(sentences::pyramid,
                {{"left", shortened(chart.series[0].title, most_characters)},
                 {"right", shortened(chart.series[1].title, most_characters)}}) +
         side_in_words(chart.series[0], chart.unit) + side_in_words(chart.series[1], chart.unit);
}

}  // namespace

const Drawing population_pyramid{draw_population_pyramid, describe_population_pyramid, false, true};

}  // namespace muster::chart
