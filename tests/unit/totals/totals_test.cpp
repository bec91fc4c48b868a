// SPDX-License-Identifier: MIT
// Totals over sectors, worked out by hand next to each case.
#include "totals/totals.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace muster::totals {
namespace {

using namespace model;
using testing::ElementsAre;
using testing::HasSubstr;

Figure figure(const std::string& measure, const std::string& subject, double value,
              Unit unit = Unit::wte) {
  Figure made;
  made.id = "x." + measure + "." + subject;
  made.measure = measure;
  made.subject = subject;
  made.value = value;
  made.unit = unit;
  made.always_sign = measure == "gap";
  return made;
}

/// The five measures of one profession.
void add(SectorFindings& sector, const std::string& subject, std::vector<double> values,
         Unit unit = Unit::wte) {
  const char* const measures[] = {"staff_in_post", "vacancies", "demand", "supply", "gap"};
  for (std::size_t i = 0; i < 5; ++i) {
    Figure made = figure(measures[i], subject, values[i], unit);
    made.id = sector.id + "." + measures[i] + "." + subject;
    made.inputs = {{"staff", {static_cast<std::uint32_t>(sector.figures.size())}}};
    sector.figures.push_back(std::move(made));
  }
}

SectorFindings sector(const std::string& id, const std::string& title) {
  SectorFindings made;
  made.id = id;
  made.title = title;
  return made;
}

Figure& find(SectorFindings& sector, const std::string& id) {
  return *std::find_if(sector.figures.begin(), sector.figures.end(),
                       [&](const Figure& f) { return f.id == id; });
}

/// Acute: nurses 100.4, 10.4, 20.4, 5.4, -15.0; doctors 50.4, 5.4, 8.4, 12.4, +4.0.
/// Maternity: midwives 30.4, 2.4, 1.4, 3.4, +2.0.
std::vector<SectorFindings> two_sectors() {
  SectorFindings acute = sector("acute", "Acute care");
  add(acute, "Nurses", {100.4, 10.4, 20.4, 5.4, -15.0});
  add(acute, "Doctors", {50.4, 5.4, 8.4, 12.4, 4.0});
  SectorFindings maternity = sector("maternity", "Maternity");
  add(maternity, "Midwives", {30.4, 2.4, 1.4, 3.4, 2.0});
  return {acute, maternity};
}

template <class Block>
const Block* block(const SectorFindings& all, const std::string& id) {
  for (const FindingBlock& candidate : all.sections.at(0).blocks)
    if (const auto* found = std::get_if<Block>(&candidate); found != nullptr && found->id == id)
      return found;
  return nullptr;
}

const FindingTable& summary(const SectorFindings& all) {
  return *block<FindingTable>(all, "workforce_summary");
}

/// Cells as they are printed.
std::vector<std::string> printed(const SectorFindings& all, const FindingRow& row) {
  std::vector<std::string> cells;
  for (const TextOrFigure& cell : row.cells) {
    const auto* index = std::get_if<FigureIndex>(&cell);
    if (index == nullptr) {
      cells.push_back(std::get<std::string>(cell));
      continue;
    }
    const Figure& shown = all.figures.at(*index);
    cells.push_back(
        shown.status == Status::unknown
            ? "?"
            : format_figure(shown.value, shown.unit, shown.decimals, shown.always_sign));
  }
  return cells;
}

TEST(Totals, SumsOfSectorsAndOfAll) {
  SectorFindings all = add_up(two_sectors(), "2028");
  const FindingTable& table = summary(all);
  ASSERT_EQ(table.rows.size(), 3U);
  EXPECT_EQ(table.columns.at(5).title, "Shortfalls by 2028");
  EXPECT_EQ(table.columns.at(6).title, "Net gap by 2028");
  // 100.4 + 50.4 = 150.8; 10.4 + 5.4 = 15.8; 20.4 + 8.4 = 28.8; 5.4 + 12.4 = 17.8; -15 + 4 =
  // -11, and 15 are short without the surplus of 4.
  EXPECT_THAT(printed(all, table.rows[0]),
              ElementsAre("Acute care", "151", "16", "29", "18", "15", "\u221211"));
  EXPECT_THAT(printed(all, table.rows[1]),
              ElementsAre("Maternity", "30", "2", "1", "3", "0", "+2"));
  // 150.8 + 30.4 = 181.2; 15.8 + 2.4 = 18.2; 28.8 + 1.4 = 30.2; 17.8 + 3.4 = 21.2; -11 + 2 = -9
  EXPECT_THAT(printed(all, table.rows[2]),
              ElementsAre("All sectors", "181", "18", "30", "21", "15", "\u22129"));
  EXPECT_TRUE(table.rows[2].total);
  EXPECT_THAT(table.notes, testing::IsEmpty());
}

TEST(Totals, RoundOnceAtTheEndAndSayWhereItShows) {
  SectorFindings a = sector("a", "A");
  add(a, "Nurses", {1.4, 0, 0.4, 3.4, 3.0});
  SectorFindings b = sector("b", "B");
  add(b, "Doctors", {2.4, 0, 0, 0, 0});
  SectorFindings all = add_up({a, b}, "2028");
  // Staff: 1 + 2 = 3 printed, 1.4 + 2.4 = 3.8 prints 4.
  EXPECT_THAT(summary(all).notes, ElementsAre("Figures may not sum because of rounding."));
  EXPECT_TRUE(summary(all).says_parts_differ);
  EXPECT_THAT(summary(all).rows[2].notes, ElementsAre(0));
  EXPECT_THAT(summary(all).rows[0].notes, testing::IsEmpty());
}

TEST(Totals, SayWhereAGapIsNotTheDifferenceOfWhatIsPrinted) {
  SectorFindings a = sector("a", "A");
  add(a, "Ophthalmology", {50, 0, 4.4, 9.6, 5.2});  // prints 4, 10 and +5
  SectorFindings all = add_up({a}, "2028");
  ASSERT_EQ(summary(all).notes.size(), 1U);
  EXPECT_EQ(summary(all).notes[0], "Figures may not sum because of rounding.");
  EXPECT_THAT(summary(all).rows.back().notes, ElementsAre(0));
}

TEST(Totals, UnknownVacanciesAreLeftOutAndCounted) {
  std::vector<SectorFindings> sectors = two_sectors();
  Figure& unknown = find(sectors[0], "acute.vacancies.Doctors");
  unknown.status = Status::unknown;
  unknown.value = 0;
  SectorFindings all = add_up(sectors, "2028");
  const FindingTable& table = summary(all);
  EXPECT_EQ(printed(all, table.rows[0])[2], "10");  // nurses' 10.4 alone
  EXPECT_EQ(printed(all, table.rows[2])[2], "13");  // 10.4 + 2.4 = 12.8
  EXPECT_TRUE(find(all, "all.vacancies").flagged);
  EXPECT_THAT(table.notes,
              testing::Contains(HasSubstr("For some professions there is no vacancy figure")));
  EXPECT_THAT(find(all, "all.professions_without_vacancies").parts,
              ElementsAre("acute.vacancies.Doctors"));
  EXPECT_THAT(table.rows[0].notes, testing::Contains(0));
  EXPECT_THAT(table.rows[1].notes, testing::IsEmpty());
}

TEST(Totals, FailedSectorIsNamedAndNotCounted) {
  std::vector<SectorFindings> sectors = two_sectors();
  sectors[1] = sector("maternity", "Maternity");
  sectors[1].failed = true;
  SectorFindings all = add_up(sectors, "2028");
  const FindingTable& table = summary(all);
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(printed(all, table.rows[1])[1], "151");
  EXPECT_THAT(table.notes,
              ElementsAre("The totals leave out maternity, whose figures could not be produced."));
  EXPECT_THAT(table.rows[1].notes, ElementsAre(0));
  EXPECT_EQ(block<FindingKeyFigures>(all, "key_figures")->items[0].note, "Without maternity");
}

TEST(Totals, PostsAreShownApartAndNeverAdded) {
  std::vector<SectorFindings> sectors = two_sectors();
  sectors.push_back(sector("social_care", "Social care"));
  add(sectors[2], "", {39400, 5600, 9000, -1000, -10000}, Unit::posts);
  SectorFindings all = add_up(sectors, "2028");
  EXPECT_EQ(printed(all, summary(all).rows.back())[1], "181");
  EXPECT_THAT(summary(all).notes,
              ElementsAre("Social care is counted in posts, which cannot be added to whole-time "
                          "equivalents."));
  const auto& cards = block<FindingKeyFigures>(all, "key_figures")->items;
  ASSERT_EQ(cards.size(), 4U) << "social care has a card of its own next to the others";
  EXPECT_EQ(cards[3].label, "Filled posts, social care");
  EXPECT_EQ(all.figures.at(cards[3].figure).value, 39400);
  EXPECT_EQ(cards[0].note, "Without social care");
  const auto* posts = block<FindingTable>(all, "posts_summary");
  ASSERT_NE(posts, nullptr);
  ASSERT_EQ(posts->rows.size(), 1U);
  EXPECT_EQ(printed(all, posts->rows[0])[1], "39,400");
  EXPECT_EQ(posts->columns[1].unit, Unit::posts);
  EXPECT_EQ(find(all, "all.gap.posts.social_care").value, -10000);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(cards[i].note, "Without social care");
}

TEST(Totals, SectorsOwnTotalReplacesThatOfItsProfessions) {
  std::vector<SectorFindings> sectors = two_sectors();
  add(sectors[1], "", {32.4, 2.4, 1.4, 3.4, 2.0});  // two midwives more than by profession
  SectorFindings all = add_up(sectors, "2028");
  EXPECT_EQ(printed(all, summary(all).rows[1])[1], "32");
  EXPECT_EQ(printed(all, summary(all).rows[2])[1], "183");  // 150.8 + 32.4 = 183.2
}

TEST(Totals, WithheldProfessionHidesItsSectorsSum) {
  std::vector<SectorFindings> sectors = two_sectors();
  find(sectors[0], "acute.gap.Doctors").status = Status::withheld;
  SectorFindings all = add_up(sectors, "2028");
  EXPECT_EQ(printed(all, summary(all).rows[0])[5], "?");
  EXPECT_EQ(printed(all, summary(all).rows[0])[6], "?");
  EXPECT_EQ(printed(all, summary(all).rows[2])[6], "+2");  // Maternity alone
  EXPECT_THAT(
      summary(all).notes,
      ElementsAre("The total of shortfalls and of net gap leaves out acute care, where it is not "
                  "known."));
  for (const auto& point : block<FindingChart>(all, "gaps")->series[0].points)
    EXPECT_NE(point.label, "Doctors");
}

TEST(Totals, ShortfallsAreThoseOfTheSectorWhereItGivesThem) {
  std::vector<SectorFindings> sectors = two_sectors();
  Figure own = figure("shortfall", "", 14.6);
  own.id = "acute.shortfall.total";
  sectors[0].figures.push_back(own);
  SectorFindings all = add_up(sectors, "2028");
  EXPECT_EQ(find(all, "all.shortfall.acute").value, 14.6);
  EXPECT_EQ(find(all, "all.shortfall.acute").formula, "totals.sum");
  EXPECT_THAT(find(all, "all.shortfall.acute").parts, ElementsAre("acute.shortfall.total"));
  // Maternity, with its surplus of 2, has none to add.
  EXPECT_EQ(find(all, "all.shortfall.maternity").value, 0);
  EXPECT_EQ(find(all, "all.shortfall.maternity").formula, "gap-model.shortfall");
  EXPECT_EQ(find(all, "all.shortfall").value, 14.6);
}

// Printed as 0 and as -1 (a half is rounded away from zero): only the second is a shortfall.
TEST(Totals, WhatIsPrintedAsNoughtIsInNoSumOfShortfalls) {
  SectorFindings a = sector("a", "A");
  add(a, "Nurses", {10, 0, 0, 0, -0.4});
  add(a, "Doctors", {10, 0, 0, 0, -0.5});
  SectorFindings all = add_up({a}, "2028");
  EXPECT_EQ(find(all, "all.shortfall").value, 0.5);
}

TEST(Totals, CardsBeginWithTheShortfalls) {
  SectorFindings all = add_up(two_sectors(), "2028");
  const auto& cards = block<FindingKeyFigures>(all, "key_figures")->items;
  EXPECT_EQ(cards.at(0).label, "Shortfalls by 2028");
  EXPECT_EQ(all.figures.at(cards.at(0).figure).value, 15);
  EXPECT_EQ(cards.at(1).label, "Net gap by 2028");
  EXPECT_EQ(cards.at(1).comparison, "Shortfalls less the surpluses of other professions");
}

std::string words(const SectorFindings& all, const char* id) {
  std::string text;
  for (const TextOrFigure& part : block<FindingSentence>(all, id)->parts) {
    const auto* plain = std::get_if<std::string>(&part);
    text += plain ? *plain : "[" + all.figures.at(std::get<FigureIndex>(part)).id + "]";
  }
  return text;
}

TEST(Totals, LeadSaysHowManyAreMissingAndWhere) {
  EXPECT_EQ(
      words(add_up(two_sectors(), "2028"), "lead"),
      "If nothing changes, all sectors together will be short of [all.shortfall] WTE staff by "
      "2028. Of the [all.professions_estimated] professions with an estimate, "
      "[all.professions_short] fall short. A surplus in one profession does not fill the posts "
      "of another. With surpluses set against shortfalls, the net gap would be [all.gap_size] "
      "WTE.");
}

TEST(Totals, TheSummaryHasAChartOfShortfallsBySector) {
  SectorFindings all = add_up(two_sectors(), "2028");
  const auto& points = block<FindingChart>(all, "shortfalls")->series.at(0).points;
  ASSERT_EQ(points.size(), 2U);
  EXPECT_EQ(points[0].label, "Acute care");
  EXPECT_EQ(all.figures.at(points[0].figure).id, "all.shortfall.acute");
}

TEST(Totals, FiguresNameTheirInputs) {
  SectorFindings all = add_up(two_sectors(), "2028");
  // Staff in post are figures 0 and 5 of acute, 0 of maternity; each names its own number as a row.
  EXPECT_THAT(find(all, "all.staff_in_post.acute").inputs.at(0).rows, ElementsAre(0, 5));
  EXPECT_THAT(find(all, "all.staff_in_post").inputs.at(0).rows, ElementsAre(0, 5));
  EXPECT_EQ(find(all, "all.staff_in_post").formula, "totals.sum");
}

TEST(Totals, NameTheFiguresTheyAreMadeOf) {
  SectorFindings all = add_up(two_sectors(), "2028");
  EXPECT_THAT(find(all, "all.gap").parts, ElementsAre("all.gap.acute", "all.gap.maternity"));
  EXPECT_THAT(find(all, "all.gap.acute").parts,
              ElementsAre("acute.gap.Nurses", "acute.gap.Doctors"));
  EXPECT_THAT(find(all, "all.professions_short").parts, ElementsAre("acute.gap.Nurses"));
  EXPECT_THAT(find(all, "all.professions_estimated").parts.size(), 3U);
  EXPECT_THAT(find(all, "all.acute.gap.Nurses").parts, ElementsAre("acute.gap.Nurses"));
  EXPECT_EQ(find(all, "all.acute.gap.Nurses").formula, "totals.copy");
  EXPECT_THAT(find(all, "all.acute.gap.Nurses.share").parts,
              ElementsAre("acute.gap.Nurses", "acute.staff_in_post.Nurses"));
}

TEST(Totals, AreNotMadeOfASectorThatCannotBeAddedUp) {
  std::vector<SectorFindings> sectors = two_sectors();
  find(sectors[0], "acute.gap.Nurses").status = Status::withheld;
  SectorFindings all = add_up(sectors, "2028");
  EXPECT_THAT(find(all, "all.gap").parts, ElementsAre("all.gap.maternity"));
}

TEST(Totals, IdsOfFiguresAreUnique) {
  SectorFindings all = add_up(two_sectors(), "2028");
  std::vector<std::string> ids;
  for (const Figure& f : all.figures) ids.push_back(f.id);
  std::sort(ids.begin(), ids.end());
  EXPECT_EQ(std::adjacent_find(ids.begin(), ids.end()), ids.end());
  for (const std::string& id : ids) EXPECT_THAT(id, testing::StartsWith("all."));
}

TEST(Ranking, LargestShortfallComesFirst) {
  SectorFindings all = add_up(two_sectors(), "2028");
  std::vector<std::string> labels;
  for (const auto& point : block<FindingChart>(all, "gaps")->series[0].points)
    labels.push_back(point.label);
  EXPECT_THAT(labels, ElementsAre("Nurses", "Midwives", "Doctors"));  // -15, +2, +4
}

TEST(Ranking, TableHoldsShortfallsWithTheirShare) {
  SectorFindings all = add_up(two_sectors(), "2028");
  const auto* table = block<FindingTable>(all, "largest_shortfalls");
  ASSERT_EQ(table->rows.size(), 1U);
  // -15 / 100.4 = -14.9%
  EXPECT_THAT(printed(all, table->rows[0]),
              ElementsAre("Nurses", "Acute care", "100", "\u221215", "\u221214.9%"));
}

// -0.4 is printed as 0, which is not a shortfall.
TEST(Ranking, WhatIsPrintedAsNoughtIsNoShortfall) {
  SectorFindings a = sector("a", "A");
  add(a, "Nurses", {10, 0, 0, 0, -0.4});
  add(a, "Doctors", {10, 0, 0, 0, -0.5});
  SectorFindings all = add_up({a}, "2028");
  const auto* table = block<FindingTable>(all, "largest_shortfalls");
  ASSERT_EQ(table->rows.size(), 1U);
  EXPECT_EQ(printed(all, table->rows[0])[0], "Doctors");
}

TEST(Ranking, TableStopsAtTen) {
  SectorFindings a = sector("a", "A");
  for (int i = 1; i <= 12; ++i) add(a, "P" + std::to_string(i), {10, 0, 0, 0, -double(i)});
  SectorFindings all = add_up({a}, "2028");
  const auto* table = block<FindingTable>(all, "largest_shortfalls");
  ASSERT_EQ(table->rows.size(), 10U);
  EXPECT_EQ(printed(all, table->rows[0])[0], "P12");
  EXPECT_EQ(printed(all, table->rows[9])[0], "P3");
}

TEST(Ranking, ProfessionOfTwoSectorsIsNamedWithEach) {
  SectorFindings a = sector("a", "Acute");
  SectorFindings b = sector("b", "Primary");
  add(a, "Pharmacists", {10, 0, 0, 0, -1});
  add(b, "Pharmacists", {10, 0, 0, 0, -2});
  SectorFindings all = add_up({a, b}, "2028");
  const auto& points = block<FindingChart>(all, "gaps")->series[0].points;
  EXPECT_EQ(points.at(0).label, "Pharmacists (Primary)");
  EXPECT_EQ(points.at(1).label, "Pharmacists (Acute)");
}

TEST(Totals, NamesAreThereThoughNothingIs) {
  SectorFindings failed = sector("acute", "Acute care");
  failed.failed = true;
  SectorFindings all = add_up({failed}, "2028");
  EXPECT_EQ(printed(all, summary(all).rows.at(0))[1], "?");
  EXPECT_NE(block<FindingSentence>(all, "posts_summary"), nullptr);
  const auto* shortfalls = block<FindingSentence>(all, "largest_shortfalls");
  ASSERT_NE(shortfalls, nullptr);
  EXPECT_EQ(std::get<std::string>(shortfalls->parts.at(0)),
            "Shortfalls are not known, because no gap is known.");
  EXPECT_NE(block<FindingSentence>(all, "gaps"), nullptr);
  EXPECT_NE(block<FindingKeyFigures>(all, "key_figures"), nullptr);
}

}  // namespace
}  // namespace muster::totals
