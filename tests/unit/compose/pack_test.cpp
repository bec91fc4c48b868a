// SPDX-License-Identifier: MIT
// Directives of committee papers, and the names under agenda.
#include <gmock/gmock.h>

#include "compose_fixture.hpp"

namespace muster::compose {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Numbered, NumbersParagraphsOnOverHeadings) {
  Edition edition;
  EXPECT_EQ(
      edition.blocks("::: numbered\nOne.\n\n- a bullet\n\nTwo.\n\n# Heading\n\nThree.\n:::\n"),
      "ordered-list loose @report/publication.md:2\n"
      "  item\n"
      "    paragraph \"One.\" @report/publication.md:2\n"
      "    list @report/publication.md:4\n"
      "      item\n"
      "        paragraph \"a bullet\" @report/publication.md:4\n"
      "  item\n"
      "    paragraph \"Two.\" @report/publication.md:6\n"
      "heading 2 id=heading number=\"1\" \"Heading\" @report/publication.md:8\n"
      "ordered-list start=3 loose @report/publication.md:10\n"
      "  item\n"
      "    paragraph \"Three.\" @report/publication.md:10\n");
}

TEST(Numbered, GoesOnInTheSameSeriesOnly) {
  Edition edition;
  auto text = edition.blocks(
      "::: numbered series=a\nOne.\n:::\n\n::: numbered series=b\nOne.\n:::\n\n"
      "::: numbered series=a\nTwo.\n:::\n");
  EXPECT_THAT(text, HasSubstr("ordered-list start=2 loose @report/publication.md:10"));
  EXPECT_THAT(text, Not(HasSubstr("start=3")));
}

TEST(Item, KeepsTheNumberThatItIsGivenAndJoinsItsNeighbours) {
  Edition edition;
  EXPECT_EQ(edition.blocks("::: item number=8\nEight.\n:::\n\n::: item number=7a\nTen.\n:::\n"),
            "ordered-list loose @report/publication.md:1\n"
            "  item \"8\"\n"
            "    paragraph \"Eight.\" @report/publication.md:2\n"
            "  item \"7a\"\n"
            "    paragraph \"Ten.\" @report/publication.md:6\n");
}

TEST(Item, DoesNotJoinAListThatCounts) {
  Edition edition;
  EXPECT_THAT(edition.blocks("1. One.\n\n::: item number=9\nNine.\n:::\n"),
              HasSubstr("ordered-list loose @report/publication.md:3\n  item \"9\""));
}

TEST(Item, RefusesToBeWithoutANumber) {
  Edition edition;
  EXPECT_THAT(edition.problems("::: item number=\"\"\nNine.\n:::\n"),
              HasSubstr("compose.directive: this item has no number"));
}

TEST(Item, WithoutANumberIsNotInAList) {
  Edition edition;
  EXPECT_EQ(edition.blocks("::: item number=8\nEight.\n:::\n\n::: item number=none\nQuestions.\n"
                           ":::\n\n::: item number=9\nNine.\n:::\n"),
            "ordered-list loose @report/publication.md:1\n"
            "  item \"8\"\n"
            "    paragraph \"Eight.\" @report/publication.md:2\n"
            "paragraph \"Questions.\" @report/publication.md:6\n"
            "ordered-list loose @report/publication.md:9\n"
            "  item \"9\"\n"
            "    paragraph \"Nine.\" @report/publication.md:10\n");
}

TEST(Record, IsAListOfLabelsAndValues) {
  Edition edition;
  EXPECT_EQ(edition.blocks("::: record caption=\"Cover\" id=cover\n- **Date** 29 January\n:::\n"),
            "definitions id=cover title=\"Cover\" @report/publication.md:1\n"
            "  term \"Date\"\n"
            "    paragraph \"29 January\" @report/publication.md:2\n");
}

TEST(Record, EntriesNextToEachOtherShareALabel) {
  Edition edition;
  EXPECT_EQ(edition.blocks("::: record id=members\n- **Chair** One\n- **Members** Two\n"
                           "- **Members** Three\n- **Chair** Four\n:::\n"),
            "definitions id=members @report/publication.md:1\n"
            "  term \"Chair\"\n"
            "    paragraph \"One\" @report/publication.md:2\n"
            "  term \"Members\"\n"
            "    paragraph \"Two\" @report/publication.md:3\n"
            "    paragraph \"Three\" @report/publication.md:4\n"
            "  term \"Chair\"\n"
            "    paragraph \"Four\" @report/publication.md:5\n");
}

/// A value such as `yes` would be ignored without a word.
TEST(Directive, KnowsTrueAndFalseOnly) {
  Edition edition;
  EXPECT_THAT(edition.problems("::: pdf file=\"a.pdf\" title=\"A\" flatten=yes\n:::\n"),
              HasSubstr("flatten='yes' is not understood | write flatten=true, or leave it out"));
}

TEST(Record, RefusesWhatHasNoLabel) {
  Edition edition;
  EXPECT_THAT(edition.problems("::: record caption=\"Cover\"\n- Date\n:::\n"),
              HasSubstr("compose.directive: a record must be a list of labels and values"));
}

TEST(Part, KeepsTheIdsOfItsAuthorsApart) {
  Edition edition;
  auto text = edition.blocks(
      "::: part id=item-1 title=\"Item 1\"\n# Background\n:::\n\n"
      "::: part id=item-2 title=\"Item 2\" series=E volume=1 short=\"2\"\n# Background\n:::\n");
  EXPECT_THAT(text, HasSubstr("part id=item-1 title=\"Item 1\""));
  EXPECT_THAT(text, HasSubstr("heading 2 id=item-1-background"));
  EXPECT_THAT(text, HasSubstr("part id=item-2 series=E volume=1 title=\"Item 2\" short=\"2\""));
  EXPECT_THAT(text, HasSubstr("heading 2 id=item-2-background"));
}

constexpr const char* plan_twice =
    "::: part id=item-6 title=\"Item 6\"\n{{narrative.plan}}\n:::\n\n"
    "::: part id=item-6-supplement-1 volume=1 title=\"Item 6\"\n{{narrative.plan}}\n:::\n";

TEST(Part, GivesALaterVersionOfAPaperItsOwnIds) {
  Edition edition;
  edition.narrative("plan",
                    "# Costs {#costs}\n\nSee @budget and [costs](#costs).[^1]\n\n"
                    "::: table caption=Budget id=budget\n| a | b |\n|---|---|\n| 1 | 2 |\n:::\n\n"
                    "[^1]: More in @budget.\n");
  const std::string text = edition.whole(plan_twice);
  EXPECT_THAT(text, HasSubstr("\"See \" reference(budget) \" and \" link(\"#costs\")[\"costs\"]"));
  EXPECT_THAT(text, HasSubstr("heading 2 id=item-6-supplement-1-costs"));
  EXPECT_THAT(text, HasSubstr("table id=item-6-supplement-1-budget"));
  EXPECT_THAT(text, HasSubstr("\"See \" reference(item-6-supplement-1-budget) \" and \" "
                              "link(\"#item-6-supplement-1-costs\")[\"costs\"]"));
  EXPECT_THAT(text, HasSubstr("\"More in \" reference(budget)")) << "the footnote of the first";
  EXPECT_THAT(text, HasSubstr("\"More in \" reference(item-6-supplement-1-budget)"));
}

TEST(Part, RefusesAnIdThatAVolumeHasTwice) {
  Edition edition;
  const std::string cost = "# Costs {#costs}\n\nText.\n\n";
  EXPECT_THAT(edition.problems("::: part id=item-6 title=\"Item 6\"\n" + cost + ":::\n\n" +
                               "::: part id=item-7 title=\"Item 7\"\n" + cost + ":::\n"),
              HasSubstr("compose.anchor: the id 'costs' is used twice, first in "
                        "templates/report/publication.md, line 2"));
  EXPECT_THAT(edition.problems(cost + "::: part id=item-7 volume=1 title=\"Item 7\"\n" + cost +
                               cost + ":::\n"),
              HasSubstr("compose.anchor: the id 'costs' is used twice"));
}

TEST(Part, NamesTheLineOfAReferenceInALaterVersion) {
  Edition edition;
  edition.narrative("plan", "See @list.\n\n::: record id=list\n- **Date** 29 January\n:::\n");
  EXPECT_THAT(
      edition.problems(plan_twice),
      HasSubstr(
          "the block with the id 'item-6-supplement-1-list' has no number or title to print"));
}

TEST(Part, RefusesAVolumeThatIsNoNumber) {
  Edition edition;
  EXPECT_THAT(edition.problems("::: part id=a title=A volume=x\nText.\n:::\n"),
              HasSubstr("volume='x' is not a number"));
}

TEST(Pdf, NamesItsFile) {
  Edition edition;
  EXPECT_EQ(
      edition.blocks("::: pdf file=a/b.pdf title=\"A leaflet\" id=leaflet\n:::\n"),
      "included-pdf id=leaflet file=\"a/b.pdf\" title=\"A leaflet\" @report/publication.md:1\n");
}

Edition meeting() {
  Edition edition;
  edition.table("agenda",
                {"item:text", "title:text", "exempt_paragraph:text", "paper:text", "status:text",
                 "supplement:number"},
                {{"1", "Apologies", "", "", "ready", ""},
                 {"2", "Minutes", "", "minutes", "ready", ""},
                 {"3", "Winter", "", "winter", "to follow", "1"},
                 {"4", "Late", "", "late", "to follow", ""},
                 {"5", "Contract", "3", "", "ready", ""}});
  edition.narrative("minutes", "All agreed.\n").narrative("winter", "Cold.\n");
  return edition;
}

TEST(Agenda, SaysWhatHasPagesOfItsOwn) {
  Edition edition = meeting();
  auto text = edition.blocks(
      "{{#agenda.items}}\n{{item}} {{title}}{{#paged}} paged{{/paged}}{{#linked}} linked {{pages}}"
      "{{/linked}}{{#to_follow}} follows{{/to_follow}}{{#supplement}} in {{supplement}}"
      "{{/supplement}}\n\n{{/agenda.items}}\n");
  EXPECT_THAT(text, HasSubstr("\"1 Apologies\""));
  EXPECT_THAT(text, HasSubstr("\"2 Minutes paged linked \" pages(item-2)"));
  EXPECT_THAT(text, HasSubstr("\"3 Winter paged follows in 1\""));
  EXPECT_THAT(text, HasSubstr("\"4 Late follows\""));
  EXPECT_THAT(text, Not(HasSubstr("Contract")));
}

TEST(Agenda, HasExemptItemsApart) {
  Edition edition = meeting();
  EXPECT_THAT(edition.blocks("{{#agenda.exempt_items}}\n{{title}}, {{exempt_paragraph}}\n"
                             "{{/agenda.exempt_items}}\n"),
              HasSubstr("\"Contract, 3\""));
}

TEST(Agenda, SaysWhatBecameOfAnItem) {
  Edition edition;
  edition.table("agenda",
                {"item:text", "title:text", "exempt_paragraph:text", "paper:text", "status:text",
                 "reason:text", "supplement:number"},
                {{"1", "Grant", "", "minutes", "late", "It ends in May.", ""},
                 {"2", "Estate", "", "minutes", "withdrawn", "", ""},
                 {"3", "Winter", "", "minutes", "deferred", "No figures yet.", ""}});
  edition.narrative("minutes", "All agreed.\n");
  auto text = edition.blocks(
      "{{#agenda.items}}\n{{title}}{{#late}} late{{/late}}{{#withdrawn}} withdrawn{{/withdrawn}}"
      "{{#deferred}} deferred{{/deferred}}{{#paged}} paged{{/paged}} {{reason}}\n\n"
      "{{/agenda.items}}\n");
  EXPECT_THAT(text, HasSubstr("\"Grant late paged It ends in May.\""));
  EXPECT_THAT(text, HasSubstr("\"Estate withdrawn\""));
  EXPECT_THAT(text, HasSubstr("\"Winter deferred No figures yet.\""));
}

TEST(Agenda, NamesTheScheduleOfTheNation) {
  Edition edition = meeting();
  EXPECT_THAT(edition.blocks("{{agenda.exempt_law}}\n"), HasSubstr("\"Part 1 of Schedule 12A"));
  edition.table("meeting", {"committee:text", "nation:text"}, {{"Scrutiny", "Wales"}});
  EXPECT_THAT(edition.blocks("{{agenda.exempt_law}}\n"), HasSubstr("\"Part 4 of Schedule 12A"));
}

TEST(Agenda, PrintsParagraphsAndListsOfAReport) {
  Edition edition = meeting();
  edition.table("reports", {"item:text", "recommendation:text", "main:text"},
                {{"2", "That the committee:\n- notes the report\n- asks for the \"City's\" *own*",
                  "minutes"}});
  EXPECT_EQ(
      edition.blocks("{{#agenda.items}}\n{{recommendation}}\n{{/agenda.items}}\n"),
      "paragraph \"That the committee:\" @report/publication.md:2\n"
      "list @report/publication.md:2\n"
      "  item\n"
      "    paragraph \"notes the report\" @report/publication.md:2\n"
      "  item\n"
      "    paragraph \"asks for the \u201CCity\u2019s\u201D *own*\" @report/publication.md:2\n");
}

/// A paper in Word: a heading that occurs twice, a link to it, a table with a number of the
/// author's, and a footnote.
document::Paper word_paper() {
  const auto heading = [](const char* id, const char* words) {
    return document::Block{document::Heading{1, id, "", {{document::Text{words}}}}, {0, 1}};
  };
  document::Table table;
  table.id = "table-1";
  table.caption = {{document::Text{"Table 7: Costs"}}};
  table.columns.resize(1);
  table.columns[0].id = "column-1";
  table.head.resize(1);
  table.head[0].cells.resize(1);
  table.head[0].cells[0].content = {{document::Text{"Cost"}}};
  table.rows = table.head;
  document::Paper paper;
  paper.blocks.push_back(heading("heading-1", "Costs"));
  paper.blocks.push_back(heading("heading-2", "Costs"));
  paper.blocks.push_back(
      {document::Paragraph{{{document::Link{"#heading-2", {{document::Text{"below"}}}}},
                            {document::FootnoteMark{"f2"}}}},
       {0, 3}});
  paper.blocks.push_back({std::move(table), {0, 4}});
  paper.footnotes["f2"] = {{document::Paragraph{{{document::Text{"Since May."}}}}, {0, 5}}};
  return paper;
}

/// An agenda whose item 1 has a report with these cells.
Edition reported(const std::string& main, const std::string& file) {
  Edition edition;
  edition.table("agenda", {"item:text", "title:text", "paper:text", "status:text"},
                {{"1", "Homes", "", ""}});
  edition.table("reports", {"item:text", "main:text", "file:text"}, {{"1", main, file}});
  edition.narrative("homes", "Homes.\n");
  return edition;
}

constexpr const char* print_reports =
    "{{#agenda.items}}\n# "
    "Report\n\n{{#main}}\n{{main}}\n{{/main}}\n{{#word}}\n{{word}}\n{{/word}}\n"
    "{{/agenda.items}}\n\n::: table caption=Own\n| A |\n|---|\n| 1 |\n:::\n";

TEST(WordPaper, HasIdsOfItsFileAndTheNumbersOfItsAuthor) {
  Edition edition = reported("", "papers/housing plan.docx");
  const document::Paper paper = word_paper();
  edition.options.open_paper = [&](const std::string& file) {
    return OpenPaper{&paper, "edition/" + file};
  };
  const std::string text = edition.whole(print_reports);
  EXPECT_THAT(text, HasSubstr("heading 3 id=papers-housing-plan-costs \"Costs\""));
  EXPECT_THAT(text, HasSubstr("heading 3 id=papers-housing-plan-costs-2 \"Costs\""));
  EXPECT_THAT(text, HasSubstr("#papers-housing-plan-costs-2"));
  EXPECT_THAT(text, HasSubstr("papers-housing-plan-table-1"));
  EXPECT_THAT(text, HasSubstr("Since May."));
  EXPECT_THAT(text, HasSubstr("papers/housing plan.docx:3"));
  // The author's number is part of the caption, and the edition's own tables count from 1.
  EXPECT_THAT(text, HasSubstr("\"Table 7: Costs\""));
  EXPECT_THAT(text, HasSubstr("number=\"Table 1\""));
  EXPECT_THAT(text, Not(HasSubstr("Table 2")));
}

TEST(WordPaper, ThatCannotBePrintedStopsTheDocument) {
  Edition edition = reported("", "homes.docx");
  edition.options.open_paper = [](const std::string&) { return OpenPaper{}; };
  EXPECT_THAT(edition.problems(print_reports),
              HasSubstr("the paper 'homes.docx' can't be printed"));
}

TEST(WordPaper, AReportHasANarrativeFileOrAWordFile) {
  EXPECT_EQ(reported("homes", "").problems(print_reports), "");
  EXPECT_THAT(reported("", "homes.pdf").problems(print_reports),
              HasSubstr("the report's file 'homes.pdf' is not a Word file"));
  EXPECT_THAT(reported("homes", "homes.docx").problems(print_reports),
              HasSubstr("the report has a narrative file and a Word file"));
}

TEST(Agenda, GivesEachSupplementItsItems) {
  Edition edition = meeting();
  auto text = edition.blocks(
      "{{#agenda.supplements}}\nPack {{number}}\n\n{{#items}}\n{{main}}\n{{/items}}\n"
      "{{/agenda.supplements}}\n");
  EXPECT_THAT(text, HasSubstr("\"Pack 1\""));
  EXPECT_THAT(text, HasSubstr("\"Cold.\""));
  EXPECT_THAT(text, Not(HasSubstr("\"All agreed.\"")));
}

/// What each volume says of the items, once supplementary pack 1 came out later.
Edition changed_meeting() {
  Edition edition;
  edition.table("agenda",
                {"item:text", "title:text", "exempt_paragraph:text", "paper:text", "status:text",
                 "reason:text", "supplement:number"},
                {{"1", "Homes", "", "homes", "ready", "", ""},
                 {"2", "Charges", "", "charges", "to follow", "", "1"},
                 {"3", "Sites", "", "sites", "withdrawn", "The owner asked.", "1"},
                 {"4", "Flood", "", "flood", "late", "It was on Thursday.", "1"},
                 {"5", "Rents", "", "", "ready", "", ""}});
  edition.table("reports", {"item:text", "supplement:number", "reason:text", "main:text"},
                {{"5", "", "", "rents"}, {"5", "1", "Two wards.", "rents_again"}});
  edition.table(
      "appendices",
      {"item:text", "number:text", "supplement:number", "reason:text", "title:text",
       "narrative:text"},
      {{"1", "A", "", "", "Blocks", "homes"}, {"1", "B", "1", "Late.", "Dates", "flood"}});
  edition.table("supplements", {"number:number", "published:date"}, {{"1", "2025-09-12"}});
  for (const char* name : {"homes", "charges", "sites", "flood", "rents", "rents_again"})
    edition.narrative(name, std::string("Text of ") + name + ".\n");
  return edition;
}

constexpr const char* states =
    "{{item}} {{id}}{{#to_follow}} follows{{/to_follow}}{{#announced}} in {{announced}}"
    "{{/announced}}{{#withdrawn}} withdrawn{{/withdrawn}}{{#late}} late{{/late}}"
    "{{#replaced}} replaced in {{changed_in}}{{/replaced}}{{#linked}} linked{{/linked}}"
    "{{#appendices}} {{number}}{{#late}} late{{/late}}{{/appendices}}\n\n";

std::string states_in(const char* list) {
  Edition edition = changed_meeting();
  return edition.blocks(std::string("{{#") + list + "}}\n" + states + "{{/" + list + "}}\n");
}

TEST(AgendaVolumes, ThePackStaysAsItWasBeforeALaterSupplement) {
  const std::string text = states_in("agenda.items");
  EXPECT_THAT(text, HasSubstr("\"1 item-1 linked A\""));
  EXPECT_THAT(text, HasSubstr("\"2 item-2 follows\""));
  EXPECT_THAT(text, HasSubstr("\"3 item-3 linked\"")) << "not withdrawn then";
  EXPECT_THAT(text, Not(HasSubstr("item-4"))) << "added later";
  EXPECT_THAT(text, HasSubstr("\"5 item-5 linked\""));
}

TEST(AgendaVolumes, ASupplementHasWhatChanged) {
  Edition edition = changed_meeting();
  const std::string text = edition.blocks(std::string("{{#agenda.supplements}}\n"
                                                      "{{number}}, {{published}}\n\n"
                                                      "{{#items}}\n") +
                                          states + "{{/items}}\n{{/agenda.supplements}}\n");
  EXPECT_THAT(text, HasSubstr("\"1, 12 September 2025\""));
  EXPECT_THAT(text, HasSubstr("\"1 item-1-supplement-1 linked B late\""));
  EXPECT_THAT(text, HasSubstr("\"2 item-2 linked\""));
  EXPECT_THAT(text, HasSubstr("\"3 item-3-supplement-1 withdrawn\""));
  EXPECT_THAT(text, HasSubstr("\"4 item-4 late linked\""));
  EXPECT_THAT(text, HasSubstr("\"5 item-5-supplement-1 replaced in 1 linked\""));
}

/// Appendix A is taken back, B arrives, C is still awaited; the public learns nothing of D.
TEST(AgendaVolumes, AnAppendixWithoutATextIsToFollowOrWithdrawn) {
  Edition edition;
  edition.table("agenda", {"item:text", "title:text"}, {{"6", "Doors"}});
  edition.table("reports", {"item:text", "subject:text", "main:text"}, {{"6", "Doors", "doors"}});
  edition.table("appendices",
                {"item:text", "number:text", "supplement:number", "title:text",
                 "exempt_paragraph:text", "narrative:text"},
                {{"6", "A", "", "Blocks", "", "doors"},
                 {"6", "B", "", "Dates", "", ""},
                 {"6", "C", "", "Costs", "", ""},
                 {"6", "D", "", "Offers", "3", ""},
                 {"6", "A", "1", "Blocks", "", ""},
                 {"6", "B", "1", "Dates", "", "doors"},
                 {"6", "D", "1", "Offers", "3", ""}});
  edition.table("supplements", {"number:number", "published:date"}, {{"1", "2025-09-12"}});
  edition.narrative("doors", "Words.\n");
  const std::string rows =
      "{{#appendices}}\n{{number}}{{#to_follow}} to follow{{/to_follow}}{{#withdrawn}} "
      "withdrawn{{/withdrawn}}{{#late}} late{{/late}}{{#replaced}} replaced{{/replaced}}.\n"
      "{{/appendices}}\n";
  EXPECT_THAT(edition.blocks("{{#agenda.items}}\n" + rows + "{{/agenda.items}}\n"),
              HasSubstr("\"A. B to follow. C to follow. D.\""));
  EXPECT_THAT(edition.blocks("{{#agenda.supplements}}\n{{#items}}\n" + rows +
                             "{{/items}}\n{{/agenda.supplements}}\n"),
              HasSubstr("\"A withdrawn. B late. D replaced.\""));
}

TEST(AgendaVolumes, TheLatestHasEachPaperOnce) {
  const std::string text = states_in("agenda.latest_items");
  EXPECT_THAT(text, HasSubstr("\"1 item-1 linked A B late\""));
  EXPECT_THAT(text, HasSubstr("\"2 item-2 linked\""));
  EXPECT_THAT(text, HasSubstr("\"3 item-3 withdrawn\""));
  EXPECT_THAT(text, HasSubstr("\"5 item-5 replaced in 1 linked\""));
}

TEST(AgendaVolumes, AnItemIsExemptUntilThePackThatMadeItPublic) {
  for (const auto audience : {model::Audience::for_public, model::Audience::restricted}) {
    Edition edition;
    edition.dataset.audience = audience;
    edition.table("agenda", {"item:text", "title:text", "exempt_paragraph:text", "paper:text"},
                  {{"8", "Lifts", "3", "lifts"}});
    edition.table("supplements", {"number:number", "published:date"},
                  {{"1", "2025-12-05"}, {"2", "2026-01-15"}});
    edition.table("made_public",
                  {"item:text", "appendix:text", "date:date", "reason:text", "supplement:number"},
                  {{"8", "", "2026-01-14", "Signed.", "2"}});
    edition.narrative("lifts", "Four offers.\n");
    const bool is_public = audience == model::Audience::for_public;
    EXPECT_EQ(edition.blocks("{{#agenda.items}}\n{{title}}\n{{/agenda.items}}\n"), "");
    EXPECT_THAT(edition.blocks("{{#agenda.exempt_items}}\n{{title}}{{#paged}} paged{{/paged}}\n"
                               "{{/agenda.exempt_items}}\n"),
                HasSubstr(is_public ? "\"Lifts\"" : "\"Lifts paged\""));
    EXPECT_THAT(edition.blocks("{{#agenda.supplements}}\n{{#items}}\n{{number}} {{id}}{{#exempt}} "
                               "exempt{{/exempt}}{{#paged}} paged{{/paged}}: {{public_from}}, "
                               "{{public_reason}}\n{{/items}}\n{{/agenda.supplements}}\n"),
                HasSubstr("\"2 item-8-supplement-2 paged: 14 January 2026, Signed.\""));
  }
}

/// An agenda with an item and a heading that have no numbers.
Edition unnumbered(const std::string& paper_of_heading) {
  Edition edition;
  edition.table("agenda", {"item:text", "title:text", "paper:text", "kind:text"},
                {{"questions", "Questions", "minutes", "unnumbered"},
                 {"reports", "Reports", paper_of_heading, "heading"},
                 {"1", "Winter", "minutes", ""},
                 {"2", "Spring", "minutes", "numbered"}});
  edition.narrative("minutes", "All agreed.\n");
  return edition;
}

const char* const item_titles =
    "{{#agenda.items}}\n{{#numbered}}{{item}}: {{/numbered}}{{title}} {{id}}{{#heading}} heading"
    "{{/heading}}{{#linked}} linked{{/linked}}\n\n{{/agenda.items}}\n";

TEST(Agenda, KnowsItemsWithoutANumberAndHeadings) {
  Edition edition = unnumbered("");
  const std::string text = edition.blocks(item_titles);
  for (const char* words :
       {"\"Questions item-questions linked\"", "\"Reports item-reports heading\"",
        "\"1: Winter item-1 linked\"", "\"2: Spring item-2 linked\""})
    EXPECT_THAT(text, HasSubstr(words));
}

TEST(Agenda, AHeadingHasNoPapers) {
  EXPECT_THAT(unnumbered("minutes").problems(item_titles),
              HasSubstr("compose.needs: the agenda's heading 'Reports' has papers"));
}

TEST(Agenda, TellsOfAPaperThatIsNotThere) {
  Edition edition = meeting();
  edition.dataset.narrative.clear();
  EXPECT_THAT(edition.problems("{{#agenda.items}}\n{{#linked}}\n{{main}}\n{{/linked}}\n"
                               "{{/agenda.items}}\n"),
              HasSubstr("compose.needs: there is no narrative file 'minutes.md"));
}

TEST(Agenda, RefusesAPublicPaperThatIsRestrictedInPart) {
  Edition edition = meeting();
  edition.dataset.audience = model::Audience::restricted;
  edition.dataset.narrative[0].partly_restricted = true;
  EXPECT_THAT(edition.problems("{{#agenda.items}}\n{{main}}\n{{/agenda.items}}\n"),
              HasSubstr("its pages would differ between the packs"));
}

Edition outlook() {
  Edition edition;
  edition.table("population", {"scenario:text", "year:text", "people:number:count"},
                {{"Low", "2021", "0"}, {"Low", "2041", "206226"}, {"High", "2041", "379757"}});
  edition.table("milestones", {"milestone:text", "from:date", "to:date"},
                {{"Catch-up", "2020-07-15", "2020-12-31"}, {"Open", "2021-01-01", ""}});
  return edition;
}

TEST(Scenarios, HaveASeriesForEachWordAndSayWhereTheyGo) {
  Edition edition = outlook();
  auto text = edition.blocks(
      "::: scenarios name=population label=year value=people series=scenario caption=Growth id=g\n"
      ":::\n");
  EXPECT_THAT(text, HasSubstr("kind=scenarios"));
  EXPECT_THAT(text, HasSubstr("column low decimal"));
  EXPECT_THAT(text, HasSubstr("column high decimal"));
}

std::string growth(const std::vector<std::vector<std::string>>& rows) {
  Edition edition;
  edition.table("population", {"scenario:text", "year:text", "people:number:count"}, rows);
  return edition.blocks(
      "::: scenarios name=population label=year value=people series=scenario caption=Growth id=g\n"
      ":::\n");
}

TEST(Scenarios, OfTwoPeriodsThatBeginAlikeAreBars) {
  const std::string text = growth({{"Low", "2021", "0"},
                                   {"Low", "2041", "206"},
                                   {"High", "2021", "0"},
                                   {"High", "2041", "379"}});
  EXPECT_THAT(text, HasSubstr("kind=diverging-bars"));
  EXPECT_THAT(text, HasSubstr("value \"High\" \"379\" value=379"));
  EXPECT_THAT(text, HasSubstr("column high decimal")) << "its data keep both periods";
}

TEST(Scenarios, AreLinesIfTheyBeginApartOrHaveMorePeriods) {
  EXPECT_THAT(growth({{"Low", "2021", "0"},
                      {"Low", "2041", "206"},
                      {"High", "2021", "1"},
                      {"High", "2041", "379"}}),
              HasSubstr("kind=scenarios"));
  EXPECT_THAT(growth({{"Low", "2021", "0"}, {"Low", "2031", "90"}, {"Low", "2041", "206"}}),
              HasSubstr("kind=scenarios"));
  EXPECT_THAT(growth({{"Low", "2021", ""}, {"Low", "2041", "206"}}), HasSubstr("kind=scenarios"));
}

TEST(Gantt, CountsQuarters) {
  Edition edition = outlook();
  auto text = edition.blocks(
      "::: gantt name=milestones label=milestone from=from to=to caption=When id=w\n:::\n");
  EXPECT_THAT(text, HasSubstr("\"July to September 2020\""));  // 2020 * 4 + 2
  EXPECT_THAT(text, HasSubstr("8082"));
}

TEST(Gantt, PutsTheRowsOfAGroupTogether) {
  Edition edition;
  edition.table("milestones", {"group:text", "milestone:text", "from:date", "to:date"},
                {{"Start well", "Hubs", "2020-07-01", "2020-12-31"},
                 {"", "Review", "2021-01-01", "2021-03-31"},
                 {"Start well", "Nurses", "2020-10-01", "2021-03-31"}});
  const std::string text = edition.blocks(
      "::: gantt name=milestones label=milestone from=from to=to by=group caption=When "
      "id=w\n:::\n");
  EXPECT_THAT(text,
              HasSubstr("group \"Start well\"\n  group \"Start well\"\n  group \"For all\"\n"));
  EXPECT_THAT(text, HasSubstr("column group left"));
  EXPECT_THAT(text, HasSubstr("cell \"Start well\"\n      header \"Nurses\""));
  EXPECT_LT(text.find("value \"Nurses\""), text.find("value \"Review\""));
}

TEST(Items, ListWhatAColumnSays) {
  Edition edition;
  edition.table("benefits", {"portfolio:text", "item:text", "by:text"},
                {{"a", "Shorter waits", "April 2025"}, {"b", "Other", ""}, {"a", "More beds", ""}});
  EXPECT_EQ(edition.blocks("::: items name=benefits where=\"portfolio=a\" item=item by=by\n:::\n"),
            "list @report/publication.md:1\n"
            "  item\n"
            "    paragraph \"Shorter waits, by April 2025\" @report/publication.md:1\n"
            "  item\n"
            "    paragraph \"More beds\" @report/publication.md:1\n");
}

TEST(Gantt, RefusesColumnsOfAnotherType) {
  Edition edition = outlook();
  EXPECT_THAT(
      edition.problems(
          "::: gantt name=milestones label=milestone from=milestone to=to caption=W\n:::\n"),
      HasSubstr("'from=milestone' is not a column of dates"));
}

}  // namespace
}  // namespace muster::compose
