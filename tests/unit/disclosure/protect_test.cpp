// SPDX-License-Identifier: MIT
// Disclosure control as the end of load: CSV in, protected tables out.
#include "disclosure/protect.hpp"

#include <gmock/gmock.h>

#include <utility>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "unit/disclosure/protected_edition.hpp"
#include "unit/disclosure/table_of.hpp"

namespace muster::disclosure {
namespace {

using model::Status;
using test::load;
using test::Protected;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

const std::string ages =
    "date,sector,profession,age_band,headcount\n"
    "2022-10-01,acute,Adult nurses,under 25,3\n"
    "2022-10-01,acute,Adult nurses,25-34,40\n"
    "2022-10-01,acute,Adult nurses,35-44,20\n"
    "2022-10-01,acute,Adult nurses,55 and over,0\n";

TEST(Protect, WithholdsASmallCountAndACellThatCoversIt) {
  Protected out = load("threshold-5", {{"age_profile.csv", ages}});
  ASSERT_TRUE(out.data);
  EXPECT_THAT(out.cells("age_profile", "headcount"), ElementsAre("[c]", "[c]", "20", "0"));
  EXPECT_THAT(out.cells("age_profile", "headcount", 1), ElementsAre("63"));
  EXPECT_EQ(out.data->disclosure.rule_set, "threshold-5");
  EXPECT_EQ(out.data->disclosure.withheld, 2U);
  EXPECT_EQ(out.column("age_profile", "headcount").numbers[0], 0) << "the value is gone";
}

TEST(Protect, RoundsCellsAndTotalsEachByItself) {
  Protected out = load("nhs-england", {{"age_profile.csv", ages}});
  EXPECT_THAT(out.cells("age_profile", "headcount"), ElementsAre("[c]", "40", "20", "0"));
  EXPECT_THAT(out.cells("age_profile", "headcount", 1), ElementsAre("65"));
  EXPECT_EQ(out.column("age_profile", "headcount").status[1], Status::rounded);
  EXPECT_EQ(out.data->disclosure.rounded, 3U) << "40, 20 and their total";
  EXPECT_EQ(out.data->disclosure.withheld, 1U);
}

/// Three counts are printed as 10 (8 to 12 each, at most 36 together) under 45 (43 to 47): the
/// withheld count is at least 43 - 36 = 7, which is the most that the rule withholds.
TEST(Protect, ReportsCountsThatRoundedTotalsGiveAway) {
  EXPECT_THAT(load("nhs-england", {{"age_profile.csv", ages}}).codes, IsEmpty());
  const std::string narrowed =
      "date,sector,profession,age_band,headcount\n"
      "2022-10-01,acute,Adult nurses,under 25,7\n2022-10-01,acute,Adult nurses,25-34,12\n"
      "2022-10-01,acute,Adult nurses,35-44,12\n2022-10-01,acute,Adult nurses,45-54,12\n";
  const Protected out = load("nhs-england", {{"age_profile.csv", narrowed}});
  EXPECT_THAT(out.codes, ElementsAre(code::disclosure_narrowed.id));
  EXPECT_THAT(out.messages,
              ElementsAre("nhs-england withholds 1 count of people in age_profile.csv, but readers "
                          "can work out 1 count from the rounded totals: 1 count is exactly 7"));
  EXPECT_THAT(out.places, ElementsAre(Location{"age_profile.csv", 0, 0}));
}

/// The 3 is in a sum with 40, 20 and 0, which mean 38 to 42, 18 to 22 and none, and a total of 65,
/// which means 63 to 67: it is at most 7, by the rule, and at least 1.
TEST(Protect, SaysWhichBoundsRoundingLeaves) {
  EXPECT_THAT(load("nhs-england", {{"age_profile.csv", ages}}).places,
              ElementsAre(Location{"age_profile.csv", 0, 0}));
  EXPECT_THAT(
      load("nhs-england", {{"age_profile.csv", ages}}).messages,
      ElementsAre("nhs-england withholds 1 count of people in age_profile.csv, but the rounded "
                  "totals give away a range: 1 count is from 1 to 7"));
  // With a 10 (8 to 12) under a total of 15 (13 to 17): 1 to 7. With three of them under 40 (38 to
  // 42): at most 42 - 24, and at least 38 - 36 = 2.
  const std::string narrower =
      "date,sector,profession,age_band,headcount\n"
      "2022-10-01,acute,Adult nurses,under 25,5\n2022-10-01,acute,Adult nurses,25-34,12\n"
      "2022-10-01,acute,Adult nurses,35-44,12\n2022-10-01,acute,Adult nurses,45-54,12\n"
      "2022-10-01,acute,Midwives,under 25,4\n2022-10-01,acute,Midwives,25-34,9\n";
  EXPECT_THAT(
      load("nhs-england", {{"age_profile.csv", narrower}}).messages,
      ElementsAre("nhs-england withholds 2 counts of people in age_profile.csv, but the rounded "
                  "totals give away a range: 1 count is from 1 to 7, 1 count is from 2 to 7"));
}

const std::string staff =
    "date,sector,profession,organisation,headcount,fte\n"
    "2022-10-01,acute,Adult nurses,Hospital A,3,2.4\n"
    "2022-10-01,acute,Adult nurses,Hospital B,60,50.5\n"
    "2022-10-01,acute,Adult nurses,Hospital C,90,80\n";

TEST(Protect, WithholdsWholeTimeEquivalentsWithTheirHeadcount) {
  Protected out = load("threshold-5", {{"staff.csv", staff}});
  EXPECT_THAT(out.cells("staff", "headcount"), ElementsAre("[c]", "60", "90"));
  EXPECT_THAT(out.cells("staff", "fte"), ElementsAre("[c]", "[c]", "80"))
      << "2.4 would follow from the total, and that there are at least three of them";
  EXPECT_THAT(out.cells("staff", "fte", 1), ElementsAre("132.9"));
}

TEST(Protect, TakesWholeTimeEquivalentsWithoutHeadsForPeopleRoundedUp) {
  const std::string bank =
      "date,sector,profession,bank_fte,agency_fte\n"
      "2022-10-01,acute,Adult nurses,4.2,5.1\n";
  Protected out = load("threshold-5", {{"temporary_staffing.csv", bank}});
  EXPECT_THAT(out.cells("temporary_staffing", "bank_fte"), ElementsAre("[c]"));
  EXPECT_THAT(out.cells("temporary_staffing", "agency_fte"), ElementsAre("5.1"));
  Protected rounded = load("nhs-england", {{"temporary_staffing.csv", bank}});
  EXPECT_THAT(rounded.cells("temporary_staffing", "agency_fte"), ElementsAre("[c]"));
}

TEST(Protect, SaysNothingWhereNothingIsGivenAway) {
  EXPECT_THAT(load("threshold-5", {{"age_profile.csv", ages}}).messages, IsEmpty());
  const std::string large =
      "date,sector,profession,age_band,headcount\n2022-10-01,acute,Nurses,25-34,40\n";
  EXPECT_THAT(load("nhs-england", {{"age_profile.csv", large}}).messages, IsEmpty());
}

TEST(Protect, LeavesPostsAlone) {
  const std::string vacancies = "date,sector,profession,fte\n2022-10-01,acute,Adult nurses,3\n";
  EXPECT_THAT(load("threshold-5", {{"vacancies.csv", vacancies}}).cells("vacancies", "fte"),
              ElementsAre("3"));
}

/// 98 of 100 stayed, so two left: that is as clear as if it were printed.
TEST(Protect, WithholdsWhoStayedWhereFewLeft) {
  const std::string cohorts =
      "start,sector,profession,in_post,stayed\n"
      "2022-10-01,acute,Adult nurses,100,98\n2022-10-01,acute,Midwives,100,80\n";
  Protected out = load("threshold-5", {{"cohorts.csv", cohorts}});
  EXPECT_THAT(out.cells("cohorts", "stayed"), ElementsAre("[c]", "80"));
  EXPECT_THAT(out.cells("cohorts", "in_post"), ElementsAre("100", "100"));
}

/// 100 + 10 - 3 = 107: staff in post of two months and the joiners give the leavers away.
TEST(Protect, SeesThatStaffInPostGivesLeaversAway) {
  const std::string movements =
      "month,sector,profession,joiners,leavers,staff_in_post\n"
      "2022-09,acute,Adult nurses,12,9,100\n2022-10,acute,Adult nurses,10,3,107\n"
      "2022-09,acute,Midwives,12,9,200\n2022-10,acute,Midwives,20,15,205\n";
  Protected out = load("threshold-5", {{"movements.csv", movements}});
  EXPECT_EQ(out.cells("movements", "leavers")[1], "[c]");
  const auto joiners = out.cells("movements", "joiners");
  const auto stock = out.cells("movements", "staff_in_post");
  EXPECT_TRUE(joiners[1] == "[c]" || stock[0] == "[c]" || stock[1] == "[c]");
}

TEST(Protect, WithholdsSharesWithTheirCounts) {
  const std::string reasons =
      "period,sector,reason,leavers,share\n2021/22,acute,Relocation,30,54.5%\n"
      "2021/22,acute,Pay,22,40%\n2021/22,acute,Bullying,3,5.5%\n2021/22,maternity,Pay,50,100%\n";
  Protected out = load("threshold-5", {{"leaving_reasons.csv", reasons}});
  EXPECT_THAT(out.cells("leaving_reasons", "leavers"), ElementsAre("[c]", "22", "[c]", "50"));
  EXPECT_THAT(out.cells("leaving_reasons", "share"), ElementsAre("[c]", "[c]", "[c]", "1"));
}

/// 3 of 83 in all sectors are 3.6%; the 80 of maternity are printed too.
TEST(Protect, WithholdsSharesOfAllSectorsWithThoseOfEach) {
  const std::string reasons =
      "period,sector,reason,leavers,share\n2021/22,acute,Bullying,3,100%\n"
      "2021/22,maternity,Pay,80,100%\n2021/22,all,Bullying,n/a,3.6%\n2021/22,all,Pay,n/a,96.4%\n"
      "2020/21,maternity,Pay,80,100%\n";
  EXPECT_THAT(
      load("threshold-5", {{"leaving_reasons.csv", reasons}}).cells("leaving_reasons", "share"),
      ElementsAre("[c]", "[c]", "[c]", "[c]", "1"));
}

/// 16.4% of 250 in post is exactly 41 leavers.
TEST(Protect, WithholdsAPublishedRateWhoseCountIsWithheld) {
  const std::map<std::string, std::string> files = {
      {"movements.csv",
       "month,sector,profession,leavers,staff_in_post\n2022-09,acute,Adult nurses,90,900\n"
       "2022-09,acute,Midwives,3,250\n2022-09,maternity,Midwives,30,300\n"},
      {"published_rates.csv",
       "measure,sector,profession,period,rate\nturnover,acute,Midwives,2021/22,16.4%\n"
       "turnover,acute,Adult nurses,2021/22,10%\nturnover,maternity,Midwives,2021/22,11%\n"
       "turnover,all,Midwives,2021/22,12%\nsickness,acute,Midwives,2021/22,5%\n"
       "stability,acute,Midwives,2021/22,n/a\n"}};
  Protected out = load("threshold-5", files);
  const auto rates = out.cells("published_rates", "rate");
  EXPECT_EQ(rates[0], "[c]");
  EXPECT_EQ(rates[3], "[c]") << "with the other sectors' it gives the same away";
  EXPECT_EQ(rates[4], "0.05") << "days, not people";
  EXPECT_EQ(rates[5], "[x]");
  EXPECT_THAT(load("none", files).cells("published_rates", "rate"),
              ElementsAre("0.164", "0.1", "0.11", "0.12", "0.05", "[x]"));
}

/// 7% of 100, printed as 5 of 100 or withheld, is 7 of 100 and nothing else; so is 8%.
TEST(Protect, WithholdsAPublishedRateWhoseCountIsRoundedAway) {
  const std::map<std::string, std::string> files = {
      {"cohorts.csv",
       "start,sector,profession,in_post,stayed\n2021-10-01,acute,Midwives,100,7\n"
       "2021-10-01,acute,Adult nurses,100,8\n"},
      {"published_rates.csv",
       "measure,sector,profession,period,rate\nstability,acute,Midwives,2021/22,7%\n"
       "stability,acute,Adult nurses,2021/22,8%\nturnover,acute,Midwives,2021/22,9%\n"}};
  EXPECT_THAT(load("round-5", files).cells("published_rates", "rate"),
              ElementsAre("[c]", "[c]", "0.09"));
  EXPECT_THAT(load("nhs-england", files).cells("published_rates", "rate"),
              ElementsAre("[c]", "[c]", "0.09"));
}

TEST(Protect, WithholdsTheShareOfAGroupOfOne) {
  const std::string reasons =
      "period,sector,reason,leavers,share\n2021/22,acute,Relocation,3,100%\n";
  EXPECT_THAT(
      load("threshold-5", {{"leaving_reasons.csv", reasons}}).cells("leaving_reasons", "share"),
      ElementsAre("[c]"));
}

TEST(Protect, LeavesNationalRowsAsTheyAreWhereCountsAreRounded) {
  const std::string organisations =
      "organisation,kind,headcount\nEngland,nation,12\nTrust,hospital,12\nPractice,practice,6\n";
  Protected out = load("nhs-england", {{"organisations.csv", organisations}});
  EXPECT_THAT(out.cells("organisations", "headcount"), ElementsAre("12", "10", "[c]"));
}

/// The total, 13 to 17, less the nation's 12, which are printed as they are.
TEST(Protect, TakesWhatIsPrintedOfTheNationForWhatItIs) {
  model::Dataset dataset;
  model::Table table = test::table_of({"a", "heads"}, {{1, 12}, {1, 3}}, {test::margin({"a"})});
  model::Column& area = table.columns.emplace_back();
  area.schema.name = "area";
  area.texts = {dataset.texts.intern("England"), dataset.texts.intern("Kent")};
  area.status = {Status::known, Status::known};
  table.file = "areas.csv";
  dataset.edition.national = {"England"};
  dataset.tables.emplace("areas", std::move(table));
  Diagnostics diagnostics;
  protect(dataset, *find_rule_set("nhs-england"), {}, diagnostics);
  ASSERT_EQ(diagnostics.items().size(), 1U);
  EXPECT_EQ(
      diagnostics.items()[0].message,
      "nhs-england withholds 1 count of people in areas.csv, but the rounded totals give away a "
      "range: 1 count is from 1 to 5");
}

TEST(Protect, CountsNoDateAsAWithheldFigure) {
  const std::string organisations =
      "organisation,kind,headcount,as_of\nA,hospital,60,[c]\nB,hospital,3,2022-10-01\n";
  EXPECT_EQ(load("threshold-5", {{"organisations.csv", organisations}}).data->disclosure.withheld,
            1U);
}

/// Last year's edition showed the 40; hiding it now would protect nothing, so the 20 is withheld.
TEST(Protect, CoversASmallCountWithWhatWasNotPublishedBefore) {
  const std::string header = "date,sector,profession,age_band,headcount\n";
  Protected before =
      load("none", {{"age_profile.csv", header + "2022-10-01,acute,Adult nurses,25-34,40\n"}});
  Protected out = load("threshold-5", {{"age_profile.csv", ages}}, {&before});
  EXPECT_THAT(out.cells("age_profile", "headcount"), ElementsAre("[c]", "40", "[c]", "0"));
}

/// Last year 20 covered the 3 under a total of 63, with 40 printed. With the 40 withheld instead
/// and the 20 printed now, both editions together give 63 - 20 - 40 = 3.
TEST(Protect, DoesNotUncoverWhatLastYearsEditionWithheld) {
  const std::string header = "date,sector,profession,age_band,headcount\n";
  Protected first =
      load("none", {{"age_profile.csv", header + "2022-10-01,acute,Adult nurses,25-34,40\n"}});
  Protected before = load("threshold-5", {{"age_profile.csv", ages}}, {&first});
  ASSERT_EQ(before.cells("age_profile", "headcount")[2], "[c]");
  Protected now = load("threshold-5", {{"age_profile.csv", ages}}, {&before});
  EXPECT_EQ(now.cells("age_profile", "headcount")[2], "[c]");
}

TEST(Protect, SaysWhatIsPublicAlready) {
  Protected before = load("none", {{"age_profile.csv", ages}});
  Protected now = load("threshold-5", {{"age_profile.csv", ages}}, {&before});
  EXPECT_THAT(now.codes, Contains(code::disclosure_public_already.id));
  EXPECT_THAT(now.places, ElementsAre(Location{"age_profile.csv", 0, 0}));
  EXPECT_EQ(now.cells("age_profile", "headcount")[0], "[c]");
}

const std::string months = "month,sector,profession,joiners,leavers,staff_in_post\n";

/// One of six leaves each month. Staff in post of the month before is public; with the zeros shown,
/// five marks of leavers, each of one at least, would add up to the five and be 1 each.
const std::string one_leaves_each_month = months +
                                          "2021-11,acute,Nurses,0,1,5\n"
                                          "2021-12,acute,Nurses,0,1,4\n"
                                          "2022-01,acute,Nurses,0,1,3\n"
                                          "2022-02,acute,Nurses,0,1,2\n"
                                          "2022-03,acute,Nurses,0,1,1\n";

void expect_nothing_of_movements(const Protected& out) {
  ASSERT_TRUE(out.data);
  for (const char* column : {"joiners", "leavers", "staff_in_post"})
    EXPECT_THAT(out.cells("movements", column), testing::Each("[c]")) << column;
}

TEST(Protect, ASeriesThatContinuesLastYearsIsWithheldWholeWhereItsZerosGiveItAway) {
  const Protected before =
      load("threshold-5", {{"movements.csv", months + "2021-10,acute,Nurses,0,0,6\n"}});
  ASSERT_EQ(before.cells("movements", "staff_in_post")[0], "6");
  const Protected out = load("threshold-5", {{"movements.csv", one_leaves_each_month}}, {&before});
  expect_nothing_of_movements(out);
  EXPECT_THAT(out.messages,
              ElementsAre("all counts of 2 series in movements.csv are withheld, including zeros"))
      << "the profession and its sector; of the 6 of October one to five may have left in any month";
}

/// The same from the edition's own table of staff.
TEST(Protect, SeesWhatAnotherTableOfTheEditionShows) {
  expect_nothing_of_movements(load("threshold-5", {{"movements.csv", one_leaves_each_month},
                                                   {"staff.csv",
                                                    "date,sector,profession,headcount,fte\n"
                                                    "2021-11-01,acute,Nurses,6,5.8\n"}}));
}

/// 20 people by age, five in each band: every band is withheld, and so is their total. Printed in
/// staff.csv, it would leave no other value.
TEST(Protect, TiesTheAgeProfileToStaffInPost) {
  const std::string bands =
      "date,sector,profession,age_band,headcount\n"
      "2022-10-01,acute,Nurses,under 25,5\n2022-10-01,acute,Nurses,25-34,5\n"
      "2022-10-01,acute,Nurses,35-44,5\n2022-10-01,acute,Nurses,45-54,5\n";
  const std::string twenty =
      "date,sector,profession,headcount,fte\n2022-10-01,acute,Nurses,20,18\n";
  const Protected out = load("threshold-5", {{"age_profile.csv", bands}, {"staff.csv", twenty}});
  EXPECT_THAT(out.cells("age_profile", "headcount", 1), ElementsAre("[c]"));
  EXPECT_THAT(out.cells("staff", "headcount"), ElementsAre("[c]"));
  EXPECT_THAT(out.cells("staff", "fte"), ElementsAre("[c]"));
}

/// 78 days of November are 2.6 whole-time equivalents; days of few people are withheld, and totals.
TEST(Protect, WithholdsTheSicknessOfFewPeople) {
  const Protected out =
      load("threshold-5", {{"sickness.csv",
                            "month,sector,profession,days_lost,days_available\n"
                            "2022-09,acute,Nurses,100,3000\n2022-11,acute,Midwives,2,78\n"
                            "2022-11,acute,Nurses,100,3000\n2022-11,maternity,Midwives,9,900\n"},
                           {"staff.csv",
                            "date,sector,profession,headcount,fte\n"
                            "2021-10-01,maternity,Midwives,4,3.1\n"}});
  for (const char* column : {"days_lost", "days_available"}) {
    EXPECT_THAT(out.cells("sickness", column)[1], "[c]");
    EXPECT_THAT(out.cells("sickness", column)[3], "[c]");
    EXPECT_EQ(out.column("sickness", column).status[2], Status::known);
    EXPECT_THAT(out.cells("sickness", column, 1)[1], "[c]");
    EXPECT_NE(out.cells("sickness", column, 1)[0], "[c]");
  }
}

/// 74 of 87 stayed, printed as 75 of 85 (or 73 to 77 of 83 to 87): 85.06% is 74 of 87 alone.
TEST(Protect, WithholdsARateThatUndoesTheRounding) {
  const auto rate_of = [](const std::string& rule, const std::string& cohort,
                          const std::string& rate) {
    const std::string cohorts = "start,sector,profession,in_post,stayed\n";
    const std::string rates = "measure,sector,profession,period,rate\n";
    return load(rule, {{"cohorts.csv", cohorts + "2021-10-01,acute,Midwives," + cohort + "\n"},
                       {"published_rates.csv",
                        rates + "stability,acute,Midwives,2021/22," + rate + "\n"}})
        .cells("published_rates", "rate")[0];
  };
  for (const char* rule : {"round-5", "nhs-england"}) {
    EXPECT_EQ(rate_of(rule, "87,74", "85.06%"), "[c]") << rule;
    EXPECT_EQ(rate_of(rule, "87,74", "85.1%"), "[c]") << rule;
    EXPECT_EQ(rate_of(rule, "87,74", "31%"), "0.31") << "it is of other people";
    EXPECT_EQ(rate_of(rule, "8702,7402", "85.1%"), "0.851") << "of thousands it says nothing";
  }
}

TEST(Protect, RefusesWhatIsNoCountOfPeople) {
  const std::string organisations =
      "organisation,kind,headcount\nA,hospital,100000001\nB,hospital,9\nC,hospital,100000001\n";
  Protected out = load("nhs-england", {{"organisations.csv", organisations}});
  EXPECT_FALSE(out.data);
  EXPECT_THAT(out.codes,
              ElementsAre(code::disclosure_not_a_count.id, code::disclosure_not_a_count.id));
  EXPECT_THAT(out.places, ElementsAre(Location{"organisations.csv", 2, 0},
                                      Location{"organisations.csv", 4, 0}));
  EXPECT_TRUE(load("none", {{"organisations.csv", organisations}}).data);
}

}  // namespace
}  // namespace muster::disclosure
