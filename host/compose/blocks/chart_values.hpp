// SPDX-License-Identifier: MIT
// The figures of a chart as rows and columns, out of columns of a table: a row for each label, a
// column for each series.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compose/blocks/directive_call.hpp"
#include "compose/blocks/row_selection.hpp"

namespace muster::compose {

/// The place of one figure in the table; it has no column for a pair of label and
/// series that no row of the table has.
struct ChartCell {
  const model::Column* column = nullptr;
  std::uint32_t row = 0;
};

/// The figures that a directive asks for.
struct ChartValues {
  Selection selection;
  const model::Column* label = nullptr;
  const model::Column* series_column = nullptr;  ///< null: each column of `columns` is a series
  std::vector<ChosenColumn> columns;             ///< of numbers, at least one
  Unit unit = Unit::none;
  int decimals = -1;                          ///< of values whose row gives no decimals
  std::vector<std::string> labels;            ///< of the rows, in the table's order
  std::vector<std::string> series;            ///< titles
  std::vector<std::vector<ChartCell>> cells;  ///< by label, then by series

  /// Decimals of the value in this row.
  int decimals_in(std::uint32_t row) const;
  /// All columns that it reads.
  std::vector<const model::Column*> all_columns() const;
};

/// Reads `name=`, `where=`, `sort=`, `label=`, `value=` and `series=`. Nothing after an error: a
/// column that does not exist or has the wrong type, figures of several units, two rows for one
/// place.
std::optional<ChartValues> chart_values(const DirectiveCall& call);

}  // namespace muster::compose
