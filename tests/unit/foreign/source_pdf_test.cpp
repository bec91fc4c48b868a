// SPDX-License-Identifier: MIT
// Which files pass the gate, and the position and rotation of their pages.
#include <gmock/gmock.h>

#include "foreign/page_entries.hpp"
#include "unit/foreign/small_pdf.hpp"

namespace muster::foreign::test {
namespace {

using testing::HasSubstr;

Box box_with(const std::string& entries) {
  SmallPdf pdf;
  pdf.page = entries;
  const auto source_file = open_pdf("a.pdf", pdf.bytes());
  SourcePdf& source = *source_file;
  return box_of(source.pages().at(0));
}

void expect_box(const Box& box, double left, double bottom, double right, double top) {
  EXPECT_EQ(box.left, left);
  EXPECT_EQ(box.bottom, bottom);
  EXPECT_EQ(box.right, right);
  EXPECT_EQ(box.top, top);
}

TEST(SourcePdf, says_nothing_of_a_plain_file) {
  EXPECT_EQ(refusal(SmallPdf().bytes()), "");
  EXPECT_EQ(remarks(SmallPdf().bytes()), "");
  EXPECT_EQ(content_after(SmallPdf().bytes()), SmallPdf().content);
}

TEST(SourcePdf, shows_the_crop_box_within_the_media_box) {
  expect_box(box_with("/MediaBox[0 0 200 100]/CropBox[10 20 90 80]"), 10, 20, 90, 80);
  expect_box(box_with("/MediaBox[0 0 200 100]/CropBox[-100 -100 900 1200]"), 0, 0, 200, 100);
  expect_box(box_with("/MediaBox[0 0 200 100]/CropBox[150 50 900 1200]"), 150, 50, 200, 100);
}

TEST(SourcePdf, shows_the_media_box_where_the_crop_box_is_none) {
  expect_box(box_with("/MediaBox[0 0 200 100]/CropBox[0 0 0 0]"), 0, 0, 200, 100);
  expect_box(box_with("/MediaBox[200 100 0 0]"), 0, 0, 200, 100);
}

TEST(SourcePdf, refuses_a_page_of_which_its_crop_box_shows_nothing) {
  const auto why = [](const std::string& crop) {
    SmallPdf pdf;
    pdf.page = "/MediaBox[0 0 200 100]/CropBox" + crop;
    return refusal(pdf.bytes());
  };
  EXPECT_THAT(why("[200 100 400 300]"), testing::HasSubstr("page 1: its crop box is outside"));
  EXPECT_EQ(why("[190 90 400 300]"), "");
  EXPECT_EQ(why("[0 0 0 0]"), "");  // viewers take no notice of it
}

TEST(SourcePdf, reads_the_unit_of_a_page) {
  SmallPdf pdf;
  pdf.page += "/UserUnit 2.5";
  const auto source_file = open_pdf("a.pdf", pdf.bytes());
  SourcePdf& source = *source_file;
  EXPECT_EQ(unit_of(source.pages().at(0)), 2.5);
  const auto plain_file = open_pdf("a.pdf", SmallPdf().bytes());
  SourcePdf& plain = *plain_file;
  EXPECT_EQ(unit_of(plain.pages().at(0)), 1);
}

TEST(SourcePdf, refuses_what_cannot_be_shown_as_it_is) {
  SmallPdf pdf;
  pdf.catalog = "/Collection<<>>";
  EXPECT_THAT(refusal(pdf.bytes()), HasSubstr("portfolio"));
  EXPECT_THAT(refusal("no PDF"), HasSubstr("cannot be read as a PDF"));
  EXPECT_THAT(refusal(""), HasSubstr("cannot be read as a PDF"));
}

// A page in a pack can't say for which printer its colours are meant.
TEST(SourcePdf, names_a_file_whose_colours_are_for_a_printer) {
  const auto said = [](const std::string& entries, const std::string& profile) {
    SmallPdf pdf;
    pdf.catalog =
        "/OutputIntents[<</S/GTS_PDFX/OutputConditionIdentifier(Newsprint)/DestOutputProfile 6 0 "
        "R>>]";
    pdf.further = {stream(entries, profile)};
    return remarks(pdf.bytes());
  };
  const std::string warned =
      "pdf.colours: the colours are for a particular printer or screen ('Newsprint'), which a page "
      "in a pack cannot say\n";
  EXPECT_EQ(said("/N 4", "inks"), warned);
  EXPECT_EQ(said("/N 3", "desc Display"), warned);
  EXPECT_EQ(said("/N 3", "desc sRGB IEC61966-2.1"), "");
  EXPECT_EQ(said("/N 3", std::string("mluc \0s\0R\0G\0B", 13)), "");
  EXPECT_EQ(said("/N 1", "grey"), "");
  EXPECT_EQ(said("/N 3/Filter/FlateDecode", "damaged"), "");
  EXPECT_EQ(said("", ""), "");
}

TEST(SourcePdf, refuses_a_file_without_pages) {
  EXPECT_THAT(refusal(file_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"})),
              HasSubstr("has no pages"));
}

}  // namespace
}  // namespace muster::foreign::test
