// SPDX-License-Identifier: MIT
// Files that a PDF carries: written so that PDF/A-3 takes them, and found again by qpdf.
#include "pdf/attachments.hpp"

#include <gmock/gmock.h>

#include "unit/pdf/frames.hpp"

namespace muster::pdf::test {
namespace {

using layout::no_tag;
using layout::Role;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// A page of one word with the files.
std::string with_files(const std::vector<Attachment>& files) {
  PdfOptions options;
  options.compression = 0;
  options.claims.standard = Standard::a_3a;
  options.attachments = [&] { return files; };
  return made(
      [](Frames& frames) {
        frames.say(Role::heading_1, frames.open(Role::document, no_tag), 57, 100, "Word");
        frames.page();
        return std::vector<layout::OutlineEntry>{};
      },
      options);
}

const std::vector<Attachment> two = {
    {"run-record.json", "application/json", "Record", "{}", Attachment::Relationship::supplement},
    {"gaps.csv", "text/csv", "Gaps by sector", "sector,gap\r\nacute,-12\r\n"}};

TEST(Attachments, say_what_they_are_to_the_document) {
  const std::string bytes = with_files(two);
  EXPECT_THAT(bytes,
              HasSubstr("/AFRelationship/Data/F(gaps.csv)/UF(gaps.csv)/Desc(Gaps by sector)"));
  EXPECT_THAT(bytes, HasSubstr("/AFRelationship/Supplement/F(run-record.json)"));
  EXPECT_THAT(bytes, HasSubstr("/Type/EmbeddedFile/Subtype/text#2Fcsv"));
  // 12 bytes in the first line with its end, 11 in the second; the date is the publication's.
  EXPECT_THAT(bytes, HasSubstr("/Params<</Size 23/ModDate(D:20230630000000Z)>>"));
  EXPECT_THAT(bytes, AllOf(HasSubstr("/AF ["), HasSubstr("/EmbeddedFiles ")));
}

TEST(Attachments, are_found_by_another_program) {
  const std::string path = saved("attached.pdf", with_files(two));
  EXPECT_EQ(run("qpdf --check " + path).status, 0);
  const std::string list = run("qpdf --list-attachments " + path).output;
  EXPECT_THAT(list, AllOf(HasSubstr("gaps.csv"), HasSubstr("run-record.json")));
  EXPECT_EQ(run("qpdf --show-attachment=gaps.csv " + path).output, "sector,gap\r\nacute,-12\r\n");
}

TEST(Attachments, are_in_order_of_name_and_each_once) {
  const std::string bytes = with_files({{"b.csv", "text/csv", "", "first"},
                                        {"a.csv", "text/csv", "", "a"},
                                        {"b.csv", "text/csv", "", "second"}});
  EXPECT_LT(bytes.find("/F(a.csv)"), bytes.find("/F(b.csv)"));
  EXPECT_EQ(bytes.find("second"), std::string::npos);
  EXPECT_NE(bytes.find("first"), std::string::npos);
}

TEST(Attachments, leave_no_trace_if_there_are_none) {
  const std::string bytes = with_files({});
  EXPECT_EQ(bytes.find("EmbeddedFiles"), std::string::npos);
  EXPECT_EQ(bytes.find("/AF "), std::string::npos);
}

}  // namespace
}  // namespace muster::pdf::test
