// SPDX-License-Identifier: MIT
// Monthly series from tables: their first and last months, targets and rebases.
#include "muster/sdk/monthly_series.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/sdk/table_input.hpp"

namespace muster::sdk {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using testing::ImageBuilder;
using testing::RowsOfText;
using testing::TableInput;

/// Months with leavers of nurses, and staff in post at their ends.
struct MonthOf {
  const char* first_day;
  const char* leavers;
  const char* in_post = "";
};

ImageBuilder with(const std::vector<MonthOf>& months) {
  RowsOfText rows;
  for (const MonthOf& each : months)
    rows.push_back({each.first_day, "acute", "Nurses", "", each.leavers, each.in_post});
  ImageBuilder image;
  image.table("movements",
              {"month@", "sector", "profession", "joiners#", "leavers#", "staff_in_post#"}, rows);
  return image;
}

/// Three months from January 2022 on.
ImageBuilder with_three() {
  return with({{"2022-01-01", "4"}, {"2022-02-01", "6"}, {"2022-03-01", "5"}});
}

std::vector<std::string> words_of(const ImageBuilder& image) {
  const TableInput tables(image);
  std::vector<std::string> words;
  for (const MonthlySeries& series : read_monthly_series(tables.input))
    words.push_back(series.word);
  return words;
}

/// The only series, or the last.
MonthlySeries last_of(const ImageBuilder& image) {
  const TableInput tables(image);
  return read_monthly_series(tables.input).back();
}

TEST(MonthlySeries, NeedsTwoNumbers) {
  EXPECT_THAT(words_of(with({{"2022-01-01", "4"}, {"2022-02-01", "n/a"}})), ElementsAre());
  EXPECT_THAT(words_of(with({{"2022-01-01", "4"}, {"2022-02-01", "6"}})), ElementsAre("leavers"));
  EXPECT_THAT(words_of(with({{"n/a", "4"}, {"n/a", "6"}})), ElementsAre()) << "of no month";
}

int decimals_of(const char* first, const char* second, const char* in_post) {
  return last_of(with({{"2022-01-01", "0", in_post},
                       {"2022-02-01", first, in_post},
                       {"2022-03-01", second, in_post}}))
      .measure.decimals;
}

// 2.0% and 3.9% are 2.95% on average, 3.0% twice is 3%.
TEST(MonthlySeries, ARateBelowThreePerCentOnAverageHasTwoDecimals) {
  EXPECT_EQ(decimals_of("20", "39", "1000"), 2);
  EXPECT_EQ(decimals_of("20", "41", "1000"), -1);
  EXPECT_EQ(decimals_of("3", "3", "100"), -1);
}

TEST(MonthlySeries, CountsHaveNoDecimalsHoweverFewTheyAre) {
  const ImageBuilder none = with({{"2022-01-01", "0"}, {"2022-02-01", "0"}});
  EXPECT_EQ(last_of(none).word, "leavers");
  EXPECT_EQ(last_of(none).measure.decimals, -1);
}

TEST(MonthlySeries, RunsFromTheFirstNumberToTheLast) {
  const MonthlySeries series = last_of(with({{"2022-01-01", "n/a"},
                                             {"2022-02-01", "4"},
                                             {"2022-03-01", "n/a"},
                                             {"2022-04-01", "6"},
                                             {"2022-05-01", "n/a"}}));
  EXPECT_THAT(series.months, ElementsAre(2022y / 2, 2022y / 3, 2022y / 4));
  EXPECT_THAT(series.known(), ElementsAre(0U, 2U));
  EXPECT_EQ(series.values.size(), 3U);
}

TEST(MonthlySeries, BeginsFiftyYearsAgoAtMost) {
  const MonthlySeries series =
      last_of(with({{"1972-08-01", "7"}, {"1972-09-01", "4"}, {"2022-09-01", "6"}}));
  EXPECT_EQ(series.months.front(), 1972y / 9);
  EXPECT_EQ(series.months.size(), 601U);
}

TEST(MonthlySeries, TheLeaverRateIsOverTheMeanOfTheMonthsStartAndEnd) {
  const MonthlySeries series = last_of(
      with({{"2022-01-01", "9", "100"}, {"2022-02-01", "21", "110"}, {"2022-03-01", "25", "90"}}));
  EXPECT_EQ(series.word, "leaver_rate");
  ASSERT_EQ(series.values.size(), 2U);
  EXPECT_NEAR(series.values[0].number(), 21 / 105.0, 1e-12);
  EXPECT_NEAR(series.values[1].number(), 25 / 100.0, 1e-12);
}

TEST(MonthlySeries, SaysWhomItCounts) {
  ImageBuilder image;
  image.table("movements", {"month@", "sector", "profession", "leavers#"},
              {{"2022-01-01", "acute", "Nurses", "4"},
               {"2022-01-01", "acute", "Doctors", "1"},
               {"2022-02-01", "acute", "Nurses", "6"},
               {"2022-02-01", "acute", "Doctors", "1"}});
  EXPECT_EQ(last_of(image).groups, "Nurses and Doctors");
  EXPECT_EQ(last_of(image).values[0].number(), 5);
}

MonthlySeries with_targets(ImageBuilder image, const RowsOfText& rows) {
  image.table("spc_targets", {"sector", "measure", "target#", "target_rate#", "better"}, rows);
  return last_of(image);
}

TEST(MonthlyTargets, OfRatesAreShares) {
  const ImageBuilder rates =
      with({{"2022-01-01", "9", "100"}, {"2022-02-01", "9", "100"}, {"2022-03-01", "9", "100"}});
  EXPECT_EQ(with_targets(rates, {{"all", "leaver_rate", "9", "0.1", ""}}).target.number(), 0.1);
  EXPECT_EQ(with_targets(with_three(), {{"all", "leavers", "9", "0.1", ""}}).target.number(), 9);
}

TEST(MonthlyTargets, TheSectorsOwnReplacesThatForAll) {
  const MonthlySeries series = with_targets(with_three(), {{"acute", "leavers", "7", "", ""},
                                                           {"all", "leavers", "9", "", ""},
                                                           {"maternity", "leavers", "1", "", ""},
                                                           {"acute", "joiners", "2", "", ""}});
  EXPECT_EQ(series.target.number(), 7);
  EXPECT_EQ(series.better, spc::Better::lower) << "of leavers, unless the table says otherwise";
}

TEST(MonthlyTargets, SayWhichWayIsBetter) {
  const auto better = [](const char* word) {
    return with_targets(with_three(),
                        {{"all", "leavers", "", "", "higher"}, {"acute", "leavers", "", "", word}})
        .better;
  };
  EXPECT_EQ(better(""), spc::Better::higher);
  EXPECT_EQ(better("lower"), spc::Better::lower);
  EXPECT_EQ(better("neither"), spc::Better::neither);
}

std::vector<std::pair<std::size_t, std::string>> rebases(const RowsOfText& rows) {
  ImageBuilder image = with_three();
  image.table("spc_rebases", {"sector", "measure", "month@", "reason"}, rows);
  std::vector<std::pair<std::size_t, std::string>> found;
  for (const Rebase& rebase : last_of(image).rebases) found.emplace_back(rebase.at, rebase.reason);
  return found;
}

TEST(MonthlyRebases, AreInOrderOfTheirMonths) {
  using Found = std::pair<std::size_t, std::string>;
  EXPECT_THAT(rebases({{"acute", "leavers", "2022-03-15", "later"},
                       {"acute", "leavers", "2022-02-01", "here"},
                       {"all", "leavers", "2022-02-01", "everywhere"}}),
              ElementsAre(Found(1, "everywhere"), Found(1, "here"), Found(2, "later")));
}

TEST(MonthlyRebases, OutsideTheSeriesOrAtItsFirstMonthAreNone) {
  EXPECT_THAT(rebases({{"acute", "leavers", "2022-01-01", "first month"},
                       {"acute", "leavers", "2021-12-01", "before"},
                       {"acute", "leavers", "2022-04-01", "behind"},
                       {"acute", "leavers", "n/a", "never"}}),
              ElementsAre());
}

/// Nurses in each of 24 months from October 2020 on, 10 leavers; Doctors, 2, from one month on and
/// up to another.
ImageBuilder with_doctors(int first, int last) {
  RowsOfText rows;
  for (int i = 0; i < 24; ++i) {
    const int month = (i + 9) % 12 + 1;
    const std::string day = std::to_string(2020 + (i + 9) / 12) + (month < 10 ? "-0" : "-") +
                            std::to_string(month) + "-01";
    rows.push_back({day, "acute", "Nurses", "10"});
    if (i >= first && i <= last) rows.push_back({day, "acute", "Doctors", "2"});
  }
  ImageBuilder image;
  image.table("movements", {"month@", "sector", "profession", "leavers#"}, rows);
  return image;
}

TEST(MonthlySeries, AMonthInWhichAGroupHasNoRowIsNotKnown) {
  const TableInput tables(with_doctors(12, 23));
  const MonthlySeries late = read_monthly_series(tables.input).back();
  ASSERT_EQ(late.months.size(), 12U) << "October 2021 to September 2022";
  EXPECT_EQ(late.months.front(), 2021y / std::chrono::October);
  for (const Value& value : late.values) EXPECT_EQ(value.number(), 10 + 2);
  ASSERT_EQ(late.holes.size(), 1U);
  EXPECT_EQ(late.holes[0].words(), "in 12 months from October 2020 to September 2021");
  EXPECT_THAT(tables.reports,
              ElementsAre("movements has no row for Doctors in 12 months from October 2020 to "
                          "September 2021, so the run charts have no figure for that time; if "
                          "the group did not exist, write a row with 0"));
  const MonthlySeries early = last_of(with_doctors(0, 21));
  EXPECT_EQ(early.months.back(), 2022y / std::chrono::July);
  EXPECT_TRUE(last_of(with_doctors(0, 23)).holes.empty());
}

TEST(MonthlySeries, ARowOfNoughtSaysThatTheGroupDidNotExist) {
  ImageBuilder image;
  image.table("movements", {"month@", "sector", "profession", "leavers#"},
              {{"2022-08-01", "acute", "Nurses", "10"},
               {"2022-08-01", "acute", "Doctors", "0"},
               {"2022-09-01", "acute", "Nurses", "10"},
               {"2022-09-01", "acute", "Doctors", "2"}});
  const MonthlySeries series = last_of(image);
  ASSERT_EQ(series.values.size(), 2U);
  EXPECT_EQ(series.values[0].number(), 10);
  EXPECT_EQ(series.values[1].number(), 12);
}

TEST(MonthlySeries, RebasesAndTargetsThatChangeNothingAreReported) {
  ImageBuilder image = with_three();
  image.table("spc_rebases", {"sector", "measure", "month@", "reason"},
              {{"acute", "leavers", "2022-01-01", "a"},
               {"acute", "leavers", "2022-05-01", "b"},
               {"all", "leavers", "2022-05-01", "c"}});
  image.table("spc_targets", {"sector", "measure", "target#", "target_rate#", "better"},
              {{"acute", "leavers", "", "0.05", ""}});
  const TableInput tables(image);
  EXPECT_TRUE(read_monthly_series(tables.input).back().rebases.empty());
  EXPECT_THAT(tables.reports,
              ElementsAre("the target of leavers is in the column for rates, but the measure is a count: "
                          "use target",
                          "the rebase of leavers in January 2022 changes nothing: the run chart "
                          "begins in January 2022 and ends in March 2022",
                          "the rebase of leavers in May 2022 changes nothing: the run chart begins "
                          "in January 2022 and ends in March 2022"));
}

TEST(MonthlySeries, ATargetInTheColumnForCountsIsReportedForARate) {
  ImageBuilder image =
      with({{"2022-01-01", "9", "100"}, {"2022-02-01", "9", "100"}, {"2022-03-01", "9", "100"}});
  image.table("spc_targets", {"sector", "measure", "target#", "target_rate#", "better"},
              {{"acute", "leaver_rate", "9", "", ""},
               {"acute", "leavers", "9", "", ""},
               {"all", "leavers", "", "", "higher"}});
  const TableInput tables(image);
  EXPECT_FALSE(read_monthly_series(tables.input).back().target.has_number());
  EXPECT_THAT(tables.reports, ElementsAre("the target of leaver_rate is in the column for counts, "
                                          "but the measure is a rate: use target_rate"));
}

// Rows for all sectors may be meant for another one.
TEST(MonthlySeries, OwnRowsAboutASeriesThatIsLeftOutAreReported) {
  ImageBuilder image = with_three();
  image.table("spc_targets", {"sector", "measure", "target#", "target_rate#", "better"},
              {{"acute", "joiners", "9", "", ""}, {"all", "joiners", "8", "", ""}});
  image.table("spc_rebases", {"sector", "measure", "month@", "reason"},
              {{"acute", "leaver_rate", "2022-02-01", "a rota"}});
  TableInput tables(image);
  tables.input.edition.settings.set("spc.measures", "leavers sickness");
  const auto all = read_monthly_series(tables.input);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].word, "leavers");
  EXPECT_THAT(tables.reports,
              ElementsAre("spc.measures leaves joiners out, so the row changes nothing",
                          "spc.measures leaves leaver_rate out, so the row changes nothing"));
}

TEST(MonthlySeries, WithheldThroughoutHasNoMonthsAndNoRebase) {
  ImageBuilder image = with({{"2022-01-01", "*"}, {"2022-02-01", "*"}});
  image.table("spc_rebases", {"sector", "measure", "month@", "reason"},
              {{"acute", "leavers", "2022-02-01", "a rota"}});
  const TableInput tables(image);
  const MonthlySeries leavers = read_monthly_series(tables.input).front();
  EXPECT_TRUE(leavers.is_withheld);
  EXPECT_TRUE(leavers.months.empty());
  EXPECT_THAT(tables.reports, ElementsAre());
}

/// Nurses in the months from May to September; Doctors in these.
ImageBuilder with_doctors_in(const std::vector<std::string>& months) {
  RowsOfText rows;
  for (const char* month : {"2022-05-01", "2022-06-01", "2022-07-01", "2022-08-01", "2022-09-01"})
    rows.push_back({month, "acute", "Nurses", "10"});
  for (const std::string& month : months) rows.push_back({month, "acute", "Doctors", "2"});
  ImageBuilder image;
  image.table("movements", {"month@", "sector", "profession", "leavers#"}, rows);
  return image;
}

TEST(GroupHoles, OfOneMonthAndOfSeveralThatAreNotInARow) {
  const auto words = [](const std::vector<std::string>& months) {
    return last_of(with_doctors_in(months)).holes.at(0).words();
  };
  EXPECT_EQ(words({"2022-05-01", "2022-06-01", "2022-08-01", "2022-09-01"}), "in July 2022");
  EXPECT_EQ(words({"2022-06-01", "2022-07-01", "2022-09-01"}),
            "in 2 months from May 2022 to August 2022");
}

TEST(GroupHoles, AWithheldFigureInAMonthWithAHoleIsStillWithheld) {
  RowsOfText rows{{"2022-07-01", "acute", "Nurses", "10"},
                  {"2022-07-01", "acute", "Doctors", "2"},
                  {"2022-08-01", "acute", "Nurses", "*"},
                  {"2022-09-01", "acute", "Nurses", "10"},
                  {"2022-09-01", "acute", "Doctors", "2"}};
  ImageBuilder image;
  image.table("movements", {"month@", "sector", "profession", "leavers#"}, rows);
  EXPECT_TRUE(last_of(image).is_withheld);
}

// The doctors' only row is fifty years and a month old: before the series, so they aren't a group
// of it.
TEST(GroupHoles, WhatIsOutsideTheSeriesMakesNone) {
  ImageBuilder image;
  image.table("movements", {"month@", "sector", "profession", "leavers#"},
              {{"1972-08-01", "acute", "Doctors", "7"},
               {"1972-09-01", "acute", "Nurses", "4"},
               {"2022-09-01", "acute", "Nurses", "6"},
               {"2022-10-01", "acute", "Midwives", "6"}});
  EXPECT_TRUE(last_of(image).holes.empty());
  EXPECT_EQ(last_of(image).known().size(), 2U);
}

}  // namespace
}  // namespace muster::sdk
