// SPDX-License-Identifier: MIT
// Suppression over all tables of an edition: which headcounts and whole-time equivalents need
// protection, and how the latter depend on the former.
#include "disclosure/suppression.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/disclosure/protected_edition.hpp"

namespace muster::disclosure {
namespace {

using test::load;
using test::Protected;
using testing::ElementsAre;
using testing::StartsWith;

TEST(Suppress, WithholdsOneToFivePeople) {
  const Protected out = load("threshold-5", {{"organisations.csv",
                                              "organisation,kind,headcount\n"
                                              "A,hospital,0\nB,hospital,1\nC,hospital,5\n"
                                              "D,hospital,6\nE,hospital,n/a\n"}});
  EXPECT_THAT(out.cells("organisations", "headcount"), ElementsAre("0", "[c]", "[c]", "6", "[x]"));
}

/// 0.4 is one person at least, 5 is five and 5.001 is six.
TEST(Suppress, WithholdsWholeTimeEquivalentsOfOneToFivePeople) {
  const Protected out = load("threshold-5", {{"temporary_staffing.csv",
                                              "date,sector,profession,bank_fte,agency_fte\n"
                                              "2022-10-01,acute,Nurses,0,0.4\n"
                                              "2022-10-01,acute,Midwives,5,5.001\n"}});
  EXPECT_THAT(out.cells("temporary_staffing", "bank_fte"), ElementsAre("0", "[c]"));
  EXPECT_THAT(out.cells("temporary_staffing", "agency_fte"), ElementsAre("[c]", "5.001"));
}

std::string staff(const std::string& rows) {
  return "date,sector,profession,organisation,headcount,fte\n" + rows;
}

std::vector<std::string> fte_of(const std::string& rows) {
  return load("threshold-5", {{"staff.csv", staff(rows)}}).cells("staff", "fte");
}

TEST(Suppress, WholeTimeEquivalentsWithoutAHeadcountCountAsPeople) {
  EXPECT_THAT(fte_of("2022-10-01,acute,Nurses,A,n/a,4.2\n2022-10-01,acute,Nurses,B,60,n/a\n"),
              ElementsAre("[c]", "[x]"));
}

TEST(Suppress, WhatHasNoNumberStaysSoWithAWithheldHeadcount) {
  EXPECT_THAT(fte_of("2022-10-01,acute,Nurses,A,3,n/a\n"), ElementsAre("[x]"));
}

/// 2.5 and 50.5 add up to 53: fractions of a person are added exactly, so the 2.5 needs a cover.
TEST(Suppress, AddsUpPartsOfAPersonExactly) {
  EXPECT_THAT(fte_of("2022-10-01,acute,Nurses,A,3,2.5\n2022-10-01,acute,Nurses,B,60,50.5\n"),
              ElementsAre("[c]", "[c]"));
}

/// The 2.4 of three people could be one person's, if 1.4 of it were the other cell's. Eight people
/// leave room for that in 6; six people do not, so the next cell is withheld as well.
TEST(Suppress, NobodyIsMoreWholeTimeEquivalentsThanHeads) {
  const auto with_heads = [](const std::string& heads) {
    return fte_of("2022-10-01,acute,Nurses,A,3,2.4\n2022-10-01,acute,Nurses,B," + heads +
                  ",6\n2022-10-01,acute,Nurses,C,90,80\n");
  };
  EXPECT_THAT(with_heads("8"), ElementsAre("[c]", "[c]", "80"));
  EXPECT_THAT(with_heads("6"), ElementsAre("[c]", "[c]", "[c]"));
}

std::string ages(const std::string& rows) {
  return "date,sector,profession,age_band,headcount\n" + rows;
}

/// An edition before said what time three people work, though not that they are three: in their row
/// and in the table's three margins.
TEST(Suppress, CountsWholeTimeEquivalentsThatAreGivenAway) {
  const Protected before =
      load("none", {{"staff.csv", staff("2022-10-01,acute,Nurses,A,n/a,2.4\n")}});
  const Protected now = load(
      "threshold-5", {{"staff.csv", staff("2022-10-01,acute,Nurses,A,3,2.4\n")}}, {&before});
  EXPECT_THAT(now.messages, ElementsAre(StartsWith("4 counts of staff.csv ")));
}

/// One edition showed the 20 and another the 23: nothing is left to cover the 3 with.
TEST(Suppress, CountsWhatSumsGiveAway) {
  const Protected part =
      load("none", {{"age_profile.csv", ages("2022-10-01,acute,Nurses,35-44,20\n")}});
  const Protected total =
      load("none", {{"age_profile.csv", ages("2022-10-01,acute,Nurses,unknown,23\n")}});
  EXPECT_THAT(load("threshold-5",
                   {{"age_profile.csv", ages("2022-10-01,acute,Nurses,under 25,3\n"
                                             "2022-10-01,acute,Nurses,35-44,20\n")}},
                   {&part, &total})
                  .messages,
              ElementsAre(StartsWith("1 count of age_profile.csv ")));
}

}  // namespace
}  // namespace muster::disclosure
