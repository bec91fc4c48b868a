// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/sdk/plugin_run.hpp"

namespace muster::testing {
namespace {

constexpr const char* psychologists = "Psychologists / psychotherapists";

ImageBuilder edition() {
  ImageBuilder image;
  image.table("staff", {"date@", "sector", "profession", "fte#"},
              {{"2022-10-01", "mental_health", "Mental health nurses", "2116"},
               {"2022-10-01", "mental_health", "Psychiatry consultants", "90"},
               {"2022-10-01", "mental_health", psychologists, "998"},
               {"2017-10-01", "mental_health", "Mental health nurses", "1630.6"},
               {"2017-10-01", "mental_health", "Psychiatry consultants", "79.4"},
               {"2017-10-01", "mental_health", psychologists, "849.1"}});
  image.table("vacancies", {"date@", "sector", "profession", "fte#"},
              {{"2022-10-01", "mental_health", "Mental health nurses", "639"},
               {"2022-10-01", "mental_health", "Psychiatry consultants", "36"},
               {"2022-10-01", "mental_health", psychologists, "n/a"}});
  image.table("demand", {"sector", "profession", "scenario", "growth#", "horizon_years#"},
              {{"mental_health", "Mental health nurses", "central", "0.1085", "5"},
               {"mental_health", "Psychiatry consultants", "central", "0.087", "5"},
               {"mental_health", psychologists, "central", "0.0895", "5"}});
  return image;
}

PluginRun run() { return PluginRun(muster_plugin, edition(), {.sector = "mental_health"}); }

TEST(MentalHealth, GivesThePublishedGaps) {
  const PluginRun found = run();
  EXPECT_EQ(found.rounded("gap.mental_health_nurses"), -308);
  EXPECT_EQ(found.rounded("gap.psychiatry_consultants"), -35);
  EXPECT_EQ(found.rounded("gap.psychologists_psychotherapists"), 86);
}

TEST(MentalHealth, GivesThePublishedVacancyRates) {
  const PluginRun found = run();
  EXPECT_EQ(found.rounded("vacancy_rate.mental_health_nurses", 2), 0.23);
  EXPECT_EQ(found.rounded("vacancy_rate.psychiatry_consultants", 2), 0.29);
}

TEST(MentalHealth, SaysTheHighestVacancyRate) {
  EXPECT_EQ(
      run().sentence("vacancy_rates"),
      "Among psychiatry consultants, [vacancy_rate.psychiatry_consultants] of funded posts are "
      "vacant, the highest rate of the sector.");
}

TEST(MentalHealth, WarnsThatASeemingSurplusIsNone) {
  EXPECT_THAT(run().sentence("seeming_surplus_psychologists_psychotherapists"),
              ::testing::HasSubstr("is no surplus"));
  EXPECT_EQ(run().rounded("gap_sensitivity.psychologists_psychotherapists"), -114);
}

}  // namespace
}  // namespace muster::testing
