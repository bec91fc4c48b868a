// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "loaded_edition.hpp"

namespace muster::load {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Loaded movements(const std::string& rows) {
  return load(
      {{"movements.csv", "month,sector,profession,joiners,leavers,staff_in_post\n" + rows}});
}

// Ten were in post, six left: four are in post at the month's end, and no fewer than six could
// leave.
TEST(StockFlows, MoreMayLeaveThanAreThereAtTheEnd) {
  EXPECT_THAT(movements("2022-09,acute,A,0,0,10\n2022-10,acute,A,0,6,4\n").found, IsEmpty());
  EXPECT_THAT(movements("2022-09,acute,A,0,0,10\n2022-10,acute,A,0,10,0\n").found, IsEmpty());
}

TEST(StockFlows, NobodyLeavesWhoWasNotThere) {
  const Loaded out = movements("2022-12,acute,A,0,0,8\n2023-01,acute,A,3,12,0\n");
  EXPECT_THAT(out.found, ElementsAre("edition/movements.csv:3 load.row.rule"));
  EXPECT_EQ(out.messages[0],
            "more people left in January 2023 than were in post or joined: 12 left, 8 were in post "
            "at the end of the month before, and 3 joined");
  EXPECT_THAT(movements("2022-12,acute,A,0,0,8\n2023-01,acute,A,3,11,0\n").found, IsEmpty());
}

TEST(StockFlows, RowsMayBeInAnyOrder) {
  EXPECT_THAT(movements("2022-10,acute,A,0,11,0\n2022-09,acute,A,0,0,10\n").found,
              ElementsAre("edition/movements.csv:2 load.row.rule"));
}

TEST(StockFlows, WhereSomethingIsNotKnownNothingIsSaid) {
  EXPECT_THAT(movements("2022-09,acute,A,0,0,n/a\n2022-10,acute,A,0,11,0\n").found, IsEmpty());
  EXPECT_THAT(movements("2022-09,acute,A,0,0,10\n2022-10,acute,A,n/a,11,0\n").found, IsEmpty());
  EXPECT_THAT(movements("2022-08,acute,A,0,0,10\n2022-10,acute,A,0,11,0\n").found, IsEmpty())
      << "a month is missing";
  EXPECT_THAT(movements("2022-09,acute,B,0,0,10\n2022-10,acute,A,0,11,0\n").found, IsEmpty())
      << "another group";
  EXPECT_THAT(load({{"movements.csv",
                     "month,sector,profession,leavers,staff_in_post\n"
                     "2022-09,acute,A,0,10\n2022-10,acute,A,11,4\n"}})
                  .found,
              IsEmpty())
      << "nobody says who joined";
}

}  // namespace
}  // namespace muster::load
