// SPDX-License-Identifier: MIT
#include "disclosure/cell_bounds.hpp"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace muster::disclosure {
namespace {

CountSystem cells(std::size_t number) {
  CountSystem system(5, 1);
  for (std::size_t i = 0; i < number; ++i) system.add(Cell{});
  return system;
}

/// x + y = 10 and y + z = 10 (all are 5 in truth).
CountSystem two_sums() {
  CountSystem system = cells(3);
  for (CellId id = 0; id < 3; ++id) system.cell(id).value = 5;
  system.add(Equation{{0, 1}, {}, -10});
  system.add(Equation{{1, 2}, {}, -10});
  return system;
}

TEST(CellBounds, FollowThroughEverySum) {
  const CountSystem system = two_sums();
  CellBounds bounds(system);
  EXPECT_TRUE(bounds.read({{4, 6}, {0, 20}, {0, 20}}));
  EXPECT_EQ(bounds[1], (Interval{4, 6}));
  EXPECT_EQ(bounds[2], (Interval{4, 6}));
  EXPECT_FALSE(bounds.read({{4, 6}, {0, 3}, {0, 20}})) << "6 and 3 are 9";
}

TEST(CellBounds, OfAQuestionAreUndone) {
  const CountSystem system = two_sums();
  CellBounds bounds(system);
  bounds.read({{0, 20}, {0, 20}, {0, 20}});
  EXPECT_TRUE(bounds.take(0, {3, 3}));
  EXPECT_EQ(bounds[2], (Interval{3, 3}));
  EXPECT_EQ(bounds.changes().size(), 3U);
  bounds.undo();
  EXPECT_EQ(bounds[2], (Interval{0, 10}));
  EXPECT_FALSE(bounds.take(0, {11, 12}));
}

/// x was shown as 5, so that y and z were 5 too.
TEST(CellBounds, OpenAgainWhereWhatTheyFollowedFromIsWithheld) {
  const CountSystem system = two_sums();
  CellBounds bounds(system);
  bounds.read({{5, 5}, {0, 20}, {0, 8}});
  EXPECT_EQ(bounds[2], (Interval{5, 5}));
  bounds.widen({{0, {1, 5}}});
  EXPECT_EQ(bounds[1], (Interval{5, 9}));
  EXPECT_EQ(bounds[2], (Interval{1, 5}));
}

/// Whatever is withheld or shown again, in whatever order, the bounds are the same as after reading
/// all cells again.
TEST(CellBounds, AreThoseOfReadingAllAnewInRandomSystems) {
  std::mt19937 random(7);
  const auto up_to = [&](std::uint32_t most) {
    return static_cast<std::int64_t>(random() % (most + 1));
  };
  for (int round = 0; round < 300; ++round) {
    CountSystem system = cells(8);
    std::vector<Interval> widest;
    for (CellId id = 0; id < 8; ++id) {
      system.cell(id).value = up_to(9);
      widest.push_back({system.cell(id).value, system.cell(id).value});
    }
    for (int i = 0; i < 5; ++i) {
      Equation sum{{}, {}, 0};
      for (CellId id = 0; id < 8; ++id) {
        if (up_to(2) > 0) continue;
        (up_to(2) > 0 ? sum.plus : sum.minus).push_back(id);
      }
      for (CellId id : sum.plus) sum.constant -= system.cell(id).value;
      for (CellId id : sum.minus) sum.constant += system.cell(id).value;
      system.add(sum);
    }
    CellBounds kept(system), anew(system);
    kept.read(widest);
    for (int i = 0; i < 12; ++i) {
      const CellId id = static_cast<CellId>(up_to(7));
      const std::int64_t value = system.cell(id).value;
      widest[id] =
          up_to(3) == 0 ? Interval{value, value} : Interval{value - up_to(4), value + up_to(4)};
      kept.widen({{id, widest[id]}});
      anew.read(widest);
      for (CellId each = 0; each < 8; ++each) ASSERT_EQ(kept[each], anew[each]) << round;
    }
  }
}

}  // namespace
}  // namespace muster::disclosure
