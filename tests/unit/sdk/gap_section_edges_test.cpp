// SPDX-License-Identifier: MIT
// Where the gap section changes its mind: a gap of nothing, gaps that are alike, sums that only
// just add up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "muster/sdk/rounding_notes.hpp"
#include "unit/sdk/gap_tables.hpp"

namespace muster::sdk {
namespace {

using ::testing::Contains;
using testing::Edition2022;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::PluginRun;

PluginRun run(const Edition2022& edition) { return testing::run_gap_only(edition.image()); }

Edition2022 steady(const std::string& nurses_vacant, const std::string& doctors_vacant) {
  Edition2022 edition;
  edition.hold_steady(nurses_vacant, doctors_vacant);
  return edition;
}

std::string alternative(const PluginRun& found) {
  return found.block("gaps").value("alternative", "");
}

TEST(GapSectionEdges, AGapOfNothingIsNoShortfall) {
  EXPECT_EQ(run(steady("0", "0")).sentence("lead"),
            "If nothing changes, supply in the sector as a whole meets demand by 2028, by a margin "
            "of [gap.total] WTE.");
}

TEST(GapSectionEdges, NoVacanciesAreNotFewerThanNone) {
  EXPECT_THAT(run(steady("0", "5")).notes("workforce_gap", "Nurses"), IsEmpty());
}

TEST(GapSectionEdges, OfSeveralShortfallsTheLargestIsNamed) {
  const PluginRun found = run(steady("5", "7"));
  EXPECT_EQ(found.sentence("lead"),
            "If nothing changes, the estimated gap by 2028 is [gap.total] WTE. "
            "[professions_short.total] of [professions.total] professions fall short, most of all "
            "Doctors ([gap.doctors] WTE).");
  EXPECT_EQ(found.rounded("professions_short.total"), 2);
  EXPECT_EQ(found.rounded("professions.total"), 2);
}

TEST(GapSectionEdges, OfShortfallsThatAreAlikeTheFirstIsNamed) {
  EXPECT_THAT(run(steady("5", "5")).sentence("lead"),
              HasSubstr("most of all Nurses ([gap.nurses] WTE)"));
}

TEST(GapSectionEdges, AProfessionWithoutAGapIsNeitherShortNorInTheChart) {
  Edition2022 edition = steady("5", "7");
  edition.staff[2][0] = "2010-10-01";  // before the look-back: no trend of doctors
  const PluginRun found = run(edition);
  EXPECT_EQ(found.sentence("lead"),
            "If nothing changes, the estimated gap by 2028 is [gap.total] WTE. "
            "[professions_short.total] of [professions.total] professions falls short: Nurses "
            "([gap.nurses] WTE).");
  EXPECT_EQ(found.rounded("professions_short.total"), 1);
  EXPECT_EQ(found.rounded("professions.total"), 2);
  EXPECT_EQ(found.block("gaps").at("series").at(0).at("points").size(), 1U);
  EXPECT_EQ(alternative(found), "No gap can be given for Doctors.");
}

TEST(GapSectionEdges, TheChartSaysNothingMoreWhereEveryGapIsKnown) {
  EXPECT_EQ(alternative(run(steady("5", "7"))), "");
  EXPECT_EQ(alternative(run(Edition2022())),
            "Vacancies are not known, so the real gap is most likely worse, for Doctors.");
}

TEST(GapSectionEdges, KeyFiguresAreStaffVacancyRateAndGapOfTheSector) {
  const PluginRun found = run(steady("5", "7"));
  const auto items = found.block("key_figures").at("items");
  ASSERT_EQ(items.size(), 3U);
  EXPECT_EQ(items.at(0).at("label"), "Staff in post");
  EXPECT_EQ(items.at(1).at("note"), "October 2022");
  EXPECT_EQ(items.at(2).at("label"), "Estimated gap by 2028");
  EXPECT_EQ(run(Edition2022()).block("key_figures").at("items").at(1).at("note"),
            "Where vacancies are known, October 2022");
}

TEST(GapSectionEdges, TheTotalHasNoNotesWhereEverythingAddsUp) {
  EXPECT_THAT(run(steady("5", "7")).notes("workforce_gap", "Total"), IsEmpty());
}

// 5.4 and 7.4 are printed as 5 and 7, their sum of 12.8 as 13; staff in post add up to 150.
TEST(GapSectionEdges, ANoteSaysThatOneColumnDoesNotAddUp) {
  EXPECT_THAT(run(steady("5.4", "7.4")).notes("workforce_gap", "Total"),
              ElementsAre(rounded_total_note));
}

TEST(GapSectionEdges, AProfessionWithDemandAndNoStaffIsReported) {
  Edition2022 edition;
  edition.demand.push_back({"acute", "Porters", "central", "0.05", "5"});
  EXPECT_THAT(run(edition).reports,
              ElementsAre("'Porters' has no staff at 1 October 2022 and is left out of the gap"));
}

/// What a sector of its own asks of the section.
class Asks : public muster::Sector {
 public:
  void gap(const Input& input, Section& section) override {
    const GapSection gaps(input, section);
    section.sentence("found", {gaps.find("Doctors")->gap});
    section.sentence("porters", {gaps.find("Porters") ? "found" : "not found"});
    section.sentence("shortfall", {gaps.largest_shortfall() ? "there is one" : "there is none"});
  }
  void retention(const Input&, Section&) override {}
};

TEST(GapSectionEdges, FindsAProfessionByItsName) {
  muster_plugin_entry entry{};
  entry.compute = &glue::compute_sector<Asks>;
  const PluginRun found(entry, steady("0", "0").image(), {.sector = "acute"});
  EXPECT_EQ(found.sentence("found"), "[gap.doctors]");
  EXPECT_EQ(found.sentence("porters"), "not found");
  EXPECT_EQ(found.sentence("shortfall"), "there is none");
}

}  // namespace
}  // namespace muster::sdk
