// SPDX-License-Identifier: MIT
#include "sectors/chart_check.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace muster::sectors {

namespace {

using model::Figure;
using model::FindingChart;
using Clauses = std::vector<std::string>;

/// Shares that are rounded one by one may pass the whole by a little.
constexpr double whole_with_rounding = 1.005;
constexpr const char* run_series[] = {"", "mean", "lower", "upper"};

bool is_shown(const Figure& figure) {
  return figure.status == model::Status::known || figure.status == model::Status::rounded;
}

void check_one_series(const FindingChart& chart, const std::vector<Figure>&, Clauses& clauses) {
  if (chart.series.size() != 1)
    clauses.push_back(
        fmt::format("a {} chart has one series, not {}", chart.kind, chart.series.size()));
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

void check_run(const FindingChart& chart, const std::vector<Figure>&, Clauses& clauses) {
  if (chart.series.empty() || chart.series.size() > std::size(run_series)) {
    clauses.push_back("a run-chart has the measurements, then mean, lower and upper");
    return;
  }
  std::size_t length = chart.series[0].points.size();
  for (std::size_t i = 1; i < chart.series.size(); ++i) {
    const auto& series = chart.series[i];
    if (series.title != run_series[i])
      clauses.push_back(fmt::format("series {} of a run-chart is called {}", i, run_series[i]));
    if (series.points.size() != 1 && series.points.size() != length)
      clauses.push_back(fmt::format("the series {} has neither one point nor as many as the first",
                                    run_series[i]));
  }
}

void check_stacked(const FindingChart& chart, const std::vector<Figure>& figures,
                   Clauses& clauses) {
  for (const auto& series : chart.series) {
    if (series.points.size() != chart.series[0].points.size())
      clauses.push_back("series of a stacked-bars chart have as many points as the first");
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
    clauses.push_back("a tornado has the series low, high and central");
    return;
  }
  if (chart.series[0].points.size() != chart.series[1].points.size())
    clauses.push_back("low and high of a tornado have as many points");
  if (chart.series[2].points.size() != 1) clauses.push_back("central of a tornado has one point");
}

void check_fan(const FindingChart& chart, const std::vector<Figure>&, Clauses& clauses) {
  if (chart.series.size() < 3 || chart.series.size() % 2 == 0)
    clauses.push_back("a fan has an odd number of percentiles, at least three");
  for (const auto& series : chart.series)
    if (series.points.size() != chart.series[0].points.size())
      clauses.push_back("series of a fan have as many points as the first");
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
            fmt::format("the point \"{}\" has another unit than the chart", point.label));
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
