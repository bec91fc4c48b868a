// SPDX-License-Identifier: MIT
// The law on a committee's papers. The edition of these tests is published on 30 June 2023, a
// Friday.
#include <gmock/gmock.h>

#include "checked_edition.hpp"

namespace muster::check {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string holidays = "date,name\n2023-05-29,Spring\n2023-08-28,Summer\n";
const std::string agenda = "item,title,exempt_paragraph,status,reason,audience\n";
const std::string reports = "item,subject,report_of,author,contact,summary,recommendation,main\n";

std::string meeting_on(const std::string& date, const std::string& nation = "") {
  return "committee,date,time,venue,nation\nScrutiny," + date + ",2 pm,Town Hall," + nation + "\n";
}

Checked meeting(const std::string& date, const std::string& nation = "", Files more = {}) {
  more.emplace("meeting.csv", meeting_on(date, nation));
  more.emplace("agenda.csv", agenda + "1,Apologies,,,,\n");
  more.emplace("bank_holidays.csv", holidays);
  return check_files(std::move(more));
}

/// On Monday 10 July there are five clear days: 3, 4, 5, 6 and 7 July.
TEST(CheckMeeting, FiveClearDaysAreEnoughInEngland) {
  EXPECT_THAT(meeting("2023-07-10").found, IsEmpty());
}

TEST(CheckMeeting, FourAreNot) {
  auto late = meeting("2023-07-07");
  EXPECT_THAT(late.found, ElementsAre("warning check.meeting.notice edition/meeting.csv:2"));
  EXPECT_EQ(late.messages[0],
            "the agenda is published on 30 June 2023, 4 clear days before the meeting on 7 July "
            "2023, but the law asks for 5");
  EXPECT_THAT(late.hints[0], HasSubstr("publish it by 29 June 2023"));
}

TEST(CheckMeeting, ThreeAreEnoughInWales) {
  EXPECT_THAT(meeting("2023-07-06", "Wales").found, IsEmpty());
  EXPECT_THAT(meeting("2023-07-05", "Wales").found,
              ElementsAre("warning check.meeting.notice edition/meeting.csv:2"));
}

/// The meeting is on Tuesday 30 May 2023, after the bank holiday of 29 May. Its agenda is out on
/// Monday 22 May: 23, 24, 25 and 26 May are four clear days.
TEST(CheckMeeting, ABankHolidayDoesNotCount) {
  const std::string yaml =
      "id: sel-2022\ntitle: A pack\norganisation: A council\npublished: 2023-05-22\n"
      "baseline: 2022-10-01\npublications: [committee-pack]\nstatus: draft\n";
  EXPECT_THAT(meeting("2023-05-30", "", {{"edition.yaml", yaml}}).messages,
              ElementsAre(HasSubstr(", 4 clear days before")));
  EXPECT_THAT(meeting("2023-05-30", "",
                      {{"edition.yaml", yaml}, {"bank_holidays.csv", "date\n2023-01-02\n"}})
                  .found,
              IsEmpty());
}

TEST(CheckMeeting, ThePackIsNotPublishedAfterTheMeeting) {
  auto after = meeting("2023-06-12");
  EXPECT_THAT(after.found, ElementsAre("error check.meeting.notice edition/meeting.csv:2"));
  EXPECT_EQ(after.messages[0],
            "the agenda is published on 30 June 2023, but the meeting is on 12 June 2023");
  EXPECT_THAT(meeting("2023-06-30").found,
              ElementsAre("error check.meeting.notice edition/meeting.csv:2"));
}

TEST(CheckMeeting, AYearWithoutBankHolidaysIsNotKnown) {
  auto found = meeting("2023-07-10", "", {{"bank_holidays.csv", "date\n2022-12-26\n"}});
  EXPECT_THAT(found.found, ElementsAre("note check.meeting.holidays edition/meeting.csv:2"));
  EXPECT_THAT(found.messages[0], HasSubstr("no bank holidays of 2023 are known"));
}

Checked items(const std::string& rows, const std::string& nation = "") {
  return check_files({{"meeting.csv", meeting_on("2023-07-10", nation)},
                      {"bank_holidays.csv", holidays},
                      {"agenda.csv", agenda + rows}});
}

TEST(CheckMeeting, ALateItemHasAReason) {
  EXPECT_THAT(items("1,Budget,,late,The grant ends before the next meeting.,\n").found, IsEmpty());
  EXPECT_THAT(items("1,Budget,,late,,\n").found,
              ElementsAre("error check.meeting.late edition/agenda.csv:2"));
  EXPECT_THAT(items("1,Budget,,withdrawn,,\n").found, IsEmpty());
}

TEST(CheckMeeting, ParagraphsAreThoseOfTheNation) {
  const std::string rows = "1,Exclusion of the public,,,,\n2,Contract,";
  for (const char* good : {"3", "1 and 2", "\"1, 2 and 7\""})
    EXPECT_THAT(items(rows + good + ",,,restricted\n").found, IsEmpty()) << good;
  for (const char* bad : {"8", "0", "3 and 12", "commercial", "3A"})
    EXPECT_THAT(items(rows + bad + ",,,restricted\n").found,
                ElementsAre("error check.meeting.paragraph edition/agenda.csv:3"))
        << bad;
  EXPECT_THAT(items(rows + "3 and 12,,,restricted\n").messages,
              ElementsAre("'12' is not a paragraph of Schedule 12A for England"));
  for (const char* good : {"12", "14 and 18", "18C"})
    EXPECT_THAT(items(rows + good + ",,,restricted\n", "Wales").found, IsEmpty()) << good;
  EXPECT_THAT(items(rows + "3,,,restricted\n", "Wales").messages,
              ElementsAre("'3' is not a paragraph of Schedule 12A for Wales"));
}

TEST(CheckMeeting, ThePublicIsExcludedBeforeTheFirstExemptItem) {
  EXPECT_THAT(items("1,Apologies,,,,\n2,Contract,3,,,restricted\n").found,
              ElementsAre("warning check.meeting.resolution edition/agenda.csv:3"));
  EXPECT_THAT(items("1,Contract,3,,,restricted\n2,Exclusion of the public,,,,\n").found,
              ElementsAre("warning check.meeting.resolution edition/agenda.csv:2"));
}

Checked report(const std::string& row, const std::string& text,
               const std::string& appendices = "") {
  Files files{{"agenda.csv", agenda + "1,Carers,,,,\n"},
              {"reports.csv", reports + row},
              {"narrative/carers.md", text}};
  if (!appendices.empty())
    files.emplace("appendices.csv", "item,number,title,narrative\n" + appendices);
  return check_files(std::move(files));
}

const std::string whole =
    "1,Carers,Director,Officer,clerk@example.org,What it says.,Note it.,carers\n";

TEST(CheckMeeting, AReportNamesItsAuthorAndAContact) {
  EXPECT_THAT(report(whole, "Text.\n").found, IsEmpty());
  auto bare = report("1,Carers,Director,,,What it says.,Note it.,carers\n", "Text.\n");
  EXPECT_THAT(bare.found, Contains("warning check.meeting.contact edition/reports.csv:2").Times(2));
  EXPECT_THAT(bare.messages, ElementsAre("the report of item 1 has no author",
                                         "the report of item 1 has no contact"));
}

TEST(CheckMeeting, AnAppendixThatTheReportNamesIsThere) {
  const std::string appendix = "1,A,The plan,plan\n";
  EXPECT_THAT(report(whole, "See Appendix A.\n", appendix).found, IsEmpty());
  auto missing =
      report(whole, "First.\n\nSee Appendix A, and\nAppendix 2. Appendix 2 again.\n", appendix);
  EXPECT_THAT(missing.found,
              ElementsAre("warning check.meeting.appendix edition/narrative/carers.md:4"));
  EXPECT_EQ(missing.messages[0], "the report names Appendix 2, but item 1 has no such appendix");
}

TEST(CheckMeeting, AnAppendixOfAnotherDocumentIsNotMeant) {
  EXPECT_THAT(report(whole, "See Appendix 3 of the joint forward plan.\n").found, IsEmpty());
}

}  // namespace
}  // namespace muster::check
