// SPDX-License-Identifier: MIT
#include "disclosure/count_system.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace muster::disclosure {
namespace {

using testing::ElementsAre;

/// A chain of withheld cells: each two neighbours add up to 20.
CountSystem chain(std::size_t cells) {
  CountSystem system(5, 1);
  for (CellId id = 0; id < cells; ++id) {
    Cell cell;
    cell.value = 10;
    system.withhold(system.add(cell));
    if (id > 0) system.add(Equation{{id - 1, id}, {}, -20});
  }
  return system;
}

TEST(CountSystem, SettlingTellsWhetherTheCellNeededProtection) {
  CountSystem system = chain(2);
  system.cell(0).need = Need::any_count;
  EXPECT_TRUE(system.settle(0));
  EXPECT_FALSE(system.cells()[0].withheld);
  EXPECT_FALSE(system.settle(0)) << "no longer";
  EXPECT_FALSE(system.settle(1));
}

/// One number among the marks would say that the series is not withheld whole, and that no mark is a
/// zero.
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

TEST(ComponentOf, HoldsEachCellAndEachSumOnce) {
  const Component all = component_of(chain(4), 1);
  EXPECT_THAT(all.cells, ElementsAre(1, 0, 2, 3));
  EXPECT_THAT(all.equations, ElementsAre(0, 1, 2));
}

TEST(ComponentOf, EndsWhereACellIsShown) {
  CountSystem system = chain(4);
  system.cell(2).withheld = false;
  EXPECT_THAT(component_of(system, 0).cells, ElementsAre(0, 1));
}

TEST(ComponentOf, GoesNoFurtherThanAsked) {
  EXPECT_THAT(component_of(chain(9), 4, {3}).cells, ElementsAre(4, 3, 5));
  CountSystem row(5, 1);
  Equation sum;
  for (int i = 0; i < 9; ++i) sum.plus.push_back(row.add(Cell{}));
  for (CellId id : sum.plus) row.withhold(id);
  row.add(sum);
  EXPECT_THAT(component_of(row, 0, {100, 2}).cells, ElementsAre(0, 1, 2));
}

}  // namespace
}  // namespace muster::disclosure
