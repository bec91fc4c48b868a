// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "claims/mention.hpp"
#include "claims/prose.hpp"

namespace muster::claims {
namespace {

using testing::IsEmpty;

std::vector<Mention> mentions(const std::string& text) {
  std::vector<Mention> all;
  for (const Sentence& sentence : read_cell(text, "a.csv", 1))
    for (const Mention& mention : find_mentions(tokens_of(sentence.text))) all.push_back(mention);
  return all;
}

Mention only(const std::string& text) {
  auto all = mentions(text);
  EXPECT_EQ(all.size(), 1U) << text;
  return all.empty() ? Mention{} : all.front();
}

document::Inline typed(const std::string& words, std::uint32_t line, std::uint32_t column) {
  return {document::Text{words, {{0, {0, line}, column, false}}}};
}

Prose read_paragraph(document::Inlines content) {
  document::Document document;
  document.files = {"narrative/a.md"};
  document.blocks = {{document::Paragraph{std::move(content)}, {0, 1}}};
  return read_document(document, {"a.md"});
}

TEST(Prose, ASentenceKnowsWhereEachCharacterWasWritten) {
  auto prose = read_paragraph({typed("One line and ", 3, 1),
                               {document::Strong{{typed("132,084", 4, 7)}}},
                               typed(" people. Next.", 4, 16)});
  ASSERT_EQ(prose.sentences.size(), 2U);
  const Sentence& first = prose.sentences[0];
  std::size_t at = first.text.find("132");
  EXPECT_EQ(first.place(at), (Location{"a.md", 4, 7}));
  EXPECT_EQ(first.words(at, at + 7), "132,084");
  EXPECT_EQ(first.place(at + 8), (Location{"a.md", 4, 17}));
  EXPECT_TRUE(prose.sentences[1].goes_on);
}

TEST(Prose, WordsOfATagAreAtTheTag) {
  auto prose = read_paragraph(
      {{document::Figure{"x", "1,206", {0, {0, 2}, 5, true}}}, typed(" posts", 2, 20)});
  const Sentence& sentence = prose.sentences.at(0);
  EXPECT_EQ(sentence.text, "1,206 posts");
  EXPECT_EQ(sentence.place(3), (Location{"a.md", 2, 5}));
  EXPECT_TRUE(sentence.bound[3]);
  EXPECT_FALSE(sentence.bound[6]);
  EXPECT_EQ(sentence.place(6), (Location{"a.md", 2, 21}));
}

TEST(Prose, WhatNobodyReadsIsBlank) {
  auto prose = read_paragraph({typed("See ", 1, 1),
                               {document::Code{"45"}},
                               {document::FootnoteMark{"12"}},
                               {document::Foreign{"cy", {typed("deg y cant 10%", 1, 9)}}},
                               {document::Link{"#a", {typed("http://a.example/45", 1, 20)}}},
                               typed(" now", 1, 40)});
  EXPECT_EQ(prose.sentences.at(0).text.find_first_of("0123456789"), std::string::npos);
}

TEST(Prose, WordsThatNobodyTypedAreNotRead) {
  document::Inline made{document::Text{"45 people"}};
  EXPECT_THAT(read_paragraph({made}).sentences, IsEmpty());
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
