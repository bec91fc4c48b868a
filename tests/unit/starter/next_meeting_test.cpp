// SPDX-License-Identifier: MIT
#include "starter/next_meeting.hpp"

#include <gmock/gmock.h>

#include "base/diagnostic.hpp"

namespace muster::starter {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

using Files = std::map<std::string, std::string>;

const Files june = {
    {"meeting.csv", "committee,date,time,venue,nation\nScrutiny,2025-06-12,2 pm,Town Hall,\n"},
    {"meeting_dates.csv",
     "date,time,venue\n2025-09-11,,Library\n2025-06-12,,\n2025-12-04,,\n2025-03-06,,\n"},
    {"bank_holidays.csv", "date\n2025-08-25\n"},
    {"agenda.csv",
     "item,title,exempt_paragraph,description,paper,status,reason,audience\n"
     "1,Apologies,,,,,,\n"
     "2,Minutes,,To agree the minutes of 6 March 2025.,minutes,,,\n"
     "3,Carers,,,,,,\n"
     "4,Estates,,,,deferred,No figures yet.,\n"
     "5,Grant,,,,withdrawn,,\n"
     "6,Exclusion of the public,,,,,,\n"
     "7,Contract,3,Secret words,,,,restricted\n"
     "8,Urgent business,3,Secret words,,,,restricted\n"},
    {"reports.csv",
     "item,subject,main,audience\n3,Carers,carers,\n7,Contract,contract,restricted\n"},
    {"appendices.csv", "item,number,title,narrative,file\n3,1,Plan,,appendices/plan.pdf\n"},
    {"narrative/minutes.md", "Agreed.\n"},
    {"narrative/carers.md", "Text.\n"},
    {"narrative/contract.md", "---\naudience: restricted\n---\nSecret words\n"},
    {"narrative/welcome.md", "Welcome.\n"},
    {"narrative/briefing.md", "Open.\n\n::: restricted\nSecret words\n:::\n"},
};

struct Made {
  Diagnostics diagnostics;
  std::optional<NextMeeting> next;
  std::vector<std::string> messages;

  explicit Made(Files files, bool keeps_closed = false) {
    next = next_meeting(*memory_folder(std::move(files)), 3, keeps_closed, diagnostics);
    for (const Diagnostic& one : diagnostics.items()) messages.push_back(one.message);
  }
};

/// Before Thursday 11 September 2025 there are five clear days from 4 to 10 September; the agenda
/// is out on the 3rd.
TEST(NextMeeting, TakesTheNextDateOfTheCalendar) {
  Made made(june);
  ASSERT_TRUE(made.next && made.next->dates);
  EXPECT_EQ(iso_date(made.next->dates->before), "2025-06-12");
  EXPECT_EQ(iso_date(made.next->dates->next), "2025-09-11");
  EXPECT_EQ(iso_date(made.next->dates->published), "2025-09-03");
  EXPECT_EQ(made.next->tables.at("meeting.csv"),
            "committee,date,time,venue,nation\nScrutiny,2025-09-11,2 pm,Library,\n");
}

TEST(NextMeeting, IsNotOneThatWasCancelled) {
  Files files = june;
  files["meeting_dates.csv"] = "date,cancelled\n2025-06-12,\n2025-09-11,No room.\n2025-12-04,\n";
  EXPECT_EQ(iso_date(Made(files).next->dates->next), "2025-12-04");
}

TEST(NextMeeting, WithoutACalendarMovesByMonthsAndWarns) {
  Files files = june;
  files.erase("meeting_dates.csv");
  Made made(files);
  EXPECT_EQ(iso_date(made.next->dates->next), "2025-09-12");
  EXPECT_EQ(made.diagnostics.warning_count(), 1U);
  EXPECT_EQ(made.diagnostics.items().front().code.id, "new.meeting.date");
}

TEST(NextMeeting, KeepsTheItemsOfEveryMeetingAndWhatWasDeferred) {
  EXPECT_EQ(Made(june).next->tables.at("agenda.csv"),
            "item,title,exempt_paragraph,description,paper,status,reason,audience\n"
            "1,Apologies,,,,,,\n"
            "2,Minutes,,To agree the minutes of 6 March 2025.,minutes,to follow,,\n"
            "3,Estates,,,,to follow,,\n"
            "4,Exclusion of the public,,,,,,\n"
            "5,Urgent business,3,,,,,restricted\n");
}

TEST(NextMeeting, NumbersThatAreNotCountedStay) {
  Files files = june;
  files["agenda.csv"] = "item,title\n1,Apologies\n3,Carers\n7a,Questions\n";
  EXPECT_EQ(Made(files).next->tables.at("agenda.csv"),
            "item,title,status\n1,Apologies,\n7a,Questions,\n");
}

TEST(NextMeeting, ItemsWithoutANumberAreNotCounted) {
  Files files = june;
  files["agenda.csv"] =
      "item,title,kind,paper\n1,Apologies,,\nquestions,Questions,unnumbered,questions\n"
      "reports,Reports,heading,\n2,Grant,numbered,\n3,Carers,,\n4,Urgent business,,\n";
  const Made made(files);
  EXPECT_EQ(made.next->tables.at("agenda.csv"),
            "item,title,kind,paper,status\n1,Apologies,,,\n"
            "questions,Questions,unnumbered,questions,to follow\nreports,Reports,heading,,\n"
            "2,Grant,numbered,,\n3,Urgent business,,,\n");
  EXPECT_THAT(
      made.messages,
      testing::Contains(HasSubstr("Questions: write narrative/questions.md, and clear 'status'")));
}

TEST(NextMeeting, AClerkDecidesWhichItemsStay) {
  Files files = june;
  files["agenda.csv"] = "item,title,every_meeting\n1,Petition,no\n3,Carers,yes\n";
  EXPECT_EQ(Made(files).next->tables.at("agenda.csv"),
            "item,title,every_meeting,status\n3,Carers,yes,to follow\n");
}

TEST(NextMeeting, TakesNoPaperAndNothingExempt) {
  Made made(june);
  EXPECT_EQ(made.next->tables.at("reports.csv"), "item,subject,main,audience\n");
  EXPECT_EQ(made.next->tables.at("appendices.csv"), "item,number,title,narrative,file\n");
  EXPECT_THAT(made.next->left_out,
              ElementsAre("appendices/plan.pdf", "narrative/briefing.md", "narrative/carers.md",
                          "narrative/contract.md", "narrative/minutes.md"));
  for (const auto& [file, text] : made.next->tables)
    EXPECT_THAT(text, Not(HasSubstr("Secret"))) << file;
}

TEST(NextMeeting, TakesNoPaperInWord) {
  Files files = june;
  files["reports.csv"] = "item,subject,main,file\n3,Carers,,reports/carers.docx\n";
  Made made(files);
  EXPECT_EQ(made.next->tables.at("reports.csv"), "item,subject,main,file\n");
  EXPECT_THAT(made.next->left_out, testing::Contains("reports/carers.docx"));
}

TEST(NextMeeting, ListsWhatIsToBeDone) {
  EXPECT_THAT(
      Made(june).messages,
      ElementsAre("the meeting is on 11 September 2025: publish the agenda by 3 September 2025",
                  "item 2, Minutes: write narrative/minutes.md, and clear 'status'",
                  "item 2, Minutes: correct the date in its description",
                  "item 3, Estates: it was deferred to this meeting: add its report, and clear "
                  "'status'",
                  "the text has restricted passages, so it was not copied"));
}

TEST(NextMeeting, ActionsThatAreDoneStayIfThePublisherWantsThem) {
  Files files = june;
  const std::string header = "id,action,status\n";
  files["meeting_actions.csv"] = header + "1,Write,done\n2,Report,open\n3,Ask,dropped\n4,Visit,\n";
  EXPECT_EQ(Made(files).next->tables.at("meeting_actions.csv"),
            header + "2,Report,open\n4,Visit,\n");
  EXPECT_EQ(Made(files, true).next->tables.at("meeting_actions.csv"), files["meeting_actions.csv"]);
}

TEST(NextMeeting, IsNothingWithoutAnAgenda) {
  EXPECT_FALSE(Made(Files{{"staff.csv", "a\n1\n"}}).next);
}

TEST(NextMeeting, RestrictedRowsOfOtherTablesStayBehind) {
  Diagnostics diagnostics;
  EXPECT_EQ(without_restricted("a.csv", "a,audience\n1,\n2,restricted\n3,public\n", diagnostics),
            "a,audience\n1,\n3,public\n");
  ASSERT_THAT(diagnostics.items(), SizeIs(1));
  EXPECT_EQ(diagnostics.items().front().code.id, "new.meeting.restricted");
  EXPECT_EQ(diagnostics.items().front().message, "1 restricted row was not copied");
  EXPECT_EQ(without_restricted("a.csv", "a\r\n1\r\n", diagnostics), "a\r\n1\r\n");
}

}  // namespace
}  // namespace muster::starter
