// SPDX-License-Identifier: MIT
// The year of a committee, counted by hand in the comments of each test.
#include "load/year_tables.hpp"

#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "loaded_edition.hpp"
#include "model/cells.hpp"

namespace muster::load {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using Files = std::map<std::string, std::string>;

const std::string agenda = "item,title,purpose,status,exempt_paragraph,kind,audience\n";
const std::string attendance = "member,attendance,substitute_for\n";
const std::string actions = "id,raised,action,owner,due,status,closed\n";

/// A meeting on `date`, with further files.
Files meeting(const std::string& date, Files files = {}) {
  files.emplace("edition.yaml", "id: on-" + date +
                                    "\ntitle: A meeting\norganisation: A council\n"
                                    "published: 2022-01-01\nbaseline: 2022-01-01\n"
                                    "publications: [minutes]\n");
  files.emplace("meeting.csv", "committee,date,time,venue\nScrutiny," + date + ",2 pm,Town Hall\n");
  files.emplace("agenda.csv", agenda + "1,Apologies,,,,,\n");
  return files;
}

/// Loads the report of a year, published on 30 June 2023, with its meetings.
Loaded report(std::vector<Files> meetings, Files files = {},
              model::Audience audience = model::Audience::for_public) {
  files.emplace("edition.yaml", edition_yaml + "meetings: [a]\n");
  LoadOptions options;
  options.audience = audience;
  options.meetings = [&](const model::Edition&, Diagnostics& diagnostics) {
    std::vector<model::Dataset> all;
    LoadOptions how;
    how.audience = audience;
    for (Files& one : meetings)
      if (auto dataset = load_edition(*memory_folder(std::move(one)), how, diagnostics))
        all.push_back(std::move(*dataset));
    return all;
  };
  return load(std::move(files), options);
}

std::string printed_cell(const Loaded& loaded, const model::Column& column, std::size_t row) {
  if (column.schema.type == model::Type::text)
    return std::string(model::text_at(*loaded.dataset, &column, row));
  if (column.status[row] == model::Status::not_applicable) return "none";
  if (!model::has_value(column.status[row])) return "?";
  if (column.schema.type == model::Type::date) return iso_date(Date{column.dates[row]});
  return model::printed(column.numbers[row], column.schema);
}

/// The cells of the columns in each row, separated by spaces.
std::vector<std::string> rows(const Loaded& loaded, const std::string& name,
                              const std::vector<std::string>& columns) {
  if (!loaded.dataset) return loaded.messages;
  const model::Table* table = loaded.dataset->find(name);
  if (table == nullptr) return {"no table"};
  std::vector<std::string> out(table->row_count());
  for (std::size_t row = 0; row < out.size(); ++row)
    for (const std::string& column : columns)
      out[row] +=
          (column == columns.front() ? "" : " ") + printed_cell(loaded, *table->find(column), row);
  return out;
}

TEST(YearTables, CountItemsWithoutHeadingsByPurposeAndStatus) {
  const Loaded year =
      report({meeting("2022-05-01", {{"agenda.csv", agenda + "1,A,,,,,\n"
                                                             "2,B,decision,late,,,\n"
                                                             "x,Reports,,,,heading,\n"
                                                             "3,C,decision,to follow,,,\n"}}),
              meeting("2022-03-01", {{"agenda.csv", agenda + "1,A,decision,withdrawn,,,\n"
                                                             "2,B,information,deferred,,,\n"}})});
  EXPECT_THAT(
      rows(year, "year_items", {"purpose", "items", "late", "to_follow", "withdrawn", "deferred"}),
      ElementsAre("decision 3 1 1 1 0", "information 1 0 0 0 1", "none 1 0 0 0 0"));
  EXPECT_THAT(rows(year, "year", {"from", "to", "held", "items", "late"}),
              ElementsAre("2022-03-01 2022-05-01 2 5 1"));
}

const Files exempt = meeting(
    "2022-05-01", {{"agenda.csv", agenda + "1,A,decision,,,,\n2,B,decision,,1 and 3,,restricted\n"
                                           "3,C,information,,3,,restricted\n"},
                   {"appendices.csv",
                    "item,number,supplement,title,exempt_paragraph,narrative,audience\n"
                    "1,A,,One,3,,restricted\n1,A,1,One again,3,,restricted\n1,B,,Two,,,\n"},
                   {"decisions.csv",
                    "item,number,resolution,vote,call_in,exempt_paragraph,public_summary,audience\n"
                    "1,1,Agreed.,2 for,2022-05-08,,,\n"
                    "2,1,Chosen.,1 for,2022-05-08,1 and 3,It chose.,restricted\n"}});

/// Item 2 has two paragraphs; the second version of appendix A is the same appendix.
TEST(YearTables, CountExemptItemsByParagraphAsThePublicAgendaListsThem) {
  const Loaded year = report({exempt});
  EXPECT_THAT(rows(year, "year_exempt", {"paragraph", "items", "appendices", "made_public"}),
              ElementsAre("1 1 0 0", "3 2 1 0"));
  EXPECT_THAT(rows(year, "year", {"exempt", "exempt_appendices"}), ElementsAre("2 1"));
  EXPECT_THAT(rows(year, "year_items", {"purpose", "items"}),
              ElementsAre("decision 1", "not public 2"));
  EXPECT_THAT(rows(year, "year_decisions", {"purpose", "decisions", "exempt", "votes", "call_in"}),
              ElementsAre("decision 1 0 1 1", "not public 1 1 ? ?"));
}

TEST(YearTables, ShowMembersThePurposeOfExemptItems) {
  const Loaded year = report({exempt}, {}, model::Audience::restricted);
  EXPECT_THAT(rows(year, "year_items", {"purpose", "items"}),
              ElementsAre("decision 2", "information 1"));
  EXPECT_THAT(rows(year, "year_decisions", {"purpose", "decisions", "exempt", "votes", "call_in"}),
              ElementsAre("decision 2 1 2 2"));
}

TEST(YearTables, CountWhatWasMadePublicLater) {
  Files later = exempt;
  later["made_public.csv"] = "item,appendix,date,reason\n1,A,2022-01-01,It was signed.\n";
  EXPECT_THAT(rows(report({later}), "year_exempt", {"paragraph", "appendices", "made_public"}),
              ElementsAre("1 0 0", "3 1 1"));
}

/// North attended 2 of 2. South sent a substitute once, was absent once. East came in 1 of the 1
/// meetings that say so. The third meeting has no attendance.csv, so nobody's share changes by it.
TEST(YearTables, LeaveMeetingsWithoutAttendanceOutOfShares) {
  const std::string members = "member,capacity\nNorth,Chair\nSouth,\nEast,\n";
  const Loaded year = report(
      {meeting("2022-03-01", {{"committee_members.csv", members},
                              {"attendance.csv", attendance + "North,present,\nSouth,apologies,\n"
                                                              "West,present,South\nEast,remote,\n"
                                                              "Director,in attendance,\n"}}),
       meeting("2022-05-01", {{"committee_members.csv", members},
                              {"attendance.csv", attendance + "North,present,\nSouth,absent,\n"}}),
       meeting("2022-07-01", {{"committee_members.csv", members}})});
  EXPECT_THAT(rows(year, "year_attendance",
                   {"member", "capacity", "possible", "attended", "remote", "apologies", "absent",
                    "substituted", "not_recorded", "attendance_rate"}),
              ElementsAre("North Chair 2 2 0 0 0 0 1 100%", "South  2 0 0 1 1 1 1 0%",
                          "East  1 1 1 0 0 0 2 100%"));
  EXPECT_THAT(rows(year, "year_meetings", {"date", "possible", "attended"}),
              ElementsAre("2022-03-01 3 2", "2022-05-01 2 1", "2022-07-01 ? ?"));
  EXPECT_THAT(
      rows(year, "year", {"held", "with_attendance", "attended", "possible", "attendance_rate"}),
      ElementsAre("3 2 3 5 60%"));
  EXPECT_THAT(year.found, ElementsAre("edition/attendance.csv:0 load.year.attendance"));
  EXPECT_THAT(year.messages, ElementsAre(HasSubstr("'East' is in committee_members.csv")));
}

TEST(YearTables, KnowNothingOfAttendanceDecisionsAndActionsThatNoMeetingRecords) {
  const Loaded year =
      report({meeting("2022-03-01", {{"committee_members.csv", "member\nNorth\n"}})});
  EXPECT_THAT(rows(year, "year",
                   {"with_attendance", "attended", "attendance_rate", "with_decisions", "decisions",
                    "raised", "open"}),
              ElementsAre("0 ? ? 0 ? ? ?"));
  EXPECT_THAT(
      rows(year, "year_attendance", {"member", "possible", "not_recorded", "attendance_rate"}),
      ElementsAre("North 0 1 ?"));
  EXPECT_THAT(rows(year, "year_meetings", {"decisions", "attended", "raised", "ended", "overdue"}),
              ElementsAre("? ? ? ? ?"));
  EXPECT_THAT(rows(year, "year_decisions", {"purpose"}), ElementsAre("no table"));
  EXPECT_THAT(rows(year, "year_actions", {"owner"}), ElementsAre("no table"));
  EXPECT_THAT(year.found, IsEmpty());
}

/// a: carried, done after 31 days. b: raised in March, dropped. c: raised in March, open and
/// overdue in May. d: closed before the year. e: carried, open in March, gone from the log in May.
/// The second e was raised on another day, so it is another action; it took 10 days.
TEST(YearTables, FollowActionsFromLogToLog) {
  const Loaded year = report(
      {meeting("2022-03-10",
               {{"meeting_actions.csv", actions + "a,2022-03-01,A,Clerk,,open,\n"
                                                  "b,2022-03-10,B,Director,,,\n"
                                                  "c,2022-03-10,C,Director,2022-04-01,open,\n"
                                                  "d,2021-12-01,D,Clerk,,done,2022-03-09\n"
                                                  "e,2022-01-01,E,Clerk,,open,\n"}}),
       meeting("2022-04-10"),
       meeting("2022-05-10",
               {{"meeting_actions.csv", actions + "a,2022-03-01,A,Clerk,,done,2022-04-01\n"
                                                  "b,2022-03-10,B,Director,,dropped,\n"
                                                  "c,2022-03-10,C,Director,2022-04-01,open,\n"
                                                  "e,2022-05-10,F,Clerk,,done,2022-05-20\n"}})});
  const std::vector<std::string> columns = {"carried", "raised",  "done", "dropped",
                                            "open",    "overdue", "lost", "days"};
  std::vector<std::string> by_owner = columns;
  by_owner.insert(by_owner.begin(), "owner");
  EXPECT_THAT(rows(year, "year_actions", by_owner),
              ElementsAre("Clerk 2 1 2 0 0 0 1 21", "Director 0 2 0 1 1 1 0 ?"));
  EXPECT_THAT(rows(year, "year", columns), ElementsAre("2 3 2 1 1 1 1 21"));
  EXPECT_THAT(rows(year, "year_meetings", {"date", "raised", "ended", "overdue"}),
              ElementsAre("2022-03-10 2 0 0", "2022-04-10 ? ? ?", "2022-05-10 1 3 1"));
  EXPECT_THAT(year.found, ElementsAre("edition/meeting_actions.csv:6 load.year.action"));
  EXPECT_THAT(year.messages, ElementsAre(HasSubstr("the action 'e' is open here")));
}

TEST(YearTables, CountCancelledMeetingsAndNameDatesOfWhichNothingIsKnown) {
  const Loaded year = report({meeting("2022-03-01"), meeting("2022-05-01")},
                             {{"meeting_dates.csv",
                               "date,cancelled\n2022-03-01,\n2022-04-01,No quorum.\n"
                               "2022-05-01,Snow.\n2022-06-01,\n2023-07-01,\n"}});
  EXPECT_THAT(rows(year, "year", {"held", "cancelled", "not_recorded", "items"}),
              ElementsAre("1 2 1 1"));
  EXPECT_THAT(rows(year, "year_meetings", {"date", "state", "reason", "items", "attended"}),
              ElementsAre("2022-03-01 held  1 ?", "2022-04-01 cancelled No quorum. none none",
                          "2022-05-01 cancelled Snow. none none", "2022-06-01 not recorded  ? ?"));
  EXPECT_THAT(year.found, ElementsAre("edition/meeting_dates.csv:5 load.year.not-recorded"));
}

TEST(YearTables, AreOfOneCommitteeThatHasMet) {
  Files other = meeting("2022-05-01");
  other["meeting.csv"] = "committee,date,time,venue\nPlanning,2022-05-01,2 pm,Town Hall\n";
  Files no_meeting = meeting("2022-06-01");
  no_meeting.erase("meeting.csv");
  const Loaded year = report({meeting("2022-03-01"), other, no_meeting, meeting("2023-07-01")});
  EXPECT_FALSE(year.dataset);
  EXPECT_THAT(
      year.messages,
      ElementsAre(
          HasSubstr("is of the committee 'Planning', but others are of 'Scrutiny'"),
          HasSubstr("'on-2022-06-01' is named in 'meetings', but its meeting.csv has no row"),
          HasSubstr("'on-2023-07-01' is on 1 July 2023, after this edition")));
  EXPECT_THAT(year.found, Contains("edition/edition.yaml:1 load.year.meeting"));
  const Loaded none = report({meeting("2022-03-01")},
                             {{"meeting_dates.csv", "date,cancelled\n2022-03-01,Snow.\n"}});
  EXPECT_THAT(none.messages, ElementsAre("none of the meetings was held"));
}

TEST(YearTables, AreNotInTheFolderToo) {
  const Loaded year =
      report({meeting("2022-03-01")}, {{"year_exempt.csv", "paragraph,items,appendices\n3,1,0\n"}});
  EXPECT_FALSE(year.dataset);
  EXPECT_THAT(year.found, ElementsAre("edition/year_exempt.csv:0 load.year.own-table"));
}

TEST(YearTables, CanBeWrittenByHandWithoutMeetings) {
  const Loaded year = load({{"year_exempt.csv", "paragraph,items,appendices\n3,1,0\n"}});
  EXPECT_THAT(rows(year, "year_exempt", {"paragraph", "items"}), ElementsAre("3 1"));
}

TEST(YearTables, NameEachMeetingOnce) {
  const Loaded year = load({{"edition.yaml", edition_yaml + "meetings: [a, a, sel-2022]\n"}});
  EXPECT_THAT(year.messages,
              ElementsAre(HasSubstr("names 'a' twice"), HasSubstr("names this edition itself")));
}

}  // namespace
}  // namespace muster::load
