// SPDX-License-Identifier: MIT
#include "chart/axis.hpp"

#include <gtest/gtest.h>

namespace muster::chart {
namespace {

TEST(Axis, HasTicksAtRoundNumbersAroundTheValues) {
  const Axis axis = axis_over(3, 97, 5);  // 94 / 5 = 18.8 -> steps of 20 from 0 to 100
  EXPECT_DOUBLE_EQ(axis.first, 0);
  EXPECT_DOUBLE_EQ(axis.step, 20);
  EXPECT_EQ(axis.count, 6);
}

TEST(Axis, ReachesBelowZero) {
  const Axis axis = axis_over(-7, 12, 5);  // 19 / 5 = 3.8 -> steps of 5 from -10 to 15
  EXPECT_DOUBLE_EQ(axis.first, -10);
  EXPECT_DOUBLE_EQ(axis.last(), 15);
}

TEST(Axis, KeepsAValueOnATickInside) {
  const Axis axis = axis_over(0.01, 0.02, 5);
  EXPECT_DOUBLE_EQ(axis.first, 0.01);
  EXPECT_NEAR(axis.last(), 0.02, 1e-12);
}

TEST(Axis, GivesAFlatSeriesRoom) {
  for (double value : {0.0, 5.0, -3.0, 1e-9, 1e12}) {
    const Axis axis = axis_over(value, value, 5);
    EXPECT_LT(axis.first, value);
    EXPECT_GT(axis.last(), value);
  }
}

TEST(TickText, HasTheDecimalsOfTheStep) {
  EXPECT_EQ(tick_text(axis_over(0.01, 0.02, 5), 1, Unit::percent), "1.2%");
  EXPECT_EQ(tick_text(axis_over(0, 1, 5), 1, Unit::percent), "20%");
  EXPECT_EQ(tick_text(axis_over(0, 10000, 5), 5, Unit::wte), "10,000");
}

}  // namespace
}  // namespace muster::chart
