// SPDX-License-Identifier: MIT
// Hostile or very large values, narratives and templates: they are printed as they are, or refused
// quickly.
#include <gtest/gtest.h>

#include <chrono>

#include "compose_fixture.hpp"

namespace muster::compose {
namespace {

const std::vector<std::string> hostile_values = {"{{edition.title}}",
                                                 "{{{x}}}",
                                                 "{{=<% %>=}}",
                                                 "<script>alert(1)</script>",
                                                 "*a* _b_ `c` **d**",
                                                 "[x](javascript:y)",
                                                 "![x](y)",
                                                 "# heading",
                                                 "- item",
                                                 "1. item",
                                                 "> quote",
                                                 "| a | b |",
                                                 "::: box",
                                                 "@nothing",
                                                 "[^note]",
                                                 "[x]: y",
                                                 "\\",
                                                 "&lt;&amp;",
                                                 "---",
                                                 "```",
                                                 "~~~",
                                                 "http:a.b <http:c.d>",
                                                 "{#id}",
                                                 "]{lang=cy}",
                                                 "=====",
                                                 "$x$",
                                                 "--- ..."};

TEST(Hostile, ValuesPrintAsTheyAre) {
  for (const std::string& value : hostile_values) {
    Edition edition;
    edition.table("t", {"v:text"}, {{value}});
    for (const char* text :
         {"{{#tables.t}}\n{{v}}\n{{/tables.t}}\n", "{{#tables.t}}\n- {{v}}\n{{/tables.t}}\n",
          "x {{#tables.t}}{{v}}{{/tables.t}}\n", "{{#tables.t}}\n# {{v}} {#h}\n{{/tables.t}}\n"}) {
      std::string dump = edition.blocks(text);
      std::string quoted;
      for (char c : value) quoted += c == '\\' ? "\\\\" : std::string(1, c);
      EXPECT_NE(dump.find(quoted), std::string::npos) << value << " in " << text << dump;
    }
  }
}

TEST(Hostile, AddressesLinkOnlyToThemselves) {
  Edition edition;
  edition.table("t", {"v:text"},
                {{"<http://a.bc/\"onclick=x>"}, {"javascript:alert(1)"}, {"[x](https://d.ef)"}});
  EXPECT_EQ(edition.blocks("{{#tables.t}}\n{{v}}\n\n{{/tables.t}}\n"),
            "paragraph \"<\" link(\"http://a.bc/\")[\"http://a.bc/\"] \"\\\"onclick=x>\" "
            "@report/publication.md:2\n"
            "paragraph \"javascript:alert(1)\" @report/publication.md:2\n"
            "paragraph \"[x](\" link(\"https://d.ef\")[\"https://d.ef\"] \")\" "
            "@report/publication.md:2\n");
}

TEST(Hostile, ValuesStayInTheirCellAndTheirAttribute) {
  Edition edition;
  edition.table("t", {"v:text"}, {{"a | b\n| c |"}, {"\" kind=\"warning"}});
  std::string dump = edition.blocks(
      "::: table caption=x\n| h |\n|---|\n{{#tables.t}}\n| {{v}} "
      "|\n{{/tables.t}}\n:::\n{{#tables.t}}\n::: box title=\"{{v}}\"\nx\n:::\n{{/tables.t}}\n");
  EXPECT_NE(dump.find("header \"a | b | c |\""), std::string::npos) << dump;
  EXPECT_NE(dump.find("box kind=note title=\"\\\" kind=\\\"warning\""), std::string::npos) << dump;
}

TEST(Hostile, TokensCannotBeForged) {
  Edition edition;
  edition.figure("acute", "secret", 1);
  edition.table("t", {"v:text"},
                {{"\xEE\x80\x80"
                  "0\xEE\x80\x81"},
                 {"\xEE\x80\x82"
                  "0\xEE\x80\x83"}});
  EXPECT_EQ(edition.blocks("{{#tables.t}}{{v}}{{/tables.t}}\n"),
            "paragraph \"�0��0�\" @report/publication.md:1\n");
  edition.section("acute", "gap")
      .blocks.push_back(model::FindingSentence{"s",
                                               {"\xEE\x80\x80"
                                                "0\xEE\x80\x81"}});
  EXPECT_EQ(edition.blocks("{{#sectors}}\n{{gap}}\n{{/sectors}}\n"),
            "paragraph \"�0�\" @report/publication.md:2\n");
}

TEST(Hostile, CharactersInTemplatesAndNarrativeAreRefusedWithTheirPlace) {
  Edition edition;
  EXPECT_EQ(edition.problems("a\nb\xEE\x80\x80\n"),
            "templates/report/publication.md:2:2 compose.character: private-use characters cannot "
            "be printed | delete "
            "the character, or write the one that you mean\n");
  edition.narrative("n", "\xFF\x01");
  EXPECT_NE(edition.problems("{{narrative.n}}\n")
                .find("edition/narrative/n.md:1:1 compose.character: this is not UTF-8"),
            std::string::npos);
}

/// Composes and gives the seconds it took.
double seconds(const std::string& text, Edition edition = {}) {
  auto begin = std::chrono::steady_clock::now();
  edition.compose(text);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

std::string repeated(std::string_view part, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += part;
  return out + "\n";
}

TEST(Hostile, PathologicalTextsEndSoon) {
  for (const char* part : {"{{",         "{{x}}",
                           "{{#x}}",     "{{/x}}",
                           "> ",         "- ",
                           "[",          "[^",
                           "*a **b ",    "`",
                           "a`",         "@a ",
                           "](",         "![[](",
                           "]{lang=cy}", "[x]{lang=cy}",
                           "_",          "~",
                           "&",          "\\",
                           "|",          "<",
                           "::: box\n",  ":::\n",
                           "```\n",      "# a\n",
                           "[a]: b\n",   "[^a]: b\n",
                           "{#",         "| a | b |\n|---|---|\n"})
    EXPECT_LT(seconds(repeated(part, 20000)), 20.0) << part;
}

TEST(Hostile, DeepNestingIsRefused) {
  EXPECT_NE(Edition().problems(repeated("> ", 60) + "x\n").find("nested more than 24"),
            std::string::npos);
  EXPECT_NE(Edition().problems(repeated("> ", 200) + "x\n").find("nested more than 100"),
            std::string::npos);
  EXPECT_NE(Edition().problems(repeated("*a **b ", 100) + repeated("b** a*", 100)).size(), 0U);
}

TEST(Hostile, PartialsThatMultiplyAreStopped) {
  Edition edition;
  for (int i = 0; i < 12; ++i)
    edition.partial("p" + std::to_string(i),
                    repeated("{{> p" + std::to_string(i + 1) + "}}x\n", 12));
  edition.partial("p12", "end\n");
  EXPECT_NE(edition.problems("{{> p0}}\n").find("compose.too-large"), std::string::npos);
}

TEST(Hostile, VeryLongValuesPass) {
  Edition edition;
  std::string longest(400'000, '*');  // each takes two bytes; load allows 32,767
  edition.table("t", {"v:text"}, {{longest}});
  EXPECT_NE(edition.blocks("{{#tables.t}}\n{{v}}\n{{/tables.t}}\n").find(longest),
            std::string::npos);
}

}  // namespace
}  // namespace muster::compose
