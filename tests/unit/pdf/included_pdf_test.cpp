// SPDX-License-Identifier: MIT
// Pages of other PDFs: the parts that are copied into our file, left behind or refused.
#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "pdf/copied_values.hpp"
#include "pdf/included_pdf.hpp"
#include "pdf/object_file.hpp"
#include "unit/pdf/frames.hpp"

namespace muster::pdf::test {
namespace {

using layout::Role;
using testing::HasSubstr;
using testing::Not;

/// The parts that a small foreign PDF may contain.
struct Foreign {
  std::string catalog;                          ///< further entries
  std::string page = "/MediaBox[0 0 200 100]";  ///< entries of its one page
  std::string content = "BT /F 9 Tf (FOREIGN-WORDS) Tj ET";
  std::string information = "<</Author(FOREIGN-AUTHOR)>>";  ///< object 5
};

std::string bytes_of(const Foreign& foreign) {
  StringSink out;
  ObjectFile file(out, 0);
  const ObjectNumber catalog = file.reserve();
  const ObjectNumber tree = file.reserve();
  const ObjectNumber page = file.reserve();
  const ObjectNumber content = file.reserve();
  const ObjectNumber information = file.reserve();
  file.stream(content, "/PieceInfo(PIECE-INFO)", foreign.content);
  file.object(
      page, "<</Type/Page/Parent 2 0 R/Contents 4 0 R/AA<</O(PAGE-SCRIPT)>>" + foreign.page + ">>");
  file.object(tree, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
  file.object(catalog, "<</Type/Catalog/Pages 2 0 R" + foreign.catalog + ">>");
  file.object(information, foreign.information);
  file.finish(catalog, information);
  return std::move(out.text);
}

/// Our file with all pages of it.
std::string included(const std::string& bytes, bool conforms = true, double margin = 0) {
  IncludedPdf foreign("a.pdf", bytes);
  PdfOptions options;
  options.compression = 0;
  options.included["a.pdf"] = &foreign;
  options.claims.accessible = conforms;
  StringSink out;
  PdfWriter writer(metadata(), fonts(), options, out);
  Frames frames(writer);
  const auto part = frames.open(Role::part, layout::no_tag);
  frames.say(Role::heading_1, part, 57, 100, "Appendix");
  frames.page();
  const bool tagged = foreign.summary().tagged;
  const auto section = tagged ? frames.open(Role::section, part) : layout::no_tag;
  for (std::uint32_t i = 0; i < foreign.summary().pages.size(); ++i) {
    layout::Page page;
    page.index = i + 1;
    page.label = std::to_string(i + 2);
    page.width = foreign.summary().pages[i].width;
    page.height = foreign.summary().pages[i].height + margin;
    page.included = {"a.pdf", i, section, false, margin, {0, 0, page.width, page.height}};
    page.items.push_back({layout::Anchor{"place-" + std::to_string(i), 30}});
    writer.page(std::move(page));
  }
  std::vector<layout::OutlineEntry> outline;
  for (const auto& bookmark : foreign.summary().bookmarks)
    outline.push_back({bookmark.level, bookmark.title, "place-" + std::to_string(bookmark.page)});
  writer.finish(std::move(outline));
  return std::move(out.text);
}

std::string refusal(const Foreign& foreign) {
  try {
    IncludedPdf("a.pdf", bytes_of(foreign));
  } catch (const Error& error) {
    EXPECT_EQ(error.diagnostic().code, code::pdf_included);
    return error.diagnostic().message;
  }
  return "";
}

TEST(IncludedPdf, keeps_the_content_of_a_page) {
  const std::string pdf = included(bytes_of({}), false);
  EXPECT_THAT(pdf, HasSubstr("FOREIGN-WORDS"));
  EXPECT_THAT(pdf, HasSubstr("/MediaBox[ 0 0 200 100]"));
}

TEST(IncludedPdf, leaves_scripts_attachments_and_metadata_behind) {
  Foreign foreign;
  foreign.catalog =
      "/OpenAction<</S/JavaScript/JS(OPEN-SCRIPT)>>/Names<</EmbeddedFiles<</"
      "Names[(n)(ATTACHED)]>>>>";
  foreign.page +=
      "/Metadata(PAGE-META)/Annots[<</Subtype/Text/Contents(A-COMMENT)>>]/Resources<</Font<<>>>>";
  const std::string pdf = included(bytes_of(foreign), false);
  for (const char* word : {"OPEN-SCRIPT", "ATTACHED", "PAGE-META", "PAGE-SCRIPT", "A-COMMENT",
                           "PIECE-INFO", "FOREIGN-AUTHOR"})
    EXPECT_THAT(pdf, Not(HasSubstr(word)));
}

TEST(IncludedPdf, does_not_claim_what_it_is_not) {
  EXPECT_THAT(included(bytes_of({}), false), Not(HasSubstr("pdfuaid:part")));
  EXPECT_FALSE(IncludedPdf("a.pdf", bytes_of({})).claims_accessibility());
}

TEST(IncludedPdf, keeps_the_tags_of_one_of_our_own) {
  const std::string ours = sample_report();
  IncludedPdf again("a.pdf", ours);
  EXPECT_TRUE(again.claims_accessibility());
  const std::string pdf = included(ours);
  EXPECT_THAT(pdf, HasSubstr("/S/Sect"));
  EXPECT_THAT(pdf, HasSubstr("/S/Table"));
  const Outcome outcome = run("qpdf --check " + saved("included.pdf", pdf));
  EXPECT_EQ(outcome.status, 0) << outcome.output;
}

/// Our file with the page of it, on which we put a link of 20 by 10 points at (30, 40) from its top
/// left corner, and a number.
std::string included_with_link(const Foreign& source) {
  IncludedPdf foreign("a.pdf", bytes_of(source));
  PdfOptions options;
  options.compression = 0;
  options.included["a.pdf"] = &foreign;
  return made(
      [&](Frames& frames) {
        const auto part = frames.open(Role::part, layout::no_tag);
        frames.say(Role::heading_1, part, 57, 100, "Agenda");
        frames.anchor("agenda", 90);
        frames.page();
        const auto paragraph = frames.open(Role::paragraph, part);
        const auto link = frames.open(Role::link, paragraph);
        frames.text(link, 30, 48, "Agenda");
        frames.link(link, {30, 40, 20, 10}, "#agenda", "Agenda");
        frames.text(layout::no_tag, 60, 48, "Page 2", 11, layout::Item::Artifact::footer);
        layout::Page page;
        page.width = foreign.summary().pages[0].width;
        page.height = foreign.summary().pages[0].height;
        page.included = {"a.pdf", 0, layout::no_tag, true, 0, {30, 40, 100, 10}};
        frames.included(std::move(page));
        return std::vector<layout::OutlineEntry>{};
      },
      options);
}

/// The page is 200 by 100 points, and 100 wide and 200 high if it is displayed turned by 90 degrees
/// clockwise: what is x points from the left and y from the top is then at (y, x) of the page.
TEST(IncludedPdf, has_our_link_where_it_is_displayed) {
  EXPECT_THAT(included_with_link({}), HasSubstr("/Rect [30 50 50 60]"));
  Foreign turned;
  turned.page += "/Rotate 90";
  EXPECT_THAT(included_with_link(turned), HasSubstr("/Rect [40 30 50 50]"));
}

TEST(IncludedPdf, has_our_link_as_content_of_its_element_and_the_number_as_artifact) {
  const std::string pdf = included_with_link({});
  EXPECT_THAT(pdf, HasSubstr("/MusterStamp Do /Link<</MCID 0>>BDC\n/MusterStampLink Do EMC"));
  const Outcome outcome = run("qpdf --check " + saved("linked.pdf", pdf));
  EXPECT_EQ(outcome.status, 0) << outcome.output;
}

TEST(IncludedPdf, keeps_the_links_of_a_page_with_ours) {
  Foreign foreign;
  foreign.page += "/Annots[<</Subtype/Link/Rect[1 2 3 4]/A<</S/URI/URI(https://example.org)>>>>]";
  const std::string pdf = included_with_link(foreign);
  EXPECT_THAT(pdf, HasSubstr("/Rect [1 2 3 4 ]"));
  EXPECT_THAT(pdf, HasSubstr("/Rect [30 50 50 60]"));
}

TEST(IncludedPdf, restores_the_graphics_state_that_a_page_leaves) {
  Foreign foreign;
  foreign.content = "q q 2 0 0 2 0 0 cm";
  EXPECT_THAT(included(bytes_of(foreign), false), HasSubstr("Q Q Q /MusterStamp Do"));
  foreign.content = "Q 2 0 0 2 0 0 cm";
  EXPECT_THAT(included(bytes_of(foreign), false), HasSubstr("q q \n"));
}

int count(const std::string& text, const std::string& word) {
  int found = 0;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
    ++found;
  return found;
}

/// A file of one page with three marked pieces, and a structure tree that contains `elements`.
Foreign tagged(const std::string& elements, const std::string& further = "") {
  Foreign foreign;
  foreign.page += "/StructParents 0";
  foreign.content = "/P<</MCID 0>>BDC n EMC /P<</MCID 1>>BDC n EMC /P<</MCID 2>>BDC n EMC";
  foreign.catalog = "/MarkInfo<</Marked true>>/Lang(cy)/StructTreeRoot<</K[" + elements + "]" +
                    further + ">>";
  return foreign;
}

TEST(IncludedPdf, puts_headings_below_ours_without_gaps) {
  const std::string pdf = included(
      bytes_of(tagged("<</S/H2/Pg 3 0 R/K 0>><</S/H5/Pg 3 0 R/K 1>><</S/H3/Pg 3 0 R/K 2>>")), false);
  EXPECT_EQ(count(pdf, "/S/H2"), 1);  // below our H1
  EXPECT_EQ(count(pdf, "/S/H3"), 2);  // the fifth level and, back again, the third
  EXPECT_THAT(pdf, Not(HasSubstr("/S/H5")));
}

TEST(IncludedPdf, gives_headings_without_numbers_the_level_of_their_section) {
  const std::string pdf = included(bytes_of(tagged("<</S/Sect/K[<</S/H/Pg 3 0 R/K 0>>"
                                                   "<</S/Sect/K<</S/H/Pg 3 0 R/K 1>>>>]>>")),
                                   false);
  EXPECT_EQ(count(pdf, "/S/H2"), 1);
  EXPECT_EQ(count(pdf, "/S/H3"), 1);
}

TEST(IncludedPdf, keeps_the_language_of_the_file_and_empty_cells) {
  const std::string pdf = included(
      bytes_of(tagged("<</S/Table/K<</S/TR/K[<</S/TD/Pg 3 0 R/K 0>><</S/TD/Alt(UNSEEN)>>]>>>>"
                      "<</S/Figure/Alt(UNSEEN)>><</S/P/Pg 3 0 R/K 55/ActualText(UNSEEN)>>")),
      false);
  EXPECT_EQ(count(pdf, "/Lang(cy)"), 1);
  EXPECT_EQ(count(pdf, "/S/TD"), 2);
  EXPECT_THAT(pdf, Not(HasSubstr("UNSEEN")));
}

TEST(IncludedPdf, resolves_classes_and_gives_identifiers_of_its_own) {
  const std::string pdf = included(
      bytes_of(tagged("<</S/TH/ID(one)/C/Head/Pg 3 0 R/K 0>><</S/TH/ID(one)/Pg 3 0 R/K 1>>"
                      "<</S/TD/A<</O/Table/Headers[(one)(gone)]>>/Pg 3 0 R/K 2>>",
                      "/ClassMap<</Head<</O/Table/Scope/Column>>>>")),
      false);
  EXPECT_THAT(pdf, HasSubstr("/Scope /Column"));
  EXPECT_THAT(pdf, HasSubstr("/Headers[(i3.0)]"));  // the one that is copied
  EXPECT_EQ(count(pdf, "/ID(i"), 1);
}

TEST(IncludedPdf, copies_a_link_that_is_listed_twice_once_and_with_its_frame) {
  Foreign foreign;
  foreign.page += "/Annots[5 0 R 5 0 R]";
  foreign.information =
      "<</Subtype/Link/Rect[1 2 3 4]/C[1 0 0]/Border[0 0 2]/A<</S/URI/URI(https://example.org/)>>>>";
  const std::string pdf = included(bytes_of(foreign), false);
  EXPECT_EQ(count(pdf, "/S/URI/URI (https://example.org/)"), 1);
  EXPECT_THAT(pdf, HasSubstr("/Border[0 0 2 ]/C[1 0 0 ]"));
}

TEST(IncludedPdf, names_its_stamp_as_no_picture_of_the_page) {
  Foreign foreign;
  foreign.content = "/MusterStamp Do";
  EXPECT_THAT(included(bytes_of(foreign), false), HasSubstr("/MusterStampx Do"));
}

TEST(IncludedPdf, names_the_file_whose_operators_are_damaged) {
  Foreign foreign;
  std::string bytes = bytes_of(foreign);
  const std::string before = "/PieceInfo(PIECE-INFO)";
  bytes.replace(bytes.find(before), before.size(), "/Filter/FlateDecode   ");
  try {
    included(bytes, false);
    FAIL() << "taken";
  } catch (const Error& error) {
    EXPECT_EQ(error.diagnostic().code, code::pdf_included);
    EXPECT_EQ(error.diagnostic().location.file, "a.pdf");
  }
}

TEST(IncludedPdf, turns_what_is_stamped_with_the_page) {
  Foreign foreign;
  foreign.page = "/MediaBox[0 0 200 100]/Rotate 90";
  const IncludedPdf turned("a.pdf", bytes_of(foreign));
  EXPECT_EQ(turned.summary().pages[0].width, 100);
  EXPECT_THAT(included(bytes_of(foreign), false), HasSubstr("/Matrix[ 0 1 -1 0 200 0]"));
}

/// The margin is at the foot as the page is displayed. The clip ends there, and a point beyond the
/// other sides.
TEST(IncludedPdf, has_its_margin_below_what_it_shows) {
  Foreign foreign;
  const auto with = [&](const char* rotation) {
    foreign.page = std::string("/MediaBox[10 20 210 120]/Rotate ") + rotation;
    return included(bytes_of(foreign), false, 8);
  };
  EXPECT_THAT(with("0"),
              AllOf(HasSubstr("/MediaBox[ 10 12 210 120]"), HasSubstr("q 9 20 202 101 re W n")));
  EXPECT_THAT(with("90"),
              AllOf(HasSubstr("/MediaBox[ 10 20 218 120]"), HasSubstr("q 9 19 201 102 re W n")));
  EXPECT_THAT(with("180"),
              AllOf(HasSubstr("/MediaBox[ 10 20 210 128]"), HasSubstr("q 9 19 202 101 re W n")));
  EXPECT_THAT(with("270"),
              AllOf(HasSubstr("/MediaBox[ 2 20 210 120]"), HasSubstr("q 10 19 201 102 re W n")));
}

TEST(IncludedPdf, has_places_in_the_coordinates_of_the_page) {
  Foreign foreign;
  EXPECT_THAT(included(bytes_of(foreign), false), HasSubstr("/XYZ 0 70 null]"));
  foreign.page = "/MediaBox[10 20 210 120]/Rotate 90";  // displayed 100 wide and 200 high
  EXPECT_THAT(included(bytes_of(foreign), false), HasSubstr("/XYZ 40 20 null]"));
}

TEST(IncludedPdf, passes_on_bookmarks_whose_words_it_shows) {
  Foreign foreign;
  foreign.page =
      "/MediaBox[0 0 200 100]/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont"
      "/Helvetica>>>>>>";
  foreign.content = "BT /F 9 Tf 20 50 Td (FOREIGN WORDS) Tj ET";
  foreign.information = "<</Title(Foreign words)/Dest[3 0 R/Fit]/A<</S/JavaScript/JS(RUN-ME)>>>>";
  foreign.catalog = "/Outlines<</First 5 0 R>>";
  std::string pdf = included(bytes_of(foreign), false);
  EXPECT_THAT(pdf, HasSubstr("/Title (Foreign words)"));
  EXPECT_THAT(pdf, Not(HasSubstr("RUN-ME")));
  foreign.information = "<</Title(SECRET)/Dest[3 0 R/Fit]>>";
  pdf = included(bytes_of(foreign), false);
  EXPECT_THAT(pdf, Not(HasSubstr("SECRET")));
}

TEST(IncludedPdf, draws_what_prints_of_annotations) {
  Foreign foreign;
  foreign.page +=
      "/Annots[<</Type/Annot/Subtype/Square/F 4/Rect[100 50 120 70]/C[1 0 0]/Contents(A-COMMENT)>>]";
  const std::string pdf = included(bytes_of(foreign), false);
  EXPECT_THAT(pdf, HasSubstr("/MusterMark1 Do"));
  EXPECT_THAT(pdf, HasSubstr("100.5 50.5 m"));
  EXPECT_THAT(pdf, Not(HasSubstr("A-COMMENT")));
}

/// Some TrueType fonts say that they are of the other kind. Viewers use their map all the same.
TEST(IncludedPdf, keeps_the_glyphs_of_a_font_that_names_the_wrong_kind) {
  Foreign foreign;
  foreign.page +=
      "/Resources<</Font<</F<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H"
      "/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/A/CIDToGIDMap 4 0 R"
      "/FontDescriptor<</FontFile2 4 0 R>>"
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]>>>>>>";
  EXPECT_THAT(included(bytes_of(foreign)), HasSubstr("Supplement 0>>\n/CIDToGIDMap "));
}

TEST(IncludedPdf, keeps_the_unit_of_a_page) {
  Foreign foreign;
  foreign.page = "/MediaBox[0 0 200 100]/UserUnit 2";
  const IncludedPdf large("a.pdf", bytes_of(foreign));
  EXPECT_EQ(large.summary().pages[0].width, 400);
  EXPECT_EQ(large.summary().pages[0].height, 200);
  const std::string pdf = included(bytes_of(foreign), false);
  EXPECT_THAT(pdf, HasSubstr("/UserUnit 2"));
  EXPECT_THAT(pdf, HasSubstr("/Matrix[ .5 0 0 .5 0 0]"));
}

TEST(IncludedPdf, shows_no_more_than_the_media_box) {
  Foreign foreign;
  foreign.page = "/MediaBox[0 0 200 100]/CropBox[-100 -100 900 1200]";
  const IncludedPdf cut("a.pdf", bytes_of(foreign));
  EXPECT_EQ(cut.summary().pages[0].width, 200);
  EXPECT_THAT(included(bytes_of(foreign), false), HasSubstr("/MediaBox[ 0 0 200 100]"));
}

TEST(IncludedPdf, refuses_what_cannot_be_shown_as_it_is) {
  Foreign foreign;
  foreign.catalog = "/AcroForm<</XFA(x)>>";
  EXPECT_THAT(refusal(foreign), HasSubstr("XFA form"));
  foreign.catalog = "/Collection<<>>";
  EXPECT_THAT(refusal(foreign), HasSubstr("portfolio"));
  EXPECT_THROW(IncludedPdf("a.pdf", "no PDF"), Error);
}

TEST(JpegMetadata, loses_comments_and_exif_and_keeps_the_picture) {
  auto segment = [](char marker, const std::string& words) {
    return std::string("\xFF") + marker + '\0' + static_cast<char>(words.size() + 2) + words;
  };
  const std::string start = "\xFF\xD8";
  const std::string jfif = segment('\xE0', "JFIF");
  const std::string rest = "\xFF\xDA picture \xFF\xE1 not a segment";
  EXPECT_EQ(
      without_metadata(start + jfif + segment('\xE1', "Exif") + segment('\xFE', "Ann") + rest),
      start + jfif + rest);
  const std::string scan = segment('\xDA', "head") + "pic\xFF" + std::string(1, '\0') + "ture\xFF\xD0";
  const std::string later = segment('\xC4', "table") + segment('\xDA', "head") + "more\xFF\xD9";
  EXPECT_EQ(without_metadata(start + scan + segment('\xFE', "Ann") + later + "left over"),
            start + scan + later);
  EXPECT_EQ(without_metadata("no JPEG"), "no JPEG");
  EXPECT_EQ(without_metadata(start + "\xFF\xE1\x7F"), start + "\xFF\xE1\x7F");
}

TEST(JpegMetadata, loses_the_boxes_of_JPEG_2000_that_no_decoder_needs) {
  auto box = [](const std::string& type, const std::string& words) {
    return std::string("\0\0\0", 3) + static_cast<char>(words.size() + 8) + type + words;
  };
  const std::string start = box("jP  ", "\r\n\x87\n") + box("ftyp", "jp2 ") + box("jp2h", "size");
  const std::string code = box("jp2c", "picture");
  EXPECT_EQ(jpx_without_metadata(start + box("xml ", "Ann") + box("uuid", "Ann") + code), start + code);
  EXPECT_EQ(jpx_without_metadata(start + std::string(4, '\x7F') + code),
            start + std::string(4, '\x7F') + code);
  EXPECT_EQ(jpx_without_metadata("\xFF\x4F code"), "\xFF\x4F code");
}

}  // namespace
}  // namespace muster::pdf::test
