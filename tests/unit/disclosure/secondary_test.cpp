// SPDX-License-Identifier: MIT
// Secondary suppression against an attacker of the test's own, who tries whole tables.
#include "disclosure/covering.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <random>
#include <string>
#include <vector>

namespace muster::disclosure {
namespace {

constexpr std::int64_t threshold = 5;

/// A table with totals by row and by column and a grand total.
struct Crosstab {
  std::size_t rows = 0;
  std::size_t columns = 0;
  CountSystem system{threshold, 1};

  CellId cell(std::size_t row, std::size_t column) const {
    return static_cast<CellId>(row * columns + column);
  }
  CellId row_total(std::size_t row) const { return static_cast<CellId>(rows * columns + row); }
  CellId column_total(std::size_t column) const {
    return static_cast<CellId>(rows * columns + rows + column);
  }
  CellId total() const { return static_cast<CellId>(rows * columns + rows + columns); }
};

void add_count(Crosstab& table, std::int64_t value) {
  Cell cell;
  cell.value = value;
  const bool small = value >= 1 && value <= threshold;
  if (small) cell.need = Need::any_count;
  cell.guess = small ? Interval{1, threshold} : Interval{threshold + 1, no_limit};
  if (value == 0) cell.guess = {0, 0};
  cell.table = 0;
  const CellId id = table.system.add(cell);
  if (small) table.system.withhold(id);
}

Crosstab crosstab(const std::vector<std::vector<std::int64_t>>& values) {
  Crosstab table{values.size(), values.front().size()};
  table.system.add_group();
  std::vector<std::int64_t> by_row(table.rows, 0), by_column(table.columns, 0);
  for (std::size_t r = 0; r < table.rows; ++r) {
    for (std::size_t c = 0; c < table.columns; ++c) {
      add_count(table, values[r][c]);
      by_row[r] += values[r][c];
      by_column[c] += values[r][c];
    }
  }
  std::int64_t total = 0;
  for (std::int64_t sum : by_row) total += sum;
  for (std::int64_t sum : by_row) add_count(table, sum);
  for (std::int64_t sum : by_column) add_count(table, sum);
  add_count(table, total);
  Equation rows{{}, {table.total()}, 0}, columns{{}, {table.total()}, 0};
  for (std::size_t r = 0; r < table.rows; ++r) {
    Equation row{{}, {table.row_total(r)}, 0};
    for (std::size_t c = 0; c < table.columns; ++c) row.plus.push_back(table.cell(r, c));
    table.system.add(row);
    rows.plus.push_back(table.row_total(r));
  }
  for (std::size_t c = 0; c < table.columns; ++c) {
    Equation column{{}, {table.column_total(c)}, 0};
    for (std::size_t r = 0; r < table.rows; ++r) column.plus.push_back(table.cell(r, c));
    table.system.add(column);
    columns.plus.push_back(table.column_total(c));
  }
  table.system.add(rows);
  table.system.add(columns);
  return table;
}

/// An attacker who has the printed cells, knows which withheld ones are small and which aren't, and
/// tries every table.
class Attacker {
 public:
  explicit Attacker(const Crosstab& table)
      : x_table(table), x_guess(table.rows * table.columns) {}

  /// Whether some table agrees with all that is printed and has `value` in `cell`.
  bool can_be(CellId cell, std::int64_t value) {
    x_fixed = cell;
    x_value = value;
    return fill(0);
  }

 private:
  bool agrees(CellId id, std::int64_t value) const {
    const Cell& cell = x_table.system.cells()[id];
    if (id == x_fixed && value != x_value) return false;
    if (!cell.withheld) return value == cell.value;
    const bool small = value >= 1 && value <= threshold;
    return cell.need == Need::any_count ? small : value > threshold;
  }
  std::int64_t row_sum(std::size_t row) const {
    std::int64_t sum = 0;
    for (std::size_t c = 0; c < x_table.columns; ++c) sum += x_guess[row * x_table.columns + c];
    return sum;
  }
  std::int64_t column_sum(std::size_t column) const {
    std::int64_t sum = 0;
    for (std::size_t r = 0; r < x_table.rows; ++r) sum += x_guess[r * x_table.columns + column];
    return sum;
  }
  bool sums_agree_after(std::size_t at) const {
    const std::size_t row = at / x_table.columns, column = at % x_table.columns;
    const bool row_done = column + 1 == x_table.columns, last_row = row + 1 == x_table.rows;
    if (row_done && !agrees(x_table.row_total(row), row_sum(row))) return false;
    if (last_row && !agrees(x_table.column_total(column), column_sum(column))) return false;
    if (!row_done || !last_row) return true;
    std::int64_t total = 0;
    for (std::int64_t guess : x_guess) total += guess;
    return agrees(x_table.total(), total);
  }
  bool fill(std::size_t at) {
    const std::int64_t highest_tried = x_table.system.cells()[x_table.total()].value + threshold;
    if (at == x_guess.size()) return true;
    for (std::int64_t value = 0; value <= highest_tried; ++value) {
      x_guess[at] = value;
      if (agrees(static_cast<CellId>(at), value) && sums_agree_after(at) && fill(at + 1))
        return true;
    }
    return false;
  }

  const Crosstab& x_table;
  std::vector<std::int64_t> x_guess;
  CellId x_fixed = 0;
  std::int64_t x_value = 0;
};

std::string printed(const Crosstab& table) {
  std::string out;
  for (const Cell& cell : table.system.cells()) {
    out += (cell.withheld ? "[" + std::to_string(cell.value) + "]" : std::to_string(cell.value));
    out += ' ';
  }
  return out;
}

void expect_safe(const Crosstab& table) {
  for (CellId id = 0; id < table.system.cells().size(); ++id) {
    const Cell& cell = table.system.cells()[id];
    if (cell.value >= 1 && cell.value <= threshold) {
      EXPECT_TRUE(cell.withheld) << printed(table);
    }
    // If the whole table is withheld, there is nothing to test.
    if (table.system.is_whole(cell.table)) {
      EXPECT_FALSE(cell.printed) << printed(table);
      continue;
    }
    if (cell.need != Need::any_count) continue;
    Attacker attacker(table);
    for (std::int64_t value = 1; value <= threshold; ++value) {
      EXPECT_TRUE(attacker.can_be(id, value)) << id << " as " << value << ": " << printed(table);
    }
  }
}

TEST(Secondary, WithholdsASecondCellInTheRowAndInTheColumn) {
  Crosstab table = crosstab({{3, 20, 30}, {40, 11, 60}, {70, 80, 12}});
  EXPECT_TRUE(suppress_secondary(table.system).empty());
  expect_safe(table);
  int withheld = 0;
  for (const Cell& cell : table.system.cells()) withheld += cell.withheld ? 1 : 0;
  EXPECT_EQ(withheld, 4) << "one more in the row, one in the column, and where these cross";
  EXPECT_FALSE(table.system.cells()[table.total()].withheld);
}

TEST(Secondary, LeavesATableWithoutSmallCountsAlone) {
  Crosstab table = crosstab({{30, 20}, {0, 11}});
  suppress_secondary(table.system);
  for (const Cell& cell : table.system.cells()) EXPECT_FALSE(cell.withheld);
}

TEST(Secondary, WithholdsTheTotalWhereNothingElseIsLeft) {
  Crosstab table = crosstab({{3, 0}, {0, 0}});
  suppress_secondary(table.system);
  EXPECT_TRUE(table.system.cells()[table.total()].withheld);
}

/// Two small cells cover each other only if their sum leaves every value open.
TEST(Secondary, SeesThatTwoSmallCellsMayNotBeEnough) {
  Crosstab table = crosstab({{1, 2, 30}});
  suppress_secondary(table.system);
  expect_safe(table);
  EXPECT_TRUE(table.system.cells()[table.cell(0, 2)].withheld);
}

/// 1 and 2 under 3: all three are small, and with three marks the total could not be 1. Nothing but
/// zeros is left to withhold, so the table is.
TEST(Secondary, WithholdsTheTableWhereMarksAloneSayTooMuch) {
  Crosstab table = crosstab({{1, 2, 0}});
  EXPECT_TRUE(suppress_secondary(table.system).empty());
  EXPECT_TRUE(table.system.is_whole(0));
  for (const Cell& cell : table.system.cells()) EXPECT_FALSE(cell.printed);
}

TEST(Secondary, SaysWhatIsGivenAwayBySettledCells) {
  Crosstab table = crosstab({{3, 20}});
  for (CellId id = 1; id < table.system.cells().size(); ++id) {
    if (!table.system.cells()[id].withheld) table.system.settle(id);
  }
  table.system.settle(table.column_total(0));
  EXPECT_EQ(suppress_secondary(table.system).size(), 1U);
}

TEST(Secondary, KeepsEveryValueOpenInRandomTables) {
  const char* full = std::getenv("MUSTER_FULL");
  const int tables = full != nullptr && std::string(full) == "ON" ? 10'000 : 250;
  // A fixed seed and no library distribution, whose results differ between libraries.
  std::mt19937 random(20'221'001);
  const auto up_to = [&](std::uint32_t highest) {
    return static_cast<std::int64_t>(random() % (highest + 1));
  };
  for (int i = 0; i < tables && !testing::Test::HasFailure(); ++i) {
    const auto rows = static_cast<std::size_t>(1 + up_to(2));
    const auto columns = static_cast<std::size_t>(2 + up_to(1));
    std::vector<std::vector<std::int64_t>> values(rows);
    for (auto& row : values) {
      for (std::size_t c = 0; c < columns; ++c) row.push_back(up_to(3) == 0 ? 0 : up_to(12));
    }
    Crosstab table = crosstab(values);
    EXPECT_TRUE(suppress_secondary(table.system).empty()) << printed(table);
    expect_safe(table);
  }
}

}  // namespace
}  // namespace muster::disclosure
