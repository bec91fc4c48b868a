// SPDX-License-Identifier: MIT
// Which cell is withheld for another's sake: what costs a reader least. And what counts as
// protected.
#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <vector>

#include "disclosure/secondary.hpp"

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
  EXPECT_EQ(suppress_secondary(system), 0U);
  std::int64_t chosen = -1;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!system.cells()[sum.plus[i + 1]].withheld) continue;
    EXPECT_EQ(chosen, -1) << "one is enough";
    chosen = values[i];
    if (at != nullptr) *at = i;
  }
  return chosen;
}

TEST(SecondaryChoice, IsTheSmallestThatIsLargeEnough) {
  EXPECT_EQ(cover({9000, 5000, 30000}), 5000);
  EXPECT_EQ(cover({5000, 9000}), 5000);
  EXPECT_EQ(cover({4000, 5000}), 5000);
  EXPECT_EQ(cover({5000, 4000}), 5000);
}

TEST(SecondaryChoice, IsTheLargestWhereNoneIsLargeEnough) {
  EXPECT_EQ(cover({4000, 3000}), 4000);
  EXPECT_EQ(cover({3000, 4000}), 4000);
}

TEST(SecondaryChoice, IsTheFirstOfSeveral) {
  std::size_t at = 9;
  cover({7000, 7000}, &at);
  EXPECT_EQ(at, 0U);
  cover({3000, 3000}, &at);
  EXPECT_EQ(at, 0U);
}

TEST(SecondaryChoice, IsNeverAZero) {
  CountSystem system(5, one);
  const CellId x = add_cell(system, 2000, Need::any_count);
  const CellId nothing = add_cell(system, 0);
  system.add(Equation{{x, nothing}, {}, -2000});
  EXPECT_EQ(suppress_secondary(system), 1U) << "nothing can cover it";
  EXPECT_FALSE(system.cells()[nothing].withheld);
}

/// x + a = total, which is withheld; x + b is known. Only b has to go.
TEST(SecondaryChoice, IsInTheSumThatGivesMostAway) {
  for (const bool telling_first : {true, false}) {
    CountSystem system(5, 1);
    const CellId x = add_cell(system, 3, Need::any_count);
    const CellId a = add_cell(system, 20), b = add_cell(system, 30), total = add_cell(system, 23);
    system.withhold(total);
    if (telling_first) system.add(Equation{{x, b}, {}, -33});
    system.add(Equation{{x, a}, {total}, 0});
    if (!telling_first) system.add(Equation{{x, b}, {}, -33});
    EXPECT_EQ(suppress_secondary(system), 0U);
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
  EXPECT_EQ(suppress_secondary(system), 0U);
  EXPECT_TRUE(system.cells()[a].withheld);
  EXPECT_FALSE(system.cells()[b].withheld);
}

/// One withheld cell that hangs on nothing but what is known of it.
bool protected_within(Interval guess, Need need) {
  CountSystem system(5, one);
  Cell cell;
  cell.value = guess.low;
  cell.guess = guess;
  cell.need = need;
  system.withhold(system.add(cell));
  return is_protected(system, 0, Reader::knows_marks_only);
}

TEST(IsProtected, NeedsEveryCountOfPeopleUpToTheThreshold) {
  EXPECT_TRUE(protected_within({0, 5000}, Need::any_count));
  EXPECT_TRUE(protected_within({0, 4001}, Need::any_count)) << "4.001 is five people";
  EXPECT_FALSE(protected_within({0, 4000}, Need::any_count));
  EXPECT_FALSE(protected_within({0, 1000}, Need::any_count));
  EXPECT_FALSE(protected_within({1001, 5000}, Need::any_count));
}

TEST(IsProtected, OneHeadMayWorkNoTimeAtAll) {
  EXPECT_TRUE(protected_within({0, 0}, Need::one_head));
  EXPECT_TRUE(protected_within({1000, 5000}, Need::one_head));
  EXPECT_FALSE(protected_within({1001, 5000}, Need::one_head));
  EXPECT_TRUE(protected_within({7, 7}, Need::nothing));
}

}  // namespace
}  // namespace muster::disclosure
