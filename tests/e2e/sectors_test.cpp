// SPDX-License-Identifier: MIT
// How a publication handles an additional sector, and a sector that crashes.
#include <gmock/gmock.h>

#include <algorithm>

#include "program.hpp"

namespace muster::e2e {
namespace {

using testing::HasSubstr;
using testing::Not;

void append(const fs::path& file, const std::string& text) { write(file, read(file) + text); }

/// sel-2022 with a sixth sector in its list of sectors.
fs::path edition_with(const std::string& sector, const std::string& name) {
  auto edition = copy_edition("sel-2022", scratch(name));
  auto yaml = read(edition / "edition.yaml");
  auto at = yaml.find("maternity]");
  yaml.insert(at + 9, ", " + sector);
  write(edition / "edition.yaml", yaml);
  return edition;
}

fs::path dental_edition() {
  auto edition = edition_with("dental", "dental");
  append(edition / "staff.csv",
         "2017-10-01,dental,Dentists,95.0,published,\n2022-10-01,dental,Dentists,100,published,\n");
  append(edition / "vacancies.csv", "2022-10-01,dental,Dentists,10,published,\n");
  append(edition / "demand.csv", "dental,Dentists,central,9.00%,5,published,\n");
  return edition;
}

/// Publications whose five-sector edition has a part for the acute sector.
std::vector<std::string> with_sectors(const fs::path& published) {
  std::vector<std::string> ids;
  for (const auto& entry : fs::directory_iterator(published)) {
    auto html = entry.path() / "report.html";
    if (fs::exists(html) && read(html).find("id=\"sector-acute\"") != std::string::npos)
      ids.push_back(entry.path().filename());
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

TEST(Sectors, ASixthAppearsWithoutATemplateBeingTouched) {
  auto out = scratch("dental-out");
  auto edition = dental_edition();
  auto yaml = read(edition / "edition.yaml");
  auto list = yaml.find("publications: [");
  yaml.insert(list + 15, "sector-profile, ");
  write(edition / "edition.yaml", yaml);
  auto result = muster({"build", edition.string(), "--plugin-dir",
                        binary("tests/e2e/sixth_sector").string(), "--out", out.string()});
  ASSERT_EQ(result.status, 0) << result.err;
  auto published = out / "sel-2022/public";
  auto publications = with_sectors(published);
  EXPECT_THAT(publications, testing::IsSupersetOf({"people-strategy", "sector-profile"}));
  for (const std::string& id : publications) {
    auto html = read(published / id / "report.html");
    EXPECT_THAT(html, HasSubstr("id=\"sector-dental\"")) << id;
    EXPECT_THAT(html, HasSubstr("href=\"#sector-dental\"")) << id << ": its contents";
    EXPECT_THAT(html, HasSubstr("23,210")) << id << ": 23,110 and 100 dentists";
    // E = 100 + 10; D = 10 + 9% of 110 = 19.9; P = 100 * 100 / 95 - 100 = 5.26; gap -14.6.
    EXPECT_THAT(read(published / id / "data/dental-workforce-gap.csv"),
                HasSubstr("Dentists,100,10,9.1,20,5,-15"))
        << id;
    auto pdf = run({"pdftotext", (published / id / "report.pdf").string(), "-"}).out;
    EXPECT_THAT(pdf, HasSubstr("Dentists")) << id;
  }
}

TEST(Sectors, ASixthIsInTheRankingOfAll) {
  auto edition = dental_edition();
  // 10,000 vacancies more than there were: the largest shortfall of all.
  auto vacancies = read(edition / "vacancies.csv");
  auto at = vacancies.find("dental,Dentists,10,");
  write(edition / "vacancies.csv", vacancies.replace(at, 19, "dental,Dentists,9999,"));
  auto out = scratch("ranking-out");
  auto result = muster({"build", edition.string(), "--format", "data", "--plugin-dir",
                        binary("tests/e2e/sixth_sector").string(), "--out", out.string()});
  ASSERT_EQ(result.status, 0) << result.err;
  auto data = out / "sel-2022/public/people-strategy/data";
  auto ranking = read(data / "all-largest-shortfalls.csv");
  EXPECT_LT(ranking.find("Dentists"), ranking.find("Adult nurses")) << ranking;
}

/// Builds the publication with one plugin of tests/bad_plugins and the five sectors.
struct WithBad {
  Result result;
  fs::path published;
};

WithBad build_with(const std::string& id) {
  auto edition = edition_with(id, "with-" + id);
  auto out = scratch("with-" + id + "-out");
  auto result = muster({"build", edition.string(), "--out", out.string(), "--plugin-dir",
                        binary("tests/bad_plugins").string() + "/" + id});
  return {result, out / "sel-2022/public/people-strategy"};
}

/// Expects the tables of the five sectors to be the same as without the sixth.
void expect_others_whole(const fs::path& published) {
  auto whole = scratch("five-out");
  ASSERT_EQ(muster({"build", "data/sel-2022", "--format", "data", "--out", whole.string()}).status,
            0);
  for (const auto& [name, content] : tree(whole / "sel-2022/public/people-strategy/data")) {
    if (name.starts_with("all-")) continue;  // totals name the sectors that they lack
    EXPECT_EQ(content, read(published / "data" / name)) << name;
  }
}

TEST(Sectors, OneWithoutASectionCostsThatSectionOnly) {
  auto [result, published] = build_with("no_retention");
  EXPECT_EQ(result.status, 4) << result.err;
  EXPECT_THAT(result.err, HasSubstr("no_retention.so: warning[sectors.section-missing]: the sector "
                                    "'no_retention' returned nothing for its section 'retention'"));
  auto html = read(published / "report.html");
  EXPECT_THAT(html, HasSubstr("The section retention of Bad care could not be produced"));
  EXPECT_THAT(html, HasSubstr("id=\"sector-no_retention-gap\""));
  EXPECT_THAT(read(published / "manifest.json"), HasSubstr("Bad care: retention"));
  expect_others_whole(published);
}

TEST(Sectors, OneThatCannotBeSetCostsItsOwnSectionsOnly) {
  for (const char* id : {"wide_table", "right_to_left"}) {
    auto [result, published] = build_with(id);
    EXPECT_EQ(result.status, 4) << id << result.err;
    EXPECT_THAT(result.err, HasSubstr(std::string(id) +
                                      ".so: warning[sectors.cannot-be-set]: the "
                                      "findings of sector '" +
                                      id + "' cannot be printed: "));
    EXPECT_THAT(read(published / "report.html"),
                HasSubstr("the findings of its plugin cannot be printed on a page"));
    EXPECT_TRUE(fs::exists(published / "report.pdf"));
    expect_others_whole(published);
  }
}

/// All plugins of tests/bad_plugins that are accepted when asked, with their folders.
struct BadSectors {
  std::vector<std::string> ids;
  std::vector<std::string> options;
};

BadSectors bad_sectors() {
  BadSectors all;
  for (const char* id :
       {"bad_utf8",    "crash",        "declines",      "divides_by_zero", "exit_zero",
        "forks",       "garbage",      "gigabytes",     "gives_up",        "hang",
        "kills_host",  "memory_hog",   "nan_figure",    "not_json",        "odd_result",
        "open_files",  "opens_socket", "out_of_memory", "runs_program",    "stack_overflow",
        "thread_left", "throws"}) {
    all.ids.push_back(id);
    all.options.insert(all.options.end(),
                       {"--plugin-dir", binary("tests/bad_plugins").string() + "/" + id});
  }
  return all;
}

TEST(Sectors, ThoseThatDieCostTheirOwnSectionsOnly) {
  auto whole = scratch("whole-out");
  ASSERT_EQ(muster({"build", "data/sel-2022", "--format", "html", "--format", "data", "--out",
                    whole.string()})
                .status,
            0);
  BadSectors bad = bad_sectors();
  std::string list;
  for (const std::string& id : bad.ids) list += (list.empty() ? "" : ", ") + id;
  auto edition = edition_with(list, "dying");
  auto out = scratch("dying-out");
  std::vector<std::string> command = {"build",           edition.string(),
                                      "--format",        "html",
                                      "--format",        "data",
                                      "--out",           out.string(),
                                      "--sector-time",   "6",
                                      "--jobs",          "4",
                                      "--sector-memory", "512"};
  command.insert(command.end(), bad.options.begin(), bad.options.end());
  auto result = muster(command);
  EXPECT_EQ(result.status, 4) << result.err;
  auto html = read(out / "sel-2022/public/people-strategy/report.html");
  for (const std::string& id : bad.ids) {
    EXPECT_THAT(html, HasSubstr("id=\"sector-" + id + "\"")) << id;
    EXPECT_THAT(result.err, HasSubstr("'" + id + "'")) << id;
  }
  EXPECT_THAT(html, HasSubstr("could not be produced"));
  for (const auto& [name, content] : tree(whole / "sel-2022/public/people-strategy/data")) {
    if (name.starts_with("all-")) continue;  // totals name the sectors that they lack
    EXPECT_EQ(content, read(out / "sel-2022/public/people-strategy/data" / name)) << name;
  }
}

TEST(Sectors, StrictPublishesNothingWhenOneDies) {
  auto edition = edition_with("crash", "strict-crash");
  auto out = scratch("strict-crash-out");
  auto result = muster({"build", edition.string(), "--strict", "--plugin-dir",
                        binary("tests/bad_plugins/crash").string(), "--out", out.string()});
  EXPECT_EQ(result.status, 3);
  EXPECT_TRUE(tree(out).empty());
}

}  // namespace
}  // namespace muster::e2e
