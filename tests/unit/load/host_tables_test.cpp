// SPDX-License-Identifier: MIT
#include "load/table_declaration.hpp"

#include <gmock/gmock.h>

#include <set>

namespace muster::load {
namespace {

using model::Kind;
using model::Type;

TEST(HostTables, HaveEachNameOnce) {
  std::set<std::string> names;
  for (const auto& table : host_tables())
    EXPECT_TRUE(names.insert(table.name).second) << table.name;
  EXPECT_EQ(names.size(), 70U);
}

TEST(HostTables, HaveEachColumnOnceAndDescribeIt) {
  for (const auto& table : host_tables()) {
    std::set<std::string> names;
    EXPECT_FALSE(table.description.empty()) << table.name;
    for (const auto& column : table.columns) {
      EXPECT_TRUE(names.insert(column.name).second) << table.name << "." << column.name;
      EXPECT_FALSE(column.description.empty()) << table.name << "." << column.name;
    }
  }
}

TEST(HostTables, HaveAKeyThatMustBeThere) {
  for (const auto& table : host_tables()) {
    bool has_key = false;
    for (const auto& column : table.columns) has_key = has_key || (column.key && column.required);
    EXPECT_TRUE(has_key) << table.name;
  }
}

TEST(HostTables, LetEveryRowBeRestricted) {
  for (const auto& table : host_tables()) {
    ASSERT_NE(table.find("audience"), nullptr) << table.name;
    EXPECT_EQ(table.find("audience")->otherwise, "public");
  }
}

TEST(HostTables, MatchKindsWithTypes) {
  for (const auto& table : host_tables()) {
    for (const auto& column : table.columns) {
      Type wanted = column.kind == Kind::text   ? Type::text
                    : column.kind == Kind::date ? Type::date
                                                : Type::number;
      EXPECT_EQ(column.type, wanted) << table.name << "." << column.name;
    }
  }
}

TEST(HostTables, NameOnlyColumnsThatAreThereInMarginsAndRules) {
  for (const auto& table : host_tables()) {
    for (const auto& margin : table.margins) {
      for (const auto& name : margin.by) EXPECT_NE(table.find(name), nullptr) << name;
      EXPECT_FALSE(margin.sums.empty()) << table.name;
      for (const auto& name : margin.sums) EXPECT_NE(table.find(name), nullptr) << name;
    }
    for (const auto& rule : table.rules) {
      EXPECT_NE(table.find(rule.column), nullptr) << rule.column;
      EXPECT_NE(table.find(rule.other), nullptr) << rule.other;
    }
  }
}

TEST(HostTables, NeverAddUpHeadsOfStaff) {
  for (const auto& table : host_tables()) {
    if (table.name != "staff") continue;
    for (const auto& margin : table.margins) EXPECT_THAT(margin.sums, testing::ElementsAre("fte"));
  }
}

}  // namespace
}  // namespace muster::load
