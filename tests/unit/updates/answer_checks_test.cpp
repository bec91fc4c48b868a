// SPDX-License-Identifier: MIT
#include "updates/answer_checks.hpp"

#include <gmock/gmock.h>

#include "plan.hpp"
#include "updates/codes.hpp"

namespace muster::updates {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::vector<std::string> library =
    answer("1", "Open a library", "It opened.", "completed", "2024-11-14", "45688");

/// "action day update rating", one for each row to append.
std::vector<std::string> rows_of(const Judged& judged) {
  std::vector<std::string> rows;
  for (const LogRow& row : judged.good)
    rows.push_back(row.action + " " + iso_date(row.day) + " " + row.update + " " + row.rating +
                   (row.restricted ? " restricted" : ""));
  return rows;
}

TEST(AnswerChecks, AGoodAnswerIsTakenWithItsRatingAndDay) {
  // 45610 is 14 November 2024: 45658 is 1 January 2025, and 48 days before.
  const Back back(
      {{"a.xlsx",
        {library, answer("2", "Train staff and volunteers", "Two\r\ncourses.", "", "45610"),
         answer("3", "Write a guide", "", "", "")}}});
  EXPECT_THAT(back.problems, IsEmpty());
  EXPECT_THAT(rows_of(back.judged),
              ElementsAre("1 2024-11-14 It opened. green", "2 2024-11-14 Two\ncourses. "));
  EXPECT_EQ(back.judged.without, 1U);
}

TEST(AnswerChecks, AnAnswerOnARestrictedActionStaysRestricted) {
  const Back back({{"a.xlsx", {answer("5", "Sell a site", "Sold.", "", "14/11/2024")}}});
  EXPECT_THAT(rows_of(back.judged), ElementsAre("5 2024-11-14 Sold.  restricted"));
}

TEST(AnswerChecks, AnUnknownOrClosedActionIsReported) {
  const Back back({{"a.xlsx",
                    {answer("12", "Open a library", "Done.", "", "2024-11-14"),
                     answer("4", "Plant trees", "Done.", "", "2024-11-14")}}});
  EXPECT_THAT(back.problems,
              ElementsAre(HasSubstr("a.xlsx:Updates!A4: error[updates.unknown-action]: there is no "
                                    "action '12'"),
                          HasSubstr("A5: error[updates.unknown-action]: action '4' is no longer")));
  EXPECT_EQ(back.judged.refused, 2U);
}

TEST(AnswerChecks, BothOfTwoAnswersAreRefusedUnlessTheyAgree) {
  const std::vector<std::string> other =
      answer("1", "Open a library", "Not yet.", "", "2024-11-15", "45688");
  const Back two({{"a.xlsx", {library}}, {"b.xlsx", {other}}});
  EXPECT_THAT(two.problems,
              ElementsAre(AllOf(HasSubstr("b.xlsx:Updates!F4: error[updates.two-answers]"),
                                HasSubstr("'Not yet.' here"),
                                HasSubstr("'It opened.' in a.xlsx:Updates!F4"))));
  EXPECT_THAT(two.judged.good, IsEmpty());
  EXPECT_EQ(two.judged.refused, 2U);
  EXPECT_THAT(Back({{"a.xlsx", {library}}, {"b.xlsx", {library}}}).judged.good, SizeIs(1));
}

TEST(AnswerChecks, AChangedActionOrDueDateIsReported) {
  const Back back({{"a.xlsx",
                    {answer("1", "Close a library", "Done.", "", "2024-11-14", "45687"),
                     answer("3", "Write a guide", "Done.", "", "2024-11-14", "soon")}}});
  EXPECT_THAT(back.problems,
              ElementsAre(HasSubstr("B4: error[updates.locked-cell]: the words of action '1'"),
                          HasSubstr("C4: error[updates.locked-cell]: the date by which action '1'"),
                          HasSubstr("C5: error[updates.locked-cell]")));
  EXPECT_THAT(back.judged.good, IsEmpty());
}

TEST(AnswerChecks, ARatingOutsideTheListIsReported) {
  const Back back({{"a.xlsx", {answer("3", "Write a guide", "Done.", "Purple", "2024-11-14")}}});
  EXPECT_THAT(back.problems,
              ElementsAre(AllOf(HasSubstr("G4: error[updates.rating]: 'Purple' is no rating"),
                                HasSubstr("use one of: Not started, Completed"))));
}

TEST(AnswerChecks, ADayOutsideTheRoundIsReported) {
  const auto of = [](const char* day, const char* received) {
    return Back({{"a.xlsx", {answer("3", "Write a guide", "Done.", "", day)}}}, "", received)
        .problems;
  };
  EXPECT_THAT(of("2024-11-21", "2024-11-20"),
              ElementsAre(AllOf(HasSubstr("H4: error[updates.date]"), HasSubstr("in the future"))));
  EXPECT_THAT(of("2024-11-23", "2024-11-22"), ElementsAre(HasSubstr("in the future")));
  EXPECT_THAT(of("2024-06-30", "2024-11-22"), ElementsAre(HasSubstr("before this round")));
  EXPECT_THAT(of("next week", "2024-11-22"), ElementsAre(HasSubstr("'next week' is not a date")));
  EXPECT_THAT(of("2024-07-01", "2024-11-22"), IsEmpty());
  EXPECT_THAT(of("2024-11-22", "2024-11-22"), IsEmpty());
}

TEST(AnswerChecks, LateWorkbooksAreListedAndTaken) {
  const Back late({{"a.xlsx", {library}}}, "", "2024-11-25");
  EXPECT_THAT(late.problems, ElementsAre(HasSubstr("warning[updates.late]: the answers came 3 days "
                                                   "after the last day for answers")));
  EXPECT_THAT(late.judged.good, SizeIs(1));
  const Back after({{"a.xlsx", {answer("3", "Write a guide", "Done.", "", "2024-11-24")}}}, "",
                   "2024-11-25");
  EXPECT_THAT(after.problems,
              ElementsAre(HasSubstr("2024 is after the last day for answers, 22 November 2024"),
                          HasSubstr("updates.late")));
}

TEST(AnswerChecks, AnAnswerWithoutWordsOrDayIsReported) {
  const Back back({{"a.xlsx",
                    {answer("1", "Open a library", "", "Completed", "2024-11-14", "45688"),
                     answer("3", "Write a guide", "Done.", "", "")}}});
  EXPECT_THAT(back.problems, ElementsAre(HasSubstr("F4: error[updates.incomplete]"),
                                         HasSubstr("H5: error[updates.incomplete]")));
}

TEST(AnswerChecks, WordsThatNoTableCanHaveAreReported) {
  const Back back({{"a.xlsx", {answer("3", "Write a guide", "::: restricted", "", "2024-11-14")}}});
  EXPECT_THAT(back.problems, ElementsAre(HasSubstr("F4: error[updates.words]")));
}

TEST(AnswerChecks, AWorkbookOfAnotherRoundIsRefusedWhole) {
  importing::Cells cells = form_top;
  cells[1][0] = "Form: plan-2024, answers by 2024-05-31";
  cells.push_back(library);
  const Back back({{"old.xlsx", importing::BookOfCells().sheet("Updates", cells).bytes()}}, "",
                  "2024-11-22");
  EXPECT_THAT(back.problems, ElementsAre(HasSubstr("error[updates.other-round]")));
  EXPECT_EQ(back.judged.refused, 1U);
}

TEST(AnswerChecks, AWorkbookThatIsNoFormIsReportedAndTheOthersAreRead) {
  const std::string no_title = importing::BookOfCells().sheet("Updates", {{"1", "a"}}).bytes();
  const std::string no_sheet = importing::BookOfCells().sheet("Sheet1", {{"a"}}).bytes();
  importing::Cells good = form_top;
  good.push_back(library);
  const Back back({{"a.xlsx", no_title},
                   {"b.xlsx", no_sheet},
                   {"c.xlsx", "no workbook"},
                   {"d.xlsx", importing::BookOfCells().sheet("Updates", good).bytes()}},
                  "", "2024-11-22");
  EXPECT_THAT(back.problems,
              ElementsAre(HasSubstr("a.xlsx: error[updates.no-form]"),
                          HasSubstr("b.xlsx: error[updates.no-form]: the workbook has no sheet"),
                          HasSubstr("c.xlsx: error[import.workbook]")));
  EXPECT_THAT(back.judged.good, SizeIs(1));
}

TEST(AnswerChecks, WhatTheLogHasIsNotAppendedAgainAndNeverReplaced) {
  const Back same({{"a.xlsx", {library}}},
                  "action,date,update,rating\n1,2024-11-14,It opened.,green\n");
  EXPECT_EQ(same.judged.already, 1U);
  EXPECT_THAT(same.judged.good, IsEmpty());
  const Back other({{"a.xlsx", {library}}}, "action,date,update\n1,2024-11-14,Not yet.\n");
  EXPECT_THAT(other.problems, ElementsAre(AllOf(HasSubstr("error[updates.two-answers]"),
                                                HasSubstr("'Not yet.' in line 2 of updates.csv"))));
}

TEST(AnswerLog, AppendsRowsAndTheColumnsThatTheyNeed) {
  importing::EditionRows log{{"action", "update", "date"}, {{"1", "Begun.", "2024-01-02"}}, {2}};
  append(log, {{"5", {20'041}, "Sold.", "green", true}});  // 1 January 2024 is day 19723; 318 later
  EXPECT_EQ(importing::csv_text(log),
            "action,update,date,rating,audience\n1,Begun.,2024-01-02,,\n"
            "5,Sold.,2024-11-14,green,restricted\n");
}

}  // namespace
}  // namespace muster::updates
