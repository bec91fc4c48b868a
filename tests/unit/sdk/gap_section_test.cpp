// SPDX-License-Identifier: MIT
// The standard gap section over small tables, with the arithmetic next to it.
#include "muster/sdk/gap_section.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/sdk/gap_tables.hpp"

namespace muster::sdk {
namespace {

using testing::Asked;
using testing::Edition2022;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::ImageBuilder;
using ::testing::IsEmpty;
using testing::PluginRun;

PluginRun run(const ImageBuilder& image, const Asked& asked = {}) {
  return testing::run_gap_only(image, asked);
}

// NHS vacancies are establishment less staff in post, so they may be below zero: 100 in post and 4
// more than funded are an establishment of 96, a rate of -4 / 96, and D = -4 + 0.08 * 96 = 3.68.
TEST(GapSection, VacanciesBelowZeroAreStaffBeyondTheEstablishment) {
  Edition2022 edition;
  edition.vacancies[0][3] = "-4";
  const PluginRun found = run(edition.image());
  EXPECT_NEAR(found.value("vacancy_rate.nurses"), -4.0 / 96, 1e-12);
  EXPECT_NEAR(found.value("demand.nurses"), 3.68, 1e-12);
  EXPECT_THAT(found.notes("workforce_gap", "Nurses"),
              ::testing::Contains("Vacancies below zero mean that more staff are in post than the "
                                  "budget pays for."));
}

TEST(GapSection, ARateSaysThatItIsOfTheFundedEstablishment) {
  const PluginRun found = run(Edition2022().image());
  EXPECT_EQ(found.block("workforce_gap").at("columns").at(3).at("title"),
            "Vacancy rate (of funded establishment)");
  EXPECT_EQ(found.figure("vacancy_rate.nurses").at("label"),
            "Vacancy rate (of funded establishment), Nurses");
}

TEST(GapSection, WorksOutEachProfession) {
  const PluginRun found = run(Edition2022().image());
  ASSERT_EQ(found.result, MUSTER_OK);
  EXPECT_NEAR(found.value("vacancy_rate.nurses"), 0.2, 1e-12);
  EXPECT_NEAR(found.value("demand.nurses"), 35, 1e-9);
  EXPECT_NEAR(found.value("supply.nurses"), 25, 1e-9);
  EXPECT_NEAR(found.value("gap.nurses"), -10, 1e-9);
  EXPECT_NEAR(found.value("demand.doctors"), 5, 1e-9);
  EXPECT_NEAR(found.value("gap.doctors"), 7.5, 1e-9);
}

TEST(GapSection, UnknownVacanciesStayUnknownAndFlagTheGap) {
  const PluginRun found = run(Edition2022().image());
  EXPECT_EQ(found.figure("vacancies.doctors").at("status"), "unknown");
  EXPECT_EQ(found.figure("vacancy_rate.doctors").at("status"), "unknown");
  EXPECT_EQ(found.figure("gap.doctors").at("flagged"), true);
  EXPECT_THAT(found.notes("workforce_gap", "Doctors"),
              ElementsAre(HasSubstr("There is no vacancy figure, so")));
}

TEST(GapSection, TotalsAreSumsOverTheProfessionsWithData) {
  const PluginRun found = run(Edition2022().image());
  EXPECT_NEAR(found.value("staff_in_post.total"), 150, 1e-9);
  EXPECT_NEAR(found.value("vacancies.total"), 25, 1e-9);
  EXPECT_EQ(found.figure("vacancies.total").at("flagged"), true);
  EXPECT_NEAR(found.value("vacancy_rate.total"), 0.2, 1e-12);  // Nurses alone: 25 of 125
  EXPECT_NEAR(found.value("gap.total"), -2.5, 1e-9);
  EXPECT_THAT(found.notes("workforce_gap", "Total"),
              ::testing::Contains(HasSubstr("leave out doctors")));
}

// Nurses -10, doctors +7.5: the shortfall is 10, and -2.5 is what netting would make of it.
TEST(GapSection, ShortfallsAreAddedUpWithoutSurpluses) {
  const PluginRun found = run(Edition2022().image());
  EXPECT_NEAR(found.value("shortfall.total"), 10, 1e-9);
  EXPECT_EQ(found.figure("shortfall.total").at("formula"), "gap-model.shortfall");
  EXPECT_EQ(found.figure("shortfall.total").at("unit"), "wte");
  // Includes the doctors' rows: their surplus is the reason why they aren't part of the sum.
  EXPECT_EQ(found.figure("shortfall.total").at("inputs"), found.figure("gap.total").at("inputs"));
}

TEST(GapSection, ShortfallsAreNotKnownWhereNoGapIs) {
  ImageBuilder image;
  image.table("staff", {"date@", "sector", "profession", "fte#"}, Edition2022().staff);
  const PluginRun found = run(image);
  EXPECT_EQ(found.figure("shortfall.total").at("status"), "unknown");
  for (const auto& item : found.block("key_figures").at("items"))
    EXPECT_EQ(item.at("label"), "Staff in post");
}

TEST(GapSection, FiguresAreTracedToTheirRows) {
  const auto inputs = run(Edition2022().image()).figure("gap.nurses").at("inputs");
  EXPECT_EQ(inputs, nlohmann::json::parse(R"([
      {"table": "demand", "rows": [0], "columns": ["growth", "horizon_years"]},
      {"table": "staff", "rows": [0, 1], "columns": ["fte"]},
      {"table": "vacancies", "rows": [0], "columns": ["fte"]}])"));
}

TEST(GapSection, SensitivityByTheRateItself) {
  // Doctors at 20% vacant: V = 50 * 0.2 / 0.8 = 12.5; D = 12.5 + 0.1 * 62.5 = 18.75; gap 12.5
  // - 18.75.
  const PluginRun found = run(Edition2022().image(), {.method = "rate"});
  EXPECT_NEAR(found.value("assumed_vacancies.doctors"), 12.5, 1e-9);
  EXPECT_NEAR(found.value("gap_sensitivity.doctors"), -6.25, 1e-9);
  EXPECT_EQ(found.figure("gap_sensitivity.doctors").at("formula"), "gap-model.sensitivity-rate");
}

TEST(GapSection, SensitivityByThe2022StrategysConvention) {
  // 7.5 - 0.2 * 50 = -2.5: the gap turns into a shortfall.
  const PluginRun found = run(Edition2022().image());
  EXPECT_NEAR(found.value("gap_sensitivity.doctors"), -2.5, 1e-9);
  EXPECT_EQ(found.figure("gap_sensitivity.doctors").at("formula"),
            "gap-model.sensitivity-sel-2022");
  EXPECT_EQ(found.block("sensitivity").at("detail"), "annex");
}

TEST(GapSection, NoSensitivityWhereAllVacanciesAreKnown) {
  Edition2022 edition;
  edition.vacancies[1][3] = "5";
  EXPECT_TRUE(run(edition.image()).block("sensitivity").is_null());
}

TEST(GapSection, ScenariosWhereTheEditionGivesThem) {
  EXPECT_TRUE(run(Edition2022().image()).block("scenarios").is_null());
  Edition2022 edition;
  edition.demand.push_back({"acute", "Nurses", "low", "0.04", "5"});
  edition.demand.push_back({"acute", "Nurses", "high", "0.12", "5"});
  const PluginRun found = run(edition.image());
  EXPECT_NEAR(found.value("gap_scenario.low.nurses"), -5, 1e-9);    // 25 - (25 + 0.04 * 125)
  EXPECT_NEAR(found.value("gap_scenario.high.nurses"), -15, 1e-9);  // 25 - (25 + 0.12 * 125)
  EXPECT_EQ(found.block("scenarios").at("rows").size(), 1u);
}

TEST(GapSection, GrowthOverAnotherHorizonIsConverted) {
  Edition2022 edition;
  edition.demand[0] = {"acute", "Nurses", "central", "0.21", "10"};  // 10% in 5 years
  EXPECT_NEAR(run(edition.image()).value("growth.nurses"), 0.10, 1e-12);
}

TEST(GapSection, TheLookBackBeginsWithTheFirstKnownFigure) {
  Edition2022 edition;
  edition.staff[0][3] = "n/a";
  edition.staff.push_back({"2020-10-01", "acute", "Nurses", "81"});
  edition.staff.push_back({"2012-10-01", "acute", "Nurses", "1"});  // before the look-back
  // (100 / 81)^(1 / 2) - 1 = 10 / 9 - 1
  EXPECT_NEAR(run(edition.image()).value("trend.nurses"), 1 / 9.0, 1e-12);
}

TEST(GapSection, WithoutHistoryThereIsNoSupplyAndANote) {
  Edition2022 edition;
  edition.staff[0][0] = "2010-10-01";
  const PluginRun found = run(edition.image());
  EXPECT_EQ(found.figure("gap.nurses").at("status"), "unknown");
  EXPECT_THAT(found.notes("workforce_gap", "Nurses"),
              ElementsAre(HasSubstr("no earlier staff figure")));
  EXPECT_NEAR(found.value("gap.total"), 7.5, 1e-9);
  EXPECT_THAT(found.notes("workforce_gap", "Total"),
              ::testing::Contains(HasSubstr("leaves out nurses")));
}

TEST(GapSection, WithheldVacanciesWithholdAllThatFollows) {
  Edition2022 edition;
  edition.vacancies[0][3] = "*";
  const PluginRun found = run(edition.image());
  for (const char* id : {"vacancies.nurses", "vacancy_rate.nurses", "demand.nurses", "gap.nurses",
                         "vacancies.total", "demand.total", "gap.total", "shortfall.total"})
    EXPECT_EQ(found.figure(id).at("status"), "withheld") << id;
  EXPECT_EQ(found.text.find("\"value\":25"), std::string::npos);
}

TEST(GapSection, WithoutDemandOrVacanciesStaffIsStillShown) {
  ImageBuilder image;
  image.table("staff", {"date@", "sector", "profession", "fte#"}, Edition2022().staff);
  const PluginRun found = run(image);
  ASSERT_EQ(found.result, MUSTER_OK);
  EXPECT_NEAR(found.value("staff_in_post.total"), 150, 1e-9);
  EXPECT_EQ(found.figure("gap.total").at("status"), "unknown");
  EXPECT_TRUE(found.block("gaps").is_null());
  EXPECT_THAT(found.sentence("lead"), HasSubstr("No gap by 2028 can be given"));
}

TEST(GapSection, NoStaffAtTheBaselineIsRefused) {
  const PluginRun found = run(Edition2022().image(), {.baseline = "2023-10-01"});
  EXPECT_EQ(found.result, MUSTER_REFUSED);
  EXPECT_THAT(found.reports,
              ElementsAre("table 'staff' has no rows of sector 'acute' at 1 October 2023; the "
                          "nearest rows are for 1 October 2022"));
}

TEST(GapSection, AProfessionWithVacanciesAndNoStaffIsReported) {
  Edition2022 edition;
  edition.vacancies.push_back({"2022-10-01", "acute", "Porters", "3"});
  EXPECT_THAT(run(edition.image()).reports,
              ElementsAre("'Porters' has no staff at 1 October 2022, so it is left out of the "
                          "gap"));
}

TEST(GapSection, TheChartShowsTheLargestShortfallFirst) {
  const auto chart = run(Edition2022().image()).block("gaps");
  EXPECT_EQ(chart.at("kind"), "diverging-bars");
  EXPECT_EQ(chart.at("series").at(0).at("points").at(0).at("label"), "Nurses");
  EXPECT_THAT(chart.at("alternative").get<std::string>(),
              HasSubstr("no vacancy figure for doctors"));
}

TEST(GapSection, LeadNamesTheGapAndWhatIsNotKnown) {
  EXPECT_EQ(
      run(Edition2022().image()).sentence("lead"),
      "If nothing changes, the sector will be short of [shortfall.total] WTE staff by 2028, in "
      "[professions_short.total] of its [professions.total] professions: nurses. With surpluses in "
      "other professions set against them, the net gap is [gap_size.total] WTE. There is no "
      "vacancy "
      "figure for doctors, so the real gap is most likely larger.");
}

// The lead is in the main text with the cards, the table and the chart; what supports them is not.
TEST(GapSection, TheMainTextHasTheLeadTheCardsTheTableAndTheChart) {
  const PluginRun found = run(Edition2022().image());
  for (const char* id : {"lead", "key_figures", "workforce_gap", "gaps"})
    EXPECT_EQ(found.block(id).at("detail"), "main") << id;
  for (const char* id : {"sensitivity_lead", "sensitivity", "assumptions"})
    EXPECT_EQ(found.block(id).at("detail"), "annex") << id;
}

TEST(GapSection, NoNotesWhereNothingIsMissingAndAllAddsUp) {
  Edition2022 edition;
  edition.staff = {{"2017-10-01", "acute", "Nurses", "80"},
                   {"2022-10-01", "acute", "Nurses", "100"}};
  edition.vacancies.pop_back();
  edition.demand.pop_back();
  const PluginRun found = run(edition.image());
  EXPECT_THAT(found.block("workforce_gap").at("notes"), IsEmpty());
  EXPECT_EQ(found.block("workforce_gap").at("rows").size(), 1u) << "one profession needs no total";
}

}  // namespace
}  // namespace muster::sdk
