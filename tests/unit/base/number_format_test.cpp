// SPDX-License-Identifier: MIT
#include "base/number_format.hpp"

#include <gtest/gtest.h>

#include <clocale>
#include <cmath>
#include <limits>
#include <random>
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
  EXPECT_EQ(format_number(2.675, {.decimals = 2}), "2.68");  // the double is below 2.675
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

TEST(FormatFigure, MillionsAreSaidWithTheNumber) {
  EXPECT_EQ(format_figure(71, Unit::million_pounds),
            "\xC2\xA3"
            "71m");
  EXPECT_EQ(format_figure(-6.5, Unit::million_pounds, 1),
            "\xE2\x88\x92\xC2\xA3"
            "6.5m");
  EXPECT_EQ(format_figure(2, Unit::millions), "2\xC2\xA0million");
  EXPECT_EQ(format_figure_csv(71, Unit::million_pounds), "71");
  EXPECT_STREQ(unit_label(Unit::million_pounds), "\xC2\xA3 million");
  for (Unit unit : {Unit::million_pounds, Unit::millions, Unit::percent, Unit::pounds})
    EXPECT_STREQ(unit_suffix(unit), "") << unit_word(unit);
  EXPECT_STREQ(unit_suffix(Unit::wte), "WTE");
}

TEST(DecimalsOf, CountsThoseOfTheShortestForm) {
  EXPECT_EQ(decimals_of(71), 0);
  EXPECT_EQ(decimals_of(6.5), 1);
  EXPECT_EQ(decimals_of(-0.125), 3);
  EXPECT_EQ(decimals_of(0), 0);
  EXPECT_EQ(decimals_of(2e6), 0);
}

TEST(FormatFigure, EachUnitHasItsOwnDecimals) {
  const auto plain = [](Unit unit) { return format_figure_csv(0.12345, unit); };
  for (Unit unit : {Unit::none, Unit::wte, Unit::headcount, Unit::posts, Unit::pounds, Unit::years,
                    Unit::months, Unit::count})
    EXPECT_EQ(plain(unit), "0") << unit_word(unit);
  EXPECT_EQ(plain(Unit::percent), "12.3");
  EXPECT_EQ(plain(Unit::percentage_points), "12.3");
  EXPECT_EQ(plain(Unit::pounds_per_hour), "0.12");
  EXPECT_EQ(format_figure(0.12345, Unit::percent, 0), "12%");
  EXPECT_EQ(format_figure_csv(0.12345, Unit::percent, 0), "12");
}

TEST(FormatFigure, OnlyFractionsAreMultiplied) {
  for (Unit unit : {Unit::none, Unit::wte, Unit::headcount, Unit::posts, Unit::pounds,
                    Unit::pounds_per_hour, Unit::years, Unit::months, Unit::count})
    EXPECT_EQ(format_figure_csv(-1234.5, unit, 1), "-1234.5") << unit_word(unit);
  EXPECT_EQ(format_figure_csv(-12.345, Unit::percent), "-1234.5");
  EXPECT_EQ(format_figure_csv(-12.345, Unit::percentage_points), "-1234.5");
}

TEST(FormatFigure, EveryUnitWordReadsBack) {
  for (int i = 0; i <= static_cast<int>(Unit::millions); ++i) {
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

TEST(RoundHalfAway, LeavesWhatIsNotFinite) {
  const double infinite = std::numeric_limits<double>::infinity();
  EXPECT_EQ(round_half_away(infinite, 1), infinite);
  EXPECT_TRUE(std::isnan(round_half_away(std::nan(""), 1)));
  EXPECT_THROW(format_figure(infinite, Unit::percent), std::invalid_argument);
}

/// 20,000 numbers of every size: what is printed never has the other sign, is never further away
/// than half a last digit, and a number that prints as zero prints without a sign.
TEST(RoundHalfAway, NeverChangesASign) {
  std::mt19937_64 random(7);
  for (int i = 0; i < 20'000; ++i) {
    const int decimals = static_cast<int>(random() % 4);
    const double size = std::pow(10.0, static_cast<double>(random() % 12) - 5);
    const double value = (static_cast<double>(random() % 2'000'001) / 1e6 - 1) * size;
    const double rounded = round_half_away(value, decimals);
    const std::string text = format_number(value, {.decimals = decimals, .ascii = true});
    EXPECT_GE(rounded * value, 0) << value;
    EXPECT_LE(std::fabs(rounded - value), 0.5 * std::pow(10.0, -decimals) * (1 + 1e-9)) << value;
    EXPECT_EQ(text.front() == '-', rounded < 0) << value;
    EXPECT_EQ(std::signbit(rounded), rounded < 0) << value;
  }
}

}  // namespace
}  // namespace muster
