// SPDX-License-Identifier: MIT
#include "worklist/work_list.hpp"

#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/diagnostic.hpp"

namespace muster::worklist {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
namespace fs = std::filesystem;

class WorkListTest : public testing::Test {
 protected:
  WorkListTest()
      : x_folder(fs::temp_directory_path() / ("muster-worklist-" + std::to_string(::getpid()))) {
    fs::create_directories(x_folder);
  }
  ~WorkListTest() override { fs::remove_all(x_folder); }

  WorkList read(const std::string& text) {
    const fs::path file = x_folder / "work.tsv";
    std::ofstream(file) << text;
    x_found = {};
    return read_work_list(file.string(), x_found);
  }
  std::string message(std::size_t index = 0) const { return x_found.items().at(index).message; }

  fs::path x_folder;
  Diagnostics x_found;
};

TEST_F(WorkListTest, HasAnEditionOnEachLine) {
  const WorkList list = read("edition\tid\tsha256\neditions/a\ta\tabc\n\n../b/\tb-2\t\n");
  EXPECT_FALSE(x_found.has_errors());
  ASSERT_EQ(list.lines.size(), 2U);
  EXPECT_EQ(list.lines[0].sha256, "abc");
  EXPECT_EQ(list.lines[1].id, "b-2");
  EXPECT_EQ(list.lines[1].line, 4U);
  EXPECT_EQ(list.path_of(list.lines[0]), (x_folder / "editions/a").string());
  EXPECT_EQ(list.path_of(list.lines[1]), (x_folder.parent_path() / "b").string());
}

TEST_F(WorkListTest, WithoutIdsTheNamesOfTheFoldersAreTaken) {
  const WorkList list = read("edition\r\neditions/a\r\neditions/b/\r\n");
  ASSERT_EQ(list.lines.size(), 2U);
  EXPECT_EQ(list.lines[0].id, "a");
  EXPECT_EQ(list.lines[1].id, "b");
}

TEST_F(WorkListTest, ReportsAllThatIsWrong) {
  read("edition\tid\na\tx\nb\tx\nc\n\td\ne\tall-areas\n");
  ASSERT_EQ(x_found.error_count(), 4U);
  for (const Diagnostic& one : x_found.items()) EXPECT_EQ(one.code.id, "worklist.line");
  EXPECT_THAT(message(0), HasSubstr("'x' is also that of line 2"));
  EXPECT_EQ(x_found.items()[0].location.line, 3U);
  EXPECT_THAT(message(1), HasSubstr("another number of cells"));
  EXPECT_THAT(message(2), HasSubstr("names no edition"));
  EXPECT_THAT(message(3), HasSubstr("index of all editions"));
}

TEST_F(WorkListTest, NeedsTheColumnEditionAndALine) {
  read("folder\na\n");
  EXPECT_THAT(message(0), HasSubstr("no column 'folder'"));
  EXPECT_THAT(message(1), HasSubstr("does not name the column 'edition'"));
  read("edition\n");
  EXPECT_THAT(message(), HasSubstr("has no edition"));
  read("");
  EXPECT_THAT(message(), HasSubstr("has no edition"));
}

TEST_F(WorkListTest, IsReadAgainAsItWasWritten) {
  const WorkList list = read(work_list_text({{"editions/a", "a", "abc"}, {"editions/b", "b", ""}}));
  EXPECT_FALSE(x_found.has_errors());
  ASSERT_EQ(list.lines.size(), 2U);
  EXPECT_EQ(list.lines[1].edition, "editions/b");
}

TEST(Shard, IsAnIndexFromNoughtAndACount) {
  EXPECT_EQ(parse_shard("3/200")->index, 3U);
  EXPECT_EQ(parse_shard("3/200")->count, 200U);
  for (const char* text : {"", "3", "3/", "/3", "200/200", "-1/3", "1/0", "1/3x", "a/b", "1 /3"})
    EXPECT_FALSE(parse_shard(text)) << text;
}

TEST(Shard, ShardsTogetherHaveEachLineOnce) {
  WorkList list;
  for (const char* id : {"a", "b", "c", "d", "e"}) list.lines.push_back({id, id, "", 0});
  auto ids = [&](std::size_t index) {
    std::vector<std::string> found;
    for (const WorkLine& line : lines_of(list, {index, 2})) found.push_back(line.id);
    return found;
  };
  EXPECT_THAT(ids(0), ElementsAre("a", "c", "e"));
  EXPECT_THAT(ids(1), ElementsAre("b", "d"));
  EXPECT_TRUE(lines_of(list, {7, 8}).empty());
}

}  // namespace
}  // namespace muster::worklist
