// SPDX-License-Identifier: MIT
// Which cells of a table and its margins add up to which.
#include "disclosure/table_counts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "unit/disclosure/table_of.hpp"

namespace muster::disclosure {
namespace {

using test::margin;
using test::table_of;
using testing::ElementsAre;

std::string named(const Place& place) {
  return std::to_string(place.level) + "." + std::to_string(place.row);
}

/// Each sum as "2.0 = 1.0 + 1.2": row 0 of the second margin is made of two rows of the first.
std::vector<std::string> sums_of(const model::Table& table, std::vector<std::size_t> columns) {
  std::vector<std::string> out;
  for (const MarginSum& sum : TableCounts(table, std::move(columns)).sums()) {
    std::string text = named(sum.total);
    for (const Place& part : sum.parts)
      text += (&part == &sum.parts[0] ? " = " : " + ") + named(part);
    out.push_back(text);
  }
  return out;
}

TEST(TableCounts, ACoarseMarginAddsUpAFinerOne) {
  const model::Table table =
      table_of({"a", "b", "heads"}, {{1, 1, 7}, {2, 1, 8}, {1, 1, 9}, {1, 2, 10}},
               {margin({"a", "b"}), margin({"a"})});
  EXPECT_THAT(sums_of(table, {2}), ElementsAre("1.0 = 0.0 + 0.2", "1.1 = 0.1", "1.2 = 0.3",
                                               "2.0 = 1.0 + 1.2", "2.1 = 1.1"));
}

/// Margins by a, b, c, by a, b and by a: the last adds up the second, in whatever order they are.
TEST(TableCounts, TheNextFinerMarginIsTheCoarsestOfThem) {
  const std::vector<std::vector<double>> rows = {{1, 1, 1, 7}, {1, 1, 2, 8}};
  const std::vector<std::string> names = {"a", "b", "c", "heads"};
  EXPECT_THAT(
      sums_of(table_of(names, rows, {margin({"a", "b", "c"}), margin({"a", "b"}), margin({"a"})}),
              {3}),
      ElementsAre("1.0 = 0.0", "1.1 = 0.1", "2.0 = 1.0 + 1.1", "3.0 = 2.0"));
  EXPECT_THAT(
      sums_of(table_of(names, rows, {margin({"a"}), margin({"a", "b"}), margin({"a", "b", "c"})}),
              {3}),
      ElementsAre("1.0 = 2.0", "2.0 = 3.0 + 3.1", "3.0 = 0.0", "3.1 = 0.1"));
}

TEST(TableCounts, OfMarginsAsFineAsEachOtherTheFirstIsAddedUp) {
  const model::Table table = table_of({"a", "b", "c", "heads"}, {{1, 1, 1, 7}, {1, 1, 2, 8}},
                                      {margin({"a"}), margin({"a", "b"}), margin({"a", "c"})});
  EXPECT_EQ(sums_of(table, {3})[0], "1.0 = 2.0");
}

TEST(TableCounts, AMarginByOtherColumnsIsNoFinerOne) {
  const model::Table table =
      table_of({"a", "b", "c", "d", "heads"}, {{1, 1, 1, 1, 7}, {1, 1, 2, 1, 8}},
               {margin({"a", "d"}), margin({"a", "b", "c"}), margin({"d", "b"})});
  EXPECT_EQ(sums_of(table, {4})[0], "1.0 = 0.0 + 0.1");
}

/// Whole-time equivalents are added up by a and b, headcounts by a only.
TEST(TableCounts, EachColumnIsAddedUpByItsOwnMargins) {
  const model::Table table = table_of({"a", "b", "heads", "wte"}, {{1, 1, 7, 7}, {1, 2, 8, 8}},
                                      {margin({"a", "b"}, "wte"), {{"a"}, {"heads", "wte"}}});
  EXPECT_THAT(sums_of(table, {2, 3}),
              ElementsAre("2.0 = 0.0 + 0.1", "1.0 = 0.0", "1.1 = 0.1", "2.0 = 1.0 + 1.1"));
}

TEST(TableCounts, PlacesAreNumberedInTheirOrder) {
  const model::Table table =
      table_of({"a", "heads", "wte"}, {{1, 7, 1}, {1, 8, 2}, {2, 9, 3}}, {margin({"a"}, "heads")});
  const TableCounts counts(table, {1, 2});
  std::vector<std::string> places;
  for (const Place& place : counts.places()) {
    EXPECT_EQ(counts.id(place), places.size());
    places.push_back(std::to_string(place.column) + ":" + named(place));
  }
  EXPECT_THAT(places,
              ElementsAre("0:0.0", "0:0.1", "0:0.2", "0:1.0", "0:1.1", "1:0.0", "1:0.1", "1:0.2"));
  EXPECT_EQ(counts.value({0, 1, 0}), 15) << "7 + 8";
}

}  // namespace
}  // namespace muster::disclosure
