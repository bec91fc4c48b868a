// SPDX-License-Identifier: MIT
// Editions that take tables from a parent, and lists of them: figures don't cross over between
// areas, nothing outside is read, and a bad edition fails alone.
#include <gmock/gmock.h>

#include <algorithm>
#include <csignal>
#include <ostream>
#include <string>

#include "program.hpp"

namespace muster::e2e {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr int areas = 6;

std::string area(int number) { return "A" + std::to_string(number); }
std::string id(int number) { return "a" + std::to_string(number); }
/// The staff of an area, which no other has: 4,101 in area 1.
std::string staff(int number) { return std::to_string(4100 + number); }
std::string printed(int number) { return "4," + std::to_string(100 + number); }

std::string row(int number, int year, int fte) {
  return area(number) + "," + std::to_string(year) + "-10-01,acute,Adult nurses," +
         std::to_string(fte) + ",synthetic,Synthetic: for this test\n";
}

/// Six areas with one parent, sorted by year, so that the rows of an area are apart.
struct Nation {
  explicit Nation(const std::string& name) : folder(scratch(name)) {
    write(folder / "national/edition.yaml",
          "id: national\ntitle: Staff\norganisation: Example Ministry\npublished: 2026-12-15\n"
          "baseline: 2026-10-01\npublications: [sector-profile]\nsectors: [acute]\n"
          "disclosure: {public: none}\nshared: [sources]\n");
    write(folder / "national/sources.csv",
          "table,title,publisher,as_of,basis,origin,note\n"
          "staff,Staff in post,Example Ministry,2026-10-01,synthetic,Made up for a test,\n");
    std::string list = "area,name\n";
    write_staff(4100);
    for (int i = 1; i <= areas; ++i) list += area(i) + ",Place " + std::to_string(i) + "\n";
    write(folder / "areas.csv", list);
  }

  /// Writes the table of staff; area 1 has one more than `now` today.
  void write_staff(int now) const {
    std::string table = "place,date,sector,profession,fte,basis,note\n";
    for (int i = 1; i <= areas; ++i) table += row(i, 2021, 3000 + i);
    for (int i = 1; i <= areas; ++i) table += row(i, 2026, now + i);
    write(folder / "national/staff.csv", table);
  }

  Result make_list() const {
    return muster({"worklist", (folder / "areas.csv").string(), "--parent",
                   (folder / "national").string(), "--column", "place", "--out", list()});
  }
  std::string list() const { return (folder / "run/work.tsv").string(); }
  fs::path edition(int number) const { return folder / "run/editions" / id(number); }

  Result build(const std::string& out, std::vector<std::string> more = {}) const {
    std::vector<std::string> words = {"build",     "--worklist", list(),      "--out",
                                      out_of(out), "--format",   "html",      "--format",
                                      "data",      "--results",  results(out)};
    words.insert(words.end(), more.begin(), more.end());
    return muster(words);
  }
  /// Builds on a system in which a call fails: {"flock=ENOLCK"}.
  Result build_without(const std::string& call, const std::string& out) const {
    return run({binary("bin/muster_without").string(), call, "--", binary("bin/muster").string(),
                "build", "--worklist", list(), "--out", out_of(out), "--format", "html", "--format",
                "data", "--results", results(out)});
  }
  Result collect(const std::string& out) const {
    return muster({"collect", list(), results(out), "--out", out_of(out)});
  }
  std::string out_of(const std::string& out) const { return (folder / out).string(); }
  std::string results(const std::string& out) const {
    return (folder / (out + "-results")).string();
  }
  std::string page(const std::string& out, int number) const {
    return read(folder / out / id(number) / "public/sector-profile/report.html");
  }

  fs::path folder;
};

TEST(ThinEdition, HasTheFiguresOfItsAreaAndNoOther) {
  const Nation nation("thin-figures");
  ASSERT_EQ(nation.make_list().status, 0);
  const Result built = nation.build("out");
  ASSERT_EQ(built.status, 0) << built.err;
  for (int i = 1; i <= areas; ++i)
    for (int other = 1; other <= areas; ++other) {
      SCOPED_TRACE(id(i) + " " + printed(other));
      if (i == other)
        EXPECT_THAT(nation.page("out", i), HasSubstr(printed(other)));
      else
        EXPECT_THAT(nation.page("out", i), Not(HasSubstr(printed(other))));
    }
}

TEST(ThinEdition, IsCheckedExplainedComparedAndVerifiedLikeAnyOther) {
  const Nation nation("thin-commands");
  ASSERT_EQ(nation.make_list().status, 0);
  const std::string one = nation.edition(1).string(), two = nation.edition(2).string();
  const Result checked = muster({"check", one});
  EXPECT_EQ(checked.status, 0) << checked.out << checked.err;
  const Result explained = muster({"explain", one, "acute.staff_in_post.adult_nurses"});
  EXPECT_EQ(explained.status, 0) << explained.err;
  EXPECT_THAT(explained.out, HasSubstr("staff.csv"));
  EXPECT_THAT(explained.out, HasSubstr("adult-nurses: fte 4101"));
  EXPECT_EQ(muster({"diff", one, two}).status, 0);
  const std::string out = nation.out_of("out");
  ASSERT_EQ(muster({"build", one, "--out", out, "--format", "html"}).status, 0);
  EXPECT_THAT(read(nation.folder / "out/a1/public/sector-profile/manifest.json"),
              HasSubstr("\"where\""));
  const std::string table = read(nation.folder / "national/staff.csv");
  const std::vector<std::string> verify = {"verify", out + "/a1/public", "--edition", one};
  EXPECT_EQ(muster(verify).status, 0);
  auto with = [&](const std::string& from, const std::string& to) {
    std::string changed = table;
    changed.replace(changed.find(from), from.size(), to);
    write(nation.folder / "national/staff.csv", changed);
  };
  with(staff(2), "4200");
  EXPECT_EQ(muster(verify).status, 0) << "rows of another area are no input";
  with(staff(1), "4200");
  EXPECT_EQ(muster(verify).status, 2);
}

/// What the edition of area 1 reports if its parent is `parent`.
std::string report_of(const Nation& nation, const std::string& parent) {
  write(nation.edition(1) / "edition.yaml",
        "id: a1\ntitle: One\nparent: " + parent + "\nwhere: {place: A1}\n");
  const Result result = muster({"check", nation.edition(1).string()});
  EXPECT_EQ(result.status, 2);
  return result.out + result.err;
}

TEST(ThinEdition, ReadsNothingButTheFolderThatItNames) {
  const Nation nation("thin-escape");
  ASSERT_EQ(nation.make_list().status, 0);
  fs::create_directory_symlink(nation.folder / "national", nation.folder / "run/alias");
  for (const std::string& parent :
       {(nation.folder / "national").string(), std::string("../../alias"),
        std::string("../../editions/../../national"), std::string("../../nowhere"),
        std::string("../.."), std::string("\"\"")})
    EXPECT_THAT(report_of(nation, parent), HasSubstr("load.parent.path")) << parent;
  // A link inside the parent that leads out of it.
  fs::rename(nation.folder / "national/staff.csv", nation.folder / "secret.csv");
  fs::create_symlink("../secret.csv", nation.folder / "national/staff.csv");
  EXPECT_THAT(report_of(nation, "../../../national"), HasSubstr("file.outside-folder"));
}

TEST(ThinEdition, ParentsAreFewAndInNoRing) {
  const Nation nation("thin-chain");
  for (int i = 1; i <= 6; ++i)
    write(nation.folder / id(i) / "edition.yaml",
          "id: " + id(i) + "\ntitle: T\nparent: ../" + (i == 6 ? "national" : id(i + 1)) + "\n");
  EXPECT_THAT(muster({"check", (nation.folder / "a1").string()}).out,
              HasSubstr("load.parent.chain"));
  // Below four parents; the tables have a column that only `where` allows.
  write(nation.folder / "a3/edition.yaml", "id: a3\ntitle: T\nparent: ../a4\nwhere: {place: A1}\n");
  const Result four = muster({"check", (nation.folder / "a3").string()});
  EXPECT_EQ(four.status, 0) << four.out << four.err;
  write(nation.folder / "a6/edition.yaml", "id: a6\ntitle: T\nparent: ../a4\n");
  EXPECT_THAT(muster({"check", (nation.folder / "a4").string()}).out,
              HasSubstr("load.parent.chain"));
}

TEST(WorkList, EveryShardCountOrderAndNumberOfJobsGivesTheSameBytes) {
  const Nation nation("list-shards");
  ASSERT_EQ(nation.make_list().status, 0);
  const std::string list = read(nation.list());
  ASSERT_EQ(nation.build("one", {"--jobs", "1"}).status, 0);
  for (const char* shard : {"2/3", "0/3", "1/3"})
    ASSERT_EQ(nation.build("three", {"--jobs", "2", "--shard", shard}).status, 0);
  EXPECT_EQ(tree(nation.folder / "one"), tree(nation.folder / "three"));
  ASSERT_EQ(muster({"build", nation.edition(4).string(), "--out", nation.out_of("alone"),
                    "--format", "html", "--format", "data"})
                .status,
            0);
  EXPECT_EQ(tree(nation.folder / "one/a4"), tree(nation.folder / "alone/a4"))
      << "an edition doesn't see the ones before it";
  ASSERT_EQ(nation.collect("one").status, 0);
  ASSERT_EQ(nation.collect("three").status, 0);
  EXPECT_EQ(tree(nation.folder / "one"), tree(nation.folder / "three"));
  EXPECT_EQ(nation.make_list().status, 0);
  EXPECT_EQ(read(nation.list()), list) << "what is there already is kept";
}

TEST(WorkList, ABadEditionFailsAlone) {
  const Nation nation("list-bad");
  ASSERT_EQ(nation.make_list().status, 0);
  const std::string table = read(nation.folder / "national/staff.csv");
  write(nation.folder / "national/staff.csv", table + "A2,2026-10-01,acute,Midwives,many,,\n");
  const Result built = nation.build("out");
  EXPECT_EQ(built.status, 5) << built.err;
  EXPECT_THAT(built.err, HasSubstr("national/staff.csv:14:"));
  EXPECT_THAT(built.err, HasSubstr("a2: column 'fte' contains 'many'"));
  EXPECT_FALSE(fs::exists(nation.folder / "out/a2"));
  EXPECT_THAT(nation.page("out", 3), HasSubstr(printed(3)));
  const Result collected = nation.collect("out");
  EXPECT_EQ(collected.status, 5) << collected.err;
  const std::string index = read(nation.folder / "out/all-areas/public/index.html");
  EXPECT_THAT(index, HasSubstr("../../a1/public/index.html"));
  EXPECT_THAT(index, HasSubstr("data-search=\"Find an area\""));
  EXPECT_THAT(index, Not(HasSubstr("../../a2/")));
  EXPECT_THAT(read(nation.results("out") + "/failures.csv"), HasSubstr("staff.csv,14,"));
  EXPECT_THAT(read(nation.folder / "out/all-areas/public/key-figures.csv"),
              HasSubstr(",4101,known"));
  EXPECT_THAT(everything(nation.folder / "out/all-areas"), HasSubstr("Acute care: Staff in post"));
  EXPECT_EQ(muster({"verify", nation.out_of("out")}).status, 0);
}

TEST(WorkList, AnErrorOfWhatAllShareIsReportedOnce) {
  const Nation nation("list-shared-error");
  ASSERT_EQ(nation.make_list().status, 0);
  std::string table = read(nation.folder / "national/staff.csv");
  table.replace(0, 5, "town");
  write(nation.folder / "national/staff.csv", table);
  const Result built = nation.build("out");
  EXPECT_EQ(built.status, 5);
  EXPECT_THAT(built.err, HasSubstr("load.where.no-column]: a1 and 5 more editions: "));
  EXPECT_THAT(built.err, Not(HasSubstr("a2")));
  EXPECT_THAT(read(nation.results("out") + "/shard-0-of-1.jsonl"), HasSubstr("\"id\":\"a2\""));
}

TEST(WorkList, CollectRefusesWhileALineHasNoResult) {
  const Nation nation("list-collect");
  ASSERT_EQ(nation.make_list().status, 0);
  ASSERT_EQ(nation.build("out", {"--shard", "0/2"}).status, 0);
  const Result result = nation.collect("out");
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("collect.missing"));
  EXPECT_FALSE(fs::exists(nation.folder / "out/all-areas"));
  ASSERT_EQ(nation.build("out", {"--shard", "1/2"}).status, 0);
  fs::remove_all(nation.folder / "out/a1");
  const Result lost = nation.collect("out");
  EXPECT_EQ(lost.status, 2);
  EXPECT_THAT(lost.err, HasSubstr("collect.result"));
}

TEST(WorkList, ResumeBuildsOnlyWhatChanged) {
  const Nation nation("list-resume");
  ASSERT_EQ(nation.make_list().status, 0);
  ASSERT_EQ(nation.build("out").status, 0);
  const auto before = tree(nation.folder / "out");
  const auto marked = [&](int i) { return nation.folder / "out" / id(i) / "public/index.html"; };
  for (int i : {1, 2}) write(marked(i), "marked");
  write(nation.edition(2) / "narrative/foreword.md", "Only for place 2.\n");
  ASSERT_EQ(nation.build("out", {"--resume"}).status, 0);
  EXPECT_EQ(read(marked(1)), "marked") << "it was left alone";
  EXPECT_THAT(read(marked(2)), Not(HasSubstr("marked"))) << "its text has changed";
  fs::remove_all(nation.edition(2) / "narrative");
  ASSERT_EQ(nation.build("out").status, 0);
  EXPECT_EQ(tree(nation.folder / "out"), before);
}

TEST(WorkList, AKilledRunIsResumedToTheSameBytes) {
  const Nation nation("list-killed");
  ASSERT_EQ(nation.make_list().status, 0);
  ASSERT_EQ(nation.build("whole").status, 0);
  for (long microseconds : {50'000L, 300'000L})
    muster_stopped({"build", "--worklist", nation.list(), "--out", nation.out_of("out"), "--format",
                    "html", "--format", "data", "--results", nation.results("out"), "--resume"},
                   microseconds, SIGKILL);
  ASSERT_EQ(nation.build("out", {"--resume"}).status, 0);
  EXPECT_EQ(tree(nation.folder / "out"), tree(nation.folder / "whole"));
}

/// A call that a file system refuses, and what muster says then; "" if it can do without.
struct Refusal {
  const char* call;
  const char* words;
};

void PrintTo(const Refusal& refusal, std::ostream* out) { *out << refusal.call; }

class NetworkFileSystem : public testing::TestWithParam<Refusal> {};

TEST_P(NetworkFileSystem, KeepsWhatWasPublishedOrReplacesItWhole) {
  const auto& [call, words] = GetParam();
  const std::string name(call, std::string(call).find('='));
  const Nation nation("file-system-" + name);
  ASSERT_EQ(nation.make_list().status, 0);
  ASSERT_EQ(nation.build("out").status, 0);
  const auto before = tree(nation.folder / "out");
  nation.write_staff(4200);
  const Result refused = nation.build_without(call, "out");
  if (*words != '\0') {
    EXPECT_THAT(refused.err, HasSubstr(words));
    EXPECT_THAT(refused.err, HasSubstr("\n  hint: "));
    EXPECT_EQ(refused.status, 5);
    EXPECT_EQ(tree(nation.folder / "out"), before);
    ASSERT_EQ(nation.build("out").status, 0);
  } else {
    EXPECT_EQ(refused.status, 0);
  }
  ASSERT_EQ(nation.build("whole").status, 0);
  EXPECT_NE(tree(nation.folder / "out"), before);
  EXPECT_EQ(tree(nation.folder / "out"), tree(nation.folder / "whole"));
}

INSTANTIATE_TEST_SUITE_P(
    Calls, NetworkFileSystem,
    testing::Values(Refusal{"flock=ENOLCK", "the folder cannot be locked: No locks available"},
                    Refusal{"mkdir=EROFS", "cannot be created: Read-only file system"},
                    Refusal{"fsync=EIO", "the file cannot be written: Input/output error"},
                    Refusal{"renameat2=EIO", "the folder cannot be replaced: Input/output error"},
                    Refusal{"renameat2=EINVAL", ""}),
    [](const auto& about) {
      std::string name = about.param.call;
      std::replace(name.begin(), name.end(), '=', '_');
      return name;
    });

TEST(WorkList, AShardThatIsStartedTwiceAtOnceDoesNoHarm) {
  const Nation nation("list-twice");
  ASSERT_EQ(nation.make_list().status, 0);
  ASSERT_EQ(nation.build("whole").status, 0);
  const std::string command = binary("bin/muster").string() + " build --worklist " + nation.list() +
                              " --out " + nation.out_of("out") + " --format html --format data" +
                              " --results " + nation.results("out");
  const Result both =
      run({"sh", "-c", command + " & " + command + "; first=$?; wait $! || exit 1; exit $first"});
  EXPECT_EQ(both.status, 0) << both.err;
  EXPECT_EQ(tree(nation.folder / "out"), tree(nation.folder / "whole"));
  EXPECT_EQ(tree(nation.results("out")).size(), 1U);
  EXPECT_EQ(nation.collect("out").status, 0);
}

TEST(WorkList, AListThatDoesNotFitItsEditionsIsFoundOut) {
  const Nation nation("list-changed");
  ASSERT_EQ(nation.make_list().status, 0);
  const fs::path yaml = nation.edition(1) / "edition.yaml";
  write(yaml, read(yaml) + "version: \"2\"\n");
  const Result changed = nation.build("out");
  EXPECT_EQ(changed.status, 5);
  EXPECT_THAT(changed.err, HasSubstr("worklist.changed"));
  write(nation.list(), "edition\tid\neditions/a1\tother\n");
  const Result other = nation.build("out");
  EXPECT_EQ(other.status, 5);
  EXPECT_THAT(other.err, HasSubstr("worklist.id"));
  write(nation.edition(1) / "edition.yaml", "id: a1\ntitle: T\nparent: ../../../national\n");
  const Result there = nation.make_list();
  EXPECT_EQ(there.status, 2);
  EXPECT_THAT(there.err, HasSubstr("worklist.exists"));
}

TEST(WorkList, WithoutEditionOrListTheCommandLineIsWrong) {
  EXPECT_EQ(muster({"build", "--worklist", "x", "data/sel-2022"}).status, 1);
  EXPECT_EQ(muster({"build", "data/sel-2022", "--shard", "0/2"}).status, 1);
  EXPECT_EQ(muster({"build", "--worklist", "x", "--shard", "2/2"}).status, 1);
  const Result environment =
      muster({"build", "--worklist", "x"}, {{{"MUSTER_SHARD_INDEX", "4"}}, {}});
  EXPECT_EQ(environment.status, 1) << "there is no count";
}

/// Vacancies and demand of areas, in the folder of their parent.
void write_outlook(const fs::path& parent, const std::vector<std::string>& places) {
  std::string vacancies = "place,date,sector,profession,fte,basis,note\n";
  std::string demand = "place,sector,profession,scenario,growth,horizon_years,basis,note\n";
  for (const std::string& place : places) {
    vacancies += place + ",2026-10-01,acute,Adult nurses,0,synthetic,Synthetic: for this test\n";
    demand += place + ",acute,Adult nurses,central,10%,5,synthetic,Synthetic: for this test\n";
  }
  write(parent / "vacancies.csv", vacancies);
  write(parent / "demand.csv", demand);
}

/// Areas 1 and 2 became one. Their 3,001 + 3,002 = 6,003 staff became 4,101 + 4,102 = 8,203, so the
/// gap is 8,203 * 8,203 / 6,003 - 8,203 * 1.1 = 2,186. With 8,303 staff it is 2,351.
TEST(ThinEdition, IsFollowedByAnotherThatIsAsThin) {
  const Nation nation("thin-next");
  ASSERT_EQ(nation.make_list().status, 0);
  write(nation.edition(1) / "narrative/foreword.md", "A word of our own.\n");
  const fs::path next = nation.folder / "next/a1-2027";
  const Result made = muster(
      {"new", "edition", "a1-2027", "--from", nation.edition(1).string(), "--in", next.string()});
  ASSERT_EQ(made.status, 0) << made.err;
  EXPECT_THAT(made.err, HasSubstr("note[new.parent.task]"));
  const std::string yaml = read(next / "edition.yaml");
  EXPECT_THAT(yaml, HasSubstr("id: a1-2027\n"));
  EXPECT_THAT(yaml, HasSubstr("previous: a1\n"));
  EXPECT_THAT(yaml, HasSubstr("parent: \"../../national\"\n"));
  EXPECT_THAT(yaml, HasSubstr("where: "));
  EXPECT_THAT(yaml, Not(HasSubstr("baseline"))) << "that is its parent's";
  EXPECT_EQ(read(next / "narrative/foreword.md"), "A word of our own.\n");
  EXPECT_FALSE(fs::exists(next / "staff.csv")) << "it has no table of its own";
  const Result built =
      muster({"build", next.string(), "--out", nation.out_of("out"), "--format", "html"});
  EXPECT_EQ(built.status, 0) << built.err;
  EXPECT_THAT(read(nation.folder / "out/a1-2027/public/sector-profile/report.html"),
              HasSubstr(printed(1)));
}

TEST(ThinEdition, SeveralAreJoinedAsTheEditionsBeforeAnother) {
  const Nation nation("thin-previous");
  write_outlook(nation.folder / "national", {"A1", "A2", "A3", "A4", "A5", "A6"});
  ASSERT_EQ(nation.make_list().status, 0);
  const fs::path merged = nation.folder / "run/editions/merged";
  write(merged / "edition.yaml",
        "id: merged\ntitle: Both\nparent: ../../../after\nwhere: {place: M}\n"
        "names: {name: Both places}\nprevious: [a1, a2]\n");
  for (const char* file : {"edition.yaml", "sources.csv"})
    write(nation.folder / "after" / file, read(nation.folder / "national" / file));
  write(nation.folder / "after/staff.csv",
        "place,date,sector,profession,fte,basis,note\n"
        "M,2021-10-01,acute,Adult nurses,6003,synthetic,Synthetic: for this test\n"
        "M,2026-10-01,acute,Adult nurses,8303,synthetic,Synthetic: for this test\n");
  write_outlook(nation.folder / "after", {"M"});
  const Result diff =
      muster({"diff", nation.edition(1).string(), nation.edition(2).string(), merged.string()});
  ASSERT_EQ(diff.status, 0) << diff.err;
  EXPECT_THAT(diff.out, HasSubstr("2,186"));
  EXPECT_THAT(diff.out, HasSubstr("2,351"));
  const Result built =
      muster({"build", merged.string(), "--out", nation.out_of("out"), "--format", "html"});
  EXPECT_EQ(built.status, 0) << built.err;
  EXPECT_THAT(built.err, Not(HasSubstr("load.predecessor")));
}

TEST(ThinEdition, IsNotJoinedWithItsParentOrItself) {
  const Nation nation("thin-twice");
  ASSERT_EQ(nation.make_list().status, 0);
  const fs::path editions = nation.folder / "run/editions";
  const fs::path parent = editions / "national", child = editions / "child";
  write(parent / "edition.yaml", read(nation.folder / "national/edition.yaml"));
  write(parent / "sources.csv", read(nation.folder / "national/sources.csv"));
  write(parent / "staff.csv",
        "date,sector,profession,organisation,fte,basis,note\n"
        "2026-10-01,acute,Adult nurses,Trust,90,synthetic,Synthetic: for this test\n");
  write(child / "edition.yaml",
        "id: child\ntitle: T\nparent: ../national\nwhere: {organisation: Trust}\n");
  const Result with_parent =
      muster({"diff", child.string(), parent.string(), nation.edition(2).string()});
  EXPECT_EQ(with_parent.status, 2);
  EXPECT_THAT(
      with_parent.err,
      HasSubstr("error[load.predecessor.parent]: the edition 'child' has rows of its parent "
                "'national', so they would be counted twice"));
  fs::copy(nation.edition(1), editions / "again", fs::copy_options::recursive);
  const Result twice = muster({"diff", nation.edition(1).string(), (editions / "again").string(),
                               nation.edition(2).string()});
  EXPECT_EQ(twice.status, 2);
  EXPECT_THAT(twice.err, HasSubstr("the organisation 'Place 1' is in the editions"));
}

}  // namespace
}  // namespace muster::e2e
