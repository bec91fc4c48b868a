// SPDX-License-Identifier: MIT
#include "document/cell_bars.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace muster::document {
namespace {

Table table_of(const std::vector<std::optional<double>>& values) {
  Table table;
  table.columns.resize(1);
  table.columns[0].bars = true;
  for (const auto& value : values) {
    table.rows.emplace_back();
    table.rows.back().cells.emplace_back();
    table.rows.back().cells[0].value = value;
  }
  return table;
}

CellBar bar(const Table& table, std::size_t row) {
  return cell_bar(*bar_scale(table, 0), table.rows[row], table.rows[row].cells[0]).value();
}

// From -30 to 10 are 40: zero is at 30/40 = 0.75, -10 at 20/40 = 0.5.
TEST(CellBars, ReachFromZeroToTheValue) {
  const Table table = table_of({-30, 10, -10});
  EXPECT_DOUBLE_EQ(bar(table, 0).from, 0);
  EXPECT_DOUBLE_EQ(bar(table, 0).to, 0.75);
  EXPECT_TRUE(bar(table, 0).negative);
  EXPECT_DOUBLE_EQ(bar(table, 1).from, 0.75);
  EXPECT_DOUBLE_EQ(bar(table, 1).to, 1);
  EXPECT_FALSE(bar(table, 1).negative);
  EXPECT_DOUBLE_EQ(bar(table, 2).from, 0.5);
}

TEST(CellBars, ATotalNeitherHasABarNorMakesTheOthersShort) {
  Table table = table_of({5, 10, 15});
  table.rows[2].total = true;
  EXPECT_DOUBLE_EQ(bar(table, 1).to, 1);
  EXPECT_FALSE(cell_bar(*bar_scale(table, 0), table.rows[2], table.rows[2].cells[0]));
}

TEST(CellBars, NothingIsDrawnForWhatIsNotKnown) {
  const Table table = table_of({5, std::nullopt, 0});
  const BarScale scale = bar_scale(table, 0).value();
  EXPECT_FALSE(cell_bar(scale, table.rows[1], table.rows[1].cells[0]));
  EXPECT_FALSE(cell_bar(scale, table.rows[2], table.rows[2].cells[0]));
  EXPECT_FALSE(bar_scale(table_of({std::nullopt}), 0));
}

TEST(CellBars, OnlyWhereTheColumnAsksForThem) {
  Table table = table_of({5});
  table.columns[0].bars = false;
  EXPECT_FALSE(bar_scale(table, 0));
  EXPECT_FALSE(bar_scale(table, 7));
  Table spanning = table_of({5});
  spanning.rows[0].cells[0].row_span = 2;
  EXPECT_FALSE(bar_scale(spanning, 0));
}

}  // namespace
}  // namespace muster::document
