// SPDX-License-Identifier: MIT
#include "muster/sdk/trend_words.hpp"

#include <gtest/gtest.h>

#include "unit/sdk/image_builder.hpp"

namespace muster::sdk {
namespace {

Day on(const char* day) { return day_from_image(testing::days_of(day)); }

Edition looking_back(int years) {
  Edition edition;
  edition.look_back_years = years;
  return edition;
}

// Five years before 1 October 2022 is 1 October 2017; the tolerance of 31 days ends on 1 November.
TEST(ShortTrend, BeginsAfterTheLookBackAndItsTolerance) {
  const Edition edition = looking_back(5);
  ASSERT_EQ(edition.date_tolerance(), 31);
  const Day last = on("2022-10-01");
  EXPECT_FALSE(is_short_trend(edition, on("2012-10-01"), last));
  EXPECT_FALSE(is_short_trend(edition, on("2017-11-01"), last));
  EXPECT_TRUE(is_short_trend(edition, on("2017-11-02"), last));
}

TEST(ShortTrend, SaysWhatItRestsOn) {
  const std::vector<std::string> names{"Midwives", "Nurses"};
  EXPECT_EQ(short_trend(looking_back(5), names, on("2020-10-01"), on("2022-10-01")),
            "the trend of Midwives and Nurses is based on 2 years, from 1 October 2020 on, but "
            "look_back_years is 5");
}

}  // namespace
}  // namespace muster::sdk
