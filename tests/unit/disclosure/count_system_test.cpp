// SPDX-License-Identifier: MIT
#include "disclosure/count_system.hpp"

#include <gtest/gtest.h>

namespace muster::disclosure {
namespace {

TEST(CountSystem, SettlingSaysWhetherTheCellNeededProtection) {
  CountSystem system(5, 1);
  for (int i = 0; i < 2; ++i) system.withhold(system.add(Cell{}));
  system.cell(0).need = Need::any_count;
  EXPECT_TRUE(system.settle(0));
  EXPECT_FALSE(system.cells()[0].withheld);
  EXPECT_FALSE(system.settle(0)) << "no longer";
  EXPECT_FALSE(system.settle(1));
}

/// One number among the marks would say that the series is not withheld whole, and that no mark is
/// a zero.
TEST(CountSystem, ASeriesThatIsWithheldWholePrintsNothing) {
  CountSystem system(5, 1);
  const GroupId series = system.add_group();
  Cell cell;
  cell.series = series;
  const CellId zero = system.add(cell), shown_before = system.add(cell), other = system.add(Cell{});
  system.settle(shown_before);
  EXPECT_TRUE(system.withhold_whole(series));
  EXPECT_FALSE(system.cells()[zero].printed);
  EXPECT_FALSE(system.cells()[shown_before].printed);
  EXPECT_FALSE(system.cells()[shown_before].withheld) << "a reader has it from elsewhere";
  EXPECT_TRUE(system.cells()[other].printed);
}

}  // namespace
}  // namespace muster::disclosure
