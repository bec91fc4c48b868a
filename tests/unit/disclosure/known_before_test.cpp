// SPDX-License-Identifier: MIT
// What an earlier edition tells a reader of this one: cells that it shows, and sums over cells that
// it withholds.
#include "disclosure/known_before.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "disclosure/count_columns.hpp"
#include "unit/disclosure/protected_edition.hpp"

namespace muster::disclosure {
namespace {

using test::load;
using test::Protected;
using testing::ElementsAre;

const std::string header = "date,sector,profession,age_band,headcount,note\n";

std::string ages(std::initializer_list<std::pair<const char*, const char*>> rows) {
  std::string csv = header;
  for (const auto& [band, heads] : rows)
    csv += "2022-10-01,acute,Nurses," + std::string(band) + "," + heads + ",\n";
  return csv;
}

/// The cells of a table of today, and what `add_known` makes of them.
struct Today {
  explicit Today(const std::string& csv, const std::string& file = "age_profile.csv")
      : edition(load("none", {{file, csv}})),
        table(edition.data->tables.begin()->second),
        counts(table, columns(table)),
        system(system_of(counts, 5, table.find("fte") == nullptr ? 1 : 1000)) {}

  static std::vector<std::size_t> columns(const model::Table& of) {
    const CountColumns found = count_columns(of);
    return found.wte.empty() ? found.heads : found.wte;
  }
  std::size_t knowing(const Protected& before) {
    const model::Table& known = before.data->tables.begin()->second;
    return add_known(counts, edition.data->texts, {&known, &before.data->texts}, system);
  }
  CellId id(std::size_t row, std::size_t column = 0) const { return counts.id({column, 0, row}); }
  bool settled(std::size_t row, std::size_t column = 0) const {
    return system.cells()[id(row, column)].settled;
  }

  Protected edition;
  const model::Table& table;
  TableCounts counts;
  CountSystem system;
};

TEST(KnownBefore, SettlesCellsOfTheSameKeyAndValue) {
  Today today(ages({{"under 25", "3"}, {"25-34", "40"}, {"35-44", "20"}}));
  today.system.cell(today.id(0)).need = Need::any_count;
  const Protected before = load(
      "none",
      {{"age_profile.csv", ages({{"55 and over", "20"}, {"under 25", "3"}, {"25-34", "41"}})}});
  EXPECT_EQ(today.knowing(before), 1U) << "the 3 needed protection";
  EXPECT_TRUE(today.settled(0));
  EXPECT_FALSE(today.settled(1)) << "revised since";
  EXPECT_FALSE(today.settled(2)) << "another row's 20";
}

TEST(KnownBefore, CountsOnlyWhatNeededProtection) {
  Today today(ages({{"25-34", "40"}}));
  EXPECT_EQ(today.knowing(load("none", {{"age_profile.csv", ages({{"25-34", "40"}})}})), 0U);
  EXPECT_TRUE(today.settled(0));
}

TEST(KnownBefore, ARowIsTheSameWhateverItsNoteSays) {
  Today today(ages({{"25-34", "40"}}));
  today.knowing(load(
      "none", {{"age_profile.csv", header + "2022-10-01,acute,Nurses,25-34,40,Provisional\n"}}));
  EXPECT_TRUE(today.settled(0));
}

TEST(KnownBefore, ARowOfAnotherDateIsAnother) {
  Today today(ages({{"25-34", "40"}}));
  today.knowing(
      load("none", {{"age_profile.csv", header + "2021-10-01,acute,Nurses,25-34,40,\n"}}));
  EXPECT_FALSE(today.settled(0));
}

/// 12 covered the 3 under a total of 35; with the 20 that was shown, the two of them made 15.
TEST(KnownBefore, TiesTheCellsThatAreWithheldByTheirSum) {
  const std::string csv = ages({{"under 25", "3"}, {"25-34", "12"}, {"35-44", "20"}});
  Today today(csv);
  const std::size_t own = today.system.equations_of(today.id(0)).size();
  today.knowing(load("threshold-5", {{"age_profile.csv", csv}}));
  const auto& of_cell = today.system.equations_of(today.id(0));
  ASSERT_EQ(of_cell.size(), own + 1);
  const Equation& tie = today.system.equation(of_cell.back());
  EXPECT_THAT(tie.plus, ElementsAre(today.id(0), today.id(1)));
  EXPECT_TRUE(tie.minus.empty());
  EXPECT_EQ(tie.constant, -15);
}

/// 5 and 21 were printed as [c] and 20 under 25. That 5 and 20 are 25 is an accident.
TEST(KnownBefore, ARoundedTotalTiesNothing) {
  const std::string csv = ages({{"under 25", "5"}, {"25-34", "21"}});
  Today today(csv);
  const std::size_t own = today.system.equations_of(today.id(0)).size();
  today.knowing(load("nhs-england", {{"age_profile.csv", csv}}));
  EXPECT_EQ(today.system.equations_of(today.id(0)).size(), own);
}

TEST(KnownBefore, LooksAtEveryColumn) {
  const std::string csv =
      "month,sector,profession,joiners,leavers,staff_in_post\n2022-09,acute,Nurses,12,9,100\n";
  Today today(csv, "movements.csv");
  today.knowing(load("none", {{"movements.csv", csv}}));
  for (std::size_t column = 0; column < 3; ++column) EXPECT_TRUE(today.settled(0, column));
}

TEST(KnownBefore, TakesWholeTimeEquivalentsInThousandths) {
  const std::string csv = "date,sector,profession,fte\n2022-10-01,acute,Nurses,50.5\n";
  Today today(csv, "staff.csv");
  today.knowing(load("none", {{"staff.csv", csv}}));
  EXPECT_TRUE(today.settled(0));
}

model::Table table_with_key(double key) {
  model::Table table;
  model::Column number, heads;
  number.schema.name = "size";
  number.schema.key = true;
  heads.schema.name = "heads";
  heads.schema.kind = model::Kind::person_count;
  number.schema.type = heads.schema.type = model::Type::number;
  for (model::Column* column : {&number, &heads}) {
    column->status = {model::Status::known};
    column->numbers = {column == &number ? key : 7};
  }
  table.columns = {number, heads};
  table.lines = {2};
  return table;
}

TEST(KnownBefore, NumbersThatAreKeysAreComparedToThreeDecimals) {
  const model::TextPool texts;
  const auto settles = [&](double now, double then) {
    const model::Table table = table_with_key(now), known = table_with_key(then);
    const TableCounts counts(table, {1});
    CountSystem system = system_of(counts, 5, 1);
    add_known(counts, texts, {&known, &texts}, system);
    return system.cells()[0].settled;
  };
  EXPECT_TRUE(settles(1.5, 1.5));
  EXPECT_FALSE(settles(1.5, 1.501));
  EXPECT_TRUE(settles(1.5, 1.5004)) << "tables give no more";
}

/// Last year 20 and the 3 were withheld under a total of 23. This year 12 would be the one to cover
/// the 3, with the 20 printed; both editions together would then give 23 - 20.
TEST(KnownBefore, WithholdsWhatLastYearsTotalWouldUncover) {
  const Protected before =
      load("threshold-5", {{"age_profile.csv", ages({{"under 25", "3"}, {"35-44", "20"}})}});
  const std::string csv = ages({{"under 25", "3"}, {"35-44", "20"}, {"25-34", "12"}});
  EXPECT_EQ(load("threshold-5", {{"age_profile.csv", csv}}).cells("age_profile", "headcount")[1],
            "20");
  EXPECT_EQ(load("threshold-5", {{"age_profile.csv", csv}}, {&*before.data})
                .cells("age_profile", "headcount")[1],
            "[c]");
}

}  // namespace
}  // namespace muster::disclosure
