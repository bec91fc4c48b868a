// SPDX-License-Identifier: MIT
#include "muster/sdk/print.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace muster::sdk {
namespace {

TEST(RoundHalfAway, RoundsAwayFromZeroOnTheDecimalForm) {
  EXPECT_EQ(round_half_away(2.5, 0), 3);
  EXPECT_EQ(round_half_away(-2.5, 0), -3);
  EXPECT_EQ(round_half_away(2.675, 2), 2.68);
  EXPECT_EQ(round_half_away(0.49999, 0), 0);
  EXPECT_EQ(round_half_away(999.95, 1), 1000);
}

TEST(RoundHalfAway, NeverGivesAMinusZero) { EXPECT_FALSE(std::signbit(round_half_away(-0.4, 0))); }

TEST(RoundHalfAway, NeverChangesASign) {
  std::mt19937_64 random(11);
  for (int i = 0; i < 20'000; ++i) {
    const int decimals = static_cast<int>(random() % 4);
    const double size = std::pow(10.0, static_cast<double>(random() % 12) - 5);
    const double number = (static_cast<double>(random() % 2'000'001) / 1e6 - 1) * size;
    const double rounded = round_half_away(number, decimals);
    EXPECT_GE(rounded * number, 0) << number;
    EXPECT_EQ(std::signbit(rounded), rounded < 0) << number;
    EXPECT_LE(std::fabs(rounded - number), 0.5 * std::pow(10.0, -decimals) * (1 + 1e-9)) << number;
  }
}

TEST(Print, WritesEachUnitAsReadersKnowIt) {
  EXPECT_EQ(print(measure::staff_in_post, Value(10119)), "10,119");
  EXPECT_EQ(print(measure::turnover, Value(0.164)), "16.4%");
  EXPECT_EQ(print(measure::turnover, Value(0.1235)), "12.4%");
  EXPECT_EQ(print(measure::benchmark_difference, Value(0.012)), "+1.2\u00a0pp");
  const Measure pay{"pay", "Pay", Unit::pounds_per_hour, ""};
  EXPECT_EQ(print(pay, Value(10.6)), "£10.60");
  EXPECT_EQ(print(Measure{"cost", "Cost", Unit::pounds, ""}, Value(1234.5)), "£1,235");
  const Measure budget{"budget", "Budget gap", Unit::million_pounds, ""};
  EXPECT_EQ(print(budget, Value(71)), "£71m");
  EXPECT_EQ(print(budget, Value(-6)), "−£6m");
  const Measure people{"people", "Residents", Unit::millions, ""};
  EXPECT_EQ(print(people, Value(2)), "2\u00a0million");
  EXPECT_STREQ(unit_word(Unit::million_pounds), "million_pounds");
  EXPECT_STREQ(unit_word(Unit::millions), "millions");
}

TEST(Print, WritesNoDecimalsWhereAMeasureHasNone) {
  const Measure whole{"rate", "Rate", Unit::percent, "", false, 0};
  EXPECT_EQ(print(whole, Value(0.194)), "19%");
}

// As the NHS, the Department for Education and Skills for Care print it.
TEST(Print, WritesVacancyRatesToOneDecimal) {
  EXPECT_EQ(print(measure::vacancy_rate, Value(0.194)), "19.4%");
  EXPECT_EQ(print(measure::vacancy_rate, Value(0.02)), "2.0%");
}

TEST(PlainPercent, HasADecimalOnlyWhereThereIsOne) {
  EXPECT_EQ(plain_percent(0.2), "20%");
  EXPECT_EQ(plain_percent(0.125), "12.5%");
  EXPECT_EQ(plain_percent(0.2004), "20%");
}

TEST(Print, SignsGapsWithARealMinus) {
  EXPECT_EQ(print(measure::gap, Value(1)), "+1");
  EXPECT_EQ(print(measure::gap, Value(-909.3)), "−909");
  EXPECT_EQ(print(measure::gap, Value(16.2)), "+16");
  EXPECT_EQ(print(measure::gap, Value(-0.3)), "0");
}

TEST(Print, SaysWhyThereIsNoNumber) {
  EXPECT_EQ(print(measure::gap, Value()), "not known");
  EXPECT_EQ(print(measure::gap, Value::of(Status::withheld)), "withheld");
  EXPECT_EQ(print(measure::gap, Value::of(Status::not_applicable)), "not applicable");
}

TEST(Print, WritesLargeNumbersOut) {
  EXPECT_EQ(print(measure::staff_in_post, Value(1e15)), "1,000,000,000,000,000");
}

TEST(InYears, HasADecimalOnlyWhereItPrintsOne) {
  EXPECT_EQ(in_years(1), "one year");
  EXPECT_EQ(in_years(0.96), "one year");
  EXPECT_EQ(in_years(1.04), "one year");
  EXPECT_EQ(in_years(0.5), "0.5 years");
  EXPECT_EQ(in_years(1.5), "1.5 years");
  EXPECT_EQ(in_years(2), "2 years");
  EXPECT_EQ(number_of_years(10), "10");
}

TEST(InWords, JoinsNames) {
  const std::string names[] = {"GPs", "Midwives", "Nurses"};
  EXPECT_EQ(in_words(names), "GPs, Midwives and Nurses");
  EXPECT_EQ(in_words(std::span(names, 1)), "GPs");
}

TEST(Slug, KeepsLettersAndDigits) {
  EXPECT_EQ(slug("Adult nurses"), "adult_nurses");
  EXPECT_EQ(slug("T&O consultants"), "t_o_consultants");
  EXPECT_EQ(slug(" Pharmacists (secondary care) "), "pharmacists_secondary_care");
  EXPECT_EQ(slug("AZ az 09"), "az_az_09");
  EXPECT_EQ(slug("Ŵ"), "x");
  EXPECT_EQ(slug(std::string(1000, 'a')).size(), 80u);
  EXPECT_EQ(slug(std::string(79, 'a') + " b"), std::string(79, 'a')) << "a blank at the cut";
}

}  // namespace
}  // namespace muster::sdk
