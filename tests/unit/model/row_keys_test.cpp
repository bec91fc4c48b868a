// SPDX-License-Identifier: MIT
#include "model/rows.hpp"

#include <gtest/gtest.h>

#include "base/date.hpp"

namespace muster::model {
namespace {

ColumnSchema column(const char* name, Type type, Kind kind, bool key) {
  ColumnSchema made;
  made.name = name;
  made.type = type;
  made.kind = kind;
  made.key = key;
  return made;
}

/// A table with the key columns date and organisation, and a number.
struct Sample {
  explicit Sample(const std::vector<std::pair<const char*, const char*>>& rows) {
    table.schema.name = "organisations";
    Column date, organisation, heads;
    date.schema = column("date", Type::date, Kind::date, true);
    organisation.schema = column("organisation", Type::text, Kind::text, true);
    heads.schema = column("headcount", Type::number, Kind::person_count, false);
    for (const auto& [day, name] : rows) {
      table.lines.push_back(static_cast<std::uint32_t>(table.lines.size() + 2));
      date.status.push_back(Status::known);
      date.dates.push_back(parse_date(day)->days);
      organisation.status.push_back(Status::known);
      organisation.texts.push_back(texts.intern(name));
      heads.status.push_back(Status::known);
      heads.numbers.push_back(1);
    }
    table.columns = {date, organisation, heads};
  }
  TextPool texts;
  Table table;
};

TEST(RowKeys, AreTheWordsOfTheKeyColumns) {
  Sample sample({{"2022-10-01", "Guy's and St Thomas'"}, {"2022-10-01", "T&O / ENT (acute)"}});
  RowKeys keys(sample.table, sample.texts);
  EXPECT_EQ(keys.key(0), "2022-10-01.guys-and-st-thomas");
  EXPECT_EQ(keys.key(1), "2022-10-01.t-o-ent-acute");
  EXPECT_EQ(cell_id(sample.table, sample.table.columns[2], keys.key(0)),
            "organisations.headcount@2022-10-01.guys-and-st-thomas");
}

TEST(RowKeys, DoNotDependOnThePlaceOfARow) {
  Sample before({{"2022-10-01", "A"}, {"2022-10-01", "B"}});
  Sample after({{"2022-10-01", "New"}, {"2022-10-01", "B"}, {"2022-10-01", "A"}});
  EXPECT_EQ(RowKeys(before.table, before.texts).key(1), RowKeys(after.table, after.texts).key(1));
}

TEST(RowKeys, ASecondRowOfTheSameWordsIsNumbered) {
  Sample sample({{"2022-10-01", "T&O"}, {"2022-10-01", "T/O"}, {"2022-10-01", "Ynys Môn"}});
  RowKeys keys(sample.table, sample.texts);
  EXPECT_EQ(keys.key(0), "2022-10-01.t-o");
  EXPECT_EQ(keys.key(1), "2022-10-01.t-o~2");
  EXPECT_EQ(keys.key(2), "2022-10-01.ynys-mn");
  for (std::uint32_t row = 0; row < 3; ++row) EXPECT_EQ(keys.row(keys.key(row)), row);
  EXPECT_FALSE(keys.row("2022-10-01.t-o~3"));
}

TEST(RowKeys, ARowOfATableWithoutAKeyIsNamedByItsPlace) {
  Sample sample({{"2022-10-01", "A"}, {"2022-10-02", "B"}});
  for (Column& column : sample.table.columns) column.schema.key = false;
  EXPECT_EQ(RowKeys(sample.table, sample.texts).key(1), "n2");
}

TEST(HoldsFigures, ButNotWordsKeysAndNumbersThatOrder) {
  ColumnSchema wte = column("fte", Type::number, Kind::person_fte, false);
  EXPECT_TRUE(holds_figures(wte));
  ColumnSchema order = column("number", Type::number, Kind::quantity, false);
  EXPECT_TRUE(holds_figures(order)) << "a quantity with a fraction is measured";
  order.whole = true;
  EXPECT_FALSE(holds_figures(order));
  order.unit = Unit::count;
  EXPECT_TRUE(holds_figures(order));
  wte.key = true;
  EXPECT_FALSE(holds_figures(wte));
  EXPECT_FALSE(holds_figures(column("profession", Type::text, Kind::text, false)));
}

}  // namespace
}  // namespace muster::model
