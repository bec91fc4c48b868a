// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <set>

#include "unit/docx/word_file.hpp"
#include "unit/html/tree.hpp"

namespace muster::docx {
namespace {

using namespace document::tree;
using document::Block;
using document::Document;
using ::testing::Contains;
using ::testing::ElementsAre;
using testing::fields_of;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using testing::members_of;
using ::testing::Not;
using testing::paragraphs_of;
using testing::part_of;
using testing::word_file;

document::Row row(std::vector<document::Cell> cells, bool total = false) {
  return {std::move(cells), total};
}

document::Table sample_table() {
  document::Table table;
  table.id = "posts";
  table.number = "Table 1";
  table.caption = {words("Posts")};
  table.columns = {{"place", document::Align::left, ""}, {"rate", document::Align::decimal, "%"}};
  table.head = {row({header({words("Place")}), header({words("Rate")})})};
  table.rows = {row({header({words("North")}), cell({words("1.25")})}),
                row({header({words("South")}), cell({words("10.5")})}),
                row({header({words("All")}), cell({words("5")})}, true)};
  document::Note note;
  note.content = {words("Counted in March.")};
  table.notes = {note};
  return table;
}

Document sample() {
  Document document;
  document.metadata.title = "Workforce plan";
  document.metadata.organisation = "A health board";
  document.metadata.date = *parse_date("2025-01-29");
  document.blocks = {
      {document::Listing{document::ListingKind::contents}, {}},
      {document::Listing{document::ListingKind::tables}, {}},
      heading(2, "people", "1", "People"),
      paragraph({words("See "),
                 {document::Reference{"posts"}},
                 words(" and "),
                 {document::Reference{"later"}},
                 {document::FootnoteMark{"a"}},
                 {document::FootnoteMark{"a"}}}),
      {sample_table(), {}},
      heading(2, "later", "2", "Later"),
      heading(3, "soon", "2.1", "Soon"),
      heading(2, "annex", "A", "Annex"),
      paragraph({{document::Foreign{"cy", {words("Croeso")}}}}),
  };
  document.footnotes["a"] = {paragraph({words("A remark.")})};
  document.footnote_order = {"a"};
  return document;
}

TEST(DocxStructure, every_part_is_well_formed_and_typed) {
  const std::string file = word_file(sample());
  const auto members = members_of(file);
  for (const auto& [name, bytes] : members) part_of(file, name);
  for (const char* name : {"word/document.xml", "word/styles.xml", "word/numbering.xml",
                           "word/footnotes.xml", "word/settings.xml", "docProps/core.xml"})
    EXPECT_THAT(members.at("[Content_Types].xml"), HasSubstr(std::string("\"/") + name + "\""));
}

TEST(DocxStructure, headings_are_styles_that_word_numbers) {
  const std::string file = word_file(sample());
  EXPECT_THAT(paragraphs_of(file), IsSupersetOf({"Heading1: People", "Heading1: Later",
                                                 "Heading2: Soon", "Heading1: Annex"}));
  const auto xml = part_of(file, "word/document.xml");
  std::vector<std::string> lists;
  for (const auto& found : xml.select_nodes("//w:p[starts-with(w:pPr/w:pStyle/@w:val,'Heading')]"))
    lists.push_back(found.node().select_node("w:pPr/w:numPr/w:numId/@w:val").attribute().value());
  EXPECT_THAT(lists, ElementsAre("1", "1", "1", "2"));
}

TEST(DocxStructure, a_number_that_word_would_not_count_to_is_words) {
  Document document = sample();
  document.blocks = {heading(2, "x", "4", "Fourth")};
  EXPECT_THAT(paragraphs_of(word_file(document)), Contains("Heading1: 4 Fourth"));
}

TEST(DocxStructure, lists_have_their_entries_and_no_page_numbers) {
  const std::string file = word_file(sample());
  EXPECT_THAT(paragraphs_of(file),
              IsSupersetOf({"TOC1: 1|People|", "TOC1: 2|Later|", "TOC2: 2.1|Soon|",
                            "TOC1: A|Annex|", "TableofFigures: Table 1: Posts|"}));
  EXPECT_THAT(fields_of(file),
              IsSupersetOf({"TOC \\o \"1-2\" \\h \\z \\u", "TOC \\h \\z \\c \"Table\"",
                            "PAGEREF people \\h", "PAGEREF posts \\h"}));
}

TEST(DocxStructure, captions_and_references_are_fields) {
  const std::string file = word_file(sample());
  EXPECT_THAT(paragraphs_of(file), Contains("Caption: Table 1: Posts"));
  EXPECT_THAT(fields_of(file),
              IsSupersetOf({"SEQ Table \\* ARABIC", "REF posts \\h", "REF later \\r \\h"}));
  EXPECT_THAT(paragraphs_of(file), Contains(HasSubstr("See Table 1 and section 2")));
}

TEST(DocxStructure, a_caption_with_a_later_number_says_where_to_begin) {
  Document document = sample();
  document::Table table = sample_table();
  table.number = "Table 7";
  document.blocks = {{table, {}}};
  EXPECT_THAT(fields_of(word_file(document)), Contains("SEQ Table \\* ARABIC \\r 7"));
}

TEST(DocxStructure, a_second_mark_of_a_note_refers_to_the_first) {
  const std::string file = word_file(sample());
  const auto xml = part_of(file, "word/document.xml");
  EXPECT_EQ(xml.select_nodes("//w:footnoteReference").size(), 1U);
  EXPECT_THAT(fields_of(file), Contains("NOTEREF note_mark_1 \\f \\h"));
  const auto notes = part_of(file, "word/footnotes.xml");
  EXPECT_EQ(notes.select_nodes("//w:footnote[@w:id='1']//w:footnoteRef").size(), 1U);
  EXPECT_THAT(members_of(file).at("word/footnotes.xml"), HasSubstr("A remark."));
}

TEST(DocxStructure, tables_have_repeated_heads_names_and_widths) {
  const auto xml = part_of(word_file(sample()), "word/document.xml");
  const auto table = xml.select_node("//w:tbl").node();
  EXPECT_EQ(table.select_nodes("w:tr[w:trPr/w:tblHeader]").size(), 1U);
  EXPECT_STREQ(table.child("w:tblPr").child("w:tblCaption").attribute("w:val").value(),
               "Table 1: Posts");
  EXPECT_EQ(table.select_nodes("w:tblGrid/w:gridCol").size(), 2U);
  EXPECT_EQ(table.select_nodes("w:tr").size(), 4U);
  EXPECT_EQ(testing::words_of(table.select_node("w:tr[1]/w:tc[2]/w:p").node()), "Rate (%)");
}

// 1.25, 10.5 and 5 have two, one and no places: the column needs a decimal tab.
TEST(DocxStructure, figures_with_different_places_have_a_decimal_tab) {
  const auto xml = part_of(word_file(sample()), "word/document.xml");
  EXPECT_EQ(xml.select_nodes("//w:tc//w:tab[@w:val='decimal']").size(), 3U);
  Document even = sample();
  document::Table table = sample_table();
  for (document::Row& each : table.rows) each.cells[1].content = {words("3")};
  even.blocks = {{table, {}}};
  const auto other = part_of(word_file(even), "word/document.xml");
  EXPECT_EQ(other.select_nodes("//w:tc//w:tab[@w:val='decimal']").size(), 0U);
  EXPECT_EQ(other.select_nodes("//w:tbl//w:jc[@w:val='right']").size(), 4U);
}

/// A picture in the line with its words, and no caption or table of its own.
TEST(DocxStructure, a_sparkline_is_a_picture_in_its_cell) {
  document::Chart line;
  line.kind = ChartKind::run_chart;
  line.caption = {words("From 12 to 15")};
  line.series = {{"", {{"2019", 12.0, "12", ""}, {"2021", 15.0, "15", ""}}}};
  document::Table table = sample_table();
  table.rows.front().cells[1] = {};
  table.rows.front().cells[1].blocks.push_back({line, {}});
  Document document;
  document.blocks = {{table, {}}};
  const std::string file = word_file(document);
  EXPECT_THAT(members_of(file).at("word/document.xml"),
              HasSubstr("<wp:docPr id=\"1\" name=\"Trend\" descr=\"From 12 to 15\">"));
  EXPECT_THAT(paragraphs_of(file), Not(Contains(HasSubstr("From 12"))));
}

/// A number of rows of one long word and one cell with many words.
document::Table rows_of(std::size_t count, std::size_t sentences) {
  document::Table table = sample_table();
  table.columns = {{"place", document::Align::left, ""}, {"text", document::Align::left, ""}};
  std::string text;
  for (std::size_t i = 0; i < sentences; ++i) text += "All wards were asked how they are. ";
  table.rows.assign(count, row({header({words("North")}), cell({words(text)})}));
  return table;
}

/// The number of the body rows of the only table that are kept with the row after them.
std::size_t kept_rows(const document::Table& table) {
  Document document;
  document.blocks = {{table, {}}};
  const auto xml = part_of(word_file(document), "word/document.xml");
  return xml.select_nodes("//w:tr[not(w:trPr/w:tblHeader)][.//w:keepNext]").size();
}

TEST(DocxStructure, only_low_tables_are_kept_on_one_page) {
  EXPECT_EQ(kept_rows(rows_of(6, 1)), 5U);
  EXPECT_EQ(kept_rows(rows_of(6, 30)), 1U);
  EXPECT_EQ(kept_rows(rows_of(60, 1)), 1U);
}

/// Two columns in the row, and two below it: "Aim" and "Progress".
document::Table table_with_below() {
  document::Table table = sample_table();
  table.columns = {{"no", document::Align::left, "", 1},
                   {"action", document::Align::left, "", 8},
                   {"aim", document::Align::left, "", 1},
                   {"progress", document::Align::left, "", 1}};
  table.head = {row({header({words("No.")}), header({words("Action")}), header({words("Aim")}),
                     header({words("Progress")})})};
  document::Cell progress;
  progress.blocks = {paragraph({words("May: begun.")}), paragraph({words("June: done.")})};
  table.rows = {
      row({header({words("1")}), cell({words("Ask carers")}), cell({words("They are heard")}),
           progress}),
      row({header({words("2")}), cell({words("Tell them")}), cell({}), cell({words("Not yet")})}),
      row({header({words("3")}), cell({words("Wait")}), cell({}), cell({})})};
  table.below = 2;
  return table;
}

/// Each cell as "columns+merge: words of its paragraphs".
std::vector<std::string> cells_of(const pugi::xml_node& row) {
  std::vector<std::string> cells;
  for (const auto& cell : row.children("w:tc")) {
    const auto properties = cell.child("w:tcPr");
    const auto merge = properties.child("w:vMerge");
    std::string text = properties.child("w:gridSpan") ? "wide" : "";
    if (merge) text += merge.attribute("w:val") ? "begins" : "continues";
    text += ":";
    for (const auto& each : cell.children("w:p")) text += " " + testing::words_of(each);
    cells.push_back(text);
  }
  return cells;
}

TEST(DocxStructure, cells_below_are_rows_under_the_header_of_their_row) {
  document::Table table = table_with_below();
  Document document;
  document.blocks = {{table, {}}};
  const auto xml = part_of(word_file(document), "word/document.xml");
  std::vector<std::vector<std::string>> rows;
  for (const auto& each : xml.select_nodes("//w:tr")) rows.push_back(cells_of(each.node()));
  EXPECT_THAT(
      rows,
      ElementsAre(ElementsAre(": No.", ": Action"), ElementsAre("begins: 1", ": Ask carers"),
                  ElementsAre("continues: ", ": Aim|They are heard"),
                  ElementsAre("continues: ", ": Progress|May: begun. June: done."),
                  ElementsAre("begins: 2", ": Tell them"),
                  ElementsAre("continues: ", ": Progress|Not yet"), ElementsAre(": 3", ": Wait")));
  EXPECT_EQ(xml.select_nodes("//w:tr[w:trPr/w:tblHeader]").size(), 1U);
  EXPECT_EQ(xml.select_nodes("//w:r[w:rPr/w:rStyle[@w:val='RowTitle']]").size(), 3U);
}

// With a third column in the row, the text below spans two; the table fills the text's width.
TEST(DocxStructure, cells_below_span_the_other_columns) {
  document::Table table = table_with_below();
  table.below = 1;
  Document document;
  document.blocks = {{table, {}}};
  const auto xml = part_of(word_file(document), "word/document.xml");
  const auto below = xml.select_node("//w:tr[3]").node();
  EXPECT_THAT(cells_of(below),
              ElementsAre("continues: ", "wide: Progress|May: begun. June: done."));
  double sum = 0;
  for (const auto& each : xml.select_nodes("//w:gridCol"))
    sum += each.node().attribute("w:w").as_double();
  const auto page = xml.select_node("//w:sectPr").node();
  const double room = page.child("w:pgSz").attribute("w:w").as_double() -
                      page.child("w:pgMar").attribute("w:left").as_double() -
                      page.child("w:pgMar").attribute("w:right").as_double();
  EXPECT_NEAR(sum, room, 5);
}

// The first cell below stays with its row, and the last with the one before.
TEST(DocxStructure, cells_below_stay_with_their_row) {
  document::Table table = table_with_below();
  std::string text;
  for (int i = 0; i < 60; ++i) text += "All wards were asked how they are. ";
  table.rows = {table.rows[0], table.rows[0]};
  for (document::Row& each : table.rows) each.cells[2].content = {words(text)};
  Document document;
  document.blocks = {{table, {}}};
  const auto xml = part_of(word_file(document), "word/document.xml");
  std::vector<bool> kept;
  for (const auto& each : xml.select_nodes("//w:tr[not(w:trPr/w:tblHeader)]"))
    kept.push_back(!each.node().select_node("w:tc[last()]/w:p[1]/w:pPr/w:keepNext").node().empty());
  EXPECT_THAT(kept, ElementsAre(true, true, false, true, true, false));
}

document::Box box_of(std::vector<Block> blocks) {
  return {document::BoxKind::panel, "Title", "", std::move(blocks)};
}

/// How the paragraphs of the body are kept: "n" with the next, "l" lines together.
std::vector<std::string> keeping(const Document& document) {
  const auto xml = part_of(word_file(document), "word/document.xml");
  std::vector<std::string> kept;
  for (const auto& found : xml.select_nodes("//w:body/w:p")) {
    const auto properties = found.node().child("w:pPr");
    kept.push_back(std::string(properties.child("w:keepNext") ? "n" : "") +
                   (properties.child("w:keepLines") ? "l" : ""));
  }
  return kept;
}

TEST(DocxStructure, a_low_box_is_not_divided) {
  Document document;
  document.blocks = {{box_of({paragraph({words("One.")}), paragraph({words("Two.")})}), {}},
                     paragraph({words("After.")})};
  EXPECT_THAT(keeping(document), ElementsAre("nl", "nl", "l", ""));
  std::string text;
  for (int i = 0; i < 200; ++i) text += "All wards were asked how they are. ";
  document.blocks = {{box_of({paragraph({words(text)}), paragraph({words("Two.")})}), {}}};
  EXPECT_THAT(keeping(document), ElementsAre("", "", ""));
}

// Paragraphs with the same borders become one box in Word.
TEST(DocxStructure, boxes_next_to_each_other_have_borders_that_differ) {
  Document document;
  document.blocks = {{box_of({paragraph({words("One.")})}), {}},
                     {box_of({paragraph({words("Two.")})}), {}}};
  const auto xml = part_of(word_file(document), "word/document.xml");
  std::vector<std::string> tops;
  for (const auto& found : xml.select_nodes("//w:pBdr/w:top"))
    tops.emplace_back(found.node().attribute("w:sz").value());
  ASSERT_EQ(tops.size(), 4U);
  EXPECT_EQ(tops[0], tops[1]);
  EXPECT_NE(tops[1], tops[2]);
  EXPECT_EQ(tops[2], tops[3]);
}

TEST(DocxStructure, a_pulled_quotation_has_one_bar_with_its_source) {
  Document document;
  document::Quote quote;
  quote.pulled = true;
  quote.attribution = "A carer";
  quote.blocks = {paragraph({words("I was asked.")})};
  document.blocks = {{quote, {}}};
  const std::string file = word_file(document);
  const auto xml = part_of(file, "word/document.xml");
  const auto styles = part_of(file, "word/styles.xml");
  const std::string bar = xml.select_node("//w:p[2]/w:pPr/w:pBdr/w:left/@w:sz").attribute().value();
  EXPECT_EQ(
      bar,
      styles.select_node("//w:style[@w:styleId='IntenseQuote']//w:left/@w:sz").attribute().value());
}

// The style of a heading has more white above it than a paragraph gets after a table.
TEST(DocxStructure, a_heading_after_a_table_keeps_the_space_of_its_style) {
  Document document = sample();
  document.blocks = {{sample_table(), {}},
                     heading(2, "later", "1", "Later"),
                     {sample_table(), {}},
                     paragraph({words("After.")})};
  for (document::Block& each : document.blocks)
    if (auto* table = std::get_if<document::Table>(&each.node)) table->notes.clear();
  const auto xml = part_of(word_file(document), "word/document.xml");
  std::vector<std::string> spaces;
  for (const auto& found : xml.select_nodes("//w:tbl/following-sibling::w:p[1]"))
    spaces.emplace_back(
        found.node().child("w:pPr").child("w:spacing").attribute("w:before").value());
  EXPECT_THAT(spaces, ElementsAre("", "160"));
}

// LibreOffice begins a page after columns over two pages if the section after them has headers.
TEST(DocxStructure, sections_on_one_page_have_the_headers_of_the_first) {
  document::Columns columns;
  columns.blocks = {paragraph({words("left")}), paragraph({words("right")})};
  Document document;
  document.blocks = {paragraph({words("before")}), {columns, {}}, paragraph({words("after")})};
  const auto xml = part_of(word_file(document), "word/document.xml");
  std::vector<std::size_t> heads;
  for (const auto& found : xml.select_nodes("//w:sectPr"))
    heads.push_back(found.node().select_nodes("w:headerReference").size());
  EXPECT_THAT(heads, ElementsAre(1U, 0U, 0U));
}

TEST(DocxStructure, columns_after_columns_are_on_the_same_page) {
  document::Columns columns;
  columns.blocks = {paragraph({words("left")}), paragraph({words("right")})};
  Document document;
  document.blocks = {paragraph({words("before")}), {columns, {}}, {columns, {}}};
  const auto xml = part_of(word_file(document), "word/document.xml");
  std::vector<std::string> kinds;
  for (const auto& found : xml.select_nodes("//w:sectPr"))
    kinds.emplace_back(found.node().child("w:type").attribute("w:val").value());
  EXPECT_THAT(kinds, ElementsAre("", "continuous", "continuous", "continuous"));
}

TEST(DocxStructure, paragraphs_stay_with_what_they_introduce) {
  Document document = sample();
  document.blocks = {paragraph({words("The rates are:")}),
                     paragraph({words("They fell.")}),
                     {sample_table(), {}},
                     paragraph({words("Last:")})};
  const auto xml = part_of(word_file(document), "word/document.xml");
  std::vector<std::string> kept;
  for (const auto& found : xml.select_nodes(
           "/w:document/w:body/w:p[w:pPr/w:pStyle/@w:val='BodyText'][w:pPr/w:keepNext]"))
    kept.push_back(testing::words_of(found.node()));
  EXPECT_THAT(kept, ElementsAre("The rates are:"));
}

TEST(DocxStructure, only_running_text_is_hyphenated) {
  const std::string styles = members_of(word_file(sample())).at("word/styles.xml");
  pugi::xml_document xml;
  ASSERT_TRUE(xml.load_string(styles.c_str()));
  std::vector<std::string> whole;
  for (const char* id : {"BodyText", "ListBullet", "Heading1", "TableHeading", "CardLabel", "TOC1"})
    if (xml.select_node(
            ("//w:style[@w:styleId='" + std::string(id) + "']/w:pPr/w:suppressAutoHyphens")
                .c_str()))
      whole.emplace_back(id);
  EXPECT_THAT(whole, ElementsAre("Heading1", "TableHeading", "CardLabel", "TOC1"));
}

/// Bar charts of 1 to `count` bars, each higher than the one before.
Document charts_of(std::size_t count) {
  Document document;
  for (std::size_t bars = 1; bars <= count; ++bars) {
    document::Chart chart;
    chart.kind = ChartKind::stacked_bars;
    chart.caption = {words("Posts")};
    chart.series = {{"", {}}};
    for (std::size_t i = 0; i < bars; ++i)
      chart.series[0].values.push_back({"Ward " + std::to_string(i), 5.0, "5", ""});
    document.blocks.push_back({chart, {}});
  }
  return document;
}

// Bitmaps are drawn in another thread, while the document is written.
TEST(DocxStructure, each_drawing_has_its_own_bitmap) {
  const std::string file = word_file(charts_of(30));
  EXPECT_EQ(file, word_file(charts_of(30)));
  const auto members = members_of(file);
  const auto relations = part_of(file, "word/_rels/document.xml.rels");
  const auto xml = part_of(file, "word/document.xml");
  const auto file_of = [&](const pugi::xml_node& node) {
    const std::string id = node.attribute("r:embed").value();
    const auto relation = relations.select_node(("//Relationship[@Id='" + id + "']").c_str());
    return members.at("word/" + std::string(relation.node().attribute("Target").value()));
  };
  std::set<int> heights;
  for (const auto& found : xml.select_nodes("//a:blip")) {
    const std::string png = file_of(found.node());
    ASSERT_EQ(png.substr(1, 3), "PNG");
    const int height =
        256 * static_cast<unsigned char>(png.at(22)) + static_cast<unsigned char>(png.at(23));
    const auto extent = found.node().select_node("ancestor::wp:inline/wp:extent").node();
    EXPECT_NEAR(height, 2 * extent.attribute("cy").as_double() / 12700, 1.01);
    heights.insert(height);
    EXPECT_THAT(file_of(found.node().select_node(".//asvg:svgBlip").node()), HasSubstr("<svg"));
  }
  EXPECT_EQ(xml.select_nodes("//a:blip").size(), 30U);
  EXPECT_GT(heights.size(), 10U);
}

/// Sixty rows take more than a page, and would be too small to read on one.
TEST(DocxStructure, a_gantt_chart_higher_than_a_page_is_divided) {
  document::Chart chart;
  chart.number = "Figure 3";
  chart.kind = ChartKind::gantt;
  chart.caption = {words("Milestones")};
  chart.series = {{"From", {}}, {"To", {}}};
  for (int row = 0; row < 60; ++row) {
    chart.series[0].values.push_back({"Row " + std::to_string(row), 8080.0, "", ""});
    chart.series[1].values.push_back({"Row " + std::to_string(row), 8083.0, "", ""});
    chart.groups.push_back(row < 30 ? "Start well" : "Age well");
  }
  Document document;
  document.blocks = {{chart, {}}};
  const auto xml = part_of(word_file(document), "word/document.xml");
  const auto pictures = xml.select_nodes("//wp:docPr");
  ASSERT_GE(pictures.size(), 2U);
  EXPECT_THAT(pictures[1].node().attribute("descr").value(), HasSubstr("Part 2 of"));
}

TEST(DocxStructure, cells_over_rows_and_columns_are_merged) {
  Document document = sample();
  document::Table table = sample_table();
  table.rows = {row({cell({words("a")}), cell({words("b")})}), row({cell({words("c")})}),
                row({cell({words("d")})})};
  table.rows[0].cells[0].row_span = 2;
  table.rows[2].cells[0].column_span = 2;
  document.blocks = {{table, {}}};
  const auto xml = part_of(word_file(document), "word/document.xml");
  EXPECT_EQ(xml.select_nodes("//w:vMerge[@w:val='restart']").size(), 1U);
  EXPECT_EQ(xml.select_nodes("//w:vMerge").size(), 2U);
  EXPECT_EQ(xml.select_nodes("//w:gridSpan[@w:val='2']").size(), 1U);
}

TEST(DocxStructure, words_in_another_language_are_marked) {
  const auto xml = part_of(word_file(sample()), "word/document.xml");
  const auto run = xml.select_node("//w:r[w:t='Croeso']").node();
  EXPECT_STREQ(run.child("w:rPr").child("w:lang").attribute("w:val").value(), "cy");
}

TEST(DocxStructure, properties_name_title_publisher_and_subject) {
  const std::string core = members_of(word_file(sample())).at("docProps/core.xml");
  EXPECT_THAT(core, HasSubstr("<dc:creator>A health board</dc:creator>"));
  EXPECT_THAT(core, HasSubstr("<dc:title>"));
  EXPECT_THAT(core, HasSubstr("<dc:subject>"));
  EXPECT_THAT(core, HasSubstr("2025-01-29T00:00:00Z"));
}

TEST(DocxStructure, wide_blocks_are_on_turned_pages) {
  Document document = sample();
  document::Landscape wide;
  wide.blocks = {paragraph({words("wide")})};
  document.blocks = {paragraph({words("before")}), {wide, {}}, paragraph({words("after")})};
  const auto xml = part_of(word_file(document), "word/document.xml");
  std::vector<std::string> turned;
  for (const auto& found : xml.select_nodes("//w:sectPr/w:pgSz"))
    turned.emplace_back(found.node().attribute("w:orient").value());
  EXPECT_THAT(turned, ElementsAre("", "landscape", ""));
  EXPECT_TRUE(xml.select_nodes("//w:p[not(.//w:r)]").empty());
}

// The section before the turned page ends with the list, and not with the paragraph before it.
TEST(DocxStructure, a_list_before_turned_pages_stays_upright) {
  Document document = sample();
  document::Landscape wide;
  wide.blocks = {paragraph({words("wide")})};
  document.blocks = {paragraph({words("before")}), bullets({{words("an item")}}), {wide, {}}};
  const auto xml = part_of(word_file(document), "word/document.xml");
  const auto last = xml.select_node("//w:p[w:pPr/w:sectPr]").node();
  EXPECT_EQ(testing::words_of(last), "an item");
}

TEST(DocxStructure, hostile_words_stay_words) {
  Document document = sample();
  document.metadata.title = "</w:t><w:altChunk r:id=\"x\"/>";
  document.blocks = {
      paragraph({words("<&>\"'\x01"), {document::Link{"javascript:x", {words("go")}}}})};
  const std::string file = word_file(document);
  const auto members = members_of(file);
  for (const auto& [name, bytes] : members) {
    part_of(file, name);
    EXPECT_THAT(bytes, Not(HasSubstr("<w:altChunk")));
    EXPECT_THAT(bytes, Not(HasSubstr("javascript:")));
  }
}

TEST(DocxStructure, the_same_document_gives_the_same_bytes) {
  EXPECT_EQ(word_file(sample()), word_file(sample()));
}

}  // namespace
}  // namespace muster::docx
