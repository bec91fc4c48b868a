// SPDX-License-Identifier: MIT
// The knowledge that a reader has from an earlier edition: cells that it shows, and sums over cells
// that it withholds.
#include "disclosure/suppression.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <deque>

#include "disclosure/shared_counts.hpp"
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

/// The cells of an edition of today, and what `add_known` makes of them.
struct Today {
  explicit Today(const std::string& csv, const std::string& name = "age_profile.csv")
      : edition(load("none", {{name, csv}})),
        whole(whole_system(*edition.data, 5)),
        system(whole.system),
        table(whole.tables.begin()->second) {}

  /// How many protected cells can be read in the earlier edition.
  std::size_t knowing(const Protected& before) {
    for (const Place& place : table.counts.places()) {
      if (is_small(table, place, 5)) system.withhold(table.id(place));
    }
    KnownTables& known =
        earlier.emplace_back(add_known({&*before.data, &before.counts}, editions, system));
    editions.push_back(&known.tables);
    for (const auto& [name, cells] : known.tables) add_table_sums(cells, system);
    std::size_t given_away = 0;
    for (const auto& [name, number] : known.given_away) given_away += number;
    return given_away;
  }
  CellId id(std::size_t row, std::size_t column = 0) const { return table.id({column, 0, row}); }
  bool settled(std::size_t row, std::size_t column = 0) const {
    return system.cells()[id(row, column)].settled;
  }

  Protected edition;
  WholeSystem whole;
  CountSystem& system;
  const TableCells& table;
  std::deque<KnownTables> earlier;
  std::vector<const EditionCounts*> editions = {&whole.tables};
};

TEST(KnownBefore, SettlesCellsOfTheSameKeyAndValue) {
  Today today(ages({{"under 25", "3"}, {"25-34", "40"}, {"35-44", "20"}}));
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

/// The 3 and the 12 were withheld under a total of 35, with the 20 shown: the two of them made 15,
/// also for a reader of today's edition.
TEST(KnownBefore, TiesTheCellsThatAreWithheldByTheirSum) {
  const std::string csv = ages({{"under 25", "3"}, {"25-34", "12"}, {"35-44", "20"}});
  Today today(csv);
  const std::size_t own = today.system.equations_of(today.id(0)).size();
  today.knowing(load("threshold-5", {{"age_profile.csv", csv}}));
  const auto& of_cell = today.system.equations_of(today.id(0));
  ASSERT_EQ(of_cell.size(), own + 1);
  const Equation& tie = today.system.equation(of_cell.back());
  EXPECT_THAT(tie.plus, ElementsAre(today.id(0), today.id(1), today.id(2)));
  EXPECT_TRUE(today.system.cells()[tie.minus.at(0)].settled) << "the total was shown";
  EXPECT_TRUE(today.settled(2));
}

/// Last year's 3 is not among today's rows, but what is printed today must not give it away.
TEST(KnownBefore, ACellThatOnlyTheEarlierEditionHasNeedsProtectionToo) {
  Today today(ages({{"25-34", "12"}}));
  const std::size_t own = today.system.cells().size();
  today.knowing(
      load("threshold-5", {{"age_profile.csv", ages({{"under 25", "3"}, {"25-34", "12"}})}}));
  bool found = false;
  for (CellId id = static_cast<CellId>(own); id < today.system.cells().size(); ++id) {
    const Cell& cell = today.system.cells()[id];
    found = found || (cell.need == Need::any_count && cell.value == 3000 && cell.withheld);
  }
  EXPECT_TRUE(found);
}

/// The mark was among counts that were shown, so it was not a zero, even if all is withheld today.
TEST(KnownBefore, WhatAMarkSaidStaysKnown) {
  const std::string csv = ages({{"under 25", "3"}, {"25-34", "12"}, {"35-44", "20"}});
  Today today(csv);
  today.knowing(load("threshold-5", {{"age_profile.csv", csv}}));
  EXPECT_EQ(today.system.cells()[today.id(0)].elsewhere, (Interval{1000, 5000}));
}

/// Today the 3 is the whole of its total, so that zeros are withheld too; last year's mark was
/// under a total of 35, with zeros shown.
TEST(KnownBefore, AMarkIsReadWithWhatItSaidBefore) {
  Today today(ages({{"under 25", "3"}, {"25-34", "0"}}));
  withhold_under_small_totals(today.table, today.system);
  ASSERT_EQ(today.system.cells()[today.id(0)].guess, (Interval{0, 5000}));
  today.knowing(load("threshold-5", {{"age_profile.csv", ages({{"under 25", "3"},
                                                               {"35-44", "12"},
                                                               {"45-54", "20"}})}}));
  EXPECT_EQ(today.system.cells()[today.id(0)].guess, (Interval{1000, 5000}));
}

/// round-5 printed 5 for the 3: a reader knows that it is 3 to 7.
TEST(KnownBefore, ARoundedFigureIsKnownWithinItsRounding) {
  const std::string csv = ages({{"under 25", "3"}, {"25-34", "40"}});
  Today today(csv);
  today.knowing(load("round-5", {{"age_profile.csv", csv}}));
  EXPECT_EQ(today.system.cells()[today.id(0)].guess, (Interval{3000, 5000}));
  EXPECT_FALSE(today.settled(1));
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

model::Dataset with_key(double key) {
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
  model::Dataset dataset;
  dataset.tables.emplace("sizes", std::move(table));
  return dataset;
}

TEST(KnownBefore, NumbersThatAreKeysAreComparedToThreeDecimals) {
  const auto settles = [&](double now, double then) {
    const model::Dataset today = with_key(now), known = with_key(then);
    CountSystem system(5, one_person);
    const EditionCounts own = add_own_cells(today, system);
    add_known({&known, nullptr}, {&own}, system);
    return system.cells()[0].settled;
  };
  EXPECT_TRUE(settles(1.5, 1.5));
  EXPECT_FALSE(settles(1.5, 1.501));
  EXPECT_TRUE(settles(1.5, 1.5004)) << "tables give no more";
}

/// Last year the 20 covered the 3 under a total of 23. This year a 12 precedes it and would cover
/// the 3, with the 20 printed; both editions together would then give 23 - 20.
TEST(KnownBefore, WithholdsWhatLastYearsTotalWouldUncover) {
  const Protected before =
      load("threshold-5", {{"age_profile.csv", ages({{"under 25", "3"}, {"35-44", "20"}})}});
  const std::string csv = ages({{"under 25", "3"}, {"25-34", "12"}, {"35-44", "20"}});
  EXPECT_EQ(load("threshold-5", {{"age_profile.csv", csv}}).cells("age_profile", "headcount")[2],
            "20");
  EXPECT_EQ(load("threshold-5", {{"age_profile.csv", csv}}, {&before})
                .cells("age_profile", "headcount")[2],
            "[c]");
}

std::string movements(const std::string& rows) {
  return "month,sector,profession,joiners,leavers,staff_in_post\n" + rows;
}

/// 8 were in post when the series began, and as nobody joined, at most 2 can have left if more than
/// 5 remain: only the whole series covers the 1 who left. The zeros and the 8 of September were in
/// the edition before. Printed again, they would show that the other marks aren't zeros, that at
/// least 6 were in post in October and November, and so, because no more people leave than are in
/// post, at least 3 in December.
TEST(KnownBefore, ASeriesThatIsWithheldWholeDoesNotRepeatWhatWasShown) {
  const Protected before =
      load("threshold-5", {{"movements.csv", movements("2021-09,acute,Nurses,0,0,8\n")}});
  EXPECT_EQ(before.cells("movements", "staff_in_post"), std::vector<std::string>{"8"});
  const Protected now = load("threshold-5",
                             {{"movements.csv", movements("2021-09,acute,Nurses,0,0,8\n"
                                                          "2021-10,acute,Nurses,0,1,7\n"
                                                          "2021-11,acute,Nurses,0,1,6\n"
                                                          "2021-12,acute,Nurses,0,1,5\n")}},
                             {&before});
  for (const char* column : {"joiners", "leavers", "staff_in_post"})
    EXPECT_THAT(now.cells("movements", column), ElementsAre("[c]", "[c]", "[c]", "[c]")) << column;
}

/// The first edition printed 15 for 3 and 12, the second 20 for 3 and 17: 29 for 12 and 17 would
/// say that twice the 3 is 6.
TEST(KnownBefore, EditionsBeforeAreTiedToEachOther) {
  const Protected first =
      load("threshold-5", {{"age_profile.csv", ages({{"under 25", "3"}, {"25-34", "12"}})}});
  const Protected second = load(
      "threshold-5", {{"age_profile.csv", ages({{"under 25", "3"}, {"35-44", "17"}})}}, {&first});
  ASSERT_EQ(first.cells("age_profile", "headcount", 1), std::vector<std::string>{"15"});
  ASSERT_EQ(second.cells("age_profile", "headcount", 1), std::vector<std::string>{"20"});
  const Protected third =
      load("threshold-5", {{"age_profile.csv", ages({{"25-34", "12"}, {"35-44", "17"}})}},
           {&second, &first});
  EXPECT_THAT(third.cells("age_profile", "headcount"), ElementsAre("[c]", "[c]"));
  EXPECT_EQ(third.cells("age_profile", "headcount", 1), std::vector<std::string>{"[c]"});
}

/// The north withholds 3 and 40, which add up to 43; the south prints 9 and 30. Their successor may
/// print 82, but neither 12, which is 3 and 9, nor 70, which is 40 and 30.
TEST(KnownBefore, ASumOfTwoEditionsDoesNotGiveAwayAPart) {
  Protected north =
      load("threshold-5", {{"age_profile.csv", ages({{"under 25", "3"}, {"25-34", "40"}})}});
  Protected south =
      load("threshold-5", {{"age_profile.csv", ages({{"under 25", "9"}, {"25-34", "30"}})}});
  ASSERT_THAT(north.cells("age_profile", "headcount"), ElementsAre("[c]", "[c]"));
  ASSERT_THAT(south.cells("age_profile", "headcount"), ElementsAre("9", "30"));
  north.part = 1;
  south.part = 2;
  const std::string sums = ages({{"under 25", "12"}, {"25-34", "70"}});
  const Protected now = load("threshold-5", {{"age_profile.csv", sums}}, {&north, &south});
  EXPECT_THAT(now.cells("age_profile", "headcount"), ElementsAre("[c]", "[c]"));
  EXPECT_THAT(now.cells("age_profile", "headcount", 1), ElementsAre("82"));
  EXPECT_THAT(load("threshold-5", {{"age_profile.csv", sums}}).cells("age_profile", "headcount"),
              ElementsAre("12", "70"));
}

const std::string to_newtown = "Northside,Newtown,2023-01-01\nSouthside,Newtown,2023-01-01\n";

/// A board's edition with one row of staff for each count of people, all in whole time.
Protected board(const std::string& name, const std::string& rule,
                const std::vector<std::pair<std::string, std::string>>& rows,
                const std::vector<const Protected*>& published = {},
                const std::string& successors = "") {
  std::string table = "date,sector,profession,organisation,headcount,fte\n";
  for (const auto& [organisation, people] : rows)
    table += "2022-10-01,acute,Nurses," + organisation + "," + people + "," + people + "\n";
  std::map<std::string, std::string> files = {
      {"staff.csv", table},
      {"edition.yaml",
       "id: one\ntitle: A strategy\norganisation: " + name +
           "\npublished: 2023-06-30\nbaseline: 2022-10-01\npublications: [people-strategy]\n"
           "disclosure: {public: " +
           rule + "}\n"}};
  if (!successors.empty()) files.emplace("successors.csv", "old,new,from\n" + successors);
  return load(rule, files, published);
}

/// The south and the west have printed their 20 and 25, so to withhold these protects nothing.
TEST(KnownBefore, ARowOfABoardThatMergedIsTheOneThatItPublished) {
  Protected north = board("North", "threshold-5", {{"", "3"}});
  Protected south = board("South", "threshold-5", {{"", "20"}});
  Protected west = board("West", "threshold-5", {{"", "25"}});
  ASSERT_THAT(south.cells("staff", "headcount"), ElementsAre("20"));
  north.part = 1;
  south.part = 2;
  west.part = 3;
  const Protected now =
      board("Both", "threshold-5", {{"North", "3"}, {"South", "20"}, {"West", "25"}},
            {&north, &south, &west});
  EXPECT_THAT(now.cells("staff", "headcount"), ElementsAre("[c]", "20", "25"));
  EXPECT_THAT(now.cells("staff", "fte", 1), ElementsAre("[c]"));
}

/// The same if the trusts are rows of their successor now.
TEST(KnownBefore, ARowOfATrustThatMergedIsTheOneThatItHadBefore) {
  const Protected before = board("Board", "none", {{"Southside", "20"}});
  const Protected now =
      board("Board", "threshold-5", {{"Northside", "3"}, {"Southside", "20"}, {"Westside", "25"}},
            {&before}, to_newtown);
  EXPECT_EQ(now.cells("staff", "headcount")[0], "[c]");
  EXPECT_EQ(now.cells("staff", "headcount")[1], "20");
}

/// Newtown's 23 are the 3 of Northside and the 20 of Southside. With 20 printed before, 23 would
/// give away the 3.
TEST(KnownBefore, SeveralRowsBeforeAreOneRowNow) {
  const Protected first = board("Board", "none", {{"Southside", "20"}});
  const Protected before =
      board("Board", "threshold-5", {{"Northside", "3"}, {"Southside", "20"}, {"Eastside", "30"}},
            {&first}, to_newtown);
  ASSERT_THAT(before.cells("staff", "headcount"), ElementsAre("[c]", "20", testing::_));
  const Protected now =
      board("Board", "threshold-5", {{"Newtown", "23"}, {"Southgate", "9"}}, {&before, &first});
  EXPECT_THAT(now.cells("staff", "headcount"), ElementsAre("[c]", testing::_));
}

/// Both parts have 3 people under 25, but they are not the same people: the north withholds its 3,
/// and the south, which has no rule, prints them.
TEST(KnownBefore, EqualCountsOfTwoPartsAreNotTheSameCount) {
  Protected north =
      load("threshold-5", {{"age_profile.csv", ages({{"under 25", "3"}, {"25-34", "40"}})}});
  Protected south = load("none", {{"age_profile.csv", ages({{"under 25", "3"}, {"25-34", "9"}})}});
  north.part = 1;
  south.part = 2;
  const Protected now =
      load("threshold-5", {{"age_profile.csv", ages({{"under 25", "6"}, {"25-34", "49"}})}},
           {&north, &south});
  EXPECT_THAT(now.cells("age_profile", "headcount"), ElementsAre("[c]", "[c]"));
}

}  // namespace
}  // namespace muster::disclosure
