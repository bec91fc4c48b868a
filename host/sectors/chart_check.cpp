// SPDX-License-Identifier: MIT
#include "sectors/findings_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/chart_kind.hpp"

namespace muster::sectors {

namespace {

using model::Figure;
using model::FindingChart;
using Clauses = std::vector<std::string>;

/// Rounded shares may add up to a little more than the whole.
constexpr double whole_with_rounding = 1.005;

bool is_shown(const Figure& figure) { return model::has_value(figure.status); }

void check_one_series(const FindingChart& chart, const std::vector<Figure>&, Clauses& clauses) {
  if (chart.series.size() != 1)
    clauses.push_back(fmt::format("a {} chart must have one series, not {}",
                                  chart_kind_words.word(chart.kind), chart.series.size()));
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

/// The lines that every run chart must have: mean, lower limit and upper limit.
constexpr std::size_t lines_of_each = 3;

void check_run(const FindingChart& chart, const std::vector<Figure>&, Clauses& clauses) {
  if (chart.series.empty()) return;
  const std::size_t length = chart.series[0].points.size();
  std::size_t next = 0;  // the lowest LineKind that the next line may have
  for (std::size_t i = 1; i < chart.series.size(); ++i) {
    const auto& series = chart.series[i];
    const auto line = line_words.find(series.title);
    const std::size_t place = line ? static_cast<std::size_t>(*line) : 0;
    if (!line || place < next || (i <= lines_of_each && place != i - 1)) {
      clauses.push_back(
          "a run-chart must have the measurements, then mean, lower and upper, then near_lower, "
          "near_upper and target");
      return;
    }
    next = place;
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
  const std::size_t percentiles = percentiles_of_fan(chart.series);
  if (percentiles < 3 || percentiles % 2 == 0)
    clauses.push_back("a fan must have an odd number of percentiles, at least three");
  for (const auto& series : chart.series)
    if (series.points.size() != chart.series[0].points.size())
      clauses.push_back("each series of a fan must have as many points as the first");
}

void check_equal_series(const FindingChart& chart, const std::vector<Figure>&, Clauses& clauses) {
  for (const auto& series : chart.series)
    if (series.points.size() != chart.series[0].points.size())
      clauses.push_back(
          fmt::format("each series of a {} chart must have as many points as the first",
                      chart_kind_words.word(chart.kind)));
}

void check_two_series(const FindingChart& chart, const std::vector<Figure>& figures,
                      Clauses& clauses) {
  if (chart.series.size() != 2)
    clauses.push_back(fmt::format("a {} chart must have two series, not {}",
                                  chart_kind_words.word(chart.kind), chart.series.size()));
  check_equal_series(chart, figures, clauses);
}

void check_bridge(const FindingChart& chart, const std::vector<Figure>& figures, Clauses& clauses) {
  check_one_series(chart, figures, clauses);
  if (chart.series.empty() || chart.series[0].points.empty()) return;
  if (chart.series[0].points[0].mark != PointMark::total)
    clauses.push_back("the first point of a bridge must have the mark total");
}

struct KindCheck {
  ChartKind kind;
  void (*check)(const FindingChart&, const std::vector<Figure>&, Clauses&);
};

/// The kinds of chart that sectors may return, with the check of each.
constexpr KindCheck kind_checks[] = {{ChartKind::diverging_bars, check_one_series},
                                     {ChartKind::stacked_share, check_shares},
                                     {ChartKind::stacked_bars, check_stacked},
                                     {ChartKind::run_chart, check_run},
                                     {ChartKind::tornado, check_tornado},
                                     {ChartKind::fan, check_fan},
                                     {ChartKind::bridge, check_bridge},
                                     {ChartKind::dumbbell, check_two_series},
                                     {ChartKind::slope, check_two_series},
                                     {ChartKind::population_pyramid, check_two_series},
                                     {ChartKind::grouped_bars, check_equal_series},
                                     {ChartKind::heat_table, check_equal_series},
                                     {ChartKind::small_multiples, check_equal_series}};

const KindCheck* check_for(ChartKind kind) {
  const auto* found = std::find_if(std::begin(kind_checks), std::end(kind_checks),
                                   [&](const KindCheck& check) { return check.kind == kind; });
  return found == std::end(kind_checks) ? nullptr : found;
}

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
  if (const KindCheck* known = check_for(chart.kind)) known->check(chart, figures, clauses);
  return clauses;
}

std::optional<ChartKind> chart_kind_of(std::string_view word) {
  const std::optional<ChartKind> kind = chart_kind_words.find(word);
  return kind && check_for(*kind) != nullptr ? kind : std::nullopt;
}

std::string known_chart_kinds() {
  std::string words;
  for (const KindCheck& known : kind_checks) {
    const bool is_last = &known == std::end(kind_checks) - 1;
    words += words.empty() ? "" : is_last ? " or " : ", ";
    words += chart_kind_words.word(known.kind);
  }
  return words;
}

}  // namespace muster::sectors
