// SPDX-License-Identifier: MIT
// `muster import` and `muster new recipe` as commands.
#include <gmock/gmock.h>

#include "program.hpp"

namespace muster::e2e {
namespace {

using testing::HasSubstr;

/// An empty edition's folder, and the sample of a recipe.
struct Sample {
  fs::path edition = scratch(testing::UnitTest::GetInstance()->current_test_info()->name());
  std::string file = (source() / "data/recipes/samples/nhs-sickness.csv").string();

  Result run(const std::string& recipe, std::vector<std::string> more = {}) const {
    std::vector<std::string> command{"import", recipe, file, "--into", edition.string()};
    command.insert(command.end(), more.begin(), more.end());
    return muster(command);
  }
};

TEST(Import, FillsATableAndRecordsTheSource) {
  Sample sample;
  const Result result = sample.run("nhs-sickness");
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("4 rows read, 3 kept; 1 left out: no mapping in 'sector' (1)\n"));
  EXPECT_THAT(result.out, HasSubstr("sickness.csv: 2 rows added, 0 revised, 0 unchanged\n"));
  EXPECT_THAT(read(sample.edition / "sickness.csv"), HasSubstr("2024-04-01,acute,All staff,150.75,3500.5\n"));
  EXPECT_THAT(read(sample.edition / "sources.csv"), HasSubstr("nhs-sickness.csv,NHS Sickness Absence Rates"));
}

TEST(Import, WritesNothingInADryRunOrAfterAnError) {
  Sample sample;
  const Result dry = sample.run("nhs-sickness", {"--dry-run"});
  EXPECT_EQ(dry.status, 0);
  EXPECT_THAT(dry.out, HasSubstr("2 rows added, 0 revised, 0 unchanged; nothing was written\n"));
  const Result wrong = sample.run("nhs-hchs-monthly");
  EXPECT_EQ(wrong.status, 2);
  EXPECT_THAT(wrong.err, HasSubstr("error[import.header]"));
  EXPECT_TRUE(fs::is_empty(sample.edition));
}

TEST(Import, PrefersTheRecipesOfTheEdition) {
  Sample sample;
  fs::create_directories(sample.edition / "recipes");
  std::string recipe = read(source() / "data/recipes/nhs-sickness.yaml");
  recipe.replace(recipe.find("version: 1"), 10, "version: 7");
  write(sample.edition / "recipes/nhs-sickness.yaml", recipe);
  EXPECT_EQ(sample.run("nhs-sickness").status, 0);
  EXPECT_THAT(read(sample.edition / "sources.csv"), HasSubstr("nhs-sickness 7"));
}

TEST(Import, ListsTheRecipesWhereThereIsNoneOfTheName) {
  const Result result = Sample().run("nhs-sicknes");
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("error[import.no-recipe]: there is no recipe 'nhs-sicknes'"));
  EXPECT_THAT(result.err, HasSubstr("nhs-sickness"));
}

TEST(NewRecipe, StartsOneThatIsComplete) {
  Sample sample;
  const fs::path made = sample.edition / "mine.yaml";
  const Result result = muster({"new", "recipe", "mine", "--from", sample.file, "--in", made.string()});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(read(made), HasSubstr("#   \"FTE_DAYS_LOST\"   '100.25'\n"));
  EXPECT_EQ(muster({"new", "recipe", "mine", "--from", sample.file, "--in", made.string()}).status,
            1)
      << "it would overwrite a recipe";
}

/// The recipe that is started from a file with this text.
std::string started(const std::string& text) {
  const Sample sample;
  const fs::path file = sample.edition / "file.csv", made = sample.edition / "mine.yaml";
  write(file, text);
  const Result result =
      muster({"new", "recipe", "mine", "--from", file.string(), "--in", made.string()});
  EXPECT_EQ(result.status, 0) << result.err;
  return read(made);
}

TEST(NewRecipe, HasNamesWithLineEndsInOneLine) {
  // A line end of any kind would end the comment, and the recipe would not be read.
  EXPECT_THAT(started("\"Name\rof it\",\"Value\nof it\"\n\"a\rb\",1\n"),
              HasSubstr("#   \"Name of it\"   'a b'\n#   \"Value of it\"   '1'\n"));
}

TEST(NewRecipe, FindsTheHeaderAboveARowThatIsMuchWider) {
  EXPECT_THAT(started("A title\n\nTrust,Group,Staff\nA,Nurses,1\nB,Nurses,2,3,4,5,6,7,8\n"),
              HasSubstr("header: {line: 3}"));
}

}  // namespace
}  // namespace muster::e2e
