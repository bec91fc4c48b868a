// SPDX-License-Identifier: MIT
// Cases about pages: figures, contents, turned pages, watermarks, other paper.
#include "unit/layout/hard_cases.hpp"
#include "unit/layout/layout_fixture.hpp"

namespace muster::layout {
namespace {

using document::Blocks;

document::ChartValue value(std::string label, double number, std::string text) {
  return {std::move(label), number, std::move(text), ""};
}

document::Chart gap_chart() {
  document::Chart chart;
  chart.id = "gap";
  chart.number = "Figure 1";
  chart.kind = ChartKind::diverging_bars;
  chart.caption = words("Estimated gap by 2028");
  chart.alternative = "Bars left and right of zero: nurses are short by 909, midwives by 46.";
  chart.unit = Unit::wte;
  chart.series = {{"Gap",
                   {value("Nurses", -909, "−909"), value("Midwives", -46, "−46"),
                    value("Radiographers", 12, "+12"), value("Dietitians", 4, "+4")}}};
  chart.shown_in = "gap-table";
  return chart;
}

HardCase small(std::string name, document::Document document) {
  return {std::move(name), std::move(document), small_pages()};
}

/// Referred to near the top of a page that has no room for it: the text continues, and the figure
/// begins the next page.
HardCase figure_at_the_foot() {
  return small("figure-at-foot", document_of({heading(2, "first", "Gap"),
                                              paragraph(prose(16)),
                                              {gap_chart(), {}},
                                              paragraph(prose(60)),
                                              heading(2, "second", "After the figure"),
                                              paragraph(prose(10))}));
}

HardCase landscape_inside() {
  document::Landscape wide;
  wide.blocks = {heading(3, "plan", "Plan"), paragraph(prose(60))};
  HardCase result = small("landscape", document_of({heading(2, "one", "Upright"),
                                                    paragraph(prose(20)),
                                                    {wide, {}},
                                                    heading(2, "two", "Upright again"),
                                                    paragraph(prose(20))}));
  result.theme.page = {260, 340, 36, 40, 44, 24};
  result.document.metadata.watermark = "Draft";
  return result;
}

/// Contents with two levels, a reference to another page, abbreviations with their pages.
HardCase front_and_back_matter() {
  document::Block block = paragraph("The ICB meets with the ICBs of London (see ");
  auto& content = std::get<document::Paragraph>(block.node).content;
  content.push_back({document::Reference{"people"}});
  content.push_back({document::Text{"); GPs come, too."}});
  document::Document document =
      document_of({{document::Listing{document::ListingKind::contents}, {}},
                   heading(2, "care", "Care"),
                   block,
                   heading(3, "where", "Where the ICB works"),
                   paragraph("Here."),
                   heading(2, "people", "People"),
                   paragraph("An ICB of nurses."),
                   heading(2, "short", "Abbreviations"),
                   {document::Listing{document::ListingKind::abbreviations}, {}}});
  document.abbreviations = {{"GP", "general practitioner"},
                            {"ICB", "integrated care board"},
                            {"WTE", "whole-time equivalent"}};
  return small("front-and-back", std::move(document));
}

HardCase large_paper() {
  HardCase result = small("a3", document_of({heading(2, "one", "On A3"), paragraph(prose(120))}));
  result.theme = test_theme();
  result.theme.page = {841.89, 1190.55, 85, 85, 113, 113};
  result.theme.type.body = 14;
  return result;
}

/// A cover and openers on bands, two columns with a box and a table over a page's end, a side note
/// that is longer than its text.
HardCase designed_pages() {
  document::Table table;
  table.id = "staff";
  table.caption = words("Staff");
  table.columns.resize(2);
  table.head.push_back(row({"Profession", "Staff"}));
  for (const char* name : {"Nurses", "Midwives", "Doctors"}) table.rows.push_back(row({name, "12"}));
  document::Columns columns;
  columns.blocks = {heading(3, "who", "Who works here"),
                    paragraph(prose(150)),
                    {document::Box{document::BoxKind::note, "Mind", "", {paragraph("It is wide.")}}, {}},
                    {std::move(table), {}},
                    paragraph(prose(150))};
  document::SideNote note{"WTE", {paragraph(prose(40))}};
  document::Paragraph message{words("Half of the staff are nurses."),
                              document::ParagraphStyle::lead};
  HardCase result{"designed-pages",
                  document_of({{document::Listing{document::ListingKind::contents}, {}},
                               heading(2, "one", "People"),
                               {std::move(message), {}},
                               {std::move(columns), {}},
                               heading(2, "two", "Notes"),
                               {std::move(note), {}},
                               paragraph(prose(12)),
                               heading(3, "after", "After the note"),
                               paragraph(prose(30))}),
                  test_theme()};
  result.document.metadata.edition_title = "People in South East London";
  result.document.metadata.organisation = "Integrated Care System";
  result.document.metadata.variant = "Summary";
  result.document.metadata.watermark = "Draft";
  result.theme.page = {420, 420, 50, 50, 40, 40, 90};
  result.theme.cover.style = theme::CoverStyle::band;
  result.theme.chapters.opener = theme::OpenerStyle::band;
  for (const auto role : {theme::Role::accent_text, theme::Role::amber})
    result.theme.light[static_cast<std::size_t>(role)] = {255, 255, 255};
  return result;
}

}  // namespace

std::vector<HardCase> hard_pages() {
  return {figure_at_the_foot(), landscape_inside(), front_and_back_matter(), large_paper(),
          designed_pages()};
}

}  // namespace muster::layout
