// SPDX-License-Identifier: MIT
#include "document/prose.hpp"

#include <gtest/gtest.h>

namespace muster::document {
namespace {

Cell cell(std::string text, bool header = false) {
  Cell made;
  made.content.push_back({Text{std::move(text)}});
  made.header = header;
  return made;
}

Table table(std::vector<Row> rows) {
  Table made;
  made.rows = std::move(rows);
  return made;
}

const std::string long_name = "Specialist palliative care community providers [note 2]";
const std::string sentence =
    "Find out what causes unequal access, experience and outcomes in maternity care";

TEST(Prose, long_names_are_no_sentences) {
  EXPECT_FALSE(has_sentences(table({{{cell(long_name, true), cell("11")}, false}})));
}

TEST(Prose, a_cell_with_blocks_is_read) {
  Cell blocks;
  blocks.blocks.push_back({Paragraph{{{Text{"Yes"}}}}, {}});
  EXPECT_TRUE(has_sentences(table({{{cell("1", true), blocks}, false}})));
}

TEST(Prose, counts_what_is_printed) {
  const Inlines words{{Strong{{{Text{"Staff"}}}}}, {Figure{"acute.gap", "-909"}}, {LineBreak{}}};
  EXPECT_EQ(text_length(words), 9U);
}

TEST(Prose, judges_by_the_first_rows) {
  std::vector<Row> rows(rows_to_judge, Row{{cell("name", true)}, false});
  rows.push_back({{cell(sentence, true)}, false});
  EXPECT_FALSE(has_sentences(table(rows)));
}

}  // namespace
}  // namespace muster::document
