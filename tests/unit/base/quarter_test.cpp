// SPDX-License-Identifier: MIT
#include "base/date.hpp"

#include <gtest/gtest.h>

namespace muster {
namespace {

constexpr long summer_2020 = 2020 * 4 + 2;  // July to September

TEST(Quarter, IsThatOfTheMonth) {
  EXPECT_EQ(quarter_of(from_civil({2020, 7, 1})), summer_2020);
  EXPECT_EQ(quarter_of(from_civil({2020, 9, 30})), summer_2020);
  EXPECT_EQ(quarter_of(from_civil({2020, 10, 1})), summer_2020 + 1);
}

// A council's plan has July to September 2020 in the second quarter of 2020/21.
TEST(Quarter, IsNamedAsTheEditionSays) {
  EXPECT_EQ(quarter_words(summer_2020, Quarters::months), "July to September 2020");
  EXPECT_EQ(quarter_words(summer_2020, Quarters::calendar), "Q3 2020 (Jul–Sep 2020)");
  EXPECT_EQ(quarter_words(summer_2020, Quarters::financial), "Q2 2020/21 (Jul–Sep 2020)");
  EXPECT_EQ(quarter_name(summer_2020, Quarters::months), "Jul–Sep");
}

TEST(Quarter, FromJanuaryToMarchIsTheLastOfTheFinancialYear) {
  const long winter_2021 = quarter_of(from_civil({2021, 3, 31}));
  EXPECT_EQ(quarter_name(winter_2021, Quarters::financial), "Q4");
  EXPECT_EQ(quarter_year(winter_2021, Quarters::financial), "2020/21");
  EXPECT_EQ(quarter_name(winter_2021, Quarters::calendar), "Q1");
  EXPECT_EQ(quarter_year(winter_2021, Quarters::calendar), "2021");
}

TEST(Quarter, BeginsAYearInJanuaryOrInApril) {
  const long spring = quarter_of(from_civil({2021, 4, 1}));
  EXPECT_TRUE(begins_year(spring, Quarters::financial));
  EXPECT_FALSE(begins_year(spring, Quarters::calendar));
  EXPECT_TRUE(begins_year(spring - 1, Quarters::calendar));
  EXPECT_TRUE(begins_year(spring - 1, Quarters::months));
}

}  // namespace
}  // namespace muster
