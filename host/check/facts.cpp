// SPDX-License-Identifier: MIT
// Compares key facts with the tables, because people type them too. The words of a fact's label
// decide with which figures it is compared.
#include <cmath>

#include "base/diagnostic.hpp"
#include "check/cells.hpp"
#include "check/codes.hpp"
#include "check/narrative_figures.hpp"
#include "check/public_places.hpp"
#include "claims/weighing.hpp"

namespace muster::check {

namespace {

using claims::KnownFigure;
using claims::KnownFigures;
using claims::Match;
using model::Table;

struct Fact {
  const Inspection& inspection;
  const Table& table;
  std::size_t row;
  std::string label;
  std::string value;
};

std::string named(const Fact& fact) { return "'" + fact.label + "' is " + fact.value; }

std::string source_words(const Inspection& inspection, const KnownFigure& known) {
  const std::string place = row_or_line(inspection, known.place_in_files);
  return known.printed + ": " + known.name + (place.empty() ? "" : ", " + place);
}

/// Returns the name of the table that the figure is in.
std::string table_of(const Inspection& inspection, const KnownFigure& known) {
  for (const auto& [name, table] : inspection.dataset.tables)
    if (inspection.folder.display(table.file) == known.place_in_files.file) return name;
  return "";
}

void report_heads(const Fact& fact, const KnownFigure& known) {
  const Inspection& inspection = fact.inspection;
  bool noted = is_noted(inspection.dataset, table_of(inspection, known));
  (inspection.diagnostics.*(noted ? &Diagnostics::note : &Diagnostics::warning))(
      code::heads_added, place_of(inspection, fact.table, fact.row),
      named(fact) + ", which is the " + known.name.substr(known.name.find(", ") + 2) + " in " +
          table_of(inspection, known) +
          ".csv, so people who are in two of its rows are counted twice",
      {"explain it to readers in quality_notes.csv, or take the total from a source that counts "
       "each person once"});
}

void report_difference(const Fact& fact, const Match& match) {
  const Inspection& inspection = fact.inspection;
  bool certain = claims::is_certain(match);
  (inspection.diagnostics.*(certain ? &Diagnostics::error : &Diagnostics::warning))(
      code::total_fact, place_of(inspection, fact.table, fact.row),
      named(fact) + ", but the data say " + source_words(inspection, *match.known),
      {"correct the fact or the table, or say in the label how they differ"});
}

void check_fact(const Fact& fact, const KnownFigures& known) {
  auto sentences = claims::read_cell(fact.label + ": " + fact.value, fact.table.file, 1);
  for (const claims::Sentence& sentence : sentences) {
    auto all =
        claims::claims_of(claims::read_sentence(sentence, known.names), known.names.subjects);
    if (all.empty()) continue;
    auto match = claims::best_match(all.back(), known.all, {});
    if (!match) continue;
    if (!match->agree) report_difference(fact, *match);
    if (match->agree && match->known->sums_heads) report_heads(fact, *match->known);
  }
}

}  // namespace

void check_facts(const Inspection& inspection) {
  const Table* facts = inspection.dataset.find("key_facts");
  if (facts == nullptr) return;
  KnownFigures known = known_figures(inspection);
  std::string own = inspection.folder.display(facts->file);
  std::erase_if(known.all,
                [&](const KnownFigure& figure) { return figure.place_in_files.file == own; });
  const model::Column* value = facts->find("value");
  for (std::size_t row = 0; value != nullptr && row < facts->row_count(); ++row) {
    auto number = number_at(value, row);
    if (!number) continue;
    model::ColumnSchema shown = value->schema;
    std::string unit(text_at(inspection.dataset, facts->find("unit"), row));
    parse_unit(unit, shown.unit);
    std::string label(text_at(inspection.dataset, facts->find("label"), row));
    check_fact({inspection, *facts, row, label, printed(*number, shown)}, known);
  }
}

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

/// Returns the place of the first row from which the gap was calculated.
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
