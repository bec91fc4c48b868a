// SPDX-License-Identifier: MIT
// The blocks in which one input changes at a time, and the simulation.
#include <algorithm>
#include <cmath>

#include "muster/sdk/outlook_section.hpp"
#include "muster/sdk/print.hpp"
#include "sentences.hpp"

namespace muster::sdk {
namespace {

constexpr const char* nothing_moved = "Nothing moved";
/// Used in ids of figures only. Readers get the words below, because they would read a percentage
/// as a probability.
constexpr std::array<const char*, 5> percentile_ids{"5%", "25%", "50%", "75%", "95%"};
constexpr std::array<const char*, 5> percentile_titles{"lowest", "low", "middle", "high",
                                                       "highest"};

/// The range for the simulation: `low` is at most and `high` at least the central value.
uncertainty::Triangle triangle_of(const Value& central, const Range& range) {
  const double mode = central.number();
  const double low = range.low.has_number() ? range.low.number() : mode;
  const double high = range.high.has_number() ? range.high.number() : mode;
  return {std::min({mode, low, high}), mode, std::max({mode, low, high})};
}

uncertainty::Row row_of(const OutlookRow& row) {
  return {row.in_post.number(), row.vacancies.has_number() ? row.vacancies.number() : 0,
          triangle_of(row.growth, row.growth_range), triangle_of(row.trend, row.trend_range)};
}

bool is_spread(const uncertainty::Triangle& triangle) { return triangle.low < triangle.high; }

/// Whether a range reaches clearly further to one side of its most likely value than to the other.
/// Then the middle of the results is not at that value.
bool is_lopsided(const uncertainty::Triangle& range) {
  constexpr double least_share = 0.05;  ///< of the range
  return std::abs(range.high + range.low - 2 * range.mode) > least_share * (range.high - range.low);
}

/// Whether the middle of the results is not printed like the estimate, because a range is lopsided.
bool is_apart(double middle, const std::vector<OutlookRow>& rows) {
  double estimate = 0;
  bool lopsided = false;
  for (const OutlookRow& row : rows) {
    const uncertainty::Row simulated = row_of(row);
    lopsided = lopsided || is_lopsided(simulated.growth) || is_lopsided(simulated.trend);
    if (row.gap.has_number()) estimate += row.gap.number();
  }
  return lopsided && printed_number(measure::gap, middle) != printed_number(measure::gap, estimate);
}

/// Returns a value whose input rows are all inputs of the simulation, so that its figures can be
/// traced.
Value everything_behind(const std::vector<OutlookRow>& rows) {
  Value all;
  for (const OutlookRow& row : rows)
    for (const Value* value : {&row.gap, &row.growth_range.low, &row.growth_range.high,
                               &row.trend_range.low, &row.trend_range.high})
      all = all.with_inputs_of(*value);
  return all;
}

/// Names of the rows for which `known` returns false.
template <class Known>
std::vector<std::string> without(const std::vector<OutlookRow>& rows, Known known) {
  std::vector<std::string> names;
  for (const OutlookRow& row : rows)
    if (!known(row)) names.push_back(row.subject);
  return names;
}

bool has_growth_range(const OutlookRow& row) { return row.growth_range.low.has_number(); }
bool has_trend_range(const OutlookRow& row) { return row.trend_range.low.has_number(); }

std::string fixed_words(const std::vector<std::string>& names, std::size_t rows,
                        const char* input) {
  if (names.empty()) return "";
  return " " + filled(sentences::fan_fixed,
                      {{"input", input},
                       {"whose", names.size() == rows ? "" : " of " + in_sentence(names)}});
}

}  // namespace

void OutlookSection::tornado() {
  const std::vector<OneWay> inputs =
      one_way(x_rows, x_frame, x_uncertainty,
              {x_input.edition.assumed_vacancy_rate, x_input.edition.sensitivity});
  if (inputs.size() < 2) return;
  Words words = say(sentences::one_way_lead, {{"input", in_sentence(inputs.front().input)}});
  append(words, assumptions_about({"growth", "trend", "vacancies", "horizon"}));
  x_section.sentence("one_way_lead", std::move(words), Detail::annex);
  one_way_table(inputs);
}

void OutlookSection::one_way_table(const std::vector<OneWay>& inputs) {
  const Measure gap = x_frame.in_unit(measure::one_way_gap);
  const std::string& horizon = x_frame.horizon_label;
  TableBlock table("one_way", "Estimated gap by " + horizon + " with one input moved at a time");
  table.row_header("Input")
      .column("Moved between")
      .column("Gap with the first value", x_frame.unit)
      .column("Gap with the second value", x_frame.unit)
      .column("Range", x_frame.unit);
  ChartBlock chart{"tornado",
                   ChartKind::tornado,
                   "How far each input moves the estimated gap by " + horizon,
                   x_frame.unit,
                   {{"low", {}}, {"high", {}}, {"central", {{nothing_moved, x_gap}}}}};
  table.row({nothing_moved, std::string(), x_gap, x_gap,
             x_section.figure(x_frame.in_unit(measure::one_way_range), nothing_moved, Value(0.0))});
  for (const OneWay& one : inputs) {
    const Figure low = x_section.figure(gap, one.input, one.low, "low");
    const Figure high = x_section.figure(gap, one.input, one.high, "high");
    table.row({one.input, one.moved, low, high,
               x_section.figure(x_frame.in_unit(measure::one_way_range), one.input, one.range())});
    chart.series[0].points.push_back({one.input, low});
    chart.series[1].points.push_back({one.input, high});
  }
  x_section.add(std::move(chart), Detail::annex);
  x_section.add(std::move(table), Detail::annex);
}

void OutlookSection::fan() {
  if (!x_uncertainty.trials) return;
  std::vector<uncertainty::Row> rows;
  for (const OutlookRow& row : x_rows) rows.push_back(row_of(row));
  if (std::none_of(rows.begin(), rows.end(), [](const uncertainty::Row& row) {
        return is_spread(row.growth) || is_spread(row.trend);
      }))
    return;
  const uncertainty::Fan fan = uncertainty::simulate(
      rows, x_frame.years, static_cast<int>(*x_uncertainty.trials), x_uncertainty.seed);
  const Value behind = everything_behind(x_rows);
  ChartBlock chart{
      "fan", ChartKind::fan, "The estimated gap under other assumptions, year by year",
      x_frame.unit, {}};
  for (const char* title : percentile_titles) chart.series.push_back({title, {}});
  chart.series.push_back({"estimate", {}});
  std::vector<std::array<Figure, 5>> figures(fan.years.size());
  for (std::size_t year = 0; year < fan.years.size(); ++year) {
    const std::string label = label_of(fan.years[year]);
    for (std::size_t i = 0; i < percentile_titles.size(); ++i) {
      const Value gap = Value(fan.percentiles[year][i]).with_inputs_of(behind);
      figures[year][i] = x_section.figure(x_frame.in_unit(measure::gap_percentile), label, gap,
                                          percentile_ids[i]);
      chart.series[i].points.push_back({label, figures[year][i]});
    }
    const double estimate = uncertainty::estimate_after(rows, fan.years[year], x_frame.years);
    chart.series.back().points.push_back(
        {label, x_section.figure(x_frame.in_unit(measure::gap_estimate), label,
                                 Value(estimate).with_inputs_of(behind))});
  }
  fan_words(figures.back()[2], fan.percentiles.back(), behind);
  x_section.add(std::move(chart), Detail::annex);
}

std::string OutlookSection::label_of(double years) const {
  const auto months = std::chrono::months(static_cast<int>(years * 12 + 0.5));
  return month_year(month_of(x_frame.baseline) + months);
}

Words OutlookSection::basis_of_fan(Figure printed_middle, double middle) const {
  const Measure count{"", "", Unit::count, ""};
  Words words =
      say(sentences::fan_basis,
          {{"trials", print(count, Value(static_cast<double>(*x_uncertainty.trials)))},
           {"seed", std::to_string(x_uncertainty.seed)},
           {"fixed", fixed_words(without(x_rows, has_growth_range), x_rows.size(), "growth") +
                         fixed_words(without(x_rows, has_trend_range), x_rows.size(), "trend")},
           {"middle", printed_middle},
           {"gap", x_gap}});
  if (is_apart(middle, x_rows)) append(words, say(sentences::fan_lopsided));
  append(words, assumptions_about({"growth", "trend"}));
  return words;
}

/// Returns a percentile at the horizon in words, such as "a shortage of 540 WTE".
Words OutlookSection::side_of(double gap, const char* percentile, const Value& behind) {
  const Figure size =
      x_section.figure(x_frame.in_unit(measure::gap_percentile_size), label_of(x_frame.years),
                       magnitude(Value(gap).with_inputs_of(behind)), percentile);
  return say(printed_number(measure::gap, gap) < 0 ? sentences::shortage_of : sentences::surplus_of,
             {{"size", size}, {"unit", x_frame.unit_after()}});
}

void OutlookSection::fan_words(Figure middle, const std::array<double, 5>& at_horizon,
                               const Value& behind) {
  const auto side = [&](std::size_t i) {
    return side_of(at_horizon.at(i), percentile_ids.at(i), behind);
  };
  x_section.sentence(
      "fan_lead",
      say(sentences::fan_lead, {{"horizon", x_frame.horizon_label}},
          {{"lowest", side(0)}, {"highest", side(4)}, {"low", side(1)}, {"high", side(3)}}),
      Detail::main);
  x_section.sentence("fan_basis", basis_of_fan(middle, at_horizon[2]), Detail::annex);
}

Words OutlookSection::assumptions_about(std::initializer_list<std::string_view> inputs) const {
  std::vector<std::string> ids;
  for (const Row row : x_input.tables.rows_if("assumptions"))
    if (std::find(inputs.begin(), inputs.end(), row.text_if("input")) != inputs.end())
      ids.emplace_back(row.text("id"));
  if (ids.empty()) return {};
  return say(ids.size() == 1 ? sentences::based_on_one : sentences::based_on_several,
             {{"ids", in_words(ids)}});
}

}  // namespace muster::sdk
