// SPDX-License-Identifier: MIT
#include "maternity.hpp"

namespace maternity {

muster::Descriptor Maternity::describe() {
  using muster::Kind;
  muster::Descriptor descriptor{
      .id = "maternity", .title = "Maternity, children and young people", .order = 50};
  return descriptor.with(muster::declares(
      births_table, "Births", "Live births in each calendar year.",
      {{.name = "year",
        .kind = Kind::quantity,
        .description = "Calendar year",
        .key = true,
        .whole = true},
       {.name = "births",
        .kind = Kind::quantity,
        .unit = muster::Unit::count,
        .description = "Live births",
        .whole = true},
       {.name = "basis",
        .description = "How the figure came to be",
        .optional = true,
        .allowed = "published|derived|synthetic"},
       {.name = "note", .description = "What a reader should know", .optional = true}}));
}

void Maternity::gap(const muster::Input& input, muster::Section& section) {
  muster::GapSection gaps(input, section);
  gaps.lead();
  gaps.key_figures();
  gaps.table();
  gaps.chart();
  show_births(input, gaps, section);
  show_attrition(input, gaps, section);
  gaps.sensitivity();
  gaps.scenarios();
  gaps.assumptions();
  gaps.what_could_change();
}

void Maternity::retention(const muster::Input& input, muster::Section& section) {
  muster::RetentionSection(input, section).standard();
}

}  // namespace maternity

MUSTER_SECTOR(maternity::Maternity);
