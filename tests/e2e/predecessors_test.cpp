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

// The staff of the north was imported: 400 and 250 make the 650 of its table.
TEST(Boards, AFigureOfBothIsFollowedToTheFileThatOneImported) {
  const Boards boards("boards-originals");
  const fs::path wards = boards.folder / "wards.csv";
  write(wards, "Date,Group,WTE\n01/10/2021,Adult nurses,400\n01/10/2021,Adult nurses,250\n");
  write(boards.folder / "north/recipes/wards.yaml",
        "recipe: wards\nversion: 3\ntitle: Staff by site\npublisher: Example Trust\n"
        "table: staff\ncolumns:\n  date: {from: Date, date: dd/mm/yyyy}\n"
        "  sector: {text: acute}\n  profession: {from: Group}\n"
        "  fte: {from: WTE, rows: add}\n");
  ASSERT_EQ(muster({"import", "wards", wards.string(), "--into", boards.at("north")}).status, 0);
  const Result gap = muster({"explain", boards.at("now"), "changes.gap.acute.adult-nurses.then",
                             "--audience", "restricted"});
  ASSERT_EQ(gap.status, 0) << gap.err;
  EXPECT_THAT(gap.out, AllOf(HasSubstr("imported from wards.csv by recipe wards 3\n"),
                             HasSubstr("line 2: fte 400\n"), HasSubstr("line 3: fte 250\n")));
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

/// `muster new edition next` from both boards, with more options.
Result start_next(const Boards& boards, std::vector<std::string> more = {}) {
  std::vector<std::string> words = {
      "new",    "edition",          "next", "--from",         boards.at("north"),
      "--from", boards.at("south"), "--in", boards.at("next")};
  words.insert(words.end(), more.begin(), more.end());
  return muster(words);
}

TEST(Boards, TheNextEditionStartsFromBoth) {
  const Boards boards("boards-next");
  write(boards.folder / "north/pictures/map.svg", "<svg/>");
  write(boards.folder / "south/movements.csv",
        "month,sector,profession,joiners,leavers,staff_in_post\n2021-09,acute,Nurses,4,5,600\n");
  const Result made = start_next(boards, {"--organisation", "Board of both", "--title", "Plan"});
  ASSERT_EQ(made.status, 0) << made.err;
  const fs::path next = boards.folder / "next";
  const std::string yaml = read(next / "edition.yaml");
  for (const char* line :
       {"id: next\n", "title: \"Plan\"\n", "organisation: \"Board of both\"\n",
        "previous: [north, south]\n", "baseline: 2021-10-01\n", "published: 2022-12-15\n"})
    EXPECT_THAT(yaml, HasSubstr(line));
  EXPECT_EQ(read(next / "actions.csv"),
            "id,priority,action,lead,status\n"
            "north/1.1,p,Recruit nurses abroad,Board,open\n1.2,p,Keep nurses longer,Board,open\n"
            "south/1.1,p,Train more doctors,Board,open\n2.1,p,Open a new school,Board,open\n");
  EXPECT_THAT(read(next / "staff.csv"),
              AllOf(HasSubstr("2021-10-01,acute,Adult nurses,650,synthetic,"),
                    HasSubstr(",Board north\n"), HasSubstr(",Board south\n")));
  EXPECT_THAT(read(next / "movements.csv"), HasSubstr("2021-09-01,acute,Nurses,n/a,n/a,n/a"))
      << "absent in the north is not zero";
  EXPECT_EQ(read(next / "successors.csv"),
            "old,new,from\nBoard north,Board of both,2022-10-01\n"
            "Board south,Board of both,2022-10-01\n");
  EXPECT_EQ(read(next / "narrative/introduction.md"), "Made up for a test.\n");
  EXPECT_TRUE(fs::exists(next / "pictures/map.svg"));
  EXPECT_THAT(made.err, HasSubstr("note[new.joined.task]: successors.csv says that Board north and "
                                  "Board south became 'Board of both' on 1 October 2022"));
  const std::string out = (boards.folder / "out").string();
  const Result built = muster({"build", next.string(), "--out", out, "--format", "html"});
  EXPECT_EQ(built.status, 0) << built.err;
}

/// The new folder has the gap of both together: -110, as worked out above.
TEST(Boards, TheNextEditionHasTheSumsOfBoth) {
  const Boards boards("boards-next-sums");
  ASSERT_EQ(start_next(boards, {"--organisation", "Board of both"}).status, 0);
  const Result gap = muster({"explain", boards.at("next"), "acute.gap.adult_nurses"});
  ASSERT_EQ(gap.status, 0) << gap.err;
  EXPECT_THAT(gap.out, HasSubstr("\u2212110 WTE"));
}

TEST(Boards, WhatCannotBeJoinedIsReportedByName) {
  const Boards boards("boards-next-differs");
  const std::string facts = "id,sector,label,value,unit,source,summary\n";
  write(boards.folder / "north/key_facts.csv", facts + "carers,all,Carers,9,count,Council,yes\n");
  write(boards.folder / "south/key_facts.csv",
        facts + "carers,all,Carers,8%,percent,Council,yes\n");
  const std::string priorities = "id,number,title,summary\n";
  write(boards.folder / "south/priorities.csv", priorities + "p,1,Places,Beds first\n");
  write(boards.folder / "south/narrative/introduction.md", "{{facts.carers}} people care.\n");
  write(boards.folder / "north/logo.svg", "<svg/>");
  write(boards.folder / "south/logo.svg", "<svg> </svg>");
  const auto add = [&](const char* id, const std::string& more) {
    const fs::path file = boards.folder / id / "edition.yaml";
    write(file, read(file) + more);
  };
  add("north", "theme: health\ndisclosure: {public: none}\n");
  add("south", "theme: neutral  # plain\ndisclosure: {public: threshold-5}\nlook_back_years: 5\n");
  const Result made = start_next(boards);
  ASSERT_EQ(made.status, 0) << made.err;
  EXPECT_THAT(
      made.err,
      AllOf(HasSubstr("warning[load.predecessor.row]: the row 'carers' of key_facts differs "
                      "between 'north' and 'south': value (9 and 0.08), unit (count and "
                      "percent)"),
            HasSubstr("warning[new.joined.setting]: the editions 'north' and 'south' differ in "
                      "'theme' of edition.yaml; the new edition has that of 'north'"),
            HasSubstr("warning[new.joined.file]: "), HasSubstr("south/logo.svg' is not copied"),
            HasSubstr("'narrative/introduction.md' has the texts of several editions"),
            HasSubstr("the id 'p' is of different rows of priorities"),
            HasSubstr("because no name was given for the organisation")));
  EXPECT_THAT(read(boards.folder / "next/key_facts.csv"),
              HasSubstr("carers,all,Carers,n/a,count,yes,Council"));
  EXPECT_THAT(read(boards.folder / "next/priorities.csv"),
              AllOf(HasSubstr("north-p,1,"), HasSubstr("south-p,2,")));
  EXPECT_THAT(read(boards.folder / "next/actions.csv"), HasSubstr("2.1,south-p,Open"));
  EXPECT_THAT(read(boards.folder / "next/edition.yaml"),
              AllOf(HasSubstr("disclosure: {public: threshold-5}\n"),
                    HasSubstr("look_back_years: 5\n"), HasSubstr("theme: health\n")));
  const std::string out = (boards.folder / "out").string();
  const Result built = muster({"build", boards.at("next"), "--out", out, "--format", "html"});
  EXPECT_EQ(built.status, 0) << built.err;
}

TEST(Boards, EditionsThatContradictEachOtherMakeNoFolder) {
  const Boards boards("boards-next-refused");
  const auto made_with = [&](const std::string& north, const std::string& south) {
    const fs::path one = boards.folder / "north/edition.yaml";
    const fs::path other = boards.folder / "south/edition.yaml";
    const std::string yamls[] = {read(one), read(other)};
    write(one, yamls[0] + north);
    write(other, yamls[1] + south);
    const Result made = start_next(boards);
    EXPECT_EQ(made.status, 2);
    EXPECT_FALSE(fs::exists(boards.folder / "next"));
    write(one, yamls[0]);
    write(other, yamls[1]);
    return made.err;
  };
  EXPECT_THAT(made_with("", "look_back_years: 3\n"),
              HasSubstr("the editions 'north' and 'south' differ in 'look_back_years': 5 and 3"));
  EXPECT_THAT(made_with("disclosure: {public: round-5}\n", "disclosure: {public: threshold-5}\n"),
              HasSubstr("error[new.joined.disclosure]: the editions 'north' and 'south' have "
                        "different rule sets for small counts, 'round-5' and 'threshold-5'"));
  write(boards.folder / "south/agenda.csv", "item,title,purpose\n1,Minutes,decision\n");
  EXPECT_THAT(made_with("", ""), HasSubstr("error[new.joined.refused]: the edition 'south' is the "
                                           "pack of a committee's meeting"));
  fs::remove(boards.folder / "south/agenda.csv");
  write(boards.folder / "thin/edition.yaml", "id: thin\ntitle: T\nparent: ../south\n");
  const Result thin = muster({"new", "edition", "next", "--from", boards.at("north"), "--from",
                              boards.at("thin"), "--in", boards.at("next")});
  EXPECT_EQ(thin.status, 2);
  EXPECT_THAT(thin.err, HasSubstr("takes its tables from a parent"));
}

}  // namespace
}  // namespace muster::e2e
