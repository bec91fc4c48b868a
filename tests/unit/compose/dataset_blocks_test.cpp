// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "compose_fixture.hpp"

namespace muster::compose {
namespace {

using testing::HasSubstr;

Edition organisations() {
  Edition edition;
  edition.table("organisations",
                {"organisation:text", "kind:text", "headcount:number:headcount", "note:text"},
                {{"Trust | One", "trust", "1000", ""},
                 {"Care", "care", "", "An estimate"},
                 {"Trust Two", "trust", "234", ""}});
  return edition;
}

TEST(DatasetTable, PrintsRowsWithATotal) {
  Edition edition = organisations();
  EXPECT_EQ(edition.blocks("::: table name=organisations caption=\"By organisation\" "
                           "columns=\"organisation: Who, headcount\" "
                           "total=headcount source=Returns\n:::\n"),
            "table id=table-by-organisation number=\"Table 1\" @report/publication.md:1\n"
            "  caption \"By organisation\"\n"
            "  column organisation left\n"
            "  column headcount decimal unit=\"headcount\"\n"
            "  head\n"
            "    cell \"Who\"\n"
            "    cell \"Headcount\"\n"
            "  row\n"
            "    header \"Trust | One\"\n"
            "    cell value=1000 data=\"1000\" figure(organisations.headcount@n1 \"1,000\")\n"
            "  row\n"
            "    header data=\"Care\" \"Care\" \" \" note(1)\n"
            "    cell data=\"[x]\" figure(organisations.headcount@n2 \"–\")\n"
            "  row\n"
            "    header \"Trust Two\"\n"
            "    cell value=234 data=\"234\" figure(organisations.headcount@n3 \"234\")\n"
            "  total\n"
            "    header data=\"Total\" \"Total\" \" \" note(2)\n"
            "    cell value=1234 data=\"1234\" figure(table.table-by-organisation.total.headcount "
            "\"1,234\")\n"
            "  note marked note(1) \" An estimate\"\n"
            "  note marked note(2) \" Rows without a figure are left out of the total.\"\n"
            "  note symbols \"– No figure is available.\"\n"
            "  note source \"Source: Returns\"\n");
  EXPECT_NE(edition.whole("::: table name=organisations caption=x id=t total=headcount\n:::\n")
                .find("figure-record table.t.total.headcount \"Total of headcount\" "
                      "formula=\"sum\" unit=\"headcount\""),
            std::string::npos);
}

TEST(DatasetTable, TheDocumentSaysOfWhichTablesItHasRows) {
  using testing::ElementsAre;
  auto tables = [](const std::string& text) { return organisations().compose(text)->tables; };
  EXPECT_THAT(tables("{{#has.tables.organisations}}Some.{{/has.tables.organisations}}\n"),
              testing::IsEmpty());
  EXPECT_THAT(tables("{{#tables.organisations}}{{kind}}\n{{/tables.organisations}}\n"),
              ElementsAre("organisations"));
  EXPECT_THAT(tables("::: table name=organisations caption=x\n:::\n"),
              ElementsAre("organisations"));
}

TEST(DatasetTable, ChoosesRowsAndColumns) {
  Edition edition = organisations();
  std::string dump = edition.blocks(
      "{{#tables.organisations}}{{/tables.organisations}}\n"
      "::: table name=organisations caption=x where=\"kind=trust, organisation=Trust Two\"\n:::\n");
  EXPECT_NE(dump.find("Trust Two"), std::string::npos) << dump;
  EXPECT_EQ(dump.find("Trust | One"), std::string::npos);
  EXPECT_EQ(dump.find("column note"), std::string::npos);
}

TEST(DatasetTable, PrintsNumbersInTheUnitOfTheirRowAndSectorsByTheirTitle) {
  Edition edition;
  edition.sector("acute").title = "Acute care";
  edition.table("scenarios", {"scenario:text", "sector:text", "value:number", "unit:text"},
                {{"Keep", "acute", "0.015", "percent"},
                 {"Hire", "all", "60", "wte"},
                 {"Wait", "dental", "", "wte"}});
  edition.dataset.tables["scenarios"].schema.rules = {
      {model::RowRule::Kind::fraction_if_percent, "value", "unit"}};
  std::string dump = edition.blocks(
      "::: table name=scenarios id=t caption=x columns=\"scenario, sector, value\"\n:::\n");
  EXPECT_THAT(dump, HasSubstr("\"Acute care\"\n    cell value=0.015 data=\"1.5\" "
                              "figure(scenarios.value@n1 \"1.5%\")"));
  EXPECT_THAT(dump, HasSubstr("\"All sectors\"\n    cell value=60 data=\"60\" "
                              "figure(scenarios.value@n2 \"60 WTE\")"));
  EXPECT_THAT(dump,
              HasSubstr("\"dental\"\n    cell data=\"[x]\" figure(scenarios.value@n3 \"–\")"));
}

TEST(DatasetTable, PrintsAsManyDecimalsAsTheRowSays) {
  Edition edition;
  edition.table("key_facts", {"label:text", "value:number", "unit:text", "decimals:number"},
                {{"A shift", "1.85", "pounds", "2"}, {"A year", "1.85", "pounds", ""}});
  edition.dataset.tables["key_facts"].schema.rules = {
      {model::RowRule::Kind::fraction_if_percent, "value", "unit"}};
  const std::string dump =
      edition.blocks("::: table name=key_facts id=t caption=x columns=\"label, value\"\n:::\n");
  EXPECT_THAT(dump, HasSubstr("value=1.85 data=\"1.85\" figure(key_facts.value@n1 \"£1.85\")"));
  EXPECT_THAT(dump, HasSubstr("\"£2\""));
}

TEST(FindingBlocks, ASectorMayLackWhatItCouldShow) {
  Edition edition;
  edition.section("acute", "gap");
  const char* text =
      "{{#sectors}}\n{{#outlook}}\n# "
      "{{outlook.title}}\n\n{{outlook}}\n{{/outlook}}\n{{/sectors}}\n";
  EXPECT_EQ(edition.blocks(text), "");
  edition.section("acute", "outlook").title = "What could change";
  EXPECT_THAT(edition.blocks(text), HasSubstr("What could change"));
}

TEST(DatasetTable, NeverAddsPastAWithheldCell) {
  Edition edition;
  edition.table("t", {"name:text", "n:number:headcount"}, {{"a", "[c]"}, {"b", "3"}});
  EXPECT_NE(edition.blocks("::: table name=t caption=x total=n\n:::\n")
                .find("cell data=\"[c]\" figure(table.table-x.total.n \"[c]\")"),
            std::string::npos)
      << edition.blocks("::: table name=t caption=x total=n\n:::\n");
}

TEST(DatasetTable, MarksRatingsDatesAndSyntheticRows) {
  Edition edition;
  edition.dataset.edition.ratings = {{"red", "Not started", "", "red"}};
  edition.table("actions", {"action:text", "due:date", "rating:text", "basis:text"},
                {{"Do", "2024-03-01", "red", "synthetic"}, {"Go", "", "", ""}});
  std::string dump = edition.blocks("::: table name=actions caption=x id=a\n:::\n");
  EXPECT_NE(dump.find("table id=a number=\"Table 1\" synthetic"), std::string::npos) << dump;
  EXPECT_NE(dump.find("cell data=\"2024-03-01\" \"1 March 2024\""), std::string::npos);
  EXPECT_NE(dump.find("cell rating(\"Not started\" red)"), std::string::npos);
  EXPECT_NE(dump.find("cell data=\"[x]\" \"–\""), std::string::npos);
  EXPECT_NE(dump.find("data=\"Do\" \"Do\" \" †\""), std::string::npos) << dump;
}

TEST(DatasetTable, SaysWhichTableOrColumnIsNotThere) {
  Edition edition = organisations();
  auto told = [&](const std::string& keys) {
    return edition.problems("\n::: table caption=x " + keys + "\n:::\n");
  };
  EXPECT_EQ(told("name=organisation"),
            "templates/report/publication.md:2:1 compose.directive: there is no table "
            "'organisation' | did you mean 'organisations'?\n");
  EXPECT_NE(told("name=organisations columns=headcont")
                .find("has no column 'headcont' | did you mean 'headcount'?"),
            std::string::npos);
  EXPECT_NE(told("name=organisations where=knd=x").find("has no column 'knd'"), std::string::npos);
  EXPECT_NE(told("name=organisations where=x").find("has no = in it"), std::string::npos);
  EXPECT_NE(told("name=organisations total=x").find("has no column 'x'"), std::string::npos);
}

TEST(DatasetChart, DrawsAColumn) {
  Edition edition = organisations();
  EXPECT_EQ(
      edition.blocks("::: chart name=organisations kind=stacked-share label=organisation "
                     "value=headcount caption=People "
                     "alternative=\"Most work at one trust\" where=kind=trust id=c\n:::\n"),
      "chart id=c number=\"Figure 1\" kind=stacked-share unit=headcount @report/publication.md:1\n"
      "  caption \"People\"\n"
      "  alternative \"Most work at one trust\"\n"
      "  series \"Headcount\"\n"
      "    value \"Trust | One\" \"1,000\" value=1000 figure=organisations.headcount@n1\n"
      "    value \"Trust Two\" \"234\" value=234 figure=organisations.headcount@n3\n"
      "  data id=c\n"
      "    caption \"People\"\n"
      "    column organisation left\n"
      "    column headcount decimal unit=\"headcount\"\n"
      "    head\n"
      "      cell \"Organisation\"\n"
      "      cell \"Headcount\"\n"
      "    row\n"
      "      header \"Trust | One\"\n"
      "      cell value=1000 data=\"1000\" figure(organisations.headcount@n1 \"1,000\")\n"
      "    row\n"
      "      header \"Trust Two\"\n"
      "      cell value=234 data=\"234\" figure(organisations.headcount@n3 \"234\")\n");
  EXPECT_NE(edition
                .problems("::: chart name=organisations kind=x label=kind value=kind caption=x "
                          "alternative=y\n:::\n")
                .find("the column 'kind' contains no numbers"),
            std::string::npos);
}

TEST(DatasetChart, OfAKindThatDoesNotExistIsAnError) {
  Edition edition = organisations();
  const std::string chart = edition.problems(
      "x\n\n::: chart name=organisations kind=stacked-bar label=organisation "
      "value=headcount caption=x alternative=y\n:::\n");
  EXPECT_NE(chart.find(":3:1 chart.kind: there is no kind of chart 'stacked-bar' | did you mean "
                       "'stacked-bars'?"),
            std::string::npos)
      << chart;
  const std::string tally = edition.problems(
      "::: tally name=organisations by=organisation of=kind caption=x chart=pie\n:::\n");
  EXPECT_NE(tally.find("chart.kind: there is no kind of chart 'pie' | use one of: diverging-bars, "
                       "stacked-share"),
            std::string::npos)
      << tally;
}

const char* const people_chart =
    "::: chart name=organisations kind=stacked-share label=organisation value=headcount "
    "caption=People alternative=x where=kind=trust\n:::\n";

TEST(DatasetChart, PointsAtATableThatHasItsRowsAndColumns) {
  Edition edition = organisations();
  const std::string table = "::: table name=organisations caption=All id=t\n:::\n";
  const std::string near =
      edition.blocks("# Top\n\n## One\n\n" + table + "\n### Two\n\n" + people_chart);
  EXPECT_NE(near.find("shown_in=t"), std::string::npos) << near;
  EXPECT_NE(near.find("note \"The figures are in \" link(\"#t\")[\"Table 1\"] \".\""),
            std::string::npos)
      << near;
  const std::string far =
      edition.blocks("# Top\n\n## One\n\n" + table + "\n## Two\n\n" + people_chart);
  EXPECT_NE(far.find("reference(t)"), std::string::npos) << far;
}

TEST(DatasetChart, KeepsItsOwnTableWhereNoOtherHasAllOfIt) {
  Edition edition = organisations();
  for (const char* lacking : {"columns=organisation", "where=kind=care"}) {
    const std::string dump = edition.blocks("::: table name=organisations caption=Some id=t " +
                                            std::string(lacking) + "\n:::\n\n" + people_chart);
    EXPECT_EQ(dump.find("shown_in"), std::string::npos) << lacking << dump;
  }
}

TEST(KeyFigures, ComeFromTheTableOrFromAList) {
  Edition edition;
  edition.table("key_facts",
                {"id:text", "sector:text", "label:text", "value:number", "unit:text", "note:text"},
                {{"people", "", "People", "132384", "headcount", "Paid staff"},
                 {"staff", "acute", "Staff", "1000", "wte", ""},
                 {"other", "acute", "Other", "1", "count", ""}});
  EXPECT_EQ(edition.blocks("::: key-figures name=key_facts where=\"sector=\" id=k\n:::\n"
                           "::: key-figures\n- {{facts.other}} of **these**\n\n  A note\n- "
                           "{{facts.staff}} in post\n:::\n"),
            "key-figures id=k @report/publication.md:1\n"
            "  key-figure \"People\" facts.people \"132,384\" note=\"Paid staff\"\n"
            "key-figures @report/publication.md:3\n"
            "  key-figure \"of these\" facts.other \"1\" note=\"A note\"\n"
            "  key-figure \"in post\" facts.staff \"1,000\" unit=\"WTE\"\n");
}

TEST(KeyFigures, OfNoRowsPrintNothing) {
  Edition edition;
  edition.table("key_facts", {"id:text", "sector:text", "label:text", "value:number", "unit:text"},
                {{"staff", "acute", "Staff", "1000", "wte"}});
  EXPECT_EQ(edition.blocks("::: key-figures name=key_facts where=\"sector=maternity\" id=k\n:::\n"),
            "");
}

TEST(KeyFigures, AreComparedAndHaveASourceAndAnIcon) {
  Edition edition;
  edition.table("key_facts",
                {"id:text", "sector:text", "label:text", "value:number", "unit:text", "source:text",
                 "comparison:text", "icon:text"},
                {{"staff", "acute", "Staff", "1000", "wte", "NHS", "Target: 1,100", "user-md"}});
  EXPECT_EQ(edition.blocks("::: key-figures name=key_facts numbered=true\n:::\n"
                           "::: key-figures\n::: card comparison=\"Target: 1\" source=NHS "
                           "icon=users\n{{facts.staff}} in post\n:::\n:::\n"),
            "key-figures numbered @report/publication.md:1\n"
            "  key-figure \"Staff\" facts.staff \"1,000\" unit=\"WTE\" comparison=\"Target: "
            "1,100\" source=\"NHS\" icon=user-md\n"
            "key-figures @report/publication.md:3\n"
            "  key-figure \"in post\" facts.staff \"1,000\" unit=\"WTE\" comparison=\"Target: "
            "1\" source=\"NHS\" icon=users\n");
}

TEST(Images, AreFiguresIfTheyHaveACaption) {
  Edition edition;
  EXPECT_EQ(edition.blocks("::: image file=a.svg alt=\"A tree\" caption=\"Our tree\" width=40%\n"
                           ":::\n::: image file=b.png decorative=true width=page credit=\"A "
                           "made-up artist\"\n:::\n"),
            "image id=figure-our-tree number=\"Figure 1\" file=\"a.svg\" alternative=\"A tree\" "
            "width=40 @report/publication.md:1\n"
            "  caption \"Our tree\"\n"
            "image file=\"b.png\" credit=\"A made-up artist\" bleeds @report/publication.md:3\n");
}

TEST(Boxes, HaveKindNumberIconAndSource) {
  Edition edition;
  EXPECT_EQ(edition.blocks("::: box kind=insight title=T number=01 icon=users source=\"NHS\"\nx\n"
                           ":::\n::: pull-quote attribution=\"A nurse (illustration)\"\ny\n:::\n"
                           "::: steps\n::: step title=Listen icon=users\nz\n:::\n:::\n"),
            "box kind=insight number=\"01\" title=\"T\" icon=users @report/publication.md:1\n"
            "  paragraph \"x\" @report/publication.md:2\n"
            "  source \"NHS\"\n"
            "quote attribution=\"A nurse (illustration)\" pulled @report/publication.md:4\n"
            "  paragraph \"y\" @report/publication.md:5\n"
            "timeline strip @report/publication.md:7\n"
            "  step \"\" \"Listen\" icon=users\n"
            "    paragraph \"z\" @report/publication.md:9\n");
}

TEST(Timeline, GroupsThePhasesInOrder) {
  Edition edition;
  edition.table(
      "phases", {"period:text", "title:text", "item:text", "order:number"},
      {{"2024", "Later", "c", "3"}, {"2023", "Now", "a", "1"}, {"2023", "Now", "b", "2"}});
  EXPECT_EQ(edition.blocks("::: timeline name=phases id=p\n:::\n"),
            "timeline id=p @report/publication.md:1\n"
            "  step \"2023\" \"Now\"\n"
            "    list @report/publication.md:1\n"
            "      item\n"
            "        paragraph \"a\" @report/publication.md:1\n"
            "      item\n"
            "        paragraph \"b\" @report/publication.md:1\n"
            "  step \"2024\" \"Later\"\n"
            "    list @report/publication.md:1\n"
            "      item\n"
            "        paragraph \"c\" @report/publication.md:1\n");
}

}  // namespace
}  // namespace muster::compose
