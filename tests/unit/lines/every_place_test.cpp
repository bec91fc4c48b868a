// SPDX-License-Identifier: MIT
// Every spelling of a mark in every place in which an author may put it: narrative file, template,
// partial. Either public readers don't get the words that it should hide, or nothing is published.
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "unit/lines/marks.hpp"
#include "unit/lines/published.hpp"

namespace muster::test {
namespace {

/// $ is the mark, ! the secret. A heading of the same level and open words follow.
constexpr std::array places{
    "## Posts $\n\n!\n",
    "# Open\n\nWords.\n\n## Posts $\n\n!\n\n### Below\n\nmore !\n",
    "## Posts $\n!\n",
    "## Posts $\n\n- !\n- b\n",
    "## Posts $\n\n> !\n",
    "## Posts $\n\n```\n!\n```\n",
    "## ! $\n\nwords\n",
    "##\tPosts $\n\n!\n",
    "#### Posts $\n\n!\n",
    "##Posts $\n\n!\n",
    "####### Posts $\n\n!\n",
    " ## Posts $\n\n!\n",
    "   ## Posts $\n\n!\n",
    "    ## Posts $\n\n!\n",
    "\t## Posts $\n\n!\n",
    "\u00A0## Posts $\n\n!\n",
    "\uFF03\uFF03 Posts $\n\n!\n",
    "\\## Posts $\n\n!\n",
    "Posts $\n-----\n\n!\n",
    "Posts $\n=====\n\n!\n",
    "Posts\n----- $\n\n!\n",
    "- ## Posts $\n\n  !\n",
    "1. ## Posts $\n\n   !\n",
    "> ## Posts $\n>\n> !\n",
    "> > ## Posts $\n> >\n> > !\n",
    "- $\n\n!\n",
    "- a $\n- !\n",
    "- a\n\n  $\n\n  !\n",
    "- [ ] a $\n\n!\n",
    "> $\n>\n> !\n",
    "$\n\n!\n",
    "$ !\n",
    "! $\n",
    "Words $ more words.\n\n!\n",
    "**Posts at risk** $\n\n!\n",
    "::: table caption=x\n| a $ | b |\n|---|---|\n| ! | 2 |\n:::\n",
    "::: table caption=x\n| a | b |\n|---|---|\n| ! $ | 2 |\n:::\n",
    "::: table caption=\"x $\"\n| a | b |\n|---|---|\n| ! | 2 |\n:::\n",
    "::: box $\n!\n:::\n",
    "::: box title=\"x $\"\n!\n:::\n",
    "::: box title=x\n## Posts $\n\n!\n:::\n\nboard !\n",
    "::: landscape\n## Posts $\n\n!\n:::\n\nboard !\n",
    "::: landscape\n## Posts $\n\nwords\n:::\n\nboard !\n",
    "Words.[^1] !\n\n[^1]: Note $\n",
    "Words.[^1]\n\n[^1]: ! $\n",
    "[words $](https://example.org) !\n",
    "[words](https://example.org \"$\") !\n",
    "`code $` !\n",
    "``$``\n\n!\n",
    "    code $\n\n!\n",
    "```\n$\n```\n\n!\n",
    "```$\n!\n```\n",
    "~~~ $\n!\n~~~\n",
    "{{! $ }}\n!\n",
    "{{! words\n$\n}}\n!\n",
    "<!-- $ -->\n\n!\n",
    "<!--\n$\n-->\n\n!\n",
    "<div $>\n!\n</div>\n",
    "<p title=\"$\">!</p>\n",
    "---\n$\n---\n\n!\n",
    "---\naudience: public\n# $\n---\n\n!\n",
    "\n---\n$\n---\n\n!\n",
    "{{^draft}}\n## Posts $\n{{/draft}}\n\n!\n",
    "{{^draft}}## Posts $\n{{/draft}}\n!\n",
    "## {{edition.title}} $\n\n!\n",
    "## Posts {{^draft}}$\n\n!{{/draft}}\n",
    "[x]: https://example.org \"$\"\n\n[x] !\n",
    "*$*\n\n!\n",
    "\u200B$\n\n!\n",
    "\u00A0$\n\n!\n",
};

std::string filled(std::string place, const std::string& mark) {
  for (std::size_t at = 0; (at = place.find_first_of("$!", at)) != std::string::npos;) {
    const std::string put = place[at] == '$' ? mark : secret;
    place.replace(at, 1, put);
    at += put.size();
  }
  // Front matter works at the beginning only.
  const bool matter = place.starts_with("---") || place.starts_with("\n---");
  return (matter ? "" : "# Open\n\nOpen words.\n\n") + place + "\n# Open end\n\nOpen words.\n";
}

struct Counts {
  int tried = 0, refused = 0, hidden = 0;
  void add(Fate fate, const std::string& text, const char* where) {
    ++tried;
    if (fate == Fate::refused) ++refused;
    if (fate == Fate::hidden) ++hidden;
    EXPECT_NE(fate, Fate::leaked) << where << ":\n" << text;
  }
};

void try_text(Counts& counts, const std::string& text) {
  counts.add(narrative_fate(text), text, "narrative");
  counts.add(template_fate(text), text, "template");
  counts.add(template_fate(text, true), text, "partial");
}

TEST(EveryPlace, HidesOrRefusesEverySpelling) {
  Counts counts;
  for (std::string place : places) {
    for (std::string mark : brace_marks) try_text(counts, filled(place, mark));
    for (std::string mark : block_marks) try_text(counts, filled(place, mark));
  }
  for (std::string place : {"$\n\n!\n", "a\n$\n!\n", "- $\n\n!\n", "> $\n>\n> !\n",
                            "- a\n\n  $\n\n  !\n", "    $\n\n!\n", "::: box\n$\n!\n:::\n"})
    for (std::string mark : line_marks) try_text(counts, filled(place, mark));
  EXPECT_GT(counts.tried, 40'000);
  EXPECT_GT(counts.hidden, 300);
  EXPECT_GT(counts.refused, 30'000);
}

TEST(EveryPlace, HidesOrRefusesEveryBlock) {
  Counts counts;
  std::vector<std::string> marks(block_marks.begin(), block_marks.end());
  marks.insert(marks.end(), line_marks.begin(), line_marks.end());
  for (const std::string& mark : marks) {
    for (const char* text :
         {"$\n!\n:::\n", "$\n\n!\n\n:::\n", "Words\n$\n!\n:::\nwords\n", "$\n- !\n:::\n",
          "::: box\n$\n!\n:::\n:::\n", "$\n::: box\nx\n:::\n!\n:::\n",
          "$\n{{! a\n:::\n}}\n!\n:::\n", "::: box\n$\n{{! a\n:::\n}}\n!\n:::\n:::\n",
          "$\n```\n:::\n```\n!\n:::\n", "$\n## Next\n\n!\n:::\n", "- a\n\n$\n!\n:::\n",
          "- a\n$\n!\n:::\n", "> a\n$\n!\n:::\n", "$\n!\n\uFF1A\uFF1A\uFF1A\n", "$\n!\n",
          "$\n:::\n$\n!\n:::\n", "$\r\n!\r\n:::\r\n"})
      try_text(counts, filled(text, mark));
  }
  EXPECT_GT(counts.hidden, 60);
}

TEST(EveryPlace, HidesWholeFiles) {
  for (const char* matter : {"---\naudience: restricted\n---\n",
                             "---\naudience: \"restricted\"\n---  \n",
                             "---\r\naudience: restricted\r\n---\r\n",
                             "--- \n# why\naudience:   restricted\n---\n",
                             "---\naudience: Restricted\n---\n",
                             "---\naudience: 'restricted\n---\n",
                             "---\nAudience: restricted\n---\n",
                             "---\naudience = restricted\n---\n",
                             "---\naudience: public # restricted\n---\n",
                             "---\n# audience: restricted\n---\n",
                             "---\naudience: restricted\n...\n",
                             "---\naudience: restricted\n----\n",
                             "---\naudience: restricted\n",
                             " ---\naudience: restricted\n---\n",
                             "\n---\naudience: restricted\n---\n",
                             "---\naudience: [restricted]\n---\n",
                             "---\naudience:\n  - restricted\n---\n",
                             "---\n\naudience: restricted\n\n---\n",
                             "---\ntitle: x\naudience: restricted\n---\n",
                             "---\naudience: public\naudience: restricted\n---\n",
                             "\u2013\u2013\u2013\naudience: restricted\n---\n",
                             "+++\naudience = \"restricted\"\n+++\n",
                             "---\nvisibility: restricted\n---\n",
                             "---\naudience\uFF1A restricted\n---\n",
                             "---\naudience:\u00A0restricted\n---\n",
                             "---\n\u00A0audience: restricted\n---\n",
                             "---\n{audience: restricted}\n---\n",
                             "---\naudience: !!str restricted\n---\n"}) {
    std::string text = std::string(matter) + "\n# Posts\n\n" + secret + "\n";
    EXPECT_NE(narrative_fate(text), Fate::leaked) << text;
  }
}

// The harness notices a leak if there is one.
TEST(EveryPlace, FindsTheSecretWhereNothingHidesIt) {
  int leaks = 0;
  for (std::string place : places) {
    const std::string open = filled(place, "open");
    leaks += narrative_fate(open) == Fate::leaked ? 1 : 0;
    leaks += template_fate(open) == Fate::leaked ? 1 : 0;
  }
  EXPECT_GT(leaks, 60);
  for (const char* text : {"## Posts {audience=restricted}\n\n!\n", "::: restricted\n!\n:::\n",
                           "## Posts {audience=restricted} ##\n\n!\n"}) {
    EXPECT_EQ(narrative_fate(filled(text, "")), Fate::hidden) << text;
    EXPECT_EQ(narrative_fate(filled(text, ""), true), Fate::leaked)
        << "with the filter bypassed: " << text;
  }
}

}  // namespace
}  // namespace muster::test
