// SPDX-License-Identifier: MIT
// Empty cells that say what the cell above says: in plans the owner of several actions is written
// once. A row never inherits from one that its readers may not see: that is an error, whoever the
// run is for, so that the public run shows no more than the other one says it may.
#pragma once

#include <string_view>
#include <vector>

#include "load/column_builder.hpp"
#include "load/csv_reader.hpp"

namespace muster::load {

/// Decides for each empty cell whether it repeats the one above.
class InheritedCells {
 public:
  /// Looks through the columns of a header for those that inherit. `by_cell` must stay.
  explicit InheritedCells(const std::vector<ColumnBuilder*>& by_cell);
  InheritedCells() = default;

  /// Of every row, in order, before its cells are appended; those that are shut out too.
  void row(bool restricted);

  /// `refused`: the row above is restricted and this one is not.
  enum class Answer : unsigned char { own, inherited, refused };
  /// Whether an empty cell repeats the one above: `text` is then that of the row `rows - 1`.
  Answer look_at(const CsvRow& row, std::size_t cell, std::size_t rows,
                 std::string_view& text) const;

 private:
  /// A column that must be equal in both rows for a cell to be repeated.
  struct Agreeing {
    std::size_t cell;
    const ColumnBuilder* column;
  };
  /// A column whose empty cells repeat the one above, and the columns that must agree.
  struct Inheriting {
    std::size_t cell;
    const ColumnBuilder* column;
    std::vector<Agreeing> within;
  };

  std::vector<Inheriting> x_columns;
  bool x_restricted = false;
  bool x_above_restricted = false;
};

}  // namespace muster::load
