// SPDX-License-Identifier: MIT
#include "muster/sdk/near_dates.hpp"

#include <gtest/gtest.h>

#include "unit/sdk/image_builder.hpp"

namespace muster::sdk {
namespace {

Day on(const char* day) { return day_from_image(testing::days_of(day)); }

TEST(NearestDay, WithinTheToleranceAndTheEarlierOfTwo) {
  const Day days[] = {on("2022-06-30"), on("2022-09-30"), on("2022-10-02"), on("2022-12-31")};
  EXPECT_EQ(nearest_day(days, on("2022-10-01"), 31), on("2022-09-30"));
  EXPECT_EQ(nearest_day(days, on("2022-12-01"), 30), on("2022-12-31"));
  EXPECT_FALSE(nearest_day(days, on("2022-12-01"), 29));
  EXPECT_FALSE(nearest_day({}, on("2022-12-01"), 29));
}

TEST(LatestNear, ElseTheLatestBefore) {
  const Day days[] = {on("2020-03-31"), on("2021-03-31"), on("2023-03-31")};
  EXPECT_EQ(latest_near(days, on("2022-10-01"), 31), on("2021-03-31"));
  EXPECT_EQ(latest_near(days, on("2023-03-20"), 31), on("2023-03-31"));
  EXPECT_FALSE(latest_near(days, on("2019-10-01"), 31));
}

}  // namespace
}  // namespace muster::sdk
