// SPDX-License-Identifier: MIT
#include "yaml/document.hpp"

#include <gmock/gmock.h>

namespace muster::yaml {
namespace {

using testing::HasSubstr;

std::optional<Problem> problem_of(const std::string& text) {
  return read_document(text, [](const YAML::Node&) {});
}

TEST(YamlDocument, IsReadFromItsRoot) {
  std::string title;
  EXPECT_FALSE(read_document("---\ntitle: T\n...\n",
                             [&](const YAML::Node& root) { title = root["title"].Scalar(); }));
  EXPECT_EQ(title, "T");
}

TEST(YamlDocument, OfAnEmptyTextIsNull) {
  bool is_null = false;
  EXPECT_FALSE(
      read_document("# nothing\n", [&](const YAML::Node& root) { is_null = root.IsNull(); }));
  EXPECT_TRUE(is_null);
}

TEST(YamlDocument, IsTheOnlyOne) {
  for (const char* text : {"a: 1\n---\nb: 2\n", "{a: 1}\nb: 2\n", "a: 1\n...\nb: 2\n"}) {
    bool read = false;
    auto problem = read_document(text, [&](const YAML::Node&) { read = true; });
    ASSERT_TRUE(problem) << text;
    EXPECT_FALSE(read);
    EXPECT_GE(problem->line, 2U) << text;
    EXPECT_THAT(problem->message, HasSubstr("nothing after their end is read"));
  }
}

TEST(YamlDocument, SaysWhereItIsBroken) {
  auto problem = problem_of("a: 1\nb: [\n");
  ASSERT_TRUE(problem);
  EXPECT_GE(problem->line, 2U);
  EXPECT_THAT(problem->message, HasSubstr("this is not valid YAML: "));
}

TEST(YamlDocument, ReportsANodeThatIsNotWhatItsReaderTakesItFor) {
  auto problem = read_document("a\n", [](const YAML::Node& root) { (void)root["b"].Scalar(); });
  ASSERT_TRUE(problem);
  EXPECT_THAT(problem->message, HasSubstr("this is not valid YAML: "));
}

}  // namespace
}  // namespace muster::yaml
