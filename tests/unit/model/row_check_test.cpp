// SPDX-License-Identifier: MIT
#include "model/rows.hpp"

#include <gmock/gmock.h>

namespace muster::model {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Notes what it is given, needs the rows of one line, and wants a number of readings.
struct Noting final : RowCheck {
  Noting(std::uint32_t line, int readings) : needed(line), left(readings) {}
  void begin(const Table&) override { seen.push_back("begin"); }
  bool row(const Table& table, const TextPool&, std::size_t index) override {
    seen.push_back(std::to_string(table.lines[index]));
    return table.lines[index] == needed;
  }
  bool end() override {
    seen.push_back("end");
    return --left > 0;
  }

  std::uint32_t needed;
  int left;
  std::vector<std::string> seen;
};

Table table_of(std::vector<std::uint32_t> lines) {
  Table table;
  table.lines = std::move(lines);
  return table;
}

TEST(RowCheck, RunsOverATableUntilItWantsNoFurtherReading) {
  Noting check(0, 2);
  run(check, table_of({2, 4}), {});
  EXPECT_THAT(check.seen, ElementsAre("begin", "2", "4", "end", "begin", "2", "4", "end"));
}

TEST(RowCheck, IsNotAskedAboutATableWithoutRows) {
  Noting check(0, 2);
  run(check, table_of({}), {});
  EXPECT_THAT(check.seen, IsEmpty());
}

TEST(RowChecks, NeedWhatOneOfThemNeedsAndAllSeeEveryReading) {
  auto once = std::make_shared<Noting>(2, 1);
  auto twice = std::make_shared<Noting>(4, 2);
  RowChecks both({once, twice});
  const Table table = table_of({2, 3, 4});
  both.begin(table);
  EXPECT_TRUE(both.row(table, {}, 0));
  EXPECT_FALSE(both.row(table, {}, 1));
  EXPECT_TRUE(both.row(table, {}, 2));
  EXPECT_TRUE(both.end());
  both.begin(table);
  EXPECT_FALSE(both.end());
  EXPECT_THAT(once->seen, ElementsAre("begin", "2", "3", "4", "end", "begin", "end"));
  EXPECT_EQ(twice->seen, once->seen);
}

}  // namespace
}  // namespace muster::model
