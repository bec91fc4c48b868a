// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "claims/mention.hpp"
#include "claims/prose.hpp"

namespace muster::claims {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Mention> mentions(const std::string& text) {
  auto prose = read_prose(text, "a.md");
  std::vector<Mention> all;
  for (const Sentence& sentence : prose.sentences)
    for (const Mention& mention : find_mentions(tokens_of(sentence.text))) all.push_back(mention);
  return all;
}

Mention only(const std::string& text) {
  auto all = mentions(text);
  EXPECT_EQ(all.size(), 1U) << text;
  return all.empty() ? Mention{} : all.front();
}

TEST(Prose, ASentenceKnowsItsPlace) {
  auto prose = read_prose("# Staff\n\nOne line\nand **132,084** people. Next.\n", "a.md");
  ASSERT_EQ(prose.sentences.size(), 2U);
  const Sentence& first = prose.sentences[0];
  EXPECT_EQ(first.heading, "# staff");
  std::size_t at = first.text.find("132");
  EXPECT_EQ(first.place(at), (Location{"a.md", 4, 7}));
  EXPECT_EQ(first.words(at, at + 7), "132,084");
}

TEST(Prose, ColumnsCountCharacters) {
  auto prose = read_prose("\u00a350 caf\u00e9 12%\n", "a.md");
  const Sentence& sentence = prose.sentences.at(0);
  EXPECT_EQ(sentence.place(sentence.text.find("12")).column, 10U);
}

TEST(Prose, WhatNobodyReadsIsBlank) {
  EXPECT_THAT(mentions("```\n45 people\n```\n::: chart id=x45 rows=12\n:::\n"
                       "<!-- 12% --> {{facts.a12}} [text](http://a.example/45) `12`\n"),
              IsEmpty());
}

TEST(Prose, ListItemsAreSentencesOfTheirOwn) {
  auto prose = read_prose("- 4 of 6 boroughs\n- 12% more\n2. Third\n", "a.md");
  ASSERT_EQ(prose.sentences.size(), 3U);
  EXPECT_EQ(prose.sentences[2].text, "Third");
}

TEST(Prose, TypedTables) {
  auto prose = read_prose(
      "::: table caption=\"Staff\" id=a\n| Who | Staff |\n|---|---:|\n| A | 12 |\n:::\n", "a.md");
  ASSERT_EQ(prose.tables.size(), 1U);
  EXPECT_EQ(prose.tables[0].caption, "Staff");
  ASSERT_EQ(prose.tables[0].rows.size(), 2U);
  EXPECT_EQ(prose.tables[0].rows[1][1].text, "12");
}

TEST(FigureScanner, Hedges) {
  EXPECT_EQ(only("in excess of 132,084").hedge, Hedge::at_least);
  EXPECT_EQ(only("700+ organisations").hedge, Hedge::at_least);
  EXPECT_EQ(only("c. 90 people").hedge, Hedge::about);
  EXPECT_EQ(only("circa 90 people").hedge, Hedge::about);
  EXPECT_EQ(only("nearly 40%").hedge, Hedge::at_most);
  EXPECT_EQ(only("40% of staff").hedge, Hedge::none);
}

TEST(FigureScanner, Ranges) {
  for (const char* text :
       {"8-10% of posts", "8\u201310% of posts", "8% to 10% of posts", "between 8% and 10%"}) {
    EXPECT_DOUBLE_EQ(only(text).low, 0.08) << text;
    EXPECT_DOUBLE_EQ(only(text).high, 0.10) << text;
  }
  EXPECT_DOUBLE_EQ(only("between \u00a313 million and \u00a347 million").high, 47e6);
  EXPECT_EQ(mentions("from 19% to 24%").size(), 2U);
}

TEST(FigureScanner, Words) {
  EXPECT_DOUBLE_EQ(only("ninety per cent of posts").low, 0.9);
  EXPECT_DOUBLE_EQ(only("twenty-five wards").low, 25);
  EXPECT_DOUBLE_EQ(only("two million residents").low, 2e6);
  EXPECT_DOUBLE_EQ(only("half a million residents").low, 5e5);
  EXPECT_DOUBLE_EQ(only("\u00a31.86 million").low, 1.86e6);
  EXPECT_EQ(only("\u00a31.86 million").measured, Measured::money);
  EXPECT_THAT(mentions("three uses and six boroughs"), IsEmpty());
}

TEST(FigureScanner, Ratios) {
  EXPECT_DOUBLE_EQ(only("1 in 6 residents").low, 1.0 / 6);
  EXPECT_DOUBLE_EQ(only("about one in twenty residents").low, 0.05);
  EXPECT_DOUBLE_EQ(only("4 out of 6 boroughs").low, 4.0 / 6);
}

TEST(FigureScanner, WhatIsNoFigure) {
  for (const char* text :
       {"Carers Week is from 10 to 16 June", "type 2 diabetes", "section 100A(4) of the Act",
        "call 111, not 999", "women over 80", "one residents in three is under 20 or so old",
        "conversations about life after 16", "in 2022-23", "at 12.40 pm", "aged 55 to 64",
        "A4 and H1N1", "48 hours"}) {
    auto all = mentions(text);
    std::erase_if(all, [](const Mention& mention) { return mention.is_ratio; });
    EXPECT_THAT(all, IsEmpty()) << text;
  }
  EXPECT_DOUBLE_EQ(only("One post in ten is vacant").low, 0.1);
  EXPECT_DOUBLE_EQ(only("520 hours of care").low, 520);
}

TEST(FigureScanner, RoundOrExact) {
  EXPECT_TRUE(is_round(only("over 132,000")));
  EXPECT_TRUE(is_round(only("over 700")));
  EXPECT_TRUE(is_round(only("over 40%")));
  EXPECT_FALSE(is_round(only("over 132,084")));
  EXPECT_FALSE(is_round(only("over 1,414")));
}

TEST(FigureScanner, Changes) {
  EXPECT_TRUE(only("vacancies rose by 52%").is_change);
  EXPECT_TRUE(only("a growth of 18%").is_change);
  EXPECT_TRUE(only("52% more vacancies").is_change);
  EXPECT_FALSE(only("turnover has risen to 24%").is_change);
}

}  // namespace
}  // namespace muster::claims
