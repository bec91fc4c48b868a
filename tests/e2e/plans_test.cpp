// SPDX-License-Identifier: MIT
// The progress report and the action plan as published, against the documents that they follow.
#include <gmock/gmock.h>

#include <algorithm>
#include <regex>
#include <set>
#include <sstream>

#include "csv.hpp"
#include "program.hpp"
#include "skip.hpp"

namespace muster::e2e {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

/// The counts in a progress report.
struct Counts {
  std::map<std::string, int> rows;                          ///< by priority
  std::set<std::pair<std::string, std::string>> aims;       ///< with their priority
  std::map<std::string, std::set<std::string>> priorities;  ///< by action
  int owners_above = 0;
  int without_update = 0;

  void add(const std::string& priority, const std::string& aim, const std::string& action,
           bool has_owner, bool has_update) {
    ++rows[priority];
    aims.insert({priority, aim});
    priorities[action].insert(priority);
    owners_above += has_owner ? 0 : 1;
    without_update += has_update ? 0 : 1;
  }
  long under_two() const {
    return std::count_if(priorities.begin(), priorities.end(),
                         [](const auto& one) { return one.second.size() == 2; });
  }
};

void expect_counts(const Counts& counts) {
  EXPECT_THAT(counts.rows,
              ElementsAre(Pair("1", 11), Pair("2", 13), Pair("3", 13), Pair("4", 9), Pair("5", 8)));
  EXPECT_EQ(counts.aims.size(), 23U);
  EXPECT_EQ(counts.owners_above, 13);
  EXPECT_EQ(counts.without_update, 2);
  EXPECT_EQ(counts.under_two(), 1);
}

/// A seed whose file begins with `number`; skips if the seeds are missing.
std::string seed(const std::string& number) {
  if (shared().empty()) return "";
  for (const auto& entry : fs::directory_iterator(shared() / "seeds"))
    if (entry.path().filename().string().starts_with(number)) return read(entry.path());
  return "";
}

TEST(ProgressReport, TheDocumentThatItFollowsHasTheseCounts) {
  std::string text = seed("003");
  if (text.empty()) MUSTER_SKIP("the counts of the progress report", "the seeds are not there");
  Counts counts;
  std::string priority, aim;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::smatch found;
    if (std::regex_search(line, found, std::regex("^Priority (\\d):"))) priority = found[1];
    if (line.starts_with("Aim:")) aim = line;
    std::size_t first = line.find('\t');
    std::size_t second = line.find('\t', first + 1);
    if (second == std::string::npos || line.starts_with("Action\t")) continue;
    counts.add(priority, aim, line.substr(0, first), second > first + 1,
               line.find_first_not_of(" \r", second + 1) != std::string::npos);
  }
  expect_counts(counts);
}

TEST(ProgressReport, TheEditionHasTheSame) {
  Counts counts;
  auto rows = read_csv(read(source() / "data/southwark-2023/actions.csv"));
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const CsvRow& row = rows[i];  // id, priority, aim, action, lead, progress, ...
    counts.add(row[1].substr(1), row[2], row[0], !row[4].empty(), !row[5].empty());
  }
  expect_counts(counts);
}

/// One edition's public folder, built once.
fs::path published(const std::string& edition) {
  static std::map<std::string, fs::path> built;
  auto [place, is_new] =
      built.try_emplace(edition, scratch("plans-" + edition) / edition / "public");
  if (!is_new) return place->second;
  auto result = muster({"build", "data/" + edition, "--strict", "--out",
                        place->second.parent_path().parent_path().string()});
  EXPECT_EQ(result.status, 0) << result.err;
  return place->second;
}

TEST(ProgressReport, PrintsEveryActionUnderItsAim) {
  std::map<std::string, int> rows;
  int files = 0, without_update = 0;
  for (const auto& [name, content] : tree(published("southwark-2023") / "progress-report/data")) {
    std::smatch found;
    if (!std::regex_match(name, found, std::regex("actions-(\\d)-\\d\\.csv"))) continue;
    ++files;
    auto table = read_csv(content);
    rows[found[1]] += static_cast<int>(table.size()) - 1;
    for (const CsvRow& row : table) without_update += row[2] == "No update received";
  }
  EXPECT_EQ(files, 23);
  EXPECT_THAT(rows,
              ElementsAre(Pair("1", 11), Pair("2", 13), Pair("3", 13), Pair("4", 9), Pair("5", 8)));
  EXPECT_EQ(without_update, 2);
}

TEST(ProgressReport, ListsWhatIsOutstandingUnderTheOwnerThatItInherits) {
  auto rows = read_csv(read(published("southwark-2023") / "progress-report/data/outstanding.csv"));
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[1][0], "Public health");
  EXPECT_EQ(rows[2][0], "Public health");
}

TEST(ProgressReport, HasAHeadlineOfEachKindForEachPriority) {
  std::string html = read(published("southwark-2023") / "progress-report/report.html");
  auto rows = read_csv(read(source() / "data/southwark-2023/actions.csv"));
  std::map<std::string, int> kinds;
  for (const CsvRow& row : rows) {
    if (row[6] != "progress" && row[6] != "development") continue;
    ++kinds[row[6] + row[1]];
    EXPECT_THAT(html, HasSubstr(row[7].substr(0, 40)));
  }
  EXPECT_EQ(kinds.size(), 10U);
}

TEST(ActionPlan, TheDocumentThatItFollowsHas25Actions) {
  std::string text = seed("002");
  if (text.empty()) MUSTER_SKIP("the number of actions of the plan", "the seeds are not there");
  std::size_t begin = text.find("Carers Strategy 2023-2027: Action Plan");
  std::size_t end = text.find("Carers - you said, we did");
  std::string plan = text.substr(begin, end - begin);
  std::set<int> numbers;
  std::regex number("\t(?:<p>)?(\\d+)\\. ");
  for (std::sregex_iterator at(plan.begin(), plan.end(), number), none; at != none; ++at)
    numbers.insert(std::stoi((*at)[1]));
  EXPECT_EQ(numbers.size(), 25U);
  EXPECT_EQ(*numbers.rbegin(), 25);
}

std::map<std::string, CsvRow> plan_rows(const std::string& edition) {
  std::map<std::string, CsvRow> rows;
  for (const auto& [name, content] : tree(published(edition) / "action-plan/data"))
    if (std::regex_match(name, std::regex("actions-\\d\\.csv"))) {
      auto table = read_csv(content);
      for (std::size_t i = 1; i < table.size(); ++i) rows[table[i][0]] = table[i];
    }
  return rows;
}

TEST(ActionPlan, PrintsAll25WithRatingsOnlyWhereTheyAreStated) {
  auto rows = plan_rows("city-carers-2024");
  EXPECT_EQ(rows.size(), 25U);
  EXPECT_EQ(plan_rows("city-carers-2024-06").size(), 25U);
  std::map<std::string, int> ratings;
  for (const auto& [id, row] : rows) ++ratings[row[4]];
  EXPECT_THAT(ratings, ElementsAre(Pair("Completed", 1), Pair("In progress", 2),
                                   Pair("Not stated", 21), Pair("Withdrawn", 1)));
}

TEST(ActionPlan, CountsRatingsThenAndNow) {
  auto rows = read_csv(read(published("city-carers-2024") / "action-plan/data/rating-counts.csv"));
  // Not started, in progress, completed, withdrawn, not stated: June, then November 2024.
  auto counts = rows.back();
  counts.resize(11);  // the columns after these give the row's basis
  EXPECT_THAT(counts, ElementsAre("Total", "0", "0", "3", "2", "0", "1", "0", "1", "22", "21"));
}

/// As the plan itself says: 2, 6, 16, 17, 19, 22 and 24 are extended or amended; 4, 7, 9, 12, 15
/// and 21 are updated; 3 is withdrawn and 1 rated green.
TEST(ActionPlan, AmendmentsComeFromTheDifference) {
  std::string html = read(published("city-carers-2024") / "action-plan/report.html");
  EXPECT_THAT(html, HasSubstr("Amended November 2024."));
  EXPECT_THAT(html, HasSubstr("Amended November 2024, after a session with carers."));
  EXPECT_THAT(html, HasSubstr("Added December 2023, after the Community"));
  std::string before = read(published("city-carers-2024-06") / "action-plan/report.html");
  EXPECT_THAT(before, testing::Not(HasSubstr("Amended November 2024")));
  auto dated = read_csv(read(published("city-carers-2024") / "action-plan/data/changes-dated.csv"));
  std::set<std::string> ids;
  for (std::size_t i = 1; i < dated.size(); ++i) ids.insert(dated[i][0]);
  EXPECT_THAT(ids, ElementsAre("12", "16", "17", "19", "2", "22", "24", "4", "6"));
  auto reworded =
      read_csv(read(published("city-carers-2024") / "action-plan/data/changes-reworded.csv"));
  ids.clear();
  for (std::size_t i = 1; i < reworded.size(); ++i) ids.insert(reworded[i][0]);
  EXPECT_THAT(ids, ElementsAre("12", "15", "17", "19", "21", "4", "6", "7", "9"));
}

}  // namespace
}  // namespace muster::e2e
