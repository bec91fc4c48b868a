// SPDX-License-Identifier: MIT
#include "check/cells.hpp"
#include "check/codes.hpp"
#include "check/data_checks.hpp"
#include "check/row_tests.hpp"

namespace muster::check {

bool exceeds_heads(const model::Column* fte, const model::Column* heads, std::size_t row) {
  auto people = number_at(heads, row);
  auto equivalents = number_at(fte, row);
  return people && equivalents && *equivalents > *people;
}

namespace {

void check_table(const Inspection& inspection, const model::Table& table) {
  const model::Column* heads = table.find("headcount");
  const model::Column* fte = table.find("fte");
  if (heads == nullptr || fte == nullptr) return;
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    if (!exceeds_heads(fte, heads, row)) continue;
    inspection.diagnostics.warning(
        code::heads_below_fte, place_of(inspection, table, row),
        row_words(inspection.dataset, key_columns(table), row) + ": " +
            printed(fte->numbers[row], fte->schema) + " whole-time equivalents are more than " +
            printed(heads->numbers[row], heads->schema) + " people",
        {"check the two columns, which may be the wrong way round or describe different groups"});
  }
}

}  // namespace

void check_heads(const Inspection& inspection) {
  for (const auto& [name, table] : inspection.dataset.tables) check_table(inspection, table);
}

}  // namespace muster::check
