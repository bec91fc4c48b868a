// SPDX-License-Identifier: MIT
// The table in host/app/exit_code.hpp, one test a line. 70 is pinned in tests/unit/app.
#include <gmock/gmock.h>

#include "program.hpp"

namespace muster::e2e {
namespace {

using testing::HasSubstr;

TEST(ExitCode, OkIs0) {
  auto result = muster({"build", "data/sel-2022", "--out", scratch("ok").string(), "--quiet"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(result.out, "");
}

TEST(ExitCode, UsageIs1) {
  for (std::vector<std::string> words : {std::vector<std::string>{},
                                         {"bild"},
                                         {"build"},
                                         {"build", "data/sel-2022", "--format", "doc"},
                                         {"build", "data/sel-2022", "--date", "yesterday"},
                                         {"build", "x", "--audience", "friends"}}) {
    auto result = muster(words);
    EXPECT_EQ(result.status, 1) << testing::PrintToString(words);
    EXPECT_NE(result.err, "");
  }
}

TEST(ExitCode, BadInputIs2AndPublishesNothing) {
  auto edition = copy_edition("sel-2022", scratch("bad"));
  write(edition / "vacancies.csv", read(edition / "vacancies.csv") + "not,a,row\n");
  auto out = scratch("bad-out");
  auto result = muster({"build", edition.string(), "--out", out.string()});
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("vacancies.csv:"));
  EXPECT_THAT(result.err, HasSubstr("hint: "));
  EXPECT_TRUE(tree(out).empty());
}

TEST(ExitCode, OneBadEditionOfTwoPublishesNeither) {
  auto out = scratch("two-out");
  auto result = muster({"build", "data/sel-2022", "data/no-such-edition", "--out", out.string()});
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("error[file.not-found]"));
  EXPECT_TRUE(tree(out).empty());
}

TEST(ExitCode, WarningsUnderStrictAre3AndPublishNothing) {
  auto out = scratch("strict-out");
  auto plugins = scratch("strict-plugins");
  write(plugins / "not_a_library.so", "this is no library");
  std::vector<std::string> words = {"build",      "data/sel-2022", "--out",
                                    out.string(), "--plugin-dir",  plugins.string()};
  auto lenient = muster(words);
  EXPECT_EQ(lenient.status, 0) << lenient.err;
  EXPECT_THAT(lenient.err, HasSubstr("warning["));
  auto before = tree(out);
  words.push_back("--strict");
  auto strict = muster(words);
  EXPECT_EQ(strict.status, 3);
  EXPECT_EQ(tree(out), before);
}

TEST(ExitCode, MissingSectionsAre4AndArePublishedWithTheirNames) {
  auto out = scratch("missing-out");
  auto edition = copy_edition("sel-2022", scratch("missing"));
  fs::remove(edition / "social_care_posts.csv");
  auto result = muster({"build", edition.string(), "--out", out.string()});
  EXPECT_EQ(result.status, 4) << result.err;
  auto html = read(out / "sel-2022/public/people-strategy/report.html");
  EXPECT_THAT(html, HasSubstr("could not be produced"));
  EXPECT_THAT(html, HasSubstr("social_care_posts"));
  EXPECT_THAT(html, HasSubstr("10,119")) << "the other sectors are as they were";
  EXPECT_THAT(read(out / "sel-2022/public/index.html"), HasSubstr("could not be produced"));
}

/// sel-2022 with `line` for its list of sectors.
fs::path with_sectors(const std::string& line, const fs::path& to) {
  auto edition = copy_edition("sel-2022", to);
  std::string yaml = read(edition / "edition.yaml");
  auto begin = yaml.find("sectors: [");
  yaml.replace(begin, yaml.find('\n', begin) - begin, line);
  write(edition / "edition.yaml", yaml);
  for (const auto& [file, words] : tree(edition / "narrative"))  // these print figures
    if (words.find("{{figures.") != std::string::npos) fs::remove(edition / "narrative" / file);
  return edition;
}

TEST(ExitCode, EverySectorMissingIs2AndPublishesNothing) {
  auto out = scratch("no-sector-out");
  auto edition = with_sectors("sectors: [dentistry, pharmacy]", scratch("no-sector"));
  std::vector<std::string> words = {"build",      edition.string(), "--out",
                                    out.string(), "--format",       "html"};
  auto result = muster(words);
  EXPECT_EQ(result.status, 2) << result.err;
  EXPECT_THAT(result.err, HasSubstr("error[app.no-sectors]: every sector of edition 'sel-2022' is "
                                    "missing"));
  EXPECT_THAT(result.err, HasSubstr("--allow-no-sectors"));
  EXPECT_THAT(result.err, HasSubstr("no plugin for the sector 'dentistry' was found"));
  EXPECT_TRUE(tree(out).empty());
  words.push_back("--allow-no-sectors");
  auto allowed = muster(words);
  EXPECT_EQ(allowed.status, 4) << allowed.err;
  EXPECT_FALSE(tree(out).empty());
}

TEST(ExitCode, CheckEndsAsBuildWould) {
  auto edition = copy_edition("sel-2022", scratch("check-missing"));
  fs::remove(edition / "social_care_posts.csv");
  EXPECT_EQ(muster({"check", edition.string()}).status, 4);
  auto none = with_sectors("sectors: [dentistry, pharmacy]", scratch("check-no-sector"));
  auto result = muster({"check", none.string()});
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.out, HasSubstr("app.no-sectors"));
  EXPECT_EQ(muster({"check", none.string(), "--allow-no-sectors"}).status, 4);
}

TEST(ExitCode, NoSectorByWishIs0) {
  auto out = scratch("by-wish-out");
  ASSERT_THAT(read(source() / "data/southwark-2023/edition.yaml"), HasSubstr("sectors: []"));
  auto result = muster({"build", "data/southwark-2023", "--out", out.string(), "--format", "html"});
  EXPECT_EQ(result.status, 0) << result.err;
}

TEST(ExitCode, SomeEditionsOfAListAre5AndTheOthersArePublished) {
  auto folder = scratch("list");
  auto edition = copy_edition("southwark-2023", folder);
  write(folder / "work.tsv", "edition\nsouthwark-2023\nnowhere\n");
  auto result = muster({"build", "--worklist", (folder / "work.tsv").string(), "--out",
                        (folder / "out").string(), "--format", "html"});
  EXPECT_EQ(result.status, 5) << result.err;
  EXPECT_THAT(result.err, HasSubstr("error[file.not-found]: nowhere: "));
  EXPECT_TRUE(fs::exists(folder / "out/southwark-2023/public/index.html"));
}

}  // namespace
}  // namespace muster::e2e
