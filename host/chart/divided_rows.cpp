// SPDX-License-Identifier: MIT
#include "chart/divided_rows.hpp"

#include <algorithm>

namespace muster::chart {
namespace {

/// Divides a Gantt chart into parts that fit into the room.
class DividedRows {
 public:
  DividedRows(const document::Chart& chart, const theme::Theme& theme, Room room,
              const TextMeasure& measure)
      : x_chart(chart), x_theme(theme), x_room(room), x_measure(measure) {
    x_part.kind = chart.kind;
    x_part.quarters = chart.quarters;
    x_part.series.resize(chart.series.size());
  }

  std::vector<Picture> draw() {
    std::vector<Picture> pictures;
    const std::size_t rows = x_chart.series.front().values.size();
    std::size_t count = 1;  // rows of the last part, because the next part has about as many
    for (std::size_t first = 0; first < rows; first += count) {
      count = std::min(count, rows - first);
      while (count > 1 && !fits(first, count)) --count;
      while (first + count < rows && fits(first, count + 1)) ++count;
      set_rows(first, count);
      pictures.push_back(draw_within(x_part, x_theme, x_room.width, x_room.height, x_measure));
    }
    return pictures;
  }

 private:
  bool fits(std::size_t first, std::size_t count) {
    set_rows(first, count);
    return chart::draw(x_part, x_theme, x_room.width, x_measure).height <= x_room.height;
  }

  void set_rows(std::size_t first, std::size_t count) {
    for (std::size_t i = 0; i < x_part.series.size(); ++i) {
      x_part.series[i].title = x_chart.series[i].title;
      copy(x_chart.series[i].values, first, count, x_part.series[i].values);
    }
    copy(x_chart.groups, first, count, x_part.groups);
  }

  template <class Value>
  static void copy(const std::vector<Value>& from, std::size_t first, std::size_t count,
                   std::vector<Value>& to) {
    const std::size_t begin = std::min(first, from.size());
    const std::size_t end = std::min(first + count, from.size());
    to.assign(from.begin() + static_cast<std::ptrdiff_t>(begin),
              from.begin() + static_cast<std::ptrdiff_t>(end));
  }

  const document::Chart& x_chart;
  const theme::Theme& x_theme;
  Room x_room;
  const TextMeasure& x_measure;
  document::Chart x_part;
};

}  // namespace

std::vector<Picture> draw_on_pages(const document::Chart& chart, const theme::Theme& theme,
                                   Room room, const TextMeasure& measure) {
  const bool has_rows = chart.kind == ChartKind::gantt && !chart.series.empty();
  if (has_rows && draw(chart, theme, room.width, measure).height > room.height)
    return DividedRows(chart, theme, room, measure).draw();
  return {draw_within(chart, theme, room.width, room.height, measure)};
}

}  // namespace muster::chart
