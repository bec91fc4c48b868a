// SPDX-License-Identifier: MIT
#include "html/column_widths.hpp"

#include <gmock/gmock.h>

#include "unit/html/html_text.hpp"
#include "unit/html/tree.hpp"

namespace muster::html {
namespace {

using namespace document;
using namespace document::tree;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

Cell of(std::size_t letters) { return cell({words(std::string(letters, 'x'))}); }

Table table_of(std::vector<Cell> cells) {
  Table table;
  table.columns.resize(cells.size());
  table.rows = {{std::move(cells), false}};
  return table;
}

TEST(ColumnWidths, DistinguishNumbersNamesAndProse) {
  EXPECT_THAT(column_widths(table_of({of(7), of(8), of(47), of(48)})),
              ElementsAre("", "name", "name", "prose"));
}

TEST(ColumnWidths, LeaveFiguresAlone) {
  Table table = table_of({of(60)});
  table.columns[0].align = Align::right;
  EXPECT_THAT(column_widths(table), ElementsAre(""));
}

TEST(ColumnWidths, CountWhatIsInsideMarks) {
  Table table = table_of({cell({strong(std::string(50, 'x'))}), cell({})});
  table.rows[0].cells[1].blocks = {paragraph({words("x")})};
  EXPECT_THAT(column_widths(table), ElementsAre("prose", "prose"));
}

TEST(ColumnWidths, KnowWhereCellsAreNextToMergedOnes) {
  Table table = table_of({of(1), of(1)});
  table.rows[0].cells[0].row_span = 2;
  table.rows.push_back({{of(50)}, false});
  EXPECT_THAT(column_widths(table), ElementsAre("", "prose"));
}

TEST(ColumnWidths, AreAtTheHeadsOfTheirColumns) {
  Table table = table_of({of(1), of(50)});
  table.head = {{{cell({words("No.")}), cell({words("Action")})}, false}};
  const std::string html = html_of({Block{table, {}}});
  EXPECT_THAT(html, HasSubstr("<th scope=\"col\">No.</th>"));
  EXPECT_THAT(html, HasSubstr("<th class=\"prose\" scope=\"col\">Action</th>"));
}

}  // namespace
}  // namespace muster::html
