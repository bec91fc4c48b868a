// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "checked_edition.hpp"

namespace muster::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string head = "id,priority,action,lead,due,rating,progress,status\n";
const std::string priorities = "id,number,title,summary\np,1,First,What it is\nq,2,Second,More\n";

Checked actions(const std::string& rows) {
  return check_files({{"actions.csv", head + rows}, {"priorities.csv", priorities}});
}

TEST(CheckPlan, AnOpenActionIsLateTheDayAfterItWasDue) {
  EXPECT_THAT(actions("1,p,Do it,Lead,2023-06-30,amber,Going well,open\n").found, IsEmpty());
  auto late = actions("1,p,Do it,Lead,2023-06-29,amber,Going well,open\n");
  EXPECT_THAT(late.found, ElementsAre("warning check.action.overdue edition/actions.csv:2"));
  EXPECT_EQ(late.messages[0],
            "action '1' was due on 29 June 2023 and is still open on 30 June 2023");
}

TEST(CheckPlan, WhatIsClosedWithdrawnOrCompletedIsNotLate) {
  EXPECT_THAT(actions("1,p,Do it,Lead,2023-01-01,green,Done,open\n"
                      "2,p,Do that,Lead,2023-01-01,amber,Done,closed\n"
                      "3,p,Do more,,2023-01-01,amber,,withdrawn\n")
                  .found,
              IsEmpty());
}

TEST(CheckPlan, AnActionOfTwoPrioritiesIsReportedOnce) {
  EXPECT_THAT(actions("1,p,Do it,Lead,2023-01-01,amber,Going,open\n"
                      "1,q,Do it,Lead,2023-01-01,amber,Going,open\n")
                  .found,
              ElementsAre("warning check.action.overdue edition/actions.csv:2"));
}

TEST(CheckPlan, NoLeadAndNoUpdate) {
  EXPECT_THAT(actions("1,p,Do it,,2024-01-01,amber,,open\n").found,
              ElementsAre("warning check.action.owner edition/actions.csv:2",
                          "warning check.action.update edition/actions.csv:2"));
  EXPECT_THAT(actions("1,p,Do it,Lead,2024-01-01,red,,open\n").found,
              ElementsAre("note check.action.update edition/actions.csv:2"));
}

TEST(CheckPlan, AMilestoneEndsAfterItBegins) {
  auto found = check_files({{"milestones.csv",
                             "id,milestone,from,to,lead\na,Fine,2023-01-01,2023-01-01,Lead\n"
                             "b,Wrong,2023-03-01,2023-02-28,Lead\n"}});
  EXPECT_THAT(found.found, ElementsAre("error check.milestone.order edition/milestones.csv:3"));
  EXPECT_EQ(found.messages[0],
            "milestone 'b' ends on 28 February 2023, before it begins on 1 March 2023");
}

}  // namespace
}  // namespace muster::check
