// SPDX-License-Identifier: MIT
// A check that reads the rows of a table one after another. It is written once and used twice: load
// runs it while it reads a long file, and keeps only the rows that a check needs; `run` runs it
// over a table in memory.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "model/table.hpp"

namespace muster::model {

/// One check; it may ask for several readings of the table.
class RowCheck {
 public:
  virtual ~RowCheck() = default;
  /// Called before the first row of each reading. The columns may be other objects than in the
  /// reading before, but have the same names and order. Not called for a table without rows.
  virtual void begin(const Table& table) = 0;
  /// Called for every row, in the order of the file. `index` is the row's place in `table`, and
  /// stays the same if a check needs the row. The strings are the same in all readings. Returns
  /// whether the check needs the row in the table after the last reading.
  virtual bool row(const Table& table, const TextPool& texts, std::size_t index) = 0;
  /// Called after the last row. Returns whether the check must read every row once more; it then
  /// forgets which rows it needed.
  virtual bool end() = 0;
};

/// Several checks as one. All of them take part in each reading, even if only one needs another
/// one.
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
