// SPDX-License-Identifier: MIT
#include "worklist/collected_pages.hpp"

#include <gmock/gmock.h>

#include "document/dump.hpp"
#include "document/walk.hpp"

namespace muster::worklist {
namespace {

using testing::HasSubstr;
using testing::Not;

std::vector<EditionResult> results() {
  EditionResult brent, adur, failed;
  brent.id = "e09";
  brent.audience = "public";
  brent.title = "Staff: Brent";
  brent.name = "Brent";
  brent.area = "E09";
  brent.record = "aa";
  brent.figures = {{"all.gap", "Gap, all", "wte", -909.5, "known"},
                   {"all.staff", "=Staff", "wte", std::nullopt, "withheld"}};
  adur.id = "e07";
  adur.audience = "public";
  adur.title = "Staff: Adur";
  adur.name = "Adur";
  adur.record = "bb";
  failed.id = "e01";
  failed.exit = 2;
  failed.problems = {{"load.where.no-row", "e01/edition.yaml", 4, 9, "no row", {}}};
  return {brent, adur, failed};
}

TEST(CollectedIndex, LinksEachEditionByTheNameOfItsArea) {
  const document::Document page = collected_index(results(), "public");
  const std::string text = document::dump(page);
  EXPECT_LT(text.find("Adur"), text.find("Brent"));
  EXPECT_THAT(text, HasSubstr("e09/public/index.html"));
  EXPECT_THAT(text, HasSubstr("all-areas/public/key-figures.csv"));
  EXPECT_THAT(text, HasSubstr("Not published: e01."));
  EXPECT_THAT(text, Not(HasSubstr("e01/edition.yaml"))) << "readers don't see why";
}

/// Adur is published and has no figures, Brent has two, and e01 is not published.
TEST(KeyFigures, AreATableWithARowForEachArea) {
  auto all = results();
  all[0].figures[0].printed = "−909.5";
  all[0].figures[0].data = "-909.5";
  all[0].figures[1].printed = all[0].figures[1].data = "[c]";
  const document::Document figures = collected_figures(all);
  const auto* table = std::get_if<document::Table>(&figures.blocks.at(0).node);
  ASSERT_NE(table, nullptr);
  ASSERT_EQ(table->rows.size(), 2U);
  EXPECT_EQ(table->columns.at(1).id, "all.gap");
  EXPECT_EQ(table->columns.at(1).unit, "WTE");
  EXPECT_EQ(document::plain_text(table->rows[0].cells[0]), "Adur");
  EXPECT_EQ(document::plain_text(table->rows[0].cells[1]), "[x]");
  EXPECT_EQ(document::plain_text(table->rows[1].cells[1]), "−909.5");
  EXPECT_EQ(table->rows[1].cells[1].data, "-909.5");
  EXPECT_EQ(table->rows[1].cells[2].data, "[c]");
}

TEST(KeyFigures, HaveARowForEachFigure) {
  EXPECT_EQ(key_figures_csv(results()),
            "id,area,name,figure,label,unit,value,status\r\n"
            "e09,E09,Brent,all.gap,\"Gap, all\",wte,-909.5,known\r\n"
            "e09,E09,Brent,all.staff,'=Staff,wte,,withheld\r\n");
}

TEST(Records, AreThoseOfPublishedEditions) {
  EXPECT_EQ(records_csv(results()), "id,audience,sha256\r\ne09,public,aa\r\ne07,public,bb\r\n");
}

TEST(Failures, HaveFileAndLine) {
  EXPECT_EQ(failures_csv(results()),
            "id,exit,code,file,line,column,message\r\n"
            "e01,2,load.where.no-row,e01/edition.yaml,4,9,no row\r\n");
}

}  // namespace
}  // namespace muster::worklist
