// SPDX-License-Identifier: MIT
// The annual report of an invented committee, counted by hand from its four meetings.
#include <gmock/gmock.h>

#include <regex>

#include "program.hpp"

namespace muster::e2e {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* report_id = "northmere-housing-year-2025";
constexpr std::array meetings = {"northmere-housing-2025-06", "northmere-housing-2025-09",
                                 "northmere-housing-2025-12", "northmere-housing-2026-03"};

/// The report and its meetings in a folder that the test may spoil.
struct Year {
  fs::path folder = scratch(testing::UnitTest::GetInstance()->current_test_info()->name());
  fs::path edition = copy_edition(report_id, folder);

  Year() {
    for (const char* meeting : meetings) copy_edition(meeting, folder);
  }
  Result build(const std::string& audience = "public") const {
    return muster(
        {"build", edition.string(), "--out", (folder / "out").string(), "--audience", audience});
  }
  fs::path published(const std::string& audience = "public") const {
    return folder / "out" / report_id / audience;
  }
  /// A table of the report, with the line ends of this source file.
  std::string data(const std::string& table, const std::string& audience = "public") const {
    std::string text = read(published(audience) / "committee-year/data" / (table + ".csv"));
    std::erase(text, '\r');
    return text;
  }
  std::string words() const {
    const std::string page = read(published() / "committee-year/report.html");
    return std::regex_replace(page, std::regex("<[^>]*>"), "");
  }
};

/// 7 + 8 + 8 + 7 items; the heading of March is not one. Item 7 of June stays exempt, so the
/// public doesn't learn its purpose; item 8 of December was made public.
TEST(AnnualReport, CountsTheYearAsThePublicSawIt) {
  const Year year;
  const Result result = year.build();
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.err, Not(HasSubstr("warning")));
  EXPECT_THAT(year.data("item-list"),
              AllOf(HasSubstr("\ndecision,15,1,1,2,0,"), HasSubstr("\ninformation,6,0,0,0,1,"),
                    HasSubstr("\nnone,8,0,0,0,0,"), HasSubstr("\nnot public,1,0,0,0,0,"),
                    HasSubstr("\nTotal,30,1,1,2,1,")));
  EXPECT_THAT(year.data("exempt-list"), HasSubstr("\n3,2,1,1,"));
  EXPECT_THAT(year.data("decision-list"),
              AllOf(HasSubstr("\ndecision,11,0,3,2,"), HasSubstr("\ninformation,1,0,0,0,"),
                    HasSubstr("not public,2,2,[x],[x],"), HasSubstr("Total,14,2,")));
  EXPECT_THAT(
      year.data("meeting-list"),
      AllOf(HasSubstr("2025-06-18,held,7,0,1,4,5,4,"), HasSubstr("2025-09-17,held,8,1,0,5,5,3,"),
            HasSubstr("2025-11-05,cancelled,"), HasSubstr("2025-12-10,held,8,0,1,5,5,4,"),
            HasSubstr("2026-03-18,held,7,0,0,[x],[x],[x],[x]")));
  EXPECT_THAT(year.data("attendance-list"),
              AllOf(HasSubstr("Member for Castle ward,Chair,3,2,"),
                    HasSubstr("Member for Priory ward,Member,3,1,"), Not(HasSubstr("Quay")),
                    Not(HasSubstr("Director"))));
}

/// Actions 1, 6 and 7 were carried; 3, 4, 8, 9 and 10 are new. 8 is open and overdue. The days
/// until 1, 3, 4, 6, 9 and 10 were done are 174, 167, 105, 201, 125 and 76. Action 2 was done
/// before June.
TEST(AnnualReport, FollowsActionsAndShowsMembersThoseOfExemptItems) {
  const Year year;
  for (const char* audience : {"public", "restricted"})
    ASSERT_EQ(year.build(audience).status, 0) << audience;
  const std::string page = year.words();
  for (const char* words : {"11 of 15", "73.3%", "cancelled.", "The council chamber was flooded"})
    EXPECT_THAT(page, HasSubstr(words));
  EXPECT_THAT(year.data("action-list"), HasSubstr("Total,3,5,6,1,1,1,0"));
  EXPECT_THAT(year.data("action-list", "restricted"), HasSubstr("Total,3,6,7,1,1,1,0"));
  const std::string all = everything(year.published());
  for (const char* secret : {"renewed for five years", "2 for, none against", "Tell the contractor",
                             "Action 5", "The second offer is chosen"})
    EXPECT_THAT(all, Not(HasSubstr(secret)));
}

/// Purpose and vote of the exempt item 7 of June, and its action, are for members only.
TEST(AnnualReport, OfThePublicIsTheSameWhateverExemptItemsHold) {
  const Year year;
  ASSERT_EQ(year.build().status, 0);
  const auto before = tree(year.published());
  const auto change = [&](const char* table, const std::string& was, const std::string& is) {
    const fs::path file = year.folder / meetings[0] / table;
    std::string text = read(file);
    const std::size_t at = text.rfind(was);
    ASSERT_NE(at, std::string::npos) << was;
    write(file, text.replace(at, was.size(), is));
  };
  change("agenda.csv", "Housing.,decision,,,restricted", "Housing.,information,,,restricted");
  change("decisions.csv", "\"2 for, none against, none abstained\",2025-06-26,3", ",,3");
  change("meeting_actions.csv", "2025-06-30,open", "2025-06-10,dropped");
  ASSERT_EQ(year.build().status, 0);
  EXPECT_EQ(tree(year.published()), before);
}

TEST(AnnualReport, IsVerifiedAgainstItsMeetings) {
  const Year year;
  ASSERT_EQ(year.build().status, 0);
  const auto verify = [&] {
    return muster({"verify", year.published().string(), "--edition", year.edition.string()});
  };
  EXPECT_EQ(verify().status, 0) << verify().err << verify().out;
  fs::remove(year.folder / meetings[2] / "attendance.csv");
  const Result changed = verify();
  EXPECT_NE(changed.status, 0);
  EXPECT_THAT(changed.err + changed.out, HasSubstr("year_attendance.csv"));
}

TEST(AnnualReport, NeedsTheFoldersOfItsMeetings) {
  const Year year;
  fs::remove_all(year.folder / meetings[1]);
  fs::remove(year.folder / meetings[3] / "edition.yaml");
  const Result result = year.build();
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(
      result.err,
      AllOf(HasSubstr("error[app.meeting]: the meeting 'northmere-housing-2025-09' was not"),
            HasSubstr("northmere-housing-2026-03")));
}

}  // namespace
}  // namespace muster::e2e
