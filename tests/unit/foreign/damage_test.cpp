// SPDX-License-Identifier: MIT
// Damaged files are read as viewers read them, with a warning, or refused: no page becomes blank.
#include <gmock/gmock.h>

#include "unit/foreign/small_pdf.hpp"

namespace muster::foreign::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

/// The offset of object `number` in the table of a file, four bytes too high.
std::string with_shifted_entry(const std::string& bytes, int number) {
  const auto table = bytes.rfind("xref\n0 ");
  const auto first = bytes.find("f \n", bytes.rfind("0000000000 65535", bytes.rfind("trailer"))) + 3;
  const std::size_t at = first + 20 * static_cast<std::size_t>(number - 1);
  EXPECT_LT(table, at);
  std::string offset = std::to_string(std::stoi(bytes.substr(at, 10)) + 4);
  std::string out = bytes;
  return out.replace(at, 10, std::string(10 - offset.size(), '0') + offset);
}

TEST(Damage, a_shifted_entry_of_the_table_is_looked_for) {
  const std::string bytes = with_shifted_entry(SmallPdf().bytes(), 4);
  EXPECT_EQ(content_after(bytes), SmallPdf().content);
  EXPECT_THAT(remarks(bytes), StartsWith("pdf.damaged: the file is damaged, but was read as"));
}

TEST(Damage, a_file_without_its_table_is_read) {
  const std::string bytes = SmallPdf().bytes();
  const std::string cut = bytes.substr(0, bytes.rfind("xref\n0 "));
  EXPECT_EQ(content_after(cut + "trailer<</Root 1 0 R>>"), SmallPdf().content);
  EXPECT_THAT(remarks(cut + "trailer<</Root 1 0 R>>"), HasSubstr("pdf.damaged"));
}

TEST(Damage, a_wrong_size_alone_is_none) {
  EXPECT_EQ(remarks(replaced(SmallPdf().bytes(), "/Size 6", "/Size 7")), "");
}

TEST(Damage, a_page_that_lost_its_content_is_refused) {
  const std::string bytes = replaced(SmallPdf().bytes(), "4 0 obj", "9 0 xyz");
  EXPECT_THAT(refusal(bytes), HasSubstr("the content of page 1 is lost"));
}

TEST(Damage, a_page_that_is_meant_to_be_blank_is_taken) {
  EXPECT_EQ(refusal(replaced(SmallPdf().bytes(), "/Contents 4 0 R", "               ")), "");
}

// No viewer opens such a file, though libqpdf finds a page in it.
TEST(Damage, a_file_without_a_catalogue_is_refused) {
  const std::string bytes = replaced(SmallPdf().bytes(), "/Type/Catalog", "");
  const std::string cut = bytes.substr(0, bytes.rfind("xref\n0 "));
  EXPECT_THAT(refusal(cut + "trailer<</Root 1 0 R>>"), HasSubstr("it has no catalogue"));
}

// Viewers skip the character that is not a hexadecimal digit, and show two letters.
TEST(Damage, a_text_that_only_viewers_can_read_is_refused) {
  SmallPdf pdf;
  pdf.content = "BT /F 12 Tf 20 50 Td <4841> Tj ET";
  EXPECT_EQ(refusal(pdf.bytes()), "");
  pdf.content = "BT /F 12 Tf 20 50 Td <484!> Tj ET";
  EXPECT_THAT(refusal(pdf.bytes()),
              AllOf(HasSubstr("page 1: a text in its content is damaged"), HasSubstr("print it")));
}

TEST(Damage, a_lost_font_is_refused_where_its_codes_mean_nothing) {
  const auto shown = [](const std::string& entries, const std::string& mode = "0") {
    SmallPdf pdf;
    pdf.content = "BT /F 12 Tf " + mode + " Tr 20 50 Td <00010002> Tj ET";
    pdf.further = {"<</Type/Font/Subtype/CIDFontType2/CIDSystemInfo<</Ordering(" + entries + ">>",
                   stream("", "")};
    return refusal(
        replaced(pdf.bytes(), "/Subtype/Type1/BaseFont/Helvetica",
                 "/Subtype/Type0/BaseFont/Gone/Encoding/Identity-H/DescendantFonts[6 0 R]"));
  };
  EXPECT_THAT(shown("Identity)>>"),
              AllOf(HasSubstr("page 1: its font 'Gone' is not in the file"), HasSubstr("fonts")));
  EXPECT_EQ(shown("Identity)>>/FontDescriptor<</FontFile2 7 0 R>>"), "");
  EXPECT_EQ(shown("Japan1)>>"), "");
  EXPECT_EQ(shown("Identity)>>", "3"), "");  // the invisible text of a scan
}

TEST(Damage, content_that_cannot_be_unpacked_is_refused_by_page) {
  SmallPdf pdf;
  std::string bytes = pdf.bytes();
  bytes = replaced(bytes, "4 0 obj\n<<", "4 0 obj\n<</Filter/FlateDecode");
  EXPECT_THAT(refusal(bytes), AllOf(HasSubstr("page 1: "), HasSubstr("damaged"), HasSubstr("print")));
  bytes = replaced(SmallPdf().bytes(), "4 0 obj\n<<", "4 0 obj\n<</Filter/Unheard");
  EXPECT_THAT(refusal(bytes), HasSubstr("page 1: "));
}

TEST(Damage, whatever_is_cut_off_is_no_crash) {
  const std::string bytes = SmallPdf().bytes();
  for (std::size_t length = 0; length < bytes.rfind("xref\n0 "); length += 7) {
    const std::string cut = bytes.substr(0, length);
    if (refusal(cut).empty()) {
      EXPECT_THAT(remarks(cut), HasSubstr("pdf.damaged")) << length;
    }
  }
}

TEST(Damage, whatever_byte_is_changed_is_no_crash) {
  const std::string bytes = SmallPdf().bytes();
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 0x15);
    EXPECT_NO_FATAL_FAILURE(refusal(changed)) << at;
  }
}

}  // namespace
}  // namespace muster::foreign::test
