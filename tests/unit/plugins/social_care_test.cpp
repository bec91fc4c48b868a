// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "unit/sdk/plugin_run.hpp"

namespace muster::testing {
namespace {

using ::testing::HasSubstr;

/// Filled posts down 1,000 in a year to 39,400; 40% on zero-hours contracts; 12.5% vacant.
struct Care {
  RowsOfText posts{{"2021-10-01", "Independent", "37939", "n/a", "n/a"},
                   {"2021-10-01", "Councils", "2461", "n/a", "n/a"},
                   {"2022-10-01", "Independent", "37000", "5286", "14800"},
                   {"2022-10-01", "Councils", "2400", "343", "960"}};

  std::string denominator = "filled_plus_vacancies";

  ImageBuilder image() const {
    ImageBuilder image;
    image.table("social_care_posts",
                {"date@", "employer_type", "filled_posts#", "vacant_posts#", "zero_hours_posts#"},
                posts);
    image.table("social_care_outlook", {"from_year#", "to_year#", "growth#"},
                {{"2022", "2035", "0.28"}});
    image.table("published_rates",
                {"measure", "sector", "profession", "period", "rate#", "denominator"},
                {{"vacancy", "social_care", "Adult social care", "2021/22", "0.125", denominator}});
    image.table(
        "benchmarks",
        {"measure", "sector", "profession", "area", "value#", "period", "denominator"},
        {{"vacancy", "social_care", "Adult social care", "England", "0.107", "2021/22", ""}});
    image.table("pay", {"sector", "role", "year", "hourly_pay#"},
                {{"social_care", "Care worker", "2022", "10.00"},
                 {"social_care", "Care worker", "2021", "9.00"},
                 {"acute", "Healthcare support worker", "2022", "11.50"}});
    return image;
  }
};

PluginRun run(const Care& care = {}) {
  return PluginRun(muster_plugin, care.image(), {.sector = "social_care"});
}

TEST(SocialCare, CountsPostsAndNeverWte) {
  const PluginRun found = run();
  EXPECT_EQ(found.result, MUSTER_OK);
  for (const auto& figure : found.json.at("figures")) EXPECT_NE(figure.at("unit"), "wte") << figure;
  EXPECT_EQ(found.rounded("staff_in_post.total"), 39400);
  EXPECT_EQ(found.figure("gap.total").at("unit"), "posts");
}

TEST(SocialCare, GivesVacancyAndZeroHoursRates) {
  const PluginRun found = run();
  EXPECT_EQ(found.rounded("vacancy_rate_of_posts.total", 3), 0.125);  // 5,629 of 45,029
  EXPECT_EQ(found.rounded("zero_hours_share.total", 3), 0.400);       // 15,760 of 39,400
  EXPECT_EQ(found.rounded("filled_change.total"), -1000);
  EXPECT_EQ(found.rounded("vacancy_rate_of_posts.published.total", 3), 0.125);
}

TEST(SocialCare, SaysWhatItsVacancyRateIsAShareOf) {
  const PluginRun found = run();
  EXPECT_EQ(
      found.sentence("vacancy_rate_published"),
      "The published vacancy rate for 2021/22 is [vacancy_rate_of_posts.published.total] of "
      "filled and vacant posts. It cannot be compared with NHS rates, which are shares of funded "
      "posts. The rate in England for 2021/22 is [benchmark.vacancy.total], a difference of "
      "[benchmark_difference.vacancy.total].");
  EXPECT_EQ(found.block("posts").at("columns").at(3).at("title"),
            "Vacancy rate (of filled and vacant posts)");
}

// Newest first, as the publisher prints them.
TEST(SocialCare, TheLatestIsByTimeAndNotByLine) {
  ImageBuilder image;
  const Care care;
  image.table("social_care_posts",
              {"date@", "employer_type", "filled_posts#", "vacant_posts#", "zero_hours_posts#"},
              care.posts);
  image.table("social_care_outlook", {"from_year#", "to_year#", "growth#"},
              {{"2022", "2035", "0.28"}, {"2018", "2035", "0.38"}});
  image.table("published_rates", {"measure", "sector", "profession", "period", "rate#"},
              {{"vacancy", "social_care", "Adult social care", "2021/22", "0.099"},
               {"vacancy", "social_care", "Adult social care", "2012/13", "0.055"}});
  const PluginRun found(muster_plugin, image, {.sector = "social_care"});
  EXPECT_EQ(found.rounded("vacancy_rate_of_posts.published.total", 3), 0.099);
  EXPECT_EQ(found.rounded("growth.own_horizon.total", 2), 0.28);
}

TEST(SocialCare, AnEmployerTypeThatOneDateLacksLeavesTheTotalUnknown) {
  Care care;
  care.posts.erase(care.posts.begin() + 1);
  const PluginRun found = run(care);
  EXPECT_EQ(found.figure("filled_change.total").at("status"), "unknown");
  EXPECT_EQ(found.rounded("staff_in_post.total"), 39400);
  EXPECT_THAT(found.reports, ::testing::Contains(HasSubstr(
                                 "'social_care_posts' has no row for 'Councils' on 1 "
                                 "October 2021, so the total for that date is not known")));
  care.posts.pop_back();
  EXPECT_THAT(run(care).reports,
              ::testing::ElementsAre(HasSubstr("the trend of Independent is based on one year")))
      << "there is one type of employer";
}

// A fifth more in a year is 1.2^13 = 10.7 times the posts by 2035. The total is then worked out for
// both types together, which fall from 39,939 to 39,400.
TEST(SocialCare, ATrendThatCannotContinueGivesNoGap) {
  Care care;
  care.posts[1][2] = "2000";
  const PluginRun found = run(care);
  EXPECT_EQ(found.figure("supply.councils").at("status"), "unknown");
  EXPECT_EQ(found.figure("gap.councils").at("status"), "unknown");
  EXPECT_NEAR(found.value("supply.total"), 39400 * (std::pow(39400 / 39939.0, 13) - 1), 1e-6);
  EXPECT_THAT(found.reports,
              ::testing::Contains("the trend of Councils since 1 October 2021 would give more than "
                                  "10 times the staff by 2035, so no supply and no gap are given; "
                                  "check the earlier figures"));
  care.posts[1][2] = "2050";  // (2400 / 2050)^13 = 7.8
  EXPECT_EQ(run(care).figure("supply.councils").at("status"), "known");
}

TEST(SocialCare, ComparesNoRatesOverDifferentDenominators) {
  Care care;
  care.denominator = "establishment";
  const PluginRun found = run(care);
  EXPECT_EQ(
      found.sentence("vacancy_rate_published"),
      "The published vacancy rate for 2021/22 is [vacancy_rate.published.total] of funded posts. "
      "Rates of filled and vacant posts are another measure. The rate in England for 2021/22 is "
      "[benchmark.vacancy.total], but of filled and vacant posts, so the two are not compared.");
  EXPECT_TRUE(found.figure("benchmark_difference.vacancy.total").is_null());
}

TEST(SocialCare, WorksVacantPostsOutOfThePublishedRateWhereTheyAreNotGiven) {
  Care care;
  for (auto& row : care.posts) row[3] = "n/a";
  const PluginRun found = run(care);
  // 39,400 * 0.125 / 0.875 = 5,628.6
  EXPECT_EQ(found.rounded("vacancies.total"), 5629);
  EXPECT_EQ(found.figure("vacancies.total").at("formula"), "rates.vacancies-from-rate");
  EXPECT_EQ(found.figure("vacancies.councils").at("status"), "unknown");
  EXPECT_EQ(found.notes("posts", "Total").size(), 1u);
  EXPECT_EQ(found.notes("workforce_gap", "Councils").size(), 1u);
}

TEST(SocialCare, TakesTheCompoundRateToOtherHorizons) {
  const PluginRun found = run();
  EXPECT_NEAR(found.figure("growth.yearly.total").at("value"), std::pow(1.28, 1 / 13.0) - 1, 1e-12);
  EXPECT_NEAR(found.figure("growth.edition_horizon.total").at("value"),
              std::pow(1.28, 5 / 13.0) - 1, 1e-12);
}

TEST(SocialCare, WorksTheGapOutToItsOwnHorizon) {
  const PluginRun found = run();
  // Councils: D = 343 + 0.28 * 2,743; P = 2,400 * ((2,400 / 2,461)^13 - 1).
  EXPECT_NEAR(found.figure("demand.councils").at("value"), 343 + 0.28 * 2743, 1e-9);
  EXPECT_NEAR(found.figure("supply.councils").at("value"), 2400 * (std::pow(2400 / 2461.0, 13) - 1),
              1e-6);
  EXPECT_NEAR(found.figure("gap.total").at("value").get<double>(),
              found.figure("gap.councils").at("value").get<double>() +
                  found.figure("gap.independent").at("value").get<double>(),
              1e-6);
  EXPECT_THAT(found.block("workforce_gap").at("caption").get<std::string>(), HasSubstr("2035"));
  // Both types of employer fall short, so nothing is net.
  EXPECT_NEAR(found.figure("shortfall.total").at("value").get<double>(),
              -found.figure("gap.total").at("value").get<double>(), 1e-6);
  EXPECT_EQ(found.figure("shortfall.total").at("unit"), "posts");
  EXPECT_EQ(found.sentence("gap_lead"),
            "If nothing changes, the sector will be short of [shortfall.total] posts by 2035.");
}

TEST(SocialCare, WorksScenariosOutInPostsToItsOwnHorizon) {
  ImageBuilder image = Care().image();
  image.table("scenarios",
              {"scenario", "sector", "profession", "lever", "from@", "until@", "value#", "unit"},
              {{"Keep", "all", "", "retention", "2022-10-01", "", "0.01", "percent"},
               {"Keep", "social_care", "", "recruitment", "2025-10-01", "", "100", "posts"},
               {"Keep", "all", "", "recruitment", "2022-10-01", "", "50", "wte"}});
  const PluginRun found(muster_plugin, image, {.sector = "social_care"});
  ASSERT_EQ(found.result, MUSTER_OK);
  EXPECT_EQ(found.figure("scenario_gap.keep").at("unit"), "posts");
  // 1% of 39,400 posts for 13 years and 100 a year for ten of them; whole-time equivalents are not
  // added to posts.
  EXPECT_NEAR(found.figure("scenario_effect.keep").at("value"), 394 * 13 + 1000, 1e-6);
  // Councils have 1% of their own posts, and 2,400 / 39,400 of the recruits.
  EXPECT_NEAR(found.figure("gap_under_scenario.keep.councils").at("value").get<double>() -
                  found.figure("gap.councils").at("value").get<double>(),
              24 * 13 + 1000 * 2400 / 39400.0, 1e-6);
}

/// Six counts of councils, which fell from 3,000 in 2017 to 2,400; 61 fewer in the last year.
Care six_counts() {
  Care care;
  for (auto& [year, filled] : {std::pair("2020", "2500"), std::pair("2019", "2600"),
                               std::pair("2018", "2800"), std::pair("2017", "3000"),
                               std::pair("2016", "4000")})
    care.posts.push_back({std::string(year) + "-10-01", "Councils", filled, "n/a", "n/a"});
  return care;
}

PluginRun run_with(const Care& care, std::vector<std::pair<std::string, std::string>> settings) {
  return PluginRun(muster_plugin, care.image(),
                   {.sector = "social_care", .settings = std::move(settings)});
}

// The trend is from 3,000 five years before to 2,400; 2016 is beyond the look-back. The independent
// sector has two counts, so its trend covers one year, which is reported.
TEST(SocialCare, TheTrendIsOverTheLookBackAsInEverySector) {
  const PluginRun found = run(six_counts());
  const double trend = std::pow(2400 / 3000.0, 1 / 5.0) - 1;
  EXPECT_NEAR(found.figure("trend.councils").at("value"), trend, 1e-12);
  EXPECT_EQ(found.figure("trend.councils").at("formula"), "rates.compound-annual");
  EXPECT_EQ(found.figure("earlier_in_post.councils").at("value"), 3000);
  EXPECT_NEAR(found.figure("supply.councils").at("value"),
              2400 * (std::pow(1 + trend, 13) - 1), 1e-6);
  EXPECT_THAT(
      found.notes("posts_assumptions", "Councils"),
      ::testing::ElementsAre("Earlier filled posts are for 1 October 2017; the trend runs over "
                             "5 years."));
  EXPECT_NEAR(found.figure("trend.independent").at("value"), 37000 / 37939.0 - 1, 1e-12);
  EXPECT_THAT(found.reports, ::testing::ElementsAre(
                                 "the trend of Independent is based on one year, from 1 October "
                                 "2021 on, but look_back_years is 5"));
  EXPECT_THAT(found.block("workforce_gap").dump(),
              HasSubstr("Projected supply carries on a trend of fewer than 5 years, a short "
                        "time to judge by"));
  // 61 fewer than at the count before.
  EXPECT_EQ(found.rounded("filled_change.councils"), -61);
}

TEST(SocialCare, TheTwoLatestCountsMakeTheTrendWhereTheEditionAsksForThem) {
  const PluginRun found = run_with(six_counts(), {{"social_care.trend", "latest-two"}});
  EXPECT_NEAR(found.figure("trend.councils").at("value"), 2400 / 2461.0 - 1, 1e-12);
  EXPECT_EQ(found.figure("trend.councils").at("formula"), "rates.two-latest-counts");
  EXPECT_THAT(
      found.notes("posts_assumptions", "Councils"),
      ::testing::ElementsAre("Earlier filled posts are for 1 October 2021, the count before "
                             "the latest; the trend runs over one year."));
  EXPECT_THAT(found.block("workforce_gap").dump(),
              HasSubstr("Projected supply carries on the yearly change between the two latest "
                        "counts, a short time to judge by"));
  EXPECT_THAT(found.reports, ::testing::IsEmpty());
  EXPECT_NEAR(run_with(six_counts(), {{"social_care.trend", "look-back"}})
                  .figure("trend.councils")
                  .at("value"),
              std::pow(0.8, 0.2) - 1, 1e-12);
}

TEST(SocialCare, OfAFullLookBackNothingIsSaid) {
  Care care = six_counts();
  care.posts.push_back({"2017-10-01", "Independent", "37500", "n/a", "n/a"});
  const PluginRun found = run(care);
  EXPECT_THAT(found.reports, ::testing::IsEmpty());
  EXPECT_THAT(found.block("workforce_gap").dump(), ::testing::Not(HasSubstr("short time")));
}

// Without vacant posts by type the total is calculated as a whole, and so is its trend. It covers
// the years in which both types were counted, 2021 and 2022.
TEST(SocialCare, TheWholeHasATrendOfItsOwnWhereItIsNoSum) {
  Care care = six_counts();
  for (auto& row : care.posts) row[3] = "n/a";
  const PluginRun found = run(care);
  EXPECT_NEAR(found.figure("trend.total").at("value"), 39400 / 40400.0 - 1, 1e-12);
  EXPECT_EQ(found.figure("earlier_in_post.total").at("value"), 40400);
  EXPECT_THAT(found.notes("posts_assumptions", "All employers"),
              ::testing::ElementsAre(HasSubstr("for 1 October 2021")));
  EXPECT_TRUE(run(six_counts()).figure("trend.total").is_null()) << "a sum of the types";
}

TEST(SocialCare, TriesTheTrendOfPostsWhereThereAreThreeCounts) {
  Care care;
  care.posts.push_back({"2020-10-01", "Councils", "2500", "n/a", "n/a"});
  // Projected from 2021: 2,461 * (2,461 / 2,500); the actual count is 2,400.
  EXPECT_NEAR(run(care).figure("projection_error.councils").at("value"),
              2461 * 2461 / 2500.0 - 2400, 1e-6);
}

TEST(SocialCare, ComparesPayInTheLatestYear) {
  const PluginRun found = run();
  EXPECT_EQ(found.block("pay").at("rows").size(), 2u);
  EXPECT_NEAR(found.rounded("pay_gap.healthcare_support_worker", 2), 1.50, 1e-9);
  EXPECT_NEAR(found.rounded("pay_gap_share.healthcare_support_worker", 2), 0.15, 1e-9);
  EXPECT_THAT(found.sentence("pay_lead"), HasSubstr("healthcare support worker, earns"));
}

TEST(SocialCare, SaysNothingOfTurnoverWhereThereIsNone) {
  EXPECT_EQ(run().sentence("turnover_definition"), "");
  EXPECT_EQ(run().sentence("retention_lead"), "");
  EXPECT_EQ(run().rounded("value_of_retention.total"), 394);
}

TEST(SocialCare, WithoutAnOutlookSaysSo) {
  ImageBuilder image;
  image.table("social_care_posts", {"date@", "employer_type", "filled_posts#"},
              {{"2022-10-01", "Councils", "2400"}});
  const PluginRun found(muster_plugin, image, {.sector = "social_care"});
  EXPECT_EQ(found.result, MUSTER_OK);
  EXPECT_THAT(found.sentence("outlook_absent"), HasSubstr("no outlook"));
}

TEST(SocialCare, WithoutPostsIsRefusedInASentence) {
  const PluginRun found(muster_plugin, ImageBuilder(), {.sector = "social_care"});
  EXPECT_EQ(found.result, MUSTER_REFUSED);
  EXPECT_THAT(found.reports,
              ::testing::ElementsAre("table 'social_care_posts' is not in the edition"));
}

}  // namespace
}  // namespace muster::testing
