// SPDX-License-Identifier: MIT
// A sector more, a sector that dies: what the publication makes of them.
#include <gmock/gmock.h>

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

TEST(Sectors, ASixthAppearsWithoutATemplateBeingTouched) {
  auto out = scratch("dental-out");
  auto result = muster({"build", dental_edition().string(), "--plugin-dir",
                        binary("tests/e2e/sixth_sector").string(), "--out", out.string()});
  ASSERT_EQ(result.status, 0) << result.err;
  auto report = out / "sel-2022/public/people-strategy";
  auto html = read(report / "report.html");
  EXPECT_THAT(html, HasSubstr("id=\"sector-dental\""));
  EXPECT_THAT(html, HasSubstr("Dental care"));
  EXPECT_THAT(html, HasSubstr("23,210")) << "23,110 and 100 dentists";
  // E = 100 + 10; D = 10 + 9% of 110 = 19.9; P = 100 * 100 / 95 - 100 = 5.26; gap -14.6.
  EXPECT_THAT(read(report / "data/dental-workforce-gap.csv"),
              HasSubstr("Dentists,100,10,9,20,5,-15"));
  EXPECT_THAT(run({"pdftotext", (report / "report.pdf").string(), "-"}).out, HasSubstr("Dentists"));
}

TEST(Sectors, OneThatDiesCostsItsOwnSectionsOnly) {
  auto whole = scratch("whole-out");
  ASSERT_EQ(muster({"build", "data/sel-2022", "--out", whole.string()}).status, 0);
  auto edition = edition_with("crash", "crash");
  auto out = scratch("crash-out");
  auto result = muster({"build", edition.string(), "--plugin-dir",
                        binary("tests/bad_plugins/crash").string(), "--out", out.string()});
  EXPECT_EQ(result.status, 4) << result.err;
  EXPECT_THAT(result.err, HasSubstr("warning["));
  auto html = read(out / "sel-2022/public/people-strategy/report.html");
  EXPECT_THAT(html, HasSubstr("could not be produced"));
  for (const auto& [name, content] : tree(whole / "sel-2022/public/people-strategy/data")) {
    if (name.starts_with("all-")) continue;  // totals say what they lack
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
