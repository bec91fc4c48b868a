// SPDX-License-Identifier: MIT
// A rate is withheld with the counts of its row, and with those that add up to the same margin.
#include "disclosure/published_rates.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/disclosure/table_of.hpp"

namespace muster::disclosure {
namespace {

using model::Status;
using test::margin;
using test::rounded_to_zero;
using test::table_of;
using test::unknown;
using test::withheld;
using testing::ElementsAre;

/// The rows of the last column afterwards: 1 for a rate that is shown, 0 for one that is not.
std::vector<int> shown(model::Table table) {
  withhold_rates_of_counts(table, {}, count_columns(table));
  std::vector<int> out;
  for (Status status : table.columns.back().status) out.push_back(status == Status::known ? 1 : 0);
  return out;
}

TEST(RatesOfCounts, GoWithTheCountOfTheirRowWhereNothingIsAddedUp) {
  EXPECT_THAT(shown(table_of({"heads", "share"}, {{withheld, 0.1}, {40, 0.4}, {50, 0.5}})),
              ElementsAre(0, 1, 1));
  EXPECT_THAT(shown(table_of({"heads", "share"}, {{40, 0.4}, {rounded_to_zero, 0.1}})),
              ElementsAre(1, 0));
  EXPECT_THAT(shown(table_of({"wte", "share"}, {{40, 0.4}, {withheld, 0.1}})), ElementsAre(1, 0));
}

TEST(RatesOfCounts, StayWhereNobodyChangedTheCount) {
  EXPECT_THAT(shown(table_of({"heads", "share"}, {{40, 0.4}, {unknown, 0.1}})), ElementsAre(1, 1));
}

TEST(RatesOfCounts, ThatNobodyKnowsAreNotWithheld) {
  model::Table table = table_of({"heads", "share"}, {{withheld, unknown}});
  withhold_rates_of_counts(table, {}, count_columns(table));
  EXPECT_EQ(table.columns[1].status[0], Status::unknown);
}

TEST(RatesOfCounts, GoTogetherWhereTheirCountsAddUp) {
  EXPECT_THAT(shown(table_of({"a", "heads", "share"},
                             {{1, 40, 0.8}, {2, 50, 1}, {1, withheld, 0.2}}, {margin({"a"})})),
              ElementsAre(0, 1, 0));
}

/// By a and b, rows 1 and 2 are one group; by a alone, row 3 would belong to it too.
TEST(RatesOfCounts, GoTogetherByTheFinestMargin) {
  const std::vector<std::string> names = {"a", "b", "heads", "share"};
  const std::vector<std::vector<double>> rows = {
      {1, 1, withheld, 0.2}, {1, 1, 40, 0.8}, {1, 2, 50, 1}};
  EXPECT_THAT(shown(table_of(names, rows, {margin({"a", "b"}), margin({"a"})})),
              ElementsAre(0, 0, 1));
  EXPECT_THAT(shown(table_of(names, rows, {margin({"a"}), margin({"a", "b"})})),
              ElementsAre(0, 0, 1));
}

TEST(RatesOfCounts, GoTogetherByTheFirstOfMarginsThatAreAsFine) {
  EXPECT_THAT(shown(table_of({"a", "b", "heads", "share"},
                             {{1, 1, withheld, 0.2}, {1, 2, 40, 0.8}, {2, 1, 50, 1}},
                             {margin({"a"}), margin({"b"})})),
              ElementsAre(0, 0, 1));
}

TEST(RatesOfCounts, AllGo) {
  model::Table table = table_of({"heads", "share"}, {{withheld, 0.1}});
  table.columns.push_back(table.columns[1]);
  withhold_rates_of_counts(table, {}, count_columns(table));
  EXPECT_EQ(table.columns[1].status[0], Status::withheld);
  EXPECT_EQ(table.columns[2].status[0], Status::withheld);
}

}  // namespace
}  // namespace muster::disclosure
