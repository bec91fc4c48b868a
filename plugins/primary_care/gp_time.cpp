// SPDX-License-Identifier: MIT
// Compares the number of GPs, which is constant, with the time that they work, which falls.
#include "primary_care.hpp"
#include "sentences.hpp"

namespace primary_care {
namespace {

using muster::Measure;
using muster::Unit;
using muster::Value;

constexpr Measure gp_heads{"gp_headcount", "Number of GPs", Unit::headcount, ""};
constexpr Measure gp_wte{"gp_wte", "GPs' working time", Unit::wte, ""};
constexpr Measure heads_change{"gp_headcount_change", "Change in the number of GPs", Unit::percent,
                               "rates.change", true};
constexpr Measure time_change{"gp_wte_change", "Change in GPs' working time", Unit::percent,
                              "rates.change", true};
constexpr Measure projected{"gp_wte_projected", "GPs' working time at the horizon", Unit::wte,
                            "gap-model.at-horizon"};

/// The first and the last count within the look-back. One count alone is the last.
struct Counts {
  Value first, last;
};

Counts read_counts(const muster::Input& input) {
  const muster::Edition& edition = input.edition;
  // Counts are taken at the end of a quarter, so one from shortly before the look-back is used.
  const muster::Day earliest = muster::sdk::add_years(edition.baseline, -edition.look_back_years) -
                               std::chrono::days(edition.date_tolerance());
  const muster::Rows rows = input.tables.rows_if(gp_headcount_table);
  Counts counts;
  for (const muster::Day day : rows.days("date")) {
    if (day < earliest || day > edition.baseline) continue;
    const Value heads = rows.where("date", day)[0].number("headcount");
    if (!heads.has_number()) continue;
    if (!counts.first.has_number()) counts.first = counts.last;
    counts.last = heads;
  }
  return counts;
}

void add_table(const Counts& counts, const muster::GapSection::Line& line,
               muster::Section& section) {
  const auto& gp = line.values;
  muster::TableBlock table("gp_time", "Number of GPs and the time they work, over the look-back");
  table.row_header("Measure").column("First").column("Latest").column("Change", Unit::percent);
  if (counts.last.has_number())
    table.row({"GPs (heads)", section.figure(gp_heads, "first", counts.first),
               section.figure(gp_heads, "latest", counts.last),
               section.figure(heads_change, "", muster::rates::change(counts.first, counts.last))});
  table.row({"GPs (WTE)", section.figure(gp_wte, "first", gp.first_in_post), line.in_post,
             section.figure(time_change, "", muster::rates::change(gp.first_in_post, gp.in_post))});
  section.add(std::move(table), muster::Detail::annex);
}

void add_projection(const muster::Input& input, const muster::GapSection::Line& line,
                    muster::Section& section) {
  const Value at_horizon = line.values.in_post + line.values.supply;
  // A change that prints as 0 isn't a change.
  const double change =
      muster::sdk::printed_number(muster::measure::supply, line.values.supply.number());
  const muster::Phrase& phrase = change < 0   ? sentences::time_falls
                                 : change > 0 ? sentences::time_grows
                                              : sentences::time_same;
  section.sentence("gp_projection",
                   muster::say(phrase, {{"now", line.in_post},
                                        {"then", section.figure(projected, gps, at_horizon)},
                                        {"horizon", input.edition.horizon_label}}),
                   muster::Detail::main);
}

}  // namespace

void show_gp_time(const muster::Input& input, const muster::GapSection& gaps,
                  muster::Section& section) {
  const auto* line = gaps.find(gps);
  if (!line || !line->values.supply.has_number()) return;
  const Counts counts = read_counts(input);
  if (!counts.last.has_number())
    section.sentence("gp_headcount_absent", muster::say(sentences::heads_absent));
  add_table(counts, *line, section);
  add_projection(input, *line, section);
}

}  // namespace primary_care
