// SPDX-License-Identifier: MIT
// The standard retention section over small tables, with the arithmetic next to it.
#include "muster/sdk/retention_section.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/sdk/retention_only.hpp"

namespace muster::sdk {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using testing::image_with;
using testing::ImageBuilder;
using testing::months;
using testing::movements;
using testing::PluginRun;
using testing::RowsOfText;

PluginRun run(const ImageBuilder& image) { return testing::run_retention_only(image); }

TEST(RetentionSection, TurnoverIsTwelveMonthsOverTheMeanOfThirteenMonthEnds) {
  const PluginRun found = run(image_with(movements()));
  EXPECT_NEAR(found.value("leavers.nurses"), 60, 1e-9);  // the 13th month only gives a month-end
  EXPECT_NEAR(found.value("turnover.nurses"), 60 / 250.0, 1e-12);
  EXPECT_NEAR(found.value("joiner_rate.nurses"), 72 / 250.0, 1e-12);
  EXPECT_THAT(found.notes("retention_rates", "Nurses"),
              Contains(HasSubstr("mean of the 13 month-ends")));
  EXPECT_THAT(found.notes("retention_rates", "Nurses"),
              Contains(HasSubstr("October 2021 to September 2022")));
}

TEST(RetentionSection, SaysThatTheMeanIsOfFirstAndLast) {
  RowsOfText rows = movements();
  for (std::size_t i = 1; i + 1 < rows.size(); ++i) rows[i][5] = "";
  rows.back()[5] = "230";  // mean of 250 and 230 is 240
  const PluginRun found = run(image_with(rows));
  EXPECT_NEAR(found.value("turnover.nurses"), 60 / 240.0, 1e-12);
  EXPECT_THAT(found.notes("retention_rates", "Nurses"),
              Contains(HasSubstr("mean of the first and the last month-end")));
}

TEST(RetentionSection, AMonthWithoutLeaversLeavesTheRateUnknown) {
  RowsOfText rows = movements();
  rows[5][4] = "n/a";
  const PluginRun found = run(image_with(rows));
  EXPECT_EQ(found.figure("turnover.nurses").at("status"), "unknown");
}

TEST(RetentionSection, APublishedRateReplacesOneFromSyntheticMovements) {
  const RowsOfText published{{"turnover", "acute", "Nurses", "2021/22", "0.164"}};
  ImageBuilder image = image_with(movements("synthetic"));
  image.table("published_rates", {"measure", "sector", "profession", "period", "rate#"}, published);
  const PluginRun found = run(image);
  EXPECT_NEAR(found.value("turnover.nurses"), 0.164, 1e-12);
  EXPECT_EQ(found.figure("turnover.nurses").at("formula"), "");
  EXPECT_NEAR(found.value("turnover.worked_out.nurses"), 0.24, 1e-12);
  EXPECT_THAT(found.notes("retention_rates", "Nurses"),
              Contains("Turnover is as published for 2021/22."));
  EXPECT_EQ(found.block("turnover_basis").at("synthetic"), true);
}

TEST(RetentionSection, ARateFromRealMovementsReplacesAPublishedOne) {
  ImageBuilder image = image_with(movements());
  image.table("published_rates", {"measure", "sector", "profession", "period", "rate#"},
              {{"turnover", "acute", "Nurses", "2021/22", "0.164"}});
  EXPECT_NEAR(run(image).value("turnover.nurses"), 0.24, 1e-12);
}

TEST(RetentionSection, StabilityIsOfTheLatestCohortWhoseYearIsOver) {
  ImageBuilder image = image_with({});
  image.table("cohorts", {"start@", "sector", "profession", "in_post#", "stayed#"},
              {{"2020-10-01", "acute", "Nurses", "100", "70"},
               {"2021-10-01", "acute", "Nurses", "100", "90"},
               {"2022-04-01", "acute", "Nurses", "100", "99"}});
  EXPECT_NEAR(run(image).value("stability.nurses"), 0.9, 1e-12);
}

TEST(RetentionSection, ComparesWithTheBenchmarkInPoints) {
  ImageBuilder image = image_with(movements());
  image.table("benchmarks", {"measure", "sector", "profession", "area", "value#", "period"},
              {{"turnover", "acute", "Nurses", "London", "0.20", "2021/22"}});
  const PluginRun found = run(image);
  EXPECT_NEAR(found.value("benchmark_difference.turnover.nurses"), 0.04, 1e-12);
  EXPECT_EQ(found.figure("benchmark_difference.turnover.nurses").at("unit"), "percentage_points");
  EXPECT_THAT(found.notes("retention_rates", "Nurses"), Contains("Benchmark: London, 2021/22."));
}

TEST(RetentionSection, OnePointIsWorthAHundredthOfStaff) {
  const PluginRun found = run(image_with(movements()));
  EXPECT_NEAR(found.value("value_of_retention.nurses"), 2, 1e-12);
  EXPECT_NEAR(found.value("value_of_retention.total"), 2.5, 1e-12);
}

TEST(RetentionSection, SaysForWhomNothingIsGiven) {
  EXPECT_THAT(run(image_with(movements())).sentence("retention_lead"),
              HasSubstr("No turnover or stability figures are given for doctors."));
  EXPECT_EQ(run(ImageBuilder()).sentence("retention_lead"),
            "No retention figures are given for this sector.");
}

TEST(RetentionSection, RetirementRiskIsOfThoseOfKnownAge) {
  ImageBuilder image = image_with({});
  image.table("age_profile", {"date@", "sector", "profession", "age_band", "headcount#"},
              {{"2022-10-01", "acute", "Nurses", "under 25", "30"},
               {"2022-10-01", "acute", "Nurses", "25-34", "60"},
               {"2022-10-01", "acute", "Nurses", "55 and over", "30"},
               {"2022-10-01", "acute", "Nurses", "unknown", "80"}});
  image.table("benchmarks", {"measure", "sector", "profession", "area", "value#"},
              {{"retirement_risk", "acute", "Nurses", "England", "0.20"}});
  const PluginRun found = run(image);
  EXPECT_NEAR(found.value("staff_of_known_age.nurses"), 120, 1e-12);
  EXPECT_NEAR(found.value("retirement_risk.nurses"), 0.25, 1e-12);
  EXPECT_NEAR(found.value("benchmark_difference.retirement_risk.nurses"), 0.05, 1e-12);
  EXPECT_NEAR(found.value("staff_of_unknown_age.nurses"), 80, 1e-12);
  EXPECT_THAT(found.notes("retirement_risk", "Nurses"),
              Contains("Shares are of staff whose age is known."));
}

TEST(RetentionSection, AWithheldAgeBandWithholdsTheRisk) {
  ImageBuilder image = image_with({});
  image.table("age_profile", {"date@", "sector", "profession", "age_band", "headcount#"},
              {{"2022-10-01", "acute", "Nurses", "under 25", "*"},
               {"2022-10-01", "acute", "Nurses", "55 and over", "30"}});
  EXPECT_TRUE(run(image).block("retirement_risk").is_null());
}

TEST(RetentionSection, RunChartHasLimitsOfTheSectorsMonths) {
  // Flat: limits equal the mean.
  const PluginRun found = run(image_with(movements()));
  EXPECT_EQ(found.block("monthly_leavers").at("series").at(0).at("points").size(), 13u);
  for (const char* id : {"run_mean.total", "run_lower.total", "run_upper.total"})
    EXPECT_EQ(found.value(id), 5) << id;
  EXPECT_EQ(found.block("monthly_leavers").at("series").at(3).at("title"), "upper");
  EXPECT_EQ(
      found.sentence("monthly_leavers_reading"),
      "No month stands out from the others by more than chance would explain. That does not show "
      "that nothing has changed.");
}

TEST(RetentionSection, AShortRunIsProvisional) {
  RowsOfText rows = movements();
  rows.resize(4);
  EXPECT_THAT(run(image_with(rows)).sentence("monthly_leavers_reading"),
              HasSubstr("may still change"));
}

TEST(RetentionSection, TheRunTakesTheHostsTotals) {
  ImageBuilder image = image_with(movements());
  RowsOfText totals;
  for (const char* month : months) totals.push_back({month, "acute", "9"});
  image.margin("movements", 2, {"month@", "sector", "leavers#"}, totals);
  EXPECT_EQ(run(image).value("run_mean.total"), 9);
}

TEST(TemporaryStaffing, ShareIsOfAllThreeKindsOfStaff) {
  ImageBuilder image = image_with({});
  image.table("temporary_staffing", {"date@", "sector", "profession", "bank_fte#", "agency_fte#"},
              {{"2022-10-01", "acute", "Nurses", "30", "20"}});
  EXPECT_NEAR(run(image).value("temporary_share.nurses"), 50 / 250.0, 1e-12);
  EXPECT_FALSE(run(image).block("temporary_staffing").is_null());
  EXPECT_TRUE(run(image_with(movements())).block("temporary_staffing").is_null());
}

TEST(RetentionSection, AFileMayWriteAMonthAsAnyDayOfIt) {
  RowsOfText rows = movements();
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i][0].replace(8, 2, i % 2 == 0 ? "15" : "28");
  EXPECT_NEAR(run(image_with(rows)).value("leavers.nurses"), 60, 1e-9);
}

TEST(RetentionSection, TheTwelveMonthsEndWithTheDataWhereTheseEndFirst) {
  RowsOfText rows = movements();
  rows.insert(rows.begin(), {"2021-08-01", "acute", "Nurses", "6", "7", "250", "published"});
  rows.pop_back();
  const PluginRun found = run(image_with(rows));
  EXPECT_THAT(found.notes("retention_rates", "Nurses"),
              Contains(HasSubstr("September 2021 to August 2022")));
  EXPECT_NEAR(found.value("leavers.nurses"), 60, 1e-9);
}

TEST(RetentionSection, MonthsAfterTheBaselineAreNotInTheTwelve) {
  RowsOfText rows = movements();
  rows.push_back({"2022-10-01", "acute", "Nurses", "6", "50", "250", "published"});
  EXPECT_NEAR(run(image_with(rows)).value("leavers.nurses"), 60, 1e-9);
}

}  // namespace
}  // namespace muster::sdk
