// SPDX-License-Identifier: MIT
// The gap section as most sectors want it: read by read_gaps, shown by GapSection. A simple sector
// calls `standard()`; one with more to say calls the parts and adds its own between them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "muster/sdk/findings.hpp"
#include "muster/sdk/input.hpp"

namespace muster::sdk {

/// One profession through the gap model (gap_model.hpp), in WTE.
struct ProfessionGap {
  std::string profession;  ///< "" for the sector's total
  Value in_post;
  Value vacancies;
  /// Of what day they are, the baseline or one near to it; where they are not known since all are
  /// of a day that is too far away, the nearest of those. Nothing where there is no row at all.
  std::optional<Day> vacancies_day;
  Value vacancy_rate;
  Value growth;         ///< of demand over the edition's horizon, central scenario
  Value first_in_post;  ///< the earliest within the look-back, at `first_day`
  Day first_day;
  Value trend;
  Value demand;
  Value supply;
  Value gap;
  Value shortfall;   ///< of the total only
  Value growth_low;  ///< of scenario "low", and so on; unknown where none is given
  Value growth_high;
  Value gap_low;  ///< with the growth of scenario "low", and so on; unknown where none is given
  Value gap_high;
  Value assumed_vacancies;  ///< these two only where vacancies are unknown
  Value gap_if_vacant;

  bool vacancies_missing() const {
    return !vacancies.has_number() && vacancies.status() != Status::withheld;
  }
  bool has_distant_vacancies = false;  ///< vacancies_day is too far from the baseline
};

/// Whether a gap is printed below zero: what is printed as 0 is no shortfall.
bool is_shortfall(const Value& gap);

/// gap-model.shortfall: the gaps printed below zero, added up without their sign, 0 upwards. Gaps
/// that are not known are left out and flag the sum; unknown where none is known, withheld where
/// one is withheld.
Value sum_of_shortfalls(std::span<const Value> gaps);

/// Every profession of the sector with staff at the baseline date, in the order of the staff table.
/// A Refusal if there is none.
std::vector<ProfessionGap> read_gaps(const Input& input);

/// The sector's total: sums of unrounded values over the professions that have them, flagged where
/// some have none. The vacancy rate is over the professions whose vacancies are known.
ProfessionGap total_of(const std::vector<ProfessionGap>& professions);

/// Registers the sector's gap figures and shows them. Every figure is made once, so that table,
/// chart and sentences show the same one.
class GapSection {
 public:
  /// One row of the gap table: the values and their figures.
  struct Line {
    ProfessionGap values;
    Figure in_post, vacancies, vacancy_rate, demand, supply, gap;
    Figure shortfall;  ///< of the total only
  };

  GapSection(const Input& input, Section& section);

  void standard();

  /// A paragraph: the sum of shortfalls, how many professions fall short, the largest of them, and
  /// the gap that is left when surpluses are set against them.
  void lead();
  void key_figures();
  /// Table "workforce_gap" with its notes: missing vacancies, missing growth, rounding.
  void table();
  /// Chart "gaps", the largest shortfall first.
  void chart();
  /// Table "sensitivity" and a sentence for each gap that changes its sign; nothing if all
  /// vacancies are known.
  void sensitivity();
  /// Table "scenarios": the gap under low, central and high growth; nothing if only one is given.
  void scenarios();
  /// Table "assumptions": what demand and supply rest on: funded posts, growth, earlier staff,
  /// trend.
  void assumptions();
  /// A section of its own, "outlook", after this one: the gap under the edition's scenarios, one
  /// input moved at a time, a simulation, and the trend tried on the past (outlook_section.hpp).
  /// Nothing where the edition has nothing of the kind, or the sector no gap.
  void what_could_change();

  const std::vector<Line>& lines() const { return x_lines; }
  const Line& total() const { return x_total; }
  /// The profession's line; nullptr if the sector has none of that name.
  const Line* find(std::string_view profession) const;
  /// The line with the largest shortfall; nullptr if nothing falls short.
  const Line* largest_shortfall() const;

 private:
  Line registered(ProfessionGap values);
  Figure registered(const Measure& measure, const ProfessionGap& of, const Value& value);
  void add_row(TableBlock& table, const Line& line) const;
  void add_total(TableBlock& table) const;
  Words lead_words();
  Words shortfall_words(std::ptrdiff_t count);
  Figure counted(const Measure& measure, std::ptrdiff_t number, const Value& behind);
  std::vector<std::uint32_t> notes_of(TableBlock& table, const Line& line) const;
  void sensitivity_row(TableBlock& table, const Line& line, List& turned);

  const Input& x_input;
  Section& x_section;
  std::vector<Line> x_lines;
  Line x_total;
};

}  // namespace muster::sdk
