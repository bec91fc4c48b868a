// SPDX-License-Identifier: MIT
#include "document/year_ranges.hpp"

#include <gtest/gtest.h>

#include <string>

#include "document/typography.hpp"

namespace muster::document {
namespace {

TEST(YearRanges, HaveAnEnDash) {
  EXPECT_EQ(with_year_dashes("Strategy 2022-2027"), "Strategy 2022–2027");
  EXPECT_EQ(with_year_dashes("from 2022-27, then"), "from 2022–27, then");
  EXPECT_EQ(with_year_dashes("2022/23-2027/28"), "2022/23–2027/28");
  EXPECT_EQ(with_year_dashes("(2019-2021) and 2022-2023."), "(2019–2021) and 2022–2023.");
}

TEST(YearRanges, LeaveDatesMonthsAndOtherNumbersAlone) {
  for (const char* words :
       {"2022-10-01", "2022-10", "2009-10", "2027-2022", "1234-1300", "0207-946-0123", "3-2022",
        "city-2022-2027", "2022-2027x", "2022-2027-v2", "report_2022-2027", "£2022-2027k",
        "12022-2027", "v2.2022-2027", "https://example.org/2022-2027", "2022-2027@example.org"}) {
    EXPECT_EQ(with_year_dashes(words), words);
  }
}

Blocks paragraph(Inlines words) { return {{Paragraph{std::move(words)}, {}}}; }

TEST(YearRanges, ArePrintedInRunningTextAndTitlesButNotInCode) {
  Document document;
  document.metadata.edition_title = "Strategy 2022-2027";
  document.blocks = paragraph({{Strong{{{Text{"In 2022-2027"}}}}}, {Code{"2022-2027"}}});
  set_typography(document);
  EXPECT_EQ(document.metadata.edition_title, "Strategy 2022–2027");
  const auto& words = std::get<Paragraph>(document.blocks[0].node).content;
  const auto& strong = std::get<Strong>(words[0].node).content;
  EXPECT_EQ(std::get<Text>(strong[0].node).text, "In 2022–2027");
  EXPECT_EQ(std::get<Code>(words[1].node).text, "2022-2027");
}

// "in 2022-2027, more": "more" begins at byte 14; the dash has three bytes for one, so 16.
TEST(YearRanges, KeepThePlacesOfTheWordsAfterThem) {
  Document document;
  Text text{"in 2022-2027, more", {{0, {0, 1}, 1, false}, {14, {0, 2}, 1, false}}};
  document.blocks = paragraph({{text}});
  set_typography(document);
  const auto& words = std::get<Paragraph>(document.blocks[0].node).content;
  EXPECT_EQ(std::get<Text>(words[0].node).places[1].begin, 16U);
  EXPECT_EQ(std::get<Text>(words[0].node).places[0].begin, 0U);
}

TEST(YearRanges, LeaveTheDataOfATableAsTyped) {
  Document document;
  Table table;
  Cell typed;
  typed.content = {{Text{"2022-2027"}}};
  table.rows.resize(1);
  table.rows[0].cells = {typed};
  document.blocks = {{table, {}}};
  set_typography(document);
  const Cell& cell = std::get<Table>(document.blocks[0].node).rows[0].cells[0];
  EXPECT_EQ(std::get<Text>(cell.content[0].node).text, "2022–2027");
  EXPECT_EQ(cell.data, "2022-2027");
}

}  // namespace
}  // namespace muster::document
