// SPDX-License-Identifier: MIT
#include "muster/sdk/retention.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace muster::sdk::retention {
namespace {

std::vector<Value> month_ends(int count) {
  return std::vector<Value>(static_cast<std::size_t>(count));
}

TEST(MeanInPost, IsOfThirteenMonthEnds) {
  std::vector<Value> ends;
  for (int i = 0; i < 13; ++i) ends.emplace_back(100 + i);  // 100 .. 112, mean 106
  const MeanInPost mean = mean_in_post(ends);
  EXPECT_DOUBLE_EQ(mean.value.number(), 106);
  EXPECT_EQ(mean.of, MeanOf::thirteen_month_ends);
  EXPECT_EQ(mean.words(), "the mean of the 13 month-ends");
}

TEST(MeanInPost, IsOfFirstAndLastWhereOnlyTheseAreKnown) {
  std::vector<Value> ends = month_ends(13);
  ends.front() = Value(100);
  ends.back() = Value(110);
  const MeanInPost mean = mean_in_post(ends);
  EXPECT_DOUBLE_EQ(mean.value.number(), 105);
  EXPECT_EQ(mean.of, MeanOf::first_and_last);
}

TEST(MeanInPost, SaysHowManyMonthEndsItIsOf) {
  std::vector<Value> ends = month_ends(13);
  ends[3] = Value(100);
  ends[4] = Value(101);
  ends[5] = Value(108);
  const MeanInPost mean = mean_in_post(ends);
  EXPECT_DOUBLE_EQ(mean.value.number(), 103);
  EXPECT_EQ(mean.words(), "the mean of the 3 month-ends that are known, of 13");
}

TEST(MeanInPost, OfOneMonthEndIsUnknown) {
  std::vector<Value> ends = month_ends(13);
  ends.back() = Value(110);
  EXPECT_EQ(mean_in_post(ends).value.status(), Status::unknown);
  EXPECT_EQ(mean_in_post(ends).of, MeanOf::nothing);
}

TEST(MeanInPost, IsWithheldWithAnyOfItsMonths) {
  std::vector<Value> ends(13, Value(100));
  ends[6] = Value::of(Status::withheld);
  EXPECT_EQ(mean_in_post(ends).value.status(), Status::withheld);
}

TEST(Turnover, IsLeaversOverTheMean) {
  EXPECT_DOUBLE_EQ(turnover(Value(41), Value(250)).number(), 0.164);
  EXPECT_DOUBLE_EQ(joiner_rate(Value(50), Value(250)).number(), 0.2);
  EXPECT_EQ(turnover(Value(0), Value(0)).status(), Status::not_applicable);
  EXPECT_EQ(turnover(Value(), Value(250)).status(), Status::unknown);
}

TEST(Stability, NinetyOfAHundredIsNinetyPercent) {
  EXPECT_DOUBLE_EQ(stability(Value(90), Value(100)).number(), 0.9);
}

TEST(RetirementRisk, IsOverThoseOfKnownAge) {
  EXPECT_DOUBLE_EQ(retirement_risk(Value(30), Value(120)).number(), 0.25);
}

TEST(ReasonShare, IsOverThoseWithAKnownReason) {
  EXPECT_DOUBLE_EQ(reason_share(Value(27), Value(125)).number(), 0.216);
}

TEST(ValueOfOnePoint, IsAHundredthOfStaffInPost) {
  EXPECT_DOUBLE_EQ(value_of_one_point(Value(10119)).number(), 101.19);
}

TEST(MeanInPost, TwoThatAreNotTheOuterOnesAreSome) {
  std::vector<Value> with_first = month_ends(13), with_last = month_ends(13);
  with_first.front() = with_first[5] = Value(100);
  with_last[5] = with_last.back() = Value(100);
  EXPECT_EQ(mean_in_post(with_first).of, MeanOf::some_month_ends);
  EXPECT_EQ(mean_in_post(with_last).of, MeanOf::some_month_ends);
}

TEST(MeanInPost, TheOuterOnesAndAnotherAreSome) {
  std::vector<Value> ends = month_ends(13);
  ends.front() = ends[5] = ends.back() = Value(100);
  EXPECT_EQ(mean_in_post(ends).of, MeanOf::some_month_ends);
}

TEST(MeanInPost, FewerThanThirteenAreNotAYearThoughAllAreKnown) {
  EXPECT_EQ(mean_in_post(std::vector<Value>(5, Value(100))).of, MeanOf::some_month_ends);
}

TEST(MeanInPost, ThatIsWithheldIsOfNoMonthEnds) {
  const MeanInPost mean = mean_in_post(std::vector<Value>(13, Value::of(Status::withheld)));
  EXPECT_EQ(mean.of, MeanOf::nothing);
  EXPECT_EQ(mean.month_ends, 0u);
}

}  // namespace
}  // namespace muster::sdk::retention
