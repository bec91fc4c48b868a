// SPDX-License-Identifier: MIT
// The section on what could change the gap, for every sector that has rows of the gap model. Each
// part is shown only if the edition has its input; each compares with doing nothing.
#pragma once

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "muster/sdk/back_test.hpp"
#include "muster/sdk/findings.hpp"
#include "muster/sdk/one_way.hpp"
#include "muster/sdk/phrase.hpp"
#include "muster/sdk/scenario.hpp"
#include "muster/sdk/uncertainty.hpp"

namespace muster::sdk {

inline constexpr const char* outlook_id = "outlook";
inline constexpr const char* outlook_title = "What could change the gap";

/// Returns the range of a row's trend: from its history or, if that gives none, the trend minus and
/// plus the setting `uncertainty.trend`. Unknown if the edition has neither, or if the fastest
/// trend can't continue for `years`.
Range range_of_trend(const OutlookRow& row, LookBack look_back, const Uncertainty& uncertainty,
                     double years);

/// Registers the figures of the section and shows its blocks.
class OutlookSection {
 public:
  /// `rows` are the rows whose gap has a number, at least one; `gap` is the figure of their total
  /// gap.
  OutlookSection(const Input& input, OutlookFrame frame, std::vector<OutlookRow> rows, Figure gap,
                 Section& section);

  void standard();

  /// Adds the tables "interventions" and "interventions_by_row" and the chart
  /// "interventions_chart": the gap under each scenario of scenarios.csv, in the unit of the rows
  /// and as a share of the staff needed.
  void interventions();
  /// Adds the table "trends": each row's gap with the slowest, the present and the fastest trend.
  void trends();
  /// Adds the chart "tornado" and the table "one_way", if at least two inputs can change.
  void tornado();
  /// Adds the chart "fan": percentiles of a seeded simulation, year by year, if the edition sets
  /// `uncertainty.trials`.
  void fan();
  /// Adds the table "back_test": the trend tested on the past, if there are at least three staff
  /// figures.
  void back_test();

 private:
  struct Shown;

  std::vector<Shown> work_out(const std::vector<Scenario>& scenarios);
  std::vector<Piece> scenario_cells(const Shown& shown);
  void report_without_effect(const Scenario& scenario, const Intervention& intervention) const;
  std::vector<Slot> sizes_of(const Shown& shown);
  void say_best(const std::vector<Shown>& shown, Words& words);
  void lead(const std::vector<Shown>& shown);
  void scenario_table(const std::vector<Shown>& shown);
  void scenario_chart(const std::vector<Shown>& shown);
  void row_table(const std::vector<Shown>& shown);
  std::vector<Piece> trend_cells(const std::string& title, const std::string& subject,
                                 const Value& slow, const Value& fast, const Value& gap);
  void one_way_table(const std::vector<OneWay>& inputs);
  void fan_words(Figure middle, const std::array<double, 5>& at_horizon, const Value& behind);
  Words side_of(double gap, const char* percentile, const Value& behind);
  /// Returns the month that is `years` after the baseline: "October 2025".
  std::string label_of(double years) const;
  Words basis_of_fan(Figure printed_middle, double middle) const;
  /// Returns " Based on assumptions A1 and A2 of the register.", or nothing.
  Words assumptions_about(std::initializer_list<std::string_view> inputs) const;
  LookBack look_back() const;
  Words what_it_tests(double years, double trend) const;
  void add_back_test_total(TableBlock& table, const std::vector<back_test::Trial>& trials,
                           const Figure& bias_share);
  Figure accuracy_words(const std::vector<back_test::Trial>& trials);

  const Input& x_input;
  const OutlookFrame x_frame;
  const std::vector<OutlookRow> x_rows;
  const Figure x_gap;
  Section& x_section;
  const Uncertainty x_uncertainty;
};

}  // namespace muster::sdk
