// SPDX-License-Identifier: MIT
// Each note is printed once, and data files keep all of them.
#include <gmock/gmock.h>

#include "compose_fixture.hpp"

namespace muster::compose {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Tables "a" and "b" of two rows, whose rows have these notes.
Edition edition(const std::string& words, const std::vector<std::vector<std::uint32_t>>& rows) {
  Edition made;
  const auto gap = made.figure("acute", "gap", -5);
  for (const char* id : {"a", "b"}) {
    model::FindingTable table;
    table.id = id;
    table.caption = id;
    table.columns = {{"Name", Unit::none, true}, {"Gap", Unit::wte, false}};
    for (std::size_t i = 0; i < rows.size(); ++i)
      table.rows.push_back({{"Row " + std::to_string(i), gap}, false, rows[i]});
    table.notes = {words};
    made.section("acute", "gap").blocks.push_back(table);
  }
  return made;
}

constexpr const char* one_chapter = "# A\n{{#sectors}}\n{{gap}}\n{{/sectors}}\n";
constexpr const char* two_chapters =
    "{{#sectors}}\n# A\n\n{{gap.a}}\n\n# B\n\n{{gap.b}}\n{{/sectors}}\n";

TEST(NotesOnce, ANoteOfTheChapterIsReferredTo) {
  Edition made = edition("Not known.", {{0}, {}});
  const std::string text = made.blocks(one_chapter);
  EXPECT_THAT(text, HasSubstr("note marked note(1) \" Not known.\""));
  EXPECT_THAT(text, HasSubstr("note marked in-data note(1) \" Not known.\""));
  EXPECT_THAT(
      text,
      HasSubstr("note marked in-print note(1) \" See note 1 under \" reference(acute-a) \".\""));
}

TEST(NotesOnce, AReferenceIsWhereTheNoteWas) {
  Edition made = edition("Not known.", {{0}, {1}});
  for (auto& block : made.section("acute", "gap").blocks) {
    auto& table = std::get<model::FindingTable>(block);
    table.notes.push_back(table.id == "a" ? "Of 2021." : "Of 2022.");
  }
  const std::string text = made.blocks(one_chapter);
  const auto reference = text.find("note(1) \" See note 1 under \"");
  ASSERT_NE(reference, std::string::npos);
  EXPECT_LT(reference, text.find("Of 2022."));
}

TEST(NotesOnce, AnotherChapterHasItAgain) {
  Edition made = edition("Not known.", {{0}, {}});
  EXPECT_THAT(made.blocks(two_chapters), Not(HasSubstr("in-print")));
}

TEST(NotesOnce, ANoteOnEveryRowNeedsNoMark) {
  Edition made = edition("As of 2017.", {{0}, {0}});
  const std::string text = made.blocks(one_chapter);
  EXPECT_THAT(text, HasSubstr("note \"As of 2017.\""));
  EXPECT_THAT(text, Not(HasSubstr("note(1)")));
}

TEST(NotesOnce, RoundingIsExplainedOnceInADocument) {
  Edition made = edition("Figures may not sum because of rounding.", {{0}, {}});
  const std::string text = made.blocks(two_chapters);
  EXPECT_THAT(text, HasSubstr("note \"Figures may not sum because of rounding.\""));
  EXPECT_THAT(text, HasSubstr("note in-data \"Figures may not sum because of rounding.\""));
  EXPECT_THAT(text, Not(HasSubstr("note(1)")));
}

TEST(Annex, ChaptersAreLettered) {
  Edition made;
  const std::string text =
      made.blocks("# One\n\n# More {#more .annex}\n\n## Part\n\n# Last {#last .annex}\n");
  EXPECT_THAT(text, HasSubstr("heading 2 id=more number=\"A\""));
  EXPECT_THAT(text, HasSubstr("number=\"A.1\""));
  EXPECT_THAT(text, HasSubstr("heading 2 id=last number=\"B\""));
}

TEST(Annex, OnlyAChapterIsOne) {
  Edition made;
  EXPECT_THAT(made.problems("# One\n\n## Part {#part .annex}\n"),
              HasSubstr("compose.heading: only a chapter can be an annex"));
}

}  // namespace
}  // namespace muster::compose
