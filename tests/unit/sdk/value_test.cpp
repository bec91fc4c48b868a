// SPDX-License-Identifier: MIT
#include "muster/sdk/value.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace muster::sdk {
namespace {

const Value unknown;
const Value withheld = Value::of(Status::withheld);
const Value not_applicable = Value::of(Status::not_applicable);

TEST(Value, IsUnknownUntilItIsGivenANumber) {
  EXPECT_EQ(Value().status(), Status::unknown);
  EXPECT_THROW(Value().number(), std::logic_error);
}

TEST(Value, ThatIsNotFiniteIsUnknown) {
  EXPECT_EQ(Value(std::nan("")).status(), Status::unknown);
  EXPECT_EQ((Value(1e308) * 10.0).status(), Status::unknown);
}

TEST(Value, AddsSubtractsMultipliesAndDivides) {
  EXPECT_EQ((Value(3) + Value(4)).number(), 7);
  EXPECT_EQ((Value(3) - Value(4)).number(), -1);
  EXPECT_EQ((Value(3) * Value(4)).number(), 12);
  EXPECT_EQ((Value(3) / Value(4)).number(), 0.75);
  EXPECT_EQ(power(Value(2), 3).number(), 8);
}

TEST(Value, UnknownNeverBecomesZero) {
  EXPECT_EQ((Value(3) + unknown).status(), Status::unknown);
  EXPECT_EQ((Value(0) * unknown).status(), Status::unknown);
  EXPECT_EQ(power(unknown, 0).status(), Status::unknown);
}

TEST(Value, TheGraverStatusWins) {
  EXPECT_EQ((unknown + withheld).status(), Status::withheld);
  EXPECT_EQ((not_applicable + unknown).status(), Status::unknown);
  EXPECT_EQ((not_applicable + Value(1)).status(), Status::not_applicable);
  EXPECT_EQ((Value::of(Status::rounded, 5) + Value(1)).status(), Status::rounded);
}

TEST(Value, DividedByZeroIsNotApplicable) {
  EXPECT_EQ((Value(3) / Value(0)).status(), Status::not_applicable);
}

TEST(Value, CarriesTheRowsItCameFromEachOnce) {
  const Value a(Status::known, 1, {0, 7});
  const Value b(Status::known, 2, {0, 3});
  const Value all = a + b + a;
  ASSERT_EQ(all.inputs().size(), 2u);
  EXPECT_EQ(all.inputs()[0].row(), 3u);
  EXPECT_EQ(all.inputs()[1].row(), 7u);
}

TEST(Value, CarriesItsFlag) { EXPECT_TRUE((Value(1).flag() * Value(2)).flagged()); }

TEST(Value, ASumLacksANumberIfOnePartDoes) {
  const Value parts[] = {Value(1), unknown};
  EXPECT_EQ(sum(parts).status(), Status::unknown);
  EXPECT_EQ(sum({}).status(), Status::unknown);
}

TEST(Value, ASumOfKnownPartsIsFlaggedIfSomeAreMissing) {
  const Value parts[] = {Value(1), unknown, Value(2)};
  EXPECT_EQ(sum_of_known(parts).number(), 3);
  EXPECT_TRUE(sum_of_known(parts).flagged());
  const Value whole[] = {Value(1), Value(2)};
  EXPECT_FALSE(sum_of_known(whole).flagged());
}

TEST(Value, ASumOfKnownPartsIsWithheldIfOneIs) {
  const Value parts[] = {Value(1), withheld};
  EXPECT_EQ(sum_of_known(parts).status(), Status::withheld);
}

TEST(Value, MeanIsTheSumOverTheCount) {
  const Value parts[] = {Value(1), Value(2), Value(6)};
  EXPECT_EQ(mean(parts).number(), 3);
  EXPECT_EQ(mean({}).status(), Status::unknown);
}

TEST(Value, StatusesAreAsGraveOnEitherSide) {
  const Value rounded = Value::of(Status::rounded, 5);
  EXPECT_EQ((Value(1) + rounded).status(), Status::rounded);
  EXPECT_EQ((rounded + Value(1)).status(), Status::rounded);
  EXPECT_EQ((rounded + not_applicable).status(), Status::not_applicable);
  EXPECT_EQ((not_applicable + rounded).status(), Status::not_applicable);
  EXPECT_EQ((withheld + unknown).status(), Status::withheld);
}

TEST(Value, RowsThatHoldTheOthersAreHeldInCommon) {
  const Value all = Value(1).with_inputs({InputRow(0, 1), InputRow(0, 2), InputRow(0, 3)});
  const Value some = Value(2).with_inputs({InputRow(0, 1), InputRow(0, 3)});
  EXPECT_EQ((all + some).inputs().data(), all.inputs().data());
  EXPECT_EQ((some + all).inputs().data(), all.inputs().data());
}

TEST(Magnitude, IsTheDistanceFromZero) {
  EXPECT_EQ(magnitude(Value(-2.5)).number(), 2.5);
  EXPECT_EQ(magnitude(Value(2.5)).number(), 2.5);
  EXPECT_EQ(magnitude(Value::of(Status::withheld)).status(), Status::withheld);
}

}  // namespace
}  // namespace muster::sdk
