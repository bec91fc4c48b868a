// SPDX-License-Identifier: MIT
// The rows of a table: their numbers in the file, their keys, their groups, and checks that see one
// row after another.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/table.hpp"

namespace muster::model {

// Row numbers that may be published. Line numbers of a file also count restricted rows. So outputs,
// and plugins in a public run, get the number of the row among the public rows instead.

/// Whether the row is exempt, because its ground for exemption is given. The public sees only some
/// of its columns, or nothing of it.
bool is_exempt(const Table& table, std::size_t row);

/// Returns the number of a row, from 1, among the rows of the table that are not exempt. An exempt
/// row has the number of the row before it. A table with `numbers` must have no exempt rows.
std::uint32_t row_number(const Table& table, std::size_t row);

// Names of rows that do not depend on the position: they are made of the texts in the key columns.
// By such a name a printed cell can be traced, and recognised in the next edition.

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

  /// Returns the name of a row, such as "2022-10-01.acute.adult-nurses". The parts are the values
  /// of the row's key columns, separated by `.`; a part contains only a-z, 0-9 and `-`. If a second
  /// row would have the same name, "~2" is added to its name. If the table has no key columns, the
  /// third row is called "n3".
  const std::string& key(std::uint32_t row) const { return x_keys[row]; }
  std::optional<std::uint32_t> row(std::string_view key) const;

 private:
  std::vector<std::string> x_keys;
  std::map<std::string_view, std::uint32_t> x_rows;
};

/// Returns the id of a cell, such as "staff.fte@2022-10-01.acute.adult-nurses".
std::string cell_id(const Table& table, const Column& column, const std::string& key);

// Groups of rows that agree in some columns. Margins are sums over such groups, and disclosure
// control connects their counts.

/// Returns the columns of `names` that the table has.
std::vector<const Column*> columns_of(const Table& table, const std::vector<std::string>& names);

/// Returns a cell's value as bits. Equal cells of a column have equal bits. For a text, they are
/// its index in the pool.
std::uint64_t cell_bits(const Column& column, std::size_t row);

/// Groups rows by their cells. It keeps a copy of these, so the rows need not stay in memory. It is
/// an open hash table, so that no memory is allocated for each row; a table may have millions.
class RowGroups {
 public:
  /// `columns` is the number of columns in which the rows of a group agree.
  explicit RowGroups(std::size_t columns) : x_columns(columns), x_slots(1024) {}

  /// Returns the number of the group that has the row's cells in `by`. Groups are numbered by first
  /// appearance. Each call may pass different column objects, if they hold the same values and
  /// share a string pool.
  std::size_t group_of(std::span<const Column* const> by, std::size_t row);
  std::size_t size() const { return x_size; }

 private:
  bool is_group(std::size_t group) const;
  std::size_t slot_of(std::uint64_t hash) const;
  void grow();

  std::size_t x_columns;
  std::size_t x_size = 0;
  std::vector<std::uint64_t> x_wanted;  ///< the cells of the group that is looked for
  std::vector<std::uint64_t> x_cells;   ///< cells of all groups, one group after another
  std::vector<std::uint32_t> x_slots;   ///< a group + 1, or 0; a power of two, at most half full
};

/// Returns the group of each row of the table. Groups are numbered by first appearance.
std::vector<std::size_t> group_rows(const Table& table, const std::vector<const Column*>& by);

// A check that reads the rows of a table one after another. It is written once and used twice: load
// runs it while it reads a long file, and keeps only the rows that a check needs; `run` runs it
// over a table in memory.

/// One check; it may ask for several readings of the table.
class RowCheck {
 public:
  virtual ~RowCheck() = default;
  /// Called before the first row of each reading. The columns may be other objects than in the
  /// reading before, but have the same names and order. Not called for a table without rows.
  virtual void begin(const Table& table) = 0;
  /// Called for every row, in the order of the file. `index` is the row's index in `table` at this
  /// time; if the check needs the row, the row keeps this index. The strings are the same in all
  /// readings. Returns whether the check needs the row in the table after the last reading.
  virtual bool row(const Table& table, const TextPool& texts, std::size_t index) = 0;
  /// Called after the last row. Returns whether the check must read every row once more; it then
  /// forgets which rows it needed.
  virtual bool end() = 0;
};

/// Several checks as one. All of them take part in each reading, even if only one asked for it.
class RowChecks final : public RowCheck {
 public:
  explicit RowChecks(std::vector<std::shared_ptr<RowCheck>> checks) : x_checks(std::move(checks)) {}
  void begin(const Table& table) override;
  bool row(const Table& table, const TextPool& texts, std::size_t index) override;
  bool end() override;

 private:
  std::vector<std::shared_ptr<RowCheck>> x_checks;
};

/// Runs a check over the rows of a table in memory.
void run(RowCheck& check, const Table& table, const TextPool& texts);

}  // namespace muster::model
