// SPDX-License-Identifier: MIT
// Scenarios over sectors, worked out by hand next to each case.
#include "totals/sector_sums.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace muster::totals {
namespace {

using namespace model;

Figure figure(const SectorFindings& of, const std::string& measure, const std::string& subject,
              double value, Unit unit = Unit::wte) {
  Figure made;
  made.id = of.id + "." + measure + "." + subject;
  made.measure = measure;
  made.subject = subject;
  made.value = value;
  made.unit = unit;
  made.inputs = {{"scenarios", {static_cast<std::uint32_t>(of.figures.size())}}};
  return made;
}

/// Gap and staff needed if nothing is done.
SectorFindings sector(const std::string& id, double gap, double need, Unit unit = Unit::wte) {
  SectorFindings made;
  made.id = id;
  made.title = id;
  made.figures.push_back(figure(made, "gap", "", gap, unit));
  made.figures.push_back(figure(made, "scenario_need", "Do nothing", need, unit));
  return made;
}

void add(SectorFindings& to, const std::string& scenario, double gap, double need) {
  to.figures.push_back(figure(to, "scenario_gap", scenario, gap));
  to.figures.push_back(figure(to, "scenario_need", scenario, need));
}

/// Acute -100 of 1,000 and maternity +10 of 200; kept staff: -60 and +15.
std::vector<SectorFindings> two_sectors() {
  SectorFindings acute = sector("acute", -100.4, 1000);
  add(acute, "Keep more", -60.4, 1000);
  SectorFindings maternity = sector("maternity", 10, 200);
  add(maternity, "Keep more", 15, 200);
  return {acute, maternity};
}

struct Made {
  SectorFindings all;
  FindingBlock block;

  explicit Made(const std::vector<SectorFindings>& sectors)
      : block(scenario_summary(sectors, "2029", all)) {}

  const FindingTable& table() const { return std::get<FindingTable>(block); }
  bool is_sentence() const { return std::holds_alternative<FindingSentence>(block); }
  const Figure& cell(std::size_t row, std::size_t column) const {
    return all.figures.at(std::get<FigureIndex>(table().rows.at(row).cells.at(column)));
  }
};

TEST(ScenarioSummary, AddsUpEachScenarioAndDoingNothing) {
  const Made made(two_sectors());
  ASSERT_EQ(made.table().rows.size(), 2U);
  EXPECT_EQ(std::get<std::string>(made.table().rows[0].cells[0]), "Do nothing");
  EXPECT_DOUBLE_EQ(made.cell(0, 1).value, 1200);
  EXPECT_DOUBLE_EQ(made.cell(0, 2).value, -90.4);
  EXPECT_DOUBLE_EQ(made.cell(0, 3).value, -90.4 / 1200);
  EXPECT_DOUBLE_EQ(made.cell(1, 2).value, -45.4);
  EXPECT_DOUBLE_EQ(made.cell(1, 3).value, -45.4 / 1200);
}

TEST(ScenarioSummary, SaysUnderScenariosThatNobodyLeavesAgain) {
  const Made made(two_sectors());
  ASSERT_EQ(made.table().rows.size(), 2U);
  EXPECT_EQ(made.table().rows[0].notes, (std::vector<std::uint32_t>{0})) << "nothing is done";
  EXPECT_EQ(made.table().rows[1].notes, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_NE(made.table().notes.at(1).find("leaves again"), std::string::npos);
}

TEST(ScenarioSummary, NamesTheFiguresThatItAddedUp) {
  const Made made(two_sectors());
  EXPECT_EQ(made.cell(1, 2).id, "all.scenario_gap.keep_more");
  EXPECT_EQ(made.cell(1, 2).parts, (std::vector<std::string>{"acute.scenario_gap.Keep more",
                                                             "maternity.scenario_gap.Keep more"}));
  EXPECT_EQ(made.cell(1, 2).formula, "totals.sum");
  EXPECT_EQ(made.cell(1, 3).parts,
            (std::vector<std::string>{made.cell(1, 2).id, made.cell(1, 1).id}));
}

TEST(ScenarioSummary, LeavesOutWhatOneSectorLacks) {
  auto sectors = two_sectors();
  add(sectors[0], "Acute alone", -20, 1000);
  EXPECT_EQ(Made(sectors).table().rows.size(), 2U);
}

TEST(ScenarioSummary, LeavesOutWhatIsNotShown) {
  auto sectors = two_sectors();
  for (Figure& figure : sectors[1].figures)
    if (figure.measure == "scenario_gap") figure.status = Status::withheld;
  EXPECT_TRUE(Made(sectors).is_sentence());
}

TEST(ScenarioSummary, IsOverSectorsThatCountWholeTimeEquivalents) {
  auto sectors = two_sectors();
  sectors.push_back(sector("social_care", -9000, 50'000, Unit::posts));
  SectorFindings failed = sector("primary_care", -1, 1);
  failed.failed = true;
  sectors.push_back(failed);
  EXPECT_DOUBLE_EQ(Made(sectors).cell(0, 1).value, 1200);
}

TEST(ScenarioSummary, IsASentenceWithoutScenarios) {
  EXPECT_TRUE(Made({}).is_sentence());
  EXPECT_TRUE(Made({sector("acute", -100, 1000)}).is_sentence());
}

TEST(ScenarioSummary, TwoNamesOfOneIdStayApart) {
  SectorFindings acute = sector("acute", -100, 1000);
  add(acute, "Keep more", -60, 1000);
  add(acute, "Keep more!", -50, 1000);
  const Made made({acute});
  EXPECT_EQ(made.cell(1, 2).id, "all.scenario_gap.keep_more");
  EXPECT_EQ(made.cell(2, 2).id, "all.scenario_gap.keep_more_2");
  EXPECT_DOUBLE_EQ(made.cell(2, 2).value, -50);
}

}  // namespace
}  // namespace muster::totals
