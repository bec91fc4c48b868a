// SPDX-License-Identifier: MIT
// Stale is not current: the latest date of each table of figures, held against the baseline.
#pragma once

#include <optional>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "model/dataset.hpp"
#include "model/rows.hpp"

namespace muster::load {

/// The latest time in a table of figures.
class LatestTime final : public model::RowCheck {
 public:
  /// The latest date that a table gives figures for.
  struct Latest {
    Date day;  ///< on which the time ends
    bool is_year = false;
    bool is_start = false;  ///< what is counted ends a year later
  };
  void begin(const model::Table& table) override;
  /// Needs a row that is later than all rows before it.
  bool row(const model::Table& table, const model::TextPool& texts, std::size_t index) override;
  bool end() override { return false; }
  /// Nothing if the table holds no figures, or no row whose time is known.
  const std::optional<Latest>& latest() const { return x_latest; }

 private:
  std::optional<std::size_t> x_time;  ///< the column's place in the table
  std::optional<Latest> x_latest;
};

/// A warning for each table of figures that ends a year or more before the baseline, and for each
/// row of sources.csv whose `as_of` is a year or more before the latest figures of its table.
/// A cohort is followed for a year, so its start may be two years back.
void check_table_dates(const model::Dataset& dataset, const Folder& folder,
                       Diagnostics& diagnostics);

}  // namespace muster::load
