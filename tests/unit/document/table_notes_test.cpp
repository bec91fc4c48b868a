// SPDX-License-Identifier: MIT
#include "document/table_notes.hpp"

#include <gmock/gmock.h>

#include "document/walk.hpp"

namespace muster::document {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(NotesOf, FindsTheMarksOfACellInItsWordsAndInItsBlocks) {
  Cell cell;
  cell.content = {{Text{"Nurses "}}, {NoteMark{2}}, {Text{" "}}, {NoteMark{12}}};
  EXPECT_THAT(notes_of(cell), ElementsAre(2U, 12U));
  EXPECT_EQ(plain_text(cell), "Nurses [note 2] [note 12]");
  cell.content.clear();
  cell.blocks = {{Paragraph{{{Text{"First"}}}}, {}}, {Paragraph{{{NoteMark{1}}}}, {}}};
  EXPECT_THAT(notes_of(cell), ElementsAre(1U));
}

TEST(NotesOf, TakesNoWordsForAMark) {
  Cell cell;
  cell.content = {{Text{"as [note 1] has it"}}};
  EXPECT_THAT(notes_of(cell), IsEmpty());
}

}  // namespace
}  // namespace muster::document
