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

}  // namespace

std::vector<HardCase> hard_pages() {
  return {figure_at_the_foot(), landscape_inside(), front_and_back_matter(), large_paper()};
}

}  // namespace muster::layout
