// SPDX-License-Identifier: MIT
// A committee pack with papers in Word: in the pages, in the PDF, in the record, and never where
// the public may not see them.
#include <gmock/gmock.h>

#include <regex>
#include <sstream>

#include "program.hpp"
#include "support/paper_file.hpp"

namespace muster::e2e {
namespace {

using muster::testing::PaperFile;
using muster::testing::paragraph;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* edition_id = "city-committee-2025-01";
constexpr const char* marker = "Zanzibarine";

/// A paper with a heading, a list, a table, a picture and a footnote.
std::string paper(const std::string& words) {
  PaperFile file(
      paragraph("Where the money is spent", "Heading1") + paragraph(words) +
      muster::testing::list_item("First step", 2) + muster::testing::list_item("Second step", 2) +
      paragraph("Table 1: Grants", "Caption") +
      muster::testing::word_table({{"Grant", "Pounds"}, {"Befriending", "1,200"}}) +
      muster::testing::word_picture("rId9", "A black square") +
      paragraph("Figure 1: A square", "Caption") +
      "<w:p><w:r><w:t>Spent</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>");
  file.relation("rId9", "image", "media/image1.png");
  file.part("media/image1.png", muster::testing::small_png());
  file.notes("footnotes", "footnotes",
             "<w:footnote w:id=\"2\">" + paragraph("By the end of March.") + "</w:footnote>");
  return file.bytes();
}

/// The example with a public and an exempt appendix in Word.
fs::path edition_with_papers(const std::string& name) {
  auto edition = copy_edition(edition_id, scratch(name));
  write(edition / "appendices/grants.docx", paper("The grants reach four wards."));
  write(edition / (std::string("appendices/") + marker + ".docx"),
        paper(std::string("The tender is ") + marker + "."));
  write(edition / "appendices.csv",
        read(edition / "appendices.csv") +
            "\"6\",\"3\",\"Grants\",\"\",\"\",\"appendices/grants.docx\",\"\"\n"
            "\"12\",\"2\",\"Quotation\",\"3\",\"\",\"appendices/" +
            marker + ".docx\",\"restricted\"\n");
  return edition;
}

fs::path build(const fs::path& edition, const fs::path& out, const char* audience, int status = 0) {
  const auto result =
      muster({"build", edition.string(), "--out", out.string(), "--audience", audience});
  EXPECT_EQ(result.status, status) << result.err;
  return out / edition_id / audience;
}

std::string words_of_pdf(const fs::path& pdf) {
  return run({"pdftotext", "-layout", pdf.string(), "-"}).out;
}

TEST(Papers, AreInThePagesAndInThePdf) {
  const auto edition = edition_with_papers("papers");
  const auto out = build(edition, scratch("papers-public"), "public");
  std::string pages;
  for (const auto& [name, text] : tree(out / "committee-pack"))
    if (name.ends_with(".html")) pages += text;
  EXPECT_THAT(pages, HasSubstr("Where the money is spent"));
  EXPECT_THAT(pages, HasSubstr("By the end of March."));
  EXPECT_THAT(pages, HasSubstr("Table 1: Grants"));
  EXPECT_THAT(pages, HasSubstr("alt=\"A black square\""));
  const std::string pdf = words_of_pdf(out / "committee-pack/report.pdf");
  EXPECT_THAT(pdf, HasSubstr("The grants reach four wards."));
  EXPECT_THAT(pdf, HasSubstr("Befriending"));
  EXPECT_THAT(pdf, HasSubstr("Figure 1: A square"));
  EXPECT_THAT(pdf, Not(HasSubstr(": Figure 1")));
  EXPECT_THAT(everything(out), Not(HasSubstr(marker)));
  EXPECT_THAT(read(out / "committee-pack/manifest.json"), HasSubstr("appendices/grants.docx"));
}

/// The picture of 747 by 1,056 points is turned on its side in Word.
TEST(Papers, HaveTheirPicturesTurned) {
  const auto edition = edition_with_papers("papers-turned");
  std::string picture = muster::testing::word_picture("rId9", "A page");
  picture.insert(picture.find("</pic:pic>"), "<pic:spPr><a:xfrm rot=\"5400000\"/></pic:spPr>");
  PaperFile file(paragraph("Words.") + picture);
  file.relation("rId9", "image", "media/image1.png");
  file.part("media/image1.png", read(source() / "templates/people-strategy/page.png"));
  write(edition / "appendices/grants.docx", file.bytes());
  const auto out = build(edition, scratch("papers-turned-out"), "public");
  const std::string page = read(out / "committee-pack/item-6.html");
  const std::regex size("alt=\"A page\" width=\"([0-9.]+)\" height=\"([0-9.]+)\"");
  std::smatch found;
  ASSERT_TRUE(std::regex_search(page, found, size));
  EXPECT_NEAR(std::stod(found[1]) / std::stod(found[2]), 1056.0 / 747, 0.01);
}

TEST(Papers, ForMembersAreInTheirPackOnly) {
  const auto edition = edition_with_papers("papers-exempt");
  const auto out = build(edition, scratch("papers-members"), "restricted");
  EXPECT_THAT(words_of_pdf(out / "committee-pack/report.pdf"), HasSubstr(marker));
}

TEST(Papers, ThatChangedAreBuiltAgain) {
  const auto edition = edition_with_papers("papers-changed");
  const auto folder = scratch("papers-again");
  build(edition, folder, "public");
  write(edition / "appendices/grants.docx", paper("The grants reach nine wards."));
  const auto out = build(edition, folder, "public");
  EXPECT_THAT(words_of_pdf(out / "committee-pack/report.pdf"), HasSubstr("nine wards"));
}

/// A paper is sent again with another word: the public learns which, but nothing of exempt papers.
TEST(Papers, ThatDifferAreComparedByTheirWords) {
  const auto then = edition_with_papers("papers-then");
  const auto now = edition_with_papers("papers-now");
  write(now / "appendices/grants.docx", paper("The grants reach nine wards."));
  write(now / (std::string("appendices/") + marker + ".docx"), paper("The tender is Quixotic."));
  const auto diff = [&](const char* audience) {
    return muster({"diff", then.string(), now.string(), "--audience", audience});
  };
  const auto of_public = diff("public");
  EXPECT_EQ(of_public.status, 0) << of_public.err;
  EXPECT_THAT(
      of_public.out,
      HasSubstr("\nfiles\n  appendices 6, 3: Grants\n      1 word removed, 1 word added\n"
                "      paragraph 2: The grants reach [-four-] {+nine+} wards. First step\n"));
  for (const char* word : {marker, "Quixotic", "Quotation"})
    EXPECT_THAT(of_public.out + of_public.err, Not(HasSubstr(word)));
  EXPECT_THAT(diff("restricted").out, HasSubstr("The tender is [-Zanzibarine.-] {+Quixotic.+}"));
}

/// A PDF that was only saved again, and one that can't be read.
TEST(Papers, InPdfAreComparedPageByPage) {
  const auto then = edition_with_papers("papers-pdf-then");
  const auto now = edition_with_papers("papers-pdf-now");
  const auto plan = then / "appendices/plan_on_a_page.pdf";
  fs::copy_file(plan, now / "appendices/going_home_leaflet.pdf",
                fs::copy_options::overwrite_existing);
  write(now / "appendices/plan_on_a_page.pdf", read(plan) + "\n");
  write(now / "appendices/grants.docx", "no archive");
  const auto result = muster({"diff", then.string(), now.string()});
  EXPECT_EQ(result.status, 0) << result.err;
  for (const char* line :
       {"  appendices 5, 1: The plan on a page\n      1 page; the same words, in a different "
        "file\n",
        "  appendices 8, 1: Leaflet for residents going home from hospital\n      1 page; ",
        "      page 1: [-City of-] {+North East+} London [-Corporation Going home",
        "  appendices 6, 3: Grants\n      differs, but its words could not be compared: "})
    EXPECT_THAT(result.out, HasSubstr(line));
  const auto json = muster({"diff", then.string(), now.string(), "--json"});
  for (const char* words :
       {"\"files\": [", "\"not_compared\": null", "\"place\": 1", "\"of\": \"now\""})
    EXPECT_THAT(json.out, HasSubstr(words));
}

/// Item 12 is exempt. Its appendix is made public with a reason; before, nothing of it may be read.
TEST(Papers, MadePublicAreInThePublicPack) {
  const auto edition = edition_with_papers("papers-released");
  write(edition / "made_public.csv",
        "item,appendix,date,reason\n12,,2025-01-01,The contract has been signed.\n"
        "12,2,2025-01-01,The contract has been signed.\n");
  const auto out = build(edition, scratch("papers-released-out"), "public");
  EXPECT_THAT(words_of_pdf(out / "committee-pack/report.pdf"),
              HasSubstr(std::string("The tender is ") + marker));
}

/// The report of item 6 as a Word file that names an appendix which item 6 doesn't have.
TEST(Papers, ThatNameAMissingAppendixAreFound) {
  const auto edition = edition_with_papers("papers-check");
  write(edition / "report.docx",
        PaperFile(paragraph("Purpose", "Heading1") + paragraph("Appendix 1 has the plan.") +
                  paragraph("Appendix 8 has the costs."))
            .bytes());
  std::istringstream rows(read(edition / "reports.csv"));
  std::string reports;
  for (std::string row; std::getline(rows, row);) {
    const std::size_t narrative = row.find(",carers_review,");
    if (narrative != std::string::npos) row.replace(narrative, 15, ",,");
    reports += row +
               (reports.empty()                  ? ",file"
                : narrative == std::string::npos ? ","
                                                 : ",report.docx") +
               "\n";
  }
  write(edition / "reports.csv", reports);
  const auto result = muster({"check", edition.string()});
  EXPECT_THAT(result.out + result.err,
              HasSubstr("report.docx:3: warning[check.meeting.appendix]: the report names Appendix "
                        "8, but item 6 has no such appendix"));
}

TEST(Papers, WithTrackedChangesAreRefusedOnceInARun) {
  const auto edition = edition_with_papers("papers-tracked");
  write(edition / "appendices/grants.docx",
        PaperFile("<w:p><w:ins w:id=\"1\"><w:r><w:t>new</w:t></w:r></w:ins></w:p>").bytes());
  const auto result =
      muster({"build", edition.string(), "--out", scratch("papers-refused").string()});
  EXPECT_EQ(result.status, 2) << result.err;
  EXPECT_THAT(result.err, HasSubstr("word.tracked-changes"));
  EXPECT_EQ(result.err.find("word.tracked-changes"), result.err.rfind("word.tracked-changes"));
}

}  // namespace
}  // namespace muster::e2e
