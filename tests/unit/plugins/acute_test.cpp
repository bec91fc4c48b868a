// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/sdk/plugin_run.hpp"

namespace muster::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

/// Four of the published rows, with the growth and earlier staff that they imply.
ImageBuilder edition() {
  ImageBuilder image;
  image.table("staff", {"date@", "sector", "profession", "fte#"},
              {{"2022-10-01", "acute", "Adult nurses", "10119"},
               {"2022-10-01", "acute", "General surgery consultants", "76"},
               {"2022-10-01", "acute", "ENT consultants", "37"},
               {"2022-10-01", "acute", "Dieticians", "256"},
               {"2017-10-01", "acute", "Adult nurses", "8622.6"},
               {"2017-10-01", "acute", "General surgery consultants", "63.5"},
               {"2017-10-01", "acute", "ENT consultants", "30.6"},
               {"2017-10-01", "acute", "Dieticians", "221.2"}});
  image.table("vacancies", {"date@", "sector", "profession", "fte#"},
              {{"2022-10-01", "acute", "Adult nurses", "1414"},
               {"2022-10-01", "acute", "General surgery consultants", "12"},
               {"2022-10-01", "acute", "ENT consultants", "n/a"},
               {"2022-10-01", "acute", "Dieticians", "35"}});
  image.table("demand", {"sector", "profession", "scenario", "growth#", "horizon_years#"},
              {{"acute", "Adult nurses", "central", "0.1085", "5"},
               {"acute", "General surgery consultants", "central", "0.091", "5"},
               {"acute", "ENT consultants", "central", "0.091", "5"},
               {"acute", "Dieticians", "central", "0.0882", "5"}});
  image.table("temporary_staffing", {"date@", "sector", "profession", "bank_fte#", "agency_fte#"},
              {{"2022-10-01", "acute", "Adult nurses", "905", "312"}});
  image.table("leaving_reasons", {"period", "sector", "reason", "share#"},
              {{"2021/22", "all", "Relocation", "0.216"}, {"2021/22", "all", "Pay", "0.168"}});
  return image;
}

PluginRun run() { return PluginRun(muster_plugin, edition(), {.sector = "acute"}); }

TEST(Acute, SaysWhoItIs) {
  const muster_descriptor* acute = muster_plugin.describe();
  EXPECT_EQ(std::string(acute->id.data, acute->id.length), "acute");
  EXPECT_EQ(std::string(acute->tables[0].name.data, acute->tables[0].name.length), "staff");
}

TEST(Acute, GivesThePublishedGaps) {
  const PluginRun found = run();
  EXPECT_EQ(found.rounded("gap.adult_nurses"), -909);
  EXPECT_EQ(found.rounded("gap.general_surgery_consultants"), -5);
  EXPECT_EQ(found.rounded("gap.ent_consultants"), 4);
  EXPECT_EQ(found.rounded("gap.dieticians"), -20);
}

TEST(Acute, NotesTheGapThatIsNotTheDifferenceOfWhatIsPrinted) {
  // Dieticians print 61, 40 and -20.
  EXPECT_THAT(run().notes("workforce_gap", "Dieticians"),
              Contains(HasSubstr("because of rounding")));
  EXPECT_THAT(run().notes("workforce_gap", "Adult nurses"), ::testing::IsEmpty());
}

TEST(Acute, SaysWhatPartOfAllShortfallsIsNursing) {
  // 909.3 of 909.3 + 5.0 + 20.5 or so: 97%.
  EXPECT_NEAR(run().rounded("share_of_shortfall.adult_nurses", 2), 0.97, 1e-9);
}

TEST(Acute, TurnsEntIntoAShortfallAtTwentyPercentVacant) {
  EXPECT_EQ(run().rounded("gap_sensitivity.ent_consultants"), -3);
}

TEST(Acute, GivesTheShareOfBankAndAgencyStaff) {
  // 1,217 of 10,119 + 1,217.
  EXPECT_NEAR(run().rounded("temporary_share.adult_nurses", 4), 0.1074, 1e-9);
}

TEST(Acute, ShowsTheReasonsOfAllSectorsInFull) {
  EXPECT_EQ(run().block("reasons_chart").at("kind"), "stacked-share");
}

TEST(Acute, SaysTheSameTwice) { EXPECT_EQ(run().text, run().text); }

TEST(Acute, WithoutStaffIsRefusedInASentence) {
  const PluginRun found(muster_plugin, ImageBuilder(), {.sector = "acute"});
  EXPECT_EQ(found.result, MUSTER_REFUSED);
  EXPECT_THAT(found.reports, ::testing::ElementsAre("table 'staff' is not in the edition"));
}

}  // namespace
}  // namespace muster::testing
