// SPDX-License-Identifier: MIT
// The monthly series of the retention section: leavers of the whole sector with control limits.
#include <algorithm>

#include "muster/sdk/print.hpp"
#include "muster/sdk/retention_section.hpp"
#include "muster/sdk/spc.hpp"

namespace muster::sdk {
namespace {

/// The leavers of each full month up to the baseline that has a number, in order of time.
struct Series {
  std::vector<std::string> months;
  std::vector<Value> values;
  std::vector<double> numbers;
};

Series read_series(const Rows& movements, Day baseline) {
  Series series;
  for (const Day day : movements.days("month")) {
    if (month_of(day) > last_full_month(baseline)) break;
    const Value leavers = movements.where("month", day).total("leavers");
    if (!leavers.has_number()) continue;
    series.months.push_back(month_year(month_of(day)));
    series.values.push_back(leavers);
    series.numbers.push_back(leavers.number());
  }
  return series;
}

const char* words_of(spc::Cause cause) {
  switch (cause) {
    case spc::Cause::outside_limits:
      return "outside the limits";
    case spc::Cause::trend:
      return "part of a trend of seven or more";
    case spc::Cause::two_in_three:
      return "one of two in three close to a limit";
    case spc::Cause::shift:
      return "one of seven or more on one side of the mean";
    case spc::Cause::common:
      break;
  }
  return "common cause";
}

std::string causes_in_words(const Series& series, const spc::Limits& limits) {
  const std::vector<spc::Cause> causes = spc::causes(series.numbers, limits);
  std::string text;
  for (const spc::Cause cause : {spc::Cause::outside_limits, spc::Cause::trend,
                                 spc::Cause::two_in_three, spc::Cause::shift}) {
    std::vector<std::string> months;
    for (std::size_t i = 0; i < causes.size(); ++i)
      if (causes[i] == cause) months.push_back(series.months[i]);
    if (!months.empty()) text += " " + in_words(months) + ": " + words_of(cause) + ".";
  }
  if (text.empty()) return "No month differs from the others by more than chance explains.";
  return "Chance alone does not explain these months." + text;
}

/// A limit is worked out from all points, so it rests on all their rows.
Value resting_on(double number, const Series& series) {
  return Value(number).with_inputs_of(sum(series.values));
}

}  // namespace

void RetentionSection::run_chart() {
  const Rows movements = x_input.own_rows("movements");
  const Series series = read_series(movements, x_input.edition.baseline);
  const auto limits = spc::limits(series.numbers);
  if (!limits) return;
  std::vector<std::string> professions;
  for (const std::string_view name : movements.distinct("profession"))
    professions.emplace_back(name);

  ChartBlock chart{"monthly_leavers",
                   ChartKind::run_chart,
                   "Leavers each month, " + in_words(professions),
                   Unit::headcount,
                   {}};
  chart.series.push_back({"Leavers", {}});
  for (std::size_t i = 0; i < series.months.size(); ++i)
    chart.series.front().points.push_back(
        {series.months[i],
         x_section.figure(measure::monthly_leavers, series.months[i], series.values[i])});
  const auto line = [&](const char* title, const Measure& measure, double number) {
    const Figure figure = x_section.figure(measure, "", resting_on(number, series));
    chart.series.push_back({title, {{title, figure}}});
  };
  line("mean", measure::run_mean, limits->mean);
  line("lower", measure::run_lower, std::max(0.0, limits->lower));
  line("upper", measure::run_upper, limits->upper);

  std::string reading = causes_in_words(series, *limits);
  if (series.numbers.size() < spc::points_for_firm_limits)
    reading += " There are fewer than 13 months, so the limits are provisional.";
  x_section.add(std::move(chart));
  x_section.sentence("monthly_leavers_reading", {std::move(reading)});
}

}  // namespace muster::sdk
