// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "compose_fixture.hpp"

namespace muster::compose {
namespace {

using testing::HasSubstr;
using testing::Not;

Edition rated(const std::vector<std::vector<std::string>>& actions) {
  Edition edition;
  edition.dataset.edition.ratings = {{"r", "Not started", "", "red"},
                                     {"g", "Completed", "", "green"}};
  edition.table("priorities", {"id:text", "title:text"}, {{"p", "Grow"}, {"q", "Keep"}});
  edition.table("actions",
                {"id:text", "priority:text::priorities.id", "rating:text", "progress:text"},
                actions);
  return edition;
}

const std::vector<std::vector<std::string>> now = {
    {"1", "p", "g", "x"}, {"2", "p", "g", ""}, {"3", "p", "", "x"}, {"4", "q", "r", ""}};

std::string tally(Edition& edition, const std::string& keys) {
  return edition.blocks("::: tally name=actions by=priority id=t caption=x " + keys + "\n:::\n");
}

TEST(Tally, CountsByRatingInTheOrderOfTheRatings) {
  Edition edition = rated(now);
  std::string dump = tally(edition, "of=rating");
  EXPECT_THAT(dump,
              HasSubstr("cell \"Not started\"\n    cell \"Completed\"\n    cell \"Not stated\""));
  EXPECT_THAT(
      dump,
      HasSubstr("header \"Grow\"\n"
                "    cell value=0 data=\"0\" figure(count.actions.p.rating.r.sel-2022 \"0\")\n"
                "    cell value=2 data=\"2\" figure(count.actions.p.rating.g.sel-2022 \"2\")\n"
                "    cell value=1 data=\"1\""));
  EXPECT_THAT(dump, HasSubstr("total\n    header \"Total\"\n    cell value=1 "));
}

TEST(Tally, CountsAnActionThatEndedWithoutARatingByItsEnd) {
  Edition edition;
  edition.dataset.edition.ratings = {{"g", "Completed", "", "green"}};
  edition.table("actions", {"id:text", "priority:text", "rating:text", "status:text"},
                {{"1", "p", "", "withdrawn"},
                 {"2", "p", "g", "closed"},
                 {"3", "p", "", "open"},
                 {"4", "p", "", "closed"}});
  const std::string dump = tally(edition, "of=rating");
  EXPECT_THAT(dump, HasSubstr("cell \"Completed\"\n    cell \"Withdrawn\"\n"
                              "    cell \"Closed\"\n    cell \"Not stated\"\n"));
  for (const char* word : {"g", "withdrawn", "none", "closed"})
    EXPECT_THAT(dump, HasSubstr(std::string("rating.") + word + ".sel-2022 \"1\")"));
  EXPECT_THAT(edition.blocks("::: table name=actions id=a caption=x columns=\"id, rating\" "
                             "empty=\"rating: Not stated\"\n:::\n"),
              HasSubstr("header \"1\"\n    cell \"Withdrawn\""));
}

TEST(Tally, CountsCellsWithAndWithoutWords) {
  Edition edition = rated(now);
  std::string dump = tally(edition, "of=progress known=Told unknown=\"Not told\"");
  EXPECT_THAT(dump, HasSubstr("cell \"Told\"\n    cell \"Not told\""));
  EXPECT_THAT(dump, HasSubstr("total\n    header \"Total\"\n    cell value=2 data=\"2\""));
}

// The same words counted over all rows and over chosen ones are two figures.
TEST(Tally, NamesTheChosenRowsInTheIdsOfItsFigures) {
  Edition edition = rated(now);
  EXPECT_THAT(tally(edition, "of=progress known=Told unknown=Rest where=\"rating=g\""),
              HasSubstr("figure(count.actions.p.progress.known.sel-2022.rating-g \"1\")"));
  EXPECT_THAT(tally(edition, "of=progress known=Told unknown=Rest"),
              HasSubstr("figure(count.actions.p.progress.known.sel-2022 \"2\")"));
}

TEST(Tally, ThenAndNow) {
  Edition before = rated({{"1", "p", "r", ""}, {"4", "q", "r", ""}});
  before.dataset.edition.baseline = from_civil({2022, 4, 1});
  before.dataset.edition.id = "old";
  Edition edition = rated(now);
  edition.options.previous = &before.dataset;
  std::string dump = tally(edition, "of=rating then=previous");
  EXPECT_THAT(dump, HasSubstr("cell columns=2 \"Not started\""));
  EXPECT_THAT(dump, HasSubstr("cell \"Then\"\n    cell \"Now\""));
  EXPECT_THAT(dump, HasSubstr("note \"Then is April 2022, now is October 2022.\""));
  EXPECT_THAT(dump, HasSubstr("figure(count.actions.p.rating.r.old \"1\")"));
  EXPECT_THAT(dump, HasSubstr("figure(count.actions.p.rating.r.sel-2022 \"0\")"));
}

TEST(Tally, AChartHasOneBarWhereNothingChanged) {
  Edition before = rated({{"1", "p", "r", ""}, {"4", "q", "r", ""}});
  before.dataset.edition.baseline = from_civil({2022, 4, 1});
  Edition edition = rated(now);
  edition.options.previous = &before.dataset;
  std::string dump = tally(edition, "of=rating then=previous chart=stacked-bars");
  EXPECT_THAT(dump, HasSubstr("  series \"Not started\" red\n    value \"Grow: April 2022\" \"1\""));
  EXPECT_THAT(dump, HasSubstr("    value \"Grow: October 2022\" \"0\""));
  EXPECT_THAT(dump, HasSubstr("    value \"Keep: April 2022 and October 2022\" \"1\""));
}

TEST(Tally, WithoutAnEditionBeforeThereIsOnlyNow) {
  Edition edition = rated(now);
  EXPECT_EQ(tally(edition, "of=rating then=previous"), tally(edition, "of=rating"));
}

TEST(Tally, AChartHasASeriesForEachRating) {
  Edition edition = rated(now);
  std::string dump = tally(edition, "of=rating chart=stacked-bars");
  EXPECT_THAT(dump, HasSubstr("kind=stacked-bars"));
  EXPECT_THAT(dump, HasSubstr("series \"Not started\" red\n    value \"Grow\" \"0\" value=0"));
  EXPECT_THAT(dump, HasSubstr("series \"Not stated\"\n    value \"Grow\" \"1\" value=1"));
}

TEST(Tally, TellsOfUnknownColumnsAndAWhereThatCannotHold) {
  Edition edition = rated(now);
  EXPECT_THAT(tally(edition, "of=ratin"), HasSubstr("did you mean 'rating'?"));
  EXPECT_THAT(tally(edition, "of=rating then=previous where=\"priority=p\""),
              HasSubstr("then= compares whole tables"));
}

}  // namespace
}  // namespace muster::compose
