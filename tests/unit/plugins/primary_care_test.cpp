// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/sdk/plugin_run.hpp"

namespace muster::testing {
namespace {

using ::testing::HasSubstr;

ImageBuilder edition(const std::string& earlier_gps = "883.6") {
  ImageBuilder image;
  image.table("staff", {"date@", "sector", "profession", "fte#", "basis"},
              {{"2022-10-01", "primary_care", "GPs", "858", "published"},
               {"2022-10-01", "primary_care", "Community nurses", "1480", "published"},
               {"2017-10-01", "primary_care", "GPs", earlier_gps, "derived"},
               {"2017-10-01", "primary_care", "Community nurses", "1243.1", "derived"}});
  image.table("vacancies", {"date@", "sector", "profession", "fte#"},
              {{"2022-10-01", "primary_care", "Community nurses", "346"}});
  image.table("demand", {"sector", "profession", "scenario", "growth#", "horizon_years#"},
              {{"primary_care", "GPs", "central", "0.09", "5"},
               {"primary_care", "Community nurses", "central", "0.1085", "5"}});
  image.table("age_profile", {"date@", "sector", "profession", "age_band", "headcount#"},
              {{"2022-10-01", "primary_care", "GPs", "45-54", "80"},
               {"2022-10-01", "primary_care", "GPs", "55 and over", "20"},
               {"2022-10-01", "primary_care", "Practice nurses", "45-54", "60"},
               {"2022-10-01", "primary_care", "Practice nurses", "55 and over", "40"}});
  image.table("benchmarks", {"measure", "sector", "profession", "area", "value#"},
              {{"retirement_risk", "primary_care", "GPs", "England", "0.19"},
               {"retirement_risk", "primary_care", "Practice nurses", "England", "0.29"}});
  return image;
}

ImageBuilder edition_with_headcount() {
  ImageBuilder image = edition();
  image.table("gp_headcount", {"date@", "headcount#"},
              {{"2017-09-30", "1200"}, {"2022-09-30", "1206"}});
  return image;
}

PluginRun run(const ImageBuilder& image) {
  return PluginRun(muster_plugin, image, {.sector = "primary_care"});
}

TEST(PrimaryCare, GpsFallFrom858To833) {
  const PluginRun found = run(edition());
  EXPECT_EQ(found.rounded("supply.gps"), -25);
  EXPECT_EQ(found.rounded("gap.gps"), -102);
  EXPECT_EQ(found.rounded("gp_wte_projected.gps"), 833);
  EXPECT_EQ(found.sentence("gp_projection"),
            "If the trend goes on, the time that GPs work will fall from [staff_in_post.gps] to "
            "[gp_wte_projected.gps] WTE by 2028.");
}

// 858 * ((858 / 858.2)^1 - 1) = -0.2, and the other way round: both print as 0.
TEST(PrimaryCare, WhatPrintsAsNoughtIsNoFallAndNoGrowth) {
  for (const char* earlier : {"858.2", "858", "857.8"})
    EXPECT_THAT(run(edition(earlier)).sentence("gp_projection"),
                HasSubstr("work will hardly change by"))
        << earlier;
  EXPECT_THAT(run(edition("850")).sentence("gp_projection"), HasSubstr("work will grow from"));
}

TEST(PrimaryCare, ShowsThatHeadcountIsConstantWhileTimeFalls) {
  const PluginRun found = run(edition_with_headcount());
  EXPECT_EQ(found.rounded("gp_headcount_change.total", 3), 0.005);  // 6 of 1,200
  EXPECT_EQ(found.rounded("gp_wte_change.total", 3), -0.029);       // the published 2.9%
  EXPECT_EQ(found.block("gp_time").at("rows").size(), 2u);
}

// The look-back of five years begins on 1 October 2017, and the first count is a day before it, so
// one count is left, and no change.
TEST(PrimaryCare, TheDateToleranceHoldsForCountsOfGps) {
  const PluginRun found =
      PluginRun(muster_plugin, edition_with_headcount(),
                {.sector = "primary_care", .settings = {{"data.date_tolerance", "0"}}});
  EXPECT_EQ(found.figure("gp_headcount_change.total").at("status"), "unknown");
}

TEST(PrimaryCare, SaysWhenNobodyCountsGps) {
  const PluginRun found = run(edition());
  EXPECT_THAT(found.sentence("gp_headcount_absent"), HasSubstr("is not given"));
  EXPECT_EQ(found.block("gp_time").at("rows").size(), 1u);
}

TEST(PrimaryCare, AMissingVacancyRowIsUnknownVacancies) {
  const PluginRun found = run(edition());
  EXPECT_EQ(found.figure("vacancies.gps").at("status"), "unknown");
  EXPECT_EQ(found.figure("gap.gps").at("flagged"), true);
}

TEST(PrimaryCare, NamesTheProfessionFurthestAboveItsBenchmark) {
  // Practice nurses 40% against 29%, GPs 20% against 19%.
  const PluginRun found = run(edition());
  EXPECT_NEAR(found.rounded("retirement_risk_above.practice_nurses", 4), 0.11, 1e-9);
  EXPECT_THAT(found.sentence("retirement_most_exposed"),
              HasSubstr("practice nurses have the most"));
}

TEST(PrimaryCare, DeclaresItsOwnTable) {
  const muster_descriptor* sector = muster_plugin.describe();
  const muster_table_spec& own = sector->tables[sector->table_count - 1];
  EXPECT_EQ(std::string(own.name.data, own.name.length), "gp_headcount");
  EXPECT_EQ(own.declared, 1u);
  EXPECT_EQ(own.columns[1].kind, MUSTER_KIND_PERSON_COUNT);
}

TEST(PrimaryCare, SaysWhatIsDerived) {
  EXPECT_THAT(run(edition()).block("workforce_gap").at("source").get<std::string>(),
              HasSubstr("staff.csv (partly derived)"));
}

}  // namespace
}  // namespace muster::testing
