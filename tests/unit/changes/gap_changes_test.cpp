// SPDX-License-Identifier: MIT
// Expected parts are worked out by hand next to each case.
#include <gmock/gmock.h>

#include "changes/changes.hpp"
#include "two_editions.hpp"

namespace muster::changes {
namespace {

using model::Status;

struct Parts {
  double staff, vacancies, demand, supply;
};

void add_gap(OneEdition& edition, const std::string& profession, const Parts& parts,
             Status vacancies = Status::known) {
  edition.figure("acute", "staff_in_post", profession, parts.staff)
      .figure("acute", "vacancies", profession, parts.vacancies, vacancies)
      .figure("acute", "demand", profession, parts.demand)
      .figure("acute", "supply", profession, parts.supply)
      .figure("acute", "gap", profession, parts.supply - parts.demand);
}

// Then: 100 in post, 10 empty, growth 10% of 110: demand 21; the trend takes 5: gap -26.
// Now: 110 in post, 20 empty, growth 20% of 130: demand 46; the trend brings 11: gap -35.
// Growth between the two 0.15, rise of one post 0.025. Staff (0.025 - 0.15) * 10 = -1.25;
// vacancies -1.15 * 10 = -11.5; growth -120 * 0.1 = -12; trend 105 * 0.15 = 15.75. In all -9.
TEST(GapChanges, AreDividedWithoutARemainder) {
  OneEdition then("then"), now("now");
  add_gap(then, "Nurses", {100, 10, 21, -5});
  add_gap(now, "Nurses", {110, 20, 46, 11});
  auto changes = compare_gaps(then.findings, now.findings);
  ASSERT_EQ(changes.size(), 1U);
  ASSERT_TRUE(changes[0].reasons);
  EXPECT_DOUBLE_EQ(*changes[0].change, -9);
  EXPECT_NEAR(changes[0].reasons->staff, -1.25, 1e-9);
  EXPECT_NEAR(changes[0].reasons->vacancies, -11.5, 1e-9);
  EXPECT_NEAR(changes[0].reasons->growth, -12, 1e-9);
  EXPECT_NEAR(changes[0].reasons->trend, 15.75, 1e-9);
}

// Nothing but the vacancies changes: 10 more, each with the growth of 10% on it.
TEST(GapChanges, OneCauseTakesAll) {
  OneEdition then("then"), now("now");
  add_gap(then, "Nurses", {100, 10, 21, -5});
  add_gap(now, "Nurses", {100, 20, 32, -5});
  auto change = compare_gaps(then.findings, now.findings).at(0);
  EXPECT_NEAR(change.reasons->vacancies, -11, 1e-9);
  EXPECT_NEAR(change.reasons->staff, 0, 1e-9);
  EXPECT_NEAR(change.reasons->growth, 0, 1e-9);
  EXPECT_NEAR(change.reasons->trend, 0, 1e-9);
}

// Unknown vacancies count as none in the gap: then demand is 10% of 100, now 10 + 10% of 110.
TEST(GapChanges, SayThatVacanciesBecameKnown) {
  OneEdition then("then"), now("now");
  add_gap(then, "Nurses", {100, 0, 10, 0}, Status::unknown);
  add_gap(now, "Nurses", {100, 10, 21, 0});
  auto change = compare_gaps(then.findings, now.findings).at(0);
  EXPECT_TRUE(change.vacancies_became_known);
  EXPECT_NEAR(change.reasons->vacancies, -11, 1e-9);
}

TEST(GapChanges, WithheldPartsAreNeverDivided) {
  OneEdition then("then"), now("now");
  add_gap(then, "Nurses", {100, 0, 21, -5}, Status::withheld);
  add_gap(now, "Nurses", {110, 20, 46, 11});
  auto change = compare_gaps(then.findings, now.findings).at(0);
  EXPECT_FALSE(change.reasons);
  EXPECT_FALSE(change.vacancies_became_known);
}

TEST(GapChanges, AWithheldGapHasNoChange) {
  OneEdition then("then"), now("now");
  then.figure("acute", "gap", "Nurses", 0, Status::withheld);
  now.figure("acute", "gap", "Nurses", -5);
  auto change = compare_gaps(then.findings, now.findings).at(0);
  EXPECT_FALSE(change.change);
  EXPECT_EQ(change.then.status, Status::withheld);
}

TEST(GapChanges, AnotherUnitIsNoChange) {
  OneEdition then("then"), now("now");
  then.figure("care", "gap", "", -50, Status::known, Unit::posts);
  now.figure("care", "gap", "", -60, Status::known, Unit::wte);
  EXPECT_FALSE(compare_gaps(then.findings, now.findings).at(0).change);
}

TEST(GapChanges, ListProfessionsOfEitherEdition) {
  OneEdition then("then"), now("now");
  then.figure("acute", "gap", "", -9)
      .figure("acute", "gap", "Old", -1)
      .figure("old", "gap", "", -3);
  now.figure("acute", "gap", "New", -2).figure("acute", "gap", "", -8);
  std::vector<std::string> reported;
  for (const GapChange& change : compare_gaps(then.findings, now.findings))
    reported.push_back(change.sector + "/" + change.profession);
  // The sum over a sector's professions is left out; a sector without professions has only that.
  EXPECT_THAT(reported, testing::ElementsAre("acute/New", "acute/Old", "old/"));
}

TEST(GapChanges, AFailedSectorSaysNothing) {
  OneEdition then("then"), now("now");
  add_gap(then, "Nurses", {100, 10, 21, -5});
  add_gap(now, "Nurses", {110, 20, 46, 11});
  now.findings.sectors[0].failed = true;
  EXPECT_TRUE(compare_gaps(then.findings, now.findings).empty());
}

}  // namespace
}  // namespace muster::changes
