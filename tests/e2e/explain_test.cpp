// SPDX-License-Identifier: MIT
// `muster explain` as a person uses it. That every figure leads back to its rows is for
// trace_walk.py.
#include <gmock/gmock.h>

#include "program.hpp"

namespace muster::e2e {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string edition(const char* id) { return (source() / "data" / id).string(); }

TEST(Explain, AFigureById) {
  auto result = muster({"explain", edition("sel-2022"), "acute.gap.adult_nurses"});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("sel-2022, for the public"));
  EXPECT_THAT(result.out, HasSubstr("printed    −909 WTE"));
  EXPECT_THAT(result.out, HasSubstr("gap-model.gap: Estimated gap, G = P - D"));
  EXPECT_THAT(result.out, HasSubstr("staff.csv of sel-2022"));
  EXPECT_THAT(result.out, HasSubstr("2022-10-01.acute.adult-nurses: fte 10119"));
  EXPECT_THAT(result.out, HasSubstr("people-strategy: chart Figure"));
  EXPECT_THAT(result.out, HasSubstr("row \"Adult nurses\", column \"Estimated gap by 2028\""));
}

TEST(Explain, AFigureByWhatIsPrinted) {
  auto result =
      muster({"explain", edition("sel-2022"), "--value=-909", "--near", "acute adult nurses gap"});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("acute.gap.adult_nurses"));
}

TEST(Explain, AllFiguresThatFitAreListed) {
  auto result = muster({"explain", edition("sel-2022"), "--value", "858"});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("figures match"));
  EXPECT_THAT(result.out, HasSubstr("\n  primary_care.staff_in_post.gps  858 WTE"));
  EXPECT_THAT(result.out, HasSubstr("Run explain again with one of these ids"));
}

TEST(Explain, AHostTotalIsTracedToTheRowsOfSectors) {
  auto result = muster({"explain", edition("sel-2022"), "all.gap"});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("\n    all.gap.acute"));
  EXPECT_THAT(result.out, HasSubstr("\n      acute.gap.total"));
  EXPECT_THAT(result.out, HasSubstr("\n        acute.gap.adult_nurses"));
  EXPECT_THAT(result.out, HasSubstr("\n          staff.csv of sel-2022"));
}

TEST(Explain, ASumOfShortfallsIsTracedToItsGaps) {
  auto result = muster({"explain", edition("sel-2022"), "acute.shortfall.total"});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("gap-model.shortfall: Shortfalls"));
  EXPECT_THAT(result.out, HasSubstr("\n    acute.gap.adult_nurses  −909"));
  result = muster({"explain", edition("sel-2022"), "all.shortfall"});
  EXPECT_THAT(result.out, HasSubstr("\n    all.shortfall.acute"));
  EXPECT_THAT(result.out, HasSubstr("\n      acute.shortfall.total"));
  EXPECT_THAT(result.out, HasSubstr("\n        acute.gap.adult_nurses"));
}

TEST(Explain, AnUnknownIdIsReportedWithTheNearest) {
  auto result = muster({"explain", edition("sel-2022"), "acute.gap.adult_nurse"});
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("error[trace.unknown-figure]"));
  EXPECT_THAT(result.err, HasSubstr("did you mean 'acute.gap.adult_nurses'?"));
  EXPECT_EQ(result.out, "");
  result = muster({"explain", edition("sel-2022"), "organisations.headcount@kings-colege"});
  EXPECT_EQ(result.status, 2);
  result = muster({"explain", edition("sel-2022"), "--value", "123456789"});
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("error[trace.not-printed]"));
}

TEST(Explain, WithoutAQuestionTheCommandLineIsWrong) {
  auto result = muster({"explain", edition("sel-2022")});
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.err + result.out, HasSubstr("--near"));
}

/// An edition whose one count of 3 nurses is withheld from the public and shown to members.
std::string protected_edition(const fs::path& place) {
  const fs::path folder = copy_edition("sel-2022", place);
  auto yaml = read(folder / "edition.yaml");
  const std::string rules = "disclosure: {public: none, restricted: none}";
  yaml.replace(yaml.find(rules), rules.size(),
               "disclosure: {public: threshold-5, restricted: none}");
  write(folder / "edition.yaml", yaml);
  auto cohorts = read(folder / "cohorts.csv");
  const std::string row = "2021-10-01,acute,Adult nurses,11114,9447";
  cohorts.replace(cohorts.find(row), row.size(), "2021-10-01,acute,Adult nurses,11114,3");
  write(folder / "cohorts.csv", cohorts);
  return folder.string();
}

TEST(Explain, WhatIsWithheldStaysWithheldForThePublic) {
  const std::string folder = protected_edition(scratch("withheld"));
  auto result = muster({"explain", folder, "acute.stability.adult_nurses", "--json"});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("\"audience\": \"public\""));
  EXPECT_THAT(result.out, HasSubstr("\"status\": \"withheld\""));
  EXPECT_THAT(result.out, HasSubstr("\"inputs\": []"));
  EXPECT_THAT(result.out, Not(HasSubstr("cohorts")));
  result = muster({"explain", folder, "cohorts.stayed@2021-10-01.acute.adult-nurses", "--json"});
  EXPECT_THAT(result.out, HasSubstr("\"printed\": \"[c]\""));
  EXPECT_THAT(result.out, Not(HasSubstr("\"text\": \"3\"")));
  result = muster({"explain", folder, "acute.stability.adult_nurses", "--audience", "restricted"});
  EXPECT_THAT(result.out, HasSubstr("for the restricted audience"));
  EXPECT_THAT(result.out, HasSubstr("stayed 3"));
}

}  // namespace
}  // namespace muster::e2e
