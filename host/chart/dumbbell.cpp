// SPDX-License-Identifier: MIT
// Draws two marks on one line for each label, with their values outside of them.
#include <algorithm>

#include "chart/kinds.hpp"
#include "chart/points.hpp"
#include "chart/row_plot.hpp"
#include "chart/series_key.hpp"
#include "chart/then_and_now.hpp"

namespace muster::chart {
namespace {

// Multiples of the text size.
constexpr double dumbbell_mark = 0.42;
constexpr double dumbbell_band = 1.3;

struct DumbbellLook {
  theme::Role role;
  MarkerShape shape;
};
constexpr DumbbellLook dumbbell_looks[] = {{theme::Role::series_5, MarkerShape::circle},
                                           {theme::Role::series_1, MarkerShape::diamond}};

std::vector<KeyEntry> entries(const document::Chart& chart) {
  std::vector<KeyEntry> made;
  for (std::size_t i = 0; i < std::min<std::size_t>(2, chart.series.size()); ++i)
    made.push_back({chart.series[i].title,
                    {dumbbell_looks[i].role, Pattern::solid},
                    dumbbell_looks[i].shape,
                    {},
                    ""});
  return made;
}

/// Whether the value fell. The later value is then on the left.
bool falls(const ThenAndNow& row) { return row.is_known() && row.change() < 0; }

/// The range need not include zero, because marks have a place and no length.
RowPlot plot_of(const document::Chart& chart, const std::vector<ThenAndNow>& rows,
                const Canvas& canvas) {
  RowNeeds needs;
  needs.labels = row_labels(chart);
  const auto all = range_of(rows);
  needs.lowest = all.first;
  needs.highest = all.second;
  needs.hold(chart.lines);
  for (const ThenAndNow& row : rows) {
    for (const document::ChartValue* value : {&row.then, &row.now}) {
      double& side = (value == &row.then) != falls(row) ? needs.before : needs.after;
      side = std::max(side, canvas.text_width(value_text(*value, chart.unit), true) +
                                canvas.em() * (row_text_gap + dumbbell_mark));
    }
  }
  return row_plot(needs, canvas);
}

/// Draws a row. If only one value is known, it has its mark and its text, and the other value is
/// printed as missing.
void put_row(Picture& picture, Rows& placed, const ThenAndNow& row, Unit unit,
             const RowPlot& plot, double centre, double em) {
  const document::ChartValue* values[] = {&row.then, &row.now};
  if (drawable(row.then) && drawable(row.now))
    picture.shapes.emplace_back(
        Line{{{plot.x(*drawable(row.then)), centre}, {plot.x(*drawable(row.now)), centre}},
             theme::Role::limit,
             2.4});
  for (std::size_t i = 0; i < 2; ++i) {
    const auto number = drawable(*values[i]);
    const bool left = (i == 0) != falls(row);
    if (number)
      picture.shapes.emplace_back(Marker{plot.x(*number), centre, em * dumbbell_mark,
                                         dumbbell_looks[i].role, dumbbell_looks[i].shape});
    const double x =
        number ? plot.x(*number) : plot.x(drawable(*values[1 - i]).value_or(plot.lowest));
    placed.value(value_text(*values[i], unit), x + em * (left ? -dumbbell_mark : dumbbell_mark),
                 left ? Anchor::end : Anchor::start, centre, number.has_value());
  }
}

Picture draw_dumbbell(const document::Chart& chart, const Canvas& canvas) {
  const std::vector<ThenAndNow> rows = then_and_now(chart);
  if (rows.empty()) return words_alone(no_data, canvas);
  const double em = canvas.em();
  Picture picture{canvas.width, 0, {}};
  put_key(picture, entries(chart), canvas);
  const RowPlot plot = plot_of(chart, rows, canvas);
  Rows placed(picture, chart, plot, canvas);
  placed.head();
  for (const ThenAndNow& row : rows) {
    const double top = placed.add(row.then.label, em * dumbbell_band);
    put_row(picture, placed, row, chart.unit, plot, top + em * dumbbell_band / 2, em);
  }
  placed.finish();
  return picture;
}

std::string describe_dumbbell(const document::Chart& chart) {
  return "Two marks in each row. " + describe_then_and_now(chart);
}

}  // namespace

const Drawing dumbbell{draw_dumbbell, describe_dumbbell, false, true};

}  // namespace muster::chart
