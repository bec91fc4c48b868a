// SPDX-License-Identifier: MIT
#include "docx/word_text.hpp"

#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "docx/codes.hpp"
#include "unit/docx/word_file.hpp"
#include "unit/html/tree.hpp"

namespace muster::docx {
namespace {

using ::testing::ElementsAre;
using testing::template_of;

std::string word_of(const std::string& body, const std::string& before = "") {
  return template_of({{"word/document.xml", before + "<w:document xmlns:w=\"w\"><w:body>" + body +
                                                "</w:body></w:document>"}});
}

std::string p(const std::string& inside) { return "<w:p>" + inside + "</w:p>"; }
std::string r(const std::string& words) { return "<w:r><w:t>" + words + "</w:t></w:r>"; }

WordText text_of(const std::string& file) {
  Diagnostics diagnostics;
  auto text = read_word_text(file, {"edited.docx", 0, 0}, diagnostics);
  EXPECT_FALSE(diagnostics.has_errors());
  return text.value_or(WordText{});
}

TEST(WordText, JoinsTheRunsOfAParagraph) {
  EXPECT_THAT(text_of(word_of(p(r("One ") + r(" two") + "<w:r><w:tab/></w:r>" + r("three")) +
                              p("") + p("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>")))
                  .paragraphs,
              ElementsAre("One two three", "a-b"));
}

TEST(WordText, AcceptsTrackedChangesAndCountsThem) {
  const WordText text =
      text_of(word_of(p(r("We plan ") + "<w:del><w:r><w:delText>three</w:delText></w:r></w:del>" +
                        "<w:ins>" + r("four") + "</w:ins>" + r(" hubs"))));
  EXPECT_THAT(text.paragraphs, ElementsAre("We plan four hubs"));
  EXPECT_EQ(text.tracked_changes, 2U);
}

TEST(WordText, ReadsCellsLinksFieldResultsAndTextBoxes) {
  const std::string cell = "<w:tbl><w:tr><w:tc>" + p(r("cell")) + "</w:tc></w:tr></w:tbl>";
  const std::string field = "<w:r><w:instrText>REF x</w:instrText></w:r>" + r("Table 3");
  const std::string box = "<w:r><w:pict><w:txbxContent>" + p(r("in a box")) +
                          "</w:txbxContent></w:pict></w:r>" + r("after the box");
  EXPECT_THAT(
      text_of(word_of(cell + p("<w:hyperlink>" + r("link") + "</w:hyperlink> " + field) + p(box)))
          .paragraphs,
      ElementsAre("cell", "linkTable 3", "in a box", "after the box"));
}

TEST(WordText, CountsCommentsAndAddsFootnotes) {
  const std::string file =
      template_of({{"word/document.xml",
                    "<w:document xmlns:w=\"w\"><w:body>" + p(r("body")) + "</w:body></w:document>"},
                   {"word/footnotes.xml", "<w:footnotes xmlns:w=\"w\"><w:footnote>" + p(r("note")) +
                                              "</w:footnote></w:footnotes>"},
                   {"word/comments.xml", "<w:comments xmlns:w=\"w\"><w:comment>" + p(r("why?")) +
                                             "</w:comment></w:comments>"}});
  const WordText text = text_of(file);
  EXPECT_THAT(text.paragraphs, ElementsAre("body", "note"));
  EXPECT_EQ(text.comments, 1U);
}

/// The code of the error for a file that is refused.
std::string refusal(const std::string& file) {
  Diagnostics diagnostics;
  try {
    EXPECT_FALSE(read_word_text(file, {"edited.docx", 0, 0}, diagnostics));
  } catch (const Error& error) {
    return std::string(error.diagnostic().code.id);
  }
  return diagnostics.items().empty() ? "" : std::string(diagnostics.items()[0].code.id);
}

TEST(WordText, RefusesWhatIsNoWordFile) {
  EXPECT_EQ(refusal("not a zip"), "zip.unreadable");
  EXPECT_EQ(refusal(template_of({{"content.xml", "<a/>"}})), "docx.edited");
  EXPECT_EQ(refusal(template_of({{"word/document.xml", "<w:document><w:body>"}})), "docx.edited");
  EXPECT_EQ(refusal(word_of(p(r("&a;")), "<!DOCTYPE d [<!ENTITY a \"b\">]>")), "docx.edited");
}

TEST(WordText, RefusesEndlessNesting) {
  std::string open, close;
  for (int i = 0; i < 100'000; ++i) {
    open += "<w:sdt>";
    close += "</w:sdt>";
  }
  EXPECT_EQ(refusal(word_of(open + close)), "docx.edited");
  EXPECT_EQ(refusal(word_of(p(open + close))), "docx.edited");
}

TEST(WordText, ReadsBackWhatMusterWrites) {
  document::Document document;
  document.blocks = {document::tree::heading(2, "who", "1", "Who works here"),
                     document::tree::paragraph({document::tree::words("Nurses and "),
                                                document::tree::strong("midwives.")})};
  EXPECT_THAT(text_of(testing::word_file(document)).paragraphs,
              ::testing::IsSupersetOf({"Who works here", "Nurses and midwives."}));
}

}  // namespace
}  // namespace muster::docx
