// SPDX-License-Identifier: MIT
// The figures of a summary's chart are printed in the chapter that explains them.
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

}  // namespace
}  // namespace muster::compose
