// SPDX-License-Identifier: MIT
// Check values published with NHSRplotthedots, nhspy-plotthedots and in its vignettes.
#include "muster/sdk/spc.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace muster::sdk::spc {
namespace {

using Points = std::vector<double>;

const Points normal20{-0.56047565, -0.23017749, 1.55870831,  0.07050839,  0.12928774,
                      1.71506499,  0.46091621,  -1.26506123, -0.68685285, -0.44566197,
                      1.22408180,  0.35981383,  0.40077145,  0.11068272,  -0.55584113,
                      1.78691314,  0.49785048,  -1.96661716, 0.70135590,  -0.47279141};

constexpr Profile unscreened{.screen = false};

TEST(Limits, OfTwentyNormalNumbers) {
  const Limits found = *limits(normal20);
  EXPECT_NEAR(found.mean, 0.1416238, 5e-8);
  EXPECT_NEAR(found.lower, -3.01138, 5e-6);
  EXPECT_NEAR(found.upper, 3.294627, 5e-7);
}

TEST(Limits, LeaveOutTheJumpsOfAnOutlier) {
  Points points = normal20;
  points[14] = 10;
  const Limits screened = *limits(points);
  EXPECT_NEAR(screened.mean, 0.6694159, 5e-8);
  EXPECT_NEAR(screened.lower, -2.383666, 5e-7);
  EXPECT_NEAR(screened.upper, 3.722497, 5e-7);
  EXPECT_EQ(screened.screened, 2u);
}

TEST(Limits, KeepTheJumpsWhereTheProfileSaysSo) {
  Points points = normal20;
  points[14] = 10;
  EXPECT_NEAR(limits(points, unscreened)->lower, -4.596625, 5e-7);
  EXPECT_NEAR(limits(points, unscreened)->upper, 5.935457, 5e-7);
}

TEST(Limits, OfASawWithOneTooth) {
  // 1 2 1 2 10 1 2 1 2 ... of 18: mean 35/18; moving ranges of 1, except an 8 and a 9.
  const Points points{1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1};
  EXPECT_NEAR(limits(points)->mean, 1.94, 0.005);
  EXPECT_NEAR(limits(points)->upper, 4.60, 0.005);
  EXPECT_NEAR(limits(points)->lower, -0.72, 0.005);
  EXPECT_NEAR(limits(points, unscreened)->upper, 6.95, 0.005);
  EXPECT_NEAR(limits(points, unscreened)->lower, -3.06, 0.005);
}

TEST(Limits, OfOneToTen) {
  const Limits found = *limits(Points{1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
  EXPECT_NEAR(found.mean, 5.5, 1e-12);
  EXPECT_NEAR(found.lower, 2.84, 1e-12);
  EXPECT_NEAR(found.upper, 8.16, 1e-12);
  EXPECT_NEAR(found.near_lower, 3.7267, 5e-5);
  EXPECT_NEAR(found.near_upper, 7.2733, 5e-5);
}

TEST(Limits, OfUpAndDown) {
  const Limits found = *limits(Points{1, 2, 3, 4, 5, 4, 3, 2, 1, 2});
  EXPECT_NEAR(found.mean, 2.7, 1e-12);
  EXPECT_NEAR(found.lower, 0.04, 1e-12);
  EXPECT_NEAR(found.upper, 5.36, 1e-12);
  EXPECT_NEAR(found.near_lower, 0.9267, 5e-5);
  EXPECT_NEAR(found.near_upper, 4.4733, 5e-5);
}

// NHS England, HCHS workforce statistics, OGL v3.0: midwives in England, whole-time equivalents,
// March 2024 to February 2026. Expected values were worked out by a script of its own.
TEST(Limits, OfMidwivesInEngland) {
  const Points midwives{23689.30752, 23628.81335, 23557.21787, 23562.25397, 23543.996,
                        23457.43784, 23721.69916, 24402.65082, 24706.5489,  24656.62975,
                        24907.58421, 24991.18048, 24989.52914, 24959.23533, 24938.77353,
                        24888.13039, 24778.69811, 24706.02749, 24777.81723, 25280.83309,
                        25530.16419, 25459.03532, 25562.72713, 25627.77438};
  const Limits found = *limits(midwives);
  EXPECT_NEAR(found.mean, 24596.836, 5e-4);
  EXPECT_NEAR(found.lower, 24338.346, 5e-4);
  EXPECT_NEAR(found.upper, 24855.326, 5e-4);
  EXPECT_EQ(found.screened, 2u);
}

// NHS England, sickness absence 2024/25, OGL v3.0: days lost of days available, all organisations,
// in per cent by month.
TEST(Limits, OfSicknessAbsence) {
  const Points rates{4.76400315, 4.71230353, 4.87367953, 5.19847949, 4.79319512, 4.96154028,
                     5.41235994, 5.42991554, 5.74494442, 5.71491076, 5.26189455, 4.88435884};
  const Limits found = *limits(rates);
  EXPECT_NEAR(found.mean, 5.1460, 5e-5);
  EXPECT_NEAR(found.lower, 4.479637, 5e-7);  // spc_open_data_test.cpp explains 4.4797
  EXPECT_NEAR(found.upper, 5.8123, 5e-5);
  EXPECT_EQ(found.screened, 0u);
}

// The sample ADU / Ind1 of the NHS England and NHS Improvement SQL tool (manuel12/
// SPMS_ERP_MRPUpdatedRepo 31fafac, spms_erpmrp/SPC_SQL.sql): figures only. Expected values were
// worked out by other code.
const Points adult_indicator{53, 51, 48, 20, 50, 80, 48, 47, 45, 43, 40, 35, 55, 30,
                             25, 22, 21, 61, 59, 60, 42, 58, 59, 61, 63, 65, 70, 59};

TEST(Limits, OfTheSqlToolsSampleWithAndWithoutScreening) {
  const Limits all = *limits(adult_indicator, unscreened);
  EXPECT_NEAR(all.mean, 48.928571, 5e-7);
  EXPECT_NEAR(all.lower, 20.161164, 5e-7);
  EXPECT_NEAR(all.upper, 77.695979, 5e-7);
  const Limits screened = *limits(adult_indicator);
  EXPECT_NEAR(screened.lower, 23.147033, 5e-7);
  EXPECT_NEAR(screened.upper, 74.710110, 5e-7);
  EXPECT_EQ(screened.screened, 1u);
}

TEST(Limits, OfAFlatSeriesAreItsMean) {
  const Points flat(15, 0.1);
  const Limits found = *limits(flat);
  EXPECT_EQ(found.lower, 0.1);
  EXPECT_EQ(found.upper, 0.1);
  for (const Cause cause : causes(flat, found)) EXPECT_EQ(cause, Cause::common);
}

TEST(Limits, NeedTwoPoints) {
  EXPECT_FALSE(limits(Points{}));
  EXPECT_FALSE(limits(Points{1}));
  EXPECT_TRUE(limits(Points{1, 2}));
}

constexpr Limits around_zero{0, -3, 3, -2, 2, 0};

TEST(Causes, NameAPointOutsideTheLimits) {
  const auto found = causes(Points{0, 3.1, 0, 3.0}, around_zero);
  EXPECT_EQ(found[1], Cause::outside_limits);
  EXPECT_EQ(found[3], Cause::common);
}

TEST(Causes, NameATrendOfSevenPoints) {
  const Points seven{-1.5, -1, -0.5, 0.1, 0.5, 1, 1.5};
  for (const Cause cause : causes(seven, around_zero)) EXPECT_EQ(cause, Cause::trend);
  const Points six{-1.5, -1, -0.5, 0.1, 0.5, 1};
  for (const Cause cause : causes(six, around_zero)) EXPECT_EQ(cause, Cause::common);
}

TEST(Causes, NameSevenOnOneSide) {
  const Points seven{1, 0.5, 1, 0.5, 1, 0.5, 1, -1};
  const auto found = causes(seven, around_zero);
  for (std::size_t i = 0; i < 7; ++i) EXPECT_EQ(found[i], Cause::shift);
  EXPECT_EQ(found[7], Cause::common);
  for (const Cause cause : causes(Points{1, 0.5, 1, 0.5, 1, 0.5, 0, 1}, around_zero))
    EXPECT_EQ(cause, Cause::common);
}

TEST(Causes, NameTwoInThreeCloseToALimit) {
  const auto found = causes(Points{-1, 2.5, 0.5, 2.5, -1}, around_zero);
  EXPECT_EQ(found[1], Cause::two_in_three);
  EXPECT_EQ(found[2], Cause::common);
  EXPECT_EQ(found[3], Cause::two_in_three);
}

TEST(Causes, TwoInThreeMustBeOnOneSide) {
  for (const Cause cause : causes(Points{2.5, -2.5, 2.5, -1}, around_zero))
    EXPECT_EQ(cause, Cause::common);
}

TEST(Causes, PointsBeyondTheLimitsCountForTwoInThreeByProfileOnly) {
  const Points points{3.5, 0.5, 2.5, -1};
  EXPECT_EQ(causes(points, around_zero)[2], Cause::common);
  EXPECT_EQ(causes(points, around_zero, {.two_in_three_beyond = true})[2], Cause::two_in_three);
}

}  // namespace
}  // namespace muster::sdk::spc
