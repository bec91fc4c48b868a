// SPDX-License-Identifier: MIT
// Which figure of a sentence belongs to which subject: lists, remarks between commas, comparisons,
// sentences with several clauses.
#include <gmock/gmock.h>

#include "claims/claim.hpp"
#include "claims/relations.hpp"
#include "claims/weighing.hpp"

namespace muster::claims {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Lists : public testing::Test {
 protected:
  Lists() {
    adult = names.subjects.add("Adult nurses", true);
    midwives = names.subjects.add("Midwives", true);
  }

  std::vector<Claim> claims(const std::string& text) {
    sentence.text = text;
    sentence.original = std::u32string(text.begin(), text.end());
    reading = read_sentence(sentence, names);
    return claims_of(reading, names.subjects);
  }

  Names names;
  Subject adult, midwives;
  Sentence sentence;
  Reading reading;
};

TEST_F(Lists, EachFigureIsOfTheSubjectNextToIt) {
  auto after = claims("Turnover was 16.0% for adult nurses and 16.4% for midwives.");
  ASSERT_EQ(after.size(), 2U);
  EXPECT_EQ(after[0].subject, adult);
  EXPECT_EQ(after[1].subject, midwives);
  EXPECT_EQ(after[1].measure, "turnover");
  EXPECT_LT(after[1].subjects.at(midwives), after[1].subjects.at(adult));
  auto before = claims("Turnover is highest among midwives, at 19%, with adult nurses next at 17%.");
  ASSERT_EQ(before.size(), 2U);
  EXPECT_EQ(before[0].subject, midwives);
  EXPECT_EQ(before[1].subject, adult);
}

TEST_F(Lists, AShareNextToAChangeIsThatChange) {
  auto both = claims("Midwives in post increased by 465 (6.4%) on the previous year.");
  ASSERT_EQ(both.size(), 2U);
  EXPECT_TRUE(both[1].mention.is_change);
  EXPECT_EQ(both[1].mention.sign, Sign::plus);
  EXPECT_EQ(both[1].measure, "staff");
}

TEST_F(Lists, WhomAFigureIsComparedWithIsNotItsSubject) {
  auto one = claims("The vacancy rate, at 10%, is about half that of midwives.");
  ASSERT_EQ(one.size(), 1U);
  EXPECT_NE(one[0].subject, midwives);
}

TEST_F(Lists, ARemarkBetweenCommasIsPassedOver) {
  auto one = claims("The vacancy rate of midwives, reckoned against funded posts, is 8%.");
  ASSERT_EQ(one.size(), 1U);
  EXPECT_EQ(one[0].measure, "vacancy");
  EXPECT_LT(one[0].measures.at("vacancy"), 0.5);
  EXPECT_THAT(find_insertions(tokens_of("Nurses, midwives, and others are few.")), IsEmpty());
}

TEST_F(Lists, RelationsAreOfTwoOrOfTwoTimes) {
  auto words = [](const std::vector<Relation>& all) {
    std::vector<std::size_t> at;
    for (const Relation& one : all) at.push_back(one.first);
    return at;
  };
  Tokens two = tokens_of("Midwives have fewer vacancies than adult nurses.");
  EXPECT_THAT(words(find_relations(two)), ElementsAre(2));
  EXPECT_THAT(find_relations_in_time(two), IsEmpty());
  Tokens times = tokens_of("Midwives have fewer vacancies than a year ago.");
  EXPECT_THAT(find_relations(times), IsEmpty());
  EXPECT_THAT(words(find_relations_in_time(times)), ElementsAre(2));
  EXPECT_THAT(find_relations(tokens_of("There are more than 10% and fewer than half.")), IsEmpty());
}

TEST_F(Lists, ASentenceThatPointsBackIsOfWhoeverWasSpokenOf) {
  Spoken before;
  before.subject = midwives;
  auto back = claims("They number 39.");
  carry_on(reading, before, back);
  ASSERT_EQ(back.size(), 1U);
  EXPECT_EQ(back[0].subject, midwives);
  auto list = claims("doctors, 35;");
  before.is_open = true;
  before.measure = "vacancy";
  carry_on(reading, before, list);
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(list[0].measure, "vacancy");
}

}  // namespace
}  // namespace muster::claims
