// SPDX-License-Identifier: MIT
// The section on what could change the gap, over small tables with the arithmetic next to it.
#include "muster/sdk/outlook_section.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "unit/sdk/outlook_tables.hpp"

namespace muster::sdk {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::Outlook2022;
using testing::PluginRun;

PluginRun run(const testing::ImageBuilder& image, const testing::Asked& asked = {}) {
  return testing::run_outlook(image, asked);
}

TEST(Outlook, IsNotThereWhereTheEditionGivesNothingForIt) {
  const PluginRun found = run(Outlook2022().image());
  ASSERT_EQ(found.result, MUSTER_OK);
  EXPECT_EQ(found.json.at("sections").size(), 1u);
}

TEST(Outlook, RetentionKeepsAShareOfStaffEachYear) {
  Outlook2022 edition;
  edition.scenario({"Keep", "all", "", "retention", "2022-10-01", "", "0.01", "percent", ""});
  const PluginRun found = run(edition.image());
  // 1% of 100 and of 50 for five years: 5 and 2.5.
  EXPECT_NEAR(found.value("gap_under_scenario.keep.nurses"), -5, 1e-9);
  EXPECT_NEAR(found.value("gap_under_scenario.keep.doctors"), 10, 1e-9);
  EXPECT_NEAR(found.value("scenario_gap.keep"), 5, 1e-9);
  EXPECT_NEAR(found.value("scenario_effect.keep"), 7.5, 1e-9);
  EXPECT_NEAR(found.value("scenario_need.keep"), 190, 1e-9);
  EXPECT_NEAR(found.value("scenario_share.keep"), 5 / 190.0, 1e-12);
}

TEST(Outlook, DoingNothingIsShownWithEachScenario) {
  Outlook2022 edition;
  edition.scenario({"Keep", "all", "", "retention", "2022-10-01", "", "0.01", "percent", ""});
  const PluginRun found = run(edition.image());
  EXPECT_NEAR(found.value("scenario_need.do_nothing"), 190, 1e-9);
  EXPECT_NEAR(found.value("scenario_share.do_nothing"), -2.5 / 190, 1e-12);
  EXPECT_NEAR(found.value("gap_under_scenario.do_nothing.nurses"), found.value("gap.nurses"), 0);
  const auto rows = found.block("interventions").at("rows");
  EXPECT_EQ(rows.at(0).at("cells").at(0), "Do nothing");
  const auto gap = rows.at(0).at("cells").at(3).at("figure").get<std::size_t>();
  EXPECT_EQ(found.json.at("figures").at(gap).at("id"), "gap.total") << "the same figure";
  const auto points = found.block("interventions_chart").at("series").at(0).at("points");
  EXPECT_EQ(points.at(0).at("label"), "Do nothing");
  EXPECT_EQ(points.at(0).at("figure"), gap);
}

TEST(Outlook, RecruitmentBeginsOnItsDay) {
  Outlook2022 edition;
  edition.scenario({"Hire", "acute", "Nurses", "recruitment", "2023-10-01", "", "2", "wte", ""});
  const PluginRun found = run(edition.image());
  EXPECT_NEAR(found.value("gap_under_scenario.hire.nurses"), -2, 1e-9);  // four years of 2
  EXPECT_NEAR(found.value("gap_under_scenario.hire.doctors"), 7.5, 1e-9);
}

TEST(Outlook, RecruitmentForASectorIsSharedOutByStaffInPost) {
  Outlook2022 edition;
  edition.scenario({"Hire", "acute", "", "recruitment", "2022-10-01", "", "3", "wte", ""});
  const PluginRun found = run(edition.image());
  EXPECT_NEAR(found.value("gap_under_scenario.hire.nurses"), 0, 1e-9);  // 10 of 15
  EXPECT_NEAR(found.value("gap_under_scenario.hire.doctors"), 12.5, 1e-9);
}

TEST(Outlook, RecruitmentForAllSectorsIsSharedOutAmongAllStaff) {
  Outlook2022 edition;
  // 3.14 a year among 157 WTE, including 7 midwives elsewhere: 2% a year of each.
  edition.scenario({"Hire", "all", "", "recruitment", "2022-10-01", "", "3.14", "wte", ""});
  EXPECT_NEAR(run(edition.image()).value("gap_under_scenario.hire.nurses"), 0, 1e-9);
}

TEST(Outlook, ProductivityLowersWhatIsNeeded) {
  Outlook2022 edition;
  edition.scenario({"Save", "all", "", "productivity", "2025-04-01", "", "0.1", "percent", ""});
  const PluginRun found = run(edition.image());
  EXPECT_NEAR(found.value("scenario_need.save"), 171, 1e-9);  // 190 less a tenth
  EXPECT_NEAR(found.value("scenario_gap.save"), 16.5, 1e-9);
  EXPECT_NEAR(found.value("scenario_share.save"), 16.5 / 171, 1e-12);
}

TEST(Outlook, SeveralRowsMakeOneScenario) {
  Outlook2022 edition;
  edition.scenario({"Both", "all", "", "retention", "2022-10-01", "", "0.01", "percent", ""})
      .scenario({"Both", "acute", "Nurses", "recruitment", "2023-10-01", "", "2", "wte", ""});
  const PluginRun found = run(edition.image());
  EXPECT_NEAR(found.value("scenario_gap.both"), -2.5 + 7.5 + 8, 1e-9);
  EXPECT_EQ(found.block("interventions").at("rows").size(), 2u);
}

TEST(Outlook, AnInterventionOfNothingChangesNothing) {
  Outlook2022 edition;
  edition.scenario({"None", "all", "", "retention", "2022-10-01", "", "0", "percent", ""})
      .scenario({"None", "acute", "", "recruitment", "2022-10-01", "", "0", "wte", ""})
      .scenario({"None", "all", "", "productivity", "2022-10-01", "", "0", "percent", ""});
  const PluginRun found = run(edition.image());
  EXPECT_EQ(found.value("scenario_gap.none"), found.value("gap.total"));
  EXPECT_EQ(found.value("scenario_effect.none"), 0);
}

TEST(Outlook, AnUnknownValueLeavesTheGapUnknown) {
  Outlook2022 edition;
  edition.scenario({"Keep", "all", "", "retention", "2022-10-01", "", "n/a", "percent", ""});
  EXPECT_EQ(run(edition.image()).figure("scenario_gap.keep").at("status"), "unknown");
}

TEST(Outlook, WithheldVacanciesHideTheWholeSection) {
  Outlook2022 edition;
  edition.vacancies[0][3] = "*";
  edition.scenario({"Keep", "all", "", "retention", "2022-10-01", "", "0.01", "percent", ""});
  EXPECT_TRUE(run(edition.image()).block("interventions").is_null());
}

TEST(Outlook, OtherSectorsScenariosAreNotShown) {
  Outlook2022 edition;
  edition.scenario({"Theirs", "maternity", "", "retention", "2022-10-01", "", "1%", "percent", ""});
  EXPECT_TRUE(run(edition.image()).block("interventions").is_null());
}

TEST(Outlook, PostsForAllSectorsAreNotAddedToWholeTimeEquivalents) {
  Outlook2022 edition;
  edition.scenario({"Hire", "all", "", "recruitment", "2022-10-01", "", "300", "posts", ""});
  EXPECT_TRUE(run(edition.image()).block("interventions").is_null());
}

TEST(Outlook, RefusesWhatMakesNoSense) {
  struct Case {
    std::vector<std::string> row;
    const char* why;
  };
  const Case cases[] = {
      {{"Hire", "acute", "", "recruitment", "2022-10-01", "", "3", "posts", ""},
       "its unit must be 'wte' in this sector"},
      {{"Keep", "all", "", "retention", "2022-10-01", "", "1", "wte", ""},
       "its unit must be 'percent'"},
      {{"Keep", "all", "", "retention", "2022-10-01", "", "1", "percent", ""},
       "its share is above 50% or below -50%; is a per cent sign missing?"},
      {{"Do nothing", "all", "", "retention", "2022-10-01", "", "0.01", "percent", ""},
       "this name is reserved for the projection without any scenario"}};
  for (const Case& each : cases) {
    Outlook2022 edition;
    const PluginRun found = run(edition.scenario(each.row).image());
    EXPECT_EQ(found.result, MUSTER_REFUSED);
    EXPECT_THAT(found.reports, ElementsAre(HasSubstr(each.why)));
  }
}

TEST(Outlook, AProfessionWithoutAGapIsReported) {
  Outlook2022 edition;
  edition.scenario({"Hire", "acute", "Porters", "recruitment", "2022-10-01", "", "3", "wte", ""});
  EXPECT_THAT(run(edition.image()).reports,
              ElementsAre("scenario 'Hire' names 'Porters', which has no known gap, so this row "
                          "changes nothing"));
  edition.scenarios = {{"Late", "acute", "", "recruitment", "2027-10-01", "", "3", "wte", ""}};
  EXPECT_THAT(run(edition.image()).reports,
              ElementsAre("scenario 'Late' takes effect only outside the years from the "
                          "baseline to the horizon, so this row changes nothing"));
}

TEST(Outlook, AScenarioNamesTheAssumptionsThatItRestsOn) {
  Outlook2022 edition;
  edition.scenario({"Keep", "all", "", "retention", "2022-10-01", "", "0.01", "percent", "A5"});
  EXPECT_THAT(run(edition.image()).notes("interventions", "Keep"),
              Contains("Based on assumption A5 of the register."));
}

TEST(Outlook, TheBestScenarioIsNamedInTheLead) {
  Outlook2022 edition;
  edition.scenario({"Keep", "all", "", "retention", "2022-10-01", "", "0.01", "percent", ""})
      .scenario({"Save", "all", "", "productivity", "2022-10-01", "", "0.1", "percent", ""});
  EXPECT_EQ(
      run(edition.image()).sentence("interventions_lead"),
      "If nothing is done, the net gap by 2028 is [scenario_gap_size.do_nothing] WTE, or "
      "[scenario_share_size.do_nothing] of the staff who will be needed. The scenario that "
      "helps most is “Save”: with it there would be [scenario_gap_size.save] WTE to spare, or "
      "[scenario_share_size.save].");
}

/// Growth of nurses 4% to 12%; vacancies 20% either side; trend 1 point either side.
PluginRun run_one_way(const Outlook2022& edition) {
  Outlook2022 ranges = edition;
  ranges.demand.push_back({"acute", "Nurses", "low", "0.04", "5"});
  ranges.demand.push_back({"acute", "Nurses", "high", "0.12", "5"});
  return run(ranges.image(), {.settings = {{"uncertainty.horizon", "1"},
                                           {"uncertainty.trend", "0.01"},
                                           {"uncertainty.vacancies", "0.2"}}});
}

TEST(OneWay, MovesGrowthAlone) {
  const PluginRun found = run_one_way({});
  EXPECT_NEAR(found.value("one_way_gap.low.growth_in_demand"), 2.5, 1e-9);    // -5 + 7.5
  EXPECT_NEAR(found.value("one_way_gap.high.growth_in_demand"), -7.5, 1e-9);  // -15 + 7.5
  EXPECT_NEAR(found.value("one_way_range.growth_in_demand"), 10, 1e-9);
}

TEST(OneWay, MovesVacanciesAloneAndGivesUnknownOnesTheAssumedRate) {
  const PluginRun found = run_one_way({});
  // Nurses with 20 and with 30 vacant: D 20 + 0.08 * 120 = 29.6, and 30 + 0.08 * 130 = 40.4.
  // Doctors with none, and with 50 * 0.2 / 0.8 = 12.5: D 5, and 12.5 + 0.1 * 62.5 = 18.75.
  EXPECT_NEAR(found.value("one_way_gap.low.vacancies"), 25 - 29.6 + 12.5 - 5, 1e-9);
  EXPECT_NEAR(found.value("one_way_gap.high.vacancies"), 25 - 40.4 + 12.5 - 18.75, 1e-9);
}

TEST(OneWay, MovesTheTrendByWhatTheEditionSaysWhereHistoryHasNoRange) {
  const PluginRun found = run_one_way({});
  const double trend = std::pow(1.25, 0.2) - 1;  // of both professions
  const double supply = 150 * (std::pow(1 + trend - 0.01, 5) - 1);
  EXPECT_NEAR(found.value("one_way_gap.low.trend_of_supply"), supply - 40, 1e-9);
}

TEST(Trends, EachRowHasItsGapWithTheSlowestAndTheFastest) {
  const PluginRun found = run_one_way({});
  const double trend = std::pow(1.25, 0.2) - 1;
  EXPECT_NEAR(found.value("gap_with_trend.slow.nurses"),
              100 * (std::pow(1 + trend - 0.01, 5) - 1) - 35, 1e-9);
  EXPECT_NEAR(found.value("gap_with_trend.fast.doctors"),
              50 * (std::pow(1 + trend + 0.01, 5) - 1) - 5, 1e-9);
  EXPECT_NEAR(found.value("gap_with_trend.present.nurses"), -10, 1e-9);
  EXPECT_NEAR(found.value("gap_with_trend.slow.total"),
              found.value("one_way_gap.low.trend_of_supply"), 1e-9);
  EXPECT_EQ(found.block("trends").at("rows").size(), 3u);
}

TEST(Trends, AreNotShownWithoutARange) {
  EXPECT_TRUE(run(Outlook2022().image()).block("trends").is_null());
}

TEST(OneWay, MovesTheHorizonAlone) {
  const PluginRun found = run_one_way({});
  // Four years: supply 150 * (1.25^0.8 - 1); demand 25 + (1.08^0.8 - 1) * 125 + (1.1^0.8 - 1) * 50.
  const double supply = 150 * (std::pow(1.25, 0.8) - 1);
  const double demand = 25 + (std::pow(1.08, 0.8) - 1) * 125 + (std::pow(1.1, 0.8) - 1) * 50;
  EXPECT_NEAR(found.value("one_way_gap.low.horizon"), supply - demand, 1e-9);
}

TEST(OneWay, TheTornadoHasTheLargestRangeFirst) {
  const PluginRun found = run_one_way({});
  const auto chart = found.block("tornado");
  EXPECT_EQ(chart.at("kind"), "tornado");
  const auto points = chart.at("series").at(0).at("points");
  double last = 1e9;
  for (const auto& point : points) {
    const std::string input = slug(point.at("label").get<std::string>());
    EXPECT_LE(found.value("one_way_range." + input), last);
    last = found.value("one_way_range." + input);
  }
  EXPECT_EQ(points.size(), 4u);
  EXPECT_EQ(points.at(0).at("label"), "Vacancies");
  EXPECT_EQ(chart.at("series").at(2).at("points").at(0).at("label"), "Nothing moved");
}

TEST(OneWay, OneInputAloneMakesNoTornado) {
  Outlook2022 edition;
  edition.demand.push_back({"acute", "Nurses", "high", "0.12", "5"});
  EXPECT_TRUE(run(edition.image()).block("tornado").is_null());
}

TEST(Fan, IsDrawnOnlyWhereTheEditionAsksForTrials) {
  EXPECT_TRUE(run_one_way({}).block("fan").is_null());
}

TEST(Fan, ShowsThePercentilesOfTheSimulation) {
  Outlook2022 edition;
  edition.demand.push_back({"acute", "Nurses", "low", "0.04", "5"});
  edition.demand.push_back({"acute", "Nurses", "high", "0.12", "5"});
  edition.assumptions = {{"A1", "growth"}, {"A2", "other"}};
  const PluginRun found = run(edition.image(), {.settings = {{"uncertainty.seed", "7"},
                                                             {"uncertainty.trend", "0.01"},
                                                             {"uncertainty.trials", "500"}}});
  const double trend = std::pow(1.25, 0.2) - 1;
  const uncertainty::Triangle trends{trend - 0.01, trend, trend + 0.01};
  const uncertainty::Fan fan = uncertainty::simulate(
      {{100, 25, {0.04, 0.08, 0.12}, trends}, {50, 0, {0.1, 0.1, 0.1}, trends}}, 5, 500, 7);
  EXPECT_NEAR(found.value("gap_percentile.5.october_2027"), fan.percentiles[5][0], 1e-9);
  EXPECT_NEAR(found.value("gap_percentile.50.october_2025"), fan.percentiles[3][2], 1e-9);
  EXPECT_NEAR(found.value("gap_percentile.95.october_2022"), -25, 1e-9);
  EXPECT_EQ(found.block("fan").at("series").size(), 6u);
  const std::string basis = found.sentence("fan_basis");
  EXPECT_THAT(basis, HasSubstr("500 repeated calculations (seed 7)"));
  EXPECT_THAT(basis, HasSubstr("no range for the growth of doctors"));
  EXPECT_THAT(basis, HasSubstr("Based on assumption A1 of the register."));
}

/// By hand: nurses are 100 in post and 25 vacancies, growth 8%; doctors 50, growth 10%. Both grow
/// by 25% in five years. After three: 150 * (1.25^0.6 - 1) - 25 - 125 * (1.08^0.6 - 1)
/// - 50 * (1.1^0.6 - 1) = 21.490 - 25 - 5.908 - 2.943. After five: 37.5 - 25 - 10 - 5.
TEST(Fan, ShowsTheEstimateOfEachYear) {
  Outlook2022 edition;
  const PluginRun found =
      run(edition.image(),
          {.settings = {{"uncertainty.trend", "0.01"}, {"uncertainty.trials", "100"}}});
  EXPECT_NEAR(found.value("gap_estimate.october_2022"), -25, 1e-9);
  EXPECT_NEAR(found.value("gap_estimate.october_2025"), -12.361, 5e-4);
  EXPECT_NEAR(found.value("gap_estimate.october_2027"), -2.5, 1e-9);
  EXPECT_EQ(found.block("fan").at("series").at(5).at("title"), "estimate");
}

TEST(Fan, NamesTheRowsThatItRestsOn) {
  Outlook2022 edition;
  const PluginRun found =
      run(edition.image(),
          {.settings = {{"uncertainty.trend", "0.01"}, {"uncertainty.trials", "100"}}});
  const auto inputs = found.figure("gap_percentile.50.october_2027").at("inputs");
  std::vector<std::string> tables;
  for (const auto& input : inputs) tables.push_back(input.at("table"));
  EXPECT_THAT(tables, ElementsAre("demand", "staff", "vacancies"));
}

TEST(BackTestTable, ComparesTheProjectionWithWhatCame) {
  Outlook2022 edition;
  edition.staff.push_back({"2020-10-01", "acute", "Nurses", "90"});
  const PluginRun found = run(edition.image());
  // Nurses from 2020: 90 * (90 / 80)^(2 / 3), while 100 came. Doctors have two figures only.
  const double projected = 90 * std::pow(1.125, 2 / 3.0);
  EXPECT_NEAR(found.value("projected_in_post.nurses"), projected, 1e-9);
  EXPECT_NEAR(found.value("projection_error.nurses"), projected - 100, 1e-9);
  EXPECT_NEAR(found.value("mean_absolute_error.total"), 100 - projected, 1e-9);
  EXPECT_NEAR(found.value("projection_error_share.total"), projected / 100 - 1, 1e-9);
  EXPECT_EQ(found.block("back_test").at("rows").size(), 1u);
  EXPECT_THAT(found.sentence("back_test_lead"), HasSubstr("A projection made 2 years earlier"));
  EXPECT_THAT(found.sentence("back_test_lead"), HasSubstr("would have been too low by "));
}

TEST(BackTestTable, IsNotThereWithTwoFigures) {
  EXPECT_TRUE(run(Outlook2022().image()).block("back_test").is_null());
}

TEST(TrendRange, ComesFromHistoryBeforeTheEditionsOwn) {
  Outlook2022 edition;
  edition.staff.push_back({"2020-10-01", "acute", "Nurses", "90"});
  edition.staff.push_back({"2020-10-01", "acute", "Doctors", "45"});
  const PluginRun found = run(
      edition.image(), {.settings = {{"uncertainty.horizon", "1"}, {"uncertainty.trend", "0.5"}}});
  // The slower stretch is 2017 to 2020, 12.5% in three years, of both professions.
  const double slow = 150 * (std::pow(1.125, 5 / 3.0) - 1);
  EXPECT_NEAR(found.value("one_way_gap.low.trend_of_supply"), slow - 40, 1e-9);
}

}  // namespace
}  // namespace muster::sdk
