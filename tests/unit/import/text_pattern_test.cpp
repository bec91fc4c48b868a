// SPDX-License-Identifier: MIT
#include "import/text_pattern.hpp"

#include <gmock/gmock.h>

#include "import/name_match.hpp"

namespace muster::importing {
namespace {

using testing::ElementsAre;

/// The parts, "none" if the text does not fit.
std::vector<std::string> parts(const TextPattern& pattern, std::string_view text) {
  std::vector<std::string_view> found;
  if (!pattern.take_apart(text, found)) return {"none"};
  return {found.begin(), found.end()};
}

TEST(TextPattern, TakesATextApart) {
  const auto pattern = TextPattern::read("{measure}: {group} - {grade}");
  ASSERT_TRUE(pattern);
  EXPECT_THAT(pattern->names(), ElementsAre("measure", "group", "grade"));
  EXPECT_THAT(parts(*pattern, "FTE: nurses - band 5"), ElementsAre("FTE", "nurses", "band 5"));
  EXPECT_THAT(parts(*pattern, "FTE: a - b - c"), ElementsAre("FTE", "a", "b - c"));
  EXPECT_THAT(parts(*pattern, "FTE: nurses"), ElementsAre("none"));
}

TEST(TextPattern, NeedsTheTextAroundItsNames) {
  const auto pattern = TextPattern::read("Total ({year})");
  EXPECT_THAT(parts(*pattern, "Total (2024)"), ElementsAre("2024"));
  EXPECT_THAT(parts(*pattern, "Total 2024"), ElementsAre("none"));
}

TEST(TextPattern, IgnoresCapitals) {
  // A column may be called total_gp_hc in one release and TOTAL_GP_HC in the next.
  const auto pattern = TextPattern::read("TOTAL_{group}_by_{measure}_End");
  EXPECT_THAT(parts(*pattern, "total_gp_BY_hc_end"), ElementsAre("gp", "hc"));
  EXPECT_THAT(parts(*pattern, "total_gp_hc_end"), ElementsAre("none"));
  EXPECT_THAT(parts(*pattern, "total_gp_by_hc"), ElementsAre("none"));
}

TEST(TextPattern, RefusesWhatCannotBeTakenApart) {
  for (const char* text : {"", "no name", "{}", "{a}{b}", "{a} {a}", "{a", "{ }"})
    EXPECT_FALSE(TextPattern::read(text)) << text;
}

TEST(NameMatch, IgnoresCapitalsAndSpaces) {
  EXPECT_EQ(plain_name("  Staff \n Group\xC2\xA0Name "), "staff group name");
  EXPECT_TRUE(is_like("Total 2018 onwards", "total*"));
  EXPECT_TRUE(is_like("sickness_2024-04.csv", "*SICKNESS*.csv"));
  EXPECT_FALSE(is_like("sickness_2024-04.csv.bak", "*sickness*.csv"));
  EXPECT_TRUE(is_like("", "*"));
}

TEST(NameMatch, AnswersManyStarsInTime) {
  // A pattern that makes a careless matcher try 2^20 ways.
  std::string pattern;
  for (int i = 0; i < 20; ++i) pattern += "*a";
  EXPECT_FALSE(is_like(std::string(20000, 'a') + "b", pattern));
}

TEST(NameMatch, TakesTheFirstWantedName) {
  EXPECT_EQ(find_name({"NHSE_CODE", "Region Code"}, {"region code", "nhse_code"}), 1U);
  EXPECT_FALSE(find_name({"a"}, {"b"}));
}

}  // namespace
}  // namespace muster::importing
