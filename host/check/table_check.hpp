// SPDX-License-Identifier: MIT
// The checks that look at a table row by row. Each is written once: `check_rows` runs it over a
// table in memory, and `LongTable` runs it while load reads a file and keeps only an excerpt.
#pragma once

#include <array>
#include <memory>

#include "check/check.hpp"
#include "model/rows.hpp"

namespace muster::check {

/// A check of one table. Made anew for each table.
class TableCheck : public model::RowCheck {
 public:
  /// Reports what was found. `table` is the one that the check has seen, or the excerpt of it with
  /// the rows that the check needs.
  virtual void report(const Inspection& inspection, const model::Table& table) const = 0;
};

/// Regular series (months, quarters, years) with a missing or doubled point, that end before the
/// others of their table, or that jump.
std::unique_ptr<TableCheck> series_check();
/// Rows that state a total ("all", "Total", an empty organisation) against the rows they total.
std::unique_ptr<TableCheck> totals_check();
/// People: whole-time equivalents never exceed the headcount they belong to.
std::unique_ptr<TableCheck> heads_check();

/// All of them, in the order in which a person would look.
inline constexpr std::array table_checks = {series_check, totals_check, heads_check};

/// Reports what they find in each table of the edition.
void check_rows(const Inspection& inspection);

}  // namespace muster::check
