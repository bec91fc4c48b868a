// SPDX-License-Identifier: MIT
// Rows of a table that differ only in time and value, gathered into one row with a sparkline.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compose/blocks/directive_call.hpp"
#include "compose/blocks/row_selection.hpp"

namespace muster::compose {

/// The values of one printed row, by period.
struct SparklineRow {
  std::vector<std::uint32_t> rows;  ///< all rows of the edition's table that it gathers
  std::vector<std::optional<std::uint32_t>> by_period;
};

/// `sparkline="series: value"` of a directive: the columns of periods and of values.
class SparklineRows {
 public:
  /// Reports a key that isn't two columns, a column of values without numbers, and two values of
  /// one row and period. Takes the two columns out of `columns`, which distinguish the rows.
  SparklineRows(const DirectiveCall& call, const Selection& selection,
                std::vector<ChosenColumn>& columns);

  const std::vector<SparklineRow>& rows() const { return x_rows; }
  const std::vector<std::string>& periods() const { return x_periods; }
  const model::Column* value() const { return x_value; }
  /// A cell with the line and the words that describe it.
  document::Cell cell(const SparklineRow& row) const;
  /// The words of one value, or the mark of a missing one.
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
