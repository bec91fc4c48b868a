// SPDX-License-Identifier: MIT
// Whole files, judged by programs that know nothing of ours.
#include <gmock/gmock.h>

#include <filesystem>

#include "skip.hpp"
#include "support/source_path.hpp"
#include "unit/pdf/frames.hpp"

namespace muster::pdf::test {
namespace {

using layout::no_tag;
using layout::Role;
using layout::TagId;
using testing::HasSubstr;

std::string checked(const std::string& name, const std::string& bytes) {
  const std::string checker = muster::test::source_path("../shared/tools/check_ua.py");
  if (!std::filesystem::exists(checker)) return "skipped";
  return run("python3 " + checker + " --no-warn " + saved(name, bytes)).output;
}

/// The output of a line of pikepdf for the sample report.
std::string pikepdf(const std::string& expression, const PdfOptions& options = {}) {
  const std::string path = saved("pikepdf.pdf", sample_report(options));
  return run("/usr/bin/python3 -c \"import pikepdf; pdf = pikepdf.open('" + path + "'); print(" +
             expression + ")\"")
      .output;
}

TEST(PdfFile, passes_qpdf_packed_and_plain) {
  for (const int compression : {0, 1, 6, 12}) {
    PdfOptions options;
    options.compression = compression;
    const Outcome outcome = run("qpdf --check " + saved("qpdf.pdf", sample_report(options)));
    EXPECT_EQ(outcome.status, 0) << outcome.output;
  }
}

TEST(PdfFile, passes_the_checks_of_pdf_ua) {
  const std::string verdict = checked("ua.pdf", sample_report());
  if (verdict == "skipped")
    MUSTER_SKIP("check_ua.py on the writer's sample", "../shared is not there");
  EXPECT_EQ(verdict, "60 passed, 0 failed\n");
}

TEST(PdfFile, passes_the_checks_of_pdf_ua_with_one_word) {
  const std::string verdict = checked("word.pdf", made([](Frames& frames) {
                                        const TagId document = frames.open(Role::document, no_tag);
                                        frames.say(Role::heading_1, document, 57, 100, "Word");
                                        frames.page();
                                        return std::vector<layout::OutlineEntry>{};
                                      }));
  if (verdict == "skipped")
    MUSTER_SKIP("check_ua.py on the writer's sample", "../shared is not there");
  EXPECT_EQ(verdict, "60 passed, 0 failed\n");
}

TEST(PdfFile, lets_words_be_found_unbroken) {
  const std::string words = run("pdftotext " + saved("text.pdf", sample_report()) + " -").output;
  for (const char* word :
       {"Łódź", "Bŵl", "efficient", "office", "workforce", "−16.4", "“quoted”"}) {
    EXPECT_THAT(words, HasSubstr(word));
  }
}

TEST(PdfFile, is_read_in_the_order_of_the_document) {
  const std::string tags =
      run("pdfinfo -struct-text " + saved("order.pdf", sample_report())).output;
  std::size_t at = 0;
  for (const char* words :
       {"Contents", "1. Gaps", "see ", "the Constitution", "and its", "Bwrdd", "First", "Second",
        "Sector", "Figure 1", "goes on", "on the next page", "A note with"}) {
    const std::size_t found = tags.find(words, at);
    EXPECT_NE(found, std::string::npos) << words;
    if (found != std::string::npos) at = found;
  }
}

/// The note is the last element of the section. Its label and its text are content of page 3, and
/// it and the mark in the text refer to each other.
TEST(PdfFile, has_the_text_of_a_footnote_in_its_element_of_pdf_2) {
  PdfOptions options;
  options.claims.standard = Standard::ua_2;
  const std::string note = "(lambda note: %)(pdf.Root.StructTreeRoot.K[0].K[-1].K[-1])";
  const auto of_note = [&](const std::string& expression) {
    return pikepdf(std::string(note).replace(note.find('%'), 1, expression), options);
  };
  EXPECT_EQ(of_note("(str(note.S), [(str(kid.S), kid.Pg.objgen == pdf.pages[3].objgen, "
                    "int(kid.K)) for kid in note.K])"),
            "('/FENote', [('/Lbl', True, 3), ('/P', True, 4)])\n");
  EXPECT_EQ(of_note("(str(note.Ref[0].S), note.Ref[0].Ref[0].objgen == note.objgen)"),
            "('/Reference', True)\n");
  EXPECT_THAT(run("pdftotext " + saved("note.pdf", sample_report(options)) + " -").output,
              HasSubstr("A note with"));
}

TEST(PdfFile, puts_the_front_matter_first_though_it_came_last) {
  EXPECT_EQ(pikepdf("[str(p.label) for p in pdf.pages]"), "['i', 'ii', '1', '2']\n");
}

TEST(PdfFile, nests_bookmarks_though_a_level_is_left_out) {
  EXPECT_EQ(pikepdf("[(i.title, [c.title for c in i.children]) for i in pdf.open_outline().root]"),
            "[('Gaps & growth', ['More – deeper']), ('Łódź', [])]\n");
}

TEST(PdfFile, leads_contents_to_pages_that_were_written_before) {
  EXPECT_EQ(pikepdf("[bytes(a.Dest) for a in pdf.pages[0].Annots]"), "[b'gaps', b'more']\n");
  EXPECT_EQ(pikepdf("pdf.Root.Names.Dests.Kids[0].Names[1][0].StructParents == "
                    "pdf.pages[2].StructParents"),
            "True\n");
}

TEST(PdfFile, has_a_balanced_page_tree_of_a_thousand_pages) {
  const std::string path = saved("pages.pdf", made([](Frames& frames) {
                                   const TagId document = frames.open(Role::document, no_tag);
                                   for (int i = 0; i < 1100; ++i) {
                                     frames.say(Role::paragraph, document, 57, 100, "Page");
                                     frames.page();
                                   }
                                   return std::vector<layout::OutlineEntry>{};
                                 }));
  EXPECT_EQ(run("qpdf --show-npages " + path).output, "1100\n");
  // 1100 pages are 35 leaves of 32, those two nodes, so that the root has two kids.
  EXPECT_THAT(run("qpdf --show-object=2 " + path).output, HasSubstr("/Count 1100"));
}

}  // namespace
}  // namespace muster::pdf::test
