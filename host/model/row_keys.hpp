// SPDX-License-Identifier: MIT
// The name of a row, independent of its position: the words of its key columns. With it a printed
// cell can be traced, and keeps its name in the next edition.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/table.hpp"

namespace muster::model {

/// Whether a cell of the column is a figure: an amount, not a number that identifies or orders
/// rows.
bool holds_figures(const ColumnSchema& column);

/// The names of all rows of one table, unique within it.
class RowKeys {
 public:
  /// `texts`: the pool of the table's dataset, used only during construction.
  RowKeys(const Table& table, const TextPool& texts);
  RowKeys(RowKeys&&) = default;  // x_rows looks into x_keys, whose buffer moves with it
  RowKeys(const RowKeys&) = delete;

  /// "2022-10-01.acute.adult-nurses": a-z, 0-9, `-` inside a part, `.` between parts. A second row
  /// with the same words has `~2` at its end. "n3" is the third row of a table without a key.
  const std::string& key(std::uint32_t row) const { return x_keys[row]; }
  std::optional<std::uint32_t> row(std::string_view key) const;

 private:
  std::vector<std::string> x_keys;
  std::map<std::string_view, std::uint32_t> x_rows;
};

/// "staff.fte@2022-10-01.acute.adult-nurses".
std::string cell_id(const Table& table, const Column& column, const std::string& key);

}  // namespace muster::model
