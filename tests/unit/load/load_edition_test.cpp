// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <map>
#include <memory>
#include <string>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "loaded_edition.hpp"
#include "support/source_path.hpp"

namespace muster::load {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

model::TableSchema births(const std::string& name = "births") {
  model::TableSchema schema;
  schema.name = name;
  schema.declared_by = "maternity";
  schema.columns.resize(1);
  schema.columns[0].name = "year";
  schema.columns[0].type = model::Type::number;
  schema.columns[0].kind = model::Kind::quantity;
  schema.columns[0].key = true;
  return schema;
}

TEST(LoadEdition, NeedsNoTables) {
  Loaded out = load({});
  ASSERT_TRUE(out.dataset);
  EXPECT_EQ(out.dataset->edition.id, "sel-2022");
  EXPECT_TRUE(out.dataset->tables.empty());
}

/// Needs no row.
struct NeedsNothing final : model::RowCheck {
  void begin(const model::Table&) override {}
  bool row(const model::Table&, const model::TextPool&, std::size_t) override { return false; }
  bool end() override { return false; }
};

LoadOptions excerpt_of(const std::string& table) {
  LoadOptions options;
  options.long_file = 0;
  options.row_check = [table](const model::Edition&, const model::TableSchema& schema) {
    return schema.name == table ? std::make_shared<NeedsNothing>() : nullptr;
  };
  return options;
}

TEST(LoadEdition, ATableThatOthersReferToIsNoExcerpt) {
  LoadOptions options = excerpt_of("births");
  const std::map<std::string, std::string> files = {{"births.csv", "year\n2022\n"}};
  options.declared_tables = {births()};
  EXPECT_EQ(load(files, options).dataset->find("births")->row_count(), 0U);
  options.declared_tables.push_back(births("clinics"));
  options.declared_tables[1].columns[0].refers_to = "births.year";
  EXPECT_EQ(load(files, options).dataset->find("births")->row_count(), 1U);
}

using Files = std::map<std::string, std::string>;

/// Load's own checks of whole tables find the same if only an excerpt is kept.
void expect_same_of_excerpt(const std::string& table, const Files& files,
                            const std::string& found) {
  EXPECT_THAT(load(files).found, testing::ElementsAre(found));
  EXPECT_THAT(load(files, excerpt_of(table)).found, testing::ElementsAre(found));
}

TEST(LoadEdition, AlikeNamesAreFoundInAnExcerpt) {
  expect_same_of_excerpt("staff",
                         {{"staff.csv",
                           "date,sector,profession,fte\n2022-10-01,acute,Nurses,9\n"
                           "2022-09-01,acute,Nurses,9\n2022-08-01,acute,nurses,9\n"}},
                         "edition/staff.csv:4 load.names.alike");
}

TEST(LoadEdition, AnExcerptIsAsOldAsItsLatestRow) {
  const std::string staff = "date,sector,profession,fte\n2020-09-01,acute,Nurses,9\n";
  expect_same_of_excerpt("staff", {{"staff.csv", staff + "2020-10-01,acute,Nurses,9\n"}},
                         "edition/staff.csv:0 load.table.stale");
  EXPECT_THAT(
      load({{"staff.csv", staff + "2022-09-01,acute,Nurses,9\n"}}, excerpt_of("staff")).found,
      testing::IsEmpty());
}

TEST(LoadEdition, RowsOfRunChartsAreComparedWithAllRows) {
  expect_same_of_excerpt("movements",
                         {{"movements.csv",
                           "month,sector,profession,leavers\n2022-09-01,acute,Nurses,9\n"
                           "2022-10-01,acute,Nurses,9\n"},
                          {"spc_rebases.csv",
                           "measure,sector,month,reason\nleavers,acute,2022-09-01,New count\n"
                           "leavers,acute,2012-09-01,New count\n"}},
                         "edition/spc_rebases.csv:3 load.run-chart.no-figures");
}

TEST(LoadEdition, StocksAndFlowsAreComparedWithAllRows) {
  expect_same_of_excerpt("movements",
                         {{"movements.csv",
                           "month,sector,profession,staff_in_post,joiners,leavers\n"
                           "2022-09-01,acute,Nurses,10,0,0\n"
                           "2022-10-01,acute,Nurses,0,1,12\n"}},
                         "edition/movements.csv:3 load.row.rule");
}

/// The reports about a row of that sector, in an edition that names `dental` itself.
std::vector<std::string> messages_about_sector(const std::string& table, const std::string& row,
                                               std::vector<std::string> found) {
  LoadOptions options;
  options.sectors = std::move(found);
  return load({{"edition.yaml", edition_yaml + "sectors: [dental]\n"}, {table, row}}, options)
      .messages;
}

TEST(LoadEdition, ASectorIsOneThatWasFoundOrThatTheEditionNames) {
  const std::string head = "date,sector,profession,fte\n2022-10-01,";
  EXPECT_THAT(messages_about_sector("staff.csv", head + "pharmacy,A,2\n", {"pharmacy"}),
              testing::IsEmpty());
  EXPECT_THAT(messages_about_sector("staff.csv", head + "dental,A,2\n", {"pharmacy"}),
              testing::IsEmpty());
  EXPECT_THAT(messages_about_sector("staff.csv", head + "acute,A,2\n", {"pharmacy"}),
              testing::ElementsAre(testing::HasSubstr(
                  "contains 'acute', but one of these was expected: pharmacy, dental")));
}

/// `muster validate` reads an edition with only one plugin, although the edition has other sectors.
TEST(LoadEdition, AnySectorWillDoWhereNoneIsKnown) {
  auto folder = memory_folder(
      {{"edition.yaml", std::string(edition_yaml) + "sectors: [acute]\n"},
       {"staff.csv", "date,sector,profession,fte\n2022-10-01,anything,A,2\n"}});
  Diagnostics diagnostics;
  EXPECT_TRUE(load_edition(*folder, {}, diagnostics));
}

TEST(LoadEdition, SaysThatAFolderIsNoEdition) {
  Diagnostics diagnostics;
  EXPECT_THROW(load_edition(*memory_folder({}), {}, diagnostics), Error);
}

TEST(LoadEdition, ReadsTablesWithTheirMargins) {
  Loaded out = load({{"staff.csv",
                      "date,sector,profession,fte\n2022-10-01,acute,A,2\n"
                      "2022-10-01,acute,B,3\n"}});
  ASSERT_TRUE(out.dataset);
  const model::Table* staff = out.dataset->find("staff");
  ASSERT_NE(staff, nullptr);
  ASSERT_EQ(staff->margins.size(), 3U);
  EXPECT_EQ(staff->margins[1].table->find("fte")->numbers[0], 2 + 3);
}

TEST(LoadEdition, ReadsTablesThatSectorsDeclareAndLetsTheirRowsBeRestricted) {
  LoadOptions options;
  options.declared_tables = {births()};
  Loaded out = load({{"births.csv", "year,audience\n2021,\n2022,restricted\n"}}, options);
  ASSERT_TRUE(out.dataset);
  EXPECT_EQ(out.dataset->find("births")->row_count(), 1U);
}

TEST(LoadEdition, RefusesATableThatIsDeclaredTwice) {
  LoadOptions options;
  options.declared_tables = {births("staff")};
  EXPECT_THAT(load({}, options).found, ElementsAre(":0 load.schema.table-twice"));
}

TEST(LoadEdition, WarnsOfAFileThatNoTableHas) {
  Loaded out = load({{"vacancy.csv", "x\n"}});
  EXPECT_TRUE(out.dataset);
  EXPECT_THAT(out.found, ElementsAre("edition/vacancy.csv:0 load.unknown-file"));
}

TEST(LoadEdition, KnowsTheWordsOfSectorsThatWereFound) {
  std::map<std::string, std::string> files = {
      {"staff.csv", "date,sector,profession,fte\n2022-10-01,dental,Dentists,2\n"}};
  EXPECT_FALSE(load(files).dataset);
  LoadOptions options;
  options.sectors = {"dental"};
  EXPECT_TRUE(load(files, options).dataset);
}

TEST(LoadEdition, ChecksWhatActionsRefersTo) {
  std::string priorities = "id,number,title,summary\nretention,1,Keep,s\n";
  std::string actions =
      "id,priority,action,lead,measure,target,rating\n1,retention,a,b,c,d,red\n"
      "2,retension,a,b,c,d,amber\n";
  EXPECT_THAT(
      load({{"priorities.csv", priorities}, {"actions.csv", actions}}).found,
      ElementsAre("edition/actions.csv:3 load.reference", "edition/actions.csv:3 load.reference"));
}

TEST(LoadEdition, ChecksEachOfSeveralThingsThatACellNames) {
  std::string priorities = "id,number,title,summary\np,1,Keep,s\n";
  std::string actions = "id,priority,action,lead,linked\n1,p,a,b,2\n2,p,a,b,1 3\n4,p,a,b,1 2\n";
  EXPECT_THAT(load({{"priorities.csv", priorities}, {"actions.csv", actions}}).found,
              ElementsAre("edition/actions.csv:3 load.reference"));
}

TEST(LoadEdition, AnEmptyListOfSectorsMeansNone) {
  std::string none = edition_yaml + "sectors: []\n";
  EXPECT_TRUE(load({{"edition.yaml", none}}).dataset->edition.without_sectors);
  EXPECT_FALSE(load({}).dataset->edition.without_sectors);
}

TEST(LoadEdition, LetsNoPublicRowReferToARestrictedOne) {
  std::string priorities = "id,number,title,summary,audience\nretention,1,Keep,s,restricted\n";
  std::string actions = "id,priority,action,lead,measure,target\n1,retention,a,b,c,d\n";
  LoadOptions restricted;
  restricted.audience = model::Audience::restricted;
  EXPECT_FALSE(load({{"priorities.csv", priorities}, {"actions.csv", actions}}).dataset);
  EXPECT_TRUE(load({{"priorities.csv", priorities}, {"actions.csv", actions}}, restricted).dataset);
}

TEST(LoadEdition, ReadsNarrativeByNameForTheAudience) {
  Loaded out = load({{"narrative/foreword.md", "Hello\r\n\r\n::: restricted\r\nx\r\n:::\r\n"},
                     {"narrative/annex.md", "---\naudience: restricted\n---\nsecret"},
                     {"narrative/picture.svg", "x"}});
  ASSERT_TRUE(out.dataset);
  ASSERT_EQ(out.dataset->narrative.size(), 2U);
  EXPECT_EQ(out.dataset->narrative[0].name, "annex");
  EXPECT_EQ(out.dataset->narrative[0].text, "");
  EXPECT_EQ(out.dataset->narrative[1].text, "Hello\n\n\n\n\n");
  EXPECT_EQ(out.dataset->narrative[1].file, "edition/narrative/foreword.md");
}

TEST(LoadEdition, CollectsTheProblemsOfAllFiles) {
  Loaded out = load({{"staff.csv", "date,sector,profession,fte\n2022-10-01,acute,A,x\n"},
                     {"demand.csv", ""},
                     {"narrative/a.md", "::: restricted\n"}});
  EXPECT_FALSE(out.dataset);
  EXPECT_THAT(out.found, ElementsAre("edition/staff.csv:2 load.cell.number",
                                     "edition/demand.csv:1 load.csv.no-header",
                                     "edition/narrative/a.md:1 load.audience.place"));
}

/// The editions that come with the program load; a sector's own tables are unknown here.
TEST(LoadEdition, LoadsTheEditionsInData) {
  for (const char* name : {"sel-2022", "sel-2023"}) {
    auto folder = open_folder(test::source_path("data/") + name);
    Diagnostics diagnostics;
    auto dataset = load_edition(*folder, {}, diagnostics);
    for (const Diagnostic& d : diagnostics.items()) {
      EXPECT_EQ(d.code, code::load_unknown_file) << to_text(d);
    }
    ASSERT_TRUE(dataset) << name;
    EXPECT_EQ(dataset->edition.id, name);
  }
}

}  // namespace
}  // namespace muster::load
