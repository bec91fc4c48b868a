// SPDX-License-Identifier: MIT
// Adds up the margins of a table: its totals by some columns. Later stages use these totals instead
// of adding up rows, in which they might miss that a cell is not known.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/rows.hpp"
#include "model/table.hpp"

namespace muster::load {

/// Returns the status of a sum of two parts with these statuses.
model::Status status_of_sum(model::Status one, model::Status other);

/// Adds up margins row by row, so that the rows need not be kept. A margin is left out unless all
/// its `by` columns are in the table, and a sum is left out if its column is not.
///
/// The status of a sum is withheld if any part is withheld, even if another part is unknown, so
/// that readers learn that something is hidden. Otherwise it is unknown if any part is unknown, and
/// otherwise rounded if any part is rounded. Parts that are not applicable add nothing. If all
/// parts are not applicable, so is the sum.
class MarginBuilder {
 public:
  /// Prepares the margins that the table's schema declares. The table must have its columns, but
  /// need not have rows.
  explicit MarginBuilder(const model::Table& table);
  /// Adds a row of a table that has the same columns in the same order.
  void add(const model::Table& table, std::size_t row);
  std::vector<model::Margin> take();

 private:
  /// A margin while its rows are added up.
  struct One {
    std::vector<std::string> names;           ///< of the columns `by`, by which rows are grouped
    std::vector<std::size_t> by, sums;        ///< indices of the table's columns
    std::vector<const model::Column*> cells;  ///< the columns `by` of the row that is being added
    model::RowGroups groups;
    std::unique_ptr<model::Table> table;
  };
  static void open_group(One& one, std::size_t row);

  std::vector<One> x_margins;
};

/// Fills `table.margins` from its rows.
void add_margins(model::Table& table);

}  // namespace muster::load
