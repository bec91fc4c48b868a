// SPDX-License-Identifier: MIT
#include "disclosure/row_sums.hpp"

#include <gtest/gtest.h>

#include "disclosure/count_columns.hpp"
#include "unit/disclosure/protected_edition.hpp"

namespace muster::disclosure {
namespace {

using test::Protected;

/// One table with nothing but its row sums: no margins of it stand in the system.
struct Sums {
  Sums(const std::string& file, const std::string& csv)
      : edition(test::load("none", {{file, csv}})),
        table(edition.data->tables.begin()->second),
        counts(without_margins(table), count_columns(table).heads),
        system(system_of(counts, 5, 1)),
        printed(system.cells().size()) {
    add_row_sums(counts, system);
  }

  static const model::Table& without_margins(model::Table& table) {
    table.margins.clear();
    return table;
  }
  std::size_t remainders() const { return system.cells().size() - printed; }
  std::size_t sums_of(std::size_t column, std::size_t row) const {
    return system.equations_of(counts.id({column, 0, row})).size();
  }

  Protected edition;
  model::Table& table;
  TableCounts counts;
  CountSystem system;
  std::size_t printed;
};

Sums cohorts(const std::string& rows) {
  return Sums("cohorts.csv", "start,sector,profession,in_post,stayed\n" + rows);
}

/// Those who left are one cell more where they are 1 to 5.
TEST(RowSums, WhoLeftIsACountOfItsOwnWhereItIsSmall) {
  const auto remainders = [](const std::string& stayed) {
    return cohorts("2022-10-01,acute,Nurses,100," + stayed + "\n").remainders();
  };
  EXPECT_EQ(remainders("100"), 0U);
  EXPECT_EQ(remainders("99"), 1U);
  EXPECT_EQ(remainders("95"), 1U);
  EXPECT_EQ(remainders("94"), 0U);
}

TEST(RowSums, ARemainderNeedsProtectionAndHangsOnItsParts) {
  const Sums sums = cohorts(
      "2022-10-01,acute,Nurses,100,50\n"
      "2022-10-01,acute,Midwives,100,97\n");
  ASSERT_EQ(sums.remainders(), 1U);
  const Cell& rest = sums.system.cells().back();
  EXPECT_EQ(rest.value, 3);
  EXPECT_EQ(rest.need, Need::any_count);
  EXPECT_TRUE(rest.withheld);
  EXPECT_EQ(sums.sums_of(0, 1), 1U);
  EXPECT_EQ(sums.sums_of(1, 1), 1U);
  EXPECT_EQ(sums.sums_of(0, 0), 0U);
}

TEST(RowSums, ARowWithoutANumberHasNoRemainder) {
  EXPECT_EQ(cohorts("2022-10-01,acute,Nurses,4,n/a\n").remainders(), 0U);
  EXPECT_EQ(cohorts("2022-10-01,acute,Nurses,n/a,4\n").remainders(), 0U);
}

Sums movements(const std::string& rows) {
  return Sums(
      "movements.csv",
      "month,sector,profession,joiners,leavers,staff_in_post\n2022-08,acute,Nurses,1,1,100\n" +
          rows);
}

/// 100 and 10 who joined, less 3 who left, are 107.
TEST(RowSums, StaffInPostFollowsFromTheMonthBefore) {
  const Sums sums = movements("2022-09,acute,Nurses,10,3,107\n");
  EXPECT_EQ(sums.sums_of(2, 0), 1U);
  EXPECT_EQ(sums.sums_of(0, 1), 1U);
  EXPECT_EQ(sums.sums_of(1, 1), 1U);
  EXPECT_EQ(sums.sums_of(2, 1), 1U);
}

TEST(RowSums, AMonthThatDoesNotAddUpTiesNothing) {
  EXPECT_EQ(movements("2022-09,acute,Nurses,10,3,108\n").sums_of(2, 0), 0U);
}

TEST(RowSums, AMonthWithoutJoinersTiesNothingThoughItSeemsToAddUp) {
  EXPECT_EQ(movements("2022-09,acute,Nurses,n/a,3,97\n").sums_of(2, 0), 0U);
}

TEST(RowSums, EachProfessionHasItsOwnMonths) {
  EXPECT_EQ(movements("2022-09,acute,Midwives,10,3,107\n").sums_of(2, 0), 0U);
}

TEST(RowSums, WithoutOneOfTheColumnsThereIsNoFlow) {
  const auto ties = [](const std::string& header, const std::string& rows) {
    const Sums sums("movements.csv", "month,sector,profession," + header + "\n" + rows);
    return sums.sums_of(0, 0);
  };
  EXPECT_EQ(
      ties("leavers,staff_in_post", "2022-08,acute,Nurses,1,100\n2022-09,acute,Nurses,3,97\n"), 0U);
  EXPECT_EQ(ties("joiners,leavers", "2022-08,acute,Nurses,1,1\n2022-09,acute,Nurses,3,3\n"), 0U);
}

TEST(RowSums, ARuleOnAColumnThatIsNotThereSaysNothing) {
  model::Table table;
  model::Column heads;
  heads.schema.name = "stayed";
  heads.status = {model::Status::known};
  heads.numbers = {3};
  table.columns = {heads};
  table.lines = {2};
  for (const bool part_is_there : {true, false}) {
    model::RowRule rule;
    rule.kind = model::RowRule::Kind::part_of;
    rule.column = part_is_there ? "stayed" : "in_post";
    rule.other = part_is_there ? "in_post" : "stayed";
    table.schema.rules = {rule};
    const TableCounts counts(table, {0});
    CountSystem system = system_of(counts, 5, 1);
    add_row_sums(counts, system);
    EXPECT_EQ(system.cells().size(), 1U);
  }
}

}  // namespace
}  // namespace muster::disclosure
