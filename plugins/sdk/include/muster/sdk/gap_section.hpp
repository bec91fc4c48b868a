// SPDX-License-Identifier: MIT
// The standard gap section: read_gaps calculates it, GapSection shows it. A simple sector calls
// `standard()`; others call the parts and add blocks of their own between them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "muster/sdk/findings.hpp"
#include "muster/sdk/input.hpp"

namespace muster::sdk {

/// One profession's inputs and results of the gap model (gap_model.hpp), in WTE.
struct ProfessionGap {
  std::string profession;  ///< "" for the sector's total
  Value in_post;
  Value vacancies;
  /// The date of the vacancies: the baseline or a day near it. If the table's figures are all too
  /// far from the baseline, the vacancies are unknown and this is the nearest of the dates. Nothing
  /// if there are no rows.
  std::optional<Day> vacancies_day;
  Value vacancy_rate;
  Value growth;         ///< growth in demand over the horizon, central scenario, a fraction
  Value first_in_post;  ///< the staff figure at which the trend begins, on `first_day`
  Day first_day;
  Value trend;
  Value demand;
  Value supply;
  Value gap;
  Value shortfall;   ///< set only for the total
  Value growth_low;  ///< growth in the scenario "low"; unknown if there is none
  Value growth_high;
  Value gap_low;  ///< the gap with growth_low; unknown if growth_low is unknown
  Value gap_high;
  Value assumed_vacancies;  ///< set only if vacancies are unknown, like gap_if_vacant
  Value gap_if_vacant;

  bool vacancies_missing() const {
    return !vacancies.has_number() && vacancies.status() != Status::withheld;
  }
  bool has_distant_vacancies = false;  ///< vacancies_day is too far from the baseline
};

/// Whether a gap is below zero after rounding: a gap that is printed as 0 isn't a shortfall.
bool is_shortfall(const Value& gap);

/// gap-model.shortfall: the sum of the gaps that are printed below zero, without their sign; 0 or
/// more. Unknown gaps are left out and flag the sum. The sum is unknown if all gaps are unknown,
/// and withheld if any gap is withheld.
Value sum_of_shortfalls(std::span<const Value> gaps);

/// Returns a heading such as "Six of 13 professions fall short". It uses the words for a share
/// ("Half of the professions fall short") only if the share is exact. `with_gap` of `all`
/// professions have an estimate. Returns "" if no profession has one, or if there are fewer than
/// two professions.
std::string gap_headline(std::size_t short_of_staff, std::size_t with_gap, std::size_t all);

/// Returns every profession of the sector that has staff at the baseline date, in the order of the
/// staff table. Throws Refusal if there is no such profession.
std::vector<ProfessionGap> read_gaps(const Input& input);

/// Returns the sector's total. Each value is the unrounded sum over the professions whose value has
/// a number, and is flagged if the value of a profession has none. The vacancy rate covers the
/// professions whose vacancies are known.
ProfessionGap total_of(const std::vector<ProfessionGap>& professions);

/// Registers the sector's gap figures and shows them. Each figure is registered once, so that
/// table, chart and sentences show the same one.
class GapSection {
 public:
  /// One row of the gap table: the values, and the figures that show them.
  struct Line {
    ProfessionGap values;
    Figure in_post, vacancies, vacancy_rate, demand, supply, gap;
    Figure shortfall;  ///< set only for the total
  };

  GapSection(const Input& input, Section& section);

  void standard();

  /// Sets the section's heading: how many professions fall short. `lead` calls it.
  void headline();
  /// Adds a paragraph: the sum of shortfalls, how many professions fall short, the largest of them,
  /// and the net gap, in which surpluses offset shortfalls.
  void lead();
  void key_figures();
  /// Adds the table "workforce_gap" with its notes: missing vacancies, missing growth, rounding.
  void table();
  /// Adds the chart "gaps", with the largest shortfall first.
  void chart();
  /// Adds the table "sensitivity" and a sentence before it, in the annex; nothing if all vacancies
  /// are known.
  void sensitivity();
  /// Adds the table "scenarios": the gap under low, central and high growth; nothing if only one is
  /// given.
  void scenarios();
  /// Adds the table "assumptions": the inputs of demand and supply, which are funded posts, growth,
  /// earlier staff and trend.
  void assumptions();
  /// Adds a separate section "outlook" after this one: the gap under the edition's scenarios, with
  /// one input changed at a time, in a simulation, and the trend tested on the past
  /// (outlook_section.hpp). Adds nothing if the edition has no such settings, or if the sector has
  /// no gap.
  void what_could_change();

  const std::vector<Line>& lines() const { return x_lines; }
  const Line& total() const { return x_total; }
  /// Returns the profession's line; nullptr if the sector has no such profession.
  const Line* find(std::string_view profession) const;
  /// Returns the line with the largest shortfall; nullptr if nothing falls short.
  const Line* largest_shortfall() const;

 private:
  Line registered(ProfessionGap values);
  Figure registered(const Measure& measure, const ProfessionGap& of, const Value& value);
  void add_row(TableBlock& table, const Line& line) const;
  void add_total(TableBlock& table) const;
  Figure size_of_gap(const Line& line);
  Words lead_words();
  Words shortfall_words(std::ptrdiff_t count);
  Figure counted(const Measure& measure, std::ptrdiff_t number, const Value& behind);
  std::vector<std::uint32_t> notes_of(TableBlock& table, const Line& line) const;
  void sensitivity_row(TableBlock& table, const Line& line);

  const Input& x_input;
  Section& x_section;
  std::vector<Line> x_lines;
  Line x_total;
};

}  // namespace muster::sdk
