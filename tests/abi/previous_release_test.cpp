// SPDX-License-Identifier: MIT
// A plugin that was built for an earlier version of the contract works with the host of today.
#include <gtest/gtest.h>

#include "bad_plugins/plugin_run.hpp"

namespace muster::sectors::test {
namespace {

TEST(PreviousRelease, APluginOfContract10IsAcceptedAndReadsTheTables) {
  Outcome outcome = run({"release_1_0"});
  ASSERT_TRUE(outcome.plugins.at(0).accepted) << outcome.verdict();
  EXPECT_EQ(outcome.plugins[0].abi_major, 1);
  EXPECT_EQ(outcome.plugins[0].abi_minor, 0);
  ASSERT_EQ(outcome.failure(), "");
  EXPECT_EQ(outcome.findings.sectors[0].figures.at(0).value, 30) << "10 nurses and 20 doctors";
}

TEST(PreviousRelease, APluginOfContract11ReadsTheSettingsOfTheEdition) {
  model::Dataset dataset = small_dataset();
  dataset.edition.settings = {{"spc.limit_factor", "2.5"}, {"spc.profile", "no-screening"}};
  Outcome outcome = run(options_for({"release_1_1"}), dataset);
  ASSERT_TRUE(outcome.plugins.at(0).accepted) << outcome.verdict();
  EXPECT_EQ(outcome.plugins[0].abi_minor, 1);
  ASSERT_EQ(outcome.failure(), "");
  EXPECT_EQ(outcome.findings.sectors[0].figures.at(0).value, 2);
  EXPECT_EQ(outcome.findings.sectors[0].figures.at(1).value, 2.5);
}

TEST(PreviousRelease, AnEditionWithoutSettingsHandsOnNone) {
  Outcome outcome = run({"release_1_1"});
  ASSERT_EQ(outcome.failure(), "");
  EXPECT_EQ(outcome.findings.sectors[0].figures.at(0).value, 0);
}

TEST(PreviousRelease, ATableOfContract12SaysThatItsPartsDiffer) {
  Outcome outcome = run({"release_1_2"});
  ASSERT_TRUE(outcome.plugins.at(0).accepted) << outcome.verdict();
  EXPECT_EQ(outcome.plugins[0].abi_minor, 2);
  ASSERT_EQ(outcome.failure(), "");
  const auto& blocks = outcome.findings.sectors[0].sections.at(0).blocks;
  EXPECT_TRUE(std::get<model::FindingTable>(blocks.at(0)).says_parts_differ);
}

TEST(PreviousRelease, ABlockOfContract12LeavesItsPlaceToTheHost) {
  Outcome outcome = run({"release_1_2"});
  ASSERT_EQ(outcome.failure(), "");
  const auto& blocks = outcome.findings.sectors[0].sections.at(0).blocks;
  EXPECT_EQ(std::get<model::FindingTable>(blocks.at(0)).detail, Detail::unsaid);
}

TEST(PreviousRelease, ATableOfContract13AsksForTheAnnex) {
  Outcome outcome = run({"release_1_3"});
  ASSERT_TRUE(outcome.plugins.at(0).accepted) << outcome.verdict();
  EXPECT_EQ(outcome.plugins[0].abi_minor, 3);
  ASSERT_EQ(outcome.failure(), "");
  const auto& blocks = outcome.findings.sectors[0].sections.at(0).blocks;
  EXPECT_EQ(std::get<model::FindingTable>(blocks.at(0)).detail, Detail::annex);
}

TEST(PreviousRelease, AChartOfContract14IsABridgeWithAFinding) {
  Outcome outcome = run({"release_1_4"});
  ASSERT_TRUE(outcome.plugins.at(0).accepted) << outcome.verdict();
  EXPECT_EQ(outcome.plugins[0].abi_minor, 4);
  ASSERT_EQ(outcome.failure(), "");
  const auto& blocks = outcome.findings.sectors[0].sections.at(0).blocks;
  const auto& chart = std::get<model::FindingChart>(blocks.at(0));
  EXPECT_EQ(chart.kind, ChartKind::bridge);
  EXPECT_EQ(chart.finding, "Staff grew");
  EXPECT_EQ(chart.series.at(0).points.at(0).mark, PointMark::total);
}

TEST(PreviousRelease, ASectionOfContract14HasItsHeadlineBarsAndCards) {
  Outcome outcome = run({"release_1_4"});
  ASSERT_EQ(outcome.failure(), "");
  const auto& section = outcome.findings.sectors[0].sections.at(0);
  EXPECT_EQ(section.headline, "One falls short");
  const auto& table = std::get<model::FindingTable>(section.blocks.at(1));
  EXPECT_FALSE(table.columns.at(0).bars);
  EXPECT_TRUE(table.columns.at(1).bars);
  const auto& card = std::get<model::FindingKeyFigures>(section.blocks.at(2)).items.at(0);
  EXPECT_EQ(card.comparison, "half of B");
  EXPECT_EQ(card.source, "Returns");
  EXPECT_EQ(card.icon, "user-md");
}

}  // namespace
}  // namespace muster::sectors::test
