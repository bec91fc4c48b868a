// SPDX-License-Identifier: MIT
#include "chart/bar_rows.hpp"

#include <algorithm>
#include <cmath>

#include "chart/row_plot.hpp"

namespace muster::chart {
namespace {

double longest_text(const std::vector<BarRow>& rows, const Canvas& canvas, bool left) {
  double width = 0;
  for (const BarRow& row : rows) {
    const bool is_left = row.value && *row.value < 0;
    if (is_left == left)
      width = std::max(width, canvas.text_width(row.text, row.value.has_value()));
  }
  return width > 0 ? width + canvas.em() * row_text_gap : 0;
}

RowPlot plot_of(const std::vector<BarRow>& rows, const document::Chart& chart,
                const Canvas& canvas) {
  RowNeeds needs;
  needs.before = longest_text(rows, canvas, true);
  needs.after = longest_text(rows, canvas, false);
  needs.hold(chart.lines);
  for (const BarRow& row : rows) {
    needs.labels.push_back(row.label);
    needs.hold(row.value);
  }
  return row_plot(needs, canvas);
}

void put_bar(Picture& picture, Rows& placed, const BarRow& row, const RowPlot& plot, double top,
             const Canvas& canvas) {
  const double height = canvas.em() * row_bar_height;
  const double end = plot.x(row.value.value_or(0));
  const double zero = plot.x(0);
  const double words = canvas.text_width(row.text, row.value.has_value());
  placed.leader(end < zero ? end - canvas.em() * row_text_gap - words : zero, top + height / 2);
  if (end != zero)
    picture.shapes.emplace_back(
        Bar{std::min(zero, end), top, std::abs(end - zero), height, row.fill, row.pattern});
  placed.value(row.text, end, end < zero ? Anchor::end : Anchor::start, top + height / 2,
               row.value.has_value());
}

}  // namespace

Picture bar_rows(const std::vector<BarRow>& rows, const document::Chart& chart,
                 const Canvas& canvas) {
  Picture picture{canvas.width, 0, {}};
  const RowPlot plot = plot_of(rows, chart, canvas);
  Rows placed(picture, chart, plot, canvas);
  placed.head();
  for (const BarRow& row : rows)
    put_bar(picture, placed, row, plot, placed.add(row.label, canvas.em() * row_bar_height),
            canvas);
  placed.across(plot.x(0), Line{{}, theme::Role::text, 1});
  placed.finish();
  return picture;
}

}  // namespace muster::chart
