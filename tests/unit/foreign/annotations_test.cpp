// SPDX-License-Identifier: MIT
// The printed part of annotations becomes part of the page; the rest is reported or refused.
#include <gmock/gmock.h>

#include "unit/foreign/small_pdf.hpp"

namespace muster::foreign::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* stamp_words = "BT /F 10 Tf 2 5 Td (DRAFT) Tj ET";

/// A page with one annotation, whose appearance is object 6.
SmallPdf annotated(const std::string& annotation, const std::string& content = stamp_words,
                   const std::string& form_entries = "/BBox[0 0 100 20]") {
  SmallPdf pdf;
  pdf.page += "/Annots[<</Type/Annot" + annotation + ">>]";
  pdf.further = {form(content, form_entries + "/Resources<</Font<</F 5 0 R>>>>")};
  return pdf;
}

constexpr const char* stamp = "/Subtype/Stamp/F 4/Rect[50 10 150 30]/AP<</N 6 0 R>>";

TEST(Annotations, are_drawn_where_they_print) {
  const std::string bytes = annotated(stamp).bytes();
  EXPECT_EQ(remarks(bytes), "");
  EXPECT_THAT(content_after(bytes), AllOf(HasSubstr("VISIBLE WORDS"), HasSubstr("/Artifact BMC"),
                                          HasSubstr("/MusterMark1 Do")));
}

// ISO 32000-1, 12.5.5: the box, turned by the matrix, is made to fill the rectangle.
TEST(Annotations, fill_their_rectangle) {
  const auto placed = [](const std::string& rect, const std::string& entries) {
    return content_after(
        annotated("/Subtype/Stamp/F 4/Rect" + rect + "/AP<</N 6 0 R>>", stamp_words, entries)
            .bytes());
  };
  EXPECT_THAT(placed("[50 10 150 30]", "/BBox[0 0 100 20]"), HasSubstr("1 0 0 1 50 10 cm"));
  EXPECT_THAT(placed("[50 10 100 20]", "/BBox[0 0 100 20]"), HasSubstr("0.5 0 0 0.5 50 10 cm"));
  // A quarter turn: the box becomes 20 wide and 100 high, from -20 to 0 across.
  EXPECT_THAT(placed("[50 0 60 100]", "/BBox[0 0 100 20]/Matrix[0 1 -1 0 0 0]"),
              HasSubstr("0.5 0 0 1 60 0 cm"));
}

TEST(Annotations, are_in_a_graphics_state_of_their_own) {
  SmallPdf pdf = annotated(stamp);
  pdf.content = "Q q 2 0 0 2 0 0 cm q";
  const std::string content = content_after(pdf.bytes());
  EXPECT_THAT(content, HasSubstr("q q"));
  EXPECT_THAT(content, HasSubstr("Q Q Q"));
}

TEST(Annotations, show_the_state_that_they_are_in) {
  SmallPdf pdf =
      annotated("/Subtype/Widget/F 4/Rect[50 10 150 30]/AS/On/AP<</N<</On 6 0 R/Off 7 0 R>>>>");
  pdf.further.push_back(form("(OFF) Tj"));
  const auto source_file = open_pdf("a.pdf", pdf.bytes());
  SourcePdf& source = *source_file;
  Handle drawn =
      Handle(source.pages()[0]).getKey("/Resources").getKey("/XObject").getKey("/MusterMark1");
  EXPECT_EQ(drawn.getObjGen().getObj(), 6);
}

TEST(Annotations, that_do_not_print_are_left_out_and_named) {
  const std::string bytes =
      annotated("/Subtype/Highlight/Rect[50 10 150 30]/AP<</N 6 0 R>>").bytes();
  EXPECT_EQ(remarks(bytes),
            "pdf.not-shown: page 1: 1 highlight left out, because PDF readers do not print them\n");
  EXPECT_THAT(content_after(bytes), Not(HasSubstr("MusterMark")));
}

TEST(Annotations, that_nobody_sees_are_left_out_silently) {
  for (const char* entries :
       {"/Subtype/Stamp/F 6/Rect[0 0 9 9]/AP<</N 6 0 R>>", "/Subtype/Popup/F 4/Rect[0 0 9 9]",
        "/Subtype/Stamp/F 32/Rect[0 0 9 9]/AP<</N 6 0 R>>",
        "/Subtype/Link/F 4/Rect[0 0 9 9]/Border[0 0 0]"}) {
    const std::string bytes = annotated(entries).bytes();
    EXPECT_EQ(remarks(bytes), "") << entries;
    EXPECT_THAT(content_after(bytes), Not(HasSubstr("MusterMark"))) << entries;
  }
}

TEST(Annotations, listed_twice_are_drawn_once) {
  SmallPdf pdf;
  pdf.page += "/Annots[7 0 R 7 0 R]";
  pdf.further = {form(stamp_words), "<</Type/Annot" + std::string(stamp) + ">>"};
  const std::string content = content_after(pdf.bytes());
  EXPECT_EQ(content.find("/MusterMark"), content.rfind("/MusterMark"));
}

TEST(Annotations, over_words_are_refused_with_the_words) {
  for (const char* type : {"/Square", "/Stamp", "/FreeText", "/Ink", "/Highlight"}) {
    const std::string bytes =
        annotated("/Subtype" + std::string(type) + "/F 4/Rect[10 40 190 80]/AP<</N 6 0 R>>",
                  "0 g 0 0 100 20 re f")
            .bytes();
    EXPECT_THAT(refusal(bytes), AllOf(HasSubstr("page 1: "), HasSubstr("still in the file"),
                                      HasSubstr("'VISIBLE WORDS'"), HasSubstr("delete the words")))
        << type;
  }
}

TEST(Annotations, over_words_are_refused_on_the_screen_too) {
  EXPECT_THAT(
      refusal(annotated("/Subtype/Square/Rect[10 40 190 80]/AP<</N 6 0 R>>", "0 g 0 0 100 20 re f")
                  .bytes()),
      HasSubstr("still in the file"));
  // Without an appearance, viewers fill it with its interior colour.
  EXPECT_THAT(refusal(annotated("/Subtype/Square/F 4/Rect[10 40 190 80]/IC[0 0 0]").bytes()),
              HasSubstr("still in the file"));
}

TEST(Annotations, that_let_words_shine_through_are_taken) {
  SmallPdf pdf = annotated("/Subtype/Highlight/F 4/Rect[10 40 190 80]/AP<</N 6 0 R>>");
  pdf.further[0] = form("/G gs 1 1 0 rg 0 0 100 20 re f",
                        "/BBox[0 0 100 20]/Resources<</ExtGState<</G<</BM/Multiply>>>>>>");
  EXPECT_EQ(refusal(pdf.bytes()), "");
  EXPECT_EQ(refusal(annotated("/Subtype/Square/F 4/Rect[10 40 190 80]").bytes()), "");
}

/// The operators that draw the page's annotation; "nothing" if it is left out.
std::string drawn(const std::string& entries) {
  const auto source_file = open_pdf("a.pdf", annotated(entries).bytes());
  SourcePdf& source = *source_file;
  Handle forms = Handle(source.pages()[0]).getKey("/Resources").getKey("/XObject");
  Handle mark = forms.getKeyIfDict("/MusterMark1");
  if (!mark.isStream()) return std::string("nothing");
  const auto bytes = mark.getStreamData();
  return std::string(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
}

TEST(Annotations, without_an_appearance_are_drawn_as_viewers_draw_them) {
  EXPECT_EQ(drawn("/Subtype/Line/F 4/Rect[0 0 9 9]/L[1 2 3 4]/C[1 0 0]/BS<</W 2>>"),
            "/Muster gs 1 0 0 RG 2 w 1 2 m 3 4 l S");
  EXPECT_EQ(drawn("/Subtype/Highlight/F 4/QuadPoints[0 20 50 20 0 10 50 10]/C[1 1 0]"),
            "/Muster gs 1 1 0 rg 0 20 m 50 20 l 50 10 l 0 10 l h f ");
  EXPECT_EQ(drawn("/Subtype/StrikeOut/F 4/QuadPoints[0 20 50 20 0 10 50 10]/C[0]"),
            "/Muster gs 0 G 1 w 0 15 m 50 15 l S ");
  EXPECT_EQ(drawn("/Subtype/Underline/F 4/QuadPoints[0 20 50 20 0 10 50 10]/C[1 0 0]/BS<</W 3>>"),
            "/Muster gs 1 0 0 RG 1 w 0 11 m 50 11 l S ");
  // A quarter turn to the left: the lower edge of the text is at the right, and 1 from it is 9.
  EXPECT_EQ(drawn("/Subtype/Underline/F 4/QuadPoints[0 0 0 50 10 0 10 50]"),
            "/Muster gs 0 G 1 w 9 0 m 9 50 l S ");
  EXPECT_EQ(drawn("/Subtype/Squiggly/F 4/QuadPoints[0 20 7 20 0 10 7 10]"),
            "/Muster gs 0 G 1 w 0 12 m 2 10 l 4 12 l 6 10 l 7 11 l S ");
  EXPECT_EQ(drawn("/Subtype/Ink/F 4/InkList[[1 2 3 4][5 6 7 8]]"),
            "/Muster gs 0 G 1 w 1 2 m 3 4 l 5 6 m 7 8 l S");
  EXPECT_EQ(drawn("/Subtype/Square/F 4/Rect[0 0 10 10]/C[0 0 1]"),
            "/Muster gs 0 0 1 RG 1 w 0.5 0.5 m 9.5 0.5 l 9.5 9.5 l 0.5 9.5 l h S");
  EXPECT_THAT(drawn("/Subtype/Circle/F 4/Rect[0 0 10 10]/IC[1]"), HasSubstr("9.5 5 m"));
}

// ISO 32000-1, table 166: no border is drawn if its width is 0.
TEST(Annotations, have_no_border_of_width_0) {
  const std::string corners = "/F 4/Vertices[0 0 9 0 9 9]/Border[0 0 0]";
  EXPECT_EQ(remarks(annotated("/Subtype/Polygon" + corners).bytes()),
            "pdf.not-shown: page 1: 1 polygon left out, because the file does not say how to draw "
            "them\n");
  const std::string filled = drawn("/Subtype/Polygon/IC[1 0 0]" + corners);
  EXPECT_THAT(filled, AllOf(HasSubstr("1 0 0 rg"), testing::EndsWith("h f")));
}

// ISO 32000-1, 8.4.3.2: a line of width 0 is the thinnest line of the device.
TEST(Annotations, that_are_lines_of_width_0_are_as_thin_as_possible) {
  EXPECT_THAT(drawn("/Subtype/Line/F 4/Rect[0 0 9 9]/L[1 2 3 4]/Border[0 0 0]"),
              testing::EndsWith("0 w 1 2 m 3 4 l S"));
}

// Each wave is below the limit for one, but a file may not draw many of them.
TEST(Annotations, that_are_drawn_count_as_content_of_the_file) {
  Limits limits;
  const std::string bytes =
      annotated("/Subtype/Squiggly/F 4/QuadPoints[0 20 2000 20 0 10 2000 10]").bytes();
  EXPECT_EQ(refusal(bytes, limits), "");
  limits.decoded_bytes = 5'000;
  EXPECT_THAT(refusal(bytes, limits), HasSubstr("--pdf-limit"));
}

// Each step of the wave is a line of two points.
TEST(Annotations, that_would_need_a_million_lines_are_refused) {
  std::string quads;
  for (int i = 0; i < 50; ++i) quads += "0 20 100000 20 0 10 100000 10 ";
  EXPECT_THAT(refusal(annotated("/Subtype/Squiggly/F 4/QuadPoints[" + quads + "]").bytes()),
              HasSubstr("too long to be drawn"));
}

TEST(Annotations, with_words_but_no_appearance_are_refused) {
  EXPECT_THAT(refusal(annotated("/Subtype/FreeText/F 4/Rect[0 0 9 9]/Contents(AGREED)").bytes()),
              HasSubstr("a comment on the page has text"));
  SmallPdf form = annotated("/Subtype/Widget/F 4/Rect[0 0 9 9]/V(99)");
  EXPECT_EQ(remarks(form.bytes()),
            "pdf.not-shown: page 1: 1 form field left out, because the file "
            "does not say how to draw them\n");
  form.catalog = "/AcroForm<</Fields[]>>";
  EXPECT_THAT(refusal(form.bytes()), HasSubstr("a form field has a value"));
  EXPECT_EQ(refusal(annotated("/Subtype/Widget/F 4/Rect[0 0 9 9]").bytes()), "");
}

TEST(Annotations, without_any_picture_are_named) {
  EXPECT_EQ(
      remarks(annotated("/Subtype/Caret/F 4/Rect[0 0 9 9]").bytes()),
      "pdf.not-shown: page 1: 1 caret left out, because the file does not say how to draw them\n");
}

TEST(Annotations, that_each_viewer_draws_in_its_own_way_are_refused) {
  for (const std::string type : {"Text", "Stamp", "FileAttachment"}) {
    const std::string entries = "/Subtype/" + type + "/Rect[0 0 9 9]";
    EXPECT_THAT(
        refusal(annotated(entries + "/F 4").bytes()),
        AllOf(HasSubstr("page 1: "), HasSubstr("in its own way"), HasSubstr("loses the tags")))
        << type;
    EXPECT_EQ(refusal(annotated(entries).bytes()), "") << type;  // only on the screen
  }
}

TEST(Annotations, that_are_links_to_nowhere_keep_their_borders) {
  const auto drawn = [](const std::string& entries) {
    const auto source_file =
        open_pdf("a.pdf", annotated("/Subtype/Link/Rect[10 10 60 30]" + entries).bytes());
    Handle page = source_file->pages()[0];
    Handle mark = page.getKey("/Resources").getKey("/XObject").getKeyIfDict("/MusterFrame1");
    if (!mark.isStream()) return std::string("nothing");
    const auto bytes = mark.getStreamData();
    return std::string(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
  };
  const std::string nowhere = "/A<</S/Launch/F(a.exe)>>", web = "/A<</S/URI/URI(https://a.org)>>";
  EXPECT_EQ(drawn(nowhere + "/Border[0 0 2]/C[1 0 0]"),
            "/Muster gs 1 0 0 RG 2 w 10 10 m 60 10 l 60 30 l 10 30 l h S");
  EXPECT_EQ(drawn(nowhere + "/Border[0 0 1[3 2]]"),
            "/Muster gs 0 G 1 w [ 3 2 ] 0 d 10 10 m 60 10 l 60 30 l 10 30 l h S");
  EXPECT_EQ(drawn(nowhere + "/BS<</S/D>>"),
            "/Muster gs 0 G 1 w [ 3 ] 0 d 10 10 m 60 10 l 60 30 l 10 30 l h S");
  EXPECT_EQ(drawn(nowhere), "/Muster gs 0 G 1 w 10 10 m 60 10 l 60 30 l 10 30 l h S");
  EXPECT_EQ(drawn(nowhere + "/BS<</S/U/W 1>>"), "/Muster gs 0 G 1 w 10 10 m 60 10 l S");
  for (const std::string& other :
       {nowhere + "/Border[0 0 0]", nowhere + "/Border[0 0 1]/C[]", nowhere + "/Border[0 0 1]/F 2",
        nowhere + "/Border[0 0 1]/F 32", web + "/Border[0 0 1]"})
    EXPECT_EQ(drawn(other), "nothing") << other;
}

TEST(Annotations, that_are_links_are_drawn_as_on_the_screen) {
  const std::string entries = "/Subtype/Link/Rect[50 10 150 30]/AP<</N 6 0 R>>";
  EXPECT_THAT(content_after(annotated(entries).bytes()), HasSubstr("MusterMark1 Do"));
  EXPECT_THAT(content_after(annotated(entries + "/F 36").bytes()), Not(HasSubstr("MusterMark")));
}

// A border may be so wide that it covers words.
TEST(Annotations, that_are_borders_of_links_over_words_are_refused) {
  EXPECT_THAT(refusal(annotated("/Subtype/Link/Rect[10 40 190 80]/Border[0 0 90]").bytes()),
              HasSubstr("'VISIBLE WORDS'"));
}

TEST(Annotations, that_mark_a_redaction_are_refused) {
  EXPECT_THAT(refusal(annotated("/Subtype/Redact/F 4/Rect[0 0 9 9]").bytes()),
              AllOf(HasSubstr("page 1: words are marked for redaction"), HasSubstr("apply")));
}

TEST(Annotations, untagged_drawing_costs_the_claim_to_be_accessible) {
  SmallPdf pdf = annotated(stamp);
  pdf.catalog = "/MarkInfo<</Marked true>>/StructTreeRoot<</Type/StructTreeRoot>>/Metadata 7 0 R";
  pdf.further.push_back(stream("/Type/Metadata", "<pdfuaid:part>1</pdfuaid:part>"));
  const auto source_file = open_pdf("a.pdf", pdf.bytes());
  SourcePdf& source = *source_file;
  EXPECT_FALSE(source.claims_accessibility());
  EXPECT_THAT(remarks(pdf.bytes()), HasSubstr("pdf.not-read-aloud: page 1: 1 stamp"));
  pdf.page = SmallPdf().page;
  const auto plain_file = open_pdf("a.pdf", pdf.bytes());
  SourcePdf& plain = *plain_file;
  EXPECT_TRUE(plain.claims_accessibility());
}

}  // namespace
}  // namespace muster::foreign::test
