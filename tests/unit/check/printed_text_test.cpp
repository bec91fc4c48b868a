// SPDX-License-Identifier: MIT
// Sentences from the narrative of an edition: which parts of it are printed, and where each figure
// of a sentence was written.
#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "base/folder.hpp"
#include "checked_edition.hpp"
#include "load/load.hpp"
#include "printed.hpp"

namespace muster::check {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

const char* const edition_yaml =
    "id: a\ntitle: A plan\norganisation: The Board\npublished: 2023-06-30\n"
    "baseline: 2022-10-01\npublications: [report]\n";

PrintedText text_of(Files files, model::Audience audience = model::Audience::for_public,
                    const std::string& publication = "") {
  files.emplace("edition.yaml", edition_yaml);
  auto folder = memory_folder(std::move(files));
  Diagnostics diagnostics;
  load::LoadOptions options;
  options.audience = audience;
  auto dataset = load::load_edition(*folder, options, diagnostics);
  for (const Diagnostic& problem : diagnostics.items())
    if (problem.severity == Severity::error) ADD_FAILURE() << to_text(problem);
  return dataset ? printed(*dataset, {}, publication) : PrintedText();
}

/// Where each run of digits was written: "45 at 3:7".
std::vector<std::string> digits_of(const std::vector<claims::Sentence>& sentences) {
  std::vector<std::string> found;
  for (const claims::Sentence& sentence : sentences)
    for (std::size_t at = 0; at < sentence.text.size();) {
      std::size_t end = at;
      while (end < sentence.text.size() && sentence.text[end] >= '0' && sentence.text[end] <= '9')
        ++end;
      if (end > at)
        found.push_back(sentence.words(at, end) + " at " + std::to_string(sentence.lines[at]) +
                        ":" + std::to_string(sentence.columns[at]));
      at = end + 1;
    }
  return found;
}

std::vector<std::string> places(const std::string& narrative) {
  return digits_of(text_of({{"narrative/a.md", narrative}}).sentences());
}

std::vector<std::string> words_of(const std::string& narrative) {
  std::vector<std::string> all;
  const PrintedText text = text_of({{"narrative/a.md", narrative}});
  for (const claims::Sentence& sentence : text.sentences()) all.push_back(sentence.text);
  return all;
}

TEST(PrintedText, FindsFiguresBehindMarkup) {
  EXPECT_THAT(places("# Staff\n\nOne line\nand **132** of *84* people.\n"),
              ElementsAre("132 at 4:7", "84 at 4:17"));
  EXPECT_THAT(places("See [the **12** of 13](https://a.example/99?b=(8)) and 14.\n"),
              ElementsAre("12 at 1:12", "13 at 1:20", "14 at 1:56"));
  EXPECT_THAT(places("Code `45 a` is not read, \\*16 is.\n"), ElementsAre("16 at 1:28"));
  EXPECT_THAT(places("A & B &amp; C caf&eacute; \xC2\xA3"
                     "17 -- 18 --- 19... 20\n"),
              ElementsAre("17 at 1:28", "18 at 1:34", "19 at 1:41", "20 at 1:47"));
  EXPECT_THAT(places("\"Quoted\" isn't 21.\n"), ElementsAre("21 at 1:16"));
}

TEST(PrintedText, FindsFiguresInListsQuotesAndTables) {
  EXPECT_THAT(places("1. 12 posts\n2. 2 posts\n   and 23\n\n   24 more\n"),
              ElementsAre("12 at 1:4", "2 at 2:4", "23 at 3:8", "24 at 5:4"));
  EXPECT_THAT(places("> - 31 posts\n>   and 32\n>\n> More: 33\n"),
              ElementsAre("31 at 1:5", "32 at 2:9", "33 at 4:9"));
  const PrintedText text =
      text_of({{"narrative/a.md",
                "::: table caption=\"Staff in 5 trusts\" id=t\n| Who | Staff | |\n|---|---:|---|\n"
                "| A \\| 1 | 12 | 12 |\n| 1 | | **1** |\n:::\n"}});
  EXPECT_THAT(digits_of(text.sentences()), ElementsAre("5 at 1:29"));
  ASSERT_EQ(text.tables().size(), 1U);
  EXPECT_EQ(text.tables()[0].caption, "Staff in 5 trusts");
  EXPECT_THAT(digits_of(text.tables()[0].rows.at(1)),
              ElementsAre("1 at 4:8", "12 at 4:12", "12 at 4:17"));
  EXPECT_THAT(digits_of(text.tables()[0].rows.at(2)), ElementsAre("1 at 5:3", "1 at 5:11"));
}

TEST(PrintedText, FindsFiguresBehindTags) {
  const Files files = {
      {"key_facts.csv",
       "id,sector,label,value,unit,decimals,source\nlong,all,Posts,1234567,count,,S\n"},
      {"narrative/a.md",
       "{{edition.organisation}} has 41 posts of {{facts.long}}, and 42\n"
       "{{#edition.organisation}}in 43 places{{/edition.organisation}}{{^edition.organisation}}44"
       "{{/edition.organisation}} or 45.\n"}};
  const PrintedText text = text_of(files);
  ASSERT_EQ(text.sentences().size(), 1U);
  EXPECT_EQ(text.sentences()[0].text,
            "The Board has 41 posts of 1,234,567, and 42 in 43 places or 45.");
  EXPECT_THAT(digits_of(text.sentences()),
              ElementsAre("41 at 1:30", "1 at 1:42", "234 at 1:42", "567 at 1:42", "42 at 1:62",
                          "43 at 2:29", "45 at 2:119"));
  EXPECT_TRUE(text.sentences()[0].bound[0]);
  EXPECT_FALSE(text.sentences()[0].bound[10]);
}

TEST(PrintedText, ReadsHeadingsBoxesAndFootnotes) {
  EXPECT_THAT(
      places("# 51 posts {#posts-9 .unnumbered}\n\n::: box title=\"52 posts\"\n53 posts[^1] "
             "and 54\n:::\n\n[^1]: Of 55 posts.\n"),
      ElementsAre("51 at 1:3", "52 at 3:0", "53 at 4:1", "54 at 4:18", "55 at 7:10"));
  EXPECT_THAT(places("See @t for 61.\n\n::: table caption=\"62 posts\" id=t\n| A |\n|---|\n| b |\n"
                     ":::\n"),
              ElementsAre("61 at 1:12", "62 at 3:20"));
}

TEST(PrintedText, AHeadingIsTheContextOfWhatFollows) {
  const PrintedText text = text_of(
      {{"narrative/a.md", "# Acute **trusts**\n\nOne[^n].\n\n# Care\n\nTwo.\n\n[^n]: Note.\n"}});
  std::vector<std::string> headings;
  for (const claims::Sentence& one : text.sentences())
    headings.push_back(one.text + " " + one.heading);
  EXPECT_THAT(headings, ElementsAre("Acute trusts acute trusts", "One . acute trusts", "Care care",
                                    "Two. care", "Note. acute trusts"));
}

TEST(PrintedText, LeavesOutWhatIsNotPrinted) {
  EXPECT_THAT(
      places("{{! 71 }}\n::: language lang=cy\nDeg o 72.\n:::\n\n[deg o 73]{lang=cy} and 74.\n"),
      ElementsAre("74 at 6:25"));
  const Files files = {{"narrative/a.md", "Here are 81.\n"},
                       {"narrative/b.md", "Nobody sees 82.\n"}};
  EXPECT_THAT(
      digits_of(text_of(files, model::Audience::for_public, "There are 83.\n\n{{narrative.a}}\n")
                    .sentences()),
      ElementsAre("81 at 1:10"));
}

TEST(PrintedText, IsThatOfTheAudience) {
  const Files files = {
      {"narrative/a.md",
       "::: restricted\nOnly 91.\n:::\n\nAll 92.\n\n# Secret 93 {audience=restricted}\n\n"
       "And 94.\n\n# Open 95\n"}};
  EXPECT_THAT(digits_of(text_of(files).sentences()), ElementsAre("92 at 5:5", "95 at 11:8"));
  EXPECT_THAT(digits_of(text_of(files, model::Audience::restricted).sentences()),
              ElementsAre("91 at 2:6", "92 at 5:5", "93 at 7:10", "94 at 9:5", "95 at 11:8"));
}

// Several publications and variants print the same narrative.
TEST(PrintedText, ReadsEachSentenceOnce) {
  EXPECT_THAT(digits_of(text_of({{"narrative/a.md", "There are 11. And 12.\n"}},
                                model::Audience::for_public,
                                "{{narrative.a}}\n\n# Again\n\n{{narrative.a}}\n")
                            .sentences()),
              ElementsAre("11 at 1:11", "12 at 1:19"));
}

TEST(PrintedText, ListItemsAreSentencesOfTheirOwn) {
  EXPECT_THAT(words_of("- 4 of 6 boroughs\n- 12% more\n"),
              ElementsAre("4 of 6 boroughs", "12% more"));
}

// A hostile line must not be read over and over.
TEST(PrintedText, LongLinesAreReadInOnePass) {
  std::string line;
  for (int i = 0; i < 40'000; ++i) line += "a](x b&x ";
  EXPECT_THAT(places(line + "17\n"), Contains("17 at 1:360001"));
}

}  // namespace
}  // namespace muster::check
