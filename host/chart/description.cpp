// SPDX-License-Identifier: MIT
#include "chart/description.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "chart/kinds.hpp"
#include "chart/reading.hpp"
#include "chart/run_series.hpp"

namespace muster::chart {
namespace {

constexpr std::size_t most_names = 12;       ///< of a list of names
constexpr std::size_t most_shares = 8;       ///< that are listed one by one
constexpr std::size_t most_characters = 80;  ///< of a label

/// One value with its words.
struct Point {
  std::string label;
  double value = 0;
  std::string shown;
};
using Points = std::vector<Point>;

/// Marks such as % are part of a value's text; the names of other units are not.
std::string unit_after(Unit unit) {
  const bool named =
      unit == Unit::wte || unit == Unit::posts || unit == Unit::years || unit == Unit::months;
  return named ? " " + std::string(unit_label(unit)) : "";
}

Point point_of(const document::ChartValue& value, Unit unit) {
  return {shortened(value.label, most_characters), *drawable(value),
          value_text(value, unit) + unit_after(unit)};
}

Points known_points(const document::ChartSeries& series, Unit unit) {
  Points points;
  for (const document::ChartValue& value : series.values) {
    if (drawable(value)) points.push_back(point_of(value, unit));
  }
  return points;
}

std::string named(const Point& point) {
  return point.label.empty() ? point.shown : point.label + " (" + point.shown + ")";
}

/// "A, B and C"; of many the first, and how many more there are.
std::string in_words(std::vector<std::string> names) {
  if (names.size() > most_names) {
    const std::size_t more = names.size() - most_names;
    names.resize(most_names);
    names.push_back(std::to_string(more) + " more");
  }
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    text += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  }
  return text;
}

bool is_lower(const Point& a, const Point& b) { return a.value < b.value; }

const Point& lowest(const Points& points) {
  return *std::min_element(points.begin(), points.end(), is_lower);
}
/// The first of several that are as high.
const Point& highest(const Points& points) {
  return *std::max_element(points.begin(), points.end(), is_lower);
}

std::string extremes(const Points& points) {
  if (highest(points).value == lowest(points).value) {
    return points.size() > 1 ? " All are " + points.front().shown + "." : "";
  }
  return " The highest is " + named(highest(points)) + ", the lowest " + named(lowest(points)) +
         ".";
}

std::string direction(const Point& first, const Point& last) {
  if (first.value == last.value) return "no change";
  return first.value < last.value ? "up" : "down";
}

/// "3 below zero, from the largest, A (-9), to B (-1)."
std::string side(const std::string& where, Points points) {
  if (points.empty()) return "";
  std::stable_sort(points.begin(), points.end(), [](const Point& a, const Point& b) {
    return std::abs(a.value) > std::abs(b.value);
  });
  std::string text = " " + std::to_string(points.size()) + " " + where;
  if (points.size() == 1) return text + ": " + named(points.front()) + ".";
  return text + ", from the largest, " + named(points.front()) + ", to " + named(points.back()) +
         ".";
}

std::string bars(const document::ChartSeries& series, Unit unit) {
  Points below, above;
  for (const Point& point : known_points(series, unit)) {
    // What is printed as 0 is not below it.
    const bool is_below = point.value < 0 && point.shown.starts_with("−");
    (is_below ? below : above).push_back(point);
  }
  const std::size_t count = below.size() + above.size();
  return std::to_string(count) + (count == 1 ? " bar" : " bars") + " either side of zero." +
         side("below zero", std::move(below)) + side("at or above zero", std::move(above));
}

std::string shares(const document::ChartSeries& series, Unit unit) {
  Points points = known_points(series, unit);
  std::stable_sort(points.begin(), points.end(),
                   [](const Point& a, const Point& b) { return a.value > b.value; });
  const std::string count = std::to_string(points.size()) + " shares";
  if (points.size() > most_shares) return count + "." + extremes(points);
  std::vector<std::string> each;
  for (const Point& point : points) each.push_back(point.label + " " + point.shown);
  return count + ", largest first: " + in_words(std::move(each)) + ".";
}

/// Any other series: its extremes; where it runs along periods is not known here.
std::string values(const document::ChartSeries& series, Unit unit) {
  const Points points = known_points(series, unit);
  const std::string count =
      std::to_string(points.size()) + (points.size() == 1 ? " value" : " values");
  if (points.size() == 1) return count + ": " + named(points.front()) + ".";
  return count + "." + extremes(points);
}

std::string lines_in_words(const RunSeries& run) {
  std::vector<std::string> lines;
  for (const RunLine& line : run.lines) {
    if (line.text.empty() || line.text == no_data) continue;
    std::string title = line.title;
    if (!title.empty() && title[0] >= 'A' && title[0] <= 'Z') {
      title[0] = static_cast<char>(title[0] - 'A' + 'a');
    }
    lines.push_back("the " + title + " is " + line.text);
  }
  if (lines.empty()) return "";
  lines.front()[0] = 'T';
  return " " + in_words(std::move(lines)) + ".";
}

std::string periods_of(const RunSeries& run, PointMark mark) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < run.marks.size(); ++i) {
    if (run.marks[i] == mark) names.push_back(shortened(run.periods[i], most_characters));
  }
  return in_words(std::move(names));
}

constexpr std::pair<PointMark, const char*> special_words[] = {
    {PointMark::special, " More than chance variation: "},
    {PointMark::improvement, " Improvement beyond chance: "},
    {PointMark::concern, " Concern beyond chance: "},
    {PointMark::neutral, " Change beyond chance, neither better nor worse: "}};

/// Without limits there is nothing to stand out from.
std::string special_points(const RunSeries& run) {
  std::string text;
  for (const auto& [mark, words] : special_words) {
    const std::string names = periods_of(run, mark);
    if (!names.empty()) text += words + names + ".";
  }
  if (!text.empty()) return text;
  const bool has_limits = std::any_of(run.lines.begin(), run.lines.end(),
                                      [](const RunLine& line) { return line.dashed; });
  return has_limits ? " No point stands out from chance variation." : "";
}

std::string reading_in_words(const document::Chart& chart) {
  std::string text;
  for (const std::string* word : {&chart.variation, &chart.assurance}) {
    const std::string_view words = reading_words(*word);
    if (words.empty()) continue;
    text += word == &chart.variation ? " Variation at the end: " : " Assurance: ";
    text += std::string(words) + ".";
  }
  return text;
}

std::string run_in_words(const document::Chart& chart) {
  const Points points = known_points(chart.series.front(), chart.unit);
  const RunSeries run = run_series(chart);
  return "Run chart: " + std::to_string(points.size()) + " points from " + named(points.front()) +
         " to " + named(points.back()) + ", " + direction(points.front(), points.back()) +
         " between them." + extremes(points) + lines_in_words(run) + special_points(run) +
         reading_in_words(chart);
}

std::string journey(const document::ChartSeries& series, Unit unit) {
  const Points points = known_points(series, unit);
  if (points.size() == 1) return named(points.front()) + ".";
  return "from " + named(points.front()) + " to " + named(points.back()) + ".";
}

/// "Growth in demand from -9 to -3": the result with the first and with the second value.
std::string tornado_in_words(const document::Chart& chart) {
  const Points first = known_points(chart.series.front(), chart.unit);
  const Points second = known_points(chart.series[1], chart.unit);
  std::vector<std::string> each;
  for (std::size_t i = 0; i < std::min({first.size(), second.size(), most_shares}); ++i)
    each.push_back(first[i].label + " from " + first[i].shown + " to " + second[i].shown);
  std::string text =
      "Bars either side of a line, largest first: " + in_words(std::move(each)) + ".";
  const Points centre =
      chart.series.size() > 2 ? known_points(chart.series[2], chart.unit) : Points{};
  return centre.empty() ? text : text + " The line is at " + centre.front().shown + ".";
}

/// Where the boxes of the last period begin and end, and where the line in the middle goes.
std::string fan_in_words(const document::Chart& chart) {
  const std::size_t last = chart.series.size() - 1;
  const Points middle = known_points(chart.series[last / 2], chart.unit);
  std::string text = "Boxes around a line over time.";
  if (middle.empty()) return text;
  text += " The middle goes from " + named(middle.front()) + " to " + named(middle.back()) + ".";
  for (std::size_t i = 0; 2 * i < last; ++i) {
    const Points low = known_points(chart.series[i], chart.unit);
    const Points high = known_points(chart.series[last - i], chart.unit);
    if (low.empty() || high.empty()) continue;
    text += " At the end " + shortened(chart.series[i].title, most_characters) + " is " +
            low.back().shown + " and " + shortened(chart.series[last - i].title, most_characters) +
            " is " + high.back().shown + ".";
  }
  return text;
}

/// One bar of a Gantt chart; its ends are quarters counted from the year 0.
struct Stretch {
  std::string label;
  Point from, to;
  double quarters() const { return to.value - from.value + 1; }
};

/// Lines that have both ends.
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
  return " The longest is " + quarters_in_words(*longest) + ", the shortest " +
         quarters_in_words(*shortest) + ".";
}

/// What a bar's ends say is when, not how much.
std::string gantt_in_words(const document::Chart& chart) {
  const std::vector<Stretch> all = stretches(chart);
  std::string text =
      "Bars by quarter: " + std::to_string(all.size()) + (all.size() == 1 ? " line." : " lines.");
  if (all.empty()) return text;
  const Stretch& first = *std::min_element(
      all.begin(), all.end(),
      [](const Stretch& a, const Stretch& b) { return a.from.value < b.from.value; });
  const Stretch& last =
      *std::max_element(all.begin(), all.end(),
                        [](const Stretch& a, const Stretch& b) { return a.to.value < b.to.value; });
  return text + " The first to begin is " + first.label + ", in " + first.from.shown +
         "; the last to end is " + last.label + ", in " + last.to.shown + "." + lengths(all);
}

struct SeriesWords {
  std::string_view kind;
  std::string_view shape;  ///< what the eye meets first
  std::string (*words)(const document::ChartSeries& series, Unit unit);
};

constexpr SeriesWords kinds[] = {{"diverging-bars", "Bar chart: ", bars},
                                 {"stacked-share", "Parts of a whole: ", shares},
                                 {"scenarios", "Lines over time: ", journey}};

/// Each series for itself, named where there are several.
std::string series_in_words(const document::Chart& chart) {
  const auto* known =
      std::find_if(std::begin(kinds), std::end(kinds),
                   [&](const SeriesWords& words) { return words.kind == chart.kind; });
  const bool is_known = known != std::end(kinds);
  std::string text = is_known ? std::string(known->shape) : "Chart: ";
  bool first = true;
  for (const document::ChartSeries& series : chart.series) {
    if (known_points(series, chart.unit).empty()) continue;
    if (!first) text += " ";
    first = false;
    if (chart.series.size() > 1) text += shortened(series.title, most_characters) + ": ";
    text += is_known ? known->words(series, chart.unit) : values(series, chart.unit);
  }
  return text;
}

std::string sum_text(double sum, const document::Chart& chart) {
  return value_text({"", sum, "", ""}, chart.unit);
}

double length_of(const document::Chart& chart, std::size_t bar) {
  double length = 0;
  for (const document::ChartSeries& series : chart.series) {
    if (bar < series.values.size()) length += drawable(series.values[bar]).value_or(0);
  }
  return length;
}

/// " In all: Completed 2 and Not stated 1." for what several bars have together.
std::string sums_of_parts(const document::Chart& chart) {
  std::vector<std::string> sums;
  for (const document::ChartSeries& series : chart.series) {
    double sum = 0;
    for (const document::ChartValue& value : series.values) sum += drawable(value).value_or(0);
    if (sum == 0) continue;
    sums.push_back(shortened(series.title, most_characters) + " " + sum_text(sum, chart));
  }
  return sums.empty() ? "" : " In all: " + in_words(std::move(sums)) + ".";
}

/// The longest and the shortest of several bars.
std::string extreme_bars(const document::Chart& chart) {
  Points bars;
  const std::vector<document::ChartValue>& labels = chart.series.front().values;
  for (std::size_t bar = 0; bar < labels.size(); ++bar) {
    const double length = length_of(chart, bar);
    bars.push_back(
        {shortened(labels[bar].label, most_characters), length, sum_text(length, chart)});
  }
  if (highest(bars).value == lowest(bars).value) return "";
  return " The longest bar is " + named(highest(bars)) + ", the shortest " + named(lowest(bars)) +
         ".";
}

/// Bar by bar, the parts that are not nothing: "Grow: Completed 2, Not stated 1."
std::string each_bar(const document::Chart& chart) {
  std::string text;
  for (std::size_t bar = 0; bar < chart.series.front().values.size(); ++bar) {
    std::string parts;
    for (const document::ChartSeries& series : chart.series) {
      if (bar >= series.values.size() || drawable(series.values[bar]).value_or(0) == 0) continue;
      parts += (parts.empty() ? "" : ", ") + shortened(series.title, most_characters) + " " +
               value_text(series.values[bar], chart.unit);
    }
    text += " " + shortened(chart.series.front().values[bar].label, most_characters) + ": " +
            (parts.empty() ? "none" : parts) + ".";
  }
  return text;
}

/// The whole before its parts; of many bars only the whole, since the table beside has the rest.
std::string stacks_in_words(const document::Chart& chart) {
  const std::size_t count = chart.series.front().values.size();
  const std::string bars = count <= most_names ? each_bar(chart) : "";
  if (count < 2) return "One stacked bar." + bars;
  return std::to_string(count) + " stacked bars." + sums_of_parts(chart) + extreme_bars(chart) +
         bars;
}

std::string missing_values(const document::Chart& chart) {
  const bool run = chart.kind == "run-chart" || chart.kind == "gantt";
  std::vector<std::string> names;
  for (const document::ChartSeries& series : chart.series) {
    for (const document::ChartValue& value : series.values) {
      if (!drawable(value) && !value.label.empty()) {
        names.push_back(shortened(value.label, most_characters));
      }
    }
    if (run) break;  // a line that has no point somewhere has no gap worth a name
  }
  return names.empty() ? "" : " Without a figure: " + in_words(std::move(names)) + ".";
}

struct ChartWords {
  std::string_view kind;
  std::size_t least_series;
  std::string (*words)(const document::Chart& chart);
};

/// Kinds whose series are not told one by one.
constexpr ChartWords whole_kinds[] = {{"stacked-bars", 1, stacks_in_words},
                                      {"run-chart", 1, run_in_words},
                                      {"gantt", 1, gantt_in_words},
                                      {"tornado", 2, tornado_in_words},
                                      {"fan", 1, fan_in_words}};

bool has_points(const document::Chart& chart) {
  const auto any = [&](const document::ChartSeries& series) {
    return !known_points(series, chart.unit).empty();
  };
  if (chart.series.empty()) return false;
  if (chart.kind == "run-chart") return any(chart.series.front());
  return std::any_of(chart.series.begin(), chart.series.end(), any);
}

std::string generated(const document::Chart& chart) {
  if (chart.series.empty()) return "";
  if (!has_points(chart)) return "Chart without any figure that is known." + missing_values(chart);
  const auto* whole =
      std::find_if(std::begin(whole_kinds), std::end(whole_kinds), [&](const ChartWords& words) {
        return words.kind == chart.kind && chart.series.size() >= words.least_series;
      });
  const bool told_whole = whole != std::end(whole_kinds);
  return (told_whole ? whole->words(chart) : series_in_words(chart)) + missing_values(chart);
}

}  // namespace

std::string description(const document::Chart& chart) {
  const std::string made = generated(chart);
  const bool both = !made.empty() && !chart.alternative.empty();
  return made + (both ? " " : "") + chart.alternative;
}

}  // namespace muster::chart
