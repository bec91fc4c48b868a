// SPDX-License-Identifier: MIT
// Finds traps in tables that were put together from official files, by comparing the periods of a
// table: figures carried forward, an organisation that is left out, months that were added to the
// months before, a total that was repeated on every row.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "check/check.hpp"

namespace muster::check {

/// The rows of one organisation, or of a whole table without organisations, by period.
struct Provider {
  std::string name;  ///< "" for a whole table
  /// The rows of each period, in the order of the file; the period is its first month, counted from
  /// January 1970.
  std::map<std::int32_t, std::vector<std::uint32_t>> periods;
};

/// A table with a date or a year in its key, by organisation and period.
struct PeriodTable {
  const model::Table& table;
  const model::Column* time = nullptr;        ///< null: the table has none
  std::vector<const model::Column*> figures;  ///< numbers that may change from period to period
  std::vector<Provider> providers;            ///< in order of first appearance

  /// Returns a period for a message: "October 2022", or "2022" if the table has years.
  std::string period_words(std::int32_t period) const;
};

PeriodTable by_period(const model::Dataset& dataset, const model::Table& table);

/// Reports an organisation whose figures of a period are all the same as those of the period
/// before.
void check_carried_forward(const Inspection& inspection, const PeriodTable& periods);
/// Reports an organisation that has rows for a period and no rows for the next one.
void check_left_out(const Inspection& inspection, const PeriodTable& periods);
/// Reports a monthly figure that rises through every year and begins again, as if months were added
/// up.
void check_cumulative(const Inspection& inspection, const PeriodTable& periods);
/// Reports a figure that is the same in all rows of a period, as if it were their total.
void check_repeated(const Inspection& inspection, const PeriodTable& periods);

/// Runs the four checks over each table. A long table is not checked if load kept only an excerpt,
/// because the excerpt lacks rows that the checks need.
void check_periods(const Inspection& inspection);

}  // namespace muster::check
