// SPDX-License-Identifier: MIT
// Names, sections and partials, from a template to text and to messages.
#include <gtest/gtest.h>

#include "compose_fixture.hpp"

namespace muster::compose {
namespace {

TEST(Template, PrintsEditionAndPublication) {
  Edition edition;
  edition.dataset.edition.contact = {"Workforce team", "workforce@example.org", ""};
  EXPECT_EQ(edition.blocks("{{edition.title}}, {{publication.title}}, {{date}}, {{audience}},\n"
                           "{{edition.baseline_month}}; {{edition.contact}}\n"),
            "paragraph \"South East London, Report, 30 June 2023, public, October 2022; Workforce "
            "team, \" "
            "link(\"mailto:workforce@example.org\")[\"workforce@example.org\"] "
            "@report/publication.md:1\n");
}

TEST(Template, LoopsOverRowsWithColumnsAsPrinted) {
  Edition edition;
  edition.table("staff", {"name:text", "wte:number:wte", "rate:number:percent", "from:date"},
                {{"Nurses", "10119", "0.164", "2022-10-01"}, {"", "", "", ""}});
  EXPECT_EQ(edition.blocks(
                "{{#tables.staff}}\n- {{name}}{{^name}}(none){{/name}}: {{wte}} {{rate}} {{from}}\n"
                "{{/tables.staff}}\n"),
            "list @report/publication.md:2\n"
            "  item\n"
            "    paragraph \"Nurses: \" figure(staff.wte@n1 \"10,119\") \" \" "
            "figure(staff.rate@n1 \"16.4%\") \" 1 October 2022\" @report/publication.md:2\n"
            "  item\n"
            "    paragraph \"(none): \" figure(staff.wte@n2 \"–\") \" \" "
            "figure(staff.rate@n2 \"–\") @report/publication.md:2\n");
}

TEST(Template, FindsNamesInTheInnermostSectionFirst) {
  Edition edition;
  edition.table("staff", {"title:text"}, {{"Row"}});
  EXPECT_EQ(edition.blocks(
                "{{#edition}}{{title}}{{#tables.staff}}, {{title}}{{/tables.staff}}{{/edition}}\n"),
            "paragraph \"South East London, Row\" @report/publication.md:1\n");
}

TEST(Template, PrintsTheNarrativeOfARow) {
  Edition edition;
  edition.table("groups", {"id:text"}, {{"care"}, {"home"}}).narrative("groups-care", "Words.\n");
  EXPECT_EQ(edition.blocks("{{#tables.groups}}\n# {{id}}\n\n{{#narrative}}\n{{narrative}}\n\n"
                           "{{/narrative}}\n{{^narrative}}\nNone.\n\n{{/narrative}}\n"
                           "{{/tables.groups}}\n"),
            "heading 2 id=care number=\"1\" \"care\" @report/publication.md:2\n"
            "paragraph \"Words.\" @narrative/groups-care.md:1\n"
            "heading 2 id=home number=\"2\" \"home\" @report/publication.md:2\n"
            "paragraph \"None.\" @report/publication.md:9\n");
}

TEST(Template, PrintsTheColumnNarrativeOfATableThatHasOne) {
  Edition edition;
  edition.table("papers", {"id:text", "narrative:text"}, {{"a", "minutes"}})
      .narrative("papers-a", "Words.\n");
  EXPECT_EQ(edition.blocks("{{#tables.papers}}\n{{narrative}}\n{{/tables.papers}}\n"),
            "paragraph \"minutes\" @report/publication.md:2\n");
}

TEST(Template, PrintsASectionsOwnValue) {
  Edition edition;
  edition.table("staff", {"note:text"}, {{"said"}, {""}});
  EXPECT_EQ(edition.blocks("{{#tables.staff}}{{#note}}({{.}}){{/note}}{{/tables.staff}}\n"),
            "paragraph \"(said)\" @report/publication.md:1\n");
}

TEST(Template, KeepsLinesAcrossPartialsAndLoops) {
  Edition edition;
  edition.table("staff", {"name:text"}, {{"A"}, {"B"}});
  edition.partial("row", "{{! words }}\nName: {{name}}\n\nEnd\n");
  EXPECT_EQ(edition.blocks("Start\n\n{{#tables.staff}}\n{{> row}}\n\n{{/tables.staff}}\nLast\n"),
            "paragraph \"Start\" @report/publication.md:1\n"
            "paragraph \"Name: A\" @report/row.md:2\n"
            "paragraph \"End\" @report/row.md:4\n"
            "paragraph \"Name: B\" @report/row.md:2\n"
            "paragraph \"End\" @report/row.md:4\n"
            "paragraph \"Last\" @report/publication.md:7\n");
}

TEST(Template, TakesPartialsFromSharedToo) {
  Edition edition;
  edition.file("shared/end.md", "The end\n");
  EXPECT_EQ(edition.blocks("{{> end}}\n"), "paragraph \"The end\" @shared/end.md:1\n");
}

TEST(Template, KnowsVariants) {
  Edition edition;
  std::string text =
      "{{#variant.summary}}short{{/variant.summary}}{{#variant.standard}}long{{/"
      "variant.standard}}\n";
  EXPECT_EQ(edition.blocks(text), "paragraph \"long\" @report/publication.md:1\n");
  edition.options.variant = Variant::summary;
  EXPECT_EQ(edition.blocks(text), "paragraph \"short\" @report/publication.md:1\n");
}

TEST(Template, AnswersWhetherTablesAndNarrativeAreThere) {
  Edition edition;
  edition.table("staff", {"name:text"}, {{"Nurses"}}).narrative("foreword", "x");
  EXPECT_EQ(edition.blocks(
                "{{#has.tables.staff}}a{{/has.tables.staff}}{{#has.tables.pay}}b{{/has.tables.pay}}"
                "{{#has.narrative.foreword}}c{{/has.narrative.foreword}}{{^has.narrative.end}}d{{/"
                "has.narrative.end}}\n"),
            "paragraph \"acd\" @report/publication.md:1\n");
}

// All rows of the table may be restricted: a heading over nothing would show that.
TEST(Template, ATableWithoutRowsIsLikeOneThatIsNotThere) {
  Edition edition;
  edition.table("staff", {"name:text"}, {});
  EXPECT_EQ(edition.blocks("{{#has.tables.staff}}a{{/has.tables.staff}}"
                           "{{^has.tables.staff}}b{{/has.tables.staff}}\n"),
            "paragraph \"b\" @report/publication.md:1\n");
}

TEST(Template, WhatASectionAsksForMayBeNamedInIt) {
  Edition edition;
  EXPECT_EQ(edition.blocks("{{#has.narrative.end}}\n{{narrative.end}}\n\n{{/has.narrative.end}}\n"
                           "{{#has.tables.pay}}{{#tables.pay}}{{any.name}}{{/tables.pay}}"
                           "{{/has.tables.pay}}Kept\n"),
            "paragraph \"Kept\" @report/publication.md:5\n");
  EXPECT_NE(edition.problems("{{#has.narrative.end}}{{narrative.ende}}{{/has.narrative.end}}")
                .find("compose.unknown-name"),
            std::string::npos);
  EXPECT_NE(edition.problems("{{^has.narrative.end}}{{narrative.end}}{{/has.narrative.end}}")
                .find("compose.unknown-name"),
            std::string::npos);
}

TEST(Template, PrintsFactsAsFigures) {
  Edition edition;
  edition.table("key_facts",
                {"id:text", "label:text", "value:number", "unit:text", "decimals:number"},
                {{"growth", "Growth", "0.18", "percent", "0"}});
  auto document = edition.compose("About {{facts.growth}}, `{{facts.growth}}`.\n");
  ASSERT_TRUE(document) << edition.problems("");
  EXPECT_EQ(document->figures.at("facts.growth").formula, "key-fact");
  EXPECT_EQ(edition.blocks("About {{facts.growth}}, `{{facts.growth}}`.\n"),
            "paragraph \"About \" figure(facts.growth \"18%\") \", \" code(\"18%\") \".\" "
            "@report/publication.md:1\n");
}

TEST(Template, SaysWhatDisclosureControlDid) {
  Edition edition;
  const char* text =
      "{{disclosure.rule_set}} {{#disclosure.threshold_5}}t{{/disclosure.threshold_5}}"
      "{{#disclosure.none}}n{{/disclosure.none}}"
      "{{#disclosure.withheld}}, {{disclosure.withheld}} withheld{{/disclosure.withheld}}"
      "{{^disclosure.rounded}}, none rounded{{/disclosure.rounded}}\n";
  EXPECT_EQ(edition.blocks(text), "paragraph \"none n, none rounded\" @report/publication.md:1\n");
  // Only what the document prints is counted: it does not print the table staff.
  edition.table("staff", {"name:text", "heads:number:headcount"}, {{"a", "[c]"}, {"b", "[c]"}});
  edition.table("leavers", {"name:text", "heads:number:headcount"}, {{"a", "[c]"}, {"b", "9"}});
  edition.dataset.disclosure = {"threshold-5", 1200, 0};
  EXPECT_EQ(
      edition.blocks(std::string(text) + "{{#tables.leavers}}{{heads}};{{/tables.leavers}}\n"),
      "paragraph \"threshold-5 t, \" figure(disclosure.withheld \"1\") "
      "\" withheld, none rounded \" figure(leavers.heads@n1 \"[c]\") \";\" "
      "figure(leavers.heads@n2 \"9\") \";\" @report/publication.md:1\n");
}

TEST(Template, HandsOnTheFiguresThatItMade) {
  Edition edition;
  edition.table("organisations", {"organisation:text", "headcount:number:headcount"},
                {{"Trust", "4"}, {"Care", "3"}});
  MadeFigures made;
  edition.options.made = &made;
  ASSERT_TRUE(edition.compose("::: table name=organisations caption=x id=t total=headcount\n:::\n"))
      << edition.problems("");
  const model::Figure& total = made.at("table.t.total.headcount").figure;
  EXPECT_EQ(total.value, 7);
  ASSERT_EQ(total.inputs.size(), 1U);
  EXPECT_EQ(total.inputs[0].table, "organisations");
  EXPECT_EQ(total.inputs[0].rows, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(total.inputs[0].columns, std::vector<std::string>{"headcount"});
}

TEST(Template, AFigureInAnAttributeOrInCodeIsItsWords) {
  Edition edition;
  edition.table("pay", {"grade:text", "people:number:count"}, {{"5", "1200"}});
  const std::string dump = edition.blocks(
      "{{#tables.pay}}\n# Grade {{people}} {#g}\n\n`{{people}}`\n\n"
      "::: table name=pay id=t caption=\"Of {{people}}\"\n:::\n{{/tables.pay}}\n");
  EXPECT_NE(dump.find("code(\"1,200\")"), std::string::npos) << dump;
  EXPECT_NE(dump.find("figure(pay.people@n1 \"1,200\")"), std::string::npos) << dump;
}

TEST(Template, PrintsRatingsWithTheirColour) {
  Edition edition;
  edition.dataset.edition.ratings = {{"red", "Not started", "Nothing yet", "red"}};
  edition.table("actions", {"rating:text"}, {{"red"}, {"odd"}});
  EXPECT_EQ(edition.blocks("{{#ratings}}{{mark}} {{meaning}}{{/ratings}}{{#tables.actions}} "
                           "{{rating}}{{/tables.actions}}\n"),
            "paragraph rating(\"Not started\" red) \" Nothing yet \" rating(\"Not started\" red) "
            "\" odd\" "
            "@report/publication.md:1\n");
}

TEST(TemplateErrors, UnknownNamesComeWithTheNearest) {
  Edition edition;
  edition.table("staff", {"name:text"}, {});
  EXPECT_EQ(edition.problems("a\n é {{edition.titel}}\n"),
            "templates/report/publication.md:2:4 compose.unknown-name: there is no name '"
            "edition.titel' here | did you mean 'edition.title'?\n");
  EXPECT_NE(
      edition.problems("{{#tables.staf}}{{/tables.staf}}").find("did you mean 'tables.staff'?"),
      std::string::npos);
  EXPECT_NE(
      edition.problems("{{#tables.staff}}{{nam}}{{/tables.staff}}").find("did you mean 'name'?"),
      std::string::npos);
}

TEST(TemplateErrors, ColumnsAreKnownWithoutRowsAndOutsideTheirTableNot) {
  Edition edition;
  edition.table("staff", {"name:text"}, {});
  EXPECT_EQ(edition.problems("{{#tables.staff}}{{name}}{{/tables.staff}}"), "");
  EXPECT_NE(edition.problems("{{name}}").find("compose.unknown-name"), std::string::npos);
  EXPECT_NE(edition.problems("{{tables.staff.name}}").find("compose.unknown-name"),
            std::string::npos);
}

TEST(TemplateErrors, ListsAndBlocksAreNoText) {
  Edition edition;
  edition.table("staff", {"name:text"}, {}).narrative("foreword", "words");
  EXPECT_EQ(edition.problems("{{tables.staff}}"),
            "templates/report/publication.md:1:1 compose.name-use: 'tables.staff' has no text "
            "to print | use it as a "
            "section, {{#tables.staff}}, or print a name inside it\n");
  EXPECT_EQ(edition.problems("See {{narrative.foreword}}"),
            "templates/report/publication.md:1:5 compose.name-use: 'narrative.foreword' "
            "prints whole blocks | put the tag on a line of its own\n");
}

TEST(TemplateErrors, PartialsMustBeThereAndMayNotContainThemselves) {
  Edition edition;
  edition.partial("one", "{{> two}}\n").partial("two", "\n  {{> one}}\n");
  EXPECT_EQ(edition.problems("{{> on}}\n"),
            "templates/report/publication.md:1:1 compose.partial: there is no partial 'on' | did "
            "you mean 'one'?\n");
  EXPECT_EQ(
      edition.problems("{{> one}}\n"),
      "templates/report/two.md:2:3 compose.partial: the partial 'one' contains itself | use a "
      "section to repeat "
      "text\n");
}

TEST(TemplateErrors, PartialsAreNestedSixteenDeep) {
  Edition edition;
  for (int i = 1; i <= 17; ++i)
    edition.partial("p" + std::to_string(i),
                    i == 17 ? "text\n" : "{{> p" + std::to_string(i + 1) + "}}\n");
  EXPECT_EQ(edition.problems("{{> p2}}\n"), "");
  EXPECT_EQ(edition.problems("{{> p1}}\n"),
            "templates/report/p16.md:1:1 compose.partial: the partial 'p17' is nested more than 16 "
            "deep | copy the text of a partial into the one that includes it\n");
}

TEST(TemplateErrors, TagsAreCheckedBeforeAnythingIsRendered) {
  EXPECT_EQ(
      Edition().problems("a {{edition.title\n"),
      "templates/report/publication.md:1:3 compose.tag: this tag is not closed | write }} at its "
      "end\n");
}

TEST(TemplateErrors, AllAreToldTogether) {
  Edition edition;
  std::string problems = edition.problems("{{a}}\n{{b}}\n{{> c}}\n{{#d}}\n");
  EXPECT_EQ(std::count(problems.begin(), problems.end(), '\n'), 5) << problems;
}

TEST(TemplateErrors, ATextThatIsNotThereIsNamedByItsFile) {
  Edition edition;
  edition.narrative("foreword", "Words\n");
  EXPECT_EQ(edition.problems("{{narrative.summary}}\n"),
            "templates/report/publication.md:1:1 compose.unknown-name: the edition has no text "
            "'narrative/summary.md' | write the text in narrative/summary.md\n");
  EXPECT_EQ(edition.problems("{{narrative.foreward}}\n"),
            "templates/report/publication.md:1:1 compose.unknown-name: the edition has no text "
            "'narrative/foreward.md' | did you mean 'narrative.foreword'?\n");
}

TEST(TemplateErrors, NarrativeIsCheckedInItsOwnFile) {
  Edition edition;
  edition.narrative("foreword", "# Words\n\nMore {{edition.titl}}\n");
  EXPECT_EQ(edition.problems("{{narrative.foreword}}\n"),
            "edition/narrative/foreword.md:3:6 compose.unknown-name: there is no name "
            "'edition.titl' here | did you mean 'edition.title'?\n");
  edition.narrative("loop", "{{narrative.loop}}\n");
  EXPECT_NE(edition.problems("{{narrative.loop}}\n")
                .find("edition/narrative/loop.md:1:1 compose.unknown-name: there is no name "
                      "'narrative.loop' here"),
            std::string::npos);
}

TEST(TemplateErrors, TheNarrativeOfARowMayNotContainItself) {
  Edition edition;
  const std::string loop = "{{#tables.groups}}\n{{narrative}}\n{{/tables.groups}}\n";
  edition.table("groups", {"id:text"}, {{"care"}}).narrative("groups-care", loop);
  EXPECT_EQ(edition.problems(loop),
            "edition/narrative/groups-care.md:1:1 compose.partial: the narrative file "
            "'groups-care' contains itself | move the loop that prints the narrative files of rows "
            "to a template, because one of the rows names this file\n");
}

}  // namespace
}  // namespace muster::compose
