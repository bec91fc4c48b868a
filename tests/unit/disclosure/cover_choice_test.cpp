// SPDX-License-Identifier: MIT
#include "disclosure/covering.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace muster::disclosure {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

CellId add_cell(CountSystem& system, std::int64_t value, GroupId series = no_group) {
  Cell cell;
  cell.value = value;
  cell.series = series;
  return system.add(cell);
}

/// Cells 0 to 7; cells 0 to 4 are withheld, and each is connected with the next.
CountSystem row_of_withheld() {
  CountSystem system(5, 1);
  for (int i = 0; i < 8; ++i) add_cell(system, 10);
  for (CellId id = 0; id < 5; ++id) system.withhold(id);
  for (CellId id = 0; id < 4; ++id) system.add(Equation{{id, id + 1}, {}, -20});
  return system;
}

/// The sum of 0, 1, 2 and 5 has one withheld cell more than that of 2 and 6, which is two rings
/// away.
TEST(NextCover, IsInTheSumWithFewerWithheldCellsWhereThatIsNear) {
  CountSystem system = row_of_withheld();
  system.add(Equation{{0, 1, 2, 5}, {}, -40});
  system.add(Equation{{2, 6}, {}, -20});
  EXPECT_EQ(next_cover(system, 0), CellId{6});
}

/// If its sum had one withheld cell less but were four rings away, a nearer one would be chosen.
TEST(NextCover, IsNearRatherThanInAFarSumWithOneCellFewer) {
  CountSystem system = row_of_withheld();
  system.add(Equation{{0, 1, 5}, {}, -30});
  system.add(Equation{{4, 6}, {}, -20});
  EXPECT_EQ(next_cover(system, 0), CellId{5});
}

TEST(NextCover, IsFoundFarOffWhereNothingIsNear) {
  CountSystem system(5, 1);
  for (int i = 0; i < 1'001; ++i) add_cell(system, 10);
  for (CellId id = 0; id < 1'000; ++id) {
    system.withhold(id);
    system.add(Equation{{id, id + 1}, {}, -20});
  }
  EXPECT_EQ(next_cover(system, 0), CellId{1'000});
  system.settle(1'000);
  EXPECT_FALSE(next_cover(system, 0));
}

TEST(CoversNear, AreTheNearestAndNoZeros) {
  CountSystem system = row_of_withheld();
  system.cell(5).value = 0;
  system.add(Equation{{4, 5, 6}, {}, -20});
  system.add(Equation{{6, 7}, {}, -20});
  EXPECT_THAT(covers_near(system, 0, 9), ElementsAre(6, 7));
  EXPECT_THAT(covers_near(system, 0, 1), ElementsAre(6));
}

/// The series of the cells in the sums of the cell, then of the cells connected with those, then
/// the cell's own; each once.
TEST(GroupCovers, AreTheNearestSeriesFirst) {
  CountSystem system(5, 1);
  const GroupId own = system.add_group(), near = system.add_group(), far = system.add_group();
  const CellId cell = add_cell(system, 3, own), near_zero = add_cell(system, 0, near);
  const CellId other = add_cell(system, 0, near), beyond = add_cell(system, 0, far);
  system.withhold(cell);
  system.add(Equation{{cell, near_zero}, {}, -3});
  system.add(Equation{{other, beyond}, {}, 0});
  system.add(Equation{{other, near_zero}, {}, 0});
  GroupCovers groups(system, cell);
  EXPECT_THAT(groups.withhold_next(), ElementsAre(near_zero, other));
  EXPECT_THAT(groups.withhold_next(), ElementsAre(beyond));
  EXPECT_THAT(groups.withhold_next(), ElementsAre(cell));
  EXPECT_THAT(groups.withhold_next(), IsEmpty());
}

}  // namespace
}  // namespace muster::disclosure
