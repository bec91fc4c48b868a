// SPDX-License-Identifier: MIT
#include "load/file_kind.hpp"

#include <gmock/gmock.h>

#include "load/cell_separator.hpp"

namespace muster::load {
namespace {

using namespace std::string_view_literals;

TEST(FileKind, IsKnownByTheFirstBytes) {
  EXPECT_EQ(file_kind("a,b\n1,2\n"), FileKind::text);
  EXPECT_EQ(file_kind("PK\x03\x04 and more"), FileKind::zip);
  EXPECT_EQ(file_kind("PK\x03\x04 .... [Content_Types].xml ... xl/workbook.xml"), FileKind::xlsx);
  EXPECT_EQ(file_kind("PK\x03\x04 .... mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK"),
            FileKind::ods);
  EXPECT_EQ(file_kind("PK\x03\x04 .... [Content_Types].xml ... word/document.xml"), FileKind::zip);
  EXPECT_EQ(file_kind("\xD0\xCF\x11\xE0\xA1\xB1"), FileKind::old_workbook);
  EXPECT_EQ(file_kind("%PDF-1.7"), FileKind::pdf);
  EXPECT_EQ(file_kind("\x1F\x8B\x08"), FileKind::gzip);
  EXPECT_EQ(file_kind("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\n"),
            FileKind::lfs_pointer);
  EXPECT_EQ(file_kind("/annex/objects/SHA256E-s10--ab.csv\n"), FileKind::annex_pointer);
  EXPECT_EQ(file_kind("\xFF\xFE"
                      "a\0"sv),
            FileKind::utf16_little);
  EXPECT_EQ(file_kind(""), FileKind::empty);
}

TEST(FileKind, OfATextIsKnownByItsFirstWord) {
  EXPECT_EQ(file_kind("  <!DOCTYPE html>"), FileKind::web_page);
  EXPECT_EQ(file_kind("\xEF\xBB\xBF<html lang=\"en\">"), FileKind::web_page);
  EXPECT_EQ(file_kind("<?xml version=\"1.0\"?><!DOCTYPE html><html>"), FileKind::web_page);
  EXPECT_EQ(file_kind("<?xml version=\"1.0\"?><rows>"), FileKind::xml);
  EXPECT_EQ(file_kind("{\n  \"rows\": []\n}"), FileKind::json);
  EXPECT_EQ(file_kind("[{\"date\": 1}]"), FileKind::json);
}

// Headers of tables that begin like something else.
TEST(FileKind, OfNearMissesIsText) {
  for (const char* start : {"[note],date\n", "{id},date\n", "\"{\"\"a\"\": 1}\",2\n", "<5,date\n",
                            "version,date\n1,2\n", "PKs,date\n", "PDF,date\n", "annex,objects\n"})
    EXPECT_EQ(file_kind(start), FileKind::text) << start;
}

TEST(FileKind, SaysWhatToDoWithWhatCannotBeRead) {
  EXPECT_NE(problem_of(FileKind::old_workbook).hint, "");
  EXPECT_NE(problem_of(FileKind::pdf).message, "");
  EXPECT_EQ(problem_of(FileKind::text).message, "");
  EXPECT_EQ(problem_of(FileKind::xlsx).message, "");
  EXPECT_NE(problem_of_table(FileKind::xlsx, "staff.csv").message, "");
  EXPECT_EQ(problem_of_table(FileKind::text, "staff.csv").message, "");
}

TEST(Separator, IsTheSignOnWhichMostLinesAgree) {
  EXPECT_EQ(find_separator("a;b;c\n1,5;2;3\n1,6;3;4\n").sign, ';');
  EXPECT_EQ(find_separator("a\tb\n\"x,y,z\"\t2\n").sign, '\t');
  EXPECT_EQ(find_separator("a,b\n\"x;y;z;w\",2\n").sign, ',') << "signs inside quotes don't count";
  EXPECT_EQ(find_separator("one column\n1\n").sign, ',');
  const CellSeparator said = find_separator("sep=|\na|b\n");
  EXPECT_EQ(said.sign, '|');
  EXPECT_TRUE(said.in_first_line);
}

}  // namespace
}  // namespace muster::load
