// SPDX-License-Identifier: MIT
// Folders to start from: the next edition, a publication of one's own.
#include <gmock/gmock.h>

#include <set>

#include "csv.hpp"
#include "program.hpp"

namespace muster::e2e {
namespace {

using testing::HasSubstr;
using testing::Not;

/// data/city-carers-2024, and the edition that follows it.
struct NextPlan {
  fs::path folder = scratch("new-edition");
  fs::path before = copy_edition("city-carers-2024", folder);
  fs::path next = folder / "city-carers-2025";
  Result result = muster(
      {"new", "edition", "city-carers-2025", "--from", before.string(), "--in", next.string()});
};

TEST(NewEdition, MovesDatesOnAndNamesTheOneBefore) {
  NextPlan plan;
  ASSERT_EQ(plan.result.status, 0) << plan.result.err;
  std::string yaml = read(plan.next / "edition.yaml");
  for (const char* line : {"id: city-carers-2025\n", "previous: city-carers-2024\n",
                           "published: 2025-12-01\n", "baseline: 2025-11-30\n", "status: draft\n"})
    EXPECT_THAT(yaml, HasSubstr(line));
  EXPECT_TRUE(fs::exists(plan.next / "narrative/introduction.md"));
  EXPECT_FALSE(fs::exists(plan.next / "README.md")) << "it is about the edition before";
}

TEST(NewEdition, DropsWhatIsOverAndEmptiesUpdates) {
  NextPlan plan;
  auto rows = read_csv(read(plan.next / "actions.csv"));
  EXPECT_EQ(rows.size(), 24U);  // 25 actions less one closed and one withdrawn, and the header
  for (std::size_t i = 1; i < rows.size(); ++i) {
    EXPECT_NE(rows[i][0], "1");
    EXPECT_NE(rows[i][0], "3");
    EXPECT_EQ(rows[i][8], "") << "progress of " << rows[i][0];
    EXPECT_EQ(rows[i][11], "") << "headline of " << rows[i][0];
    if (rows[i][0] != "24") continue;
    EXPECT_EQ(rows[i][13], "") << "it goes with action 1, which is gone";
  }
}

TEST(NewEdition, DatesTheAmendmentsOfTheOneBefore) {
  NextPlan plan;
  std::string amendments = read(plan.next / "amendments.csv");
  EXPECT_THAT(amendments, HasSubstr("4,action,2024-11-30,after a session with carers\n"));
  EXPECT_THAT(amendments, HasSubstr("4,added,2023-12-31,"));
}

TEST(NewEdition, CanBeBuiltAndNothingIsRemovedWithoutAWord) {
  NextPlan plan;
  auto out = scratch("new-edition-out");
  auto result =
      muster({"build", plan.next.string(), "--strict", "--format", "html", "--out", out.string()});
  EXPECT_EQ(result.status, 0) << result.err;
  std::string html = read(out / "city-carers-2025/public/action-plan/report.html");
  EXPECT_THAT(html, HasSubstr("No update received"));
}

TEST(NewEdition, WritesOutLeadsThatRowsInherited) {
  auto folder = scratch("new-edition-leads");
  auto before = copy_edition("southwark-2023", folder);
  ASSERT_EQ(muster({"new", "edition", "southwark-2024", "--from", before.string(), "--in",
                    (folder / "next").string()})
                .status,
            0);
  auto rows = read_csv(read(folder / "next/actions.csv"));
  ASSERT_EQ(rows.size(), 55U);
  for (const CsvRow& row : rows) EXPECT_NE(row[4], "") << row[0];
}

TEST(NewEdition, OfACommitteeCanBeBuiltWithoutItsPapers) {
  auto folder = scratch("new-meeting");
  auto before = copy_edition("city-committee-2025-01", folder);
  auto next = folder / "city-committee-2025-05";
  auto made = muster({"new", "edition", "city-committee-2025-05", "--from", before.string(), "--in",
                      next.string()});
  ASSERT_EQ(made.status, 0) << made.err;
  EXPECT_THAT(made.err, HasSubstr("note[new.meeting.task]: the meeting is on 14 May 2025: publish "
                                  "the agenda by 6 May 2025"));
  EXPECT_THAT(read(next / "edition.yaml"), HasSubstr("subtitle: Meeting of 14 May 2025\n"));
  EXPECT_FALSE(fs::exists(next / "appendices")) << "papers of the meeting before";
  for (const char* audience : {"public", "restricted"}) {
    auto built = muster({"build", next.string(), "--strict", "--audience", audience, "--out",
                         (folder / "out").string()});
    EXPECT_EQ(built.status, 0) << built.err;
  }
}

TEST(NewEdition, ForTheWorkforceStrategyCanBeBuilt) {
  auto folder = scratch("new-edition-sel");
  auto before = copy_edition("sel-2023", folder);
  fs::path next = folder / "sel-2024";
  ASSERT_EQ(muster({"new", "edition", "sel-2024", "--from", before.string(), "--in", next.string()})
                .status,
            0);
  EXPECT_THAT(read(next / "edition.yaml"), HasSubstr("label: \"2030\""));
  EXPECT_THAT(read(next / "edition.yaml"), HasSubstr("# One year on"));
}

TEST(NewEdition, NeedsNoNarrative) {
  const fs::path folder = scratch("new-edition-plain");
  write(folder / "one/edition.yaml",
        "id: one\ntitle: T\norganisation: O\npublished: 2026-12-15\nbaseline: 2026-10-01\n"
        "publications: [sector-profile]\nsectors: [acute]\n");
  write(folder / "one/staff.csv",
        "date,sector,profession,fte\n2026-10-01,acute,Adult nurses,100\n");
  const fs::path next = folder / "two";
  const Result made =
      muster({"new", "edition", "two", "--from", (folder / "one").string(), "--in", next.string()});
  EXPECT_EQ(made.status, 0) << made.err;
  EXPECT_THAT(read(next / "edition.yaml"), HasSubstr("previous: one"));
}

// Appendices are PDFs in the folder, a logo is a picture: without them the copy does not build.
TEST(NewEdition, RefusesAnIdThatIsNone) {
  auto result = muster({"new", "edition", "Sel 2024", "--from", "data/sel-2023", "--in",
                        (scratch("new-edition-id") / "x").string()});
  EXPECT_NE(result.status, 0);
  EXPECT_THAT(result.err, HasSubstr("cannot be the id of an edition"));
}

TEST(NewEdition, SaysWhatIsWrongWithTheOneBefore) {
  auto folder = scratch("new-edition-wrong");
  auto before = copy_edition("southwark-2023", folder);
  write(before / "edition.yaml", "id: x\n");
  auto result =
      muster({"new", "edition", "y", "--from", before.string(), "--in", (folder / "y").string()});
  EXPECT_NE(result.status, 0);
  EXPECT_THAT(result.err, HasSubstr("load.edition.missing-key"));
  EXPECT_FALSE(fs::exists(folder / "y"));
}

/// The program's own templates and one that was just made.
TEST(NewPublication, CanBeBuiltAsItIs) {
  auto folder = scratch("new-publication");
  fs::copy(source() / "templates", folder / "templates", fs::copy_options::recursive);
  fs::path made = folder / "templates/annual-report";
  auto result = muster({"new", "publication", "annual-report", "--title", "Annual \"report\"",
                        "--in", made.string()});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("annual-report/publication.md\n"));
  auto edition = copy_edition("southwark-2023", folder);
  std::string yaml = read(edition / "edition.yaml");
  std::string wanted = "publications: [progress-report";
  write(edition / "edition.yaml",
        yaml.replace(yaml.find(wanted), wanted.size(), wanted + ", annual-report"));
  auto built = muster({"build", edition.string(), "--templates", (folder / "templates").string(),
                       "--publication", "annual-report", "--strict", "--format", "html", "--out",
                       (folder / "out").string()});
  EXPECT_EQ(built.status, 0) << built.err;
  EXPECT_THAT(read(folder / "out/southwark-2023/public/annual-report/report.html"),
              HasSubstr("Good work and good health"));
}

TEST(NewPublication, RefusesAnIdThatIsNone) {
  auto result = muster({"new", "publication", "../x"});
  EXPECT_NE(result.status, 0);
  EXPECT_THAT(result.err, HasSubstr("cannot be the id of a publication"));
}

}  // namespace
}  // namespace muster::e2e
