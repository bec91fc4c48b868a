// SPDX-License-Identifier: MIT
#include "workbook/ods_writer.hpp"

#include <gmock/gmock.h>

#include <pugixml.hpp>

#include "unit/html/sample_document.hpp"
#include "unit/workbook/sample_table.hpp"
#include "workbook/make_book.hpp"
#include "zip/reader.hpp"

namespace muster::workbook {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string ods_of(const document::Document& document) {
  StringSink sink;
  write_ods(*make_book(document), sink);
  return sink.text;
}

std::string member_of(const std::string& bytes, const char* name) {
  return zip::Reader(bytes, {}, {}).read(name);
}

std::string content_of_sample() {
  return member_of(ods_of(document_of({sample_table()})), "content.xml");
}

TEST(Ods, BeginsWithItsMediaTypeUncompressed) {
  // Programs recognise the format by the bytes at place 30 of the file, after the first header.
  const std::string bytes = ods_of(html::sample_document());
  EXPECT_EQ(bytes.substr(30, 8), "mimetype");
  EXPECT_EQ(bytes.substr(38, 46), "application/vnd.oasis.opendocument.spreadsheet");
}

TEST(Ods, IsWellFormed) {
  const std::string bytes = ods_of(html::sample_document());
  for (const char* name : {"content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"}) {
    pugi::xml_document document;
    EXPECT_TRUE(document.load_string(member_of(bytes, name).c_str())) << name;
  }
}

TEST(Ods, WritesValuesWithTheirTypesAndNoFormula) {
  const std::string content = content_of_sample();
  EXPECT_THAT(content, HasSubstr("office:value-type=\"float\" office:value=\"16.4\""));
  EXPECT_THAT(content, HasSubstr("office:date-value=\"2024-03-31\""));
  EXPECT_THAT(content, HasSubstr("<text:p>=Nurses</text:p>"));
  EXPECT_THAT(content, Not(HasSubstr("table:formula")));
}

TEST(Ods, MarksItsTablesAndTheirHeads) {
  const std::string content = content_of_sample();
  EXPECT_THAT(content, HasSubstr("table:name=\"table_rates\" "
                                 "table:target-range-address=\"$'Table 1'.A6:$'Table 1'.F8\""));
  EXPECT_THAT(content, HasSubstr("<table:table-header-rows>"));
  EXPECT_THAT(content, Not(HasSubstr("table:number-columns-spanned")));
}

TEST(Ods, LinksItsSheets) {
  EXPECT_THAT(content_of_sample(), HasSubstr("xlink:href=\"#'Table 1'.A1\""));
}

TEST(Ods, KeepsSpacesAndLineEnds) {
  document::Table table = sample_table();
  table.rows[0].cells[0] = document::tree::header({document::tree::words(" a  b\nc")});
  EXPECT_THAT(member_of(ods_of(document_of({table})), "content.xml"),
              HasSubstr("<text:p><text:s/>a <text:s/>b</text:p><text:p>c</text:p>"));
}

TEST(Ods, HasPagesWithoutHeaders) {
  const std::string bytes = ods_of(document_of({sample_table()}));
  EXPECT_THAT(member_of(bytes, "styles.xml"), HasSubstr("<style:header style:display=\"false\""));
  EXPECT_THAT(member_of(bytes, "meta.xml"), HasSubstr("<dc:title>People Strategy</dc:title>"));
}

TEST(Ods, IsTheSameTwice) {
  EXPECT_TRUE(ods_of(html::sample_document()) == ods_of(html::sample_document()));
}

}  // namespace
}  // namespace muster::workbook
