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
              HasSubstr("23.4% is stated, and the counts give 18.9% to 19.0%, 346 vacancies / (1,480 in "
                        "post + 346)"));
  EXPECT_THAT(found.hints[0], HasSubstr("divided by the staff in post;"));
}

Files vacancy_rate_of(const std::string& period, const std::string& rate) {
  Files files = vacancy_rate(rate);
  std::string& rates = files["published_rates.csv"];
  rates.replace(rates.find("October 2022"), 12, period);
  return files;
}

TEST(CheckRates, AnotherTimeIsNotComparedAndThatIsSaid) {
  auto found = check_files(vacancy_rate_of("October 2019", "40%"));
  ASSERT_THAT(found.found, ElementsAre("note check.rate.not-compared edition/published_rates.csv:2"));
  EXPECT_EQ(found.messages[0],
            "vacancy rate, October 2019: not compared with counts, because the counts for that "
            "period are not known: Community nurses");
  EXPECT_THAT(found.hints[0], HasSubstr("2024/25 (October to September)"));
}

TEST(CheckRates, APeriodThatIsNotUnderstoodIsNotComparedAndThatIsSaid) {
  auto found = check_files(vacancy_rate_of("Autumn 2022", "40%"));
  ASSERT_THAT(found.found, ElementsAre("note check.rate.not-compared edition/published_rates.csv:2"));
  EXPECT_THAT(found.messages[0], HasSubstr("because the period is not understood"));
}

TEST(CheckRates, WithoutCountsNothingIsComparedAndThatIsSaid) {
  Files files = vacancy_rate("40%");
  files.erase("vacancies.csv");
  files["published_rates.csv"] += "vacancy,primary_care,Midwives,October 2022,9%\n";
  auto found = check_files(files);
  ASSERT_THAT(found.found, ElementsAre("note check.rate.not-compared edition/published_rates.csv:2"));
  EXPECT_THAT(found.messages[0],
              HasSubstr("because the edition has no counts for these groups: Community nurses, "
                        "Midwives"));
  EXPECT_THAT(found.hints[0], IsEmpty());
}

// The counts are as at 1 October 2022, which all of these periods include.
TEST(CheckRates, APeriodHasTheDateOfTheCounts) {
  for (const char* period : {"2022/23", "2022", "1 October 2022", "Year to September 2023",
                             "October 2022 to September 2023", "12 months to September 2023",
                             "Q3 2022/23"})
    EXPECT_THAT(check_files(vacancy_rate_of(period, "40%")).found,
                ElementsAre("error check.rate.counts edition/published_rates.csv:2"))
        << period;
}

Files rounded_counts(const std::string& staff, const std::string& vacancies,
                     const std::string& rate) {
  return {{"staff.csv", "date,sector,profession,fte\n2022-10-01,acute,Nurses," + staff + "\n"},
          {"vacancies.csv",
           "date,sector,profession,fte\n2022-10-01,acute,Nurses," + vacancies + "\n"},
          {"published_rates.csv",
           "measure,sector,profession,period,rate\nvacancy,acute,Nurses,2022/23," + rate + "\n"}};
}

// Camden 2023, as the Department for Education prints it: 51.0 / (172.2 + 51.0) is 22.849%, and the
// counts may be from 50.95 / (172.25 + 50.95) = 22.827% to 51.05 / (172.15 + 51.05) = 22.872%. 22.9%
// begins at 22.85%.
TEST(CheckRates, CountsAreRoundedToTheDecimalsTheyAreTypedWith) {
  EXPECT_THAT(check_files(rounded_counts("172.2", "51.0", "22.9%")).found, IsEmpty());
  EXPECT_THAT(check_files(rounded_counts("172.2", "51.0", "22.8%")).found, IsEmpty());
  auto found = check_files(rounded_counts("172.2", "51.0", "23.0%"));
  ASSERT_THAT(found.found, ElementsAre("error check.rate.counts edition/published_rates.csv:2"));
  EXPECT_THAT(found.messages[0], HasSubstr("23.0% is stated, and the counts give 22.8% to 22.9%"));
  // Typed to two decimals they are closer: 22.8472% to 22.8517%, which is not 23.0% to one decimal
  // and not 22.84% to two.
  EXPECT_THAT(check_files(rounded_counts("172.20", "51.00", "22.9%")).found, IsEmpty());
  EXPECT_THAT(check_files(rounded_counts("172.20", "51.00", "22.84%")).found,
              ElementsAre("error check.rate.counts edition/published_rates.csv:2"));
}

// 8.0 / (92.0 + 8.0) is 8%: 8.0% means 7.95% to 8.05%, which excludes 8.3 / (91.7 + 8.3); 8%
// includes it.
TEST(CheckRates, ZerosAtTheEndCount) {
  EXPECT_THAT(check_files(rounded_counts("91.7", "8.3", "8%")).found, IsEmpty());
  EXPECT_THAT(check_files(rounded_counts("91.7", "8.3", "8.0%")).found,
              ElementsAre("error check.rate.counts edition/published_rates.csv:2"));
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

Files turnover_of(const std::string& period, const std::string& rate) {
  return {{"movements.csv", year_of_movements()},
          {"published_rates.csv", "measure,sector,profession,period,rate\nturnover,acute,Nurses," +
                                      period + "," + rate + "\n"}};
}

// The twelve months to March 2022 are those of 2021/22, however that is written; people are exact,
// so that 12.1% is not 120 / 1,000.
TEST(CheckRates, TurnoverIsOfTheTwelveMonthsThatAreNamed) {
  for (const char* period : {"2021/22", "Year to March 2022", "12 months to 31 March 2022",
                             "April 2021 to March 2022", "March 2022", "2021/22 (April to March)"}) {
    EXPECT_THAT(check_files(turnover_of(period, "12.0%")).found, IsEmpty()) << period;
    EXPECT_THAT(check_files(turnover_of(period, "12.1%")).found,
                ElementsAre("error check.rate.counts edition/published_rates.csv:2"))
        << period;
  }
}

TEST(CheckRates, TurnoverOfAnotherYearIsNotCompared) {
  for (const char* period : {"2022/23", "2021", "2021/22 (October to September)", "Q4 2021/22",
                             "October 2021 to March 2022", "Year to 15 March 2022"})
    EXPECT_THAT(check_files(turnover_of(period, "40.0%")).found,
                ElementsAre("note check.rate.not-compared edition/published_rates.csv:2"))
        << period;
}

// Made-up counts can't show that a source's rate is wrong.
TEST(CheckRates, SyntheticCountsSayNothingOfAPublishedRate) {
  const auto with = [](const std::string& of_counts, const std::string& of_rate) {
    Files files = {
        {"staff.csv", "date,sector,profession,fte,basis\n2022-10-01,acute,Nurses,90.0,published\n"},
        {"vacancies.csv",
         "date,sector,profession,fte,basis\n2022-10-01,acute,Nurses,10.0," + of_counts + "\n"},
        {"published_rates.csv",
         "measure,sector,profession,period,rate,basis\nvacancy,acute,Nurses,2022/23,15.0%," +
             of_rate + "\n"}};
    std::vector<std::string> found_by;
    for (const std::string& one : check_files(files).found)
      if (one.find("check.rate") != std::string::npos) found_by.push_back(one);
    return found_by;
  };
  const char* error = "error check.rate.counts edition/published_rates.csv:2";
  EXPECT_THAT(with("published", "published"), ElementsAre(error));
  EXPECT_THAT(with("synthetic", "synthetic"), ElementsAre(error));
  EXPECT_THAT(with("synthetic", "published"),
              ElementsAre("note check.rate.not-compared edition/published_rates.csv:2"));
}

// Twelve month ends without the one before them: 120 / 1,000 all the same.
TEST(CheckRates, TheMonthEndBeforeTheYearMayBeMissing) {
  Files files = turnover_of("2021/22", "12.1%");
  std::string& rows = files["movements.csv"];
  const std::size_t first = rows.find("2021-03");
  rows.erase(first, rows.find('\n', first) + 1 - first);
  EXPECT_THAT(check_files(files).found,
              ElementsAre("error check.rate.counts edition/published_rates.csv:2"));
  const std::size_t second = rows.find("2021-04");
  rows.erase(second, rows.find('\n', second) + 1 - second);
  EXPECT_THAT(check_files(files).found,
              ElementsAre("note check.rate.not-compared edition/published_rates.csv:2"));
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

TEST(CheckShares, WhatHasAQualityNoteIsANote) {
  EXPECT_THAT(check_files({{"leaving_reasons.csv", reasons("2021/22,all,A,,74.6%\n")},
                           {"quality_notes.csv",
                            "id,table,note\na,leaving_reasons,The rest is not known.\n"}})
                  .found,
              ElementsAre("note check.share.total edition/leaving_reasons.csv:2"));
}

}  // namespace
}  // namespace muster::check
