// SPDX-License-Identifier: MIT
// The published gap table, row by row, in each output: the purpose of the program.
#include <gmock/gmock.h>

#include <algorithm>
#include <regex>
#include <sstream>

#include "program.hpp"
#include "skip.hpp"

namespace muster::e2e {
namespace {

using testing::HasSubstr;

using Row = std::vector<std::string>;

/// The edition, built once.
const fs::path& report() {
  static const fs::path folder = [] {
    auto out = scratch("figures");
    auto result = muster({"build", "data/sel-2022", "--out", out.string()});
    if (result.status != 0) throw std::runtime_error(result.err);
    return out / "sel-2022/public/people-strategy";
  }();
  return folder;
}

/// Enough of CSV for files whose cells hold no line break.
Row cells_of(const std::string& line) {
  Row cells(1);
  bool quoted = false;
  for (char c : line) {
    if (c == '"')
      quoted = !quoted;
    else if (c == ',' && !quoted)
      cells.emplace_back();
    else if (c != '\r')
      cells.back() += c;
  }
  return cells;
}

std::vector<Row> csv(const std::string& text) {
  std::vector<Row> rows;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) rows.push_back(cells_of(line));
  return rows;
}

/// -909 as it is printed for people: U+2212 and thousands commas.
std::string for_people(const std::string& number, bool sign) {
  std::string digits = number.front() == '-' ? number.substr(1) : number;
  for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), ",");
  }
  if (number.front() == '-') return "\xE2\x88\x92" + digits;
  return sign && number != "0" ? "+" + digits : digits;
}

/// Text without tags and entities, one space between words.
std::string words_of_html(std::string html) {
  html = std::regex_replace(html, std::regex("<[^>]*>"), " ");
  for (auto [entity, plain] : {std::pair{"&amp;", "&"}, {"&#39;", "'"}, {"&apos;", "'"}}) {
    html = std::regex_replace(html, std::regex(entity), plain);
  }
  return std::regex_replace(html, std::regex("\\s+"), " ");
}

std::string words_of_pdf(const fs::path& pdf) {
  auto text = run({"pdftotext", "-layout", pdf.string(), "-"}).out;
  return std::regex_replace(text, std::regex("\\s+"), " ");
}

/// The gap tables of all sectors among the CSV files: profession -> printed cells.
std::map<std::string, Row> gap_rows() {
  std::map<std::string, Row> found;
  for (const auto& [name, content] : tree(report() / "data")) {
    if (name.find("-workforce-gap") == std::string::npos) continue;
    for (const Row& row : csv(content)) found[row.front()] = row;
  }
  return found;
}

std::vector<Row> published() {
  auto rows = csv(read(source() / "tests/e2e/sel-2022/gap_table.csv"));
  rows.erase(rows.begin());
  return rows;
}

TEST(Figures, ThePublishedGapTableComesBackExactly) {
  auto rows = gap_rows();
  ASSERT_EQ(published().size(), 22U);
  for (const Row& expected : published()) {
    const Row& row = rows[expected[0]];
    ASSERT_GE(row.size(), 7U) << expected[0];
    // profession, staff in post, vacancies, vacancy rate, demand, supply, gap
    Row printed = {row[0], row[1], row[2], row[4], row[5], row[6]};
    EXPECT_EQ(printed, expected);
  }
}

TEST(Figures, TheExpectedTableIsThePublishedOne) {
  if (shared().empty())
    MUSTER_SKIP("our expected table against the published one", "../shared is not there");
  auto source_rows = csv(read(shared() / "data/sel_2022_gap_table.csv"));
  source_rows.erase(source_rows.begin());
  auto ours = published();
  ASSERT_EQ(source_rows.size(), ours.size());
  for (std::size_t i = 0; i < ours.size(); ++i) {
    Row theirs(source_rows[i].begin() + 2, source_rows[i].begin() + 7);
    if (theirs[1].empty()) theirs[1] = "[x]";
    EXPECT_EQ(Row(ours[i].begin() + 1, ours[i].end()), theirs) << ours[i][0];
  }
}

/// A row as a reader meets it: the figures in their order, with the vacancy rate in between.
std::string row_pattern(const Row& expected) {
  auto literal = [](const std::string& text) {
    return std::regex_replace(text, std::regex(R"([.*+?^${}()|[\]\\])"), R"(\$&)");
  };
  std::string staff = literal(for_people(expected[1], false));
  bool unknown = expected[2] == "[x]";
  std::string vacancies =
      unknown ? "\xE2\x80\x93 \xE2\x80\x93" : literal(for_people(expected[2], false)) + " [0-9.]+%";
  return staff + " " + vacancies + " " + literal(for_people(expected[3], true)) + " " +
         literal(for_people(expected[4], true)) + " " + literal(for_people(expected[5], true));
}

TEST(Figures, AreTheSameInHtmlAndPdf) {
  std::string html = words_of_html(read(report() / "report.html"));
  std::string pdf = words_of_pdf(report() / "report.pdf");
  for (const Row& expected : published()) {
    std::regex pattern(row_pattern(expected));
    EXPECT_TRUE(std::regex_search(html, pattern)) << "HTML lacks the row of " << expected[0];
    EXPECT_TRUE(std::regex_search(pdf, pattern)) << "PDF lacks the row of " << expected[0];
  }
}

TEST(Figures, PublishedRatesAppear) {
  std::string html = words_of_html(read(report() / "report.html"));
  for (const char* words : {"Community nurses 1,480 346 18.9%", "Mental health nurses 2,116 639 23.2%",
                            "Psychiatry consultants 90 36 28.6%"}) {
    EXPECT_THAT(html, HasSubstr(words));
  }
}

TEST(Figures, GpsFallFrom858To833) {
  std::string html = words_of_html(read(report() / "report.html"));
  EXPECT_TRUE(std::regex_search(html, std::regex("858[^.]{0,60}833")));
}

TEST(Figures, TotalsAreRoundedSumsOfUnroundedFigures) {
  // Staff in post of all 22 rows: 858+1480+1032+1661+236+116+2116+90+998+10119+455+151+87+76+60+50
  // +37+992+792+767+681+256 = 23110 whole-time equivalents. Social care's posts are not in it.
  std::string html = words_of_html(read(report() / "report.html"));
  EXPECT_THAT(html, HasSubstr("23,110"));
  EXPECT_THAT(html, testing::Not(HasSubstr("62,510"))) << "posts were added to WTE";
}

}  // namespace
}  // namespace muster::e2e
