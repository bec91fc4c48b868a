// SPDX-License-Identifier: MIT
// The totals that the host works out, so that no later stage adds past a cell that is not known.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/rows.hpp"
#include "model/table.hpp"

namespace muster::load {

/// Adds up margins row by row, so that the rows need not be kept. A margin whose columns are not
/// all in the table is left out, and so is a sum whose column is not.
///
/// A sum's status: withheld if any part is withheld (even if another is unknown, so that a reader
/// learns that something is hidden); otherwise unknown if any part is unknown; otherwise rounded if
/// any part is. Parts that are not applicable add nothing, and a sum of such parts alone is not
/// applicable itself.
class MarginBuilder {
 public:
  /// The margins that the table's schema names; its columns must be there, its rows need not.
  explicit MarginBuilder(const model::Table& table);
  /// Adds a row of a table that has the same columns in the same order.
  void add(const model::Table& table, std::size_t row);
  std::vector<model::Margin> take();

 private:
  /// A margin while its rows are added up.
  struct One {
    std::vector<std::string> names;           ///< of the columns `by`
    std::vector<std::size_t> by, sums;        ///< places among the table's columns
    std::vector<const model::Column*> cells;  ///< those of `by` while a row is added
    model::RowGroups groups;
    std::unique_ptr<model::Table> table;
  };
  static void open_group(One& one, std::size_t row);

  std::vector<One> x_margins;
};

/// Fills `table.margins` from its rows.
void add_margins(model::Table& table);

}  // namespace muster::load
