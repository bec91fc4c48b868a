// SPDX-License-Identifier: MIT
#include "unit/layout/hard_cases.hpp"
#include "unit/layout/layout_fixture.hpp"

namespace muster::layout {
namespace {

using document::Blocks;

document::Table table_of(std::vector<document::Row> rows, std::size_t columns) {
  document::Table table;
  table.id = "table";
  table.number = "Table 1";
  table.caption = words("Actions");
  table.columns.resize(columns);
  table.rows = std::move(rows);
  return table;
}

HardCase small(std::string name, Blocks blocks) {
  return {std::move(name), document_of(std::move(blocks)), small_pages()};
}

document::Table two_columns(std::vector<document::Row> rows) {
  document::Table table = table_of(std::move(rows), 2);
  table.head = {row({"Owner", "Action"})};
  return table;
}

HardCase tall_row() {
  return small("tall-row",
               {{two_columns({row({"Launch", prose(120)}), row({"End", "Done"})}), {}}});
}

/// The owner of three actions has more to say than a page holds.
HardCase tall_owner() {
  document::Table table =
      two_columns({row({prose(110), "First"}), row({"Second"}), row({"Third"})});
  table.rows[0].cells[0].row_span = 3;
  return small("tall-owner", {{table, {}}});
}

HardCase table_at_the_end() {
  document::Table table = table_of({}, 2);
  table.head = {row({"Action", "Owner"})};
  for (int i = 1; i < 12; ++i)
    table.rows.push_back(row({"Step " + std::to_string(i), "Chief Nurse"}));
  table.notes = {{document::NoteKind::general, words("Owners as agreed in May 2023.")}};
  return small("table-at-end", {paragraph(prose(35)), {table, {}}, paragraph("After.")});
}

HardCase merged_owners() {
  document::Table table = two_columns({});
  for (int i = 0; i < 16; ++i)
    table.rows.push_back(i == 0 ? row({"Chief Nurse", "Step"}) : row({"Step"}));
  table.rows[0].cells[0].row_span = 16;
  return small("merged-owners", {{table, {}}});
}

HardCase three_levels() {
  document::Table table = table_of(
      {row({"Nurses", "10.5", "9", "-1.5"}), row({"Midwives", "100.25", "80", "-20.25"})}, 4);
  for (std::size_t i = 1; i < 4; ++i) table.columns[i].align = document::Align::decimal;
  document::Row top = row({"Profession", "2022 to 2028"});
  top.cells[0].row_span = 3;
  top.cells[1].column_span = 3;
  document::Row middle = row({"Forecast", "Gap"});
  middle.cells[0].column_span = 2;
  middle.cells[1].row_span = 2;
  table.head = {top, middle, row({"Demand", "Supply"})};
  for (document::Row& line : table.rows) line.cells[0].header = true;
  table.summary = "Demand less supply by profession.";
  return small("three-levels", {{table, {}}});
}

/// On A4: turned, and in smaller type.
HardCase thirty_columns() {
  document::Table table = table_of({}, 30);
  std::vector<std::string> heads;
  std::vector<std::string> figures;
  for (int i = 0; i < 30; ++i) {
    heads.push_back("Y" + std::to_string(i + 1));
    figures.push_back(std::to_string(100 + i));
  }
  table.head = {row(heads)};
  table.rows = {row(figures), row(figures)};
  return {"thirty-columns", document_of({paragraph("Before."), {table, {}}, paragraph("After.")}),
          test_theme()};
}

/// In large print a table that fits no page is a block a row.
HardCase blocks_a_row() {
  document::Table table = table_of({}, 5);
  table.head = {row({"Action", "Responsible", "Measurement", "Organisation", "Performance"})};
  for (int i = 1; i < 3; ++i) {
    table.rows.push_back(row({"Recruitment " + std::to_string(i), "Commissioners", "Applications",
                              "Collaborative", "Unsatisfactory"}));
  }
  HardCase result = small("large-print-blocks", {{table, {}}, paragraph("After.")});
  result.theme = theme::large_print(result.theme);
  return result;
}

/// Two columns below: the second row has nothing in the first of them, and more in the other than
/// fits on its page.
HardCase cells_below() {
  document::Table table = table_of({}, 4);
  table.below = 2;
  table.head = {row({"No.", "Action", "Measure", "Progress"})};
  table.rows = {row({"1", "Recruit nurses", "Posts filled", "Begun"}),
                row({"2", "Train them", "", prose(90)})};
  for (document::Row& line : table.rows) line.cells[0].header = true;
  return small("cells-below", {paragraph(prose(20)), {table, {}}, paragraph("After.")});
}

}  // namespace

std::vector<HardCase> hard_tables() {
  return {tall_row(),     tall_owner(),     table_at_the_end(), merged_owners(),
          three_levels(), thirty_columns(), blocks_a_row(),     cells_below()};
}

}  // namespace muster::layout
