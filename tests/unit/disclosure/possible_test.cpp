// SPDX-License-Identifier: MIT
#include "disclosure/worlds.hpp"

#include <gtest/gtest.h>

#include <vector>

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
  EXPECT_TRUE(possible(system, 0, {3, 3}));
  EXPECT_FALSE(possible(system, 0, {2, 2}));
  EXPECT_TRUE(all_bounds(system)[0].single());
}

TEST(Possible, IsWhatTheOtherPartLeaves) {
  CountSystem system = parts_of({2, 4}, {1, 5});
  for (std::int64_t value = 1; value <= 5; ++value) {
    EXPECT_TRUE(possible(system, 0, {value, value})) << value;
  }
  CountSystem small = parts_of({1, 2}, {1, 5});
  EXPECT_TRUE(possible(small, 0, {2, 2}));
  EXPECT_FALSE(possible(small, 0, {3, 3})) << "the other would be 0";
  EXPECT_EQ(all_bounds(small)[0].high, 2);
}

/// a + b = 6, a + c = 6, b + c = 6: bounds don't show that all are 3; a = 2 would need b = c =
/// 4.
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
  EXPECT_TRUE(possible(system, 0, {3, 3}));
  EXPECT_FALSE(possible(system, 0, {2, 2}));
}

TEST(Possible, LeavesOutASumThatTheFiguresDoNotFollow) {
  CountSystem system(5, 1);
  Cell cell;
  cell.value = 3;
  cell.guess = {1, 5};
  system.withhold(system.add(cell));
  system.add(Equation{{0}, {}, -4});
  EXPECT_TRUE(possible(system, 0, {5, 5}));
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
  EXPECT_TRUE(possible(chain(1000), 500, {3, 3}));
}

/// A chain whose last cell makes up a sum with all other cells, which can take any change.
CountSystem chain_into_a_sum(std::size_t of_chain, std::size_t others) {
  CountSystem system = chain(of_chain);
  Equation sum{{static_cast<CellId>(of_chain - 1)}, {}, -10};
  for (std::size_t i = 0; i < others; ++i) {
    const Cell cell = system.cells()[0];
    sum.plus.push_back(system.add(cell));
    sum.constant -= cell.value;
  }
  system.add(sum);
  return system;
}

/// All 2,500 cells of the chain have to change, and one of the others, which are as many or more.
TEST(Possible, IsFoundHoweverManyHangTogether) {
  EXPECT_TRUE(possible(chain_into_a_sum(2'500, 2'500), 0, {3, 3}));
  EXPECT_TRUE(possible(chain_into_a_sum(2'500, 20'000), 20'000, {3, 3}));
}

TEST(AllBounds, AreTheTruthWhereNothingIsWithheld) {
  CountSystem system = parts_of({2, 4, 9}, {1, 5});
  system.cell(2).withheld = false;
  const std::vector<Interval> bounds = all_bounds(system);
  EXPECT_EQ(bounds[0], (Interval{1, 5}));
  EXPECT_EQ(bounds[1], (Interval{1, 5}));
  EXPECT_EQ(bounds[2], (Interval{9, 9}));
}

/// Withheld cells with these guesses, all at their lowest value, and no sums yet.
CountSystem cells_with(std::initializer_list<Interval> guesses) {
  CountSystem system(5, 1);
  for (const Interval& guess : guesses) {
    Cell cell;
    cell.value = guess.low;
    cell.guess = guess;
    system.withhold(system.add(cell));
  }
  return system;
}

/// p + q = q + r = p + r = 1 + t, all of them 0 or 1. Bounds leave every cell open at t = 0, and
/// yet the three would add up to one and a half.
TEST(Possible, TriesValuesWhereBoundsDoNotDecide) {
  CountSystem system = cells_with({{0, 1}, {0, 1}, {0, 1}, {0, 1}});
  for (CellId id = 0; id < 4; ++id) system.cell(id).value = 1;
  system.add(Equation{{0, 1}, {3}, -1});
  system.add(Equation{{1, 2}, {3}, -1});
  system.add(Equation{{0, 2}, {3}, -1});
  EXPECT_TRUE(possible(system, 3, {1, 1}));
  EXPECT_FALSE(possible(system, 3, {0, 0}));
}

TEST(AllBounds, AreWhatIsKnownOfACellThatIsAlone) {
  EXPECT_EQ(all_bounds(cells_with({{2, 7}})), (std::vector<Interval>{{2, 7}}));
}

/// x + y + z = 10. Each can be at most what is left of 10 after the least values of the others.
TEST(AllBounds, AreWhatTheLeastOfTheOthersLeaves) {
  CountSystem system = cells_with({{0, 20}, {2, 20}, {3, 20}});
  system.cell(0).value = 5;
  system.add(Equation{{0, 1, 2}, {}, -10});
  const std::vector<Interval> bounds = all_bounds(system);
  EXPECT_EQ(bounds[0], (Interval{0, 5}));
  EXPECT_EQ(bounds[1], (Interval{2, 7}));
  EXPECT_EQ(bounds[2], (Interval{3, 8}));
}

TEST(AllBounds, AreWhatTheMostOfTheOthersLeaves) {
  CountSystem system = cells_with({{0, 2}, {0, 3}, {0, 20}});
  system.cell(2).value = 10;
  system.add(Equation{{0, 1, 2}, {}, -10});
  EXPECT_EQ(all_bounds(system)[2], (Interval{5, 10}));
}

TEST(AllBounds, TakeEverySum) {
  CountSystem system = cells_with({{0, 20}, {0, 20}, {0, 20}});
  system.cell(0).value = 20;
  system.cell(2).value = 3;
  system.add(Equation{{0, 1}, {}, -20});
  system.add(Equation{{1, 2}, {}, -3});
  EXPECT_EQ(all_bounds(system)[2], (Interval{0, 3}));
  EXPECT_EQ(all_bounds(system)[0], (Interval{17, 20}));
}

/// Two cells of headcounts, in thousandths, under a total of 7.5: people are whole numbers, so 2.5
/// and 5 isn't possible, but it is if another cell has a half.
TEST(Possible, HeadsAreWhole) {
  CountSystem system(5, 1000);
  for (const std::int64_t value : {3000, 4000}) {
    Cell cell;
    cell.value = value;
    cell.step = 1000;
    cell.guess = {500, 5500};
    system.withhold(system.add(cell));
  }
  Cell time;
  time.value = 500;
  system.withhold(system.add(time));
  system.add(Equation{{0, 1, 2}, {}, -7500});
  EXPECT_TRUE(possible(system, 0, {1001, 2000}));
  EXPECT_FALSE(possible(system, 0, {2001, 2999}));
  EXPECT_FALSE(possible(system, 0, {5001, 5500})) << "the guess ends before 6 people";
  EXPECT_EQ(all_bounds(system)[0], (Interval{1000, 5000}));
}

}  // namespace
}  // namespace muster::disclosure
