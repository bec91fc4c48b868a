// SPDX-License-Identifier: MIT
#include "primary_care.hpp"

namespace primary_care {

muster::Descriptor PrimaryCare::describe() {
  using muster::Kind;
  using muster::Unit;
  muster::Descriptor descriptor{
      .id = "primary_care", .title = "Primary and community care", .order = 20};
  return descriptor.with(muster::declares(
      gp_headcount_table, "Number of GPs",
      "How many GPs there are at a date, whatever hours they work.",
      {{.name = "date", .kind = Kind::date, .description = "The day of the count", .key = true},
       {.name = "headcount",
        .kind = Kind::person_count,
        .unit = Unit::headcount,
        .description = "GPs, each counted once",
        .whole = true},
       {.name = "basis",
        .description = "How the figure came to be",
        .optional = true,
        .allowed = "published|derived|synthetic"},
       {.name = "note", .description = "What a reader should know", .optional = true}}));
}

void PrimaryCare::gap(const muster::Input& input, muster::Section& section) {
  muster::GapSection gaps(input, section);
  gaps.lead();
  gaps.key_figures();
  gaps.table();
  gaps.chart();
  show_gp_time(input, gaps, section);
  gaps.sensitivity();
  gaps.scenarios();
  gaps.assumptions();
  gaps.what_could_change();
}

}  // namespace primary_care

MUSTER_SECTOR(primary_care::PrimaryCare);
