// SPDX-License-Identifier: MIT
// The recipes of data/recipes over small files of our own in the layout of the official ones.
#include <gmock/gmock.h>

#include <filesystem>

#include "imported.hpp"
#include "support/source_path.hpp"

namespace muster::importing {
namespace {

using testing::HasSubstr;

/// The host's tables, and the one of a sector that a recipe fills: a plugin declares it.
std::vector<model::TableSchema> tables() {
  std::vector<model::TableSchema> all = load::host_tables();
  model::TableSchema posts;
  posts.name = "social_care_posts";
  posts.columns.resize(3);
  posts.columns[0].name = "date";
  posts.columns[0].type = model::Type::date;
  posts.columns[1].name = "employer_type";
  posts.columns[2].name = "filled_posts";
  posts.columns[2].type = model::Type::number;
  posts.columns[2].whole = true;
  posts.columns[0].key = posts.columns[1].key = true;
  all.push_back(std::move(posts));
  return all;
}

Imported import_sample(const std::string& recipe, const std::string& sample,
                       const std::string& period = "") {
  Diagnostics diagnostics;
  Imported out;
  const auto recipes = open_folder(test::source_path("data/recipes"));
  const auto edition = memory_folder({}, "edition");
  const auto read = read_recipe(*recipes, recipe + ".yaml", diagnostics);
  if (read) {
    ImportTask task{*read, {}, *edition, tables(), read_span(period, "yyyy-mm")};
    task.files.push_back(input_file(test::source_path("data/recipes/samples/" + sample)));
    if (auto result = import_files(task, diagnostics)) out.written = std::move(result->written);
  }
  for (const Diagnostic& one : diagnostics.items())
    if (one.severity == Severity::error) out.problems.push_back(to_text(one));
  EXPECT_THAT(out.problems, testing::IsEmpty()) << recipe;
  return out;
}

TEST(ShippedRecipes, HaveASampleEach) {
  for (const auto& entry : std::filesystem::directory_iterator(test::source_path("data/recipes"))) {
    if (entry.path().extension() != ".yaml") continue;
    bool found = false;
    for (const char* extension : {".csv", ".xlsx", ".ods"})
      found |= std::filesystem::exists(test::source_path("data/recipes/samples/") +
                                       entry.path().stem().string() + extension);
    EXPECT_TRUE(found) << entry.path();
  }
}

TEST(ShippedRecipes, Sickness) {
  // Acute: 100.25 + 50.5 = 150.75 of 2000.5 + 1500 = 3500.5 days; the board is left out.
  EXPECT_EQ(import_sample("nhs-sickness", "nhs-sickness.csv").written.at("sickness.csv"),
            "month,sector,profession,days_lost,days_available\n"
            "2024-04-01,acute,All staff,150.75,3500.5\n"
            "2024-04-01,mental_health,All staff,30,800\n");
}

TEST(ShippedRecipes, HchsMonthly) {
  // The grades of doctors and the totals are left out; nobody counted the people in support.
  EXPECT_EQ(import_sample("nhs-hchs-monthly", "nhs-hchs-monthly.csv").written.at("staff.csv"),
            "date,sector,profession,headcount,fte\n"
            "2025-03-31,acute,Doctors,33,30.25\n"
            "2025-03-31,acute,Midwives,120,100.25\n"
            "2025-03-31,acute,\"Support to scientific, therapeutic and technical staff\",n/a,20\n");
}

TEST(ShippedRecipes, Oflog) {
  EXPECT_EQ(import_sample("oflog-adult-social-care", "oflog-adult-social-care.csv")
                .written.at("indicators.csv"),
            "indicator,area,period,percentage,code\n"
            "social_care_turnover,Example Borough,2021/22,23.5%,E99000001\n"
            "social_care_turnover,Second Borough,2021/22,n/a,E99000002\n"
            "social_care_turnover,Example Borough,2022/23,25.125%,E99000001\n");
}

TEST(ShippedRecipes, PcnIndividual) {
  // Three rows of pharmacists are two persons: 0.5 + 0.25 + 1 = 1.75.
  const auto done = import_sample("nhs-pcn-individual", "nhs-pcn-individual.csv", "2025-03");
  EXPECT_EQ(done.written.at("staff.csv"),
            "date,sector,profession,headcount,fte\n"
            "2025-03-31,primary_care,Pharmacists,2,1.75\n"
            "2025-03-31,primary_care,Clinical Director,1,0.2\n");
  EXPECT_EQ(done.written.at("sources.csv").find("900"), std::string::npos);
}

TEST(ShippedRecipes, EuAndUkNationals) {
  // EU nurses: 8 + 4 = 12; UK nurses: 80 and none ("-"). The rows of England and of the region have
  // no code.
  EXPECT_EQ(
      import_sample("nhs-eu-uk-nationals", "nhs-eu-uk-nationals.xlsx").written.at("chart_data.csv"),
      "chart,label,series,value,unit\n"
      "nationality,Nurses and health visitors,EU,12,headcount\n"
      "nationality,Nurses and health visitors,UK,80,headcount\n");
}

TEST(ShippedRecipes, OfstedOutcomes) {
  EXPECT_EQ(import_sample("ofsted-outcomes", "ofsted-outcomes.ods").written.at("chart_data.csv"),
            "chart,label,value,unit\n"
            "inspections,Good,2,count\n"
            "inspections,Requires improvement to be good,1,count\n");
}

TEST(ShippedRecipes, ChildPopulation) {
  EXPECT_EQ(import_sample("ons-child-population", "ons-child-population.csv")
                .written.at("population.csv"),
            "scenario,year,area,people\n"
            "Children aged 0 to 17 years,2024,Example Borough,100\n"
            "Children aged 0 to 17 years,2024,Second Borough,200\n");
}

TEST(ShippedRecipes, HchsByOrganisation) {
  // The total of all staff and the board's row are left out.
  EXPECT_EQ(
      import_sample("nhs-hchs-organisation", "nhs-hchs-organisation.csv").written.at("staff.csv"),
      "date,sector,profession,organisation,headcount,fte\n"
      "2025-03-31,acute,Doctors,Example Hospital NHS Trust,55,50.25\n"
      "2025-03-31,acute,Nurses and health visitors,Example Hospital NHS Trust,115,100.25\n"
      "2025-03-31,mental_health,Nurses and health visitors,Example Mental Health NHS "
      "Trust,21,20\n");
}

TEST(ShippedRecipes, SicknessByReason) {
  // Stress: 70.5 + 25.25 = 95.75. The days of all reasons, which each row repeats, are not added.
  EXPECT_EQ(import_sample("nhs-sickness-reasons", "nhs-sickness-reasons.csv")
                .written.at("chart_data.csv"),
            "chart,label,series,value,unit\n"
            "sickness_reasons,S10 Anxiety/stress/depression/other psychiatric "
            "illnesses,2024-04-01,95.75,none\n"
            "sickness_reasons,S11 Back Problems,2024-04-01,29.5,none\n");
}

TEST(ShippedRecipes, Vacancies) {
  // March: 100.5 + 50 + 5 = 155.5. In June nobody counted those of the ambulance trusts.
  EXPECT_EQ(import_sample("nhs-vacancies", "nhs-vacancies.xlsx").written.at("vacancies.csv"),
            "date,sector,profession,fte\n"
            "2025-03-31,acute,All staff,155.5\n2025-06-30,acute,All staff,n/a\n"
            "2025-03-31,mental_health,All staff,20\n2025-06-30,mental_health,All staff,21.5\n");
}

TEST(ShippedRecipes, GeneralPracticeByPractice) {
  // GPs: 6 + 2 people, 4.5 + 1.75 whole-time equivalents; one practice doesn't know its other
  // staff.
  EXPECT_EQ(import_sample("gp-workforce-practice", "gp-workforce-practice.csv", "2025-03")
                .written.at("staff.csv"),
            "date,sector,profession,headcount,fte\n"
            "2025-03-31,primary_care,GPs,8,6.25\n"
            "2025-03-31,primary_care,Practice nurses,4,2.75\n"
            "2025-03-31,primary_care,Direct patient care,n/a,n/a\n"
            "2025-03-31,primary_care,Administrative and other staff,15,11.5\n");
}

TEST(ShippedRecipes, GeneralPracticeTidy) {
  // GPs: 2.5 + 1 = 3.5 without the row of the total.
  EXPECT_EQ(import_sample("gp-workforce-tidy", "gp-workforce-tidy.csv", "2025-03")
                .written.at("staff.csv"),
            "date,sector,profession,headcount,fte\n"
            "2025-03-31,primary_care,GPs,4,3.5\n"
            "2025-03-31,primary_care,Practice nurses,3,2.00\n"
            "2025-03-31,primary_care,Administrative and other staff,4,n/a\n");
}

TEST(ShippedRecipes, WorkplacesOfSocialCare) {
  // 24 + 31 = 55; 999 is not a number of workers. No address is written.
  const auto done = import_sample("asc-wds-workplace", "asc-wds-workplace.csv", "2025-03");
  EXPECT_EQ(done.written.at("social_care_posts.csv"),
            "date,employer_type,filled_posts\n2025-03-31,Private sector,55\n"
            "2025-03-31,Voluntary or charity,n/a\n");
  EXPECT_EQ(done.written.at("sources.csv").find("Example Road"), std::string::npos);
}

TEST(ShippedRecipes, ChildrensSocialWork) {
  const auto done = import_sample("dfe-children-social-work", "dfe-children-social-work.csv");
  EXPECT_EQ(done.written.at("indicators.csv"),
            "indicator,area,period,percentage,code\n"
            "children_social_work_turnover,Example Borough,2025,12.5%,E99000001\n"
            "children_social_work_agency,Example Borough,2025,[z],E99000001\n"
            "children_social_work_vacancy,Example Borough,2025,8.25%,E99000001\n"
            "children_social_work_absence,Example Borough,2025,4%,E99000001\n"
            "children_social_work_turnover,Second Borough,2025,10%,E99000002\n"
            "children_social_work_agency,Second Borough,2025,15.5%,E99000002\n"
            "children_social_work_vacancy,Second Borough,2025,n/a,E99000002\n"
            "children_social_work_absence,Second Borough,2025,3.1%,E99000002\n");
}

TEST(ShippedRecipes, StaffSurvey) {
  // Scores below an element, such as that of burnout (PP4_2), are left out.
  const std::string table =
      import_sample("nhs-staff-survey", "nhs-staff-survey.xlsx").written.at("indicators.csv");
  EXPECT_THAT(table, HasSubstr("staff_survey_safe,Example Hospital NHS Trust,2025,6.1\n"));
  EXPECT_THAT(table, HasSubstr("staff_survey_safe,Second Hospital NHS Trust,2024,n/a\n"));
  EXPECT_THAT(table, HasSubstr("staff_survey_morale,Second Hospital NHS Trust,2025,6.05\n"));
  EXPECT_EQ(table.find("4.9"), std::string::npos);
}

TEST(ShippedRecipes, AccidentAndEmergency) {
  // 1000 + 50 + 300 + 10 + 0 + 5 = 1365; over four hours 400 + 2 + 1 + 3 = 406.
  EXPECT_EQ(import_sample("nhs-ae-monthly", "nhs-ae-monthly.csv").written.at("indicators.csv"),
            "indicator,area,period,number\n"
            "ae_attendances,EXAMPLE HOSPITAL NHS TRUST,2024-04-01,1365\n"
            "ae_over_four_hours,EXAMPLE HOSPITAL NHS TRUST,2024-04-01,406\n"
            "ae_waited_twelve_hours,EXAMPLE HOSPITAL NHS TRUST,2024-04-01,40\n"
            "ae_attendances,SECOND HOSPITAL NHS TRUST,2024-04-01,500\n"
            "ae_over_four_hours,SECOND HOSPITAL NHS TRUST,2024-04-01,100\n"
            "ae_waited_twelve_hours,SECOND HOSPITAL NHS TRUST,2024-04-01,7\n");
}

TEST(ShippedRecipes, APivotTableOfExcel) {
  EXPECT_EQ(
      import_sample("excel-pivot", "excel-pivot.xlsx").written.at("chart_data.csv"),
      "chart,label,series,value,unit\npivot,Midwives,2024,10,none\npivot,Midwives,2025,12.5,none\n"
      "pivot,Nurses,2024,100,none\npivot,Nurses,2025,101,none\n");
}

}  // namespace
}  // namespace muster::importing
