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
  /// Adds the sums that follow, once all editions have been read. A tie that the figures do not
  /// bear out (another definition, a revision) is left out.
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

}  // namespace muster::disclosure
