// SPDX-License-Identifier: MIT
// The professions that the retention section names, and the notes that it leaves out.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/sdk/retention_only.hpp"

namespace muster::sdk {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::image_with;
using testing::ImageBuilder;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::movements;
using testing::PluginRun;
using testing::RowsOfText;

PluginRun run(const ImageBuilder& image) { return testing::run_retention_only(image); }

constexpr const char* worth =
    "One percentage point less turnover in every profession would keep [value_of_retention.total] "
    "WTE a year in the sector.";

/// Professions A, B, C and so on, with figures for staff only.
ImageBuilder staff_of(std::size_t professions) {
  RowsOfText rows;
  for (std::size_t i = 0; i < professions; ++i)
    rows.push_back({"2022-10-01", "acute", std::string(1, static_cast<char>('A' + i)), "10"});
  ImageBuilder image;
  image.table("staff", {"date@", "sector", "profession", "fte#"}, rows);
  return image;
}

/// Nurses, whose turnover from movements is 60 / 250 = 0.24, and doctors with this published rate.
ImageBuilder with_doctors_at(const std::string& rate) {
  ImageBuilder image = image_with(movements());
  image.table("published_rates", {"measure", "sector", "profession", "period", "rate#"},
              {{"turnover", "acute", "Doctors", "2021/22", rate}});
  return image;
}

TEST(RetentionLead, NamesFourWithoutFiguresAndNoMore) {
  EXPECT_EQ(run(staff_of(4)).sentence("retention_lead"),
            std::string(worth) + " No turnover or stability figures are given for A, B, C and D.");
  EXPECT_EQ(run(staff_of(5)).sentence("retention_lead"),
            std::string(worth) + " No turnover or stability figures are given for any profession.");
  ImageBuilder five = staff_of(5);
  five.table("published_rates", {"measure", "sector", "profession", "period", "rate#"},
             {{"turnover", "acute", "F", "2021/22", "0.1"}});
  EXPECT_THAT(run(five).sentence("retention_lead"),
              HasSubstr(" No turnover or stability figures are given for the other professions."));
}

TEST(RetentionLead, OneTurnoverIsNotTheHighest) {
  EXPECT_THAT(run(image_with(movements())).sentence("retention_lead"),
              HasSubstr("Turnover is known for nurses: [turnover.nurses]. One"));
}

TEST(RetentionLead, NamesTheHighestTurnover) {
  EXPECT_EQ(run(with_doctors_at("0.3")).sentence("retention_lead"),
            "Turnover is highest among doctors, at [turnover.doctors]. " + std::string(worth));
  EXPECT_THAT(run(with_doctors_at("0.2")).sentence("retention_lead"),
              HasSubstr("highest among nurses"));
}

TEST(RetentionLead, OfRatesThatAreAlikeNamesTheFirst) {
  EXPECT_THAT(run(with_doctors_at("0.24")).sentence("retention_lead"),
              HasSubstr("highest among nurses"));
}

TEST(RetentionNotes, AJoinerRateNextToAPublishedTurnoverHasItsOwn) {
  ImageBuilder image = image_with(movements("synthetic"));
  image.table("published_rates", {"measure", "sector", "profession", "period", "rate#"},
              {{"turnover", "acute", "Nurses", "2021/22", "0.164"}});
  EXPECT_THAT(
      run(image).notes("retention_rates", "Nurses"),
      ElementsAre("Turnover is as published for 2021/22.",
                  "The joiner rate is joiners from October 2021 to September 2022 as a share "
                  "of the mean of the 13 month-ends."));
  EXPECT_THAT(run(image_with(movements())).notes("retention_rates", "Nurses"),
              ElementsAre(HasSubstr("Turnover is leavers from October 2021")));
  EXPECT_THAT(run(with_doctors_at("0.3")).notes("retention_rates", "Doctors"),
              ElementsAre("Turnover is as published for 2021/22."));
}

TEST(TurnoverBasis, IsOfThoseWhoseLeaversOrJoinersAreKnown) {
  EXPECT_EQ(run(image_with(movements())).block("turnover_basis").at("rows").size(), 1U);
  RowsOfText rows = movements();
  for (auto& row : rows) row[3] = "n/a";
  EXPECT_EQ(run(image_with(rows)).block("turnover_basis").at("rows").size(), 1U) << "no joiners";
  for (auto& row : rows) row[4] = "n/a";
  EXPECT_TRUE(run(image_with(rows)).block("turnover_basis").is_null());
}

/// Nurses with both rates: 60 / 250 = 24.0% from movements, and this one published.
ImageBuilder nurses_published_at(const std::string& rate, const std::string& basis = "published") {
  ImageBuilder image = image_with(movements(basis));
  image.table("published_rates", {"measure", "sector", "profession", "period", "rate#"},
              {{"turnover", "acute", "Nurses", "2021/22", rate}});
  return image;
}

TEST(TurnoverBasis, HasThePublishedRateAndTheOneFromMovements) {
  const PluginRun found = run(nurses_published_at("0.164"));
  EXPECT_EQ(found.block("turnover_basis").at("columns").at(5).at("title"), "Turnover as published");
  EXPECT_NEAR(found.value("turnover.published.nurses"), 0.164, 1e-12);
  EXPECT_EQ(found.figure("turnover.published.nurses").at("formula"), "");
  EXPECT_THAT(found.notes("turnover_basis", "Nurses"),
              Contains("The published turnover is for 2021/22."));
  EXPECT_EQ(run(image_with(movements())).block("turnover_basis").at("columns").size(), 5u);
  // If the table of rates has the published one, it is the same figure here.
  EXPECT_TRUE(
      run(nurses_published_at("0.164", "synthetic")).figure("turnover.published.nurses").is_null());
}

TEST(PublishedRates, OneThatGivesWayIsReported) {
  EXPECT_THAT(
      run(nurses_published_at("0.164")).reports,
      Contains(
          "turnover of Nurses: the published rate for 2021/22 is 16.4%, but the movements up to "
          "September 2022 give 24.0%; the table of rates shows the calculated rate, "
          "and 'leavers and joiners' shows the published one"));
  const auto reported = [](const ImageBuilder& image) { return run(image).reports; };
  EXPECT_THAT(reported(nurses_published_at("0.2401")), Each(Not(HasSubstr("the movements up to"))))
      << "both print 24.0%";
  EXPECT_THAT(reported(nurses_published_at("0.164", "synthetic")),
              Each(Not(HasSubstr("the movements up to"))))
      << "the published one stands";
}

std::vector<std::string> risk_notes(const RowsOfText& bands) {
  ImageBuilder image = image_with({});
  image.table("age_profile", {"date@", "sector", "profession", "age_band", "headcount#"}, bands);
  return run(image).notes("retirement_risk", "Nurses");
}

TEST(RetirementRisk, ANoteSaysThatTheAgeOfSomeIsNotKnown) {
  const RowsOfText known{{"2022-10-01", "acute", "Nurses", "under 25", "90"},
                         {"2022-10-01", "acute", "Nurses", "55 and over", "30"}};
  RowsOfText none = known, one = known;
  none.push_back({"2022-10-01", "acute", "Nurses", "unknown", "0"});
  one.push_back({"2022-10-01", "acute", "Nurses", "unknown", "1"});
  EXPECT_THAT(risk_notes(known), IsEmpty());
  EXPECT_THAT(risk_notes(none), IsEmpty());
  EXPECT_THAT(risk_notes(one), ElementsAre("Shares are of staff whose age is known."));
}

/// A sector that calls the parts of the section itself.
class Asks : public muster::Sector {
 public:
  void gap(const Input&, Section&) override {}
  void retention(const Input& input, Section& section) override {
    const RetentionSection retention(input, section);
    section.sentence("found", {retention.find("Doctors")->turnover});
    section.sentence("porters", {retention.find("Porters") ? "found" : "not found"});
  }
};

TEST(RetentionSection, FindsAProfessionByItsName) {
  muster_plugin_entry entry{};
  entry.compute = &glue::compute_sector<Asks>;
  const PluginRun found(entry, with_doctors_at("0.3"), {.sector = "acute"});
  EXPECT_EQ(found.sentence("found"), "[turnover.doctors]");
  EXPECT_EQ(found.sentence("porters"), "not found");
}

/// Nurses with a turnover of 24.0% and these benchmarks: area, value, period.
PluginRun with_benchmarks(const RowsOfText& rows) {
  ImageBuilder image = image_with(movements());
  RowsOfText benchmarks;
  for (const auto& row : rows)
    benchmarks.push_back({"turnover", "acute", "Nurses", row[0], row[1], row[2]});
  image.table("benchmarks", {"measure", "sector", "profession", "area", "value#", "period"},
              benchmarks);
  return run(image);
}

TEST(Benchmarks, TheLatestIsPrintedWhereverItIs) {
  EXPECT_NEAR(with_benchmarks({{"England", "0.10", "2019/20"}, {"London", "0.11", "2021/22"}})
                  .value("benchmark.turnover.nurses"),
              0.11, 1e-12);
  EXPECT_NEAR(with_benchmarks({{"England", "0.10", ""}, {"London", "0.11", "2021/22"}})
                  .value("benchmark.turnover.nurses"),
              0.11, 1e-12)
      << "one without a period is older than any";
}

TEST(Benchmarks, OfTwoAreasInOnePeriodTheFirstIsPrinted) {
  const PluginRun found =
      with_benchmarks({{"England", "0.10", "2021/22"}, {"London", "0.11", "2021/22"}});
  EXPECT_NEAR(found.value("benchmark.turnover.nurses"), 0.10, 1e-12);
  EXPECT_THAT(found.reports,
              Contains(HasSubstr("muster prints only 'England, 2021/22', not 'London, "
                                 "2021/22'")));
}

TEST(Benchmarks, OneAloneIsNoCauseForAWarning) {
  EXPECT_THAT(with_benchmarks({{"England", "0.10", "2021/22"}}).reports, IsEmpty());
}

/// Rates and benchmarks with the newest first, as the publisher prints them.
PluginRun newest_first() {
  ImageBuilder image;
  image.table("staff", {"date@", "sector", "profession", "fte#"},
              {{"2022-10-01", "acute", "Nurses", "200"}});
  image.table("published_rates", {"measure", "sector", "profession", "period", "rate#"},
              {{"turnover", "acute", "Nurses", "2021/22", "0.164"},
               {"turnover", "acute", "Nurses", "2020/21", "0.12"},
               {"turnover", "acute", "Nurses", "2019/20", "0.09"}});
  image.table("benchmarks", {"measure", "sector", "profession", "area", "value#", "period"},
              {{"turnover", "acute", "Nurses", "England", "0.11", "2021/22"},
               {"turnover", "acute", "Nurses", "England (old)", "0.10", "2019/20"}});
  return run(image);
}

// 16.4% less 11.0% is 5.4 points.
TEST(LatestRates, AreThoseOfTheLatestPeriodNotOfTheLastLine) {
  const PluginRun found = newest_first();
  EXPECT_NEAR(found.value("turnover.nurses"), 0.164, 1e-12);
  EXPECT_NEAR(found.value("benchmark_difference.turnover.nurses"), 0.054, 1e-12);
  EXPECT_THAT(found.reports, ElementsAre(HasSubstr(
                                 "there are several benchmarks for turnover of Nurses: muster "
                                 "prints only 'England, 2021/22', not 'England (old), 2019/20'")));
}

TEST(LatestRates, AYearBehindTheBaselineIsReported) {
  ImageBuilder image;
  image.table("published_rates", {"measure", "sector", "profession", "period", "rate#"},
              {{"turnover", "acute", "Nurses", "2020/21", "0.12"}});
  EXPECT_THAT(
      run(image).reports,
      ElementsAre(HasSubstr("the latest published turnover of Nurses is for 2020/21, which ends a "
                            "year or more before the baseline, 1 October 2022")));
}

TEST(RetirementRisk, AMissingBandLeavesItUnknown) {
  ImageBuilder image;
  image.table("age_profile", {"date@", "sector", "profession", "age_band", "headcount#"},
              {{"2022-09-30", "acute", "Nurses", "25-34", "60"},
               {"2022-09-30", "acute", "Nurses", "45-54", "60"},
               {"2022-09-30", "acute", "Nurses", "55 and over", "40"},
               {"2022-09-30", "acute", "Doctors", "25-34", "50"},
               {"2022-09-30", "acute", "Doctors", "55 and over", "50"}});
  const PluginRun found = run(image);
  EXPECT_NEAR(found.value("retirement_risk.nurses"), 0.25, 1e-12);
  EXPECT_THAT(found.notes("retirement_risk", "Nurses"),
              Contains("Ages are those on 30 September 2022."));
  EXPECT_TRUE(found.figure("retirement_risk.doctors").is_null());
  EXPECT_THAT(found.reports, ElementsAre(HasSubstr("the age profile of Doctors on 30 September "
                                                   "2022 has no row for the age 45-54")));
  EXPECT_THAT(found.places, ElementsAre("age_profile 3")) << "the first row of Doctors";
}

/// Bank and agency staff on one day, with 200 in post: 15 + 5 of 220.
PluginRun temporary_on(const char* day) {
  ImageBuilder image;
  image.table("staff", {"date@", "sector", "profession", "fte#"},
              {{"2022-10-01", "acute", "Nurses", "200"}});
  image.table("temporary_staffing",
              {"date@", "sector", "profession", "bank_fte#", "agency_fte#"},
              {{day, "acute", "Nurses", "15", "5"}});
  return run(image);
}

TEST(TemporaryStaffing, OfTheNearestDayWithANote) {
  const PluginRun near = temporary_on("2022-09-30");
  EXPECT_NEAR(near.value("temporary_share.nurses"), 20.0 / 220, 1e-12);
  EXPECT_EQ(near.block("temporary_staffing").at("caption"),
            "Bank and agency staff, 30 September 2022");
  const PluginRun far = temporary_on("2021-09-30");
  EXPECT_TRUE(far.block("temporary_staffing").is_null());
  EXPECT_THAT(far.reports, ElementsAre(HasSubstr("bank and agency staff are for 30 September 2021, "
                                                 "too far from the baseline, 1 October 2022")));
}

/// Nurses in one cohort, 90 of 100 still there a year later.
PluginRun with_cohort(const char* start) {
  ImageBuilder image = image_with({});
  image.table("cohorts", {"start@", "sector", "profession", "in_post#", "stayed#"},
              {{start, "acute", "Nurses", "100", "90"}});
  return run(image);
}

// A year before 1 October 2022 is 1 October 2021; 1 November is 31 days later.
TEST(StabilityNotes, ACohortOfAnotherDayIsNamed) {
  EXPECT_THAT(with_cohort("2021-10-01").notes("retention_rates", "Nurses"), IsEmpty());
  const PluginRun later = with_cohort("2021-11-01");
  EXPECT_NEAR(later.value("stability.nurses"), 0.9, 1e-12);
  EXPECT_THAT(later.notes("retention_rates", "Nurses"),
              ElementsAre("The stability index covers the staff in post on 1 November 2021."));
  EXPECT_TRUE(with_cohort("2021-11-02").figure("stability.nurses").is_null())
      << "its year is not over";
  EXPECT_THAT(with_cohort("2019-03-31").notes("retention_rates", "Nurses"),
              ElementsAre("The stability index covers the staff in post on 31 March 2019."));
}

ImageBuilder with_turnover_of(const RowsOfText& periods_and_rates) {
  ImageBuilder image;
  RowsOfText rows;
  for (const auto& row : periods_and_rates)
    rows.push_back({"turnover", "acute", "Nurses", row[0], row[1]});
  image.table("published_rates", {"measure", "sector", "profession", "period", "rate#"}, rows);
  return image;
}

// A year before 1 October 2022 is 1 October 2021.
TEST(LatestRates, APeriodThatEndedLessThanAYearBeforeIsNotReported) {
  EXPECT_THAT(run(with_turnover_of({{"2021-10-02", "0.12"}})).reports, IsEmpty());
  EXPECT_THAT(run(with_turnover_of({{"2021-10-01", "0.12"}})).reports,
              ElementsAre(HasSubstr("the latest published turnover of Nurses is for 2021-10-01")));
}

TEST(LatestRates, PeriodsThatAreNotUnderstoodAreReported) {
  EXPECT_THAT(run(with_turnover_of({{"Wave 3", "0.12"}, {"Wave 4", "0.13"}})).reports,
              ElementsAre("some periods of the turnover of Nurses could not be read, so Wave 4 is "
                          "taken to be the latest"));
  EXPECT_THAT(run(with_turnover_of({{"Wave 3", "0.12"}})).reports, IsEmpty());
}

TEST(RetirementRisk, AgesOfTheBaselineNeedNoNoteAndOlderOnesHaveOne) {
  const auto notes = [](const std::string& day) {
    return risk_notes({{day, "acute", "Nurses", "under 25", "90"},
                       {day, "acute", "Nurses", "55 and over", "30"}});
  };
  EXPECT_THAT(notes("2022-10-01"), IsEmpty());
  EXPECT_THAT(notes("2020-10-01"), ElementsAre("Ages are those on 1 October 2020."));
  EXPECT_THAT(notes("2022-11-02"), IsEmpty()) << "later than the tolerance: there is no row";
}

TEST(RetentionLead, ProfessionsAreThoseOfAnyTable) {
  ImageBuilder image;
  image.table("staff", {"date@", "sector", "profession", "fte#"},
              {{"2022-10-01", "acute", "Nurses", "200"}, {"2021-10-01", "acute", "Porters", "9"}});
  image.table("cohorts", {"start@", "sector", "profession", "in_post#", "stayed#"},
              {{"2021-10-01", "acute", "Doctors", "100", "90"}});
  image.table("age_profile", {"date@", "sector", "profession", "age_band", "headcount#"},
              {{"2022-10-01", "acute", "Midwives", "55 and over", "30"},
               {"2022-10-01", "acute", "Nurses", "55 and over", "30"}});
  EXPECT_THAT(run(image).sentence("retention_lead"),
              HasSubstr("No turnover or stability figures are given for nurses and midwives."));
}

}  // namespace
}  // namespace muster::sdk
