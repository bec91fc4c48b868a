// SPDX-License-Identifier: MIT
#include "check/long_tables.hpp"

#include <algorithm>
#include <utility>

#include "check/cells.hpp"
#include "check/check.hpp"
#include "check/series_watch.hpp"
#include "claims/known_figures.hpp"

namespace muster::check {

namespace {

std::optional<std::size_t> place_of_column(const model::Table& table, std::string_view name,
                                           model::Type type) {
  const model::Column* column = table.find(name);
  if (column == nullptr || column->schema.type != type) return std::nullopt;
  return static_cast<std::size_t>(column - table.columns.data());
}

}  // namespace

DigestBuilder::DigestBuilder(const model::Table& table)
    : x_date(place_of_column(table, "date", model::Type::date)),
      x_basis(place_of_column(table, "basis", model::Type::text)),
      x_undated(table.columns.size()) {
  x_digest.sums = x_undated;
}

void DigestBuilder::add(const model::Table& table, const model::TextPool& texts, std::size_t row) {
  ++x_digest.rows;
  if (x_basis && is_synthetic(table.columns[*x_basis].texts[row], texts) &&
      x_digest.synthetic++ == 0)
    x_digest.first_synthetic = table.lines[row];
  auto day = x_date ? date_at(&table.columns[*x_date], row) : std::nullopt;
  if (!day) add_numbers(table, row, x_undated);
  if (day && x_digest.last && *day < *x_digest.last) return;
  if (day && day != x_digest.last) {
    x_digest.last = day;
    x_digest.sums = x_undated;
  }
  add_numbers(table, row, x_digest.sums);
}

bool DigestBuilder::is_synthetic(std::uint32_t basis, const model::TextPool& texts) {
  if (x_basis_seen != basis) x_was_synthetic = texts.at(basis) == "synthetic";
  x_basis_seen = basis;
  return x_was_synthetic;
}

void DigestBuilder::add_numbers(const model::Table& table, std::size_t row,
                                std::vector<ColumnSum>& sums) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].schema.type != model::Type::number) continue;
    auto value = number_at(&table.columns[i], row);
    sums[i].sum += value.value_or(0);
    sums[i].all_known = sums[i].all_known && value;
    ++sums[i].rows;
  }
}

std::size_t rows_of(const Inspection& inspection, const model::Table& table) {
  return table.excerpt ? inspection.long_tables->of(table).digest().rows : table.row_count();
}

TableDigest digest_of_rows(const model::Table& table, const model::TextPool& texts) {
  DigestBuilder builder(table);
  for (std::size_t row = 0; row < table.row_count(); ++row) builder.add(table, texts, row);
  return std::move(builder.digest());
}

TableDigest digest_of(const Inspection& inspection, const model::Table& table) {
  if (table.excerpt) return inspection.long_tables->of(table).digest();
  return digest_of_rows(table, inspection.dataset.texts);
}

namespace {

bool holds_series(const model::TableSchema& schema) {
  return std::any_of(schema.columns.begin(), schema.columns.end(), is_time);
}

/// Whether a check needs every row in memory: shares are compared with the others of their whole,
/// references with the rows that they name, and an empty cell may repeat the cell above.
bool is_read_by_rows(const model::TableSchema& schema) {
  return !schema.shown_to_public.empty() ||
         std::any_of(schema.columns.begin(), schema.columns.end(), [](const auto& column) {
           return column.name == "share" || !column.refers_to.empty() || !column.inherits.empty();
         });
}

bool gives_counts_of_rates(const model::TableSchema& schema) {
  return std::find(counts_of_rates.begin(), counts_of_rates.end(), schema.name) !=
         counts_of_rates.end();
}

}  // namespace

LongTable::Checks LongTable::all_checks() {
  Checks checks;
  std::transform(table_checks.begin(), table_checks.end(), checks.begin(),
                 [](auto make) { return make(); });
  return checks;
}

void LongTable::begin(const model::Table& table) {
  for (const auto& check : x_checks) check->begin(table);
  if (x_first) x_builder.emplace(table);
}

bool LongTable::row(const model::Table& table, const model::TextPool& texts, std::size_t index) {
  bool needed = index == 0 || x_all_needed;
  for (const auto& check : x_checks) needed = check->row(table, texts, index) || needed;
  if (x_first) x_builder->add(table, texts, index);
  return needed;
}

bool LongTable::end() {
  bool again = false;
  for (const auto& check : x_checks) again = check->end() || again;
  if (!x_first) return again;
  x_first = false;
  x_digest = std::move(x_builder->digest());
  x_all_needed = x_digest.rows <= claims::most_cited_rows;
  return again || x_all_needed;
}

std::shared_ptr<model::RowCheck> LongTables::make(const model::TableSchema& schema,
                                                  bool rates_are_published) {
  bool figures = schema.find("basis") != nullptr;
  if (!figures || !holds_series(schema) || is_read_by_rows(schema)) return nullptr;
  if (rates_are_published && gives_counts_of_rates(schema)) return nullptr;
  return x_made[schema.name] = std::make_shared<LongTable>();
}

void check_rows(const Inspection& inspection) {
  for (std::size_t i = 0; i < table_checks.size(); ++i)
    for (const auto& [name, table] : inspection.dataset.tables) {
      if (table.excerpt) {
        inspection.long_tables->of(table).check(i).report(inspection, table);
        continue;
      }
      auto check = table_checks[i]();
      model::run(*check, table, inspection.dataset.texts);
      check->report(inspection, table);
    }
}

}  // namespace muster::check
