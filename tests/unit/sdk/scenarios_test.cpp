// SPDX-License-Identifier: MIT
// Rows of scenarios.csv as one sector reads them, and the reports about them.
#include "muster/sdk/scenario.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "muster/sdk/refusal.hpp"
#include "muster/sdk/rounding_notes.hpp"
#include "unit/sdk/outlook_tables.hpp"
#include "unit/sdk/table_input.hpp"

namespace muster::sdk {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::ImageBuilder;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::Outlook2022;
using testing::PluginRun;
using testing::RowsOfText;
using testing::TableInput;

using ScenarioRow = std::vector<std::string>;

std::vector<Scenario> read(const RowsOfText& rows) {
  ImageBuilder image;
  image.table("scenarios",
              {"scenario", "sector", "profession", "lever", "from@", "until@", "value#", "unit",
               "assumption"},
              rows);
  const TableInput tables(image);
  return read_scenarios(tables.input, Unit::wte);
}

ScenarioRow keep(const std::string& name, const std::string& share,
                 const std::string& assumption = "") {
  return {name, "acute", "", "retention", "2022-10-01", "", share, "percent", assumption};
}

TEST(ReadScenarios, AShareOfOneHalfEitherWayIsTheMost) {
  EXPECT_EQ(read({keep("Keep", "0.5"), keep("Lose", "-0.5")}).size(), 2U);
  EXPECT_THROW(read({keep("Keep", "0.51")}), Refusal);
  EXPECT_THROW(read({keep("Lose", "-0.51")}), Refusal);
}

TEST(ReadScenarios, ProductivityIsAShare) {
  EXPECT_THROW(read({{"Save", "acute", "", "productivity", "2022-10-01", "", "0.1", "wte", ""}}),
               Refusal);
}

TEST(ReadScenarios, KnowWhetherTheyAreForAllSectors) {
  const auto found = read({{"Own", "acute", "", "recruitment", "2022-10-01", "", "3", "wte", ""},
                           {"All", "all", "", "recruitment", "2022-10-01", "", "3", "wte", ""}});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_FALSE(found[0].interventions[0].for_all_sectors);
  EXPECT_TRUE(found[1].interventions[0].for_all_sectors);
}

TEST(ReadScenarios, ThoseOfAnotherSectorArePassedOver) {
  EXPECT_TRUE(
      read({{"Theirs", "maternity", "", "retention", "2022-10-01", "", "0.01", "percent", ""}})
          .empty());
}

TEST(ReadScenarios, PostsForAllSectorsArePassedOverAndNotRefused) {
  const auto found = read({{"Hire", "all", "", "recruitment", "2022-10-01", "", "300", "posts", ""},
                           keep("Keep", "0.01")});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].name, "Keep");
}

TEST(ReadScenarios, NameEachAssumptionOnce) {
  const auto found = read({keep("Keep", "0.01", "A5"), keep("Keep", "0.01"),
                           keep("Keep", "0.01", "A6"), keep("Keep", "0.01", "A5")});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].interventions.size(), 4U);
  EXPECT_THAT(found[0].assumptions, ElementsAre("A5", "A6"));
}

/// Nurses -10 and doctors +7.5 with nothing done; outlook_tables.hpp.
PluginRun run(const RowsOfText& scenarios) {
  Outlook2022 edition;
  edition.scenarios = scenarios;
  return testing::run_outlook(edition.image());
}

std::string lead(const RowsOfText& scenarios) {
  const std::string words = run(scenarios).sentence("interventions_lead");
  return words.substr(words.find("needed.") + 7);
}

TEST(ScenarioLead, OfOneScenarioThereIsNoBest) {
  EXPECT_EQ(lead({keep("Keep", "0.01")}),
            " Under “Keep” there are [scenario_gap_size.keep] WTE to spare, or "
            "[scenario_share_size.keep].");
}

TEST(ScenarioLead, OfScenariosThatAreAlikeTheFirstIsNamed) {
  EXPECT_THAT(lead({keep("One", "0.01"), keep("Other", "0.01")}),
              HasSubstr("The scenario that helps most is “One”"));
}

TEST(ScenarioLead, AGapThatIsNotKnownIsNeverTheBest) {
  EXPECT_THAT(lead({keep("Dark", "n/a"), keep("Keep", "0.01")}), HasSubstr("helps most is “Keep”"));
  EXPECT_THAT(lead({keep("Keep", "0.01"), keep("Dark", "n/a")}), HasSubstr("helps most is “Keep”"));
  EXPECT_EQ(lead({keep("Dark", "n/a")}), "");
}

/// What has all the rows of others helps more than each of them, whatever the figures are.
TEST(ScenarioLead, OneThatCombinesOthersIsNamedAfterTheBestOfThem) {
  const ScenarioRow save = {"Save", "acute",   "", "productivity", "2022-10-01", "",
                            "0.1",  "percent", ""};
  RowsOfText rows = {keep("Keep", "0.01"), save, keep("Both", "0.01"), save};
  rows.back()[0] = "Both";
  EXPECT_EQ(lead(rows),
            " Taken alone, “Save” helps most: with it there would be [scenario_gap_size.save] WTE "
            "to spare, or [scenario_share_size.save]. Under “Both” there are "
            "[scenario_gap_size.both] WTE to spare, or [scenario_share_size.both].");
  rows.back()[6] = "0.2";  // no longer what "Save" does
  EXPECT_THAT(lead(rows), HasSubstr("The scenario that helps most is “Both”"));
}

TEST(ScenarioReports, NothingIsSaidOfWhatTakesEffect) {
  EXPECT_THAT(
      run({{"Hire", "acute", "Nurses", "recruitment", "2027-04-01", "", "3", "wte", ""}}).reports,
      IsEmpty())
      << "half a year, and one of two professions";
}

TEST(ScenarioReports, AProfessionOfAllSectorsMayBeElsewhere) {
  EXPECT_THAT(
      run({{"Keep", "all", "Porters", "retention", "2022-10-01", "", "0.01", "percent", ""}})
          .reports,
      IsEmpty());
}

TEST(ScenarioReports, PointAtTheRow) {
  EXPECT_THAT(run({keep("Keep", "0.01"),
                   {"Hire", "acute", "Porters", "recruitment", "2022-10-01", "", "3", "wte", ""}})
                  .places,
              ElementsAre("scenarios 1"));
}

TEST(ScenarioTable, AssumptionsAreUnderTheirScenario) {
  const PluginRun found = run({keep("Keep", "0.01", "A5"), keep("Keep", "0.01", "A6")});
  EXPECT_THAT(found.notes("interventions", "Keep"),
              ElementsAre(HasSubstr("The staff needed"), HasSubstr("leaves again"),
                          "Based on assumptions A5 and A6 of the register."));
  EXPECT_THAT(run({keep("Keep", "0.01")}).notes("interventions", "Keep"),
              ElementsAre(HasSubstr("The staff needed"), HasSubstr("leaves again")));
}

// r x S x y and n x y assume that nobody leaves again; nobody leaves posts that productivity saves.
TEST(ScenarioTable, SaysThatNobodyWhoIsKeptOrRecruitedLeavesAgain) {
  constexpr const char* words =
      "Worked out as if nobody who is kept or recruited leaves again. Some will, so the effect "
      "will "
      "be smaller than shown.";
  const PluginRun found =
      run({keep("Keep", "0.01"),
           {"Hire", "acute", "", "recruitment", "2022-10-01", "", "3", "wte", ""},
           {"Save", "acute", "", "productivity", "2022-10-01", "", "0.01", "percent", ""},
           {"Both", "acute", "", "productivity", "2022-10-01", "", "0.01", "percent", ""},
           keep("Both", "0.01")});
  EXPECT_THAT(found.notes("interventions", "Keep"), Contains(words));
  EXPECT_THAT(found.notes("interventions", "Both"), Contains(words));
  EXPECT_THAT(found.notes("interventions", "Hire"), Contains(words));
  EXPECT_THAT(found.notes("interventions", "Save"), Not(Contains(words)));
  EXPECT_THAT(found.notes("interventions", do_nothing_name), Not(Contains(words)));
}

Outlook2022 steady(const std::string& nurses_vacant, const std::string& doctors_vacant) {
  Outlook2022 edition;
  edition.hold_steady(nurses_vacant, doctors_vacant);
  edition.scenarios = {keep("Keep", "0")};
  return edition;
}

// 5.4 and 7.4 are printed as 5 and 7, their sum of 12.8 as 13.
TEST(ScenarioRows, ANoteSaysWhetherTheyAddUp) {
  const auto notes = [](const Outlook2022& edition) {
    return testing::run_outlook(edition.image()).notes("interventions_by_row", "Total");
  };
  EXPECT_THAT(notes(steady("5", "7")), IsEmpty());
  EXPECT_THAT(notes(steady("5.4", "7.4")), ElementsAre(rounding_note()));
}

TEST(ScenarioRows, AProfessionWithoutAGapIsNotAmongThem) {
  Outlook2022 edition = steady("5", "7");
  edition.staff[2][0] = "2010-10-01";  // before the look-back: no trend of doctors
  const PluginRun found = testing::run_outlook(edition.image());
  EXPECT_EQ(found.block("interventions").at("rows").size(), 2U);
  EXPECT_TRUE(found.block("interventions_by_row").is_null()) << "one row needs no table";
}

}  // namespace
}  // namespace muster::sdk
