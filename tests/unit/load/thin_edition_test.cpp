// SPDX-License-Identifier: MIT
// Editions that have a parent: which settings and rows they take from it, and where a problem is.
#include <gmock/gmock.h>

#include <map>
#include <memory>
#include <string>

#include "base/diagnostic.hpp"
#include "base/layered_folder.hpp"
#include "load/edition_reader.hpp"
#include "load/load.hpp"
#include "load/row_store.hpp"
#include "loaded_edition.hpp"

namespace muster::load {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using Files = std::map<std::string, std::string>;

const std::string national_yaml =
    "id: national\ntitle: All areas\norganisation: A ministry\npublished: 2023-06-30\n"
    "baseline: 2022-10-01\npublications: [people-strategy]\nsubtitle: For every area\n"
    "names: {short: England}\n";
const std::string lambeth_yaml =
    "id: lambeth\ntitle: Lambeth\nparent: ../national\nwhere: {area: E22}\n"
    "names: {short: Lambeth}\n";
/// Lines 2 and 5 are of the area E22.
const std::string staff =
    "date,sector,area,profession,fte\n"
    "2022-10-01,acute,E22,Nurses,9\n"
    "2022-10-01,acute,E09,Nurses,70\n"
    "2022-10-01,acute,E09,Doctors,3\n"
    "2022-10-01,acute,E22,Doctors,4.5\n";

struct Thin {
  Files own = {{"edition.yaml", lambeth_yaml}};
  Files parent = {{"edition.yaml", national_yaml}, {"staff.csv", staff}};
  RowStore store = {};

  Loaded load(const LoadOptions& given = {}) {
    LoadOptions options = given;
    options.rows = &store;
    auto folder = layered(memory_folder(own, "lambeth"), memory_folder(parent, "national"));
    Diagnostics diagnostics;
    Loaded out;
    out.dataset = load_edition(*folder, options, diagnostics);
    for (const Diagnostic& d : diagnostics.items()) {
      out.found.push_back(d.location.file + ":" + std::to_string(d.location.line) + " " +
                          std::string(d.code.id));
      out.messages.push_back(d.message);
    }
    return out;
  }
};

std::vector<std::string> texts_of(const model::Dataset& dataset, const std::string& table,
                                  const std::string& column) {
  std::vector<std::string> texts;
  const model::Column* found = dataset.find(table)->find(column);
  for (std::uint32_t text : found->texts) texts.emplace_back(dataset.texts.at(text));
  return texts;
}

TEST(ThinEdition, TakesSettingsThatItLacksFromItsParent) {
  const Loaded out = Thin().load();
  ASSERT_TRUE(out.dataset) << testing::PrintToString(out.messages);
  const model::Edition& edition = out.dataset->edition;
  EXPECT_EQ(edition.id, "lambeth");
  EXPECT_EQ(edition.title, "Lambeth");
  EXPECT_EQ(edition.organisation, "A ministry");
  EXPECT_EQ(edition.subtitle, "For every area");
  EXPECT_EQ(edition.parent, "national");
  EXPECT_EQ(edition.area.names.at("short"), "Lambeth") << "its own names replace the parent's";
}

TEST(ThinEdition, NeedsAnIdAndATitleOfItsOwn) {
  Thin thin;
  thin.own["edition.yaml"] = "parent: ../national\nwhere: {area: E22}\n";
  EXPECT_THAT(thin.load().found, ElementsAre("lambeth/edition.yaml:1 load.edition.missing-key",
                                             "lambeth/edition.yaml:1 load.edition.missing-key"));
}

TEST(ThinEdition, DoesNotTakeThePreviousEditionOfItsParent) {
  Thin thin;
  thin.parent["edition.yaml"] += "previous: national-2021\n";
  EXPECT_THAT(thin.load().dataset->edition.previous, IsEmpty());
}

TEST(ThinEdition, AMistakeInAKeyIsInTheFileThatHasIt) {
  Thin thin;
  thin.parent["edition.yaml"] += "horizon: {years: many}\nlanguage_tag: cy\n";
  EXPECT_THAT(thin.load().found, ElementsAre("national/edition.yaml:9 load.edition.value",
                                             "national/edition.yaml:10 load.edition.unknown-key"));
}

TEST(ThinEdition, HasTheRowsOfItsAreaWithTheirLines) {
  const Loaded out = Thin().load();
  ASSERT_TRUE(out.dataset) << testing::PrintToString(out.messages);
  const model::Table& table = *out.dataset->find("staff");
  EXPECT_THAT(texts_of(*out.dataset, "staff", "profession"), ElementsAre("Nurses", "Doctors"));
  EXPECT_THAT(table.find("fte")->numbers, ElementsAre(9, 4.5));
  EXPECT_THAT(table.lines, ElementsAre(2U, 5U));
  EXPECT_EQ(table.find("area"), nullptr) << "the schema has no such column";
  EXPECT_EQ(table.shown, "national/staff.csv");
}

TEST(ThinEdition, IsNotStoppedByAMistakeInARowOfAnotherArea) {
  Thin thin;
  thin.parent["staff.csv"] =
      "date,sector,area,profession,fte\n2022-10-01,acute,E09,Nurses,many\n"
      "2022-10-01,acute,E22,Nurses,9\n2022-10-01,acute,E09,Doctors\n";
  const Loaded out = thin.load();
  ASSERT_TRUE(out.dataset) << testing::PrintToString(out.messages);
  EXPECT_THAT(out.dataset->find("staff")->lines, ElementsAre(3U));
}

TEST(ThinEdition, ReportsAMistakeInItsOwnRowsAtTheLineOfTheParentsFile) {
  Thin thin;
  thin.parent["staff.csv"] +=
      "2022-10-01,acute,E09,Porters,1\n\n2022-10-01,acute,E22,Porters,few\n"
      "2022-10-01,acute,E22,Nurses,8\n";
  const Loaded out = thin.load();
  EXPECT_THAT(out.found, ElementsAre("national/staff.csv:8 load.cell.number",
                                     "national/staff.csv:9 load.row.duplicate-key"));
  EXPECT_THAT(out.messages.back(), HasSubstr("the same key as line 2"));
}

TEST(ThinEdition, ACellTakesNothingOverFromARowOfAnotherArea) {
  const std::string header = "id,area,priority,action,lead\n";
  Thin thin;
  thin.parent.erase("staff.csv");
  thin.parent["priorities.csv"] = "id,number,title,summary,area\na,1,Aim,Words,E22\n";
  thin.parent["actions.csv"] = header +
                               "1,E22,a,First,Nurse lead\n2,E22,a,Second,\n"
                               "3,E09,a,Theirs,Their lead\n4,E22,a,Third,\n";
  const Loaded out = thin.load();
  ASSERT_TRUE(out.dataset) << testing::PrintToString(out.messages);
  EXPECT_THAT(texts_of(*out.dataset, "actions", "lead"),
              ElementsAre("Nurse lead", "Nurse lead", ""));
}

TEST(ThinEdition, AFileOfItsOwnIsReadWholeInPlaceOfTheParents) {
  Thin thin;
  thin.parent["vacancies.csv"] = "date,sector,area,profession,fte\n2022-10-01,acute,E22,Nurses,1\n";
  thin.own["staff.csv"] = "date,sector,profession,fte\n2022-10-01,acute,Midwives,2\n";
  thin.parent["narrative/foreword.md"] = "For all.";
  thin.parent["narrative/aims.md"] = "Aims.";
  thin.own["narrative/foreword.md"] = "For Lambeth.";
  const Loaded out = thin.load();
  ASSERT_TRUE(out.dataset) << testing::PrintToString(out.messages);
  EXPECT_THAT(texts_of(*out.dataset, "staff", "profession"), ElementsAre("Midwives"));
  EXPECT_EQ(out.dataset->find("staff")->shown, "lambeth/staff.csv");
  ASSERT_EQ(out.dataset->narrative.size(), 2U);
  EXPECT_EQ(out.dataset->narrative[0].text, "Aims.");
  EXPECT_EQ(out.dataset->narrative[1].text, "For Lambeth.");
  EXPECT_EQ(out.dataset->narrative[1].file, "lambeth/narrative/foreword.md");
}

TEST(ThinEdition, ATableWithoutTheColumnIsAnErrorUnlessItIsShared) {
  Thin thin;
  thin.parent["abbreviations.csv"] = "abbreviation,meaning\nAHP,allied health professional\n";
  EXPECT_THAT(thin.load().found, ElementsAre("national/abbreviations.csv:1 load.where.no-column"));
  thin.parent["edition.yaml"] += "shared: [abbreviations]\n";
  const Loaded out = thin.load();
  ASSERT_TRUE(out.dataset) << testing::PrintToString(out.messages);
  EXPECT_EQ(out.dataset->find("abbreviations")->row_count(), 1U);
}

TEST(ThinEdition, AnAreaWithoutAnyRowIsAnError) {
  Thin thin;
  thin.own["edition.yaml"] =
      "id: lambeth\ntitle: Lambeth\nparent: ../national\nwhere: {area: E23}\n";
  const Loaded out = thin.load();
  EXPECT_FALSE(out.dataset);
  EXPECT_THAT(out.found, ElementsAre("lambeth/edition.yaml:4 load.where.no-row"));
}

TEST(ThinEdition, ComparatorsAreSeenInComparedTablesOnly) {
  Thin thin;
  thin.parent["indicators.csv"] =
      "indicator,area_code,area,period,percentage\nchildren,E22,Lambeth,2022,4.1%\n"
      "children,E09,Brent,2022,5.2%\nchildren,E92,England,2022,6.3%\n";
  thin.parent["staff.csv"] =
      "date,sector,area_code,profession,fte\n"
      "2022-10-01,acute,E22,Nurses,9\n2022-10-01,acute,E92,Nurses,900\n";
  thin.own["edition.yaml"] =
      "id: lambeth\ntitle: Lambeth\nparent: ../national\nwhere: {area_code: E22}\n"
      "comparators: [E92]\ncompared: [indicators]\n";
  const Loaded out = thin.load();
  ASSERT_TRUE(out.dataset) << testing::PrintToString(out.messages);
  EXPECT_THAT(texts_of(*out.dataset, "indicators", "area"), ElementsAre("Lambeth", "England"));
  EXPECT_EQ(out.dataset->find("staff")->row_count(), 1U);
}

TEST(ThinEdition, AComparatorWithoutARowIsAnError) {
  Thin thin;
  thin.own["edition.yaml"] += "comparators: [E92]\n";
  EXPECT_THAT(thin.load().found, ElementsAre("lambeth/edition.yaml:4 load.where.comparator"));
}

TEST(ThinEdition, ATableWhoseRowsAreAddedUpIsNotCompared) {
  Thin thin;
  thin.own["edition.yaml"] += "comparators: [E09]\ncompared: [staff]\n";
  const Loaded out = thin.load();
  EXPECT_THAT(out.found, ElementsAre("lambeth/edition.yaml:1 load.where.table"));
  EXPECT_THAT(out.messages.front(), HasSubstr("counted with the area"));
}

TEST(ThinEdition, NamesOfTablesMustBeThoseOfTables) {
  Thin thin;
  thin.own["edition.yaml"] += "shared: [abbrevations]\n";
  EXPECT_THAT(thin.load().found, ElementsAre("lambeth/edition.yaml:1 load.where.table"));
}

/// Other editions of the parent publish the counts that would have to protect this one's.
TEST(ThinEdition, RefusesARuleSetThatWithholdsCounts) {
  Thin thin;
  thin.parent["edition.yaml"] += "disclosure: {public: threshold-5, restricted: round-5}\n";
  EXPECT_THAT(thin.load().found, ElementsAre("lambeth/edition.yaml:4 load.where.disclosure"));
  LoadOptions restricted;
  restricted.audience = model::Audience::restricted;
  EXPECT_TRUE(thin.load(restricted).dataset) << "rounding changes each count on its own";
}

TEST(ThinEdition, WhereNeedsAParentAndOneColumn) {
  EXPECT_THAT(load({{"edition.yaml", edition_yaml + "where: {area: E22}\n"}}).found,
              ElementsAre("edition/edition.yaml:8 load.edition.value"));
  Thin thin;
  thin.own["edition.yaml"] =
      "id: lambeth\ntitle: Lambeth\nparent: ../national\nwhere: {area: E22, sector: acute}\n";
  EXPECT_THAT(thin.load().found, ElementsAre("lambeth/edition.yaml:4 load.edition.value"));
}

TEST(ThinEdition, RestrictedRowsOfItsAreaStayRestricted) {
  Thin thin;
  thin.parent["staff.csv"] =
      "date,sector,area,profession,fte,audience\n2022-10-01,acute,E22,Nurses,9,\n"
      "2022-10-01,acute,E22,Doctors,4,restricted\n2022-10-01,acute,E09,Nurses,3,hidden\n";
  const Loaded out = thin.load();
  ASSERT_TRUE(out.dataset) << testing::PrintToString(out.messages);
  EXPECT_THAT(texts_of(*out.dataset, "staff", "profession"), ElementsAre("Nurses"));
}

TEST(SplitFile, KeepsEachLineOnceAndInItsArea) {
  auto folder = memory_folder(
      {{"t.csv", "\n\"area\",note\nA,\"two\nlines\"\nB,x\n\n\"B\",y\n A ,z"}}, "national");
  const SplitFile file = split_file(*folder, "t.csv", "area");
  EXPECT_TRUE(file.has_column);
  EXPECT_EQ(file.header, "\n\"area\",note\n");
  ASSERT_EQ(file.areas.size(), 2U);
  EXPECT_EQ(file.areas.at("A").bytes, "A,\"two\nlines\"\n A ,z\n");
  EXPECT_EQ(file.areas.at("B").bytes, "B,x\n\n\"B\",y\n");
  const auto runs = chosen_runs(file, {"A", "B"});
  ASSERT_EQ(runs.size(), 3U);
  EXPECT_EQ(runs[0].first_line, 3U);
  EXPECT_EQ(runs[1].first_line, 5U);
  EXPECT_EQ(runs[2].first_line, 8U);
}

TEST(SplitFile, AFileThatCannotBeSplitIsAnErrorOfEveryEdition) {
  Thin thin;
  thin.parent["staff.csv"] += "2022-10-01,acute,E09,\"Porters,1\n";
  EXPECT_THAT(thin.load().found, ElementsAre("national/staff.csv:6 load.csv.quote"));
}

TEST(ParentOf, GivesThePathAndItsPlace) {
  const auto parent = parent_of(*memory_folder({{"edition.yaml", lambeth_yaml}}, "lambeth"));
  ASSERT_TRUE(parent);
  EXPECT_EQ(parent->path, "../national");
  EXPECT_EQ(parent->place.line, 3U);
  EXPECT_FALSE(parent_of(*memory_folder({{"edition.yaml", national_yaml}}, "national")));
}

}  // namespace
}  // namespace muster::load
