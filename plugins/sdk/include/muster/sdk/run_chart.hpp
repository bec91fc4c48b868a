// SPDX-License-Identifier: MIT
// One monthly series as a run chart: its points with their kinds, the lines (mean and limits) of
// each phase, variation and assurance at the end of the series, and a description in words.
#pragma once

#include <string>
#include <vector>

#include "muster/sdk/findings.hpp"
#include "muster/sdk/monthly_series.hpp"
#include "muster/sdk/spc_rules.hpp"

namespace muster::sdk {

/// Calculates a run chart, registers its figures and describes it.
class RunChart {
 public:
  /// The figures for a row of the table of readings: the mean and limits of the last phase, and the
  /// number of the last month.
  struct Reading {
    std::string title;  ///< "Leavers, September 2022"
    Figure latest, mean, lower, upper, target;
    /// False if there are too few points since the lines were last recalculated; then there is no
    /// variation and no assurance.
    bool has_verdict = false;
    spc::Variation variation = spc::Variation::common_cause;
    spc::Assurance assurance = spc::Assurance::none;
    bool has_target = false;
  };

  /// Registers the figures. Needs at least two numbers.
  RunChart(MonthlySeries series, const spc::Rules& rules, Section& section);

  /// False if no phase has two numbers; then there is nothing to show.
  bool has_lines() const { return !x_phases.empty(); }
  ChartBlock block() const;
  /// Describes months that chance doesn't explain, months from which lines are recalculated,
  /// provisional lines, and months without a figure.
  std::string words() const;
  Reading reading() const;

 private:
  struct Lines {
    Figure mean, lower, upper, near_lower, near_upper;
  };

  std::string phase_variant(const spc::Phase& phase) const;
  Lines register_lines(const spc::Phase& phase, Section& section) const;
  Figure line_figure(const Measure& measure, double number, const spc::Phase& phase,
                     Section& section) const;
  ChartBlock::Series line_series(const char* title, Figure Lines::*line) const;
  std::vector<std::size_t> months_of(spc::Cause cause) const;
  std::vector<std::string> spans_of(const std::vector<std::size_t>& places) const;
  std::size_t months_end(const spc::Phase& phase) const;
  bool is_whole() const;
  Reading reading_without_lines() const;
  bool is_at_end(const spc::Phase& phase) const { return phase.end == x_known.size(); }
  std::string rebases_in_words() const;
  std::string holes_in_words() const;

  MonthlySeries x_series;
  spc::Rules x_rules;
  std::vector<std::size_t> x_known;  ///< indices of the numbers in the series
  std::vector<double> x_numbers;
  std::vector<spc::Phase> x_phases;  ///< the phases of x_numbers
  std::vector<spc::Cause> x_causes;
  std::vector<spc::Variation> x_variations;
  std::vector<Figure> x_points;  ///< one for each month
  std::vector<Lines> x_lines;    ///< one for each phase
  Figure x_target;
  Figure x_no_line;  ///< unknown, for phases that are too short for lines
};

}  // namespace muster::sdk
