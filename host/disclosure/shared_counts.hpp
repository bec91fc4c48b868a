// SPDX-License-Identifier: MIT
// Counts that occur in several tables. Staff in post at a date are in the tables staff, movements,
// cohorts and age_profile; leavers of a year are in movements and in leaving_reasons. All such ties
// are declared here, so that a count that is withheld in one table cannot be read in another.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "disclosure/edition_counts.hpp"

namespace muster::disclosure {

/// Adds an equation for each count that occurs in several tables or editions.
class SharedCounts {
 public:
  explicit SharedCounts(CountSystem& system) : x_system(system) {}

  /// Reads the tables of one edition. `baseline` is the date of counts without a date. Counts are
  /// tied across all editions that are read, as well as within each.
  void read(const EditionCounts& tables, Date baseline);
  /// Adds the equations; must be called after all editions have been read. An equation is left out
  /// if the figures contradict it, which happens if tables have different definitions or a figure
  /// was revised.
  void tie();

 private:
  using Cells = std::vector<CellId>;
  /// The measure, group and time of a count. `day` is the point of time at which the count was
  /// true: see point_of().
  struct Key {
    std::string what;
    std::string sector;
    std::string whom;
    std::int32_t day = 0;
    auto operator<=>(const Key&) const = default;
  };
  using Sums = std::map<Key, Cells>;
  using Rows = std::vector<std::pair<Key, Cells>>;  ///< `day` of the key is the date on which
                                                    ///< the month or the cohort begins

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
  /// Returns the cells of the measure `what` in the 12 months from `start`; none if a month is
  /// missing.
  Cells year_of(const std::string& what, const Key& start) const;
  std::int64_t value_of(const Cells& cells) const;

  CountSystem& x_system;
  std::map<Key, std::vector<Cells>> x_same;  ///< for each key, lists of cells with equal sums
  std::map<Key, CellId> x_months;            ///< joiners and leavers by month
  Rows x_flows;                              ///< cells: staff in post, joiners, leavers
  Rows x_cohorts;                            ///< cells: in post, stayed
};

// The equations within one table that a reader knows to be true: totals and their parts, a cohort
// and its stayers, staff in post from month to month, and whole-time equivalents, which are never
// more than the headcount.

/// Adds the equations of the table's margins and of its schema (`rules`, `stock_flow`), if its
/// figures agree with them. The difference between a whole and its part is a count of people too.
/// If it is small, it needs protection although no column shows it.
void add_table_sums(const TableCells& table, CountSystem& system);

/// Withholds all parts of each small total, down to the rows, even zeros. If zeros were shown,
/// two marks among the parts would say that the total is not 1. A mark under a small total says
/// only that the part is from 0 to the threshold.
void withhold_under_small_totals(const TableCells& table, CountSystem& system);

/// Withholds every total whose parts are all small or zero, however large the total is. If only
/// some of these totals were withheld, their marks would reveal something about their size.
void withhold_totals_of_small(const TableCells& table, CountSystem& system);

/// Adds the fact that the sum of `low` is at most the sum of `high`, if that is true. It is added
/// as an equation: `high` is `low` plus a new cell that is in no table.
void add_not_above(const std::vector<CellId>& low, const std::vector<CellId>& high,
                   CountSystem& system);

}  // namespace muster::disclosure
