// SPDX-License-Identifier: MIT
// The gap with unknown vacancies, and under low and high growth.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "muster/sdk/rounding_notes.hpp"
#include "unit/sdk/gap_tables.hpp"

namespace muster::sdk {
namespace {

using testing::Asked;
using testing::Edition2022;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::PluginRun;

PluginRun run(const Edition2022& edition, const Asked& asked = {}) {
  return testing::run_gap_only(edition.image(), asked);
}

/// Doctors: S 50 now and five years ago, so the gap is minus growth on 50.
Edition2022 doctors_with_growth(const std::string& growth) {
  Edition2022 edition;
  edition.staff[2][3] = "50";
  edition.demand[1][3] = growth;
  return edition;
}

TEST(Sensitivity, SaysWhatIsAssumed) {
  const auto by_staff = run(Edition2022(), {.method = "sel-2022"}).block("sensitivity");
  EXPECT_EQ(by_staff.at("caption"),
            "Estimated gap by 2028 with vacancies equal to 20% of staff in post, where vacancies "
            "are not known");
  EXPECT_THAT(by_staff.at("source").get<std::string>(), HasSubstr("as in the strategy of 2022"));
  const auto by_rate =
      run(Edition2022(), {.method = "rate", .assumed_rate = 0.125}).block("sensitivity");
  EXPECT_EQ(
      by_rate.at("caption"),
      "Estimated gap by 2028 with 12.5% of funded posts vacant, where vacancies are not known");
  EXPECT_THAT(by_rate.at("source").get<std::string>(), HasSubstr("a share of all funded posts"));
}

// The gap is 0, and with a fifth of 50 vacant -10.
TEST(Sensitivity, AGapOfNothingTurnsIntoAShortfall) {
  EXPECT_EQ(run(doctors_with_growth("0")).value("gap_sensitivity.doctors"), -10);
}

// The gap is 0 + 0.2 * 50 = 10, and with a fifth of 50 vacant nothing.
TEST(Sensitivity, AGapThatIsUsedUpIsNoShortfall) {
  const PluginRun found = run(doctors_with_growth("-0.2"));
  EXPECT_EQ(found.figure("gap_sensitivity.doctors").at("value"), 0);
}

// The gap is -0.1 * 50 = -5 as it is.
TEST(Sensitivity, AShortfallDoesNotTurnIntoOne) {
  const PluginRun found = run(doctors_with_growth("0.1"));
  EXPECT_EQ(found.block("sensitivity").at("rows").size(), 1U);
}

TEST(Scenarios, OneOfTwoIsEnoughForARow) {
  Edition2022 edition;
  edition.demand.push_back({"acute", "Nurses", "low", "0.04", "5"});
  const PluginRun found = run(edition);
  EXPECT_EQ(found.block("scenarios").at("rows").size(), 1U);
  EXPECT_EQ(found.figure("gap_scenario.high.nurses").at("status"), "unknown");
}

/// Low growth of nurses, and of doctors, who are as many as five years ago: S 100 and 50, V 25 and
/// unknown.
Edition2022 with_low_growth(const std::string& nurses, const std::string& doctors) {
  Edition2022 edition = doctors_with_growth("0.1");
  edition.demand.push_back({"acute", "Nurses", "low", nurses, "5"});
  edition.demand.push_back({"acute", "Doctors", "low", doctors, "5"});
  return edition;
}

// Nurses 25 - (25 + 0.04 * 125) = -5, doctors 0 - 0.04 * 50 = -2.
TEST(Scenarios, HaveATotalWhereEveryProfessionHasThem) {
  const PluginRun found = run(with_low_growth("0.04", "0.04"));
  EXPECT_NEAR(found.value("gap_scenario.low.total"), -7, 1e-9);
  const auto rows = found.block("scenarios").at("rows");
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows.at(2).at("cells").at(0), "Total");
  EXPECT_THAT(found.notes("scenarios", "Total"), IsEmpty());
}

// Nurses -0.0432 * 125 = -5.4, doctors -0.048 * 50 = -2.4: printed as -5, -2 and together -8.
TEST(Scenarios, ANoteSaysThatTheyDoNotAddUp) {
  EXPECT_THAT(run(with_low_growth("0.0432", "0.048")).notes("scenarios", "Total"),
              ElementsAre(rounding_note()));
}

TEST(Scenarios, OfOneProfessionNeedNoTotal) {
  Edition2022 edition = with_low_growth("0.04", "0.04");
  edition.staff.erase(edition.staff.begin() + 2, edition.staff.begin() + 4);
  edition.vacancies.pop_back();
  EXPECT_EQ(run(edition).block("scenarios").at("rows").size(), 1U);
}

}  // namespace
}  // namespace muster::sdk
