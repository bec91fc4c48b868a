// SPDX-License-Identifier: MIT
#include "document/dump.hpp"

#include <gtest/gtest.h>

#include "base/diagram_kind.hpp"

#include <functional>
#include <set>

namespace muster::document {
namespace {

Inlines words(std::string text) { return {{Text{std::move(text)}}}; }

TEST(Dump, PrintsOneNodeALineWithItsPlace) {
  Document document;
  document.metadata.title = "People Strategy";
  document.files = {"publication.md"};
  document.blocks = {{Heading{2, "gap", "1", words("The \"gap\"")}, {0, 3}},
                     {Box{BoxKind::note,
                          "Mind",
                          "",
                          {{Paragraph{words("It is wide."), ParagraphStyle::lead}, {0, 5}}}},
                      {0, 4}}};
  EXPECT_EQ(dump(document),
            "document\n"
            "  title \"People Strategy\"\n"
            "  language \"en-GB\"\n"
            "  status \"final\"\n"
            "  audience \"public\"\n"
            "  date 1970-01-01\n"
            "heading 2 id=gap number=\"1\" \"The \\\"gap\\\"\" @publication.md:3\n"
            "box kind=note title=\"Mind\" @publication.md:4\n"
            "  paragraph style=lead \"It is wide.\" @publication.md:5\n");
}

TEST(Dump, PrintsTheBoxesAndLinksOfDiagrams) {
  Document document;
  Diagram diagram;
  diagram.id = "d";
  diagram.kind = DiagramKind::logic_model;
  diagram.boxes = {{"Coaches", "Twelve", "Inputs", ""}, {"Coaching", "", "Activities", "One"}};
  diagram.links = {{0, 1}, {1, 0, true}};
  document.blocks = {{diagram, {}}};
  EXPECT_NE(dump(document).find("diagram id=d kind=logic-model\n"
                                "  box \"Coaches\" text=\"Twelve\" group=\"Inputs\"\n"
                                "  box \"Coaching\" group=\"Activities\" column=\"One\"\n"
                                "  link 0 1\n"
                                "  link 1 0 dashed\n"),
            std::string::npos);
}

TEST(Dump, PrintsTablesCellByCell) {
  Document document;
  Table table;
  table.id = "t";
  table.number = "Table 1";
  table.caption = words("People");
  table.columns = {{"name", Align::left, ""}, {"wte", Align::decimal, "WTE"}};
  table.head = {
      {{{words("Name"), {}, {}, "", 1, 1, false}, {words("Staff"), {}, {}, "", 1, 1, false}},
       false}};
  table.rows = {
      {{{words("Nurses"), {}, {}, "", 1, 1, true}, {words("10"), {}, 9.5, "10", 1, 1, false}},
       true}};
  document.blocks = {{table, {}}};
  EXPECT_NE(dump(document).find("table id=t number=\"Table 1\"\n"
                                "  caption \"People\"\n"
                                "  column name left\n"
                                "  column wte decimal unit=\"WTE\"\n"
                                "  head\n"
                                "    cell \"Name\"\n"
                                "    cell \"Staff\"\n"
                                "  total\n"
                                "    header \"Nurses\"\n"
                                "    cell value=9.5 data=\"10\" \"10\"\n"),
            std::string::npos);
}

TEST(Dump, LeavesPlacesOutWhereItIsHashedForThePublic) {
  Document one, other;
  one.blocks = {{Paragraph{words("a")}, {0, 4}}};
  other.blocks = {{Paragraph{words("a")}, {0, 90}}};
  EXPECT_NE(dump(one), dump(other));
  EXPECT_EQ(dump(one, Places::left_out), dump(other, Places::left_out));
}

TEST(Dump, DistinguishesTextsFromMarkup) {
  Document one, other;
  one.blocks = {{Paragraph{{{Strong{words("a")}}}}, {}}};
  other.blocks = {{Paragraph{words("strong[\"a\"]")}, {}}};
  EXPECT_NE(dump(one), dump(other));
}

/// Each of these changes one member of a document; no two may be dumped alike.
TEST(Dump, ShowsEveryMember) {
  Chart chart;
  chart.series = {{"s", {{"l", 1.0, "1", "f"}}}};
  Table table;
  table.rows = {{{Cell{}}, false}};
  Document base;
  base.blocks = {{chart, {}},
                 {table, {}},
                 {List{false, 1, true, {{}}}, {}},
                 {KeyFigures{"", {{"", {"", ""}, "", ""}}}, {}}};
  auto chart_of = [](Document& d) -> Chart& { return std::get<Chart>(d.blocks[0].node); };
  auto table_of = [](Document& d) -> Table& { return std::get<Table>(d.blocks[1].node); };
  auto list_of = [](Document& d) -> List& { return std::get<List>(d.blocks[2].node); };
  auto key_of = [](Document& d) -> KeyFigure& {
    return std::get<KeyFigures>(d.blocks[3].node).items[0];
  };
  std::vector<std::function<void(Document&)>> changes = {
      [](Document&) {},
      [](Document& d) { d.metadata.title = "x"; },
      [](Document& d) { d.metadata.subtitle = "x"; },
      [](Document& d) { d.metadata.edition_id = "x"; },
      [](Document& d) { d.metadata.edition_title = "x"; },
      [](Document& d) { d.metadata.organisation = "x"; },
      [](Document& d) { d.metadata.publication_id = "x"; },
      [](Document& d) { d.metadata.description = "x"; },
      [](Document& d) { d.metadata.language = "cy"; },
      [](Document& d) { d.metadata.status = EditionStatus::draft; },
      [](Document& d) { d.metadata.version = "x"; },
      [](Document& d) { d.metadata.owner = "x"; },
      [](Document& d) { d.metadata.contact = "x"; },
      [](Document& d) { d.metadata.audience = Audience::restricted; },
      [](Document& d) { d.metadata.watermark = "x"; },
      [](Document& d) { d.metadata.most_pages = 2; },
      [](Document& d) { d.metadata.date = {1}; },
      [](Document& d) { d.footnotes["x"] = {}; },
      [](Document& d) { d.footnote_order = {"x"}; },
      [](Document& d) { d.abbreviations["x"] = "y"; },
      [](Document& d) { d.figures["x"] = {}; },
      [](Document& d) {
        d.blocks[0].source = {0, 1};
      },
      [&](Document& d) { chart_of(d).series[0].values[0].value.reset(); },
      [&](Document& d) { chart_of(d).series[0].values[0].figure = ""; },
      [&](Document& d) { chart_of(d).unit = Unit::wte; },
      [&](Document& d) { chart_of(d).synthetic = true; },
      [&](Document& d) { chart_of(d).data.synthetic = true; },
      [&](Document& d) { chart_of(d).shown_in = "gaps"; },
      [&](Document& d) { chart_of(d).quarters = Quarters::financial; },
      [&](Document& d) { table_of(d).summary = "x"; },
      [&](Document& d) { table_of(d).rows[0].basis = "derived"; },
      [&](Document& d) { table_of(d).rows[0].cells[0].column_span = 2; },
      [&](Document& d) { table_of(d).rows[0].cells[0].row_span = 2; },
      [&](Document& d) { table_of(d).rows[0].cells[0].header = true; },
      [&](Document& d) {
        table_of(d).notes = {{}, {}};
        table_of(d).notes[0].content = {{Text{"n"}}};
      },
      [&](Document& d) {
        table_of(d).notes = {{}};
        table_of(d).notes[0].kind = NoteKind::source;
      },
      [&](Document& d) {
        table_of(d).notes = {{}};
        table_of(d).notes[0].content = {{NoteMark{3}}};
      },
      [&](Document& d) { list_of(d).ordered = true; },
      [&](Document& d) { list_of(d).start = 2; },
      [&](Document& d) { list_of(d).tight = false; },
      [&](Document& d) { list_of(d).items[0].label = "7a"; },
      [&](Document& d) { key_of(d).unit = "WTE"; },
      [&](Document& d) { key_of(d).note = "WTE"; }};
  std::set<std::string> dumps;
  for (const auto& change : changes) {
    Document changed = base;
    change(changed);
    dumps.insert(dump(changed));
  }
  EXPECT_EQ(dumps.size(), changes.size());
}

}  // namespace
}  // namespace muster::document
