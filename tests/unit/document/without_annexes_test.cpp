// SPDX-License-Identifier: MIT
#include "document/without_annexes.hpp"

#include <gmock/gmock.h>

#include "document/dump.hpp"
#include "document/walk.hpp"
#include "unit/html/tree.hpp"

namespace muster::document {
namespace {

using testing::HasSubstr;
using testing::Not;
using tree::heading;
using tree::paragraph;
using tree::words;

Block table(const std::string& id, const std::string& number) {
  Table made;
  made.id = id;
  made.number = number;
  return {std::move(made), {}};
}

Block chart(Note note) {
  Chart made;
  made.id = "c";
  made.notes = {std::move(note)};
  return {std::move(made), {}};
}

Document with_annex() {
  Document document;
  document.blocks = {
      heading(2, "main", "1", "Main"),
      paragraph({words("See "),
                 {Reference{"t"}},
                 words(", "),
                 {Link{"#t", {words("that")}}},
                 words(" and "),
                 {Reference{"main"}}}),
      chart({NoteKind::elsewhere, {words("The figures are in "), {Reference{"t"}}, words(".")}}),
      heading(2, "annex", "A", "Tables"),
      {Landscape{{table("t", "Table 31")}}, {}},
      heading(2, "last", "2", "Last"),
      paragraph({words("The end.")}),
      heading(2, "abbreviations", "", "Abbreviations"),
      {Listing{ListingKind::abbreviations}, {}}};
  document.footnotes["f"] = {paragraph({{Reference{"annex"}}})};
  return document;
}

TEST(WithoutAnnexes, LeavesOutItsChaptersAndTheAbbreviations) {
  const std::string text = dump(without_annexes(with_annex()));
  for (const char* kept : {"id=main", "id=last", "The end."}) EXPECT_THAT(text, HasSubstr(kept));
  for (const char* gone : {"id=annex", "id=t", "landscape", "abbreviations"})
    EXPECT_THAT(text, Not(HasSubstr(gone)));
}

TEST(WithoutAnnexes, KeepsTheTextOfReferencesToThem) {
  const Document part = without_annexes(with_annex());
  const auto& inlines = std::get<Paragraph>(part.blocks[1].node).content;
  EXPECT_EQ(plain_text(inlines), "See Table 31 in the full document, that and ");
  EXPECT_TRUE(std::holds_alternative<Reference>(inlines.back().node)) << "to what is still there";
  EXPECT_TRUE(std::get<Chart>(part.blocks[2].node).notes.empty());
  EXPECT_EQ(plain_text(part.footnotes.at("f")), "section A in the full document");
}

TEST(WithoutAnnexes, ChangesNoDocumentThatHasNone) {
  Document document = with_annex();
  document.blocks.resize(2);
  document.blocks[1] = paragraph({{Reference{"main"}}});
  document.footnotes.clear();
  EXPECT_EQ(dump(without_annexes(document)), dump(document));
}

}  // namespace
}  // namespace muster::document
