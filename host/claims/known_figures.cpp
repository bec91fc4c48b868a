// SPDX-License-Identifier: MIT
#include "claims/known_figures.hpp"

#include <algorithm>
#include <array>

#include "claims/mention.hpp"
#include "claims/table_reader.hpp"

namespace muster::claims {

namespace {

/// Tables whose figures are not read: they describe other figures, or contain only text.
constexpr std::array<std::string_view, 6> untold = {"sources", "quality_notes", "abbreviations",
                                                    "reviews", "amendments",    "scenarios"};

/// Subjects that text may be about although no table names them.
constexpr std::array<const char*, 7> common_subjects = {
    "nhs",        "social care", "primary care",  "mental health",
    "acute care", "maternity",   "community care"};

void add_own_words(const model::Dataset& dataset, OwnWords& own) {
  const model::Edition& edition = dataset.edition;
  for (const std::string* text : {&edition.title, &edition.subtitle, &edition.organisation})
    for (std::string& one : stems_of(*text)) own.insert(std::move(one));
  std::string initials;  // "SEL" of "South East London Integrated Care System"
  for (const std::string& one : stems_of(edition.organisation)) {
    initials += one.front();
    own.insert(initials);
  }
}

/// Adds other names of sectors, such as "acute care" for the sector `acute` and "primary and
/// community care" for `primary_care`.
void add_sector_names(const Edition& edition, KnownFigures& known) {
  for (const model::SectorFindings& sector : edition.findings.sectors) {
    Subject subject = sector_subject(sector.id);
    known.names.subjects.add_name(stems_of(sector.title), subject);
    Stems with_care = subject;
    with_care.push_back("care");
    if (subject.back() != "care") known.names.subjects.add_name(with_care, subject);
  }
}

/// Whether the subjects of the rows are named by labels or by the title of the table, and not by a
/// column.
bool names_by_words(const model::Table& table) {
  constexpr std::array<const char*, 6> columns = {"profession",    "organisation", "kind",
                                                  "employer_type", "group",        "sector"};
  bool labelled = table.schema.name == "key_facts" || table.schema.name == "figures";
  return labelled || std::none_of(columns.begin(), columns.end(),
                                  [&](const char* name) { return table.find(name) != nullptr; });
}

/// Marks figures of the whole system as such (is_of_all) if their measure is also known for parts
/// of the system.
void mark_wholes(std::vector<KnownFigure>& all) {
  std::set<std::string> of_parts;
  for (const KnownFigure& figure : all)
    if (!figure.family.empty() && figure.family != "sector") of_parts.insert(figure.measure);
  for (KnownFigure& figure : all)
    figure.is_of_all = figure.subject.empty() && figure.sector.empty() && figure.words.empty() &&
                       of_parts.contains(figure.measure);
}

}  // namespace

bool has_change(std::string_view text) {
  auto tokens = tokens_of(text);
  return std::any_of(tokens.begin(), tokens.end(),
                     [](const Token& token) { return is_change_word(token.text); });
}

Measured measured_in(Unit unit) {
  switch (unit) {
    case Unit::percent:
      return Measured::percent;
    case Unit::percentage_points:
      return Measured::points;
    case Unit::pounds:
    case Unit::pounds_per_hour:
    case Unit::million_pounds:
      return Measured::money;
    default:
      return Measured::number;
  }
}

std::string spaced(std::string_view name) {
  std::string text(name);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

Subject sector_subject(const std::string& sector) {
  return sector == "all" ? Subject{} : stems_of(spaced(sector));
}

void add_table_figures(const Edition& edition, bool is_before, KnownFigures& known) {
  for (bool last : {false, true})  // labels are read with the subjects that the other tables name
    for (const auto& [name, table] : edition.dataset.tables)
      if (names_by_words(table) == last &&
          std::find(untold.begin(), untold.end(), name) == untold.end())
        TableReader(edition, table, is_before, known).read();
}

KnownFigures known_figures(const Edition& edition, const Edition* before) {
  KnownFigures known;
  for (const char* name : common_subjects) known.names.subjects.add(stems_of(name));
  add_own_words(edition.dataset, known.names.own);
  add_table_figures(edition, false, known);
  add_sector_names(edition, known);
  add_findings(edition, false, known);
  if (before != nullptr) {
    add_table_figures(*before, true, known);
    add_findings(*before, true, known);
  }
  add_derived(edition, known);
  add_text_figures(edition, known);
  mark_wholes(known.all);
  for (const KnownFigure& one : known.all)
    if ((one.family == "reason" || one.family == "role") && !one.words.empty())
      known.names.labels.add(Subject(one.words.begin(), one.words.end()));
  for (const KnownFigure& one : known.all)  // short names: "pay" of "Pay and reward"
    if (one.family == "reason")
      for (const std::string& word : one.words)
        known.names.labels.add_short({word}, Subject(one.words.begin(), one.words.end()));
  return known;
}

}  // namespace muster::claims
