// SPDX-License-Identifier: MIT
// Text alternatives, one function a kind of chart. They say what a reader would see: the extremes,
// the direction, what stands out, and what is missing.
#include <algorithm>

#include "muster/sdk/findings.hpp"
#include "muster/sdk/print.hpp"

namespace muster::sdk {
namespace {

/// A point of a chart with the record of its figure.
struct Point {
  std::string label;
  const FigureRecord* record;

  double number() const { return record->value.number(); }
  std::string shown() const {
    const Unit unit = record->measure.unit;
    const std::string number = print(record->measure, record->value);
    if (unit == Unit::wte) return number + " WTE";
    return unit == Unit::posts ? number + " posts" : number;
  }
};

bool lower(const Point& a, const Point& b) { return a.number() < b.number(); }

struct Points {
  std::vector<Point> known;
  std::vector<std::string> missing;
};

Points points_of(const ChartBlock::Series& series, const Findings& findings) {
  Points points;
  for (const ChartBlock::Point& point : series.points) {
    const FigureRecord& record = findings.record(point.figure);
    if (record.value.has_number())
      points.known.push_back({point.label, &record});
    else
      points.missing.push_back(point.label);
  }
  return points;
}

std::string one_side(const std::string& what, std::vector<Point> points) {
  if (points.empty()) return "";
  const auto bigger = [](const Point& a, const Point& b) {
    return std::abs(a.number()) > std::abs(b.number());
  };
  std::stable_sort(points.begin(), points.end(), bigger);
  std::string text = " " + std::to_string(points.size()) + " " + what;
  text += points.size() > 1 ? ", the largest " : ": ";
  text += points.front().label + " (" + points.front().shown() + ")";
  if (points.size() > 1)
    text += ", the smallest " + points.back().label + " (" + points.back().shown() + ")";
  return text + ".";
}

std::string diverging_bars(const Points& points) {
  std::vector<Point> below, above;
  for (const Point& point : points.known) (point.number() < 0 ? below : above).push_back(point);
  return "Bar chart with " + std::to_string(points.known.size()) + " bars either side of zero." +
         one_side("below zero", below) + one_side("at or above zero", above);
}

std::string stacked_share(const Points& points) {
  std::vector<Point> sorted = points.known;
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Point& a, const Point& b) { return lower(b, a); });
  std::string text = "Stacked bar of " + std::to_string(sorted.size()) + " shares:";
  for (std::size_t i = 0; i < sorted.size(); ++i)
    text += (i > 0 ? ", " : " ") + sorted[i].label + " " + sorted[i].shown();
  return text + ".";
}

std::string direction(const Point& first, const Point& last) {
  const double change = last.number() - first.number();
  return change > 0 ? "up" : change < 0 ? "down" : "unchanged";
}

std::string limits_in_words(const ChartBlock& chart, const Findings& findings) {
  std::string text;
  const char* names[] = {"mean", "lower limit", "upper limit"};
  for (std::size_t i = 1; i < chart.series.size() && i <= 3; ++i) {
    if (chart.series[i].points.empty()) continue;
    const FigureRecord& record = findings.record(chart.series[i].points.front().figure);
    text += (text.empty() ? " The "
             : i == 3     ? " and the "
                          : ", the ") +
            std::string(names[i - 1]) + " is " + print(record.measure, record.value);
  }
  return text.empty() ? text : text + ".";
}

std::string points_outside(const ChartBlock& chart, const Points& points,
                           const Findings& findings) {
  if (chart.series.size() < 4) return "";
  const Points lower_limit = points_of(chart.series[2], findings);
  const Points upper_limit = points_of(chart.series[3], findings);
  if (lower_limit.known.empty() || upper_limit.known.empty()) return "";
  std::vector<std::string> outside;
  for (const Point& point : points.known)
    if (point.number() < lower_limit.known.front().number() ||
        point.number() > upper_limit.known.front().number())
      outside.push_back(point.label);
  if (outside.empty()) return " No point lies outside the limits.";
  return " Outside the limits: " + in_words(outside) + ".";
}

std::string run_chart(const ChartBlock& chart, const Points& points, const Findings& findings) {
  const Point& first = points.known.front();
  const Point& last = points.known.back();
  const Point& lowest = *std::min_element(points.known.begin(), points.known.end(), lower);
  const Point& highest = *std::max_element(points.known.begin(), points.known.end(), lower);
  return "Run chart of " + std::to_string(points.known.size()) + " points from " + first.label +
         " (" + first.shown() + ") to " + last.label + " (" + last.shown() + "), " +
         direction(first, last) + " between them. The highest is " + highest.label + " (" +
         highest.shown() + "), the lowest " + lowest.label + " (" + lowest.shown() + ")." +
         limits_in_words(chart, findings) + points_outside(chart, points, findings);
}

std::string by_kind(const ChartBlock& chart, const Points& points, const Findings& findings) {
  switch (chart.kind) {
    case ChartKind::diverging_bars:
      return diverging_bars(points);
    case ChartKind::stacked_share:
      return stacked_share(points);
    case ChartKind::run_chart:
      return run_chart(chart, points, findings);
  }
  return "";
}

}  // namespace

std::string alternative(const ChartBlock& chart, const Findings& findings) {
  const Points points = chart.series.empty() ? Points{} : points_of(chart.series.front(), findings);
  std::string text = points.known.empty() ? "Chart without any figure that is known."
                                          : by_kind(chart, points, findings);
  if (!points.missing.empty()) text += " Without a figure: " + in_words(points.missing) + ".";
  if (!chart.remark.empty()) text += " " + chart.remark;
  return text;
}

}  // namespace muster::sdk
