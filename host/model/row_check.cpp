// SPDX-License-Identifier: MIT
#include "model/row_check.hpp"

namespace muster::model {

void RowChecks::begin(const Table& table) {
  for (const auto& check : x_checks) check->begin(table);
}

bool RowChecks::row(const Table& table, const TextPool& texts, std::size_t index) {
  bool needed = false;
  for (const auto& check : x_checks) needed = check->row(table, texts, index) || needed;
  return needed;
}

bool RowChecks::end() {
  bool again = false;
  for (const auto& check : x_checks) again = check->end() || again;
  return again;
}

void run(RowCheck& check, const Table& table, const TextPool& texts) {
  if (table.row_count() == 0) return;
  do {
    check.begin(table);
    for (std::size_t row = 0; row < table.row_count(); ++row) check.row(table, texts, row);
  } while (check.end());
}

}  // namespace muster::model
