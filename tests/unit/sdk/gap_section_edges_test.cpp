// SPDX-License-Identifier: MIT
// Borderline cases of the gap section: a gap of zero, equal gaps, sums that only just add up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "muster/sdk/rounding_notes.hpp"
#include "unit/sdk/gap_tables.hpp"

namespace muster::sdk {
namespace {

using ::testing::Contains;
using testing::Edition2022;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::PluginRun;

PluginRun run(const Edition2022& edition) { return testing::run_gap_only(edition.image()); }

Edition2022 steady(const std::string& nurses_vacant, const std::string& doctors_vacant) {
  Edition2022 edition;
  edition.hold_steady(nurses_vacant, doctors_vacant);
  return edition;
}

std::string alternative(const PluginRun& found) {
  return found.block("gaps").value("alternative", "");
}

TEST(GapSectionEdges, AGapOfNothingIsNoShortfall) {
  EXPECT_EQ(run(steady("0", "0")).sentence("lead"),
            "If nothing changes, no profession falls short by 2028: supply meets demand, with "
            "[gap_size.total] WTE to spare.");
  EXPECT_EQ(run(steady("0", "0")).value("shortfall.total"), 0);
}

// -0.3 and -0.4 are each printed as 0, their sum as -1.
TEST(GapSectionEdges, GapsThatAreEachPrintedAsNoughtMakeNoShortfall) {
  const PluginRun found = run(steady("0.3", "0.4"));
  EXPECT_EQ(found.sentence("lead"),
            "If nothing changes, no profession falls short by half a WTE or more by 2028; together "
            "they are [gap_size.total] WTE short.");
  EXPECT_EQ(found.value("shortfall.total"), 0);
}

// 30 in post with 3 vacant fall short by 3; 268 more midwives than needed do not make up for them.
TEST(GapSectionEdges, ASurplusElsewhereDoesNotHideAShortfall) {
  Edition2022 edition = steady("0", "0");
  edition.staff[1][3] = "368";  // nurses: 100 five years ago, so 368 * 2.68 = 986.24 to come
  edition.staff[0][3] = "100";
  edition.vacancies[1][3] = "3";
  const PluginRun found = run(edition);
  EXPECT_NEAR(found.value("gap.nurses"), 368 * 2.68, 1e-6);
  EXPECT_NEAR(found.value("shortfall.total"), 3, 1e-9);
  EXPECT_NEAR(found.value("gap.total"), 368 * 2.68 - 3, 1e-6);
  EXPECT_EQ(
      found.sentence("lead"),
      "If nothing changes, the sector will be short of [shortfall.total] WTE staff by 2028, in "
      "[professions_short.total] of its [professions.total] professions: doctors. With "
      "surpluses in other professions set against them, there would be [gap_size.total] WTE to "
      "spare.");
  EXPECT_THAT(found.notes("workforce_gap", "Total"),
              Contains("The total gap is net of surpluses. The shortfalls alone add up to 3 WTE."));
}

TEST(GapSectionEdges, NoVacanciesAreNotFewerThanNone) {
  EXPECT_THAT(run(steady("0", "5")).notes("workforce_gap", "Nurses"), IsEmpty());
}

TEST(GapSectionEdges, OfTwoShortfallsTheLargerIsNamed) {
  const PluginRun found = run(steady("5", "7"));
  EXPECT_EQ(found.sentence("lead"),
            "If nothing changes, the sector will be short of [shortfall.total] WTE staff by 2028. "
            "Both of its professions fall short, and the larger shortfall is in doctors "
            "([gap_size.doctors] WTE).");
  EXPECT_NEAR(found.value("shortfall.total"), 5 + 7, 1e-9);
}

TEST(GapSectionEdges, OfSeveralShortfallsTheLargestIsNamed) {
  Edition2022 edition = steady("5", "7");
  edition.staff.push_back({"2017-10-01", "acute", "Managers", "30"});
  edition.staff.push_back({"2022-10-01", "acute", "Managers", "30"});
  edition.demand.push_back({"acute", "Managers", "central", "0", "5"});
  edition.vacancies.push_back({"2022-10-01", "acute", "Managers", "2"});
  const PluginRun found = run(edition);
  EXPECT_EQ(
      found.sentence("lead"),
      "If nothing changes, the sector will be short of [shortfall.total] WTE staff by 2028. "
      "Its [professions_short.total] professions all fall short, and the largest shortfall "
      "is in doctors ([gap_size.doctors] WTE).");
  EXPECT_NEAR(found.value("shortfall.total"), 5 + 7 + 2, 1e-9);
  EXPECT_EQ(found.rounded("professions_short.total"), 3);
  EXPECT_EQ(found.rounded("professions.total"), 3);
}

TEST(GapSectionEdges, OfShortfallsThatAreAlikeTheFirstIsNamed) {
  EXPECT_THAT(run(steady("5", "5")).sentence("lead"),
              HasSubstr("the larger shortfall is in nurses ([gap_size.nurses] WTE)"));
}

TEST(GapSectionEdges, AProfessionWithoutAGapIsNeitherShortNorInTheChart) {
  Edition2022 edition = steady("5", "7");
  edition.staff[2][0] = "2010-10-01";  // before the look-back: no trend of doctors
  const PluginRun found = run(edition);
  EXPECT_EQ(
      found.sentence("lead"),
      "If nothing changes, the sector will be short of [shortfall.total] WTE staff by 2028, in "
      "[professions_short.total] of its [professions.total] professions: nurses. These figures "
      "leave out doctors, for which no gap can be given.");
  EXPECT_NEAR(found.value("shortfall.total"), 5, 1e-9);
  EXPECT_EQ(found.figure("shortfall.total").at("flagged"), true);
  EXPECT_EQ(found.rounded("professions_short.total"), 1);
  EXPECT_EQ(found.rounded("professions.total"), 2);
  EXPECT_EQ(found.block("gaps").at("series").at(0).at("points").size(), 1U);
  EXPECT_EQ(alternative(found), "No gap can be given for doctors.");
}

// 4 doctors five years ago and 50 now: the trend would give 625 by 2028.
TEST(GapSectionEdges, ATrendThatCannotContinueGivesNoGap) {
  Edition2022 edition = steady("5", "7");
  edition.staff[2][3] = "4";
  const PluginRun found = run(edition);
  EXPECT_EQ(found.figure("supply.doctors").at("status"), "unknown");
  EXPECT_EQ(found.figure("gap.doctors").at("status"), "unknown");
  EXPECT_THAT(found.sentence("lead"), HasSubstr("These figures leave out doctors"));
  EXPECT_THAT(found.reports,
              Contains(HasSubstr("the trend of Doctors since 1 October 2017 would give more than "
                                 "10 times the staff by 2028, so no supply and no gap are given")));
}

TEST(GapSectionEdges, TheChartSaysNothingMoreWhereEveryGapIsKnown) {
  EXPECT_EQ(alternative(run(steady("5", "7"))), "");
  EXPECT_EQ(alternative(run(Edition2022())),
            "There is no vacancy figure for doctors, so their real gap is most likely larger.");
}

TEST(GapSectionEdges, KeyFiguresBeginWithTheShortfalls) {
  const PluginRun found = run(steady("5", "7"));
  const auto items = found.block("key_figures").at("items");
  ASSERT_EQ(items.size(), 3U);
  EXPECT_EQ(items.at(0).at("label"), "Shortfalls by 2028");
  EXPECT_EQ(items.at(1).at("label"), "Staff in post");
  EXPECT_EQ(items.at(2).at("note"), "October 2022");
}

// Nurses fall short, doctors have more than they need.
TEST(GapSectionEdges, TheNetGapIsAKeyFigureWhereThereAreSurpluses) {
  const auto items = run(Edition2022()).block("key_figures").at("items");
  ASSERT_EQ(items.size(), 4U);
  EXPECT_EQ(items.at(1).at("label"), "Net gap by 2028");
  EXPECT_EQ(items.at(3).at("note"), "Where vacancies are known, October 2022");
}

TEST(GapSectionEdges, TheTotalHasNoNotesWhereEverythingAddsUp) {
  EXPECT_THAT(run(steady("5", "7")).notes("workforce_gap", "Total"), IsEmpty());
}

// 5.4 and 7.4 are printed as 5 and 7, their sum of 12.8 as 13; staff in post add up to 150.
TEST(GapSectionEdges, ANoteSaysThatOneColumnDoesNotAddUp) {
  EXPECT_THAT(run(steady("5.4", "7.4")).notes("workforce_gap", "Total"),
              ElementsAre(rounding_note()));
}

TEST(GapSectionEdges, AProfessionWithDemandAndNoStaffIsReported) {
  Edition2022 edition;
  edition.demand.push_back({"acute", "Porters", "central", "0.05", "5"});
  EXPECT_THAT(run(edition).reports,
              ElementsAre("'Porters' has no staff at 1 October 2022, so it is left out of the "
                          "gap"));
}

/// A sector that calls the parts of the section itself.
class Asks : public muster::Sector {
 public:
  void gap(const Input& input, Section& section) override {
    const GapSection gaps(input, section);
    section.sentence("found", {gaps.find("Doctors")->gap});
    section.sentence("porters", {gaps.find("Porters") ? "found" : "not found"});
    section.sentence("shortfall", {gaps.largest_shortfall() ? "there is one" : "there is none"});
  }
  void retention(const Input&, Section&) override {}
};

TEST(GapSectionEdges, FindsAProfessionByItsName) {
  muster_plugin_entry entry{};
  entry.compute = &glue::compute_sector<Asks>;
  const PluginRun found(entry, steady("0", "0").image(), {.sector = "acute"});
  EXPECT_EQ(found.sentence("found"), "[gap.doctors]");
  EXPECT_EQ(found.sentence("porters"), "not found");
  EXPECT_EQ(found.sentence("shortfall"), "there is none");
}

// 1000 to 1100 and 100 to 110 in five years, growth of a tenth, no vacancies: each gap is zero,
// apart from the error of binary numbers.
TEST(GapSectionEdges, WhatBinaryNumbersLoseIsNoShortfall) {
  Edition2022 edition;
  edition.staff = {{"2017-10-01", "acute", "Nurses", "1000"},
                   {"2022-10-01", "acute", "Nurses", "1100"},
                   {"2017-10-01", "acute", "Doctors", "100"},
                   {"2022-10-01", "acute", "Doctors", "110"}};
  edition.vacancies = {{"2022-10-01", "acute", "Nurses", "0"},
                       {"2022-10-01", "acute", "Doctors", "0"}};
  edition.demand = {{"acute", "Nurses", "central", "0.1", "5"},
                    {"acute", "Doctors", "central", "0.1", "5"}};
  const PluginRun found = run(edition);
  EXPECT_EQ(found.value("gap.nurses"), 0);
  EXPECT_EQ(found.value("gap.total"), 0);
  EXPECT_EQ(found.value("shortfall.total"), 0);
  EXPECT_THAT(found.sentence("lead"), HasSubstr("no profession falls short"));
}

// A gap of -0.4 is printed as 0.
TEST(GapSectionEdges, WhatIsPrintedAsNoughtIsNoShortfall) {
  const PluginRun found = run(steady("0.4", "5"));
  EXPECT_EQ(found.rounded("professions_short.total"), 1);
}

/// Adult nurses and radiographers of the published cases: 900 to 1,000 and 100 to 110 WTE in five
/// years, 100 and 10 vacancies, growth of a tenth. D = 100 + 0.1 * 1100 = 210, P = 1000 / 9 =
/// 111.1, gap -98.9; D = 10 + 0.1 * 120 = 22, P = 11, gap -11.
Edition2022 nurses_and_radiographers(const std::string& vacancies_day = "2022-10-01") {
  Edition2022 edition;
  edition.staff = {{"2017-10-01", "acute", "Adult nurses", "900"},
                   {"2022-10-01", "acute", "Adult nurses", "1000"},
                   {"2017-10-01", "acute", "Radiographers", "100"},
                   {"2022-10-01", "acute", "Radiographers", "110"}};
  edition.vacancies = {{vacancies_day, "acute", "Adult nurses", "100"},
                       {vacancies_day, "acute", "Radiographers", "10"}};
  edition.demand = {{"acute", "Adult nurses", "central", "0.1", "5"},
                    {"acute", "Radiographers", "central", "0.1", "5"}};
  return edition;
}

TEST(GapDates, VacanciesOfTheNearestDayAreTakenWithANote) {
  EXPECT_EQ(run(nurses_and_radiographers()).rounded("gap.total"), -110);
  const PluginRun near = run(nurses_and_radiographers("2022-09-30"));
  EXPECT_EQ(near.rounded("gap.total"), -110);
  EXPECT_EQ(near.rounded("gap.adult_nurses"), -99);
  EXPECT_THAT(near.notes("workforce_gap", "Adult nurses"),
              Contains("Vacancies are for 30 September 2022, the date nearest to 1 October 2022."));
  EXPECT_THAT(near.reports, IsEmpty());
  EXPECT_THAT(run(nurses_and_radiographers()).notes("workforce_gap", "Radiographers"), IsEmpty());
}

TEST(GapDates, VacanciesOfAnotherYearAreNotUsedAndBothDatesAreSaid) {
  const PluginRun far = run(nurses_and_radiographers("2021-09-30"));
  EXPECT_THAT(far.reports,
              ElementsAre(HasSubstr("the vacancies of Adult nurses and Radiographers are for 30 "
                                    "September 2021, too far from the baseline, 1 October 2022, so "
                                    "they are not used (data.date_tolerance is 31 days)")));
  EXPECT_THAT(far.sentence("lead"),
              HasSubstr("The vacancy figures for adult nurses and radiographers are too far from "
                        "October 2022 to be used, so the real gap is most likely larger."));
  EXPECT_THAT(far.sentence("lead"), Not(HasSubstr("There is no vacancy figure")));
  EXPECT_THAT(far.notes("workforce_gap", "Radiographers"),
              Contains(HasSubstr("The nearest vacancy figure is for 30 September 2021, too far")));
  const PluginRun wide = testing::run_gap_only(nurses_and_radiographers("2021-09-30").image(),
                                               {.settings = {{"data.date_tolerance", "366"}}});
  EXPECT_EQ(wide.rounded("gap.total"), -110);
}

// 30 September 2017 is a day before the look-back begins, and nearer to it than any day after.
TEST(GapDates, ATrendMayBeginADayBeforeTheLookBack) {
  Edition2022 edition = nurses_and_radiographers();
  edition.staff[0][0] = edition.staff[2][0] = "2017-09-30";
  const PluginRun found = run(edition);
  EXPECT_EQ(found.rounded("gap.total"), -110);
  EXPECT_EQ(found.block("assumptions").at("columns").at(3).at("title"),
            "Staff in post, September 2017");
  EXPECT_THAT(found.notes("assumptions", "Adult nurses"), IsEmpty());
  EXPECT_THAT(found.reports, IsEmpty());
}

TEST(GapDates, AHistoryShorterThanTheLookBackIsReported) {
  Edition2022 edition = nurses_and_radiographers();
  edition.staff[0][0] = edition.staff[2][0] = "2020-10-01";
  const PluginRun found = run(edition);
  EXPECT_EQ(found.block("assumptions").at("columns").at(3).at("title"),
            "Staff in post, October 2020");
  EXPECT_THAT(found.reports, ElementsAre(HasSubstr(
                                 "the trend of Adult nurses and Radiographers is based on 2 years, "
                                 "from 1 October 2020 on, but look_back_years is 5")));
}

TEST(GapGroups, ARenamedGroupIsSuspectedByItsSpelling) {
  Edition2022 edition = nurses_and_radiographers();
  edition.staff[0][2] = "Adult Nurses";
  const PluginRun found = run(edition);
  EXPECT_THAT(found.reports,
              Contains(HasSubstr("'Adult Nurses' has no staff at 1 October 2022 (but has some at "
                                 "1 October 2017), so it is left out of the gap, did you mean "
                                 "'Adult nurses'")));
  EXPECT_THAT(found.reports, Contains(HasSubstr("Adult nurses: no staff figure of the 5 years "
                                                "before 1 October 2022 can be compared")));
}

/// Nurses of two trusts; B did not report five years ago.
testing::ImageBuilder of_two_trusts(const testing::RowsOfText& earlier) {
  testing::ImageBuilder image;
  testing::RowsOfText staff = earlier;
  staff.push_back({"2022-10-01", "acute", "Nurses", "A", "500"});
  staff.push_back({"2022-10-01", "acute", "Nurses", "B", "500"});
  image.table("staff", {"date@", "sector", "profession", "organisation", "fte#"}, staff);
  image.table("demand", {"sector", "profession", "scenario", "growth#", "horizon_years#"},
              {{"acute", "Nurses", "central", "0.1", "5"}});
  image.table(
      "vacancies", {"date@", "sector", "profession", "organisation", "fte#"},
      {{"2022-10-01", "acute", "Nurses", "A", "10"}, {"2022-10-01", "acute", "Nurses", "B", "10"}});
  return image;
}

// The 500 of A five years ago can't be compared with the 1,000 of both: the trend would double the
// staff.
TEST(GapGroups, AnOrganisationWithoutARowLeavesTheTrendUnknown) {
  const PluginRun found =
      testing::run_gap_only(of_two_trusts({{"2017-10-01", "acute", "Nurses", "A", "500"}}));
  EXPECT_EQ(found.figure("gap.nurses").at("status"), "unknown");
  EXPECT_THAT(
      found.reports,
      Contains(HasSubstr("the staff of Nurses at 1 October 2017 and at 1 October 2022 are "
                         "not from the same organisations: only one of the two dates has B")));
  // S 1000, first 500: P = 1000 * (1000 / 500) - 1000 = 1000; D = 20 + 0.1 * 1020 = 122.
  const PluginRun stated =
      testing::run_gap_only(of_two_trusts({{"2017-10-01", "acute", "Nurses", "A", "500"},
                                           {"2017-10-01", "acute", "Nurses", "B", "0"}}));
  EXPECT_EQ(stated.rounded("gap.nurses"), 878);
}

TEST(GapGroups, GrowthThatIsNotInOrderIsReported) {
  Edition2022 edition = nurses_and_radiographers();
  edition.demand.push_back({"acute", "Adult nurses", "low", "0.12", "5"});
  edition.demand.push_back({"acute", "Adult nurses", "high", "0.15", "5"});
  EXPECT_THAT(run(edition).reports,
              ElementsAre(HasSubstr("the growth in demand for Adult nurses is not in order")));
  edition.demand[2][3] = "0.08";
  EXPECT_THAT(run(edition).reports, IsEmpty());
}

// 100 of 1,100 funded posts; ten vacancies without their staff don't count in a rate.
TEST(GapGroups, ARateIsOverThoseOfWhomStaffAndVacanciesAreKnown) {
  Edition2022 edition = nurses_and_radiographers();
  edition.staff[3][3] = "n/a";
  const PluginRun found = run(edition);
  EXPECT_NEAR(found.value("vacancy_rate.total"), 100.0 / 1100, 1e-12);
  EXPECT_EQ(found.rounded("vacancies.total"), 110);
  EXPECT_EQ(found.rounded("professions.total"), 1);
}

// -0.1 - 0.2 + 0.3 is not exactly zero in binary.
TEST(GapSectionEdges, GapsOfBothSignsAddUpToNought) {
  Edition2022 edition = steady("0.1", "0.2");
  edition.staff.push_back({"2017-10-01", "acute", "Porters", "10"});
  edition.staff.push_back({"2022-10-01", "acute", "Porters", "10"});
  edition.vacancies.push_back({"2022-10-01", "acute", "Porters", "-0.3"});
  edition.demand.push_back({"acute", "Porters", "central", "0", "5"});
  const PluginRun found = run(edition);
  EXPECT_NEAR(found.value("gap.porters"), 0.3, 1e-12);
  EXPECT_EQ(found.value("gap.total"), 0);
}

TEST(GapSectionEdges, WithoutStaffAtTheBaselineTheEarlierFigureIsStillShown) {
  Edition2022 edition = nurses_and_radiographers();
  edition.staff[3][3] = "n/a";
  edition.staff.push_back({"2022-10-01", "acute", "Porters", "n/a"});
  const PluginRun found = run(edition);
  EXPECT_EQ(found.value("earlier_in_post.radiographers"), 100);
  EXPECT_EQ(found.figure("gap.radiographers").at("status"), "unknown");
  EXPECT_EQ(found.figure("earlier_in_post.porters").at("status"), "unknown");
}

/// Nurses of two trusts, 500 each five years ago and now: the gap is minus their vacancies.
testing::ImageBuilder steady_trusts() {
  testing::ImageBuilder image;
  image.table("staff", {"date@", "sector", "profession", "organisation", "fte#"},
              {{"2017-10-01", "acute", "Nurses", "A", "500"},
               {"2017-10-01", "acute", "Nurses", "B", "500"},
               {"2022-10-01", "acute", "Nurses", "A", "500"},
               {"2022-10-01", "acute", "Nurses", "B", "500"}});
  image.table("demand", {"sector", "profession", "scenario", "growth#", "horizon_years#"},
              {{"acute", "Nurses", "central", "0", "5"}});
  return image;
}

TEST(GapGroups, AnOrganisationWithoutVacanciesLeavesThemUnknown) {
  testing::ImageBuilder of_a = steady_trusts();
  of_a.table("vacancies", {"date@", "sector", "profession", "organisation", "fte#"},
             {{"2022-10-01", "acute", "Nurses", "A", "10"}});
  const PluginRun found = testing::run_gap_only(of_a);
  EXPECT_EQ(found.figure("vacancies.nurses").at("status"), "unknown");
  EXPECT_EQ(found.figure("gap.nurses").at("flagged"), true);
  EXPECT_THAT(found.reports,
              ElementsAre("the vacancies of Nurses at 1 October 2022 have no row for B, which has "
                          "staff, so the number of vacancies is not known; if there are no "
                          "vacancies, write a row with 0"));
  testing::ImageBuilder of_both = steady_trusts();
  of_both.table(
      "vacancies", {"date@", "sector", "profession", "organisation", "fte#"},
      {{"2022-10-01", "acute", "Nurses", "A", "10"}, {"2022-10-01", "acute", "Nurses", "B", "0"}});
  const PluginRun both = testing::run_gap_only(of_both);
  EXPECT_NEAR(both.value("gap.nurses"), -10, 1e-9);
  EXPECT_THAT(both.reports, IsEmpty());
}

TEST(GapGroups, VacanciesWithoutOrganisationsAreOfAll) {
  testing::ImageBuilder image = steady_trusts();
  image.table("vacancies", {"date@", "sector", "profession", "fte#"},
              {{"2022-10-01", "acute", "Nurses", "10"}});
  const PluginRun found = testing::run_gap_only(image);
  EXPECT_NEAR(found.value("gap.nurses"), -10, 1e-9);
  EXPECT_THAT(found.reports, IsEmpty());
}

// The look-back begins on 1 October 2017, and 31 August is 31 days before that.
TEST(GapGroups, OtherOrganisationsBeforeTheLookBackDoNotMatter) {
  const auto reported = [](const char* day) {
    return testing::run_gap_only(of_two_trusts({{day, "acute", "Nurses", "A", "500"}})).reports;
  };
  const auto of_others = Contains(HasSubstr("are not from the same organisations"));
  EXPECT_THAT(reported("2017-08-31"), of_others);
  EXPECT_THAT(reported("2017-08-30"), Not(of_others));
}

TEST(GapGroups, GrowthThatIsTheSameInTwoScenariosIsInOrder) {
  Edition2022 edition = nurses_and_radiographers();
  edition.demand.push_back({"acute", "Adult nurses", "low", "0.1", "5"});
  edition.demand.push_back({"acute", "Adult nurses", "high", "0.1", "5"});
  EXPECT_THAT(run(edition).reports, IsEmpty());
}

// One report for both professions, at the first row of the first.
TEST(GapReports, NameTheFirstRowThatTheyAreAbout) {
  EXPECT_THAT(run(nurses_and_radiographers("2021-09-30")).places, ElementsAre("vacancies 0"));
  Edition2022 edition = nurses_and_radiographers();
  edition.staff[0][0] = edition.staff[2][0] = "2020-10-01";
  EXPECT_THAT(run(edition).places, ElementsAre("staff 0"));
  edition.staff[0][0] = edition.staff[2][0] = "2010-10-01";
  EXPECT_THAT(run(edition).places, ElementsAre("staff 0"));
}

// Nurses fall short by 5; doctors by nothing, or by less than is printed, or have one too many.
TEST(GapSectionEdges, ASurplusIsWhatPrintsAboveNought) {
  const auto says_net = [](const std::string& doctors_vacant) {
    return run(steady("5", doctors_vacant)).sentence("lead").find("set against them") !=
           std::string::npos;
  };
  EXPECT_FALSE(says_net("0"));
  EXPECT_FALSE(says_net("-0.4"));
  EXPECT_TRUE(says_net("-1"));
}

// A share in words only where it is exact: 8 of 12 are two thirds, 9 of 13 are not.
TEST(GapHeadline, SaysHowManyProfessionsFallShort) {
  EXPECT_EQ(gap_headline(6, 13, 13), "Six of 13 professions fall short");
  EXPECT_EQ(gap_headline(9, 13, 13), "Nine of 13 professions fall short");
  EXPECT_EQ(gap_headline(8, 12, 12), "Two thirds of the professions fall short");
  EXPECT_EQ(gap_headline(3, 6, 6), "Half of the professions fall short");
  EXPECT_EQ(gap_headline(2, 4, 4), "Two of four professions fall short");
  EXPECT_EQ(gap_headline(1, 4, 4), "One of four professions falls short");
  EXPECT_EQ(gap_headline(3, 12, 12), "A quarter of the professions fall short");
  EXPECT_EQ(gap_headline(9, 12, 12), "Three quarters of the professions fall short");
  EXPECT_EQ(gap_headline(1, 3, 3), "One of three professions falls short");
  EXPECT_EQ(gap_headline(2, 3, 3), "Two of three professions fall short");
  EXPECT_EQ(gap_headline(12, 22, 22), "12 of 22 professions fall short");
  EXPECT_EQ(gap_headline(2, 2, 2), "Both professions fall short");
  EXPECT_EQ(gap_headline(4, 4, 4), "All four professions fall short");
  EXPECT_EQ(gap_headline(0, 4, 4), "No profession falls short");
}

TEST(GapHeadline, CountsOnlyWhatIsKnown) {
  EXPECT_EQ(gap_headline(6, 12, 13), "Six of 12 professions that have an estimate fall short");
  EXPECT_EQ(gap_headline(1, 3, 4), "One of three professions that have an estimate falls short");
  EXPECT_EQ(gap_headline(1, 1, 4), "The only profession that has an estimate falls short");
  EXPECT_EQ(gap_headline(2, 2, 4), "Both professions that have an estimate fall short");
  EXPECT_EQ(gap_headline(3, 3, 4), "All three professions that have an estimate fall short");
  EXPECT_EQ(gap_headline(0, 3, 4), "No profession that has an estimate falls short");
  EXPECT_EQ(gap_headline(0, 0, 4), "");
  EXPECT_EQ(gap_headline(1, 1, 1), "") << "the lead says it better";
}

}  // namespace
}  // namespace muster::sdk
