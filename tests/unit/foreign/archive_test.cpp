// SPDX-License-Identifier: MIT
// What a file that claims to be PDF/A must keep when its pages are copied: each rule with a page
// that breaks it, and one that doesn't.
#include "foreign/archive.hpp"

#include <gmock/gmock.h>

#include "unit/foreign/small_pdf.hpp"

namespace muster::foreign::test {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> problems(const SmallPdf& pdf) {
  const auto source = open_pdf("a.pdf", pdf.bytes());
  return archive_findings(*source).problems;
}

/// A page without text, because the font of a small file is not embedded.
SmallPdf drawing(const std::string& content, const std::string& resources = "") {
  SmallPdf pdf;
  pdf.content = content;
  pdf.resources = resources;
  return pdf;
}

/// One picture, object 6.
SmallPdf picture(const std::string& entries) {
  SmallPdf pdf = drawing("q 9 0 0 9 0 0 cm /I Do Q", "/XObject<</I 6 0 R>>");
  pdf.further = {stream("/Subtype/Image/Width 1/Height 1/BitsPerComponent 8" + entries, "aaa")};
  return pdf;
}

/// A profile's header alone (ICC.1, 7.2): its version, class and colours.
std::string profile(char version, const std::string& kind, const std::string& colours) {
  std::string icc(128, '\0');
  icc[8] = version;
  icc.replace(12, 4, kind).replace(16, 4, colours).replace(36, 4, "acsp");
  return icc;
}

SmallPdf with_profile(const std::string& icc) {
  SmallPdf pdf = drawing("/C cs 0 0 0 sc 0 0 9 9 re f", "/ColorSpace<</C[/ICCBased 6 0 R]>>");
  pdf.further = {stream("/N 3", icc)};
  return pdf;
}

ArchiveLevel level(const std::string& xmp) {
  SmallPdf pdf;
  pdf.catalog = "/Metadata 6 0 R";
  pdf.further = {stream("/Type/Metadata", xmp)};
  const auto source = open_pdf("a.pdf", pdf.bytes());
  return claimed_archive_level(*source);
}

TEST(ArchiveLevel, is_read_from_elements_and_attributes) {
  EXPECT_EQ(level("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>"),
            ArchiveLevel::unicode);
  EXPECT_EQ(level("<rdf:D pdfaid:part=\"1\" pdfaid:conformance=\"A\"/>"), ArchiveLevel::accessible);
  EXPECT_EQ(level("<rdf:D pdfaid:part='3' pdfaid:conformance='B'/>"), ArchiveLevel::basic);
}

TEST(ArchiveLevel, is_none_for_other_parts_and_for_half_a_claim) {
  EXPECT_EQ(level("<pdfaid:part>4</pdfaid:part>"), ArchiveLevel::none);
  EXPECT_EQ(level("<pdfaid:part>2</pdfaid:part>"), ArchiveLevel::none);
  EXPECT_EQ(level("nothing"), ArchiveLevel::none);
}

TEST(Archive, takes_device_colours_that_the_intent_explains) {
  EXPECT_THAT(problems(drawing("1 0 0 rg 0 G 0 0 9 9 re B")), IsEmpty());
  EXPECT_THAT(
      problems(drawing("0 0 0 1 k 0 0 9 9 re f", "/ColorSpace<</DefaultCMYK[/ICCBased 6 0 R]>>")),
      IsEmpty());
}

TEST(Archive, names_colours_of_printers_and_inks) {
  EXPECT_THAT(problems(drawing("0 0 0 1 k 0 0 9 9 re f")), Contains(HasSubstr("(CMYK)")));
  EXPECT_THAT(problems(drawing("/DeviceCMYK cs 0 0 0 1 sc 0 0 9 9 re f")),
              Contains(HasSubstr("(CMYK)")));
  EXPECT_THAT(problems(drawing("/C cs 0 0 0 1 sc 0 0 9 9 re f",
                               "/ColorSpace<</C[/Indexed/DeviceCMYK 0<00>]>>")),
              Contains(HasSubstr("(CMYK)")));
  EXPECT_THAT(problems(picture("/ColorSpace/DeviceCMYK")), Contains(HasSubstr("(CMYK)")));
  EXPECT_THAT(problems(drawing("BI /W 1 /H 1 /BPC 8 /CS /CMYK ID aaaa\nEI")),
              Contains(HasSubstr("(CMYK)")));
  EXPECT_THAT(
      problems(drawing("/C cs 1 scn", "/ColorSpace<</C[/Separation/Red/DeviceRGB 6 0 R]>>")),
      Contains(HasSubstr("spot colours")));
}

TEST(Archive, finds_colours_below_forms_patterns_and_masks) {
  SmallPdf pdf = drawing("/X Do", "/XObject<</X 6 0 R>>");
  pdf.further = {form("0 0 0 1 k 0 0 9 9 re f")};
  EXPECT_THAT(problems(pdf), Contains(HasSubstr("(CMYK)")));
  pdf.content = "/Pattern cs /X scn 0 0 9 9 re f";
  pdf.resources = "/Pattern<</X 6 0 R>>";
  EXPECT_THAT(problems(pdf), Contains(HasSubstr("(CMYK)")));
  pdf.content = "/X gs 0 0 9 9 re f";
  pdf.resources = "/ExtGState<</X<</SMask<</S/Luminosity/G 6 0 R>>>>>>";
  EXPECT_THAT(problems(pdf), Contains(HasSubstr("(CMYK)")));
}

TEST(Archive, judges_profiles_by_their_header) {
  EXPECT_THAT(problems(with_profile(profile(4, "mntr", "RGB "))), IsEmpty());
  for (const std::string& icc : {profile(5, "mntr", "RGB "), profile(2, "link", "RGB "),
                                 profile(2, "mntr", "CMYK"), std::string("short")})
    EXPECT_THAT(problems(with_profile(icc)), Contains(HasSubstr("profile is damaged")));
}

TEST(Archive, names_pictures_that_it_may_not_hold) {
  EXPECT_THAT(problems(picture("/ColorSpace/DeviceRGB")), IsEmpty());
  EXPECT_THAT(problems(picture("/ColorSpace/DeviceRGB/Interpolate true")),
              Contains(HasSubstr("smooth")));
  EXPECT_THAT(problems(picture("/ColorSpace/DeviceRGB/Intent/Vivid")),
              Contains(HasSubstr("rendering intent")));
  EXPECT_THAT(problems(picture("/ColorSpace/DeviceRGB/Filter/LZWDecode")),
              Contains(HasSubstr("compressed in")));
  EXPECT_THAT(problems(picture("/Filter/JPXDecode")), Contains(HasSubstr("JPEG 2000")));
}

TEST(Archive, names_settings_of_printers_and_unknown_blending) {
  const auto state = [](const std::string& entries) {
    return problems(drawing("/X gs 0 0 9 9 re f", "/ExtGState<</X<<" + entries + ">>>>"));
  };
  EXPECT_THAT(state("/BM/Multiply/TR2/Default/ca .5"), IsEmpty());
  EXPECT_THAT(state("/BM/Dazzle"), Contains(HasSubstr("blends colours")));
  for (const char* setting : {"/TR/Identity", "/TR2/Identity", "/OPM 1", "/HT/Default"})
    EXPECT_THAT(state(setting), Contains(HasSubstr("settings for a particular printer")))
        << setting;
  EXPECT_THAT(problems(drawing("/Vivid ri")), Contains(HasSubstr("rendering intent")));
}

TEST(Archive, keeps_to_the_limits_of_readers) {
  std::string nested;
  for (int i = 0; i < 28; ++i) nested += "q ";
  EXPECT_THAT(problems(drawing(nested)), Contains(HasSubstr("nested too deeply")));
  EXPECT_THAT(problems(drawing(nested.substr(2))), IsEmpty());
  SmallPdf small = drawing("");
  small.page = "/MediaBox[0 0 2 100]";
  EXPECT_THAT(problems(small), Contains(HasSubstr("too small")));
  EXPECT_THAT(problems(drawing("/" + std::string(128, 'a') + " gs")),
              Contains(HasSubstr("too long")));
}

TEST(Archive, wants_links_printed_unless_they_are_hidden) {
  SmallPdf pdf = drawing("");
  const auto link = [&](const std::string& flags) {
    pdf.page = SmallPdf().page + "/Annots[<</Subtype/Link/Rect[0 0 9 9]" + flags + ">>]";
    return problems(pdf);
  };
  EXPECT_THAT(link("/F 4"), IsEmpty());
  EXPECT_THAT(link("/F 2"), IsEmpty());
  EXPECT_THAT(link(""), Contains(HasSubstr("a link is not printed")));
}

TEST(Archive, wants_fonts_with_their_program) {
  EXPECT_THAT(problems(SmallPdf()), Contains(HasSubstr("a font is not embedded")));
}

/// A font of type 3, which needs no program, with a map to Unicode for its one glyph.
SmallPdf drawn_letter(const std::string& unicode,
                      const std::string& glyph = "9 0 d0 0 0 9 9 re f") {
  SmallPdf pdf = drawing("BT /T 9 Tf (a) Tj ET", "/Font<</T 6 0 R>>");
  pdf.further = {
      "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 97/LastChar "
      "97"
      "/Widths[9]/Encoding<</Differences[97/a]>>/CharProcs<</a 7 0 R>>/ToUnicode 8 0 R>>",
      stream("", glyph), stream("", "1 beginbfchar <61> <" + unicode + "> endbfchar")};
  return pdf;
}

ArchiveFindings findings(const SmallPdf& pdf) {
  const auto source = open_pdf("a.pdf", pdf.bytes());
  return archive_findings(*source);
}

TEST(Archive, keeps_characters_without_a_meaning_apart_from_other_problems) {
  const ArchiveFindings sound = findings(drawn_letter("0061"));
  EXPECT_THAT(sound.problems, IsEmpty());
  EXPECT_FALSE(sound.private_use || sound.without_unicode);
  EXPECT_TRUE(findings(drawn_letter("E001")).private_use);
  EXPECT_TRUE(findings(drawn_letter("DB80DC00")).private_use);  // U+F0000
  const ArchiveFindings nothing = findings(drawn_letter("0000"));
  EXPECT_TRUE(nothing.without_unicode);
  EXPECT_THAT(nothing.problems, IsEmpty());
}

TEST(Archive, looks_into_glyphs_that_are_drawn) {
  EXPECT_THAT(problems(drawn_letter("0061", "9 0 d0 0 0 0 1 k 0 0 9 9 re f")),
              Contains(HasSubstr("(CMYK)")));
}

}  // namespace
}  // namespace muster::foreign::test
