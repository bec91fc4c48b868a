// SPDX-License-Identifier: MIT
#include <cmath>

#include "base/diagnostic.hpp"
#include "check/cells.hpp"
#include "check/codes.hpp"
#include "check/narrative_figures.hpp"

namespace muster::check {

namespace {

using model::Figure;

const Figure* find(const model::SectorFindings& sector, std::string_view measure,
                   const std::string& subject) {
  for (const Figure& figure : sector.figures)
    if (figure.measure == measure && figure.subject == subject &&
        figure.status == model::Status::known)
      return &figure;
  return nullptr;
}

std::string two_decimals(double value) { return format_number(value, {.decimals = 2}); }

/// The first row that the gap was worked out from.
Location place_of_inputs(const Inspection& inspection, const Figure& gap) {
  for (const model::InputRows& input : gap.inputs) {
    const model::Table* table = inspection.dataset.find(input.table);
    if (table != nullptr && !input.rows.empty() && input.rows.front() < table->row_count())
      return place_of(inspection, *table, input.rows.front());
  }
  return inspection.dataset.edition.location;
}

void check_gap(const Inspection& inspection, const model::SectorFindings& sector,
               const Figure& gap) {
  const Figure* demand = find(sector, "demand", gap.subject);
  const Figure* supply = find(sector, "supply", gap.subject);
  if (demand == nullptr || supply == nullptr) return;
  double printed = round_half_away(supply->value, 0) - round_half_away(demand->value, 0);
  if (printed == round_half_away(gap.value, 0)) return;
  bool is_difference = std::abs(supply->value - demand->value - gap.value) < 0.005;
  if (!is_difference) return;  // a different convention, which its formula names
  inspection.diagnostics.note(code::gap_rounding, place_of_inputs(inspection, gap),
                              "'" + gap.subject + "': the gap is printed as " +
                                  format_figure(gap.value, gap.unit, 0, true) + ", but " +
                                  format_figure(supply->value, gap.unit, 0) + " less " +
                                  format_figure(demand->value, gap.unit, 0) + " is " +
                                  format_number(printed, {.always_sign = true}) +
                                  " because of rounding: " + two_decimals(supply->value) +
                                  " less " + two_decimals(demand->value) + " is " +
                                  two_decimals(gap.value));
}

}  // namespace

void check_printed_gaps(const Inspection& inspection) {
  for (const model::SectorFindings& sector : inspection.findings.sectors)
    for (const Figure& figure : sector.figures)
      if (figure.measure == "gap" && figure.status == model::Status::known &&
          !figure.subject.empty())
        check_gap(inspection, sector, figure);
}

}  // namespace muster::check
