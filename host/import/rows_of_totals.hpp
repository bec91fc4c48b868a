// SPDX-License-Identifier: MIT
// Finds a row of a file that is the total of the rows with which it would be added up, by
// arithmetic alone: it has no word such as "total".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "import/amount.hpp"

namespace muster::importing {

/// Figures of one column of the table that are added up, or would be when the table is read.
struct AddedUp {
  Amount sum;
  Wide largest = 0;        ///< the largest figure, in the units of Decimal
  std::uint32_t line = 0;  ///< its line in the file
  std::size_t count = 0;   ///< number of figures

  void take(const Amount& amount, std::uint32_t of_line);
  void take(const AddedUp& others);
};

/// The figures of rows that belong together, by column. A column without any has the count 0.
using RowsTogether = std::vector<AddedUp>;

/// A row whose figures are the sums of those of the other rows.
struct RowOfTotals {
  std::uint32_t line = 0;
  std::size_t others = 0;            ///< number of other rows
  std::vector<std::size_t> columns;  ///< in which it is their sum
};

/// Returns the first row that is the sum of the others in every column, if all of `together` have
/// such a row. As in load/sum_of_others.hpp, there must be at least three others. Columns with an
/// unknown figure, and sums of zeros, say nothing.
std::optional<RowOfTotals> row_of_totals(const std::vector<RowsTogether>& together);

}  // namespace muster::importing
