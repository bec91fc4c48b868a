// SPDX-License-Identifier: MIT
// A document's statements about itself: withheld figures, and the parts that the public version
// lacks.
#include "compose/kept.hpp"

#include <gmock/gmock.h>

#include "compose_fixture.hpp"

namespace muster::compose {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* asked = "{{^kept}}nothing{{/kept}}{{#kept}}more: {{kept}}{{/kept}}\n";

/// An edition for restricted readers with two tables; `actions` has a restricted row.
Edition restricted() {
  Edition edition;
  edition.dataset.audience = model::Audience::restricted;
  edition.table("actions", {"id:text", "audience:text"}, {{"1", ""}, {"2", "restricted"}});
  edition.table("phases", {"id:text", "audience:text"}, {{"1", ""}});
  edition.dataset.tables["actions"].schema.title = "Delivery actions";
  return edition;
}

TEST(Kept, IsSaidWhereThereIsAnything) {
  Edition edition = restricted();
  EXPECT_THAT(edition.blocks(asked), HasSubstr("\"nothing\""));
  EXPECT_THAT(edition.blocks(std::string(asked) + "{{#tables.phases}}{{id}}{{/tables.phases}}\n"),
              HasSubstr("\"nothing 1\""));
  EXPECT_THAT(edition.blocks(std::string(asked) + "{{#tables.actions}}{{id}}{{/tables.actions}}\n"),
              HasSubstr("\"more: 1 row of Delivery actions 12\""));
  EXPECT_THAT(edition.blocks(std::string(asked) + "\n::: restricted\nx\n:::\n"),
              HasSubstr("\"more: passages of the template\""));
}

TEST(Kept, CountsNarrativeThatThePublicDoesNotSeeAllOf) {
  Edition edition = restricted();
  edition.narrative("foreword", "All.\n").narrative("board", "Some.\n");
  edition.dataset.narrative[1].partly_restricted = true;
  EXPECT_THAT(edition.blocks(std::string(asked) + "\n{{narrative.foreword}}\n"),
              HasSubstr("\"nothing\""));
  EXPECT_THAT(edition.blocks(std::string(asked) + "\n{{narrative.board}}\n"),
              HasSubstr("\"more: passages of board\""));
}

TEST(Kept, CountsFiguresThatRestOnRestrictedRows) {
  Edition edition = restricted();
  edition.figure("acute", "gap.total", 3);
  edition.sector("acute").figures[0].inputs = {{"actions", {0, 1}, {}}};
  EXPECT_THAT(edition.blocks(std::string(asked) + "{{figures.acute.gap.total}}\n"),
              HasSubstr("more: 1 row of Delivery actions"));
}

TEST(Kept, SaysThatThePublicGetsOtherCounts) {
  Edition edition = restricted();
  edition.options.public_hides_counts = true;
  edition.figure("acute", "gap.total", 3);
  EXPECT_THAT(edition.blocks(std::string(asked) + "{{figures.acute.gap.total}}\n"),
              HasSubstr("more: counts of people that the public one withholds or rounds"));
}

TEST(Kept, IsNeverAnythingForThePublic) {
  Edition edition = restricted();
  edition.dataset.audience = model::Audience::for_public;
  EXPECT_THAT(edition.blocks(std::string(asked) + "{{#tables.actions}}{{id}}{{/tables.actions}}\n"),
              HasSubstr("\"nothing 12\""));
}

TEST(Kept, DecidesWhetherPagesAreMarked) {
  Edition edition = restricted();
  EXPECT_THAT(edition.whole("x\n"), Not(HasSubstr("watermark")));
  EXPECT_THAT(edition.whole("{{#tables.actions}}{{id}}{{/tables.actions}}\n"),
              HasSubstr("watermark \"Not for publication\""));
}

TEST(Withheld, CountsEachFigureOnce) {
  document::Document document;
  document::Figure hidden{"a", "[c]"}, known{"b", "4"}, nameless{"", "[c]"};
  document.blocks = {
      {document::Paragraph{{{hidden}, {known}, {document::Strong{{{hidden}}}}}}, {}},
      {document::Paragraph{{{nameless}, {document::Text{"[c]"}}, {document::Text{"[c] Withheld"}}}},
       {}},
      {document::KeyFigures{"", {{"", {"c", "[c]"}, "", ""}}}, {}}};
  EXPECT_EQ(count_withheld(document), 4U);  // a, c, and two without an id
}

TEST(Withheld, OfAChartThatATableShowsCountOnce) {
  document::Document document;
  document::Cell cell;
  cell.content = {{document::Text{"[c]"}}};
  document::Table table;
  table.rows = {{{cell}, false}};
  document::Chart chart;
  chart.data = table;
  document.blocks = {{table, {}}, {chart, {}}};
  EXPECT_EQ(count_withheld(document), 2U);
  chart.shown_in = "table";
  document.blocks = {{table, {}}, {chart, {}}};
  EXPECT_EQ(count_withheld(document), 1U);
}

}  // namespace
}  // namespace muster::compose
