// SPDX-License-Identifier: MIT
#include "worklist/results.hpp"

#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace muster::worklist {
namespace {

using testing::HasSubstr;
namespace fs = std::filesystem;

EditionResult result(const std::string& id, const std::string& record = "r") {
  EditionResult one;
  one.list = "hash of the list";
  one.id = id;
  one.audience = "public";
  one.record = record;
  one.exit = record.empty() ? 2 : 0;
  return one;
}

class ResultsTest : public testing::Test {
 protected:
  ResultsTest()
      : x_folder(fs::temp_directory_path() / ("muster-results-" + std::to_string(::getpid()))) {
    fs::create_directories(x_folder);
    x_list.file = "work.tsv";
    x_list.sha256 = "hash of the list";
    x_list.lines = {{"a", "a", "", 2}, {"b", "b", "", 3}};
  }
  ~ResultsTest() override { fs::remove_all(x_folder); }

  void put(const std::string& name, const std::vector<EditionResult>& results) {
    std::ofstream out(x_folder / name);
    for (const EditionResult& one : results) out << to_json(one);
  }
  std::vector<EditionResult> collect() {
    x_found = {};
    return read_results(x_folder.string(), x_list, "public", x_found);
  }

  fs::path x_folder;
  WorkList x_list;
  Diagnostics x_found;
};

TEST(Result, IsReadAgainAsItWasWritten) {
  EditionResult one = result("a");
  one.title = "\"A\"\nb";
  one.date = "2026-12-15";
  one.figures = {{"all.gap", "Gap", "wte", -909.5, "known"},
                 {"all.staff", "Staff", "wte", std::nullopt, "withheld"}};
  one.problems = {{"load.row.rule", "staff.csv", 7, 3, "wrong", {"correct it"}}};
  const std::string line = to_json(one);
  EXPECT_EQ(line.find('\n'), line.size() - 1) << "one line";
  const auto again = parse_result(line);
  ASSERT_TRUE(again);
  EXPECT_EQ(to_json(*again), line);
  EXPECT_EQ(again->figures[0].value, -909.5);
  EXPECT_FALSE(again->figures[1].value) << "what is withheld has no value";
  EXPECT_EQ(again->problems[0].line, 7U);
}

TEST(Result, AnythingElseIsNoResult) {
  for (const char* line : {"", "{", "[]", "{\"id\": \"a\"}", "7"})
    EXPECT_FALSE(parse_result(line)) << line;
}

TEST(Result, TheLatestDateIsThatOfAPublishedEdition) {
  EditionResult early = result("a"), late = result("b"), failed = result("c", "");
  early.date = "2026-01-31";
  late.date = "2026-02-01";
  failed.date = "2027-01-01";
  EXPECT_EQ(iso_date(latest_date({early, late, failed})), "2026-02-01");
}

TEST_F(ResultsTest, AnEditionWhoseWorkerDiedIsNotPublished) {
  const EditionResult dead = died(x_list, x_list.lines[1], "public", 70, -11);
  EXPECT_FALSE(is_published(dead));
  EXPECT_EQ(dead.exit, 70);
  EXPECT_EQ(dead.list, x_list.sha256);
  EXPECT_EQ(dead.problems.at(0).code, "worklist.died");
  EXPECT_THAT(dead.problems.at(0).message, HasSubstr("signal 11"));
  EXPECT_THAT(died(x_list, x_list.lines[1], "public", 70, 3).problems.at(0).message,
              HasSubstr("exit code 3"));
}

TEST_F(ResultsTest, ShardsTogetherGiveTheListInItsOrder) {
  put("shard-0-of-2.jsonl", {result("b")});
  put("shard-1-of-2.jsonl", {result("a", "")});
  put("notes.txt", {});
  const auto all = collect();
  EXPECT_FALSE(x_found.has_errors());
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].id, "a");
  EXPECT_FALSE(is_published(all[0]));
  EXPECT_TRUE(is_published(all[1]));
}

TEST_F(ResultsTest, ALineWithoutAResultIsAnError) {
  put("shard-0-of-2.jsonl", {result("b")});
  collect();
  ASSERT_EQ(x_found.error_count(), 1U);
  EXPECT_EQ(x_found.items()[0].code.id, "collect.missing");
  EXPECT_EQ(x_found.items()[0].location.line, 2U);
}

TEST_F(ResultsTest, ResultsOfAnotherListOrAudienceAreErrors) {
  EditionResult other = result("a"), restricted = result("b");
  other.list = "another";
  restricted.audience = "restricted";
  put("shard-0-of-1.jsonl", {other, restricted, result("a"), result("b")});
  collect();
  ASSERT_EQ(x_found.error_count(), 2U);
  EXPECT_EQ(x_found.items()[0].code.id, "collect.result");
  EXPECT_THAT(x_found.items()[1].message, HasSubstr("for restricted readers"));
  std::ofstream(x_folder / "shard-0-of-1.jsonl") << to_json(result("a")) << "{\"list\":";
  collect();
  EXPECT_EQ(x_found.items()[0].code.id, "collect.result");
}

TEST_F(ResultsTest, TwoResultsMustAgree) {
  put("shard-0-of-1.jsonl", {result("a"), result("b")});
  put("shard-0-of-2.jsonl", {result("a")});
  collect();
  EXPECT_FALSE(x_found.has_errors());
  put("shard-0-of-2.jsonl", {result("a", "another record")});
  collect();
  ASSERT_EQ(x_found.error_count(), 1U);
  EXPECT_EQ(x_found.items()[0].code.id, "collect.twice");
}

TEST_F(ResultsTest, AFileThatAKilledRunLeftIsReadUpToItsEnd) {
  std::ofstream(x_folder / "part")
      << to_json(result("a", "")) << to_json(result("a")) << to_json(result("b")).substr(0, 30);
  const auto results = read_results_file((x_folder / "part").string());
  ASSERT_EQ(results.size(), 1U);
  EXPECT_TRUE(is_published(results.at("a"))) << "the later line counts";
  EXPECT_TRUE(read_results_file((x_folder / "no-such-file").string()).empty());
}

}  // namespace
}  // namespace muster::worklist
