// SPDX-License-Identifier: MIT
// Trends, tornado and fan if only some rows have ranges, or if a range is reversed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "muster/sdk/rounding_notes.hpp"
#include "muster/sdk/uncertainty.hpp"
#include "unit/sdk/outlook_tables.hpp"

namespace muster::sdk {
namespace {

using testing::Asked;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::Outlook2022;
using testing::PluginRun;

PluginRun run(const Outlook2022& edition, const Asked& asked = {}) {
  return testing::run_outlook(edition.image(), asked);
}

Outlook2022 with_growth(const std::string& profession, const std::string& low,
                        const std::string& high, Outlook2022 edition = {}) {
  edition.demand.push_back({"acute", profession, "low", low, "5"});
  edition.demand.push_back({"acute", profession, "high", high, "5"});
  return edition;
}

/// One year ahead, no growth and staff as five years ago; trends of a tenth less and more. Nurses
/// then have 10 fewer, doctors 5, and these vacancies on top.
PluginRun steady(const std::string& nurses_vacant, const std::string& doctors_vacant) {
  Outlook2022 edition;
  edition.hold_steady(nurses_vacant, doctors_vacant);
  return run(edition, {.horizon_years = 1, .settings = {{"uncertainty.trend", "0.1"}}});
}

TEST(Trends, TheTotalHasNoNoteWhereAllAddsUp) {
  const PluginRun found = steady("5", "7");  // -15 and -12 are -27
  EXPECT_THAT(found.notes("trends", "Total"), IsEmpty());
  EXPECT_NEAR(found.value("gap_with_trend.slow.total"), -27, 1e-9);
}

// -15.4 and -12.4 are printed as -15 and -12, their sum of -27.8 as -28.
TEST(Trends, ANoteSaysOnceThatTheyDoNotAddUp) {
  EXPECT_THAT(steady("5.4", "7.4").notes("trends", "Total"), ElementsAre(rounding_note()));
}

// Nurses: 10 in 2020 and 40 in 2021 are four times the staff in a year, so 1,024 times in five.
TEST(Trends, LeaveOutARangeWhoseFastestTrendCannotContinue) {
  Outlook2022 edition;
  edition.staff.push_back({"2020-10-01", "acute", "Nurses", "10"});
  edition.staff.push_back({"2021-10-01", "acute", "Nurses", "40"});
  EXPECT_TRUE(run(edition).block("trends").is_null());
  EXPECT_NEAR(run(edition).value("gap.nurses"), -10, 1e-9) << "the trend over five years is known";
}

// Nurses have five times the staff in five years, so 6.9 times in six years and 13 times in eight:
// then they have no gap, and a total of the doctors alone would not compare.
TEST(OneWay, LeavesOutAHorizonAtWhichARowHasNoGap) {
  Outlook2022 edition = with_growth("Nurses", "0.05", "0.10");
  edition.staff[0][3] = "20";
  const auto moved = [&](const std::string& years) {
    return run(edition,
               {.settings = {{"uncertainty.trend", "0.02"}, {"uncertainty.horizon", years}}});
  };
  EXPECT_FALSE(moved("1").figure("one_way_gap.low.horizon").is_null());
  EXPECT_TRUE(moved("3").figure("one_way_gap.low.horizon").is_null());
}

TEST(Trends, HaveNoTotalOverSomeRowsOrOverOne) {
  Outlook2022 edition;
  edition.staff.push_back({"2020-10-01", "acute", "Nurses", "90"});
  EXPECT_EQ(run(edition).block("trends").at("rows").size(), 1U) << "doctors have two figures";
  edition.staff.erase(edition.staff.begin() + 2, edition.staff.begin() + 4);
  edition.demand.pop_back();
  EXPECT_EQ(run(edition).block("trends").at("rows").size(), 1U) << "there are no doctors";
}

TEST(Tornado, TwoInputsAreEnough) {
  Outlook2022 edition = with_growth("Nurses", "0.04", "0.12");
  edition.assumptions = {{"A1", "growth"}, {"A2", ""}, {"A3", "trend"}, {"A4", "other"}};
  const PluginRun found = run(edition, {.settings = {{"uncertainty.trend", "0.01"}}});
  // Growth moves 125 * 0.08 = 10; the trend 150 * (1.0556^5 - 1.0356^5), about 18.
  EXPECT_EQ(
      found.sentence("one_way_lead"),
      "Each input is changed on its own while the others stay as they are. The gap depends most "
      "on the trend of supply. Based on assumptions A1 and A3 of the register.");
  EXPECT_EQ(found.block("tornado").at("series").at(0).at("points").size(), 2U);
  EXPECT_EQ(found.block("tornado").at("series").at(1).at("points").size(), 2U);
  EXPECT_EQ(found.block("tornado").at("series").at(2).at("points").size(), 1U);
  EXPECT_EQ(found.figure("one_way_range.nothing_moved").at("value"), 0);
}

TEST(Tornado, RestsOnNothingWhereThereIsNoRegister) {
  const Asked asked{.settings = {{"uncertainty.trend", "0.01"}}};
  EXPECT_THAT(run(with_growth("Nurses", "0.04", "0.12"), asked).sentence("one_way_lead"),
              EndsWith("depends most on the trend of supply."));
}

PluginRun run_fan(const Outlook2022& edition, const std::string& trend = "0") {
  return run(edition, {.settings = {{"uncertainty.trend", trend}, {"uncertainty.trials", "100"}}});
}

TEST(Fan, IsNotDrawnWhereNothingHasARange) {
  EXPECT_TRUE(run_fan(Outlook2022()).block("fan").is_null());
}

TEST(Fan, OneRangeIsEnoughAndTheOthersAreNamed) {
  const PluginRun found = run_fan(with_growth("Nurses", "0.04", "0.12"));
  EXPECT_THAT(found.sentence("fan_basis"),
              HasSubstr("There is no range for the growth of doctors, which stays as it is. There "
                        "is no range for the trend, which stays as it is."));
  EXPECT_FALSE(run_fan(Outlook2022(), "0.01").block("fan").is_null()) << "of the trend alone";
}

TEST(Fan, SaysNothingOfRangesWhereAllAreThere) {
  const Outlook2022 edition =
      with_growth("Doctors", "0.05", "0.2", with_growth("Nurses", "0.04", "0.12"));
  EXPECT_THAT(run_fan(edition, "0.01").sentence("fan_basis"), Not(HasSubstr("no range")));
}

/// The growth of nurses is 0.08. The middle of a range from 0.04 to 0.40 is far above it.
TEST(Fan, SaysWhyItsMiddleIsNotTheEstimate) {
  const auto basis = [](const char* low, const char* high) {
    return run_fan(with_growth("Nurses", low, high)).sentence("fan_basis");
  };
  EXPECT_THAT(basis("0.04", "0.40"), EndsWith("The two differ because the ranges reach further to "
                                              "one side of what the estimate assumes than to the "
                                              "other."));
  EXPECT_THAT(basis("0.04", "0.12"), Not(HasSubstr("The two differ")));
}

TEST(Fan, LeadGivesTheFiguresOfTheHorizon) {
  EXPECT_EQ(
      run_fan(with_growth("Nurses", "0.04", "0.12")).sentence("fan_lead"),
      "With slower or faster growth and trends, within the ranges that are given, the result by "
      "2028 could lie anywhere from a shortage of [gap_percentile_size.5.october_2027] WTE to a "
      "surplus of [gap_percentile_size.95.october_2027] WTE. Half of the results are from a "
      "shortage of [gap_percentile_size.25.october_2027] WTE to a shortage of "
      "[gap_percentile_size.75.october_2027] WTE. This is a range of assumptions and no "
      "forecast.");
}

/// The middle of 100 trials of seed 1 at the horizon, with this growth of nurses.
double middle(const uncertainty::Triangle& growth) {
  const double trend = std::pow(1.25, 0.2) - 1;  // of both professions
  const uncertainty::Triangle trends{trend, trend, trend};
  return uncertainty::simulate({{100, 25, growth, trends}, {50, 0, {0.1, 0.1, 0.1}, trends}}, 5,
                               100, 1)
      .percentiles[5][2];
}

double shown_middle(const std::string& low, const std::string& high) {
  return run_fan(with_growth("Nurses", low, high))
      .figure("gap_percentile.50.october_2027")
      .at("value");
}

TEST(Fan, TheEndsOfARangeAreNeverInsideTheCentralValue) {
  EXPECT_NEAR(shown_middle("0.10", "0.12"), middle({0.08, 0.08, 0.12}), 1e-9);
  EXPECT_NEAR(shown_middle("0.04", "0.06"), middle({0.04, 0.08, 0.08}), 1e-9);
  EXPECT_NEAR(shown_middle("0.12", "0.04"), middle({0.04, 0.08, 0.12}), 1e-9);
}

TEST(Fan, YearsAreNamedByTheirMonth) {
  Outlook2022 edition = with_growth("Nurses", "0.04", "0.12");
  const PluginRun found =
      run(edition, {.horizon_years = 2.5, .settings = {{"uncertainty.trials", "100"}}});
  const auto points = found.block("fan").at("series").at(0).at("points");
  std::vector<std::string> labels;
  for (const auto& point : points) labels.push_back(point.at("label"));
  EXPECT_THAT(labels, ElementsAre("October 2022", "October 2023", "October 2024", "April 2025"));
}

}  // namespace
}  // namespace muster::sdk
