// SPDX-License-Identifier: MIT
#include "lines/line.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace muster::lines {
namespace {

/// For each line of `text`: c for code, . for other lines.
std::string code_lines(const std::string& text) {
  CodeFence fence;
  std::string out;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) out += fence.covers(line) ? 'c' : '.';
  return out;
}

TEST(CodeFence, CoversWhatIsBetween) {
  EXPECT_EQ(code_lines("a\n```sh\n# b\n```\nc\n"), ".ccc.");
  EXPECT_EQ(code_lines("~~~\n```\n~~\n~~~~ \na\n"), "cccc.");
  EXPECT_EQ(code_lines("```\n``` a\n    ```\n   ```\nb\n"), "cccc.");
}

TEST(CodeFence, IsNoCodeSpan) { EXPECT_EQ(code_lines("``` a ``` b\nc\n"), ".."); }

TEST(CodeFence, EndsWithItsListOrQuote) {
  EXPECT_EQ(code_lines("- ```\n  a\n  ```\nb\n"), "ccc.");
  EXPECT_EQ(code_lines("- ```\n  a\nb\n"), "cc.");
  EXPECT_EQ(code_lines("10. ~~~\n    a\n\n    b\nc\n"), "cccc.");
  EXPECT_EQ(code_lines("> ```\n> a\nb\n"), "cc.");
  EXPECT_EQ(code_lines("> - ```\n>   a\n>   ```\n> b\n"), "ccc.");
}

TEST(CodeFence, ThatEndsItsListMayBeginAnother) {
  EXPECT_EQ(code_lines("- ```\n  a\n```\nb\n```\nc\n"), "ccccc.");
}

TEST(CodeFence, SaysWhereOneLineIsNotEnough) {
  CodeFence fence;
  fence.covers("```");
  EXPECT_TRUE(fence.certain());
  fence.covers("```");
  fence.covers("  ```");
  EXPECT_TRUE(fence.open());
  EXPECT_FALSE(fence.certain());
}

}  // namespace
}  // namespace muster::lines
