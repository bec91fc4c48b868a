// SPDX-License-Identifier: MIT
// The recipes of data/recipes over small files of our own in the layout of the official ones.
#include <gmock/gmock.h>

#include <filesystem>

#include "imported.hpp"
#include "support/source_path.hpp"

namespace muster::importing {
namespace {

using testing::HasSubstr;

Imported import_sample(const std::string& recipe, const std::string& sample,
                       const std::string& period = "") {
  Diagnostics diagnostics;
  Imported out;
  const auto recipes = open_folder(test::source_path("data/recipes"));
  const auto edition = memory_folder({}, "edition");
  const auto read = read_recipe(*recipes, recipe + ".yaml", diagnostics);
  if (read) {
    ImportTask task{*read, {}, *edition, load::host_tables(), read_span(period, "yyyy-mm")};
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

}  // namespace
}  // namespace muster::importing
