// SPDX-License-Identifier: MIT
#include "import/source_kind.hpp"

#include <gmock/gmock.h>

namespace muster::importing {
namespace {

using namespace std::string_view_literals;

TEST(SourceKind, IsKnownByTheFirstBytes) {
  EXPECT_EQ(source_kind("a,b\n1,2\n"), SourceKind::text);
  EXPECT_EQ(source_kind("PK\x03\x04 and more"), SourceKind::zip);
  EXPECT_EQ(source_kind("\xD0\xCF\x11\xE0\xA1\xB1"), SourceKind::old_workbook);
  EXPECT_EQ(source_kind("%PDF-1.7"), SourceKind::pdf);
  EXPECT_EQ(source_kind("  <!DOCTYPE html>"), SourceKind::web_page);
  EXPECT_EQ(source_kind("\xFF\xFE"
                        "a\0"sv),
            SourceKind::utf16_little);
  EXPECT_EQ(source_kind(""), SourceKind::empty);
}

TEST(SourceKind, SaysWhatToDoWithWhatCannotBeRead) {
  EXPECT_NE(problem_of(SourceKind::old_workbook).hint, "");
  EXPECT_NE(problem_of(SourceKind::pdf).message, "");
  EXPECT_EQ(problem_of(SourceKind::text).message, "");
}

TEST(Separator, IsTheSignOnWhichMostLinesAgree) {
  EXPECT_EQ(find_separator("a;b;c\n1,5;2;3\n1,6;3;4\n").sign, ';');
  EXPECT_EQ(find_separator("a\tb\n\"x,y,z\"\t2\n").sign, '\t');
  EXPECT_EQ(find_separator("a,b\n\"x;y;z;w\",2\n").sign, ',') << "signs inside quotes don't count";
  EXPECT_EQ(find_separator("one column\n1\n").sign, ',');
  const Separator said = find_separator("sep=|\na|b\n");
  EXPECT_EQ(said.sign, '|');
  EXPECT_TRUE(said.in_first_line);
}

TEST(Utf16, IsDecodedAcrossChunks) {
  // A grinning face is the pair D83D DE00.
  const std::string text = std::string(
      "\xFF\xFE"
      "a\0\x3D\xD8\x00\xDE"sv);
  Utf16Decoder decoder(false);
  std::string out;
  for (char byte : text) out += decoder.decode({&byte, 1});
  EXPECT_EQ(out, "a\xF0\x9F\x98\x80");
}

TEST(Utf16, ReplacesHalfAPair) {
  Utf16Decoder decoder(true);
  EXPECT_EQ(decoder.decode("\xD8\x3D\0a"sv),
            "\xEF\xBF\xBD"
            "a");
}

}  // namespace
}  // namespace muster::importing
