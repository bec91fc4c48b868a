// SPDX-License-Identifier: MIT
#include "check/long_tables.hpp"

#include <algorithm>
#include <utility>

#include "check/data_checks.hpp"
#include "check/series_values.hpp"
#include "claims/known_figures.hpp"

namespace muster::check {

namespace {

bool holds_series(const model::TableSchema& schema) {
  return std::any_of(schema.columns.begin(), schema.columns.end(), is_time);
}

/// Shares are compared within their whole, references with what they name, and an empty cell may
/// say what the row above says.
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
