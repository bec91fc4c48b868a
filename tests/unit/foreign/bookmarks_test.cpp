// SPDX-License-Identifier: MIT
// Bookmarks of a foreign PDF: only those are kept whose words the page shows.
#include <gmock/gmock.h>

#include "unit/foreign/small_pdf.hpp"

namespace muster::foreign::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* to_page = "/Dest[3 0 R/XYZ 0 80 null]";

/// A bookmark, which is object `number`; the next one has the number after it.
std::string bookmark(const std::string& title, int number, bool last,
                     const std::string& further = to_page) {
  return "<</Title" + title + further +
         (last ? std::string() : "/Next " + std::to_string(number + 1) + " 0 R") + ">>";
}

SmallPdf with(const std::vector<std::string>& titles, const std::string& content,
              const std::string& further = to_page) {
  SmallPdf pdf;
  pdf.content = content;
  pdf.catalog = "/Outlines<</First 6 0 R>>";
  for (std::size_t i = 0; i < titles.size(); ++i)
    pdf.further.push_back(
        bookmark(titles[i], 6 + static_cast<int>(i), i + 1 == titles.size(), further));
  return pdf;
}

std::vector<std::string> kept(const SmallPdf& pdf) {
  const auto source = open_pdf("a.pdf", pdf.bytes());
  std::vector<std::string> out;
  for (const Bookmark& one : source->bookmarks())
    out.push_back(std::to_string(one.level) + " " + one.title);
  return out;
}

constexpr const char* heading = "BT /F 12 Tf 20 50 Td (2. BUDGET for next year) Tj ET ";

TEST(Bookmarks, of_headings_are_kept) {
  EXPECT_THAT(kept(with({"(2. Budget for next year)"}, heading)),
              ElementsAre("1 2. Budget for next year"));
  EXPECT_THAT(kept(with({"(Budget for Next Year)"}, heading)),
              ElementsAre("1 Budget for Next Year"));
  EXPECT_EQ(remarks(with({"(Budget for next year)"}, heading).bytes()), "");
}

TEST(Bookmarks, with_other_words_are_left_out) {
  const SmallPdf pdf =
      with({"(The chair resigns)", "(Budget for next year)", "(Budget next year)"}, heading);
  EXPECT_THAT(kept(pdf), ElementsAre("1 Budget for next year"));
  EXPECT_EQ(remarks(pdf.bytes()),
            "pdf.bookmarks: 2 of 3 bookmarks left out, because they lead to no page that shows "
            "their words\n");
  EXPECT_THAT(remarks(with({"(Chair)"}, heading).bytes()),
              HasSubstr("1 of 1 bookmarks left out, because it leads to no page that shows its"));
}

TEST(Bookmarks, have_whole_words) {
  EXPECT_THAT(kept(with({"(year)", "(ear)", "(bud)", "(budget)"}, heading)),
              ElementsAre("1 year", "1 budget"));
}

TEST(Bookmarks, have_the_numbers_of_the_page) {
  constexpr const char* amounts = "BT /F 12 Tf 20 50 Td (Costs of 1.5 m) Tj ET ";
  EXPECT_THAT(kept(with({"(Costs of 15 m)", "(Costs of 1.5 m)", "(Costs of 1.5%)"}, amounts)),
              ElementsAre("1 Costs of 1.5 m"));
}

TEST(Bookmarks, may_be_on_several_lines_and_hyphenated) {
  constexpr const char* lines =
      "BT /F 12 Tf 20 80 Td (Plan for work-) Tj 0 -14 Td (force) Tj 0 -14 Td (and pay) Tj ET";
  EXPECT_THAT(kept(with({"(Plan for workforce and pay)"}, lines)),
              ElementsAre("1 Plan for workforce and pay"));
}

TEST(Bookmarks, may_have_accents_that_the_page_draws_on_their_own) {
  // Octal 310 is the diaeresis, drawn at the place of the letter after it.
  constexpr const char* apart = "BT /F 12 Tf 20 50 Td (M) Tj 11 0 Td (\\310) Tj 0 0 Td (arz) Tj ET";
  EXPECT_THAT(kept(with({"<FEFF004D00E40072007A>", "(Mars)"}, apart)), ElementsAre("1 M\u00E4rz"));
  // TeX draws the accent further to the right and goes back for the letter.
  constexpr const char* back = "BT /F 12 Tf 20 50 Td (M) Tj 12 0 Td (\\310) Tj -2 0 Td (arz) Tj ET";
  EXPECT_THAT(kept(with({"<FEFF004D00E40072007A>", "(Mars)"}, back)), ElementsAre("1 M\u00E4rz"));
}

/// A font names the glyphs of its codes, as those of LaTeX do.
TEST(Bookmarks, may_have_accents_that_the_font_names) {
  SmallPdf pdf = with({"<FEFF004D00FC006C006C>", "<FEFF004700610075007300DF>", "(Molly)"}, "/X Do");
  pdf.resources = "/XObject<</X 9 0 R>>";
  pdf.further.push_back(form("BT /L 12 Tf 20 5 Td (M\\201ll Gau\\202) Tj ET",
                             "/BBox[0 0 200 100]/Resources<</Font<</L 10 0 R>>>>"));
  pdf.further.push_back(
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[129/udieresis/"
      "germandbls"
      "]>>>>");
  EXPECT_THAT(kept(pdf), ElementsAre("1 M\u00FCll"));
  pdf.further[1] = bookmark("<FEFF00470061007500DF>", 7, false);
  EXPECT_THAT(kept(pdf), ElementsAre("1 M\u00FCll", "1 Gau\u00DF"));
}

TEST(Bookmarks, of_words_that_the_page_hides_are_left_out) {
  constexpr const char* title = "(Budget for next year)";
  EXPECT_THAT(kept(with({title}, heading + std::string("0 g 0 40 200 30 re f"))), IsEmpty());
  EXPECT_THAT(kept(with({title}, "1 g " + std::string(heading))), IsEmpty());
  EXPECT_THAT(kept(with({title}, "BT 3 Tr ET " + std::string(heading))), IsEmpty());
  EXPECT_THAT(kept(with({title}, "BT /F 12 Tf 20 500 Td (Budget for next year) Tj ET")), IsEmpty());
  // Below a scan, words can be copied, but what the scan shows is unknown.
  SmallPdf scan = with({title}, "q 200 0 0 100 0 0 cm /I Do Q BT 3 Tr ET " + std::string(heading));
  scan.resources = "/XObject<</I 7 0 R>>";
  scan.further.push_back(
      stream("/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8"
             "/ColorSpace/DeviceGray",
             "x"));
  EXPECT_THAT(kept(scan), IsEmpty());
}

TEST(Bookmarks, lead_to_pages_of_the_file_only) {
  const std::vector<std::string> title = {"(Budget for next year)"};
  EXPECT_THAT(kept(with(title, heading, "/A<</S/GoTo/D[3 0 R/Fit]>>")), testing::SizeIs(1));
  for (const char* other :
       {"/A<</S/URI/URI(https://example.org)>>", "/A<</S/JavaScript/JS(app.alert)>>",
        "/A<</S/GoToR/F(b.pdf)/D[0/Fit]>>", "/A<</S/Launch/F(b.exe)>>", "/Dest[0/Fit]",
        "/Dest[4 0 R/Fit]", "/Dest(unknown)", "/Dest[3 0 R]", "/Dest 7", ""})
    EXPECT_THAT(kept(with(title, heading, other)), IsEmpty()) << other;
}

TEST(Bookmarks, move_up_if_those_above_them_are_left_out) {
  SmallPdf pdf = with({}, heading);
  pdf.further = {"<</Title(Budget)" + std::string(to_page) + "/Next 7 0 R>>",
                 "<</Title(Untitled)" + std::string(to_page) + "/First 8 0 R>>",
                 "<</Title(next year)" + std::string(to_page) + "/First 9 0 R>>",
                 "<</Title(year)" + std::string(to_page) + ">>"};
  EXPECT_THAT(kept(pdf), ElementsAre("1 Budget", "1 next year", "2 year"));
}

TEST(Bookmarks, that_go_in_circles_or_are_too_many_are_bounded) {
  SmallPdf circle = with({}, heading);
  circle.further = {"<</Title(Budget)" + std::string(to_page) + "/Next 6 0 R/First 6 0 R>>"};
  EXPECT_THAT(kept(circle), ElementsAre("1 Budget"));
  EXPECT_THAT(kept(with(std::vector<std::string>(1'200, "(Budget)"), heading)),
              testing::SizeIs(1'000));
  SmallPdf deep = with({}, heading);
  for (int i = 0; i < 12; ++i)
    deep.further.push_back("<</Title(Budget)" + std::string(to_page) + "/First " +
                           std::to_string(7 + i) + " 0 R>>");
  EXPECT_THAT(kept(deep), testing::SizeIs(8));
  EXPECT_THAT(kept(with({"(" + std::string(300, 'a') + ")"},
                        "BT /F 1 Tf 0 50 Td (" + std::string(300, 'a') + ") Tj ET")),
              IsEmpty());
}

TEST(Bookmarks, have_no_controls) {
  // A zero-width and a right-to-left override between the words.
  EXPECT_THAT(kept(with({"<FEFF00420075006400670065007400202E200066006F0072>"},
                        "BT /F 12 Tf 20 50 Td (Budget for) Tj ET")),
              IsEmpty());
  EXPECT_THAT(kept(with({"<FEFF0042007500640067006500740020202E0066006F0072>"},
                        "BT /F 12 Tf 20 50 Td (Budget for) Tj ET")),
              ElementsAre("1 Budget for"));
}

/// The page is 200 wide and 100 high, in units of 2 points.
double depth(const std::string& rotation, const std::string& place) {
  SmallPdf pdf =
      with({"(Budget)"}, "BT /F 12 Tf 20 50 Td (Budget) Tj ET", "/Dest[3 0 R" + place + "]");
  pdf.page += "/UserUnit 2" + rotation;
  const auto source = open_pdf("a.pdf", pdf.bytes());
  return source->bookmarks().empty() ? -1 : source->bookmarks().front().y;
}

TEST(Bookmarks, lead_to_the_height_on_the_displayed_page) {
  EXPECT_EQ(depth("", "/XYZ 30 80 null"), 40);
  EXPECT_EQ(depth("/Rotate 90", "/XYZ 30 80 null"), 60);
  EXPECT_EQ(depth("/Rotate 180", "/XYZ 30 80 null"), 160);
  EXPECT_EQ(depth("/Rotate 270", "/XYZ 30 80 null"), 340);
  EXPECT_EQ(depth("", "/FitH 70"), 60);
  EXPECT_EQ(depth("", "/FitR 0 0 50 60"), 80);
  for (const char* rotation : {"", "/Rotate 90", "/Rotate 180", "/Rotate 270"}) {
    EXPECT_EQ(depth(rotation, "/Fit"), 0) << rotation;
    EXPECT_EQ(depth(rotation, "/XYZ null null null"), 0) << rotation;
  }
  EXPECT_EQ(depth("", "/XYZ 0 9000 null"), 0);
  EXPECT_EQ(depth("", "/XYZ 0 -9000 null"), 200);
}

}  // namespace
}  // namespace muster::foreign::test
