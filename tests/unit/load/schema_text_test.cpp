// SPDX-License-Identifier: MIT
#include "load/schema_text.hpp"

#include <gmock/gmock.h>

#include <stdexcept>
#include <string>

#include "load/table_declaration.hpp"

namespace muster::load {
namespace {

using testing::HasSubstr;

const model::TableSchema& table(const std::string& name) {
  for (const auto& schema : host_tables()) {
    if (schema.name == name) return schema;
  }
  throw std::invalid_argument(name);
}

TEST(SchemaText, SaysWhatEachColumnHolds) {
  std::string text = schema_text(table("movements"));
  EXPECT_THAT(text, HasSubstr("movements.csv: Joiners and leavers\n"));
  EXPECT_THAT(text, HasSubstr("  month  (key; date)\n"));
  EXPECT_THAT(text, HasSubstr("  leavers  (yes; people, whole, from 0)\n"));
  EXPECT_THAT(text, HasSubstr("leavers is never above staff_in_post of the month before and joiners.\n"));
  EXPECT_THAT(text, HasSubstr("one of public, restricted"));
}

TEST(SchemaText, SaysUnitsAndLimits) {
  EXPECT_THAT(schema_text(table("staff")), HasSubstr("fte  (yes; people (FTE), WTE, from 0)"));
  EXPECT_THAT(schema_text(table("published_rates")), HasSubstr("rate, %, from 0% to 100%"));
}

TEST(SchemaText, ListsTables) {
  EXPECT_THAT(schema_list(host_tables()), HasSubstr("staff               Staff in post\n"));
}

TEST(SchemaText, HasNoEmptyWordForAUnitWithoutAName) {
  EXPECT_THAT(schema_text(table("population")), HasSubstr("people  (yes; number, from 0)\n"));
}

}  // namespace
}  // namespace muster::load
