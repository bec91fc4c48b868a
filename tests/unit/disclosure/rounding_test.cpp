// SPDX-License-Identifier: MIT
// Rule sets that look at one cell at a time, and what their rounding leaves open.
#include "disclosure/suppression.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <map>
#include <utility>

#include "unit/disclosure/protected_edition.hpp"

namespace muster::disclosure {
namespace {

using model::Status;
using test::load;
using test::Protected;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

Protected staff(const std::string& rows) {
  return load("nhs-england",
              {{"staff.csv", "date,sector,profession,organisation,headcount,fte\n" + rows}});
}

/// 7 people are withheld, whatever time they work. Of 8 people, 7.6 is printed as 10, and 2 as 0.
TEST(Rounding, WholeTimeEquivalentsAreWithheldWithTheirHeadcountAndElseRoundedThemselves) {
  const Protected out = staff(
      "2022-10-01,acute,Nurses,A,7,6.8\n"
      "2022-10-01,acute,Nurses,B,8,7.6\n"
      "2022-10-01,acute,Nurses,C,8,2\n");
  EXPECT_THAT(out.cells("staff", "headcount"), ElementsAre("[c]", "10", "10"));
  EXPECT_THAT(out.cells("staff", "fte"), ElementsAre("[c]", "10", "0"));
  EXPECT_EQ(out.column("staff", "fte").status[2], Status::rounded);
}

/// 6.2 is seven people at least, 7.2 is eight.
TEST(Rounding, WholeTimeEquivalentsWithoutAHeadcountCountAsPeople) {
  const Protected out = staff(
      "2022-10-01,acute,Nurses,A,n/a,6.2\n"
      "2022-10-01,acute,Nurses,B,n/a,7.2\n");
  EXPECT_THAT(out.cells("staff", "headcount"), ElementsAre("[x]", "[x]"));
  EXPECT_THAT(out.cells("staff", "fte"), ElementsAre("[c]", "10"));
}

/// 12.5 and 9.9 are 22.4, which is 23 people at least.
TEST(Rounding, EveryMarginIsRounded) {
  const Protected out = staff(
      "2022-10-01,acute,Nurses,A,13,12.5\n"
      "2022-10-01,acute,Nurses,B,10,9.9\n");
  for (std::size_t margin = 1; margin <= 3; ++margin)
    EXPECT_THAT(out.cells("staff", "fte", margin), ElementsAre("25")) << margin;
}

TEST(Rounding, NationalWholeTimeEquivalentsStayAsTheyAre) {
  const Protected out = staff(
      "2022-10-01,acute,Nurses,A,13,12.5\n"
      "2022-10-01,acute,Nurses,England,3,2.5\n");
  EXPECT_THAT(out.cells("staff", "headcount"), ElementsAre("15", "3"));
  EXPECT_THAT(out.cells("staff", "fte"), ElementsAre("15", "2.5"));
}

TEST(Rounding, WhatHasNoNumberStaysWithoutOne) {
  const Protected out = staff(
      "2022-10-01,acute,Nurses,A,3,n/a\n"
      "2022-10-01,acute,Nurses,England,n/a,n/a\n");
  EXPECT_THAT(out.cells("staff", "headcount"), ElementsAre("[c]", "[x]"));
  EXPECT_THAT(out.cells("staff", "fte"), ElementsAre("[x]", "[x]"));
}

/// Rounds headcounts by age and their total by `rule`; returns how many withheld counts have which
/// bounds.
std::map<Interval, std::size_t> left_by(const RuleSet& rule, std::vector<std::string> heads) {
  constexpr std::array bands = {"under 25", "25-34", "35-44", "45-54", "55 and over"};
  std::string csv = "date,sector,profession,age_band,headcount\n";
  for (std::size_t i = 0; i < heads.size(); ++i)
    csv += std::string("2022-10-01,acute,Nurses,") + bands[i] + "," + heads[i] + "\n";
  Protected edition = load("none", {{"age_profile.csv", csv}});
  model::Table& table = edition.data->tables.at("age_profile");
  WholeSystem truth = whole_system(*edition.data, rule.threshold);
  round_table(table, rule, national_rows(table, edition.data->texts, {}));
  std::map<Interval, std::size_t> left;
  for (const BoundedCount& count : bounds_by_cell(std::move(truth), rule)) ++left[count.bounds];
  return left;
}

/// 43 to 47 less three times 8 to 12 is at least 7. The zero is printed, so it is no part of that.
TEST(BoundsLeft, TakeAZeroForWhatItIs) {
  EXPECT_THAT(left_by(*find_rule_set("nhs-england"), {"7", "12", "12", "12", "0"}),
              ElementsAre(Pair(Interval{7, 7}, 1U)));
}

/// 1 to 4 withheld, others to the nearest 5. A printed 5 is at least 5, as 3 and 4 are not printed:
/// the total of 5 to 7 less that leaves 1 or 2.
TEST(BoundsLeft, WhatIsPrintedIsAboveTheThreshold) {
  EXPECT_THAT(left_by({"four", 4, 5}, {"1", "6"}), ElementsAre(Pair(Interval{1, 2}, 1U)));
}

/// 5 and 6 are withheld under 11, printed as 10 (8 to 12): each is 1 to 7. In the month after, 12
/// join, printed as 10 (8 to 12), and 23 are in post, printed as 25 (23 to 27): the 11 were 11 or
/// 12, and each of the two at least 4.
TEST(BoundsLeft, AreThoseOfAllTablesTogether) {
  const std::string ages =
      "date,sector,profession,age_band,headcount\n"
      "2022-10-01,acute,Nurses,under 25,5\n2022-10-01,acute,Nurses,25-34,6\n";
  const std::string movements =
      "month,sector,profession,joiners,leavers,staff_in_post\n"
      "2022-09,acute,Nurses,0,0,11\n2022-10,acute,Nurses,12,0,23\n";
  EXPECT_THAT(
      load("nhs-england", {{"age_profile.csv", ages}}).messages,
      ElementsAre("nhs-england withholds 2 counts of people in age_profile.csv, but the rounded "
                  "totals give away a range: 2 counts are from 1 to 7"));
  EXPECT_THAT(
      load("nhs-england", {{"age_profile.csv", ages}, {"movements.csv", movements}}).messages,
      ElementsAre("nhs-england withholds 2 counts of people in age_profile.csv, but the rounded "
                  "totals give away a range: 2 counts are from 4 to 7"));
}

TEST(BoundsLeft, SayNothingOfWhatTheSourceWithheld) {
  EXPECT_THAT(left_by(*find_rule_set("nhs-england"), {"[c]", "40"}), IsEmpty());
}

}  // namespace
}  // namespace muster::disclosure
