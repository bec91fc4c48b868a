// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "model/dataset.hpp"
#include "model/findings.hpp"

namespace muster::model {
namespace {

TEST(Table, FindsAColumnByName) {
  Table table;
  table.columns.resize(2);
  table.columns[1].schema.name = "fte";
  EXPECT_EQ(table.find("fte"), &table.columns[1]);
  EXPECT_EQ(table.find("headcount"), nullptr);
}

TEST(TableSchema, FindsAColumnByName) {
  TableSchema schema;
  schema.columns.resize(1);
  schema.columns[0].name = "date";
  EXPECT_EQ(schema.find("date"), &schema.columns[0]);
  EXPECT_EQ(schema.find("dates"), nullptr);
}

TEST(Dataset, FindsATableByName) {
  Dataset dataset;
  dataset.tables["staff"].file = "staff.csv";
  ASSERT_NE(dataset.find("staff"), nullptr);
  EXPECT_EQ(dataset.find("staff")->file, "staff.csv");
  EXPECT_EQ(dataset.find("vacancies"), nullptr);
}

TEST(SectorFindings, FindsASectionById) {
  SectorFindings findings;
  findings.sections.push_back({"gap", "Workforce gap", {}});
  ASSERT_NE(findings.find_section("gap"), nullptr);
  EXPECT_EQ(findings.find_section("gap")->title, "Workforce gap");
  EXPECT_EQ(findings.find_section("retention"), nullptr);
}

TEST(Edition, NamesAudiencesByTheirWords) {
  EXPECT_EQ(audience_word(Audience::for_public), "public");
  EXPECT_EQ(audience_word(Audience::restricted), "restricted");
}

}  // namespace
}  // namespace muster::model
