// SPDX-License-Identifier: MIT
#include "updates/reminders.hpp"

#include <gmock/gmock.h>

#include "plan.hpp"

namespace muster::updates {
namespace {

struct Owed {
  model::Dataset plan;
  std::vector<OpenAction> actions;

  explicit Owed(const std::string& log, model::Audience audience = model::Audience::restricted)
      : plan(load_plan(plan_files(log), audience)), actions(open_actions(plan)) {}
  std::string text() const { return reminder_text(actions, round_of(plan.edition)); }
  std::string csv() const { return reminder_csv(actions, round_of(plan.edition)); }
};

/// Action 1 answered in this round, 2 in an earlier one; 3 has typed progress; 6 never had any.
const std::string some_answers =
    "action,date,update\n1,2024-08-01,It opened.\n2,2024-06-30,Two courses.\n";

TEST(Reminders, AreSortedByLeadAndSaySinceWhen) {
  EXPECT_EQ(Owed(some_answers, model::Audience::for_public).text(),
            "Learning team\n\nPlease send an update on this action by 22 November 2024:\n\n"
            "- 2: Train staff; and volunteers. Last update: 30 June 2024.\n\n"
            "Estates\n\nPlease send an update on this action by 22 November 2024:\n\n"
            "- 2: Train staff; and volunteers. Last update: 30 June 2024.\n\n"
            "Parks & open spaces\n\nPlease send an update on this action by 22 November 2024:\n\n"
            "- 6: Paint a wall. No update was received so far.\n");
}

TEST(Reminders, AsCsvHaveARowForEachAction) {
  EXPECT_EQ(Owed(some_answers).csv(),
            "lead,other_leads,action,words,due,last_update,answer_by\n"
            "Learning team,Estates,2,Train staff; and volunteers,,2024-06-30,2024-11-22\n"
            "Estates,Learning team,2,Train staff; and volunteers,,2024-06-30,2024-11-22\n"
            "Estates,,5,Sell a site,,,2024-11-22\n"
            "Parks & open spaces,,6,Paint a wall,,,2024-11-22\n");
}

TEST(Reminders, SayWhenAnActionIsDue) {
  EXPECT_THAT(
      Owed("action,date,update\n2,2024-08-01,A.\n5,2024-08-01,B.\n6,2024-08-01,C.\n").text(),
      testing::HasSubstr("- 1: Open a library. Due on 31 January 2025. No update was"));
}

TEST(Reminders, SayThatNobodyOwesAnything) {
  EXPECT_EQ(Owed("action,date,update\n1,2024-08-01,A.\n2,2024-08-01,A.\n5,2024-08-01,A.\n"
                 "6,2024-08-01,A.\n")
                .text(),
            "Every open action has an update.\n");
}

}  // namespace
}  // namespace muster::updates
