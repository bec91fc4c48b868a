// SPDX-License-Identifier: MIT
#include "sectors/chart_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "sectors/plain_text.hpp"

namespace muster::sectors {

namespace {

using model::Figure;
using model::FindingChart;
using Clauses = std::vector<std::string>;

/// Shares that are rounded one by one may pass the whole by a little.
constexpr double whole_with_rounding = 1.005;
/// The lines of a run chart, in their order; the first three stand in each.
constexpr std::string_view run_lines[] = {"mean",       "lower",      "upper",
                                          "near_lower", "near_upper", "target"};
constexpr std::string_view marks[] = {"", "common", "improvement", "concern", "neutral"};
constexpr std::string_view variations[] = {"",
                                           "common-cause",
                                           "improvement-high",
                                           "improvement-low",
                                           "concern-high",
                                           "concern-low",
                                           "neutral-high",
                                           "neutral-low"};
constexpr std::string_view assurances[] = {"", "pass", "fail", "inconsistent"};

template <std::size_t count>
bool is_one_of(const std::string_view (&words)[count], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool is_shown(const Figure& figure) { return model::has_value(figure.status); }

void check_one_series(const FindingChart& chart, const std::vector<Figure>&, Clauses& clauses) {
  if (chart.series.size() != 1)
    clauses.push_back(
        fmt::format("a {} chart must have one series, not {}", chart.kind, chart.series.size()));
}

void check_shares(const FindingChart& chart, const std::vector<Figure>& figures, Clauses& clauses) {
  check_one_series(chart, figures, clauses);
  double sum = 0;
  for (const auto& series : chart.series) {
    for (const auto& point : series.points) {
      const Figure& figure = figures[point.figure];
      if (!is_shown(figure)) continue;
      if (figure.value < 0) clauses.push_back("a share is negative: " + point.label);
      sum += figure.value;
    }
  }
  if (chart.unit == Unit::percent && sum > whole_with_rounding)
    clauses.push_back("the shares add up to more than the whole");
}

void check_reading(const FindingChart& chart, Clauses& clauses) {
  if (!is_one_of(variations, chart.variation))
    clauses.push_back("there is no variation '" + plain_text(chart.variation, 40) + "'");
  if (!is_one_of(assurances, chart.assurance))
    clauses.push_back("there is no assurance '" + plain_text(chart.assurance, 40) + "'");
  for (const auto& series : chart.series)
    for (const auto& point : series.points)
      if (!is_one_of(marks, point.mark))
        clauses.push_back("there is no mark '" + plain_text(point.mark, 40) + "'");
}

void check_run(const FindingChart& chart, const std::vector<Figure>&, Clauses& clauses) {
  check_reading(chart, clauses);
  if (chart.series.empty()) return;
  const std::size_t length = chart.series[0].points.size();
  const std::string_view* next = std::begin(run_lines);
  for (std::size_t i = 1; i < chart.series.size(); ++i) {
    const auto& series = chart.series[i];
    next = std::find(next, std::end(run_lines), series.title);
    if (next == std::end(run_lines) || (i <= 3 && series.title != run_lines[i - 1])) {
      clauses.push_back(
          "a run-chart must have the measurements, then mean, lower and upper, then near_lower, "
          "near_upper and target");
      return;
    }
    if (series.points.size() != 1 && series.points.size() != length)
      clauses.push_back(fmt::format(
          "the series '{}' has neither one point nor as many as the first", series.title));
  }
}

void check_stacked(const FindingChart& chart, const std::vector<Figure>& figures,
                   Clauses& clauses) {
  for (const auto& series : chart.series) {
    if (series.points.size() != chart.series[0].points.size())
      clauses.push_back(
          "each series of a stacked-bars chart must have as many points as the first");
    for (const auto& point : series.points)
      if (is_shown(figures[point.figure]) && figures[point.figure].value < 0)
        clauses.push_back("a part of a bar is negative: " + point.label);
  }
}

constexpr const char* tornado_series[] = {"low", "high", "central"};

void check_tornado(const FindingChart& chart, const std::vector<Figure>&, Clauses& clauses) {
  bool titled = chart.series.size() == std::size(tornado_series);
  for (std::size_t i = 0; titled && i < chart.series.size(); ++i)
    titled = chart.series[i].title == tornado_series[i];
  if (!titled) {
    clauses.push_back("a tornado must have the series low, high and central");
    return;
  }
  if (chart.series[0].points.size() != chart.series[1].points.size())
    clauses.push_back("low and high of a tornado must have the same number of points");
  if (chart.series[2].points.size() != 1)
    clauses.push_back("central of a tornado must have one point");
}

void check_fan(const FindingChart& chart, const std::vector<Figure>&, Clauses& clauses) {
  if (chart.series.size() < 3 || chart.series.size() % 2 == 0)
    clauses.push_back("a fan must have an odd number of percentiles, at least three");
  for (const auto& series : chart.series)
    if (series.points.size() != chart.series[0].points.size())
      clauses.push_back("each series of a fan must have as many points as the first");
}

struct KindCheck {
  std::string_view kind;
  void (*check)(const FindingChart&, const std::vector<Figure>&, Clauses&);
};

constexpr KindCheck kind_checks[] = {
    {"diverging-bars", check_one_series}, {"stacked-share", check_shares},
    {"stacked-bars", check_stacked},      {"run-chart", check_run},
    {"tornado", check_tornado},           {"fan", check_fan}};

void check_points(const FindingChart& chart, const std::vector<Figure>& figures, Clauses& clauses) {
  for (const auto& series : chart.series) {
    if (series.points.empty()) clauses.push_back("a series has no points");
    for (const auto& point : series.points)
      if (figures[point.figure].unit != chart.unit)
        clauses.push_back(
            fmt::format("the point '{}' does not have the unit of the chart", point.label));
  }
}

}  // namespace

std::vector<std::string> chart_problems(const FindingChart& chart,
                                        const std::vector<Figure>& figures) {
  Clauses clauses;
  if (chart.series.empty()) clauses.push_back("it has no series");
  check_points(chart, figures, clauses);
  auto known = std::find_if(std::begin(kind_checks), std::end(kind_checks),
                            [&](const KindCheck& check) { return check.kind == chart.kind; });
  if (known == std::end(kind_checks))
    clauses.push_back(
        "its kind is not diverging-bars, stacked-share, stacked-bars, run-chart, tornado or fan");
  else
    known->check(chart, figures, clauses);
  return clauses;
}

}  // namespace muster::sectors
