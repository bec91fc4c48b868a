// SPDX-License-Identifier: MIT
#include "base/number_format.hpp"

#include <gtest/gtest.h>

#include <clocale>
#include <cmath>
#include <stdexcept>

namespace muster {
namespace {

TEST(FormatNumber, GroupsThousandsAndUsesARealMinus) {
  EXPECT_EQ(format_number(10119, {}), "10,119");
  EXPECT_EQ(format_number(-909, {}),
            "\xE2\x88\x92"
            "909");
  EXPECT_EQ(format_number(1234567.891, {.decimals = 2}), "1,234,567.89");
  EXPECT_EQ(format_number(999, {}), "999");
}

TEST(FormatNumber, RoundsHalvesAwayFromZeroAsWritten) {
  EXPECT_EQ(format_number(2.5, {}), "3");
  EXPECT_EQ(format_number(-2.5, {.ascii = true}), "-3");
  EXPECT_EQ(format_number(2.675, {.decimals = 2}), "2.68");  // the double lies below 2.675
  EXPECT_EQ(format_number(1.005, {.decimals = 2}), "1.01");
  EXPECT_EQ(format_number(0.5, {}), "1");
  EXPECT_EQ(format_number(0.05, {.decimals = 1}), "0.1");
  EXPECT_EQ(format_number(0.049, {.decimals = 1}), "0.0");
  EXPECT_EQ(format_number(9.995, {.decimals = 2}), "10.00");
  EXPECT_EQ(format_number(999.5, {}), "1,000");
}

TEST(FormatNumber, ZeroHasNoSign) {
  EXPECT_EQ(format_number(-0.4, {.always_sign = true}), "0");
  EXPECT_EQ(format_number(0.0, {.always_sign = true}), "0");
  EXPECT_EQ(format_number(-0.0, {.decimals = 1}), "0.0");
}

TEST(FormatNumber, SignsWhereAsked) {
  EXPECT_EQ(format_number(16, {.always_sign = true}), "+16");
  EXPECT_EQ(format_number(-35, {.always_sign = true}),
            "\xE2\x88\x92"
            "35");
}

TEST(FormatNumber, KeepsSmallAndLargeNumbers) {
  EXPECT_EQ(format_number(0.00001, {.decimals = 6}), "0.000010");
  EXPECT_EQ(format_number(1e15, {.thousands = false}), "1000000000000000");
  EXPECT_THROW(format_number(std::nan(""), {}), std::invalid_argument);
}

TEST(FormatFigure, PercentIsAFraction) {
  EXPECT_EQ(format_figure(0.164, Unit::percent), "16.4%");
  EXPECT_EQ(format_figure(0.145, Unit::percent, 0), "15%");  // 0.145 * 100 is 14.499... in binary
  EXPECT_EQ(format_figure_csv(0.164, Unit::percent), "16.4");
  EXPECT_EQ(format_figure(0.012, Unit::percentage_points), "1.2\xC2\xA0pp");
}

TEST(FormatFigure, MoneyHasItsSignBeforeThePound) {
  EXPECT_EQ(format_figure(12.5, Unit::pounds_per_hour),
            "\xC2\xA3"
            "12.50");
  EXPECT_EQ(format_figure(-1500, Unit::pounds),
            "\xE2\x88\x92\xC2\xA3"
            "1,500");
  EXPECT_EQ(format_figure(5, Unit::pounds, 0, true),
            "+\xC2\xA3"
            "5");
}

TEST(FormatFigure, EveryUnitWordReadsBack) {
  for (int i = 0; i <= static_cast<int>(Unit::count); ++i) {
    Unit unit = Unit::none;
    ASSERT_TRUE(parse_unit(unit_word(static_cast<Unit>(i)), unit));
    EXPECT_EQ(unit, static_cast<Unit>(i));
  }
  Unit unit = Unit::none;
  EXPECT_FALSE(parse_unit("furlongs", unit));
}

TEST(RoundHalfAway, GivesTheNumberThatIsPrinted) {
  EXPECT_EQ(round_half_away(-102.5, 0), -103);
  EXPECT_EQ(round_half_away(1.25, 1), 1.3);
}

}  // namespace
}  // namespace muster
