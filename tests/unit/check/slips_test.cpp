// SPDX-License-Identifier: MIT
// Six slips of the published strategy of June 2023 that its own tables contradict, in sentences of
// our own.
#include <gmock/gmock.h>

#include "text_edition.hpp"

namespace muster::check {
namespace {

using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::StartsWith;

// Community nurses have 24%.
TEST(Slips, TheHighestRateIsNotTheHighest) {
  auto text = check_sentence("Turnover is highest for adult nurses (16.4%).");
  EXPECT_THAT(text.found, Contains("warning check.figure.disagrees edition/narrative/a.md:1:13"));
  EXPECT_THAT(text.messages, Contains(HasSubstr("24%: published_rates.csv")));
  EXPECT_THAT(check_sentence("Turnover is highest for community nurses (24%).").found,
              Each(StartsWith("note ")));
}

TEST(Slips, OneGroupIsPutAtBothEnds) {
  auto text =
      check_text_of({{"published_rates.csv", "measure,sector,profession,period,rate\n"},
                     {"narrative/a.md", "Turnover is highest for adult nurses and for midwives.\n"},
                     {"narrative/b.md", "Midwives have the lowest vacancy rate and turnover.\n"}});
  EXPECT_THAT(text.found, Contains("warning check.figure.contradicts edition/narrative/b.md:1:19"));
  EXPECT_THAT(text.messages, Contains(HasSubstr("both about the turnover of midwif")));
}

TEST(Slips, OneChangeIsSaidOfTwoPlaces) {
  auto text = check_text_of(
      {{"narrative/a.md", "Our vacancies in social care grew by 52% in a year.\n"},
       {"narrative/b.md", "Across England, vacancies in social care grew by 52% in a year.\n"}});
  EXPECT_THAT(text.found, Contains("warning check.figure.reused edition/narrative/b.md:1:50"));
  EXPECT_THAT(
      text.messages,
      Contains("'52%' is given here for england, and at edition/narrative/a.md, text line 1 "
               "for social care"));
}

// The counts are as at October 2017 and October 2022.
TEST(Slips, APeriodEndsInAYearThatNobodyCounted) {
  auto text = check_sentence(
      "The number of midwives stayed much the same between September 2017 and September 2020.");
  EXPECT_THAT(text.found, Contains("warning check.figure.disagrees edition/narrative/a.md:1:82"));
  EXPECT_THAT(text.messages, Contains(HasSubstr("staff in post of 2017, 2022")));
  EXPECT_THAT(
      check_sentence("The number of midwives has risen between September 2017 and September 2022.")
          .found,
      Each(StartsWith("note ")));
}

// 41 of 100 of known age are 41%; less 30.4% that is 10.6 percentage points, and 35% more.
TEST(Slips, PercentagePointsAreCalledPerCent) {
  const Files tables = {
      {"age_profile.csv",
       "date,sector,profession,age_band,headcount\n"
       "2022-10-01,primary_care,General practice nurses,under 25,9\n"
       "2022-10-01,primary_care,General practice nurses,25-34,10\n"
       "2022-10-01,primary_care,General practice nurses,35-44,20\n"
       "2022-10-01,primary_care,General practice nurses,45-54,20\n"
       "2022-10-01,primary_care,General practice nurses,55 and over,41\n"},
      {"benchmarks.csv",
       "measure,sector,profession,area,value,period\n"
       "retirement_risk,primary_care,General practice nurses,England,30.4%,2022\n"}};
  auto said = [&](const std::string& sentence) {
    Files files = tables;
    files["narrative/a.md"] = sentence + "\n";
    return check_text_of(files);
  };
  auto text = said(
      "The share of practice nurses aged 55 or over is more than 10% higher than the "
      "national average.");
  EXPECT_THAT(text.found,
              Contains(HasSubstr("check.figure.disagrees edition/narrative/a.md:1:49")));
  EXPECT_THAT(said("The share of practice nurses aged 55 or over is more than 10 percentage points "
                   "higher than the national average.")
                  .found,
              Each(StartsWith("note ")));
}

// 2,116 * 0.3 / 0.7 is 906.9; 30% of 2,116 is 635.
TEST(Slips, ARateIsTakenOfStaffInPost) {
  auto text = check_sentence(
      "If the vacancy rate of mental health nurses were 30%, there would be about 635 vacancies.");
  EXPECT_THAT(text.found, Contains("warning check.figure.disagrees edition/narrative/a.md:1:70"));
  EXPECT_THAT(text.messages, Contains(HasSubstr("that rate means 906.9 vacancies")));
  EXPECT_THAT(check_sentence("If the vacancy rate of mental health nurses were 30%, there would be "
                             "about 900 vacancies.")
                  .found,
              Each(StartsWith("note ")));
}

}  // namespace
}  // namespace muster::check
