// SPDX-License-Identifier: MIT
#include "disclosure/possible.hpp"

#include <gtest/gtest.h>

namespace muster::disclosure {
namespace {

/// Cells with the given values, all withheld, under a printed total.
CountSystem parts_of(std::initializer_list<std::int64_t> values, Interval guess) {
  CountSystem system(5, 1);
  Equation equation;
  std::int64_t total = 0;
  for (std::int64_t value : values) {
    Cell cell;
    cell.value = value;
    cell.guess = guess;
    equation.plus.push_back(system.add(cell));
    system.withhold(equation.plus.back());
    total += value;
  }
  equation.constant = -total;
  system.add(equation);
  return system;
}

TEST(Possible, IsOnlyTheTruthForTheOnlyWithheldPart) {
  CountSystem system = parts_of({3}, {1, 5});
  EXPECT_TRUE(possible(system, 0, {3, 3}, Reader::knows_marks_only));
  EXPECT_FALSE(possible(system, 0, {2, 2}, Reader::knows_marks_only));
  EXPECT_TRUE(all_bounds(system)[0].single());
}

TEST(Possible, IsWhatTheOtherPartLeaves) {
  CountSystem system = parts_of({2, 4}, {1, 5});
  for (std::int64_t value = 1; value <= 5; ++value) {
    EXPECT_TRUE(possible(system, 0, {value, value}, Reader::knows_marks_only)) << value;
  }
  CountSystem small = parts_of({1, 2}, {1, 5});
  EXPECT_TRUE(possible(small, 0, {2, 2}, Reader::knows_marks_only));
  EXPECT_FALSE(possible(small, 0, {3, 3}, Reader::knows_marks_only)) << "the other would be 0";
  EXPECT_EQ(all_bounds(small)[0].high, 2);
}

/// a + b = 6, a + c = 6, b + c = 6: no bound says so, but only 3 solves it; 2 would need b = c = 4.
TEST(Possible, DoesNotTakeAValueThatNoSolutionHas) {
  CountSystem system(5, 1);
  for (int i = 0; i < 3; ++i) {
    Cell cell;
    cell.value = 3;
    cell.guess = {1, 5};
    system.withhold(system.add(cell));
  }
  system.add(Equation{{0, 1}, {}, -6});
  system.add(Equation{{0, 2}, {}, -6});
  system.add(Equation{{1, 2}, {}, -6});
  EXPECT_TRUE(possible(system, 0, {3, 3}, Reader::knows_marks_only));
  EXPECT_FALSE(possible(system, 0, {2, 2}, Reader::knows_marks_only));
}

TEST(Possible, LeavesOutASumThatTheFiguresDoNotFollow) {
  CountSystem system(5, 1);
  Cell cell;
  cell.value = 3;
  cell.guess = {1, 5};
  system.withhold(system.add(cell));
  system.add(Equation{{0}, {}, -4});
  EXPECT_TRUE(possible(system, 0, {5, 5}, Reader::knows_marks_only));
}

/// A chain in which each two neighbours add up to 20: no cell can change unless all do.
CountSystem chain(std::size_t cells) {
  CountSystem system(5, 1);
  for (CellId id = 0; id < cells; ++id) {
    Cell cell;
    cell.value = 10;
    cell.guess = {0, 20};
    system.withhold(system.add(cell));
    if (id > 0) system.add(Equation{{id - 1, id}, {}, -20});
  }
  return system;
}

TEST(Possible, LooksBeyondTheCellsNearByWhereTheseDoNotDecide) {
  EXPECT_TRUE(possible(chain(1000), 500, {3, 3}, Reader::knows_marks_only));
}

TEST(Possible, IsNotClaimedOfMoreCellsThanAreSearched) {
  EXPECT_TRUE(possible(chain(most_cells), 0, {3, 3}, Reader::knows_marks_only));
  EXPECT_FALSE(possible(chain(most_cells + 1), 0, {3, 3}, Reader::knows_marks_only));
}

TEST(AllBounds, AreTheTruthWhereNothingIsWithheld) {
  CountSystem system = parts_of({2, 4, 9}, {1, 5});
  system.cell(2).withheld = false;
  const std::vector<Interval> bounds = all_bounds(system);
  EXPECT_EQ(bounds[0], (Interval{1, 5}));
  EXPECT_EQ(bounds[1], (Interval{1, 5}));
  EXPECT_EQ(bounds[2], (Interval{9, 9}));
}

}  // namespace
}  // namespace muster::disclosure
