// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "program.hpp"

namespace muster::e2e {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(CommandLine, EveryCommandHasHelpWithAnExample) {
  for (const char* command :
       {"build", "check", "new", "validate", "sectors", "publications", "schema"}) {
    auto result = muster({command, "--help"});
    EXPECT_EQ(result.status, 0) << command;
    EXPECT_THAT(result.out, HasSubstr(std::string("Example:\n  muster ") + command));
  }
}

TEST(CommandLine, SaysItsVersion) {
  auto result = muster({"--version"});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.out, testing::MatchesRegex("muster [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

TEST(CommandLine, SectorsShowsEachPluginWithItsVerdict) {
  auto result = muster({"sectors"});
  EXPECT_EQ(result.status, 0);
  for (const char* id : {"acute", "primary_care", "mental_health", "social_care", "maternity"}) {
    EXPECT_THAT(result.out, HasSubstr("sector:   " + std::string(id)));
  }
  EXPECT_THAT(result.out, HasSubstr("verdict:  ready"));
}

TEST(CommandLine, SectorsAsJsonNamesWhatTheyNeed) {
  auto result = muster({"sectors", "--json"});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.out, HasSubstr("\"id\": \"acute\""));
  EXPECT_THAT(result.out, HasSubstr("\"needs\""));
}

TEST(CommandLine, SectorsAreFoundInEachFolderOfThePath) {
  std::string bad = binary("tests/bad_plugins").string();
  Setting setting{{{"MUSTER_PLUGIN_PATH", bad + "/good:" + bad + "/crash"}}, {}};
  auto result = muster({"sectors", "--plugin-dir", bad + "/hang"}, setting);
  EXPECT_EQ(result.status, 0);
  for (const char* id : {"good", "crash", "hang", "acute"})
    EXPECT_THAT(result.out, HasSubstr("sector:   " + std::string(id) + " (")) << id;
}

TEST(CommandLine, ValidateSaysWhatAPluginDoes) {
  auto plugin = binary("lib/muster/plugins/mental_health.so").string();
  auto result = muster({"validate", plugin, "--edition", "data/sel-2022", "--rows", "5000"});
  EXPECT_EQ(result.status, 0) << result.out << result.err;
  EXPECT_THAT(result.out, HasSubstr("sector mental_health (Mental health), version"));
  EXPECT_THAT(result.out, HasSubstr("  needs staff\n"));
  EXPECT_THAT(result.out, HasSubstr("the edition: "));
  EXPECT_THAT(result.out, HasSubstr("tables without a row: it declined: "));
  EXPECT_THAT(result.out, testing::EndsWith("No problems.\n"));
}

TEST(CommandLine, ValidateFindsWhatAPublicationWouldLackOrCouldNotSet) {
  auto validate = [](const std::string& id) {
    return muster({"validate", (binary("tests/bad_plugins") / id / (id + ".so")).string(),
                   "--edition", "data/sel-2022", "--rows", "1000"});
  };
  auto lacking = validate("no_retention");
  EXPECT_EQ(lacking.status, 2);
  EXPECT_THAT(lacking.out, HasSubstr("problem: the section 'retention' is missing or empty, so "
                                     "publications say that it could not be produced"));
  auto wide = validate("wide_table");
  EXPECT_EQ(wide.status, 2);
  EXPECT_THAT(wide.out,
              HasSubstr("problem: its findings cannot be printed: 'wide-table-wide' has 30 "
                        "columns, which do not fit on a page"));
}

TEST(CommandLine, ValidateShowsWhatAPluginPrintsLineByLine) {
  auto plugin = binary("tests/bad_plugins/prints/prints.so").string();
  auto result = muster({"validate", plugin, "--rows", "1000"});
  EXPECT_THAT(result.out, HasSubstr("\n  it printed: debugging \uFFFD[31mred\n"));
}

TEST(CommandLine, ValidateComparesWithFiguresWorkedOutByHand) {
  auto plugin = binary("lib/muster/plugins/mental_health.so").string();
  auto expected = scratch("expect") / "expected.csv";
  write(expected, "figure,value\ngap.mental_health_nurses,-308\ngap.psychiatry_consultants,-36\n");
  auto result = muster({"validate", plugin, "--edition", "data/sel-2022", "--expect",
                        expected.string(), "--rows", "5000"});
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.out, Not(HasSubstr("mental_health_nurses")));
  EXPECT_THAT(result.out,
              HasSubstr("problem: the figure 'gap.psychiatry_consultants' is expected to "
                        "be -36, but it is "));
}

TEST(CommandLine, SchemaShowsOneTableOrAll) {
  auto one = muster({"schema", "staff"});
  EXPECT_EQ(one.status, 0);
  EXPECT_THAT(one.out, HasSubstr("profession"));
  auto all = muster({"schema"});
  EXPECT_THAT(all.out, HasSubstr("vacancies"));
  EXPECT_THAT(all.out, HasSubstr("social_care_posts")) << "a sector's own tables are shown too";
}

TEST(CommandLine, SchemaSuggestsTheNearestTable) {
  auto result = muster({"schema", "staf"});
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.err, HasSubstr("error[app.table]"));
  EXPECT_THAT(result.err, HasSubstr("did you mean 'staff'?"));
}

TEST(CommandLine, NewSectorMakesAFolderOfItsOwn) {
  auto place = scratch("new-sector");
  auto result = muster({"new", "sector", "end_of_life"}, {.environment = {}, .folder = place});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(read(place / "end_of_life/end_of_life.cpp"), HasSubstr("class EndOfLife : public"));
  EXPECT_THAT(read(place / "end_of_life/sample/edition.yaml"), HasSubstr("End of life: a sample"));
  for (const auto& [name, content] : tree(place / "end_of_life"))
    EXPECT_THAT(content, Not(HasSubstr("@"))) << name << " has a placeholder left";
  EXPECT_EQ(muster({"new", "sector", "end_of_life"}, {.environment = {}, .folder = place}).status,
            1);
}

TEST(CommandLine, ATitleIsTextEverywhere) {
  auto place = scratch("odd-title");
  auto result = muster({"new", "sector", "odd", "--title", "\"Odd\" \\ @title@ care"},
                       {.environment = {}, .folder = place});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(read(place / "odd/odd.cpp"),
              HasSubstr(".title = \"\\\"Odd\\\" \\\\ @title@ care\","));
}

TEST(CommandLine, PublicationsListsTheTemplates) {
  auto result = muster({"publications"});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.out, HasSubstr("people-strategy: "));
}

TEST(CommandLine, AnUnknownPublicationIsNamedWithTheNearest) {
  auto result = muster({"build", "data/sel-2022", "--publication", "people-stratgy", "--out",
                        scratch("unknown").string()});
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("error[app.publication]"));
  EXPECT_THAT(result.err, HasSubstr("people-strategy"));
  EXPECT_TRUE(tree(scratch("unknown")).empty());
}

}  // namespace
}  // namespace muster::e2e
