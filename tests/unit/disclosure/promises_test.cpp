// SPDX-License-Identifier: MIT
// The promises of each rule set, tested on random tables with totals: CSV in, every cell and every
// margin checked. secondary_test.cpp tests that threshold-5 keeps every value possible.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>
#include <type_traits>
#include <utility>

#include "disclosure/rule_set.hpp"
#include "disclosure/suppression.hpp"
#include "disclosure/table_counts.hpp"
#include "unit/disclosure/protected_edition.hpp"

namespace muster::disclosure {
namespace {

using model::Status;
using test::load;
using test::Protected;

int random_tables() {
  const char* full = std::getenv("MUSTER_FULL");
  return full != nullptr && std::string(full) == "ON" ? 10'000 : 500;
}

/// Staff by age in three sectors: zeros, small counts and larger ones, in up to 24 rows.
std::string random_ages(std::mt19937& random) {
  std::string csv = "date,sector,profession,age_band,headcount\n";
  for (const char* sector : {"acute", "maternity", "primary_care"}) {
    for (int profession = 0; profession < 2; ++profession) {
      for (const char* age : {"under 25", "25-34", "35-44", "55 and over"}) {
        const std::uint64_t most = random() % 2 == 0 ? 9 : 60;
        const std::uint64_t heads = random() % 4 == 0 ? 0 : random() % most;
        csv += "2022-10-01," + std::string(sector) + ",Profession " + std::to_string(profession) +
               "," + age + "," + std::to_string(heads) + "\n";
      }
    }
  }
  return csv;
}

/// Calls `look(shown status, shown value, true value)` for each cell of the table and its margins.
template <class Look>
void each_cell(const Protected& before, const Protected& after, Look look) {
  const model::Table& truth = *before.data->find("age_profile");
  const model::Table& shown = *after.data->find("age_profile");
  const TableCounts true_counts(truth, count_columns(truth).heads);
  const TableCounts counts(shown, count_columns(shown).heads);
  for (const Place& place : counts.places())
    look(counts.status(place), counts.value(place), true_counts.value(place));
}

/// Runs `look` over random tables until one breaks its promise.
template <class Look>
void over_random_tables(const std::string& rule, Look look) {
  std::mt19937 random(20'260'701);
  for (int i = 0; i < random_tables() && !testing::Test::HasFailure(); ++i) {
    const std::string csv = random_ages(random);
    SCOPED_TRACE(csv);
    const Protected before = load("none", {{"age_profile.csv", csv}});
    const Protected after = load(rule, {{"age_profile.csv", csv}});
    ASSERT_TRUE(before.data && after.data);
    if constexpr (std::is_invocable_v<Look, Protected, Protected, std::string>) {
      look(before, after, csv);
    } else {
      look(before, after);
    }
  }
}

TEST(Promises, ThresholdFiveShowsNoCountFromOneToFiveInRandomTables) {
  over_random_tables("threshold-5", [](const Protected& before, const Protected& after) {
    each_cell(before, after, [](Status status, double shown, double truth) {
      EXPECT_EQ(shown, status == Status::withheld ? 0 : truth);
      EXPECT_TRUE(status == Status::withheld || truth == 0 || truth > 5);
    });
  });
}

TEST(Promises, NhsEnglandShowsZerosAndMultiplesOfFiveFromTenInRandomTables) {
  over_random_tables("nhs-england", [](const Protected& before, const Protected& after) {
    each_cell(before, after, [](Status status, double shown, double truth) {
      EXPECT_EQ(status == Status::withheld, truth >= 1 && truth <= 7);
      EXPECT_EQ(shown == 0, status == Status::withheld || truth == 0);
      EXPECT_TRUE(shown == 0 || shown >= 10);
      EXPECT_EQ(std::fmod(shown, 5), 0);
      EXPECT_LE(std::fabs(shown - (shown == 0 ? 0 : truth)), 2);
    });
  });
}

TEST(Promises, RoundFiveShowsMultiplesOfFiveWithinTwoInRandomTables) {
  over_random_tables("round-5", [](const Protected& before, const Protected& after) {
    each_cell(before, after, [](Status status, double shown, double truth) {
      EXPECT_NE(status, Status::withheld);
      EXPECT_EQ(std::fmod(shown, 5), 0);
      EXPECT_LE(std::fabs(shown - truth), 2);
    });
  });
}

/// Every cell that nhs-england withholds has bounds, which are within its rule and include the true
/// value.
TEST(Promises, TheBoundsThatRoundingLeavesHoldTheTruthInRandomTables) {
  const RuleSet& rule = *find_rule_set("nhs-england");
  const auto look = [&](const Protected&, const Protected& after, const std::string& csv) {
    const model::Table& shown = *after.data->find("age_profile");
    const TableCounts counts(shown, count_columns(shown).heads);
    const auto withheld =
        std::count_if(counts.places().begin(), counts.places().end(), [&](const Place& place) {
          return counts.status(place) == Status::withheld;
        });
    Protected rounded = load("none", {{"age_profile.csv", csv}});
    WholeSystem truth = whole_system(*rounded.data, rule.threshold);
    model::Table& table = rounded.data->tables.at("age_profile");
    round_table(table, rule, national_rows(table, rounded.data->texts, {}));
    const std::vector<BoundedCount> bounds = bounds_by_cell(std::move(truth), rule);
    EXPECT_EQ(bounds.size(), static_cast<std::size_t>(withheld));
    for (const BoundedCount& count : bounds) {
      EXPECT_GE(count.bounds.low, 1);
      EXPECT_LE(count.bounds.high, rule.threshold);
      EXPECT_LE(count.bounds.low, count.value);
      EXPECT_GE(count.bounds.high, count.value);
    }
  };
  over_random_tables("nhs-england", look);
}

}  // namespace
}  // namespace muster::disclosure
