// SPDX-License-Identifier: MIT
#include "check/edition_claims.hpp"

#include "check/public_places.hpp"
#include "check/table_digest.hpp"

namespace muster::check {

namespace {

claims::TableTotals totals_of(const TableDigest& digest) {
  claims::TableTotals totals;
  totals.rows = digest.rows;
  totals.last = digest.last;
  for (const ColumnSum& sum : digest.sums)
    totals.sums.push_back({sum.sum, sum.rows, sum.all_known});
  return totals;
}

}  // namespace

claims::KnownFigures known_figures(const Inspection& inspection) {
  claims::Edition edition{
      inspection.dataset, inspection.findings, inspection.folder,
      [&](const model::Table& table) { return totals_of(digest_of(inspection, table)); }};
  const EditionBefore* before = inspection.before;
  if (before == nullptr) return claims::known_figures(edition, nullptr);
  claims::Edition earlier{before->dataset, before->findings, before->folder,
                          [&](const model::Table& table) {
                            return totals_of(digest_of_rows(table, before->dataset.texts));
                          }};
  return claims::known_figures(edition, &earlier);
}

std::string place_words(const Inspection& inspection, const Location& place) {
  if (place.line == 0) return place.file;
  if (inspection.dataset.audience == model::Audience::restricted)
    return place.file + ":" + std::to_string(place.line);
  const std::string where = row_or_line(inspection, place);
  return place.file + (where.empty() ? "" : ", " + where);
}

std::string known_words(const Inspection& inspection, const claims::KnownFigure& known) {
  std::string words = known.printed + ": " + known.name;
  if (known.place_in_files.file.empty()) return words;
  return words + " (" + place_words(inspection, known.place_in_files) + ")";
}

}  // namespace muster::check
