// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/sdk/plugin_run.hpp"

namespace muster::testing {
namespace {

using ::testing::HasSubstr;

ImageBuilder edition() {
  ImageBuilder image;
  image.table("staff", {"date@", "sector", "profession", "fte#"},
              {{"2022-10-01", "maternity", "Midwives", "1032"},
               {"2022-10-01", "maternity", "Health visitors", "236"},
               {"2017-10-01", "maternity", "Midwives", "950.9"},
               {"2017-10-01", "maternity", "Health visitors", "333.8"}});
  image.table("vacancies", {"date@", "sector", "profession", "fte#"},
              {{"2022-10-01", "maternity", "Midwives", "115"},
               {"2022-10-01", "maternity", "Health visitors", "n/a"}});
  image.table("demand", {"sector", "profession", "scenario", "growth#", "horizon_years#"},
              {{"maternity", "Midwives", "central", "-0.0433", "5"},
               {"maternity", "Health visitors", "central", "-0.043", "5"}});
  return image;
}

PluginRun run(const ImageBuilder& image) {
  return PluginRun(muster_plugin, image, {.sector = "maternity"});
}

TEST(Maternity, GivesThePublishedGaps) {
  const PluginRun found = run(edition());
  EXPECT_EQ(found.rounded("gap.midwives"), 23);
  EXPECT_EQ(found.rounded("gap.health_visitors"), -59);
}

TEST(Maternity, HealthVisitorSupplyFallsByTwentyNinePercent) {
  const PluginRun found = run(edition());
  EXPECT_EQ(found.rounded("supply_change_size.health_visitors", 2), 0.29);
  EXPECT_THAT(found.sentence("attrition"), HasSubstr("the number of health visitors will fall by"))
      << "midwives do not shrink";
}

TEST(Maternity, DemandFallsWithBirths) {
  ImageBuilder image = edition();
  image.table("births", {"year#", "births#"}, {{"2022", "900"}, {"2017", "1000"}, {"2024", "1"}});
  const PluginRun found = run(image);
  EXPECT_EQ(found.rounded("births_change.total", 2), 0.10);
  EXPECT_EQ(found.block("births").at("rows").size(), 2u) << "years after the baseline are left out";
  EXPECT_THAT(found.sentence("births_lead"),
              HasSubstr("Births fell by [births_change.total] from 2017 to 2022."));
  EXPECT_THAT(found.sentence("births_lead"), HasSubstr("midwives and health visitors"));
}

TEST(Maternity, SaysWhenNoBirthsAreGiven) {
  EXPECT_THAT(run(edition()).sentence("births_absent"), HasSubstr("no number of births"));
}

TEST(Maternity, ATotalAboveZeroIsNotCalledAShortfall) {
  ImageBuilder image;
  image.table("staff", {"date@", "sector", "profession", "fte#"},
              {{"2022-10-01", "maternity", "Midwives", "110"},
               {"2017-10-01", "maternity", "Midwives", "100"}});
  image.table("vacancies", {"date@", "sector", "profession", "fte#"},
              {{"2022-10-01", "maternity", "Midwives", "1"}});
  image.table("demand", {"sector", "profession", "scenario", "growth#", "horizon_years#"},
              {{"maternity", "Midwives", "central", "0", "5"}});
  EXPECT_THAT(run(image).sentence("lead"), HasSubstr("no profession falls short by"));
}

}  // namespace
}  // namespace muster::testing
