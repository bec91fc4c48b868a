// SPDX-License-Identifier: MIT
#include "updates/form.hpp"

#include <gmock/gmock.h>

#include "base/byte_sink.hpp"
#include "plan.hpp"
#include "workbook/xlsx_writer.hpp"

namespace muster::updates {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Key;
using testing::Not;

std::vector<std::string> ids(const LeadActions& lead) {
  std::vector<std::string> all;
  for (const OpenAction& action : lead.actions) all.push_back(action.id);
  return all;
}

TEST(OpenActions, BelongToEachOfTheirLeads) {
  const auto leads = by_lead(open_actions(load_plan(plan_files())));
  ASSERT_EQ(leads.size(), 3U);
  EXPECT_EQ(leads[0].lead, "Estates");
  EXPECT_THAT(ids(leads[0]), ElementsAre("1", "2", "3", "5"));
  EXPECT_EQ(leads[0].actions[1].others("Estates"), "Learning team");
  EXPECT_EQ(leads[1].lead, "Learning team");
  EXPECT_THAT(ids(leads[1]), ElementsAre("2"));
  EXPECT_EQ(leads[1].actions[0].others("Learning team"), "Estates");
  EXPECT_EQ(leads[0].actions[0].others("Estates"), "");
  EXPECT_EQ(leads[2].lead, "Parks & open spaces");
}

TEST(OpenActions, ThePublicOnesAreThoseThatThePublicSees) {
  const auto leads = by_lead(open_actions(load_plan(plan_files(), model::Audience::for_public)));
  EXPECT_THAT(ids(leads[0]), ElementsAre("1", "2", "3"));
}

TEST(OpenActions, KnowTheLatestUpdateAndRating) {
  const auto actions = open_actions(load_plan(
      plan_files("action,date,update,rating\n1,2024-08-01,It opened.,green\n"
                 "1,2024-03-01,Planned.,red\n2,2024-06-30,Too early for this round.,\n")));
  EXPECT_EQ(actions[0].rating, "Completed");
  EXPECT_EQ(actions[0].last_words, "It opened.");
  EXPECT_FALSE(actions[0].owes);
  EXPECT_EQ(iso_date(actions[1].last.value()), "2024-06-30");
  EXPECT_TRUE(actions[1].owes) << "the round began on 1 July";
  EXPECT_FALSE(actions[2].owes) << "its progress was typed";
}

TEST(OpenActions, OneUnderTwoPrioritiesIsThereOnce) {
  Files files = plan_files();
  files["priorities.csv"] += "q,2,More,More places.\n";
  files["actions.csv"] += "1,q,Open a library,Estates,2025-01-31,red,,,\n";
  EXPECT_EQ(open_actions(load_plan(files)).size(), 5U);
}

TEST(Form, IsAWorkbookForEachLead) {
  const model::Dataset plan = load_plan(plan_files());
  const auto forms = forms_of(by_lead(open_actions(plan)), plan.edition);
  EXPECT_THAT(forms, ElementsAre(Key("estates.xlsx"), Key("learning-team.xlsx"),
                                 Key("parks-open-spaces.xlsx")));
  const workbook::Sheet& sheet = forms.at("estates.xlsx").sheets.front();
  std::vector<std::string> lines;
  for (const workbook::Line& line : sheet.lines) lines.push_back(std::get<std::string>(line.value));
  EXPECT_THAT(lines, Contains(HasSubstr("since 1 July 2024")));
  EXPECT_THAT(lines, Contains(HasSubstr("Please answer by 22 November 2024.")));
  EXPECT_THAT(lines, Contains("Action 2 is also led by Learning team, who have a workbook too. "
                              "Please agree on one answer."));
  EXPECT_THAT(lines, Contains(HasSubstr("Not for publication")));
  EXPECT_THAT(lines, Contains("Form: plan-2024, answers by 2024-11-22"));
}

TEST(Form, OfThePublicActionsSaysNothingOfOthers) {
  const model::Dataset plan = load_plan(plan_files(), model::Audience::for_public);
  const auto forms = forms_of(by_lead(open_actions(plan)), plan.edition);
  StringSink sink;
  workbook::write_xlsx(forms.at("estates.xlsx"), sink);
  const workbook::Sheet& sheet = forms.at("estates.xlsx").sheets.front();
  for (const workbook::Line& line : sheet.lines)
    EXPECT_THAT(std::get<std::string>(line.value), Not(HasSubstr("Not for publication")));
  EXPECT_EQ(sheet.table->rows.size(), 3U);
}

TEST(Form, ComesBackEmptyAsItWasMade) {
  const model::Dataset plan = load_plan(plan_files());
  Files bytes;
  for (const auto& [name, book] : forms_of(by_lead(open_actions(plan)), plan.edition)) {
    StringSink sink;
    workbook::write_xlsx(book, sink);
    bytes[name] = sink.text;
  }
  const Back back(bytes, "", "2024-11-22");
  EXPECT_THAT(back.problems, IsEmpty());
  EXPECT_EQ(back.judged.without, 6U) << "5 actions, one of them of two leads";
}

}  // namespace
}  // namespace muster::updates
