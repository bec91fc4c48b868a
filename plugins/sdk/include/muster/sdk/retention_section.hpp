// SPDX-License-Identifier: MIT
// The standard retention section: read_retention calculates it, RetentionSection shows it. Every
// part says which figures are missing.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "muster/sdk/findings.hpp"
#include "muster/sdk/input.hpp"
#include "muster/sdk/retention.hpp"

namespace muster::sdk {

/// A rate for another area, with its place and period for the note.
struct Benchmark {
  Value value;
  std::string words;  ///< "London, 2021/22"
};

/// Returns the benchmark for the latest period. `benchmarks` are the rows for one measure and
/// group; if several rows have that period, the first is used. Different areas are different
/// benchmarks, so a warning names those that aren't printed.
Benchmark benchmark_of(const Input& input, const Rows& benchmarks);
/// Returns the row that `benchmark_of` uses; nothing if there are no rows.
std::optional<Row> benchmark_row(const Input& input, const Rows& benchmarks);

/// One profession's retention, in headcount unless a member says otherwise.
struct ProfessionRetention {
  std::string profession;
  Value in_post;  ///< WTE at the baseline date

  // From the monthly movements of 12 months
  Month last_month{};
  Value leavers;
  Value joiners;
  retention::MeanInPost mean;
  Value worked_turnover;
  Value joiner_rate;

  // Rates that a source publishes, without the counts behind them
  Value published_turnover;
  std::string published_period;

  Value stability;
  std::optional<Day> cohort_start;  ///< set if it isn't a year before the baseline
  Benchmark turnover_benchmark;

  std::optional<Day> ages_day;  ///< set if it isn't the baseline
  Value aged_55_and_over;
  Value of_known_age;
  Value of_unknown_age;
  Value retirement_risk;
  Benchmark retirement_benchmark;

  /// Whether `turnover` is the published rate: only if no rate was calculated from real (not
  /// synthetic) movements.
  bool turnover_is_published = false;
  const Value& turnover() const {
    return turnover_is_published ? published_turnover : worked_turnover;
  }
  bool has_rate() const {
    return turnover().has_number() || joiner_rate.has_number() || stability.has_number();
  }
};

/// Returns every profession that the tables of staff, movements, cohorts, published rates or ages
/// name, in the order of these tables.
std::vector<ProfessionRetention> read_retention(const Input& input);

/// Why people left, for the latest period that the edition gives.
struct LeavingReasons {
  struct Reason {
    std::string title;
    Value leavers;
    Value share;  ///< share of leavers with a known reason, or the published share
    bool as_given = false;
  };
  std::vector<Reason> reasons;
  Value unknown_share;  ///< share of all leavers; unknown if the source doesn't give it
  std::string period;
  bool whole_system = false;  ///< the figures cover all sectors, because this one has no rows
};
LeavingReasons read_leaving_reasons(const Input& input);

/// Registers the sector's retention figures and shows them.
class RetentionSection {
 public:
  struct Line {
    ProfessionRetention values;
    Figure turnover;
    Figure retirement;  ///< set only if the share is known
  };
  /// How to show reasons for leaving that cover all sectors together: a publication needs them in
  /// full only once.
  enum class WholeSystem : unsigned char { in_words, in_full };

  RetentionSection(const Input& input, Section& section);

  void standard(WholeSystem reasons = WholeSystem::in_words);

  /// Adds a paragraph: the highest turnover, the effect of one percentage point, and unknown
  /// figures.
  void lead();
  /// Adds the table "retention_rates": turnover, joiner rate, stability, benchmark, effect of one
  /// point.
  void rates();
  /// Adds the table "turnover_basis": the numerators and denominators of calculated rates, and the
  /// published rate if there is one.
  void basis();
  /// Adds the table "retirement_risk": staff aged 55 and over against the benchmark.
  void retirement();
  /// Adds the chart and the table "leaving_reasons", with unknown reasons shown separately.
  void leaving_reasons(WholeSystem whole_system = WholeSystem::in_words);
  /// Adds, for each monthly series (monthly_series.hpp), a chart such as "monthly_leavers" with
  /// control limits and a sentence on months that chance doesn't explain; then the table
  /// "run_chart_readings".
  void run_charts();

  const std::vector<Line>& lines() const { return x_lines; }
  const Line* find(std::string_view profession) const;

 private:
  void add_rates_row(TableBlock& table, const Line& line);
  void add_basis_row(TableBlock& table, const Line& line, bool any_published);
  Words worth_of_one_point();
  Words oldest();
  void reasons_in_full(const LeavingReasons& reasons, const std::vector<Figure>& shares);

  const Input& x_input;
  Section& x_section;
  std::vector<Line> x_lines;
};

/// Adds the table "temporary_staffing": bank, agency and substantive staff by profession, with the
/// share of bank and agency staff in all three. Nothing if the edition has no such figures for the
/// sector.
void show_temporary_staffing(const Input& input, Section& section);

}  // namespace muster::sdk
