// SPDX-License-Identifier: MIT
#include "model/rows.hpp"

#include <gmock/gmock.h>

namespace muster::model {
namespace {

using testing::ElementsAre;

Column dates(std::vector<std::int32_t> days) {
  Column column;
  column.schema.type = Type::date;
  column.status.assign(days.size(), Status::known);
  column.dates = std::move(days);
  return column;
}

TEST(RowGroups, AreNumberedByFirstAppearance) {
  Column a = dates({7, 7, 8, 7});
  Column b = dates({1, 2, 1, 2});
  std::vector<const Column*> by{&a, &b};
  RowGroups groups(2);
  std::vector<std::size_t> of_row;
  for (std::size_t row = 0; row < 4; ++row) of_row.push_back(groups.group_of(by, row));
  EXPECT_THAT(of_row, ElementsAre(0, 1, 2, 1));
  EXPECT_EQ(groups.size(), 3U);
}

TEST(RowGroups, OutliveTheirRows) {
  RowGroups groups(1);
  {
    Column first = dates({5, 6});
    std::vector<const Column*> by{&first};
    groups.group_of(by, 0);
    groups.group_of(by, 1);
  }
  Column second = dates({6});
  std::vector<const Column*> by{&second};
  EXPECT_EQ(groups.group_of(by, 0), 1U);
}

TEST(RowGroups, OfNoColumnAreOne) {
  RowGroups groups(0);
  EXPECT_EQ(groups.group_of({}, 0), 0U);
  EXPECT_EQ(groups.group_of({}, 7), 0U);
  EXPECT_EQ(groups.size(), 1U);
}

TEST(RowGroups, MayBeMany) {
  constexpr std::int32_t many = 100'000;
  std::vector<std::int32_t> days(many);
  for (std::int32_t i = 0; i < many; ++i) days[static_cast<std::size_t>(i)] = i * 1024;
  Column column = dates(std::move(days));
  std::vector<const Column*> by{&column};
  RowGroups groups(1);
  for (int round = 0; round < 2; ++round)
    for (std::size_t row = 0; row < many; ++row) ASSERT_EQ(groups.group_of(by, row), row);
}

}  // namespace
}  // namespace muster::model
