// SPDX-License-Identifier: MIT
// The checks report the same for a long table if most of its rows were skipped.
#include "check/long_tables.hpp"

#include <gmock/gmock.h>

#include <functional>
#include <random>

#include "checked_edition.hpp"

namespace muster::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Row {
  int month = 0;  ///< since January 2018
  int profession = 0;
  int place = 0;
  std::string organisation;
  std::string heads, fte;
};

constexpr int months = 36;
constexpr int places = 12;
constexpr int professions = 6;
constexpr std::size_t rows_in_all = std::size_t{months} * places * professions;  // 2,592

/// Of a steady table the excerpt has a row for each new name and for each new month.
constexpr std::size_t kept_of_steady(std::size_t places_there = places) {
  return 1 + (professions - 1) + (places_there - 1) + (months - 1);
}

/// Month by month, as national files come.
std::vector<Row> steady(int places_there = places) {
  std::vector<Row> rows;
  for (int month = 0; month < months; ++month)
    for (int place = 0; place < places_there; ++place)
      for (int profession = 0; profession < professions; ++profession)
        rows.push_back({month, profession, place, "Trust " + std::to_string(place),
                        std::to_string(1000 + month + place + 9 * profession),
                        std::to_string(900 + month + profession)});
  return rows;
}

std::string csv(const std::vector<Row>& rows) {
  std::string text = "date,sector,profession,organisation,headcount,fte,basis\n";
  for (const Row& row : rows) {
    int month = row.month % 12 + 1;
    text += std::to_string(2018 + row.month / 12) + (month < 10 ? "-0" : "-") +
            std::to_string(month) + "-01,acute,Profession " + std::to_string(row.profession) + "," +
            row.organisation + "," + row.heads + "," + row.fte + ",synthetic\n";
  }
  return text;
}

struct Both {
  Checked whole, excerpt;
};

Both check_both(const std::string& staff, Loads loads = Loads::yes) {
  Files files{{"staff.csv", staff},
              {"narrative/foreword.md", "There are 12,345 people in post, over 2,592 rows.\n"}};
  LongTables long_tables;
  return {check_files(files, {}, nullptr, loads), check_files(files, {}, &long_tables, loads)};
}

void expect_same(const Both& both) {
  EXPECT_EQ(both.excerpt.found, both.whole.found);
  EXPECT_EQ(both.excerpt.messages, both.whole.messages);
  EXPECT_EQ(both.excerpt.narrative, both.whole.narrative);
}

TEST(LongTables, KeepNewNamesAndMonthsOfASteadyTable) {
  Both both = check_both(csv(steady()));
  EXPECT_EQ(both.whole.staff_rows, rows_in_all);
  EXPECT_EQ(both.excerpt.staff_rows, kept_of_steady());
  EXPECT_THAT(both.whole.found, IsEmpty());
  expect_same(both);
}

TEST(LongTables, KeepTheSeriesThatIsNotSteady) {
  auto rows = steady();
  std::size_t at = std::size_t{10} * places * professions + 3;
  ASSERT_EQ(rows[at].month, 10);
  rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(at));
  Both both = check_both(csv(rows));
  // The rest of the series is reported too, because its first row has a new name.
  EXPECT_EQ(both.excerpt.staff_rows, kept_of_steady() + months - 2);
  EXPECT_THAT(both.excerpt.messages,
              ElementsAre("staff, acute, Profession 3, Trust 0: November 2018 is missing"));
  expect_same(both);
}

/// Load parses files of more than 2 MiB in a thread of its own.
TEST(LongTables, SayTheSameOfAFileThatIsReadInTwoThreads) {
  auto rows = steady(200);
  rows[30'001].heads = "9000";
  std::string text = csv(rows);
  ASSERT_GT(text.size(), std::size_t{2} << 20);
  Both both = check_both(text);
  EXPECT_EQ(both.excerpt.staff_rows, kept_of_steady(200) + months - 1);
  expect_same(both);
}

TEST(LongTables, TimeMayRunBackwards) {
  auto rows = steady();
  std::reverse(rows.begin(), rows.end());
  Both both = check_both(csv(rows));
  EXPECT_EQ(both.excerpt.staff_rows, kept_of_steady() - (months - 1)) << "the first is the latest";
  expect_same(both);
}

TEST(LongTables, ASeriesThatEndsEarlyIsComparedWithThosePassedOver) {
  auto rows = steady();
  std::erase_if(
      rows, [](const Row& row) { return row.month > 30 && row.place == 4 && row.profession == 2; });
  Both both = check_both(csv(rows));
  EXPECT_THAT(both.excerpt.messages,
              ElementsAre("staff, acute, Profession 2, Trust 4: the series ends in July 2020, but "
                          "others continue to December 2020"));
  expect_same(both);
}

TEST(LongTables, ATableWithTotalsAmongItsPartsIsKept) {
  auto rows = steady();
  Row total = rows.front();
  total.organisation = "All trusts";
  rows.push_back(total);
  Both both = check_both(csv(rows), Loads::no);
  EXPECT_EQ(both.excerpt.found.front(), "error load.total.counted-twice edition/staff.csv:2594");
  expect_same(both);
}

TEST(LongTables, CountsOfRatesAreKept) {
  LongTables long_tables;
  Files files{{"staff.csv", csv(steady())},
              {"published_rates.csv",
               "measure,sector,profession,period,rate\nvacancy,acute,Profession 1,2019,5%\n"}};
  EXPECT_EQ(check_files(files, {}, &long_tables).staff_rows, rows_in_all);
}

TEST(LongTables, ADuplicateKeyIsFound) {
  auto rows = steady();
  rows.push_back(rows[1234]);
  LongTables long_tables;
  Checked checked = check_files({{"staff.csv", csv(rows)}}, {}, &long_tables, Loads::no);
  EXPECT_THAT(checked.found, ElementsAre("error load.row.duplicate-key edition/staff.csv:2594"));
}

using Spoil = std::function<void(std::vector<Row>&, std::size_t at)>;

const std::vector<Spoil> spoils = {
    [](auto& rows, auto at) { rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(at)); },
    [](auto& rows, auto at) { rows[at].heads = "9000"; },
    [](auto& rows, auto at) { rows[at].heads = "0"; },
    [](auto& rows, auto at) { rows[at].fte = "n/a"; },
    [](auto& rows, auto at) { rows[at].fte = "3000"; },
    [](auto& rows, auto at) { rows[at].month += 40; },
    [](auto& rows, auto at) { rows[at].organisation = "Trust " + std::to_string(at); },
    [](auto& rows, auto at) { rows[at].organisation = ""; },
    [](auto& rows, auto at) { std::swap(rows[at], rows[at / 2]); },
    [](auto& rows, auto at) {
      Row last = rows[at];
      std::erase_if(rows, [&](const Row& row) {
        return row.month > last.month && row.place == last.place &&
               row.profession == last.profession;
      });
    },
};

TEST(LongTables, SayTheSameOfTablesSpoiltAtRandom) {
  std::mt19937 random(2022);
  for (int round = 0; round < 60; ++round) {
    auto rows = steady();
    for (std::size_t i = random() % 4; i-- > 0;)
      spoils[random() % spoils.size()](rows, random() % (rows.size() - 100));
    SCOPED_TRACE(round);
    expect_same(check_both(csv(rows), Loads::maybe));
    if (HasFailure()) break;
  }
}

}  // namespace
}  // namespace muster::check
