// SPDX-License-Identifier: MIT
// Form fields: what a reader sees becomes part of the page; a value that nothing draws is refused.
#include <gmock/gmock.h>

#include "foreign/metered_content.hpp"
#include "unit/foreign/small_pdf.hpp"

namespace muster::foreign::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// A page with a form of one field, object 7, whose appearance object 6 shows `words`.
SmallPdf filled(const std::string& field, const std::string& words = "ANSWER",
                const std::string& form_entries = "") {
  SmallPdf pdf;
  pdf.page += "/Annots[7 0 R]";
  pdf.catalog =
      "/AcroForm<</Fields[7 0 R]/DA(/F 10 Tf 0 g)/DR<</Font<</F 5 0 R>>>>" + form_entries + ">>";
  pdf.further = {form("/Tx BMC BT /F 10 Tf 2 5 Td (" + words + ") Tj ET EMC",
                      "/BBox[0 0 100 20]/Resources<</Font<</F 5 0 R>>>>"),
                 "<</Type/Annot/Subtype/Widget/Rect[50 10 150 30]/T(Ward)" + field + ">>"};
  return pdf;
}

constexpr const char* drawn = "/F 4/AP<</N 6 0 R>>";
constexpr const char* stale = "/NeedAppearances true";

/// The operators of the appearance that the page draws; "" if it draws none.
std::string drawn_of(const SmallPdf& pdf, bool flatten = false) {
  const auto source = open_pdf("a.pdf", pdf.bytes(), Limits(), flatten);
  Handle page = source->pages()[0];
  Handle forms = page.getKey("/Resources").getKey("/XObject");
  if (!forms.isDictionary() || !forms.hasKey("/MusterMark1")) return "";
  return decoded(forms.getKey("/MusterMark1"), source->meter());
}

TEST(FormFields, are_drawn_into_the_page) {
  const SmallPdf pdf = filled(std::string("/FT/Tx/V(ANSWER)") + drawn);
  EXPECT_EQ(remarks(pdf.bytes()), "");
  EXPECT_THAT(content_after(pdf.bytes()), HasSubstr("/MusterMark1 Do"));
  EXPECT_THAT(drawn_of(pdf), HasSubstr("(ANSWER)"));
}

TEST(FormFields, with_one_appearance_are_drawn_in_any_state) {
  EXPECT_THAT(drawn_of(filled(std::string("/FT/Sig/AS/N") + drawn)), HasSubstr("ANSWER"));
}

TEST(FormFields, that_nobody_sees_leave_nothing) {
  const SmallPdf pdf = filled("/FT/Tx/V(SECRET)/F 6/AP<</N 6 0 R>>");
  EXPECT_EQ(remarks(pdf.bytes()), "");
  EXPECT_THAT(content_after(pdf.bytes()), Not(HasSubstr("MusterMark")));
}

TEST(FormFields, that_only_the_screen_shows_are_named_if_they_have_a_value) {
  EXPECT_EQ(
      remarks(filled("/FT/Tx/V(ANSWER)/AP<</N 6 0 R>>").bytes()),
      "pdf.not-shown: page 1: 1 form field left out, because PDF readers do not print them\n");
  EXPECT_EQ(remarks(filled("/FT/Tx/AP<</N 6 0 R>>").bytes()), "");
}

TEST(FormFields, without_a_value_need_no_appearance) {
  for (const char* field : {"/FT/Tx/F 4", "/FT/Tx/F 4/V()", "/FT/Btn/F 4/V/Off", "/FT/Sig/F 4",
                            "/FT/Btn/Ff 65536/F 4/V/Yes"})
    EXPECT_EQ(refusal(filled(field).bytes()), "") << field;
}

TEST(FormFields, that_are_empty_have_a_ground_and_a_border) {
  const std::string look = "/FT/Tx/F 4/MK<</BG[1 1 0]/BC[0]>>/BS<</W 2>>";
  EXPECT_THAT(drawn_of(filled(look)),
              HasSubstr("1 1 0 rg 50 10 m 150 10 l 150 30 l 50 30 l h f 0 G 2 w 51 11 m"));
  SmallPdf pdf = filled(look);
  pdf.catalog = "";
  EXPECT_EQ(drawn_of(pdf), "");
}

TEST(FormFields, of_one_line_are_drawn_where_the_file_does_not) {
  const SmallPdf text = filled("/FT/Tx/F 4/V(NEW WORDS)");
  EXPECT_THAT(drawn_of(text, true), HasSubstr("NEW WORDS"));
  EXPECT_THAT(drawn_of(filled("/FT/Ch/Ff 131072/F 4/V(N)/Opt[[(N)(NORTH)][(S)(SOUTH)]]"), true),
              HasSubstr("NORTH"));
  // Viewers do so too, each at another place.
  EXPECT_THAT(refusal(text.bytes()),
              AllOf(HasSubstr("page 1: the form field 'Ward' looks different in each PDF reader"),
                    HasSubstr("does not draw it"), HasSubstr("set 'flatten' to 'yes'")));
}

TEST(FormFields, are_refused_where_only_a_form_program_could_draw_them) {
  for (const char* field : {"/FT/Tx/Ff 4096/F 4/V(TWO LINES)", "/FT/Tx/F 4/V(WORDS)/Q 1",
                            "/FT/Tx/F 4/V(WORDS)/MK<</BC[0]>>", "/FT/Tx/Ff 16777216/F 4/V(COMB)",
                            "/FT/Tx/F 4/V<FEFF0416>", "/FT/Ch/F 4/V(LIST)", "/FT/Btn/F 4/V/Yes",
                            "/FT/Tx/F 4/V(WORDS)/DA(/Missing 10 Tf)"})
    EXPECT_THAT(refusal(filled(field).bytes()),
                AllOf(HasSubstr("page 1: the form field 'Ward' has a value, but the file does not"),
                      HasSubstr("keeps the tags")))
        << field;
}

TEST(FormFields, are_named_with_the_fields_above_them) {
  SmallPdf pdf = filled("/F 4/Parent 8 0 R");
  pdf.further.emplace_back("<</T(Address)/FT/Tx/Ff 4096/V(WORDS)/Kids[7 0 R]>>");
  EXPECT_THAT(refusal(pdf.bytes()), HasSubstr("the form field 'Address.Ward' has a value"));
}

// A program that fills in values and leaves the pictures asks readers to draw them anew.
TEST(FormFields, that_are_drawn_with_an_old_value_are_drawn_anew) {
  const std::string field = std::string("/FT/Tx/V(ANSWER)") + drawn;
  EXPECT_THAT(drawn_of(filled(field, "ANSWER", stale), true), HasSubstr("2 5 Td (ANSWER)"));
  EXPECT_THAT(drawn_of(filled(field, "OLD", stale), true),
              AllOf(HasSubstr("ANSWER"), Not(HasSubstr("OLD"))));
  EXPECT_THAT(drawn_of(filled(field, "OLD")), HasSubstr("OLD"));
  EXPECT_THAT(refusal(filled("/Ff 4096" + field, "OLD", stale).bytes()),
              HasSubstr("the file draws another one"));
  EXPECT_THAT(drawn_of(filled("/Ff 4096" + field, "ANSWER", stale), true), HasSubstr("ANSWER"));
  EXPECT_THAT(
      refusal(filled(field, "ANSWER", stale).bytes()),
      AllOf(HasSubstr("looks different in each PDF reader"), HasSubstr("draw its fields anew")));
}

// As LibreOffice writes them: the appearance has no words, and readers draw the value.
TEST(FormFields, that_the_file_leaves_to_readers_need_another_export) {
  EXPECT_THAT(refusal(filled(std::string("/FT/Tx/Ff 4096/V(ANSWER)") + drawn, "", stale).bytes()),
              HasSubstr("the file does not say how to draw it"));
  SmallPdf line = filled(std::string("/FT/Tx/V(ANSWER)") + drawn, "", stale);
  EXPECT_THAT(refusal(line.bytes()),
              AllOf(HasSubstr("draw its fields anew"), HasSubstr("without 'Create PDF form'")));
  EXPECT_THAT(drawn_of(line, true), HasSubstr("(ANSWER)"));
}

TEST(FormFields, that_are_drawn_anew_while_empty_have_a_ground_and_a_border) {
  const std::string look = std::string("/FT/Tx/MK<</BG[1 1 0]>>") + drawn;
  EXPECT_THAT(drawn_of(filled(look, "HINT", stale)),
              AllOf(HasSubstr("1 1 0 rg 50 10 m"), Not(HasSubstr("HINT"))));
  EXPECT_EQ(drawn_of(filled("/FT/Tx/F 4/MK<</BG[1 1 0]>>", "", stale)),
            drawn_of(filled(look, "HINT", stale)));
  EXPECT_THAT(drawn_of(filled(look, "HINT", stale), true), HasSubstr("HINT"));
  EXPECT_THAT(drawn_of(filled(look, "HINT")), HasSubstr("HINT"));
  // Only a solid border is drawn as readers draw it.
  EXPECT_THAT(drawn_of(filled(look + "/BS<</S/B>>", "HINT", stale)), HasSubstr("HINT"));
  const std::string box = "/FT/Btn/F 4/MK<</BC[1 0 0]>>/AP<</N<</Yes 6 0 R>>>>/AS/Off";
  EXPECT_THAT(drawn_of(filled(box, "X", stale)), HasSubstr("1 0 0 RG 1 w 50.5 10.5 m"));
  EXPECT_EQ(drawn_of(filled(box, "X")), "");
}

TEST(FormFields, that_are_buttons_are_not_drawn_anew) {
  const std::string ticked = "/FT/Btn/F 4/AP<</N<</Yes 6 0 R>>>>/V/Yes/AS/Yes";
  EXPECT_THAT(refusal(filled(ticked, "X", stale).bytes()), HasSubstr("looks different"));
  EXPECT_THAT(drawn_of(filled(ticked, "SEND", stale), true), HasSubstr("SEND"));
  const std::string bare = "/FT/Btn/Ff 65536/F 4/MK<</CA(Send)>>";
  EXPECT_THAT(refusal(filled(bare).bytes()), HasSubstr("does not draw it"));
  EXPECT_EQ(drawn_of(filled(bare), true), "");
  const std::string button = std::string("/FT/Btn/Ff 65536") + drawn;
  EXPECT_THAT(refusal(filled(button, "SEND", stale).bytes()), HasSubstr("looks different"));
  EXPECT_THAT(drawn_of(filled(button, "SEND", stale), true), HasSubstr("SEND"));
  EXPECT_THAT(drawn_of(filled(button, "SEND")), HasSubstr("SEND"));
}

TEST(FormFields, that_are_open_lists_need_an_appearance) {
  const std::string list = "/FT/Ch/Opt[(NORTH)(SOUTH)]";
  EXPECT_THAT(refusal(filled(list + "/F 4").bytes()), HasSubstr("does not say how to draw it"));
  EXPECT_THAT(drawn_of(filled(list + drawn, "NORTH")), HasSubstr("NORTH"));
  EXPECT_THAT(refusal(filled(list + drawn, "NORTH", stale).bytes()), HasSubstr("looks different"));
}

TEST(FormFields, show_the_box_that_is_ticked) {
  const std::string box = "/FT/Btn/F 4/AP<</N<</Yes 6 0 R>>>>";
  EXPECT_THAT(drawn_of(filled(box + "/V/Yes/AS/Yes")), HasSubstr("ANSWER"));
  EXPECT_EQ(drawn_of(filled(box + "/V/Off/AS/Off")), "");
  EXPECT_EQ(drawn_of(filled(box + "/V/Yes/AS/Off")), "");
  EXPECT_THAT(refusal(filled(box + "/V/Yes/AS/Off", "X", stale).bytes()),
              HasSubstr("another state"));
  EXPECT_THAT(refusal(filled(box + "/V/Yes").bytes()), HasSubstr("another state"));
}

TEST(FormFields, of_signatures_are_drawn_and_counted) {
  const std::string signature = "/FT/Sig/V<</Type/Sig/Contents<00>>>";
  EXPECT_EQ(remarks(filled(signature + drawn).bytes()),
            "pdf.signature: the PDF has 1 electronic signature, which a copy does not keep\n");
  EXPECT_THAT(drawn_of(filled(signature + drawn)), HasSubstr("ANSWER"));
  EXPECT_THAT(remarks(filled(signature + "/F 2").bytes()), HasSubstr("pdf.signature"));
}

TEST(FormFields, of_XFA_are_refused) {
  EXPECT_THAT(refusal(filled("/FT/Tx", "", "/XFA 6 0 R").bytes()),
              AllOf(HasSubstr("an XFA form"), HasSubstr("with the same tags")));
}

}  // namespace
}  // namespace muster::foreign::test
