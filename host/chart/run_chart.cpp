// SPDX-License-Identifier: MIT
// A series over time with its mean and control limits (XmR).
#include <algorithm>

#include "chart/kinds.hpp"
#include "chart/line_plot.hpp"
#include "chart/points.hpp"
#include "chart/reading.hpp"
#include "chart/row_plot.hpp"
#include "chart/run_series.hpp"
#include "chart/text_lines.hpp"

namespace muster::chart {
namespace {

constexpr double run_dot_radius = 0.26;  ///< times the text size; special points have widest_marker

std::vector<EndLabel> end_labels(const RunSeries& run, const Canvas& canvas) {
  std::vector<EndLabel> labels;
  for (const RunLine& line : run.lines) {
    const auto value = line.values.empty() ? std::optional<double>(0) : line.values.back();
    labels.push_back(end_label(line.title, line.text, value, canvas));
  }
  return labels;
}

void put_markers(Picture& picture, const LinePlot& plot, const RunSeries& run,
                 const Canvas& canvas) {
  for (std::size_t i = 0; i < run.values.size(); ++i) {
    if (!run.values[i]) continue;
    const PointMark mark = run.marks[i];
    picture.shapes.emplace_back(
        Marker{plot.x(i), plot.y(*run.values[i]),
               canvas.em() * (is_special(mark) ? widest_marker : run_dot_radius), role_of(mark),
               shape_of(mark)});
  }
}

/// Draws a line as level pieces, with a step where it was recalculated, because a slope would show
/// values that were never calculated.
void put_steps(Picture& picture, const LinePlot& plot, const RunLine& line) {
  const theme::Role role = line.is_target ? theme::Role::spc_target : theme::Role::limit;
  const std::size_t count = line.values.size();
  for (std::size_t begin = 0; begin < count;) {
    std::size_t end = begin + 1;
    while (end < count && line.values[end] == line.values[begin]) ++end;
    if (line.values[begin]) {
      const double left = begin == 0 ? plot.x(0) : (plot.x(begin - 1) + plot.x(begin)) / 2;
      const double right = end == count ? plot.x(end - 1) : (plot.x(end - 1) + plot.x(end)) / 2;
      const double y = plot.y(*line.values[begin]);
      picture.shapes.emplace_back(Line{{{left, y}, {right, y}}, role, line.width, line.dashed});
    }
    begin = end;
  }
}

/// Puts "no data" under each gap, if there is room for the text.
void put_gaps(Picture& picture, const LinePlot& plot, const RunSeries& run, const Canvas& canvas) {
  const double half = canvas.text_width(no_data) / 2;
  double free = 0;
  bool any = false;
  for (std::size_t i = 0; i < run.values.size();) {
    std::size_t end = i;
    while (end < run.values.size() && !run.values[end]) ++end;
    if (end > i) {
      const double middle = (plot.x(i) + plot.x(end - 1)) / 2;
      const double x = std::clamp(middle, half, std::max(half, canvas.width - half));
      if (x - half >= free) {
        put_lines(picture, {no_data}, x, picture.height, canvas, {Anchor::middle});
        free = x + half + canvas.em() * plot_gap;
        any = true;
      }
    }
    i = end + 1;
  }
  if (any) picture.height += lines_height(1, canvas);
}

Picture draw_run_chart(const document::Chart& chart, const Canvas& canvas) {
  const RunSeries run = run_series(chart);
  if (!run.lowest) return words_alone(no_data, canvas);
  std::vector<EndLabel> labels = end_labels(run, canvas);
  for (EndLabel& label : line_labels(chart, canvas)) labels.push_back(std::move(label));
  Picture picture{canvas.width, 0, {}};
  put_reading(picture, chart, run, canvas);
  const double events = picture.height;
  picture.height += events_height(chart, canvas);
  PlotNeeds needs{*run.lowest, run.highest.value_or(1), run.values.size(), chart.unit};
  needs.hold(chart.lines);
  const LinePlot plot = line_plot(needs, labels, canvas, picture.height);
  put_grid(picture, plot, chart.unit, canvas);
  for (const RunLine& line : run.lines) put_steps(picture, plot, line);
  put_value_lines(picture, plot, chart);
  put_events(picture, plot, chart, run.periods, events, canvas);
  put_line(picture, plot, run.values, Line{{}, theme::Role::series_1, 1.4, false});
  put_markers(picture, plot, run, canvas);
  put_end_labels(picture, plot, labels, canvas);
  put_periods(picture, plot, run.periods, canvas);
  put_gaps(picture, plot, run, canvas);
  return picture;
}

std::string direction(const Point& first, const Point& last) {
  if (first.value == last.value) return "no change";
  return first.value < last.value ? "up" : "down";
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

std::string periods_marked(const RunSeries& run, PointMark mark) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < run.marks.size(); ++i) {
    if (run.marks[i] == mark) names.push_back(shortened(run.periods[i], most_characters));
  }
  return in_words(std::move(names));
}

constexpr std::pair<PointMark, Phrase> special_phrases[] = {
    {PointMark::special, sentences::run_special},
    {PointMark::improvement, sentences::run_improvement},
    {PointMark::concern, sentences::run_concern},
    {PointMark::neutral, sentences::run_neutral}};

/// Returns sentences that name the special points, or one that there are none. "" for a chart
/// without limits.
std::string special_points(const RunSeries& run) {
  std::string text;
  for (const auto& [mark, phrase] : special_phrases) {
    const std::string names = periods_marked(run, mark);
    if (!names.empty()) text += " " + filled(phrase, {{"months", names}});
  }
  if (!text.empty()) return text;
  const bool has_limits = std::any_of(run.lines.begin(), run.lines.end(),
                                      [](const RunLine& line) { return line.dashed; });
  return has_limits ? " " + filled(sentences::run_nothing) : "";
}

std::string reading_in_words(const document::Chart& chart) {
  const auto sentence = [](const Phrase& phrase, std::string_view meaning) {
    return meaning.empty() ? "" : " " + filled(phrase, {{"words", std::string(meaning)}});
  };
  return sentence(sentences::run_variation, meaning_of(chart.variation)) +
         sentence(sentences::run_assurance, meaning_of(chart.assurance));
}

std::string describe_run_chart(const document::Chart& chart) {
  const Points points = known_points(chart.series.front(), chart.unit);
  if (points.empty()) return no_figures;
  const RunSeries run = run_series(chart);
  return filled(sentences::run, {{"count", std::to_string(points.size())},
                                 {"first", named(points.front())},
                                 {"last", named(points.back())},
                                 {"direction", direction(points.front(), points.back())}}) +
         extremes(points) + lines_in_words(run) + special_points(run) +
         reading_in_words(chart);
}

}  // namespace

const Drawing run_chart{draw_run_chart, describe_run_chart, true};

}  // namespace muster::chart
