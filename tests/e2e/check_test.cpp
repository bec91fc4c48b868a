// SPDX-License-Identifier: MIT
// Checks before publishing: the command, its output formats, the audiences, and that it publishes
// nothing.
#include <gmock/gmock.h>

#include "program.hpp"

namespace muster::e2e {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

TEST(Check, EveryExampleEndsWithoutErrors) {
  for (const auto& entry : fs::directory_iterator(source() / "data")) {
    if (!fs::exists(entry.path() / "edition.yaml")) continue;
    for (const char* audience : {"public", "restricted"}) {
      auto result = muster({"check", entry.path().string(), "--audience", audience});
      EXPECT_EQ(result.status, 0) << entry.path() << "\n" << result.out;
      EXPECT_THAT(result.out, StartsWith("for " + std::string(audience) + " readers: "));
    }
  }
}

TEST(Check, PublishesNothing) {
  fs::path place = scratch("check_nothing");
  auto result = muster({"check", (source() / "data/sel-2022").string()}, {{}, place});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(tree(place), IsEmpty());
}

TEST(Check, WarningsCountUnderStrict) {
  EXPECT_EQ(muster({"check", "data/sel-2022", "--strict"}).status, 3);
}

TEST(Check, AFailingRunIsNotSilentUnderQuiet) {
  auto strict = muster({"check", "data/sel-2022", "--strict", "--quiet"});
  EXPECT_EQ(strict.status, 3);
  EXPECT_THAT(strict.out, IsEmpty());
  EXPECT_THAT(strict.err, StartsWith("check found 0 errors, "));
  EXPECT_THAT(strict.err, EndsWith(" in data/sel-2022; run check without --quiet to see which\n"));
  auto fine = muster({"check", "data/sel-2022", "--quiet"});
  EXPECT_EQ(fine.status, 0);
  EXPECT_THAT(fine.out + fine.err, IsEmpty());
}

// The cases that the published strategy prints, typed into its own example.
TEST(Check, FindsWhatThePublishedStrategyGotWrong) {
  fs::path edition = copy_edition("sel-2022", scratch("check_typed"));
  write(edition / "narrative/foreword.md",
        "Partners have a workforce of in excess of 132,084.\n\n"
        "The NHS alone has 165,000 vacancies in England.\n\n"
        "Community nursing remains a challenge, with 26% turnover.\n");
  write(edition / "narrative/conclusion.md",
        "Turnover in community nursing has risen to 24%.\n\n"
        "On any day social care has around 165,000 vacancies.\n");
  auto result = muster({"check", edition.string()});
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.out, HasSubstr("foreword.md:1:30: error[check.figure.disagrees]"));
  EXPECT_THAT(result.out, HasSubstr("132,384: "));
  EXPECT_THAT(result.out, HasSubstr("foreword.md:5:45: error[check.figure.disagrees]"));
  EXPECT_THAT(result.out, HasSubstr("warning[check.figure.reused]"));
}

// The gaps are printed as +5, +4 and -20; the supply and demand printed next to them differ by
// other numbers.
TEST(Check, ExplainsTheThreePrintedGaps) {
  auto result = muster({"check", "data/sel-2022"});
  for (const char* name : {"Ophthalmology consultants", "ENT consultants", "Dieticians"})
    EXPECT_THAT(result.out, HasSubstr("note[check.gap.rounding]: '" + std::string(name) + "'"));
  std::size_t count = 0;
  for (std::size_t at = result.out.find("check.gap."); at != std::string::npos;
       at = result.out.find("check.gap.", at + 1))
    ++count;
  EXPECT_EQ(count, 3U);
}

TEST(Check, ReportsWhatWouldKeepThePublicationsFromBeingMade) {
  fs::path edition = copy_edition("sel-2022", scratch("check_template"));
  write(edition / "narrative/foreword.md", "The figure is {{facts.nowhere}}.\n");
  auto result = muster({"check", edition.string()});
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.out, HasSubstr("facts.nowhere"));
  EXPECT_THAT(result.out, Not(HasSubstr("check.narrative.unused")));
}

TEST(Check, ReportsNarrativeThatNothingPrints) {
  fs::path edition = copy_edition("sel-2022", scratch("check_unused"));
  write(edition / "narrative/forword.md", "A slip in the file's name.\n");
  EXPECT_THAT(muster({"check", edition.string()}).out,
              HasSubstr("forword.md: warning[check.narrative.unused]"));
}

TEST(Check, ASectorWithoutItsInput) {
  fs::path edition = copy_edition("sel-2022", scratch("check_needs"));
  fs::remove(edition / "staff.csv");
  EXPECT_THAT(muster({"check", edition.string()}).out, HasSubstr("[sectors.missing-input]"));
}

TEST(Check, AsJson) {
  auto result = muster({"check", "data/sel-2022", "--json"});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.out,
              StartsWith("{\n  \"audience\": \"public\",\n  \"edition\": \"sel-2022\","));
  EXPECT_THAT(result.out, HasSubstr("\"code\": \"check.gap.rounding\""));
  EXPECT_THAT(result.out, HasSubstr("\"figures\": ["));
}

TEST(Check, AsAPage) {
  fs::path page = scratch("check_page") / "check.html";
  auto result = muster({"check", "data/sel-2022", "--html", page.string()});
  EXPECT_EQ(result.status, 0);
  std::string html = read(page);
  EXPECT_THAT(html, StartsWith("<!DOCTYPE html>"));
  EXPECT_THAT(html, HasSubstr("for public readers"));
  EXPECT_THAT(html, HasSubstr("check.basis.synthetic"));
  EXPECT_EQ(muster({"check", "data/sel-2022", "--html", "/nowhere/check.html"}).status, 2);
}

TEST(Check, OverdueOnTheDayThatIsAskedFor) {
  auto now = muster({"check", "data/sel-2022"});
  EXPECT_THAT(now.out, Not(HasSubstr("check.action.overdue")));
  auto later = muster({"check", "data/sel-2022", "--date", "2026-01-01"});
  EXPECT_THAT(later.out,
              HasSubstr("action '1.1' was due on 31 March 2024 and is still open on 1 January"));
}

TEST(Check, AnEditionThatCannotBeRead) {
  EXPECT_EQ(muster({"check"}).status, 1);
  auto result = muster({"check", "data/nowhere"});
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.out, HasSubstr("file.not-found"));
}

// A restricted row and a restricted block leave no trace in the output of the public run.
TEST(Check, ThePublicRunKnowsNothingOfWhatIsRestricted) {
  fs::path edition = copy_edition("sel-2022", scratch("check_restricted"));
  write(edition / "narrative/foreword.md",
        "Open words.\n\n::: restricted\nTurnover in community nursing is 21%, says Zebra.\n:::\n");
  EXPECT_THAT(muster({"check", edition.string(), "--json"}).out, Not(HasSubstr("Zebra")));
  EXPECT_THAT(muster({"check", edition.string(), "--json", "--audience", "restricted"}).out,
              HasSubstr("Zebra"));
}

/// An edition with a staff table of more than 8 MiB: 3,000 trusts over five years.
fs::path long_edition(const fs::path& place) {
  std::string staff = "date,sector,profession,organisation,headcount,fte,basis\n";
  for (int month = 0; month < 60; ++month)
    for (int trust = 0; trust < 3000; ++trust)
      staff += std::to_string(2018 + month / 12) + (month % 12 < 9 ? "-0" : "-") +
               std::to_string(month % 12 + 1) + "-01,acute,Adult nurses,Trust " +
               std::to_string(trust) + ",1000,940.5,synthetic\n";
  EXPECT_GT(staff.size(), std::size_t{8} << 20) << "long is what load takes to be long";
  write(place / "long/staff.csv", staff);
  write(place / "long/edition.yaml",
        "id: long\ntitle: A long table\norganisation: A system\npublished: 2023-06-30\n"
        "baseline: 2022-10-01\npublications: [two-pages]\nsectors: []\nstatus: draft\n");
  return place / "long";
}

/// `muster check` of it, with a publication of two pages that prints `chapter`.
Result check_long(const fs::path& place, const std::string& chapter) {
  fs::copy(source() / "templates", place / "templates", fs::copy_options::recursive);
  write(place / "templates/two-pages/publication.yaml",
        "id: two-pages\ntitle: Two pages\ndescription: Short.\npages: 2\n");
  write(place / "templates/two-pages/publication.md", "# Staff {#staff}\n\n" + chapter);
  return muster(
      {"check", long_edition(place).string(), "--templates", (place / "templates").string()});
}

TEST(Check, ALongTableIsPassedOverWhereNobodyPrintsIt) {
  auto result = check_long(scratch("check_long"), "No rows.\n");
  EXPECT_EQ(result.status, 0) << result.out;
  EXPECT_THAT(result.out, HasSubstr("the source of the figures in 'staff'"));
}

// 60 rows of one trust are more than two pages hold; of the skipped rows, one is left.
TEST(Check, ALongTableIsReadWholeWhereAPublicationPrintsIt) {
  auto result = check_long(scratch("check_long_printed"),
                           "::: table name=staff where=\"organisation=Trust 7\" caption=\"Trust\" "
                           "source=\"Made up\"\n:::\n\n"
                           "::: table name=staff where=\"organisation=Trust 8\" caption=\"Trust\" "
                           "id=other source=\"Made up\"\n:::\n");
  EXPECT_EQ(result.status, 2) << result.out;
  EXPECT_THAT(result.out, HasSubstr("layout.too-long"));
}

TEST(Diff, SaysForWhom) {
  EXPECT_THAT(muster({"diff", "data/sel-2022", "data/sel-2023"}).out,
              StartsWith("for public readers: sel-2022 "));
  EXPECT_THAT(
      muster({"diff", "data/sel-2022", "data/sel-2023", "--audience", "restricted", "--json"}).out,
      StartsWith("{\n  \"audience\": \"restricted\","));
}

}  // namespace
}  // namespace muster::e2e
