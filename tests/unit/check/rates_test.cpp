// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "checked_edition.hpp"

namespace muster::check {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Files vacancy_rate(const std::string& rate) {
  return {
      {"staff.csv", "date,sector,profession,fte\n2022-10-01,primary_care,Community nurses,1480\n"},
      {"vacancies.csv",
       "date,sector,profession,fte\n2022-10-01,primary_care,Community nurses,346\n"},
      {"published_rates.csv",
       "measure,sector,profession,period,rate\nvacancy,primary_care,Community nurses,October "
       "2022," +
           rate + "\n"}};
}

// 346 / (1480 + 346) = 18.95%
TEST(CheckRates, ARateAgreesAsFarAsItIsPrinted) {
  EXPECT_THAT(check_files(vacancy_rate("19%")).found, IsEmpty());
  EXPECT_THAT(check_files(vacancy_rate("18.9%")).found, IsEmpty());  // 18.948...
  EXPECT_THAT(check_files(vacancy_rate("18.8%")).found,
              ElementsAre("error check.rate.counts edition/published_rates.csv:2"));
}

// 346 / 1480 = 23.4%: vacancies over those in post alone.
TEST(CheckRates, TheWrongDenominatorIsNamed) {
  auto found = check_files(vacancy_rate("23.4%"));
  ASSERT_THAT(found.found, ElementsAre("error check.rate.counts edition/published_rates.csv:2"));
  EXPECT_THAT(found.messages[0],
              HasSubstr("23.4% is stated, and the counts give 18.9%, 346 vacancies / (1,480 in "
                        "post + 346)"));
  EXPECT_THAT(found.hints[0], HasSubstr("over those in post;"));
}

TEST(CheckRates, AnotherTimeIsNotCompared) {
  Files files = vacancy_rate("40%");
  std::string& rates = files["published_rates.csv"];
  rates.replace(rates.find("October 2022"), 12, "October 2019");
  EXPECT_THAT(check_files(files).found, IsEmpty());
}

TEST(CheckRates, StabilityIsThoseWhoStayed) {
  Files files = {
      {"cohorts.csv", "start,sector,profession,in_post,stayed\n2021-10-01,acute,Nurses,1000,850\n"},
      {"published_rates.csv",
       "measure,sector,profession,period,rate\nstability,acute,Nurses,2021/22,86%\n"}};
  EXPECT_THAT(check_files(files).found,
              ElementsAre("error check.rate.counts edition/published_rates.csv:2"));
}

/// Thirteen month ends with 1,000 in post and ten leavers in each month: 120 / 1,000 = 12%.
std::string year_of_movements() {
  std::string rows = "month,sector,profession,joiners,leavers,staff_in_post\n";
  for (int month = 3; month <= 15; ++month)
    rows += std::to_string(2021 + (month - 1) / 12) + "-" +
            (month % 12 > 9 || month % 12 == 0 ? "" : "0") +
            std::to_string(month % 12 == 0 ? 12 : month % 12) + ",acute,Nurses,10,10,1000\n";
  return rows;
}

TEST(CheckRates, TurnoverIsTwelveMonthsOfLeaversOverTheMean) {
  Files files = {{"movements.csv", year_of_movements()},
                 {"published_rates.csv",
                  "measure,sector,profession,period,rate\nturnover,acute,Nurses,2021/22,12.0%\n"}};
  EXPECT_THAT(check_files(files).found, IsEmpty());
  files["published_rates.csv"] =
      "measure,sector,profession,period,rate\nturnover,acute,Nurses,2021/22,12.2%\n";
  auto found = check_files(files);
  ASSERT_THAT(found.found, ElementsAre("error check.rate.counts edition/published_rates.csv:2"));
  EXPECT_THAT(found.messages[0], HasSubstr("120 leavers in the 12 months to March 2022 / 1,000"));
}

std::string reasons(const std::string& rows) {
  return "period,sector,reason,leavers,share\n" + rows;
}

TEST(CheckShares, AgainstTheLeaversWithAKnownReason) {
  EXPECT_THAT(check_files({{"leaving_reasons.csv",
                            reasons("2021/22,all,Pay,30,60%\n2021/22,all,Other,20,40%\n"
                                    "2021/22,all,Unknown,50,\n")}})
                  .found,
              IsEmpty());
  EXPECT_THAT(check_files({{"leaving_reasons.csv",
                            reasons("2021/22,all,Pay,30,30%\n2021/22,all,Other,20,70%\n"
                                    "2021/22,all,Unknown,50,\n")}})
                  .found,
              ElementsAre("error check.share.counts edition/leaving_reasons.csv:2",
                          "error check.share.counts edition/leaving_reasons.csv:3"));
}

TEST(CheckShares, AddToAHundredAsFarAsTheyAreRounded) {
  auto shares = [](const std::string& last) {
    return check_files(
        {{"leaving_reasons.csv", reasons("2021/22,all,A,,33.3%\n2021/22,all,B,,33.3%\n"
                                         "2021/22,all,C,," +
                                         last + "\n")}});
  };
  EXPECT_THAT(shares("33.3%").found, IsEmpty());  // 99.9%, and three times 0.05 may be missing
  EXPECT_THAT(shares("35%").found,
              ElementsAre("error check.share.total edition/leaving_reasons.csv:2"));
  EXPECT_THAT(shares("20%").found,
              ElementsAre("warning check.share.total edition/leaving_reasons.csv:2"));
}

TEST(CheckShares, WhatReadersAreToldIsANote) {
  EXPECT_THAT(check_files({{"leaving_reasons.csv", reasons("2021/22,all,A,,74.6%\n")},
                           {"quality_notes.csv",
                            "id,table,note\na,leaving_reasons,The rest is not known.\n"}})
                  .found,
              ElementsAre("note check.share.total edition/leaving_reasons.csv:2"));
}

}  // namespace
}  // namespace muster::check
