// SPDX-License-Identifier: MIT
// Diagrams on pages: whole where they fit, else divided into figures of their own.
#include <gmock/gmock.h>

#include "layout_fixture.hpp"
#include "unit/diagram/sample_diagrams.hpp"

namespace muster::layout {
namespace {

using ::testing::HasSubstr;

/// The alternatives of all figures.
std::vector<std::string> alternatives_of(const CollectingSink& sink) {
  std::vector<std::string> alternatives;
  for (const Tag& tag : sink.tags)
    if (tag.role == Role::figure) alternatives.push_back(tag.attributes->alternative);
  return alternatives;
}

double smallest_letter(const CollectingSink& sink) {
  double smallest = 100;
  for (const Page& page : sink.pages)
    for (const TextRun* run : runs(page))
      smallest = std::min(smallest, static_cast<double>(run->size));
  return smallest;
}

TEST(Diagrams, AreOneFigureWithADescriptionAndACaption) {
  const CollectingSink sink = lay_out({{diagram::partnership(), {}}});
  const std::vector<std::string> figures = alternatives_of(sink);
  ASSERT_EQ(figures.size(), 1U);
  EXPECT_THAT(figures.front(), HasSubstr("Governance chart of 6 groups."));
  EXPECT_THAT(sink.reading_text(), HasSubstr("Figure 1: A diagram"));
}

/// 120 boxes in an indented list are more than a page. No letter is made smaller for them.
TEST(Diagrams, AreDividedBetweenBoxesIfTheyAreHigherThanAPage) {
  const CollectingSink sink = lay_out({{diagram::regular_tree(120, 3), {}}});
  const std::vector<std::string> figures = alternatives_of(sink);
  ASSERT_GT(figures.size(), 1U);
  EXPECT_THAT(figures.front(), HasSubstr("Governance chart of 120 groups."));
  EXPECT_THAT(figures.back(), HasSubstr("of Figure 1"));
  EXPECT_GE(sink.pages.size(), figures.size());
  EXPECT_GE(smallest_letter(sink), 9);
}

/// 60 rows of at least 11 points need 660 points. A figure may take 85% of a page of 718: 610.
TEST(Diagrams, AGanttIsDividedBetweenRowsInsteadOfMadeSmaller) {
  document::Chart chart;
  chart.number = "Figure 3";
  chart.kind = ChartKind::gantt;
  chart.series = {{"From", {}}, {"To", {}}};
  for (int row = 0; row < 60; ++row) {
    chart.series[0].values.push_back({"Row " + std::to_string(row), 8080.0, "", ""});
    chart.series[1].values.push_back({"Row " + std::to_string(row), 8083.0, "", ""});
    chart.groups.push_back(row < 30 ? "Start well" : "Age well");
  }
  const CollectingSink sink = lay_out({{chart, {}}});
  ASSERT_GT(alternatives_of(sink).size(), 1U);
  EXPECT_THAT(alternatives_of(sink).back(), HasSubstr("of Figure 3"));
  EXPECT_THAT(sink.reading_text(), HasSubstr("Row 59"));
  EXPECT_GE(smallest_letter(sink), 9);
}

TEST(Diagrams, HaveLettersOf16PointsInLargePrint) {
  Diagnostics diagnostics;
  for (const document::Diagram& diagram : diagram::all_kinds()) {
    const CollectingSink sink =
        lay_out(document_of({{diagram, {}}}), theme::large_print(test_theme()), diagnostics);
    EXPECT_GE(smallest_letter(sink), 16);
  }
}

}  // namespace
}  // namespace muster::layout
