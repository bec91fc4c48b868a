// SPDX-License-Identifier: MIT
// Two trusts become one between two editions. All figures are worked out by hand.
#include <gmock/gmock.h>

#include <string>

#include "program.hpp"

namespace muster::e2e {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string edition_yaml(const std::string& id, int year, const std::string& more) {
  const std::string baseline = std::to_string(year) + "-10-01";
  return "id: " + id + "\ntitle: Staff of a system\norganisation: Example System\npublished: " +
         std::to_string(year) + "-12-15\nbaseline: " + baseline +
         "\npublications: [sector-profile]\nsectors: [acute]\nstatus: draft\n" + more;
}

std::string staff_row(const std::string& date, const std::string& organisation, int fte) {
  return date + ",acute,Adult nurses," + organisation + "," + std::to_string(fte) +
         ",synthetic,Synthetic: for this test\n";
}

constexpr const char* header = "date,sector,profession,organisation,fte,basis,note\n";

/// 24 months until September 2022, with 9 and 11 leavers in turn.
std::string movements() {
  std::string table = "month,sector,profession,leavers,staff_in_post,basis,note\n";
  for (int i = 0; i < 24; ++i) {
    const int year = 2020 + (9 + i) / 12, month = (9 + i) % 12 + 1;
    table += std::to_string(year) + (month < 10 ? "-0" : "-") + std::to_string(month) +
             ",acute,Adult nurses," + (i % 2 == 0 ? "9" : "11") +
             ",1100,synthetic,Synthetic: for this test\n";
  }
  return table;
}

/// Staff grow by 10% in the five years before each baseline, and demand by 10% in the five after it.
///
/// Before: 600 + 400 = 1,000 became 650 + 450 = 1,100, with 60 + 40 = 100 vacancies. Supply is
/// 1,100 * 1.1 = 1,210 and demand (1,100 + 100) * 1.1 = 1,320, so the gap is -110.
/// Now: 630 + 420 = 1,050 became 1,155, with 44 vacancies. Supply is 1,270.5 and demand
/// 1,199 * 1.1 = 1,318.9, so the gap is -48.4, and it has changed by 61.6.
class Merger {
 public:
  explicit Merger(const std::string& name) : folder(scratch(name)) {
    make("before", 2021, "", staff_row("2016-10-01", "Northside", 600) +
                                 staff_row("2016-10-01", "Southside", 400) +
                                 staff_row("2021-10-01", "Northside", 650) +
                                 staff_row("2021-10-01", "Southside", 450),
         staff_row("2021-10-01", "Northside", 60) + staff_row("2021-10-01", "Southside", 40));
    make("now", 2022, "previous: before\n",
         staff_row("2017-10-01", "Northside", 630) + staff_row("2017-10-01", "Southside", 420) +
             staff_row("2022-10-01", "Newtown", 1155),
         staff_row("2022-10-01", "Newtown", 44));
    write(folder / "now/movements.csv", movements());
    join("Newtown");
  }

  void join(const std::string& successor) const {
    write(folder / "now/successors.csv",
          "old,new,from,basis,note\nNorthside," + successor +
              ",2022-04-01,synthetic,Synthetic: for this test\nSouthside," + successor +
              ",2022-04-01,synthetic,Synthetic: for this test\n");
  }
  std::string now() const { return (folder / "now").string(); }
  std::string before() const { return (folder / "before").string(); }

  fs::path folder;

 private:
  void make(const std::string& id, int year, const std::string& more, const std::string& staff,
            const std::string& vacancies) const {
    write(folder / id / "edition.yaml", edition_yaml(id, year, more));
    write(folder / id / "staff.csv", header + staff);
    write(folder / id / "vacancies.csv", header + vacancies);
    write(folder / id / "demand.csv",
          "sector,profession,scenario,growth,horizon_years,basis,note\n"
          "acute,Adult nurses,central,10%,5,synthetic,Synthetic: for this test\n");
    std::string sources = "table,title,publisher,as_of,basis,origin,note\n";
    for (const char* table : {"staff", "vacancies", "demand", "movements"})
      sources += std::string(table) + ",Figures,Example System," + std::to_string(year) +
                 "-10-01,synthetic,Made up for this test,\n";
    write(folder / id / "sources.csv", sources);
  }
};

TEST(Merger, TrendAndGapRunOnAndAreExplained) {
  const Merger merger("merger-gap");
  const Result gap = muster({"explain", merger.now(), "acute.gap.adult_nurses"});
  ASSERT_EQ(gap.status, 0) << gap.err;
  EXPECT_THAT(gap.out, HasSubstr("printed    \u221248 WTE"));
  EXPECT_THAT(gap.out, HasSubstr("newtown, from Northside: fte 630"));
  EXPECT_THAT(gap.out, HasSubstr("newtown~2, from Southside: fte 420"));
  EXPECT_THAT(muster({"explain", merger.now(), "acute.trend.adult_nurses"}).out,
              HasSubstr("printed    +1.9%"));  // 1.1 to the power of 1/5 is 1.0192
  const Result json = muster({"explain", merger.now(), "acute.gap.adult_nurses", "--json"});
  EXPECT_THAT(json.out, HasSubstr("\"origin\": \"Northside\""));
}

TEST(Merger, WithoutSuccessorsTheGapIsUnknownAndTheReasonIsReported) {
  const Merger merger("merger-unknown");
  fs::remove(merger.folder / "now/successors.csv");
  const Result gap = muster({"explain", merger.now(), "acute.gap.adult_nurses"});
  EXPECT_THAT(gap.out, HasSubstr("status     not known"));
  EXPECT_THAT(gap.err, HasSubstr("list it in successors.csv"));
}

TEST(Merger, TheChangeSinceTheEditionBeforeIsRight) {
  const Merger merger("merger-diff");
  const Result diff = muster({"diff", merger.before(), merger.now()});
  ASSERT_EQ(diff.status, 0) << diff.err;
  EXPECT_THAT(diff.out, HasSubstr("\u2212110"));
  EXPECT_THAT(diff.out, HasSubstr("\u221248"));
  EXPECT_THAT(diff.out, HasSubstr("+62"));
}

TEST(Merger, RunChartsShowItInItsMonth) {
  const Merger merger("merger-chart");
  const std::string out = (merger.folder / "out").string();
  ASSERT_EQ(muster({"build", merger.now(), "--out", out, "--format", "html"}).status, 0);
  const std::string page = read(merger.folder / "out/now/public/sector-profile/report.html");
  EXPECT_THAT(page, HasSubstr("April 2022: Northside and Southside became Newtown"));
}

TEST(Merger, OneThatTouchesNoRowIsNotShown) {
  const Merger merger("merger-elsewhere");
  merger.join("Elsewhere");
  const std::string table = read(merger.folder / "now/successors.csv");
  write(merger.folder / "now/successors.csv",
        table + "Farside,Elsewhere,2022-04-01,synthetic,Synthetic: for this test\n");
  const std::string out = (merger.folder / "out").string();
  const Result built = muster({"build", merger.now(), "--out", out, "--format", "html"});
  ASSERT_EQ(built.status, 0) << built.err;
  EXPECT_THAT(built.err, HasSubstr("load.successor.no-row"));
  EXPECT_THAT(read(merger.folder / "out/now/public/sector-profile/report.html"),
              Not(HasSubstr("Farside")));
}

}  // namespace
}  // namespace muster::e2e
