// SPDX-License-Identifier: MIT
#include "muster/sdk/rounding_notes.hpp"

#include <gtest/gtest.h>

namespace muster::sdk {
namespace {

TEST(PrintedSum, DiffersWhereRoundingShows) {
  const Value parts[] = {Value(1.4), Value(1.4)};  // prints 1 + 1, total 2.8 prints 3
  EXPECT_TRUE(printed_sum_differs(measure::gap, parts, Value(2.8)));
  const Value others[] = {Value(1.4), Value(1.6)};  // 1 + 2 = 3
  EXPECT_FALSE(printed_sum_differs(measure::gap, others, Value(3.0)));
}

TEST(PrintedSum, LooksAtTheDecimalsThatArePrinted) {
  const Value parts[] = {Value(0.2164), Value(0.7836)};  // 21.6% + 78.4%
  EXPECT_FALSE(printed_sum_differs(measure::reason_share, parts, Value(1)));
  const Value thirds[] = {Value(1 / 3.0), Value(1 / 3.0), Value(1 / 3.0)};  // 99.9%
  EXPECT_TRUE(printed_sum_differs(measure::reason_share, thirds, Value(1)));
}

TEST(PrintedSum, WithoutATotalNeverDiffers) {
  const Value parts[] = {Value(1.4), Value()};
  EXPECT_FALSE(printed_sum_differs(measure::gap, parts, Value()));
}

TEST(PrintedDifference, DiffersForOphthalmologyAndNotForRadiologists) {
  // Ophthalmology: supply 9.67 prints 10, demand 4.35 prints 4, gap 5.32 prints 5 and not 6.
  EXPECT_TRUE(printed_difference_differs(measure::gap, Value(9.67), Value(4.35), Value(5.32)));
  EXPECT_FALSE(printed_difference_differs(measure::gap, Value(46.1), Value(40.0), Value(6.1)));
  EXPECT_FALSE(printed_difference_differs(measure::gap, Value(), Value(40.0), Value()));
}

TEST(PrintedDifference, NeedsAllThree) {
  EXPECT_FALSE(printed_difference_differs(measure::gap, Value(), Value(40.0), Value(6.1)));
  EXPECT_FALSE(printed_difference_differs(measure::gap, Value(46.1), Value(), Value(6.1)));
  EXPECT_FALSE(printed_difference_differs(measure::gap, Value(46.1), Value(40.0), Value()));
}

}  // namespace
}  // namespace muster::sdk
