// SPDX-License-Identifier: MIT
// Counts that occur in several tables: staff in post at a date are in staff, movements, cohorts and
// the age profile, and leavers of a year in movements and by reason. All such ties are declared
// here, so that a count withheld in one table cannot be read in another.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "disclosure/edition_counts.hpp"

namespace muster::disclosure {

/// Ties equal counts in different tables together.
class SharedCounts {
 public:
  explicit SharedCounts(CountSystem& system) : x_system(system) {}

  /// Reads the tables of one edition; `baseline` is the date of counts that have none. Editions
  /// that follow one another are tied to each other as well.
  void read(const EditionCounts& tables, Date baseline);
  /// Adds the sums that follow, once all editions have been read. A tie is left out if the figures
  /// contradict it (because of another definition, or a revision).
  void tie();

 private:
  using Cells = std::vector<CellId>;
  /// The measure, group and time of a count: a day counts as its beginning, a month as its end.
  struct Key {
    std::string what;
    std::string sector;
    std::string whom;
    std::int32_t day = 0;
    auto operator<=>(const Key&) const = default;
  };
  using Sums = std::map<Key, Cells>;
  using Rows = std::vector<std::pair<Key, Cells>>;  ///< flows and cohorts, by the date on which
                                                    ///< they begin

  void read_stocks(const EditionCounts& tables);
  void read_organisations(const EditionCounts& tables, Date baseline);
  void read_reasons(const EditionCounts& tables);
  void read_years(const EditionCounts& tables);
  void read_flows(const EditionCounts& tables);
  void read_cohorts(const EditionCounts& tables);
  void keep(const Sums& sums);
  void tie_same(const std::vector<Cells>& same);
  void tie_flows();
  void tie_cohorts();
  /// The cells of `what` in the 12 months from `start`; empty if a month is missing.
  Cells year_of(const std::string& what, const Key& start) const;
  std::int64_t value_of(const Cells& cells) const;

  CountSystem& x_system;
  std::map<Key, std::vector<Cells>> x_same;  ///< sums that are the same count
  std::map<Key, CellId> x_months;            ///< joiners and leavers by month
  Rows x_flows;                              ///< staff in post, joiners, leavers
  Rows x_cohorts;                            ///< in post, stayed
};

// The sums within one table that a reader knows to hold: totals, the stayers and leavers of a
// cohort, staff in post from month to month, and that nobody works more than full time.

/// Adds the sums of the table's margins, and those that its schema names (`rules`, `stock_flow`),
/// if its figures follow them. The remainder of a part is a count as well: if it is small, it needs
/// protection even though it is in no column. That one cell is not above another is a sum with a
/// hidden remainder.
void add_table_sums(const TableCells& table, CountSystem& system);

/// Withholds the zeros under each small total, down to the rows: that two parts are not zero would
/// say that their total is not 1. A mark there says no more than that the part is at most the
/// threshold.
void withhold_under_small_totals(const TableCells& table, CountSystem& system);

/// Withholds each total all of whose parts are small or zero, however large it is. Its mark then
/// reveals nothing about its size, as it would if only some such totals were withheld.
void withhold_totals_of_small(const TableCells& table, CountSystem& system);

/// Adds `low <= high` if it is true: `high` is `low` plus a hidden remainder.
void add_not_above(const std::vector<CellId>& low, const std::vector<CellId>& high,
                   CountSystem& system);

}  // namespace muster::disclosure
