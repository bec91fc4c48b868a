// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include "base/diagnostic.hpp"
#include "check/cells.hpp"
#include "check/check.hpp"
#include "check/codes.hpp"
#include "check/long_tables.hpp"

namespace muster::check {

namespace {

using model::Dataset;
using model::Table;

std::set<std::string_view> sourced_tables(const Dataset& dataset) {
  std::set<std::string_view> names;
  const Table* sources = dataset.find("sources");
  if (sources == nullptr) return names;
  const model::Column* table = sources->find("table");
  for (std::size_t row = 0; row < sources->row_count(); ++row)
    names.insert(text_at(dataset, table, row));
  return names;
}

/// Whether sources.csv must give the source of the table: it contains figures and does not name a
/// source in each row. The shares of successors are arithmetic on other tables, which have sources.
bool wants_source(const Table& table) {
  if (table.row_count() == 0 || table.find("source") != nullptr) return false;
  if (table.schema.name == "successors") return false;
  bool figures =
      std::any_of(table.schema.columns.begin(), table.schema.columns.end(),
                  [](const model::ColumnSchema& column) { return column.name == "basis"; });
  return figures &&
         std::any_of(table.columns.begin(), table.columns.end(), [](const model::Column& column) {
           return column.schema.type == model::Type::number;
         });
}

void check_source(const Inspection& inspection, const Table& table,
                  const std::set<std::string_view>& sourced) {
  if (!wants_source(table) || sourced.contains(table.schema.name)) return;
  inspection.diagnostics.warning(
      code::source_missing, {inspection.folder.display(table.file), 0, 0},
      "sources.csv does not give the source of the figures in '" + table.schema.name + "'",
      {"add a row for the table '" + table.schema.name + "' to sources.csv"});
}

/// Reports synthetic rows once for each table, at the first of them, because one report is enough.
void check_basis(const Inspection& inspection, const Table& table) {
  TableDigest all = digest_of(inspection, table);
  if (all.synthetic == 0) return;
  inspection.diagnostics.warning(
      code::basis_synthetic, {inspection.folder.display(table.file), all.first_synthetic, 0},
      std::to_string(all.synthetic) + " of " + std::to_string(all.rows) + " rows of '" +
          table.schema.name + (all.synthetic == 1 ? "' is" : "' are") +
          " synthetic, but the edition has the status 'final'",
      {"replace them with published figures, or set 'status: draft' in edition.yaml"});
}

}  // namespace

void check_provenance(const Inspection& inspection) {
  auto sourced = sourced_tables(inspection.dataset);
  bool final = inspection.dataset.edition.status != EditionStatus::draft;
  for (const auto& [name, table] : inspection.dataset.tables) {
    check_source(inspection, table, sourced);
    if (final && name != "sources") check_basis(inspection, table);
  }
}

}  // namespace muster::check
