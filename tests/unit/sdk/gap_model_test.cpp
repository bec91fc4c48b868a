// SPDX-License-Identifier: MIT
#include "muster/sdk/gap_model.hpp"

#include <gtest/gtest.h>

#include <optional>

#include "muster/sdk/print.hpp"
#include "muster/sdk/rates.hpp"

namespace muster::sdk::gap_model {
namespace {

constexpr double horizon = 5;

double printed(const Value& value) { return round_half_away(value.number(), 0); }

Value supply_since(double five_years_earlier, double now) {
  return supply(Value(now), rates::compound_annual(Value(five_years_earlier), Value(now), 5),
                horizon);
}

/// A row of the published gap table with the growth and the earlier staff figure that it implies.
struct PublishedRow {
  const char* profession;
  double in_post;
  std::optional<double> vacancies;
  double growth;
  double five_years_earlier;
  double demand, supply, gap;  ///< as printed
};

constexpr std::nullopt_t none = std::nullopt;
const PublishedRow published[] = {
    {"GPs", 858, none, 0.0900, 883.6, 77, -25, -102},
    {"Community nurses", 1480, 346, 0.1085, 1243.1, 544, 282, -262},
    {"Midwives", 1032, 115, -0.0433, 950.9, 65, 88, 23},
    {"Children's nurses", 1661, 233, -0.0660, 1347.1, 108, 387, 279},
    {"Health visitors", 236, none, -0.0430, 333.8, -10, -69, -59},
    {"Obs & Gynae consultants", 116, 6, 0.0160, 90.3, 8, 33, 25},
    {"Mental health nurses", 2116, 639, 0.1085, 1630.6, 938, 630, -308},
    {"Psychiatry consultants", 90, 36, 0.0870, 79.4, 47, 12, -35},
    {"Psychologists", 998, none, 0.0895, 849.1, 89, 175, 86},
    {"Adult nurses", 10119, 1414, 0.1085, 8622.6, 2665, 1756, -909},
    {"Anaesthetists", 455, 24, 0.0960, 382.7, 70, 86, 16},
    {"Radiologists", 151, 23, 0.0980, 115.7, 40, 46, 6},
    {"T&O consultants", 87, none, 0.0920, 70.7, 8, 20, 12},
    {"General surgery", 76, 12, 0.0910, 63.5, 20, 15, -5},
    {"Elderly care", 60, none, 0.1670, 48.0, 10, 15, 5},
    {"Ophthalmology", 50, none, 0.0870, 41.9, 4, 10, 5},
    {"ENT", 37, none, 0.0910, 30.6, 3, 8, 4},
    {"Physiotherapists", 992, 183, 0.0897, 770.6, 288, 285, -3},
    {"Radiographers", 792, 108, 0.0900, 661.0, 189, 157, -32},
    {"Pharmacists", 767, none, 0.0900, 617.3, 69, 186, 117},
    {"Occupational therapists", 681, 129, 0.0893, 549.4, 201, 163, -38},
    {"Dieticians", 256, 35, 0.0882, 221.2, 61, 40, -20},
};

class PublishedTable : public ::testing::TestWithParam<PublishedRow> {};

TEST_P(PublishedTable, ComesBackExactly) {
  const PublishedRow& row = GetParam();
  const Value vacancies = row.vacancies ? Value(*row.vacancies) : Value();
  const Value needed = demand(Value(row.in_post), vacancies, Value(row.growth));
  const Value expected = supply_since(row.five_years_earlier, row.in_post);
  EXPECT_EQ(printed(needed), row.demand);
  EXPECT_EQ(printed(expected), row.supply);
  EXPECT_EQ(printed(gap(expected, needed)), row.gap);
  EXPECT_EQ(gap(expected, needed).flagged(), !row.vacancies);
}

INSTANTIATE_TEST_SUITE_P(SouthEastLondon2022, PublishedTable, ::testing::ValuesIn(published));

TEST(Demand, IsVacanciesAndGrowthOnFundedPosts) {
  // 10 vacancies and 90 in post, growth 8%: 10 + 0.08 * 100.
  EXPECT_DOUBLE_EQ(demand(Value(90), Value(10), Value(0.08)).number(), 18);
}

TEST(Demand, WithoutVacanciesIsGrowthOnStaffAndFlagged) {
  const Value needed = demand(Value(90), Value(), Value(0.10));
  EXPECT_DOUBLE_EQ(needed.number(), 9);
  EXPECT_TRUE(needed.flagged());
}

TEST(Demand, OfWithheldVacanciesIsWithheld) {
  EXPECT_EQ(demand(Value(90), Value::of(Status::withheld), Value(0.1)).status(), Status::withheld);
}

TEST(Demand, WithoutGrowthIsUnknown) {
  EXPECT_EQ(demand(Value(90), Value(10), Value()).status(), Status::unknown);
}

TEST(Supply, TakesGpsFrom858To833) {
  EXPECT_EQ(printed(Value(858) + supply_since(883.6, 858)), 833);
}

TEST(Supply, WithoutATrendIsUnknown) {
  EXPECT_EQ(supply(Value(858), Value(), horizon).status(), Status::unknown);
}

// From 2 to 19 in five years is 9.5 times the staff by the horizon, from 2 to 21 10.5 times.
TEST(Supply, OfATrendThatGivesMoreThanTenTimesTheStaffIsUnknown) {
  EXPECT_NEAR(supply_since(2, 19).number(), 19 * 8.5, 1e-6);
  EXPECT_EQ(supply_since(2, 21).status(), Status::unknown);
  EXPECT_TRUE(can_continue(Value(1.0), 3));   // 8 times
  EXPECT_FALSE(can_continue(Value(1.0), 4));  // 16 times
  EXPECT_FALSE(can_continue(Value(), 1));
}

TEST(SensitivitySel2022, TurnsPsychologistsFromPlus86ToMinus114) {
  const Value supply = supply_since(849.1, 998);
  const auto method = Sensitivity::sel_2022;
  // 20% of 998 is 199.6, "about 200".
  EXPECT_DOUBLE_EQ(assumed_vacancies(method, Value(998), 0.2).number(), 199.6);
  EXPECT_EQ(printed(gap_if_vacant(method, Value(998), Value(0.0895), supply, 0.2)), -114);
}

TEST(SensitivitySel2022, TurnsEntFromPlus4ToMinus3) {
  const Value supply = supply_since(30.6, 37);
  const auto method = Sensitivity::sel_2022;
  EXPECT_EQ(printed(assumed_vacancies(method, Value(37), 0.2)), 7);
  EXPECT_EQ(printed(gap_if_vacant(method, Value(37), Value(0.0910), supply, 0.2)), -3);
}

TEST(SensitivityRate, AppliesGrowthToTheAssumedVacanciesToo) {
  // 80 in post at 20% vacant: V = 20. Demand 20 + 0.10 * 100 = 30; supply 5; gap -25.
  const Value restated = gap_if_vacant(Sensitivity::rate, Value(80), Value(0.10), Value(5), 0.2);
  EXPECT_DOUBLE_EQ(restated.number(), -25);
  EXPECT_FALSE(restated.flagged());
}

TEST(Sensitivity, SaysWhichFormulaItUsed) {
  EXPECT_STREQ(formula(Sensitivity::rate), "gap-model.sensitivity-rate");
  EXPECT_STREQ(formula(Sensitivity::sel_2022), "gap-model.sensitivity-sel-2022");
}

TEST(Establishment, IsStaffAndVacancies) {
  EXPECT_EQ(establishment(Value(90), Value(10)).number(), 100);
  EXPECT_EQ(establishment(Value(90), Value()).status(), Status::unknown);
}

}  // namespace
}  // namespace muster::sdk::gap_model
