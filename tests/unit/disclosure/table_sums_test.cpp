// SPDX-License-Identifier: MIT
#include "disclosure/shared_counts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>

#include "unit/disclosure/protected_edition.hpp"
#include "unit/disclosure/table_of.hpp"

namespace muster::disclosure {
namespace {

using test::Protected;
using testing::ElementsAre;

/// One table with nothing but its row sums: the system doesn't contain its margins.
struct Sums {
  Sums(const std::string& file, const std::string& csv)
      : edition(test::load("none", {{file, csv}})),
        table(edition.data->tables.begin()->second),
        system(5, one_person),
        tables(add_own_cells(without_margins(*edition.data), system)),
        printed(system.cells().size()) {
    add_table_sums(cells(), system);
  }

  static const model::Dataset& without_margins(model::Dataset& data) {
    data.tables.begin()->second.margins.clear();
    return data;
  }
  const TableCells& cells() const { return tables.begin()->second; }
  /// A remainder of a part that is small.
  std::size_t remainders() const {
    std::size_t found = 0;
    for (CellId id = static_cast<CellId>(printed); id < system.cells().size(); ++id)
      if (system.cells()[id].need == Need::any_count) ++found;
    return found;
  }
  std::size_t sums_of(std::size_t column, std::size_t row) const {
    return system.equations_of(cells().id({column, 0, row})).size();
  }

  Protected edition;
  model::Table& table;
  CountSystem system;
  EditionCounts tables;
  std::size_t printed;
};

Sums cohorts(const std::string& rows) {
  return Sums("cohorts.csv", "start,sector,profession,in_post,stayed\n" + rows);
}

/// If 1 to 5 people left, they are one more cell.
TEST(TableSums, WhoLeftIsACountOfItsOwnWhereItIsSmall) {
  const auto remainders = [](const std::string& stayed) {
    return cohorts("2022-10-01,acute,Nurses,100," + stayed + "\n").remainders();
  };
  EXPECT_EQ(remainders("100"), 0U);
  EXPECT_EQ(remainders("99"), 1U);
  EXPECT_EQ(remainders("95"), 1U);
  EXPECT_EQ(remainders("94"), 0U);
}

TEST(TableSums, ARemainderNeedsProtectionAndHangsOnItsParts) {
  const Sums sums = cohorts(
      "2022-10-01,acute,Nurses,100,50\n"
      "2022-10-01,acute,Midwives,100,97\n");
  ASSERT_EQ(sums.remainders(), 1U);
  const Cell& rest = sums.system.cells().back();
  EXPECT_EQ(rest.value, 3000);
  EXPECT_EQ(rest.need, Need::any_count);
  EXPECT_TRUE(rest.withheld);
  EXPECT_EQ(rest.guess.low, 0) << "no mark says that anybody left";
  for (std::size_t column = 0; column < 2; ++column)
    for (std::size_t row = 0; row < 2; ++row) EXPECT_EQ(sums.sums_of(column, row), 1U);
}

TEST(TableSums, ARowWithoutANumberHasNoRemainder) {
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
TEST(TableSums, StaffInPostFollowsFromTheMonthBefore) {
  const Sums sums = movements("2022-09,acute,Nurses,10,3,107\n");
  EXPECT_EQ(sums.sums_of(2, 0), 1U);
  EXPECT_EQ(sums.sums_of(0, 1), 1U);
  EXPECT_EQ(sums.sums_of(1, 1), 1U);
  EXPECT_EQ(sums.sums_of(2, 1), 1U);
}

/// Other movements make 108 of 107, but the three who left are among the 110 in post.
TEST(TableSums, AMonthThatDoesNotAddUpTiesLeaversToThoseWhoWereThere) {
  const Sums sums = movements("2022-09,acute,Nurses,10,3,108\n");
  EXPECT_EQ(sums.sums_of(2, 0), 1U);
  EXPECT_EQ(sums.sums_of(0, 1), 1U);
  EXPECT_EQ(sums.sums_of(1, 1), 1U);
  EXPECT_EQ(sums.sums_of(2, 1), 0U);
}

TEST(TableSums, AMonthWithoutJoinersTiesNothingThoughItSeemsToAddUp) {
  EXPECT_EQ(movements("2022-09,acute,Nurses,n/a,3,97\n").sums_of(2, 0), 0U);
}

TEST(TableSums, EachProfessionHasItsOwnMonths) {
  EXPECT_EQ(movements("2022-09,acute,Midwives,10,3,107\n").sums_of(2, 0), 0U);
}

TEST(TableSums, WithoutOneOfTheColumnsThereIsNoFlow) {
  const auto ties = [](const std::string& header, const std::string& rows) {
    const Sums sums("movements.csv", "month,sector,profession," + header + "\n" + rows);
    return sums.sums_of(0, 0);
  };
  EXPECT_EQ(
      ties("leavers,staff_in_post", "2022-08,acute,Nurses,1,100\n2022-09,acute,Nurses,3,97\n"), 0U);
  EXPECT_EQ(ties("joiners,leavers", "2022-08,acute,Nurses,1,1\n2022-09,acute,Nurses,3,3\n"), 0U);
}

/// Nobody works more than full time: 2.4 is at least three people's.
TEST(TableSums, WholeTimeEquivalentsAreNotAboveTheirHeads) {
  const Sums sums("staff.csv",
                  "date,sector,profession,headcount,fte\n2022-10-01,acute,Nurses,3,2.4\n"
                  "2022-10-01,acute,Midwives,3,3.5\n");
  EXPECT_EQ(sums.sums_of(0, 0), 1U);
  EXPECT_EQ(sums.sums_of(1, 0), 1U);
  EXPECT_EQ(sums.sums_of(0, 1), 0U) << "these figures do not bear it out";
}

/// The table's two rows and their total.
struct UnderATotal {
  UnderATotal(double first, double second)
      : table(test::table_of({"a", "heads"}, {{1, first}, {1, second}}, {test::margin({"a"})})) {
    dataset.tables.emplace("counts", std::move(table));
    tables = add_own_cells(dataset, system);
  }
  const TableCells& cells() const { return tables.begin()->second; }

  model::Table table;
  model::Dataset dataset;
  CountSystem system{5, one_person};
  EditionCounts tables;
};

TEST(TableSums, HoldEachCellAndTheSum) {
  UnderATotal counts(2, 40);
  add_table_sums(counts.cells(), counts.system);
  EXPECT_EQ(counts.system.cells()[2].value, 42'000);
  for (const Cell& cell : counts.system.cells()) EXPECT_FALSE(cell.settled || cell.withheld);
  ASSERT_EQ(counts.system.equations_of(2).size(), 1U);
  EXPECT_THAT(counts.system.equation(0).plus, ElementsAre(0, 1));
  EXPECT_THAT(counts.system.equation(0).minus, ElementsAre(2));
}

TEST(TableSums, ACellWithoutANumberIsSettledAndAddsNothing) {
  UnderATotal counts(8, test::not_applicable);
  add_table_sums(counts.cells(), counts.system);
  EXPECT_TRUE(counts.system.cells()[1].settled);
  ASSERT_EQ(counts.system.equations_of(2).size(), 1U) << "the 8 is all there is";
  EXPECT_THAT(counts.system.equation(0).plus, ElementsAre(0));
}

/// A file's margin may be known though a part is not: the remainder is then unknown.
TEST(TableSums, ASumOverAnUnknownPartSaysNothing) {
  UnderATotal counts(8, test::unknown);
  add_table_sums(counts.cells(), counts.system);
  EXPECT_TRUE(counts.system.equations_of(2).empty());
}

/// 5 and 5 are 10. Were only 7 to 10 withheld, as 6 leaves every value open, neither could be 1.
TEST(TotalsOfSmall, AreWithheldHoweverLarge) {
  const auto total_of = [](const std::string& first, const std::string& second) {
    return test::load("threshold-5", {{"age_profile.csv",
                                       "date,sector,profession,age_band,headcount\n"
                                       "2022-10-01,acute,Nurses,under 25," +
                                           first + "\n2022-10-01,acute,Nurses,25-34," + second +
                                           "\n2022-10-01,acute,Nurses,35-44,0\n"}});
  };
  for (const char* second : {"1", "5"}) {
    const test::Protected out = total_of("5", second);
    EXPECT_THAT(out.cells("age_profile", "headcount", 1), ElementsAre("[c]"));
    EXPECT_THAT(out.cells("age_profile", "headcount"), ElementsAre("[c]", "[c]", "0"));
  }
  EXPECT_THAT(total_of("30", "6").cells("age_profile", "headcount", 1), ElementsAre("36"));
  EXPECT_THAT(total_of("0", "0").cells("age_profile", "headcount", 1), ElementsAre("0"));
}

/// A total of 3: if the zero were shown with two marks, the total could not be 1.
TEST(UnderSmallTotals, ZerosAreWithheld) {
  const test::Protected out = test::load(
      "threshold-5", {{"age_profile.csv",
                       "date,sector,profession,age_band,headcount\n"
                       "2022-10-01,acute,Nurses,under 25,1\n2022-10-01,acute,Nurses,25-34,2\n"
                       "2022-10-01,acute,Nurses,35-44,0\n2022-10-01,acute,Midwives,25-34,0\n"
                       "2022-10-01,acute,Midwives,35-44,40\n"}});
  EXPECT_THAT(out.cells("age_profile", "headcount"), ElementsAre("[c]", "[c]", "[c]", "0", "40"));
  EXPECT_THAT(out.cells("age_profile", "headcount", 1), ElementsAre("[c]", "40"));
}

TEST(TableSums, ARuleOnAColumnThatIsNotThereSaysNothing) {
  model::Column heads;
  heads.schema.name = "stayed";
  heads.schema.kind = model::Kind::person_count;
  heads.schema.type = model::Type::number;
  heads.status = {model::Status::known};
  heads.numbers = {3};
  for (const bool part_is_there : {true, false}) {
    model::Table table;
    table.columns = {heads};
    table.lines = {2};
    model::RowRule rule;
    rule.kind = model::RowRule::Kind::part_of;
    rule.column = part_is_there ? "stayed" : "in_post";
    rule.other = part_is_there ? "in_post" : "stayed";
    table.schema.rules = {rule};
    model::Dataset dataset;
    dataset.tables.emplace("cohorts", std::move(table));
    CountSystem system(5, one_person);
    add_table_sums(add_own_cells(dataset, system).begin()->second, system);
    EXPECT_EQ(system.cells().size(), 1U);
  }
}

}  // namespace
}  // namespace muster::disclosure
