// SPDX-License-Identifier: MIT
// From a printed figure to the line of the file that was imported, and whether that file is still
// the one that was.
#include <gmock/gmock.h>

#include <algorithm>

#include "program.hpp"

namespace muster::e2e {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A copy of an edition whose adult nurses are imported: 10,000 and 119 make the 10,119 that it
/// publishes.
struct Traced {
  fs::path folder, originals, out;

  explicit Traced(const std::string& name)
      : folder(copy_edition("sel-2022", scratch(name))),
        originals(scratch(name + "-originals")),
        out(scratch(name + "-out")) {
    write(folder / "recipes/wards.yaml",
          "recipe: wards\nversion: 3\ntitle: Staff by site\npublisher: Example Trust\n"
          "table: staff\nheader: {names: [Date, WTE]}\ncolumns:\n"
          "  date: {from: Date, date: dd/mm/yyyy}\n  sector: {text: acute}\n"
          "  profession: {from: Group}\n  fte: {from: WTE, rows: add}\n");
    write(originals / "wards.csv",
          "Date,Site,Group,WTE\n01/10/2022,A,Adult nurses,10000\n01/10/2022,B,Adult nurses,119\n");
    EXPECT_EQ(muster({"import", "wards", (originals / "wards.csv").string(), "--into",
                      folder.string(), "--release", "June 2023"})
                  .status,
              0);
  }
  std::string explain(std::vector<std::string> more = {}) const {
    std::vector<std::string> words = {"explain", folder.string(), "acute.gap.adult_nurses"};
    words.insert(words.end(), more.begin(), more.end());
    const Result result = muster(words);
    EXPECT_EQ(result.status, 0) << result.err;
    return result.out;
  }
  Result verify(std::vector<std::string> more = {}) const {
    std::vector<std::string> words = {"verify", out.string(), "--edition", folder.string()};
    words.insert(words.end(), more.begin(), more.end());
    return muster(words);
  }
};

TEST(Originals, ExplainNamesTheLinesOfAnOriginal) {
  const Traced traced("lines");
  const std::string said = traced.explain({"--audience", "restricted"});
  EXPECT_THAT(said, HasSubstr("line 11, 2022-10-01.acute.adult-nurses: fte 10119\n"
                              "        imported from wards.csv by recipe wards 3\n"
                              "          line 2: fte 10000\n          line 3: fte 119\n"));
  const std::string json = traced.explain({"--audience", "restricted", "--json"});
  EXPECT_THAT(json, HasSubstr("\"line_count\": 2"));
  EXPECT_THAT(read(traced.folder / "sources.csv"), HasSubstr("June 2023"));
}

TEST(Originals, ExplainNamesNoLineToThePublic) {
  const std::string said = Traced("public").explain();
  EXPECT_THAT(said, HasSubstr("imported from wards.csv by recipe wards 3\n"));
  EXPECT_THAT(said, Not(HasSubstr("fte 10000")));
}

TEST(Originals, ExplainSaysWhyItNamesNoLine) {
  const Traced traced("why");
  write(traced.folder / "recipes/wards.yaml",
        "version: 4\n" + read(traced.folder / "recipes/wards.yaml").erase(14, 11));
  EXPECT_THAT(traced.explain({"--audience", "restricted"}),
              HasSubstr("whose recipe is not there or has another version"));
  const auto whole = read(traced.originals / "wards.csv");
  write(traced.originals / "wards.csv", whole + "\n");
  EXPECT_THAT(traced.explain({"--audience", "restricted"}),
              HasSubstr("which has changed since it was imported"));
  fs::remove(traced.originals / "wards.csv");
  EXPECT_THAT(traced.explain({"--audience", "restricted"}), HasSubstr("which is not there"));
}

TEST(Originals, VerifyKnowsThem) {
  const Traced traced("verify");
  ASSERT_EQ(muster({"build", traced.folder.string(), "--out", traced.out.string(), "--format",
                    "html", "--quiet"})
                .status,
            0);
  const Result same = traced.verify();
  EXPECT_EQ(same.status, 0) << same.err;
  EXPECT_THAT(same.out, HasSubstr("imported files: 1 unchanged, 0 changed, 0 not there\n"));

  const auto moved = scratch("moved");
  fs::rename(traced.originals / "wards.csv", moved / "wards.csv");
  const Result missing = traced.verify({"--strict"});
  EXPECT_EQ(missing.status, 0) << "a missing original is no fault";
  EXPECT_THAT(missing.err, HasSubstr("note[verify.original-missing]: 'wards.csv'"));
  EXPECT_THAT(traced.verify({"--originals", moved.string()}).out, HasSubstr("1 unchanged"));
  EXPECT_THAT(traced.explain({"--audience", "restricted", "--originals", moved.string()}),
              HasSubstr("line 3: fte 119"));

  write(traced.originals / "wards.csv", "another file\n");
  const Result changed = traced.verify({"--json"});
  EXPECT_EQ(changed.status, 0);
  EXPECT_THAT(changed.err, HasSubstr("warning[verify.original-changed]: 'wards.csv'"));
  EXPECT_THAT(changed.out, HasSubstr("\"changed\": 1"));
  EXPECT_EQ(traced.verify({"--strict"}).status, 3);
}

TEST(Originals, FilesOfTheSameNameHaveARowEach) {
  const Traced traced("same-name");
  const fs::path later = traced.originals / "2023-10/wards.csv";
  const auto import = [&](const fs::path& file) {
    return muster({"import", "wards", file.string(), "--into", traced.folder.string()}).status;
  };
  write(later, "Date,Site,Group,WTE\n01/10/2021,A,Adult nurses,9000\n");
  ASSERT_EQ(import(later), 0);
  EXPECT_THAT(traced.explain({"--audience", "restricted"}), HasSubstr("line 3: fte 119"))
      << "the first file is still known";
  const std::string sources = read(traced.folder / "sources.csv");
  EXPECT_THAT(sources, HasSubstr("2023-10/wards.csv"));
  ASSERT_EQ(import(later), 0);
  EXPECT_EQ(read(traced.folder / "sources.csv"), sources);
  write(later, "Date,Site,Group,WTE\n01/10/2021,A,Adult nurses,9001\n");
  ASSERT_EQ(import(later), 0);
  const std::string revised = read(traced.folder / "sources.csv");
  EXPECT_NE(revised, sources) << "a file that was published again has the row of the one before";
  EXPECT_EQ(std::count(revised.begin(), revised.end(), '\n'),
            std::count(sources.begin(), sources.end(), '\n'));
}

// A thin edition has no table of its own: its staff is its parent's, which was imported.
TEST(Originals, ExplainFollowsATableOfAParent) {
  const Traced traced("of-parent");
  const fs::path thin = scratch("of-parent-thin") / "edition";
  fs::create_directories(thin);
  const std::string tables = [&] {
    std::string names;
    for (const auto& entry : fs::directory_iterator(traced.folder))
      if (entry.path().extension() == ".csv")
        names += (names.empty() ? "" : ", ") + entry.path().stem().string();
    return names;
  }();
  write(thin / "edition.yaml",
        "id: thin\ntitle: Thin\nparent: " + traced.folder.lexically_relative(thin).string() +
            "\nshared: [" + tables + "]\n");
  const Result result =
      muster({"explain", thin.string(), "acute.gap.adult_nurses", "--audience", "restricted"});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("line 11, 2022-10-01.acute.adult-nurses: fte 10119\n"
                                    "        imported from wards.csv by recipe wards 3\n"
                                    "          line 2: fte 10000\n          line 3: fte 119\n"));
}

TEST(Originals, NothingOfAPersonIsExplained) {
  const Traced traced("persons");
  write(traced.folder / "recipes/people.yaml",
        "recipe: people\ntitle: Payroll\npublisher: Example Trust\ntable: staff\n"
        "header: {names: [Date, WTE]}\ncolumns:\n  date: {from: Date, date: dd/mm/yyyy}\n"
        "  sector: {text: acute}\n  profession: {from: Group}\n  fte: {from: WTE, rows: add}\n");
  write(traced.originals / "people.csv",
        "Date,Assignment Number,Group,WTE\n01/10/2022,77001,Adult nurses,10119\n");
  ASSERT_EQ(muster({"import", "people", (traced.originals / "people.csv").string(), "--into",
                    traced.folder.string()})
                .status,
            0);
  const std::string said = traced.explain({"--audience", "restricted"});
  EXPECT_THAT(said, HasSubstr("people.csv by recipe people 1, whose rows are about persons"));
  EXPECT_THAT(said, Not(HasSubstr("imported from people.csv by recipe people 1\n")));
}

}  // namespace
}  // namespace muster::e2e
