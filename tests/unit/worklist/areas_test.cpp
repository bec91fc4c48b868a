// SPDX-License-Identifier: MIT
#include "worklist/areas.hpp"

#include <gmock/gmock.h>

#include "base/layered_folder.hpp"
#include "load/edition_reader.hpp"

namespace muster::worklist {
namespace {

using testing::HasSubstr;

const AreaPlan plan{"../../national", "Staff", "area_code"};

std::vector<ThinEdition> read(const std::string& csv, Diagnostics& found) {
  return thin_editions(*memory_folder({{"areas.csv", csv}}, "run"), "areas.csv", plan, found);
}

TEST(Areas, EachRowIsAnEditionInTheOrderOfIds) {
  Diagnostics found;
  const auto editions =
      read("area,name,comparators,region\nE22,Lambeth,E92  E12,London\nE09,\"Brent \"\"B\"\"\",,\n",
           found);
  ASSERT_FALSE(found.has_errors());
  ASSERT_EQ(editions.size(), 2U);
  EXPECT_EQ(editions[0].id, "e09");
  EXPECT_EQ(editions[1].yaml,
            "# Written by 'muster worklist'. A file that you add to this folder replaces the "
            "parent's.\n"
            "id: \"e22\"\ntitle: \"Staff: Lambeth\"\nparent: \"../../national\"\n"
            "where: {\"area_code\": \"E22\"}\ncomparators: [\"E92\", \"E12\"]\n"
            "names:\n  \"name\": \"Lambeth\"\n  \"region\": \"London\"\n");
  EXPECT_EQ(editions[1].place.line, 2U);
}

/// Texts of areas can't become other keys, and load reads them as they are.
TEST(Areas, TextsAreQuoted) {
  Diagnostics found;
  const auto editions =
      read("area,name,id,title,organisation\nX1,\"A: [b] # \"\"c\"\"\",x,Own title,Board\n", found);
  ASSERT_EQ(editions.size(), 1U);
  const auto folder =
      layered(memory_folder({{"edition.yaml", editions[0].yaml}}, "x"),
              memory_folder({{"edition.yaml",
                              "id: national\npublished: 2023-06-30\n"
                              "baseline: 2022-10-01\npublications: [people-strategy]\n"}},
                            "national"));
  const auto edition = load::read_edition(*folder, found);
  ASSERT_TRUE(edition) << found.items().front().message;
  EXPECT_EQ(edition->area.names.at("name"), "A: [b] # \"c\"");
  EXPECT_EQ(edition->title, "Own title");
  EXPECT_EQ(edition->organisation, "Board");
  EXPECT_EQ(edition->area.column, "area_code");
  EXPECT_EQ(edition->area.value, "X1");
}

TEST(Areas, ReportsAllThatIsWrong) {
  Diagnostics found;
  read("area,name,id\nA,One,a\nB,Two,a\n,Three,c\nD,Four,Not an id\nE,Five\n", found);
  ASSERT_EQ(found.error_count(), 4U);
  for (const Diagnostic& one : found.items()) EXPECT_EQ(one.code.id, "worklist.areas");
  EXPECT_THAT(found.items()[0].message, HasSubstr("also that of line 2"));
  EXPECT_THAT(found.items()[1].message, HasSubstr("'area' is empty"));
  EXPECT_THAT(found.items()[2].message, HasSubstr("is not an id"));
  EXPECT_THAT(found.items()[3].message, HasSubstr("number of cells"));
}

TEST(Areas, NeedsTheTwoColumnsAndARow) {
  Diagnostics found;
  read("area\nE22\n", found);
  EXPECT_THAT(found.items().at(0).message, HasSubstr("'name' is missing"));
  Diagnostics none;
  read("area,name\n", none);
  EXPECT_THAT(none.items().at(0).message, HasSubstr("lists no area"));
}

}  // namespace
}  // namespace muster::worklist
