// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "diagram/diagram.hpp"
#include "unit/diagram/sample_diagrams.hpp"

namespace muster::diagram {
namespace {

TEST(DiagramDescription, SaysWhoReportsToWhom) {
  EXPECT_EQ(description(partnership()),
            "Governance chart of 6 groups. At the top: Partnership board. Reporting to "
            "Partnership board: Delivery group, Finance group and Clinical forum. Reporting to "
            "Delivery group: Start well and Age well. Advice from Clinical forum to Delivery "
            "group.");
}

TEST(DiagramDescription, NamesSeveralAtTheTop) {
  document::Diagram diagram = empty_diagram(DiagramKind::governance);
  diagram.boxes = {{"Board"}, {"Council"}, {"Group"}};
  diagram.links = {{2, 1}};
  EXPECT_EQ(description(diagram),
            "Governance chart of 3 groups. At the top: Board and Council. Reporting to "
            "Council: Group.");
}

TEST(DiagramDescription, CountsStepsInTheirOrder) {
  EXPECT_EQ(description(planning()),
            "Process of 3 steps, one after another. 1. Agree the aims: The board, in March. 2. Ask "
            "staff and residents. 3. Publish the plan: With a summary.");
  document::Diagram cycle = planning();
  cycle.kind = DiagramKind::cycle;
  cycle.boxes.pop_back();
  EXPECT_EQ(description(cycle),
            "Cycle of 2 steps. 1. Agree the aims: The board, in March. 2. Ask staff and residents. "
            "The last step leads to the first again.");
}

TEST(DiagramDescription, ListsTheBandsOfAPlan) {
  EXPECT_EQ(
      description(plan_on_a_page()),
      "Plan on a page: 6 boxes. Vision: Everyone can live well. What we will do: Under Start "
      "well: Family hubs and School nurses. Under Age well: Falls service. Enablers: Digital. "
      "Estates.");
}

TEST(DiagramDescription, SaysWhatLeadsToWhat) {
  EXPECT_EQ(
      description(coaching()),
      "Logic model in 3 stages: Inputs, Activities and Outcomes. Inputs: Coaches and Funding. "
      "Activities: Coaching. Outcomes: Fewer leave. From Coaches to Coaching. From Funding to "
      "Fewer leave. From Coaching to Fewer leave.");
}

TEST(DiagramDescription, ListsTheCellsOfAMatrix) {
  EXPECT_EQ(description(effort_matrix()),
            "Matrix of 2 rows and 2 columns: the columns are Low effort and High effort. High "
            "impact, Low effort: Flexible rotas and Exit interviews. High impact, High effort: New "
            "campus. Low impact, Low effort: Posters.");
}

TEST(DiagramDescription, SaysWhatCirclesHaveInCommon) {
  document::Diagram diagram = overlapping_aims();
  diagram.boxes.resize(2);
  diagram.boxes.back().text = "For new staff";
  EXPECT_EQ(description(diagram),
            "2 circles that overlap; in the middle of all: One team. 1. Plan together. 2. Train: "
            "For new staff.");
  for (document::DiagramBox& box : diagram.boxes) box.group = "";
  EXPECT_TRUE(description(diagram).starts_with("2 circles that overlap. 1. Plan together."));
}

TEST(DiagramDescription, EndsWithItsOwnWords) {
  document::Diagram diagram = empty_diagram(DiagramKind::process);
  EXPECT_EQ(description(diagram), "Diagram without any box.");
  diagram.alternative = "Nothing has been agreed.";
  EXPECT_EQ(description(diagram), "Diagram without any box. Nothing has been agreed.");
}

/// 45 chains of two: the first sentence and 39 of the 45 that follow.
TEST(DiagramDescription, StopsAfterFortySentences) {
  document::Diagram diagram = empty_diagram(DiagramKind::governance);
  for (std::uint32_t i = 0; i < 45; ++i) {
    diagram.boxes.push_back({"Board " + std::to_string(i)});
    diagram.boxes.push_back({"Group " + std::to_string(i)});
    diagram.links.push_back({2 * i + 1, 2 * i});
  }
  const std::string words = description(diagram);
  EXPECT_NE(words.find("Reporting to Board 38: Group 38."), std::string::npos);
  EXPECT_EQ(words.find("Reporting to Board 39"), std::string::npos);
  EXPECT_TRUE(words.ends_with("The table has the rest."));
}

TEST(DiagramDescription, OfALaterPartNamesTheFirst) {
  EXPECT_EQ(later_part("Figure 1", 2, 3),
            "Part 2 of 3 of Figure 1. The first part describes all of it.");
  EXPECT_EQ(later_part("", 2, 2), "Part 2 of 2 of the figure. The first part describes all of it.");
}

}  // namespace
}  // namespace muster::diagram
