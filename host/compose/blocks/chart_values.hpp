// SPDX-License-Identifier: MIT
// The figures of a chart as rows and columns, read from a table: a row for each label, and a column
// for each series.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compose/blocks/directive_call.hpp"
#include "compose/blocks/row_selection.hpp"

namespace muster::compose {

/// Where one figure is in the table. `column` is null if no row of the table has this label and
/// this series.
struct ChartCell {
  const model::Column* column = nullptr;
  std::uint32_t row = 0;
};

/// The figures that a directive asks for.
struct ChartValues {
  Selection selection;
  const model::Column* label = nullptr;
  std::string label_title;                       ///< head of the labels in the chart's table
  const model::Column* series_column = nullptr;  ///< null: each column of `columns` is a series
  std::vector<ChosenColumn> columns;             ///< of numbers, at least one
  Unit unit = Unit::none;
  int decimals = -1;                          ///< decimals of a value whose row gives none
  std::vector<std::string> labels;            ///< of the chart's rows, in the table's order
  std::vector<std::string> series;            ///< the titles of the series
  std::vector<std::vector<ChartCell>> cells;  ///< by label, then by series

  /// Decimals of the value in this row.
  int decimals_in(std::uint32_t row) const;
  /// All columns of the table that the chart reads.
  std::vector<const model::Column*> all_columns() const;
};

/// Reads `name=`, `where=`, `sort=`, `label=`, `value=` and `series=`. Returns nothing after an
/// error: a column that does not exist or has the wrong type, figures of several units, or two rows
/// with the same label and series.
std::optional<ChartValues> chart_values(const DirectiveCall& call);

}  // namespace muster::compose
