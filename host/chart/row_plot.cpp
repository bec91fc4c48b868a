// SPDX-License-Identifier: MIT
#include "chart/row_plot.hpp"

#include <algorithm>
#include <cmath>

#include "chart/placing.hpp"
#include "chart/text_lines.hpp"

namespace muster::chart {
namespace {

// Multiples of the text size.
constexpr double column_gap = 0.8;   ///< between labels and bars
constexpr double narrow_below = 30;  ///< canvas width under which labels go above the bars
constexpr double label_share =
    0.4;                            ///< share of the width that labels to the left of bars may take
constexpr double least_plot = 4;    ///< bars get at least this much
constexpr double words_gap = 0.15;  ///< between a label and the band below it
constexpr double least_leader = 3;  ///< a shorter leader would be a mark of its own
constexpr double leader_width = 0.6;  ///< points

double label_column(const std::vector<std::string>& labels, const Canvas& canvas) {
  const double most = canvas.width * label_share;
  double width = 0;
  for (const std::string& label : labels)
    width = std::max(width, widest(wrap(label, most, canvas), canvas));
  return std::min(width, most);
}

/// Returns the text of the chart's events for a row, broken into lines.
std::vector<std::string> remarks(const document::Chart& chart, const std::string& label,
                                 double width, const Canvas& canvas) {
  std::vector<std::string> lines;
  for (const document::ChartEvent& event : chart.events) {
    if (event.at != label) continue;
    for (std::string& line : wrap(event.text, width, canvas)) lines.push_back(std::move(line));
  }
  return lines;
}

std::string line_words(const document::ChartLine& line) {
  return shortened(line.label, 60) + ": " + shortened(line.text, 24);
}

}  // namespace

void RowNeeds::hold(const std::optional<double>& value) {
  lowest = std::min(lowest, value.value_or(lowest));
  highest = std::max(highest, value.value_or(highest));
}

void RowNeeds::hold(const std::vector<document::ChartLine>& lines) {
  for (const document::ChartLine& line : lines) hold(line.value);
}

RowPlot row_plot(const RowNeeds& needs, const Canvas& canvas) {
  const double em = canvas.em();
  RowPlot plot;
  plot.beside = canvas.width >= narrow_below * em;
  plot.labels = plot.beside ? label_column(needs.labels, canvas) : canvas.width;
  const double start = plot.beside ? plot.labels + em * column_gap : 0;
  // Half a point on each side keeps the zero line whole at the canvas' edge.
  const double room =
      std::max(canvas.width - start - needs.before - needs.after - 1, em * least_plot);
  plot.scale = needs.highest > needs.lowest ? room / (needs.highest - needs.lowest) : 0;
  plot.lowest = needs.lowest;
  plot.left = start + needs.before + 0.5;
  plot.right = plot.left + room;
  return plot;
}

Rows::Rows(Picture& picture, const document::Chart& chart, const RowPlot& plot,
           const Canvas& canvas)
    : x_picture(picture),
      x_chart(chart),
      x_plot(plot),
      x_canvas(canvas),
      x_top(picture.height + canvas.em() * row_gap / 2) {}

void Rows::head() {
  for (const document::ChartLine& line : x_chart.lines) {
    const auto lines = wrap(line_words(line), x_canvas.width, x_canvas);
    const double half = widest(lines, x_canvas) / 2;
    const double x = std::clamp(x_plot.x(line.value), half, std::max(half, x_canvas.width - half));
    put_lines(x_picture, lines, x, x_top, x_canvas, {Anchor::middle});
    x_top += lines_height(lines.size(), x_canvas);
  }
  if (!x_chart.lines.empty()) x_top += x_canvas.em() * row_gap / 2;
}

double Rows::add(const std::string& label, double height) {
  const double em = x_canvas.em();
  const auto name = wrap(label, x_plot.labels, x_canvas);
  const auto notes = remarks(x_chart, label, x_plot.labels, x_canvas);
  const double words = lines_height(name.size() + notes.size(), x_canvas);
  const double row = x_plot.beside ? std::max(words, height) : words + em * words_gap + height;
  const double first = x_plot.beside ? x_top + (row - words) / 2 : x_top;
  const double band = x_plot.beside ? x_top + (row - height) / 2 : x_top + words + em * words_gap;
  put_lines(x_picture, name, 0, first, x_canvas);
  put_lines(x_picture, notes, 0, first + lines_height(name.size(), x_canvas), x_canvas,
            {Anchor::start, false, theme::Role::muted_text});
  x_bands.emplace_back(band, band + height);
  x_label_end = std::max(widest(name, x_canvas), widest(notes, x_canvas));
  x_top += row + em * row_gap;
  return band;
}

void Rows::leader(double to, double centre) {
  const double gap = x_canvas.em() * column_gap;
  const double from = x_label_end + gap;
  if (!x_plot.beside || to - gap - from < least_leader * x_canvas.em()) return;
  x_picture.shapes.emplace_back(
      Line{{{from, centre}, {to - gap, centre}}, theme::Role::rule, leader_width});
}

bool Rows::crosses(double left, double right) const {
  return std::any_of(x_chart.lines.begin(), x_chart.lines.end(), [&](const auto& line) {
    return x_plot.x(line.value) > left - 1 && x_plot.x(line.value) < right + 1;
  });
}

void Rows::value(const std::string& text, double x, Anchor anchor, double centre, bool known) {
  const double em = x_canvas.em();
  const double width = x_canvas.text_width(text, known);
  const double at = x + em * (anchor == Anchor::end ? -row_text_gap : row_text_gap);
  const double left = anchor == Anchor::end ? at - width : at;
  if (crosses(left, left + width))
    x_words.emplace_back(ground(left - 1, centre - em * 0.55, width + 2, em * 1.1));
  x_words.emplace_back(Label{at, centre + em * centre_drop, em, text, anchor, known,
                             known ? theme::Role::text : theme::Role::muted_text});
}

void Rows::across(double x, const Line& pen) const {
  if (x_bands.empty()) return;
  std::vector<std::pair<double, double>> pieces = x_bands;
  if (x_plot.beside)
    pieces = {{x_bands.front().first - x_canvas.em() * row_gap / 2,
               x_bands.back().second + x_canvas.em() * row_gap / 2}};
  for (const auto& [top, bottom] : pieces) {
    Line line = pen;
    line.points = {{x, top}, {x, bottom}};
    x_picture.shapes.emplace_back(std::move(line));
  }
}

void Rows::finish() {
  for (const document::ChartLine& line : x_chart.lines) {
    across(x_plot.x(line.value), Line{{}, theme::Role::page, 3.4});
    across(x_plot.x(line.value), Line{{}, theme::Role::spc_target, 1.6, true});
  }
  for (Shape& words : x_words) x_picture.shapes.push_back(std::move(words));
  x_picture.height = x_top;
}

std::vector<std::string> row_labels(const document::Chart& chart) {
  std::vector<std::string> labels;
  if (chart.series.empty()) return labels;
  for (const document::ChartValue& value : chart.series.front().values)
    labels.push_back(value.label);
  return labels;
}

Picture words_alone(const std::string& words, const Canvas& canvas) {
  Picture picture{canvas.width, 0, {}};
  const auto lines = wrap(words, canvas.width, canvas);
  put_lines(picture, lines, 0, 0, canvas);
  picture.height = lines_height(lines.size(), canvas);
  return picture;
}

}  // namespace muster::chart
