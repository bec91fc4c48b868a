// SPDX-License-Identifier: MIT
// Timelines of work. Each row has a bar from the quarter in the first series to the quarter in the
// second series. Quarters are counted from year 0 (year * 4 + 0 to 3).
#include <algorithm>
#include <cmath>

#include "base/word_list.hpp"
#include "chart/kinds.hpp"
#include "chart/placing.hpp"
#include "chart/points.hpp"
#include "chart/text_lines.hpp"

namespace muster::chart {
namespace {

// Multiples of the text size.
constexpr double gantt_bar_height = 0.9;
constexpr double gantt_row_gap = 0.55;
constexpr double gantt_gap = 0.6;
constexpr double group_gap = 0.5;          ///< added above the name of a group
constexpr double gantt_narrow_below = 34;  ///< below this width, labels are above the bars
constexpr double words_share = 0.42;
constexpr long most_quarters = 80;

struct GanttRow {
  std::vector<std::string> lines;
  std::vector<std::string> group = {};  ///< first row of a group: the group's name, in lines
  long from = 0, to = -1;  ///< quarters; to < from: not known
};

/// Positions of quarters and rows.
struct Calendar {
  long first = 0, last = 0;
  double left = 0, right = 0;
  Quarters naming = Quarters::months;

  double x(long quarter) const {
    return left + (right - left) * static_cast<double>(quarter - first) /
                      static_cast<double>(last - first + 1);
  }
};

std::optional<long> quarter_of(const document::Chart& chart, std::size_t series, std::size_t row) {
  if (series >= chart.series.size() || row >= chart.series[series].values.size()) return {};
  const auto value = drawable(chart.series[series].values[row]);
  return value ? std::optional(std::lround(*value)) : std::nullopt;
}

bool begins_group(const document::Chart& chart, std::size_t row) {
  return row < chart.groups.size() && (row == 0 || chart.groups[row] != chart.groups[row - 1]);
}

std::vector<GanttRow> rows_of(const document::Chart& chart, double words, const Canvas& canvas) {
  std::vector<GanttRow> rows;
  if (chart.series.empty()) return rows;
  for (std::size_t i = 0; i < chart.series[0].values.size(); ++i) {
    GanttRow row{wrap(chart.series[0].values[i].label, words, canvas)};
    const auto from = quarter_of(chart, 0, i);
    const auto to = quarter_of(chart, 1, i);
    if (from && to) {
      row.from = *from;
      row.to = *to;
    } else {
      row.lines.emplace_back(no_data);
    }
    if (begins_group(chart, i)) row.group = wrap(chart.groups[i], words, canvas, true);
    rows.push_back(std::move(row));
  }
  return rows;
}

Calendar calendar_of(const std::vector<GanttRow>& rows) {
  Calendar calendar;
  bool any = false;
  for (const GanttRow& row : rows) {
    if (row.to < row.from) continue;
    calendar.first = any ? std::min(calendar.first, row.from) : row.from;
    calendar.last = any ? std::max(calendar.last, row.to) : row.to;
    any = true;
  }
  calendar.last = std::min(calendar.last, calendar.first + most_quarters);
  return calendar;
}

/// The printed names of quarters: their full names if all fit, otherwise the months they begin
/// with, otherwise nothing.
class QuarterNames {
 public:
  QuarterNames(Quarters naming, double width, const Canvas& canvas) : x_naming(naming) {
    const auto all_fit = [&](std::size_t letters) {
      for (long quarter = 0; quarter < 4; ++quarter)
        if (canvas.text_width(quarter_name(quarter, naming).substr(0, letters)) +
                canvas.em() * 0.3 >=
            width)
          return false;
      return true;
    };
    if (all_fit(std::string::npos))
      x_letters = std::string::npos;
    else if (naming == Quarters::months && all_fit(letters_of_month))
      x_letters = letters_of_month;
  }

  std::string of(long quarter) const {
    return quarter_name(quarter, x_naming).substr(0, x_letters);
  }

 private:
  static constexpr std::size_t letters_of_month = 3;
  Quarters x_naming;
  std::size_t x_letters = 0;
};

long year_end(long quarter, Quarters naming) {
  do ++quarter;
  while (!begins_year(quarter, naming));
  return quarter;
}

/// Draws the years, the quarters below them, and their lines down to `bottom`.
void put_calendar(Picture& picture, const Calendar& calendar, double bottom, const Canvas& canvas) {
  const double em = canvas.em();
  const Quarters naming = calendar.naming;
  const double width = calendar.x(calendar.first + 1) - calendar.x(calendar.first);
  const QuarterNames names(naming, width, canvas);
  for (long quarter = calendar.first; quarter <= calendar.last; ++quarter) {
    const double x = calendar.x(quarter);
    const bool new_year = begins_year(quarter, naming);
    picture.shapes.emplace_back(Line{{{x, new_year ? 0 : lines_height(1, canvas)}, {x, bottom}},
                                     new_year ? theme::Role::limit : theme::Role::rule,
                                     0.6});
    const std::string name = names.of(quarter);
    if (!name.empty())
      put_lines(picture, {name}, x + width / 2, lines_height(1, canvas), canvas,
                {Anchor::middle, false, theme::Role::muted_text});
    const double end = calendar.x(std::min(calendar.last + 1, year_end(quarter, naming)));
    const bool first = quarter == calendar.first || new_year;
    const std::string year = quarter_year(quarter, naming);
    if (first && canvas.text_width(year, true) + em * 0.3 < end - x)
      put_lines(picture, {year}, x + em * 0.2, 0, canvas, {Anchor::start, true});
  }
}

/// Puts a name at the left. If it is over the calendar, a ground hides the calendar's lines.
void put_name(Picture& picture, const std::vector<std::string>& lines, double y, bool over_calendar,
              const Canvas& canvas, const LineStyle& style) {
  if (over_calendar && !lines.empty())
    picture.shapes.emplace_back(
        ground(0, y, widest(lines, canvas, style.bold) + 1, lines_height(lines.size(), canvas)));
  put_lines(picture, lines, 0, y, canvas, style);
}

Picture draw_gantt(const document::Chart& chart, const Canvas& canvas) {
  const double em = canvas.em();
  const bool narrow = canvas.width < gantt_narrow_below * em;
  const double words = narrow ? canvas.width : canvas.width * words_share;
  const std::vector<GanttRow> rows = rows_of(chart, words - em * gantt_gap, canvas);
  Picture picture{canvas.width, lines_height(1, canvas), {}};
  if (rows.empty()) {
    put_lines(picture, {no_data}, 0, 0, canvas);
    return picture;
  }
  Calendar calendar = calendar_of(rows);
  calendar.naming = chart.quarters;
  calendar.left = narrow ? 0 : words;
  calendar.right = canvas.width;
  std::vector<Shape> bars;
  double y = lines_height(2, canvas) + em * gantt_gap;
  for (const GanttRow& row : rows) {
    const double height = lines_height(row.lines.size(), canvas);
    if (!row.group.empty() && &row != &rows.front()) y += em * group_gap;
    put_name(picture, row.group, y, narrow, canvas, {Anchor::start, true, theme::Role::heading});
    y += lines_height(row.group.size(), canvas);
    put_name(picture, row.lines, y, narrow, canvas, {});
    const double bar = narrow ? y + height : y + (height - em * gantt_bar_height) / 2;
    if (row.to >= row.from) {
      const double left = calendar.x(row.from);
      bars.emplace_back(Bar{left, bar, calendar.x(std::min(row.to, calendar.last) + 1) - left,
                            em * gantt_bar_height, theme::Role::series_1});
    }
    y += height + em * (gantt_row_gap + (narrow ? gantt_bar_height : 0));
  }
  std::vector<Shape> texts = std::move(picture.shapes);
  picture.shapes.clear();
  put_calendar(picture, calendar, y, canvas);
  picture.shapes.insert(picture.shapes.end(), bars.begin(), bars.end());
  picture.shapes.insert(picture.shapes.end(), texts.begin(), texts.end());
  picture.height = y;
  return picture;
}

/// One bar of a Gantt chart; its ends are quarters counted from the year 0.
struct Stretch {
  std::string label;
  Point from, to;
  double quarters() const { return to.value - from.value + 1; }
};

/// Returns the bars that have both ends.
std::vector<Stretch> stretches(const document::Chart& chart) {
  std::vector<Stretch> found;
  const document::ChartSeries& from = chart.series.front();
  const document::ChartSeries& to = chart.series.back();
  for (std::size_t i = 0; i < std::min(from.values.size(), to.values.size()); ++i) {
    if (!drawable(from.values[i]) || !drawable(to.values[i])) continue;
    const Point first = point_of(from.values[i], chart.unit);
    found.push_back({first.label, first, point_of(to.values[i], chart.unit)});
  }
  return found;
}

std::string quarters_in_words(const Stretch& stretch) {
  const std::string count = std::to_string(static_cast<int>(stretch.quarters()));
  return stretch.label + " (" + count + (count == "1" ? " quarter)" : " quarters)");
}

std::string lengths(const std::vector<Stretch>& all) {
  const auto [shortest, longest] = std::minmax_element(
      all.begin(), all.end(),
      [](const Stretch& a, const Stretch& b) { return a.quarters() < b.quarters(); });
  if (shortest->quarters() == longest->quarters()) return "";
  return " " + filled(sentences::quarters_lengths, {{"longest", quarters_in_words(*longest)},
                                                    {"shortest", quarters_in_words(*shortest)}});
}

/// Returns a sentence such as " The groups are A and B."; "" if there are no groups.
std::string groups_in_words(const document::Chart& chart) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < chart.groups.size(); ++i)
    if (begins_group(chart, i)) names.push_back(shortened(chart.groups[i], most_characters));
  if (names.empty()) return "";
  return " " + filled(sentences::quarters_groups, {{"groups", in_words(std::move(names))}});
}

/// Describes the bars by their dates and lengths, because their ends are not amounts.
std::string describe_gantt(const document::Chart& chart) {
  const std::vector<Stretch> all = stretches(chart);
  const std::string text = filled(sentences::quarters, {{"lines", counted(all.size(), "line")}});
  if (all.empty()) return text;
  const Stretch& first = *std::min_element(
      all.begin(), all.end(),
      [](const Stretch& a, const Stretch& b) { return a.from.value < b.from.value; });
  const Stretch& last =
      *std::max_element(all.begin(), all.end(),
                        [](const Stretch& a, const Stretch& b) { return a.to.value < b.to.value; });
  return text + " " +
         filled(sentences::quarters_ends, {{"first", first.label},
                                           {"begin", first.from.shown},
                                           {"last", last.label},
                                           {"end", last.to.shown}}) +
         lengths(all) + groups_in_words(chart);
}

}  // namespace

const Drawing gantt{draw_gantt, describe_gantt, true};

}  // namespace muster::chart
