// SPDX-License-Identifier: MIT
// The meanings of words: shares, signs, times, measures and subjects.
#include <gmock/gmock.h>

#include "claims/names.hpp"
#include "claims/reading.hpp"
#include "claims/weighing.hpp"
#include "claims/word_claims.hpp"

namespace muster::claims {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Mention only(const std::string& text) {
  auto all = find_mentions(tokens_of(text));
  EXPECT_EQ(all.size(), 1U) << text;
  return all.empty() ? Mention{} : all.front();
}

TEST(Words, SharesAndMultiples) {
  EXPECT_DOUBLE_EQ(only("a third of posts are vacant").low, 1.0 / 3);
  EXPECT_DOUBLE_EQ(only("two fifths of posts are vacant").low, 0.4);
  EXPECT_DOUBLE_EQ(only("half of all posts are vacant").low, 0.5);
  EXPECT_DOUBLE_EQ(only("a hundred and fifteen posts are vacant").low, 115);
  Mention halved = only("the gap has halved");
  EXPECT_TRUE(halved.is_change);
  EXPECT_EQ(halved.sign, Sign::minus);
  EXPECT_DOUBLE_EQ(halved.low, 0.5);
  EXPECT_THAT(find_mentions(tokens_of("the third priority comes in the second half of the year")),
              IsEmpty());
}

TEST(Words, Signs) {
  EXPECT_EQ(only("a gap of -219").sign, Sign::minus);
  EXPECT_EQ(only("a gap of +62").sign, Sign::plus);
  EXPECT_EQ(only("a gap of 62").sign, Sign::unsaid);
  EXPECT_EQ(only("time fell by 2.9%").sign, Sign::minus);
  EXPECT_EQ(only("numbers have gone up by 2.9%").sign, Sign::plus);
  EXPECT_EQ(only("they fell short by 59").sign, Sign::unsaid) << "a gap, and no change";
}

TEST(Words, ASignIsThatOfTheFigure) {
  KnownFigure gap;
  gap.value = gap.upper = -909;
  gap.is_signed = true;
  EXPECT_TRUE(agrees(only("a gap of 909"), gap));
  EXPECT_TRUE(agrees(only("a gap of -909"), gap));
  EXPECT_FALSE(agrees(only("a gap of +909"), gap));
}

TEST(Words, DecimalsThatAreWrittenCount) {
  KnownFigure rate;
  rate.value = rate.upper = 0.16;
  rate.measured = Measured::percent;
  rate.step = 0.001;  // 16.0%
  EXPECT_TRUE(agrees(only("16.0%"), rate));
  EXPECT_TRUE(agrees(only("16%"), rate));
  EXPECT_FALSE(agrees(only("16.4%"), rate));
  rate.step = 0.01;  // 16%
  EXPECT_TRUE(agrees(only("16.4%"), rate));
}

TEST(Words, Years) {
  EXPECT_THAT(years_in("in 2021/22"), ElementsAre(2021, 2022));
  EXPECT_THAT(years_in("between 20/21 and October 2022"), ElementsAre(2020, 2021, 2022));
  EXPECT_THAT(years_in("between September 17 and September 2020"), ElementsAre(2017, 2020));
  EXPECT_THAT(years_in("on September 17 we met 2,022 people"), IsEmpty());
  EXPECT_TRUE(share_a_year({2022}, {2021, 2022}));
  EXPECT_FALSE(share_a_year({2021, 2022}, {2022, 2023})) << "two financial years";
  EXPECT_EQ(span_in(tokens_of("over five years")), 5);
  EXPECT_EQ(span_in(tokens_of("fewer than a year ago")), 1);
}

TEST(Words, Measures) {
  EXPECT_EQ(measure_in("retirement_risk of midwives"), "retirement");
  EXPECT_EQ(measure_in("Posts on zero-hours contracts"), "zero_hours");
  EXPECT_EQ(measure_in("reasons for leaving"), "reason");
  EXPECT_EQ(measure_in("funded posts"), "establishment");
  EXPECT_EQ(measure_in("annual leave"), "");
}

TEST(Words, SubjectsHaveShortNames) {
  SubjectNames names;
  Subject both = names.add("Psychologists / psychotherapists", true);
  Subject nurses = names.add("Mental health nurses", true);
  names.add(Subject{"mental", "health"});
  auto find = [&](const std::string& text) {
    Tokens tokens = tokens_of(text);
    std::vector<Subject> found;
    for (const SubjectMention& one : names.find(tokens, stems_of_tokens(tokens)))
      found.push_back(one.subject);
    return found;
  };
  EXPECT_THAT(find("Vacancies of psychologists"), ElementsAre(both));
  EXPECT_THAT(find("Nurses who work in mental health"), ElementsAre(nurses));
  EXPECT_THAT(find("Mental health nursing"), ElementsAre(nurses)) << "the longest name counts";
  EXPECT_THAT(find("Nurses are few"), IsEmpty());
  EXPECT_TRUE(names.is_head("nurs"));
}

TEST(Words, Superlatives) {
  auto found = find_superlatives(tokens_of("the second largest gap and the lowest turnover"));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].rank, 2U);
  EXPECT_TRUE(found[0].is_top);
  EXPECT_FALSE(found[1].is_top);
  EXPECT_THAT(find_superlatives(tokens_of("most of the staff, at most ten")), IsEmpty());
}

}  // namespace
}  // namespace muster::claims
