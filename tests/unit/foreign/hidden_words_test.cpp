// SPDX-License-Identifier: MIT
// Invisible words that can be copied, and words that only seem invisible.
#include <gmock/gmock.h>

#include "unit/foreign/small_pdf.hpp"

namespace muster::foreign::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;

constexpr const char* words = "BT /F 12 Tf 20 50 Td (JOHN SMITH) Tj ET ";
constexpr const char* over = "10 40 180 30 re f ";

std::string remarks_of(const std::string& content, const std::string& resources = "",
                       const std::vector<std::string>& further = {},
                       const std::string& page = "/MediaBox[0 0 200 100]") {
  SmallPdf pdf;
  pdf.content = content;
  pdf.resources = resources;
  pdf.further = further;
  pdf.page = page;
  return remarks(pdf.bytes());
}

std::string image(const std::string& entries = "") {
  return stream(
      "/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace"
      "/DeviceGray" +
          entries,
      "x");
}

const std::string picture = "/XObject<</I 6 0 R>>";
constexpr const char* whole_page = "q 200 0 0 100 0 0 cm /I Do Q ";
constexpr const char* over_words = "q 180 0 0 30 10 40 cm /I Do Q ";

TEST(HiddenWords, under_a_filled_shape) {
  EXPECT_EQ(remarks_of(words + std::string("0 g ") + over),
            "pdf.hidden-words: page 1: words are hidden under a filled shape or a picture, but "
            "can still be copied ('JOHN SMITH')\n");
  EXPECT_THAT(remarks_of(words + std::string("1 g ") + over), HasSubstr("JOHN SMITH"));
}

/// The data of a small picture may look like operators, and arrays may hold their names.
TEST(HiddenWords, only_under_what_is_drawn) {
  const std::string data = "ab EI " + std::string(over);
  EXPECT_EQ(remarks_of(words + std::string("BI /W ") + std::to_string(data.size()) +
                       "/H 1/BPC 8/CS/G ID " + data + " EI n"),
            "");
  EXPECT_EQ(remarks_of(words + std::string("10 40 180 30 re [f] TJ n")), "");
}

TEST(HiddenWords, under_several_shapes_or_a_thick_line) {
  EXPECT_THAT(remarks_of(words + std::string("10 40 70 30 re f 75 40 100 30 re f")),
              HasSubstr("JOHN SMITH"));
  EXPECT_THAT(remarks_of(words + std::string("20 w 10 55 m 190 55 l S")), HasSubstr("JOHN SMITH"));
  EXPECT_EQ(remarks_of(words + std::string("1 w 10 55 m 190 55 l S")), "");
}

TEST(HiddenWords, under_a_shape_in_a_form) {
  EXPECT_THAT(remarks_of(words + std::string("/X Do"), "/XObject<</X 6 0 R>>",
                         {form(over, "/BBox[0 0 200 100]")}),
              HasSubstr("JOHN SMITH"));
  // The form's box hides everything.
  EXPECT_EQ(remarks_of(words + std::string("/X Do"), "/XObject<</X 6 0 R>>",
                       {form(over, "/BBox[0 0 5 5]")}),
            "");
}

TEST(HiddenWords, not_over_a_background) {
  EXPECT_EQ(remarks_of("0.9 g " + std::string(over) + "0 g " + words), "");
}

TEST(HiddenWords, not_where_the_shape_lets_them_through) {
  const std::string state = "/ExtGState<</G 6 0 R>>";
  for (const char* entries : {"<</ca 0.4>>", "<</BM/Multiply>>", "<</SMask<</S/Alpha>>>>"})
    EXPECT_EQ(remarks_of(words + std::string("/G gs ") + over, state, {entries}), "") << entries;
  EXPECT_EQ(remarks_of(words + std::string("q 0 0 5 5 re W n ") + over + "Q"), "");
  EXPECT_EQ(remarks_of(words + std::string("10 40 180 30 re 9 39 182 32 re f*")), "");
}

TEST(HiddenWords, not_where_they_are_shown_again) {
  EXPECT_EQ(remarks_of(words + std::string("0.9 g ") + over + "0 g " + words), "");
}

TEST(HiddenWords, under_a_picture_but_not_under_a_scan) {
  EXPECT_THAT(remarks_of(std::string(words) + over_words, picture, {image()}),
              HasSubstr("JOHN SMITH"));
  EXPECT_EQ(remarks_of(std::string(words) + whole_page, picture, {image()}), "");
  EXPECT_EQ(remarks_of(std::string(words) + over_words, picture, {image("/ImageMask true")}), "");
}

TEST(HiddenWords, under_a_shape_on_a_scan_that_can_be_searched) {
  EXPECT_THAT(remarks_of("BT 3 Tr ET " + std::string(words) + whole_page + "0 g " + over, picture,
                         {image()}),
              HasSubstr("JOHN SMITH"));
}

TEST(HiddenWords, set_as_invisible_text) {
  EXPECT_THAT(remarks_of("3 Tr " + std::string(words)), HasSubstr("words are invisible"));
  EXPECT_EQ(remarks_of("3 Tr " + std::string(words) + whole_page, picture, {image()}), "");
  EXPECT_EQ(remarks_of(whole_page + std::string("3 Tr ") + words, picture, {image()}), "");
}

TEST(HiddenWords, in_the_colour_of_what_is_below) {
  EXPECT_THAT(remarks_of("1 g " + std::string(words)), HasSubstr("colour of their background"));
  EXPECT_THAT(remarks_of("0 0 1 rg " + std::string(over) + words), HasSubstr("JOHN SMITH"));
  EXPECT_EQ(remarks_of("0 0 1 rg " + std::string(over) + "1 g " + words), "");
  EXPECT_EQ(remarks_of(over_words + std::string("1 g ") + words, picture, {image()}), "");
}

TEST(HiddenWords, outside_the_page) {
  const std::string crop = "/MediaBox[0 0 200 100]/CropBox[0 0 200 40]";
  EXPECT_THAT(remarks_of(words, "", {}, crop), HasSubstr("outside the visible part"));
  EXPECT_THAT(remarks_of("BT /F 12 Tf 400 50 Td (JOHN SMITH) Tj ET"), HasSubstr("JOHN SMITH"));
  EXPECT_THAT(remarks_of("q 0 0 9 9 re W n " + std::string(words) + "Q"), HasSubstr("JOHN SMITH"));
}

TEST(HiddenWords, of_two_letters_are_no_word) {
  EXPECT_EQ(remarks_of("1 g BT /F 12 Tf 20 50 Td (ab) Tj ET"), "");
}

// Codes 1 and 2 mean J and O, according to the font's own table.
TEST(HiddenWords, are_read_through_the_font) {
  SmallPdf pdf;
  pdf.content = "1 g BT /T 12 Tf 20 50 Td <000100020001> Tj ET";
  pdf.resources = "/Font<</T 6 0 R>>";
  pdf.further = {
      "<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[8 0 R]/ToUnicode 7 0 R>>",
      stream("",
             "1 beginbfchar <0001> <004A> endbfchar 1 beginbfrange <0002> <0003> "
             "<004F> endbfrange"),
      "<</Type/Font/Subtype/CIDFontType2/DW 500/W[1[600 700]]/FontDescriptor<</FontFile2 9 0 R>>>>",
      stream("", "")};
  std::string bytes = pdf.bytes();
  EXPECT_THAT(remarks(bytes.replace(bytes.find("/Font<</F 5 0 R>>"), 17, "                 ")),
              HasSubstr("'JOJ'"));
}

TEST(HiddenWords, of_several_pages_are_one_warning) {
  const std::string page =
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 5 0 R"
      "/Resources<</Font<</F 6 0 R>>>>>>";
  EXPECT_THAT(
      remarks(file_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>",
                       page, page, stream("", "1 g " + std::string(words)),
                       "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"})),
      AllOf(HasSubstr("pages 1 and 2: words"), HasSubstr("(first 'JOHN SMITH')")));
}

TEST(HiddenWords, are_not_looked_for_for_ever) {
  std::string content = words;
  for (int i = 0; i < 30'000; ++i) content += "0 0 200 100 re f ";
  EXPECT_THAT(remarks_of(content), HasSubstr("pdf.not-searched: page 1: too complex"));
}

}  // namespace
}  // namespace muster::foreign::test
