// SPDX-License-Identifier: MIT
#include "muster/sdk/spc_reading.hpp"

#include <gtest/gtest.h>

namespace muster::sdk::spc {
namespace {

using Points = std::vector<double>;

constexpr Limits around_ten{10, 4, 16, 6, 14, 0};

TEST(Phases, BeginWhereTheLinesAreGivenAnew) {
  // Two flat halves: each has its own mean, and limits equal to it.
  Points points(10, 5.0);
  points.insert(points.end(), 10, 9.0);
  auto found = phases(points, {}, {.rebase_at = {10}});
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].end, 10u);
  EXPECT_EQ(found[0].limits.mean, 5);
  EXPECT_EQ(found[1].limits.mean, 9);
  EXPECT_EQ(found[1].limits.upper, 9);
  for (Variation each : variations(points, found, Better::higher))
    EXPECT_EQ(each, Variation::common_cause);
}

TEST(Phases, OfOnePointHaveNoLines) {
  EXPECT_EQ(phases(Points{1, 2, 3}, {}, {.rebase_at = {2}}).size(), 1u);
  EXPECT_TRUE(phases(Points{1}).empty());
}

TEST(Phases, LinesMayBeFixedByTheFirstPoints) {
  // Twelve points 1, 2, 1, 2, ...: mean 1.5, every moving range 1; then a rise that they must not
  // see.
  Points points;
  for (int i = 0; i < 12; ++i) points.push_back(1 + i % 2);
  points.insert(points.end(), {8, 8, 8});
  auto fixed = phases(points, {}, {.rebase_at = {}, .fix_after = 12});
  EXPECT_DOUBLE_EQ(fixed.at(0).limits.mean, 1.5);
  EXPECT_DOUBLE_EQ(fixed.at(0).limits.upper, 1.5 + 2.66);
  EXPECT_EQ(fixed.at(0).end, 15u);
  EXPECT_EQ(variations(points, fixed, Better::lower)[14], Variation::concern_high);
}

TEST(Phases, FewerThanTwelvePointsFixNothing) {
  Points points{1, 2, 1, 2, 1, 2, 8, 8};
  auto found = phases(points, {}, {.rebase_at = {}, .fix_after = 6});
  EXPECT_DOUBLE_EQ(found.at(0).limits.mean, 25.0 / 8);
}

TEST(Variation, IsJudgedByTheSideOfTheMeanAndByWhatIsBetter) {
  const auto of = [](double point, Better better) {
    return variation_of(Cause::shift, point > 10, better);
  };
  EXPECT_EQ(of(12, Better::higher), Variation::improvement_high);
  EXPECT_EQ(of(8, Better::higher), Variation::concern_low);
  EXPECT_EQ(of(12, Better::lower), Variation::concern_high);
  EXPECT_EQ(of(8, Better::lower), Variation::improvement_low);
  EXPECT_EQ(of(12, Better::neither), Variation::neutral_high);
  EXPECT_EQ(of(8, Better::neither), Variation::neutral_low);
  EXPECT_EQ(variation_of(Cause::common, true, Better::lower), Variation::common_cause);
}

// Eight months of more leavers each month, all below the mean of 10: a rise in what should fall.
TEST(Variation, OfATrendIsJudgedByItsDirection) {
  const Points rising{4.1, 4.5, 5, 5.5, 6, 6.5, 7, 7.5};
  const std::vector<Phase> whole{{0, rising.size(), around_ten}};
  for (const Variation each : variations(rising, whole, Better::lower))
    EXPECT_EQ(each, Variation::concern_high);
  const Points falling(rising.rbegin(), rising.rend());
  for (const Variation each : variations(falling, whole, Better::lower))
    EXPECT_EQ(each, Variation::improvement_low);
}

// Seven up, then seven down: the peak is the first of those that fall.
TEST(Variation, WhereOneTrendEndsTheNextBegins) {
  const Points points{7, 7.5, 8, 8.5, 9, 9.5, 13, 12, 11.5, 11, 10.5, 9.8, 9.2};
  const std::vector<int> ways = trend_directions(points);
  EXPECT_EQ(ways, (std::vector<int>{1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1}));
}

TEST(Assurance, AsksWhetherChanceCanMissTheTarget) {
  EXPECT_EQ(assurance(around_ten, 17, Better::higher), Assurance::fail);
  EXPECT_EQ(assurance(around_ten, 17, Better::lower), Assurance::pass);
  EXPECT_EQ(assurance(around_ten, 3, Better::higher), Assurance::pass);
  EXPECT_EQ(assurance(around_ten, 3, Better::lower), Assurance::fail);
  EXPECT_EQ(assurance(around_ten, 10, Better::higher), Assurance::inconsistent);
}

TEST(Assurance, ATargetOnALimitIsInconsistent) {
  EXPECT_EQ(assurance(around_ten, 16, Better::higher), Assurance::inconsistent);
  EXPECT_EQ(assurance(around_ten, 4, Better::higher), Assurance::inconsistent);
}

TEST(Assurance, NeedsATargetAndADirection) {
  EXPECT_EQ(assurance(around_ten, std::nullopt, Better::higher), Assurance::none);
  EXPECT_EQ(assurance(around_ten, 17, Better::neither), Assurance::none);
}

TEST(ProfileNamed, MakingDataCountTakesSixForATrend) {
  const Points six{8, 8.5, 9, 10.1, 10.5, 11};
  EXPECT_EQ(causes(six, around_ten, *profile_named("nhsrplotthedots"))[0], Cause::common);
  EXPECT_EQ(causes(six, around_ten, *profile_named("making-data-count"))[0], Cause::trend);
}

TEST(ProfileNamed, MakingDataCountTakesPointsBeyondTheLimitsIntoTwoInThree) {
  const Points points{17, 11, 15, 9};
  EXPECT_EQ(causes(points, around_ten, *profile_named("nhsrplotthedots"))[2], Cause::common);
  EXPECT_EQ(causes(points, around_ten, *profile_named("making-data-count"))[2],
            Cause::two_in_three);
}

TEST(ProfileNamed, AnotherNameIsNone) { EXPECT_FALSE(profile_named("excel")); }

TEST(Ids, GoWithTheirWords) {
  EXPECT_EQ(id_of(Variation::concern_low), "concern-low");
  EXPECT_EQ(id_of(Variation::improvement_high), "improvement-high");
  EXPECT_EQ(id_of(Variation::neutral_low), "neutral-low");
  EXPECT_EQ(id_of(Assurance::none), "");
  EXPECT_EQ(id_of(Assurance::fail), "fail");
}

TEST(Words, AreThereForEveryReading) {
  for (int i = 0; i < 7; ++i) EXPECT_FALSE(words_of(static_cast<Variation>(i)).empty());
  for (int i = 0; i < 4; ++i) EXPECT_FALSE(words_of(static_cast<Assurance>(i)).empty());
}

}  // namespace
}  // namespace muster::sdk::spc
