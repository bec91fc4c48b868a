// SPDX-License-Identifier: MIT
// Which cell is withheld to protect another: the first suitable one, whatever its value. And what
// counts as protected.
#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

#include "disclosure/covering.hpp"

namespace muster::disclosure {
namespace {

constexpr std::int64_t one = 1000;

CellId add_cell(CountSystem& system, std::int64_t value, Need need = Need::nothing) {
  Cell cell;
  cell.value = value;
  cell.need = need;
  const CellId id = system.add(cell);
  if (need != Need::nothing) system.withhold(id);
  return id;
}

/// Which of the values, in thousandths, covers two people's whole-time equivalents under a total.
std::int64_t cover(const std::vector<std::int64_t>& values, std::size_t* at = nullptr) {
  CountSystem system(5, one);
  Equation sum{{add_cell(system, 2000, Need::any_count)}, {}, -2000};
  for (std::int64_t value : values) {
    sum.plus.push_back(add_cell(system, value));
    sum.constant -= value;
  }
  system.add(sum);
  EXPECT_TRUE(suppress_secondary(system).empty());
  std::int64_t chosen = -1;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!system.cells()[sum.plus[i + 1]].withheld) continue;
    EXPECT_EQ(chosen, -1) << "one is enough";
    chosen = values[i];
    if (at != nullptr) *at = i;
  }
  return chosen;
}

/// A choice by size would reveal whether the printed counts are larger or smaller.
TEST(SecondaryChoice, IsTheFirstWhateverItsSize) {
  for (const auto& values : {std::vector<std::int64_t>{9000, 30000, 12000},
                             std::vector<std::int64_t>{30000, 9000, 12000},
                             std::vector<std::int64_t>{12000, 9000, 30000}}) {
    std::size_t at = 9;
    EXPECT_EQ(cover(values, &at), values[0]);
    EXPECT_EQ(at, 0U);
  }
}

/// The first would need a further withheld cell in its other sum, which has none yet.
TEST(SecondaryChoice, IsACellThatOpensNoOtherSum) {
  CountSystem system(5, 1);
  const CellId x = add_cell(system, 3, Need::any_count);
  const CellId first = add_cell(system, 20), second = add_cell(system, 30);
  system.add(Equation{{x, first, second}, {}, -53});
  system.add(Equation{{first, add_cell(system, 40)}, {}, -60});
  EXPECT_TRUE(suppress_secondary(system).empty());
  EXPECT_TRUE(system.cells()[second].withheld);
  EXPECT_FALSE(system.cells()[first].withheld);
}

/// 5 and 6 are 11 under a total. If the other cell could be at most 6, a further withheld cell
/// would show that the two are fewer than 11, and so that x is not 5.
TEST(SecondaryChoice, KeepsRoomSoThatAFurtherCellSaysNothing) {
  const auto further = [](std::int64_t x, std::int64_t other) {
    CountSystem system(5, 1);
    Equation sum{{add_cell(system, x, Need::any_count)}, {}, -x - other - 40};
    system.cell(0).guess = {1, 5};
    for (const std::int64_t value : {other, std::int64_t{40}}) {
      sum.plus.push_back(add_cell(system, value));
      system.cell(sum.plus.back()).guess = {6, no_limit};
    }
    system.add(sum);
    EXPECT_TRUE(suppress_secondary(system).empty());
    return system.cells()[2].withheld;
  };
  EXPECT_TRUE(further(5, 6));
  EXPECT_TRUE(further(1, 10));
  EXPECT_FALSE(further(5, 7));
  EXPECT_FALSE(further(1, 11));
}

TEST(SecondaryChoice, IsNeverAZero) {
  CountSystem system(5, one);
  const CellId x = add_cell(system, 2000, Need::any_count);
  const CellId nothing = add_cell(system, 0);
  system.add(Equation{{x, nothing}, {}, -2000});
  EXPECT_EQ(suppress_secondary(system).size(), 1U) << "nothing can cover it";
  EXPECT_FALSE(system.cells()[nothing].withheld);
}

/// x + a is the total, which is withheld; x + b is known. Only b has to be withheld.
TEST(SecondaryChoice, IsInTheSumThatGivesMostAway) {
  for (const bool sum_first : {true, false}) {
    CountSystem system(5, 1);
    const CellId x = add_cell(system, 3, Need::any_count);
    const CellId a = add_cell(system, 20), b = add_cell(system, 30), total = add_cell(system, 23);
    system.withhold(total);
    if (sum_first) system.add(Equation{{x, b}, {}, -33});
    system.add(Equation{{x, a}, {total}, 0});
    if (!sum_first) system.add(Equation{{x, b}, {}, -33});
    EXPECT_TRUE(suppress_secondary(system).empty());
    EXPECT_TRUE(system.cells()[b].withheld);
    EXPECT_FALSE(system.cells()[a].withheld);
  }
}

/// x + a and x + a + b are known: hiding a covers both, though b is smaller.
TEST(SecondaryChoice, IsInTheNearestOfSumsThatGiveAsMuchAway) {
  CountSystem system(5, 1);
  const CellId x = add_cell(system, 3, Need::any_count);
  const CellId a = add_cell(system, 30), b = add_cell(system, 20);
  system.add(Equation{{x, a}, {}, -33});
  system.add(Equation{{x, a, b}, {}, -53});
  EXPECT_TRUE(suppress_secondary(system).empty());
  EXPECT_TRUE(system.cells()[a].withheld);
  EXPECT_FALSE(system.cells()[b].withheld);
}

/// One withheld cell that is in no sum and has only its own bounds.
bool protected_within(Interval guess, Need need) {
  CountSystem system(5, one);
  Cell cell;
  cell.value = guess.low;
  cell.guess = guess;
  cell.need = need;
  system.withhold(system.add(cell));
  return is_protected(system, 0);
}

TEST(IsProtected, NeedsEveryCountOfPeopleUpToTheThreshold) {
  EXPECT_TRUE(protected_within({0, 5000}, Need::any_count));
  EXPECT_TRUE(protected_within({0, 4001}, Need::any_count)) << "4.001 is five people";
  EXPECT_FALSE(protected_within({0, 4000}, Need::any_count));
  EXPECT_FALSE(protected_within({0, 1000}, Need::any_count));
  EXPECT_FALSE(protected_within({1001, 5000}, Need::any_count));
}

TEST(IsProtected, WhatNeedsNothingIs) {
  EXPECT_TRUE(protected_within({7, 7}, Need::nothing));
}

}  // namespace
}  // namespace muster::disclosure
