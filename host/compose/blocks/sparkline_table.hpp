// SPDX-License-Identifier: MIT
// Gathers rows of a table that differ only in period and value into one row with a sparkline.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compose/blocks/directive_call.hpp"
#include "compose/blocks/row_selection.hpp"

namespace muster::compose {

/// The values of one printed row, by period.
struct SparklineRow {
  std::vector<std::uint32_t> rows;  ///< the table's rows that this row combines
  std::vector<std::optional<std::uint32_t>> by_period;
};

/// `sparkline="series: value"` of a directive: the columns of periods and of values.
class SparklineRows {
 public:
  /// Reports a key that isn't two columns, a column of values that isn't numeric, and two values
  /// with the same row and period. Removes the two columns from `columns`; the columns that remain
  /// distinguish the printed rows.
  SparklineRows(const DirectiveCall& call, const Selection& selection,
                std::vector<ChosenColumn>& columns);

  const std::vector<SparklineRow>& rows() const { return x_rows; }
  const std::vector<std::string>& periods() const { return x_periods; }
  const model::Column* value() const { return x_value; }
  /// A cell with the sparkline and its description in words.
  document::Cell cell(const SparklineRow& row) const;
  /// The printed text of one value, or the mark for a missing value.
  std::string words(std::optional<std::uint32_t> row) const;

 private:
  bool read_key(const Selection& selection);
  void gather(const Selection& selection, const std::vector<ChosenColumn>& columns);
  std::string description(const document::ChartSeries& series) const;
  int decimals_of_all(const Selection& selection) const;

  const DirectiveCall& x_call;
  const model::Table& x_table;
  const model::Column* x_period = nullptr;
  const model::Column* x_value = nullptr;
  int x_decimals = -1;
  std::vector<std::string> x_periods;
  std::vector<SparklineRow> x_rows;
};

}  // namespace muster::compose
