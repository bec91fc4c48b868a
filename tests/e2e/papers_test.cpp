// SPDX-License-Identifier: MIT
// A committee pack with papers in Word: in the pages, in the PDF, in the record, and never where
// the public may not see them.
#include <gmock/gmock.h>

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
