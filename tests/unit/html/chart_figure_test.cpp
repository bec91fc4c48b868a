// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "unit/chart/sample_charts.hpp"
#include "unit/diagram/sample_diagrams.hpp"
#include "unit/html/html_text.hpp"
#include "unit/html/sample_document.hpp"

namespace muster::html {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string figure_of(document::Chart chart) {
  document::Document document;
  document.blocks = {document::Block{std::move(chart), {}}};
  return part(html_of(document, sample_options()), "<main", "</main>");
}

TEST(ChartFigure, HasTitleAndDescription) {
  const std::string html = figure_of(chart::gap_chart());
  EXPECT_THAT(
      html, HasSubstr("<svg role=\"img\" class=\"wide\" aria-labelledby=\"gaps-acute-wide-title\" "
                      "aria-describedby=\"gaps-acute-wide-desc\""));
  EXPECT_THAT(
      html,
      HasSubstr(
          "<title id=\"gaps-acute-wide-title\">Estimated gap by 2028 in the acute sector</title>"));
  EXPECT_THAT(
      html, HasSubstr("<desc id=\"gaps-acute-wide-desc\">Bar chart: 5 bars either side of zero."));
}

TEST(ChartFigure, HasAPictureForPhones) {
  EXPECT_THAT(figure_of(chart::gap_chart()), HasSubstr("class=\"narrow\""));
}

TEST(ChartFigure, UnfoldsItsDataAndLinksTheCsv) {
  const std::string html = figure_of(chart::gap_chart());
  EXPECT_THAT(html, HasSubstr("<details><summary>Data of Figure 1 as a table</summary>"));
  EXPECT_THAT(html, HasSubstr("<table id=\"gaps-acute-data\""));
  EXPECT_THAT(html, HasSubstr("<a href=\"data/gaps-acute.csv\">"));
}

TEST(ChartFigure, TakesColoursFromRolesOnly) {
  const std::string html = figure_of(chart::gap_chart());
  EXPECT_THAT(html, HasSubstr("class=\"f-positive\""));
  EXPECT_THAT(html, HasSubstr("fill=\"url(#gaps-acute-wide-negative-hatch)\""));
  EXPECT_THAT(html, HasSubstr("<pattern id=\"gaps-acute-wide-negative-hatch\""));
  EXPECT_THAT(html, Not(HasSubstr("style=")));
}

TEST(ChartFigure, SaysNoDataForWhatIsUnknown) {
  EXPECT_THAT(figure_of(chart::gap_chart()), HasSubstr(">no data</text>"));
}

TEST(DiagramFigure, HasPicturesADescriptionAndItsTable) {
  document::Diagram diagram = diagram::partnership();
  diagram.data.columns = {{"board", document::Align::left, ""}};
  document::Row row;
  row.cells.push_back({{{document::Text{"Delivery group"}}}, {}, {}, "", 1, 1, true});
  diagram.data.rows.push_back(std::move(row));
  document::Document document;
  document.blocks = {{diagram, {}}};
  const std::string html = part(html_of(document, sample_options()), "<main", "</main>");
  EXPECT_THAT(html, HasSubstr("<svg role=\"img\" class=\"wide\""));
  EXPECT_THAT(html, HasSubstr("<svg role=\"img\" class=\"narrow\""));
  EXPECT_THAT(html, HasSubstr("<desc id=\"sample-wide-desc\">Governance chart of 6 groups."));
  EXPECT_THAT(html, HasSubstr("<details><summary>Data of Figure 1 as a table</summary>"));
  EXPECT_THAT(html, HasSubstr("<a href=\"data/sample.csv\">"));
}

TEST(DiagramFigure, IsListedWithTheCharts) {
  document::Document document;
  document.blocks = {{document::Listing{document::ListingKind::figures}, {}},
                     {diagram::partnership(), {}},
                     {chart::gap_chart(), {}}};
  EXPECT_THAT(html_of(document, sample_options()), HasSubstr("List of figures (2)"));
}

TEST(ChartFigure, LinksItsPicturesIfTheyAreWritten) {
  HtmlOptions options;
  options.picture_folder = "charts";
  document::Document document;
  document.blocks = {{chart::gap_chart(), {}}};
  const std::string html = html_of(document, options);
  EXPECT_THAT(html, HasSubstr("<a href=\"charts/gaps-acute.svg\">"));
  EXPECT_THAT(html, HasSubstr("<a href=\"charts/gaps-acute.png\">"));
  EXPECT_THAT(html_of(document, {}), Not(HasSubstr("charts/")));
}

}  // namespace
}  // namespace muster::html
