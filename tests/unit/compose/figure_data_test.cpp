// SPDX-License-Identifier: MIT
// The data of charts as tables elsewhere: those of a summary's chart in the chapter that explains
// them, those of all charts in an annex.
#include <gmock/gmock.h>

#include "compose_fixture.hpp"

namespace muster::compose {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* summary =
    "# Summary {#summary}\n\n::: scenarios name=population label=year value=people series=scenario "
    "caption=Growth id=g\n:::\n\n";

Edition edition() {
  Edition made;
  made.table("population", {"year:text", "people:number:count", "scenario:text"},
             {{"2021", "10", "Low"},
              {"2041", "20", "Low"},
              {"2021", "10", "High"},
              {"2041", "30", "High"}});
  return made;
}

TEST(SummaryData, FollowTheTextThatRefersToTheChart) {
  Edition made = edition();
  const std::string text =
      made.blocks(std::string(summary) +
                  "# Growth {#growth}\n\nSee @g.\n\nThen this.\n\n# End {#end}\n\nText.\n");
  EXPECT_THAT(text, HasSubstr("table id=g-figures"));
  EXPECT_THAT(text, HasSubstr("shown_in=g-figures"));
  EXPECT_LT(text.find("See "), text.find("table id=g-figures"));
  EXPECT_LT(text.find("table id=g-figures"), text.find("Then this."));
}

TEST(SummaryData, StayWithAChartThatNothingRefersTo) {
  Edition made = edition();
  const std::string text = made.blocks(std::string(summary) + "# Growth {#growth}\n\nText.\n");
  EXPECT_THAT(text, Not(HasSubstr("g-figures")));
}

TEST(SummaryData, AreNotPrintedTwice) {
  Edition made = edition();
  const std::string text = made.blocks(
      std::string(summary) +
      "# Growth {#growth}\n\nSee @g.\n\n::: table name=population id=t caption=People\n:::\n");
  EXPECT_THAT(text, Not(HasSubstr("g-figures")));
  EXPECT_THAT(text, HasSubstr("shown_in=t"));
}

TEST(SummaryData, OfAChartOutsideTheSummaryStayWithIt) {
  Edition made = edition();
  std::string other = summary;
  other.replace(other.find("#summary"), 8, "#other");
  const std::string text = made.blocks(other + "# Growth {#growth}\n\nSee @g.\n");
  EXPECT_THAT(text, Not(HasSubstr("g-figures")));
}

/// The chart of the summary, and after it a Gantt chart of one row.
constexpr const char* two_charts =
    "# Growth {#growth}\n\n::: scenarios name=population label=year value=people series=scenario "
    "caption=Growth id=g\n:::\n\n"
    "::: gantt name=steps label=step from=from to=to caption=Steps id=s\n:::\n\n";

Edition with_steps() {
  Edition made = edition();
  made.table("steps", {"step:text", "from:date", "to:date"},
             {{"Recruit", "2025-04-01", "2025-09-30"}});
  return made;
}

TEST(ChartTables, HaveTheDataOfEachChartInItsOrder) {
  Edition made = with_steps();
  const std::string text =
      made.blocks(std::string(two_charts) + "# Data {#data}\n\n::: chart-tables\n:::\n");
  EXPECT_THAT(text, HasSubstr("table id=g-figures"));
  EXPECT_THAT(text, HasSubstr("shown_in=g-figures"));
  EXPECT_THAT(text, HasSubstr("shown_in=s-figures"));
  EXPECT_LT(text.find("\"Data\""), text.find("table id=g-figures"));
  EXPECT_LT(text.find("table id=g-figures"), text.find("table id=s-figures"));
  EXPECT_THAT(text, Not(HasSubstr("box")));
}

TEST(ChartTables, LeaveOutWhatAnotherTableHas) {
  Edition made = with_steps();
  const std::string text = made.blocks(std::string(two_charts) +
                                       "::: table name=population id=t caption=People\n:::\n\n# "
                                       "Data {#data}\n\n::: chart-tables\n:::\n");
  EXPECT_THAT(text, Not(HasSubstr("g-figures")));
  EXPECT_THAT(text, HasSubstr("shown_in=t"));
  EXPECT_THAT(text, HasSubstr("table id=s-figures"));
}

TEST(ChartTables, AreInOnePlaceOutsideOtherDirectives) {
  const char* const once = "::: chart-tables\n:::\n\n";
  EXPECT_THAT(with_steps().blocks(std::string(two_charts) + once + once),
              HasSubstr("'chart-tables' is inside another directive, or a second one"));
  EXPECT_THAT(with_steps().blocks(std::string(two_charts) + "::: columns\n" + once + ":::\n"),
              HasSubstr("'chart-tables' is inside another directive, or a second one"));
}

/// Without charts, an annex that would have nothing else is left out.
TEST(ChartTables, WithoutChartsLeaveNoHeading) {
  const char* const end = "# Data {#data}\n\n::: chart-tables\n:::\n";
  EXPECT_THAT(with_steps().blocks(std::string("# One {#one}\n\nText.\n\n") + end),
              Not(HasSubstr("Data")));
  EXPECT_THAT(with_steps().blocks(std::string(end) + "\nAnother text.\n"), HasSubstr("\"Data\""));
}

}  // namespace
}  // namespace muster::compose
