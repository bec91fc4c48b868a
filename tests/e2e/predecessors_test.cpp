// SPDX-License-Identifier: MIT
// Two boards become one, and its first edition follows an edition of each. All figures are worked
// out by hand.
#include <gmock/gmock.h>

#include <string>

#include "program.hpp"

namespace muster::e2e {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::string basis = ",synthetic,Synthetic: for this test\n";

/// Staff grow by 10% in the five years before each baseline, and demand by 10% in the five after
/// it.
///
/// Before: 600 in the north and 400 in the south became 650 + 450 = 1,100, with 60 + 40 = 100
/// vacancies. Supply is 1,100 * 1.1 = 1,210 and demand 1,200 * 1.1 = 1,320, so the gap is -110.
/// Now: 1,050 became 1,155, with 44 vacancies. Supply is 1,270.5 and demand 1,318.9, so the gap is
/// -48.4, and it has changed by 61.6.
///
/// North alone grows by 8.3% and has a gap of 650 * (650 / 600) - 710 * 1.1 = -76.8; South alone
/// grows by 12.5% and has one of 450 * 1.125 - 490 * 1.1 = -32.75. These don't add up to -110,
/// because the trend of a sum is not the sum of trends.
class Boards {
 public:
  explicit Boards(const std::string& name) : folder(scratch(name)) {
    make("north", 2021, "", "600", "650", "60");
    make("south", 2021, "", "400", "450", "40");
    make("now", 2022, "previous: [north, south]\n", "1050", "1155", "44");
    write_actions("north", "1.1,p,Recruit nurses abroad,Board,\n1.2,p,Keep nurses longer,Board,\n");
    write_actions("south", "1.1,p,Train more doctors,Board,\n2.1,p,Open a new school,Board,\n");
    write_actions("now",
                  "north/1.1,p,Recruit nurses abroad,Board,closed\n"
                  "1.2,p,Keep all nurses longer,Board,\n"
                  "south/1.1,p,Train more doctors,Board,\n3,p,Merge the bank of staff,Board,\n");
  }

  void write_actions(const std::string& id, const std::string& rows) const {
    write(folder / id / "actions.csv", "id,priority,action,lead,status\n" + rows);
  }
  std::string at(const std::string& id) const { return (folder / id).string(); }

  fs::path folder;

 private:
  void make(const std::string& id, int year, const std::string& more, const std::string& then,
            const std::string& now, const std::string& vacant) const {
    const std::string date = std::to_string(year) + "-10-01";
    const std::string earlier = std::to_string(year - 5) + "-10-01";
    const auto staff = [](const std::string& day, const std::string& fte) {
      return day + ",acute,Adult nurses," + fte + basis;
    };
    const std::string header = "date,sector,profession,fte,basis,note\n";
    write(folder / id / "edition.yaml",
          "id: " + id + "\ntitle: Plan of " + id + "\norganisation: Board " + id +
              "\npublished: " + std::to_string(year) + "-12-15\nbaseline: " + date +
              "\npublications: [action-plan]\nsectors: [acute]\nstatus: draft\n"
              "ratings: [{id: red, label: Late, colour: red}]\n" +
              more);
    write(folder / id / "staff.csv", header + staff(earlier, then) + staff(date, now));
    write(folder / id / "vacancies.csv", header + staff(date, vacant));
    write(folder / id / "demand.csv",
          "sector,profession,scenario,growth,horizon_years,basis,note\n"
          "acute,Adult nurses,central,10%,5" +
              basis);
    write(folder / id / "priorities.csv", "id,number,title,summary\np,1,People,Staff first\n");
    write(folder / id / "narrative/introduction.md", "Made up for a test.\n");
    std::string sources = "table,title,publisher,as_of,basis,origin,note\n";
    for (const char* table : {"staff", "vacancies", "demand"})
      sources += std::string(table) + ",Figures,Example System," + date +
                 ",synthetic,Made up for this test,\n";
    write(folder / id / "sources.csv", sources);
  }
};

TEST(Boards, ThePlanShowsWhatChangedSinceBoth) {
  const Boards boards("boards-build");
  const std::string out = (boards.folder / "out").string();
  const Result built = muster({"build", boards.at("now"), "--out", out, "--format", "html"});
  ASSERT_EQ(built.status, 0) << built.err;
  const std::string page = read(boards.folder / "out/now/public/action-plan/report.html");
  EXPECT_THAT(page, HasSubstr("Plan of north and Plan of south"));
  EXPECT_THAT(page, AllOf(HasSubstr("\u2212110"), HasSubstr("\u221248"), HasSubstr("+62")));
  EXPECT_THAT(built.err, HasSubstr("action '2.1' is no longer listed"));
  EXPECT_THAT(built.err, Not(HasSubstr("action 'north/1.1'")));
  EXPECT_EQ(muster({"verify", out, "--edition", boards.at("now")}).status, 0);

  const std::string staff = read(boards.folder / "south/staff.csv");
  write(boards.folder / "south/staff.csv", staff + "2021-10-01,acute,Midwives,9" + basis);
  const Result changed = muster({"verify", out, "--edition", boards.at("now")});
  EXPECT_NE(changed.status, 0);
  EXPECT_THAT(changed.err, AllOf(HasSubstr("verify.input-changed"),
                                 HasSubstr("south: 'staff.csv' has changed")));
}

TEST(Boards, AFigureOfBothIsExplainedByTheRowsOfEach) {
  const Boards boards("boards-explain");
  const Result gap = muster({"explain", boards.at("now"), "changes.gap.acute.adult-nurses.then",
                             "--audience", "restricted"});
  ASSERT_EQ(gap.status, 0) << gap.err;
  EXPECT_THAT(gap.out, HasSubstr("printed    \u2212110 WTE"));
  EXPECT_THAT(gap.out, AllOf(HasSubstr("staff.csv of north"), HasSubstr("board-north: fte 650")));
  EXPECT_THAT(gap.out, AllOf(HasSubstr("staff.csv of south"), HasSubstr("board-south: fte 450")));
  EXPECT_THAT(gap.out, HasSubstr("line 3, 2021-10-01.acute.adult-nurses.board-south: fte 450"));
}

TEST(Boards, DiffComparesSeveralWithOne) {
  const Boards boards("boards-diff");
  const Result diff = muster({"diff", boards.at("north"), boards.at("south"), boards.at("now")});
  ASSERT_EQ(diff.status, 0) << diff.err;
  EXPECT_THAT(diff.out, AllOf(HasSubstr("\u2212110"), HasSubstr("\u221248"), HasSubstr("+62")));
  EXPECT_THAT(diff.out, HasSubstr("north/1.1 (p) closed: Recruit nurses abroad"));
  EXPECT_THAT(diff.out, HasSubstr("3 (p) new: Merge the bank of staff"));
}

/// Demand grows by 4% in the north and by 10% in the south, so by 710 * 4% + 490 * 10% = 77.4 on
/// 1,200 posts. Supply is 110 more and demand 100 + 77.4 more, so the gap is -67.4.
TEST(Boards, DemandIsTheSumOfWhatEachExpects) {
  const Boards boards("boards-growth");
  std::string demand = read(boards.folder / "north/demand.csv");
  write(boards.folder / "north/demand.csv", demand.replace(demand.find("10%"), 3, "4%"));
  const Result gap = muster({"explain", boards.at("now"), "changes.gap.acute.adult-nurses.then",
                             "--audience", "restricted"});
  ASSERT_EQ(gap.status, 0) << gap.err;
  EXPECT_THAT(gap.out, HasSubstr("printed    \u221267 WTE"));
  EXPECT_THAT(gap.out, HasSubstr("growth 6.45%"));
}

TEST(Boards, NothingIsComparedIfOneIsMissing) {
  const Boards boards("boards-missing");
  fs::remove_all(boards.folder / "south");
  const Result found = muster({"check", boards.at("now")});
  EXPECT_THAT(found.err + found.out, HasSubstr("the previous edition 'south' was not found"));
  const Result gap = muster({"explain", boards.at("now"), "changes.gap.acute.adult-nurses.then"});
  EXPECT_THAT(gap.err, HasSubstr("has no figure"));
}

TEST(Boards, ABrokenOneIsReportedWithTheOthers) {
  const Boards boards("boards-broken");
  write(boards.folder / "north/staff.csv", "date,sector\n");
  write(boards.folder / "south/vacancies.csv", "date,sector\n");
  const std::string out = (boards.folder / "out").string();
  const Result built = muster({"build", boards.at("now"), "--out", out, "--format", "html"});
  EXPECT_EQ(built.status, 2);
  EXPECT_THAT(built.err, AllOf(HasSubstr("north/staff.csv"), HasSubstr("south/vacancies.csv")));
}

}  // namespace
}  // namespace muster::e2e
