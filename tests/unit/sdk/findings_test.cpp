// SPDX-License-Identifier: MIT
#include "muster/sdk/findings.hpp"

#include <gtest/gtest.h>

#include <limits>

#include <nlohmann/json.hpp>

#include "json.hpp"
#include "unit/sdk/image_builder.hpp"

namespace muster::sdk {
namespace {

using nlohmann::json;
using testing::ImageBuilder;

/// A table image with findings over it.
struct Desk {
  explicit Desk(const ImageBuilder& image = basis_image())
      : words(image.build()), tables(words.data(), words.size() * 8), findings(tables) {}

  static ImageBuilder basis_image() {
    ImageBuilder image;
    image.table("staff", {"fte#", "basis"}, {{"1", "published"}, {"2", "derived"}});
    image.table("movements", {"leavers#", "basis"}, {{"3", "synthetic"}});
    image.table("sources", {"table", "title", "publisher", "as_of@"},
                {{"staff", "Staff in post", "An ICS", "2022-10-01"}});
    return image;
  }
  Value staff(std::size_t row) const { return tables.rows("staff")[row].number("fte"); }
  Value leavers() const { return tables.rows("movements")[0].number("leavers"); }
  json written() const {
    std::string text;
    findings.write([&text](std::string_view piece) { text += piece; });
    return json::parse(text);
  }

  std::vector<std::uint64_t> words;
  Tables tables;
  Findings findings;
};

TEST(Findings, AFigureCarriesAllThatFindingsAskFor) {
  Desk desk;
  Section& section = desk.findings.section("gap", "Gap");
  const Figure figure = section.figure(measure::gap, "Adult nurses", desk.staff(1).flag());
  section.sentence("lead", {"The gap is ", figure, "."});
  const json expected =
      json::parse(R"({"id": "gap.adult_nurses", "label": "Estimated gap, Adult nurses",
      "measure": "gap", "subject": "Adult nurses", "status": "known", "value": 2.0, "unit": "wte",
      "sign": true, "flagged": true, "formula": "gap-model.gap",
      "inputs": [{"table": "staff", "rows": [1], "columns": ["fte"]}]})");
  EXPECT_EQ(desk.written().at("figures").at(0), expected);
}

TEST(Findings, AFigureWithoutANumberHasNoValue) {
  Desk desk;
  desk.findings.section("gap", "Gap").figure(measure::vacancies, "", Value());
  const json figure = desk.written().at("figures").at(0);
  EXPECT_EQ(figure.at("status"), "unknown");
  EXPECT_FALSE(figure.contains("value"));
  EXPECT_EQ(figure.at("id"), "vacancies.total");
  EXPECT_EQ(figure.at("subject"), "");
}

TEST(Findings, IdsStayUnique) {
  Desk desk;
  Section& section = desk.findings.section("gap", "Gap");
  section.figure(measure::gap, "T&O", Value(1));
  section.figure(measure::gap, "T/O", Value(2));
  EXPECT_EQ(desk.written().at("figures").at(1).at("id"), "gap.t_o_2");
}

TEST(Findings, TextIsEscaped) {
  Desk desk;
  desk.findings.section("gap", "Gap").sentence("s", {"a \"b\" \\ \n \x01 – ü"});
  EXPECT_EQ(desk.written().at("sections").at(0).at("blocks").at(0).at("parts").at(0),
            "a \"b\" \\ \n \x01 – ü");
}

TEST(Findings, SectionsWithoutBlocksAreLeftOut) {
  Desk desk;
  desk.findings.section("gap", "Gap");
  EXPECT_TRUE(desk.written().at("sections").empty());
}

TEST(Findings, EveryKindOfBlockIsWritten) {
  Desk desk;
  Section& section = desk.findings.section("gap", "Gap");
  const Figure figure = section.figure(measure::gap, "Nurses", desk.staff(0));
  section.add(List{"points", {{"One ", figure}}});
  section.add(KeyFigures{"key", {{figure, "Gap", "WTE"}}});
  TableBlock table("t", "Caption");
  table.row_header("Profession").column("Gap", Unit::wte);
  table.row({"Nurses", figure}, {table.note("A note.")}).total({"Total", figure});
  section.add(std::move(table));
  const json blocks = desk.written().at("sections").at(0).at("blocks");
  EXPECT_EQ(blocks.at(0),
            json::parse(R"({"type": "list", "id": "points", "items": [["One ", {"figure": 0}]]})"));
  EXPECT_EQ(blocks.at(1).at("items").at(0),
            json::parse(R"({"figure": 0, "label": "Gap", "note": "WTE"})"));
  EXPECT_EQ(blocks.at(2).at("rows").at(0),
            json::parse(R"({"cells": ["Nurses", {"figure": 0}], "notes": [0], "total": false})"));
  EXPECT_EQ(blocks.at(2).at("rows").at(1).at("total"), true);
  EXPECT_EQ(blocks.at(2).at("columns").at(0),
            json::parse(R"({"title": "Profession", "row_header": true})"));
}

TEST(Findings, HeadlineBarsAndTheWordsOfCardsAreWritten) {
  Desk desk;
  Section& section = desk.findings.section("gap", "Gap");
  const Figure figure = section.figure(measure::gap, "Nurses", desk.staff(0));
  section.headline("Nurses fall short");
  section.add(
      KeyFigures{"key", {{figure, "Gap", "WTE", "a tenth of staff", "Returns", "user-md"}}});
  TableBlock table("t", "Caption");
  table.row_header("Profession").column_with_bars("Gap", Unit::wte);
  table.row({"Nurses", figure});
  section.add(std::move(table));
  const json written = desk.written().at("sections").at(0);
  EXPECT_EQ(written.at("headline"), "Nurses fall short");
  EXPECT_EQ(written.at("blocks").at(0).at("items").at(0),
            json::parse(R"({"figure": 0, "label": "Gap", "note": "WTE", "comparison":
                            "a tenth of staff", "source": "Returns", "icon": "user-md"})"));
  EXPECT_EQ(written.at("blocks").at(1).at("columns").at(1),
            json::parse(R"({"title": "Gap", "unit": "wte", "bars": true})"));
}

TEST(Findings, ATableSaysThatItExplainsPartsThatDiffer) {
  Desk desk;
  Section& section = desk.findings.section("gap", "Gap");
  const Figure figure = section.figure(measure::gap, "Nurses", desk.staff(0));
  for (const bool explains : {false, true}) {
    TableBlock table(explains ? "b" : "a", "Caption");
    table.row_header("Profession").column("Gap", Unit::wte);
    table.total({"Total", figure},
                {explains ? table.parts_differ_note("Rounded.") : table.note("Rounded.")});
    section.add(std::move(table));
  }
  const json blocks = desk.written().at("sections").at(0).at("blocks");
  EXPECT_FALSE(blocks.at(0).contains("says_parts_differ"));
  EXPECT_EQ(blocks.at(1).at("says_parts_differ"), true);
  EXPECT_EQ(blocks.at(1).at("notes"), json::parse(R"(["Rounded."])"));
}

TEST(TableBlock, RefusesARowThatDoesNotFit) {
  TableBlock table("t", "Caption");
  table.row_header("Profession").column("Gap");
  EXPECT_THROW(table.row({"Nurses"}), std::logic_error);
  EXPECT_THROW(table.row({"Nurses", "1"}, {0}), std::logic_error);
}

TEST(TableBlock, TheSameNoteIsOneNote) {
  TableBlock table("t", "Caption");
  EXPECT_EQ(table.note("A."), 0u);
  EXPECT_EQ(table.note("B."), 1u);
  EXPECT_EQ(table.note("A."), 0u);
}

TEST(Provenance, NamesSourcesAndSaysWhatIsDerived) {
  Desk desk;
  Section& section = desk.findings.section("gap", "Gap");
  const Figure figure = section.figure(measure::gap, "", desk.staff(0) + desk.staff(1));
  const Provenance found = provenance({figure}, desk.findings, desk.tables);
  EXPECT_EQ(found.source, "Staff in post, An ICS, 1 October 2022 (partly derived).");
  EXPECT_FALSE(found.synthetic);
}

TEST(Provenance, SyntheticRowsMakeABlockSynthetic) {
  Desk desk;
  Section& section = desk.findings.section("gap", "Gap");
  const Figure figure = section.figure(measure::leavers, "", desk.leavers());
  const Provenance found = provenance({figure}, desk.findings, desk.tables);
  EXPECT_EQ(found.source, "movements.csv (synthetic).");
  EXPECT_TRUE(found.synthetic);
  EXPECT_TRUE(is_synthetic(desk.leavers(), desk.tables));
  EXPECT_FALSE(is_synthetic(desk.staff(0), desk.tables));
}

TEST(JsonWriter, RefusesWhatJsonCannotSay) {
  EXPECT_THROW(JsonWriter().number(std::numeric_limits<double>::infinity()), std::logic_error);
}

}  // namespace
}  // namespace muster::sdk
