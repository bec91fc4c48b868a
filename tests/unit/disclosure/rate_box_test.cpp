// SPDX-License-Identifier: MIT
// Whether a printed rate leaves rounded counts as open as their rounding does.
#include "disclosure/published_rates.hpp"

#include <gtest/gtest.h>

namespace muster::disclosure {
namespace {

TEST(AsPrinted, IsToATenthOfAPerCentOrFiner) {
  EXPECT_NEAR(as_printed(0.16).low, 0.1595, 1e-12);
  EXPECT_NEAR(as_printed(0.16).high, 0.1605, 1e-12);
  EXPECT_NEAR(as_printed(0.851).low, 0.8505, 1e-12);
  EXPECT_NEAR(as_printed(0.8506).low, 0.85055, 1e-12);
}

/// 73 to 77 of 83 to 87. 74/87 = 0.85057; the nearest others are 73/86 = 0.8488 and 75/88.
TEST(LeavesOpen, NotWhereOnePairIsLeft) {
  const Fraction cohort{{{73, 77}}, {{83, 87}}};
  EXPECT_FALSE(leaves_open(cohort, as_printed(0.8506)));
  EXPECT_FALSE(leaves_open(cohort, as_printed(0.851)));
}

TEST(LeavesOpen, WhereTheRateIsOfOtherCounts) {
  EXPECT_TRUE(leaves_open({{{73, 77}}, {{83, 87}}}, as_printed(0.3)));
}

/// 998 to 1,002 of 9,998 to 10,002 are 9.978% to 10.022%: all of that is 10.0%.
TEST(LeavesOpen, WhereEachCountHasAPartner) {
  const Fraction tenth{{{998, 1002}}, {{9998, 10002}}};
  EXPECT_TRUE(leaves_open(tenth, as_printed(0.1)));
  EXPECT_FALSE(leaves_open(tenth, as_printed(0.0998))) << "1,002 has no partner";
}

/// Two months of 3 to 7 each over 100: at 8% they are 8 together, so 3 is possible with 5, but 7
/// only with 1.
TEST(LeavesOpen, OfSumsToo) {
  EXPECT_FALSE(leaves_open({{{3, 7}, {3, 7}}, {{100, 100}}}, as_printed(0.08)));
  EXPECT_TRUE(leaves_open({{{3, 7}, {3, 7}}, {{100, 100}}}, as_printed(0.1)));
}

/// 8 leavers over the mean of two month-ends, 98 to 102 each: 8% is a mean of 99.4 to 100.6. If one
/// is 98, the other is 100.8 to 103.2: 101 or 102.
TEST(LeavesOpen, TakesTheMeanOfPointsOfTime) {
  Fraction turnover{{{8, 8}}, {{98, 102}, {98, 102}}};
  turnover.months = 2;
  EXPECT_TRUE(leaves_open(turnover, as_printed(0.08)));
  EXPECT_FALSE(leaves_open(turnover, as_printed(0.0808)));
}

/// 10 vacant posts at 9.1% are with 99.3 to 100.5 in post: less than 97.5 to 102.5.
TEST(LeavesOpen, OfVacantPostsAndStaff) {
  Fraction vacancy{{}, {{97.5, 102.5}}, 10, false};
  EXPECT_FALSE(leaves_open(vacancy, as_printed(0.091)));
  vacancy.below = {{99.5, 100.2}};
  EXPECT_TRUE(leaves_open(vacancy, as_printed(0.091)));
}

}  // namespace
}  // namespace muster::disclosure
