// SPDX-License-Identifier: MIT
#include "docx/tables.hpp"

#include <algorithm>
#include <cmath>

#include "document/table_grid.hpp"
#include "document/table_notes.hpp"
#include "docx/blocks.hpp"
#include "docx/captions.hpp"
#include "docx/inlines.hpp"
#include "docx/runs.hpp"
#include "docx/sections.hpp"
#include "docx/table_below.hpp"
#include "docx/table_widths.hpp"

namespace muster::docx {
namespace {

using namespace document;

/// A table that is at most this high is kept on one page, as a share of the text height. A higher
/// one would leave too much white on the page before.
constexpr double kept_height = 0.25;
constexpr double row_padding = 5;  ///< points above and below the text of a row together

/// A table that is being written, and what was decided for it.
struct TableJob {
  const Table& table;
  std::vector<Row> head;
  TablePlan plan;
  BelowFrame below;
  std::vector<bool> by_point;  ///< columns whose figures are aligned by a decimal tab

  double width(std::size_t column, std::size_t columns) const {
    double sum = 0;
    for (std::size_t i = column; i < std::min(column + columns, plan.widths.size()); ++i)
      sum += plan.widths[i];
    return sum;
  }
  bool is_number(std::size_t column) const {
    return column < table.columns.size() && table.columns[column].align != Align::left;
  }
};

/// Returns the head rows with the units of columns added. Each unit is in the last head row of its
/// column, nearest to the figures.
std::vector<Row> head_with_units(const Table& table) {
  std::vector<Row> head = table.head;
  document::RowWalker walker(columns_of(table));
  for (std::size_t i = 0; i < head.size(); ++i) {
    std::vector<std::pair<std::size_t, std::size_t>> places;  // cell, column
    std::size_t at = 0;
    for (const document::PlacedCell& placed : walker.next(table.head[i])) {
      const bool nearest = i + placed.rows >= head.size();
      if (nearest && placed.columns == 1) places.emplace_back(at, placed.column);
      ++at;
    }
    for (const auto& [cell, column] : places) {
      if (column >= table.columns.size() || cell >= head[i].cells.size()) continue;
      Cell& titled = head[i].cells[cell];
      const std::string& unit = table.columns[column].unit;
      if (unit.empty() || titled.content.empty() || names_unit(plain_text(titled), unit)) continue;
      titled.content.push_back({Text{" (" + unit + ")"}});
    }
  }
  return head;
}

std::size_t places_after_point(const std::string& words) {
  const std::size_t point = words.find('.');
  if (point == std::string::npos) return 0;
  std::size_t end = point + 1;
  while (end < words.size() && words[end] >= '0' && words[end] <= '9') ++end;
  return end - point - 1;
}

/// Whether a column needs a decimal tab, because its figures have different numbers of decimals.
/// Other figures are aligned at the right.
bool needs_point(const Table& table, std::size_t column) {
  if (table.columns[column].align != Align::decimal) return false;
  std::size_t least = 99, most = 0;
  document::RowWalker walker(columns_of(table));
  for (const Row& row : table.rows)
    for (const document::PlacedCell& placed : walker.next(row)) {
      const std::string words = plain_text(*placed.cell);
      if (placed.column != column || words.find_first_of("0123456789") == std::string::npos)
        continue;
      least = std::min(least, places_after_point(words));
      most = std::max(most, places_after_point(words));
    }
  return least < most;
}

Look cell_look(const TableJob& job, const document::PlacedCell& placed, bool head, bool together) {
  Look look{.style = head ? Style::table_head : Style::table_words, .keep_next = together};
  const bool number = job.is_number(placed.column) && placed.columns == 1;
  if (!number) return look;
  if (!head && job.by_point[placed.column] && placed.cell->blocks.empty() &&
      plain_text(*placed.cell).find_first_of("0123456789") != std::string::npos) {
    const double at = job.width(placed.column, 1) * 0.62;
    look.tabs = "<w:tabs><w:tab w:val=\"decimal\" w:pos=\"" + twentieths(at) + "\"/></w:tabs>";
  } else {
    look.align = "right";
  }
  return look;
}

void write_content(Writing& writing, const TableJob& job, const document::PlacedCell& placed,
                   const Row& row, const Look& look) {
  const Kept kept(writing.run);
  const Cell& cell = *placed.cell;
  writing.run.bold = row.total || cell.header;
  if (job.plan.factor < 1) writing.run.size = writing.theme.type.table * job.plan.factor;
  if (!cell.blocks.empty()) {
    const Kept place(writing.place);
    writing.place.body = look.style;
    return write_blocks(writing, cell.blocks);
  }
  open_paragraph(writing, look);
  write_inlines(writing, cell.content);
  close_paragraph(writing);
}

/// Writes the continuation of a cell that began in a row above.
void write_rest(Writing& writing, double width, std::size_t columns) {
  Xml more;
  if (columns > 1) more.leaf("w:gridSpan", {{"w:val", std::to_string(columns)}});
  more.leaf("w:vMerge");
  write_cell(writing, width, more.str(), [&] {
    open_paragraph(writing, {.style = Style::table_words});
    close_paragraph(writing);
  });
}

/// A cell of an earlier row that continues: the number of further rows, and its columns.
struct Open {
  std::size_t rows = 0, columns = 1;
};

/// `continues`: cells are written below its row.
std::string spans(const document::PlacedCell& placed, std::size_t columns, bool continues) {
  Xml more;
  const bool goes_on = placed.rows > 1 || (continues && placed.column == 0 && columns > 1);
  if (placed.columns > 1) more.leaf("w:gridSpan", {{"w:val", std::to_string(placed.columns)}});
  if (goes_on) more.leaf("w:vMerge", {{"w:val", "restart"}});
  if (continues) more.raw(borders_without(false, true));
  return more.take();
}

void write_row(Writing& writing, const TableJob& job, const Row& row,
               const std::vector<document::PlacedCell>& cells, std::vector<Open>& open, bool head,
               bool together, bool continues) {
  Xml& xml = writing.xml();
  xml.open("w:tr");
  xml.open("w:trPr");
  xml.leaf("w:cantSplit");
  if (head) xml.leaf("w:tblHeader");
  xml.close("w:trPr");
  std::size_t column = 0, next = 0;
  while (column < open.size()) {
    if (open[column].rows > 0) {
      const std::size_t columns = open[column].columns;
      write_rest(writing, job.width(column, columns), columns);
      --open[column].rows;
      column += columns;
      continue;
    }
    if (next == cells.size() || cells[next].column != column) {
      write_cell(writing, job.width(column, 1), "", [&] {
        open_paragraph(writing, {.style = Style::table_words});
        close_paragraph(writing);
      });
      ++column;
      continue;
    }
    const document::PlacedCell& placed = cells[next++];
    write_cell(
        writing, job.width(column, placed.columns), spans(placed, open.size(), continues),
        [&] { write_content(writing, job, placed, row, cell_look(job, placed, head, together)); });
    open[column] = {placed.rows - 1U, placed.columns};
    column += placed.columns;
  }
  xml.close("w:tr");
}

/// Estimates the height of the rows in points, up to `most`.
double height_of(const Writing& writing, const TableJob& job, double most) {
  const double size = writing.theme.type.table * job.plan.factor;
  document::RowWalker walker(columns_of(job.table));
  double height = 0;
  for (const Row& row : job.table.rows) {
    double lines = 1;
    for (const document::PlacedCell& placed : walker.next(row)) {
      if (placed.column >= job.plan.widths.size()) continue;
      const std::string words = plain_text(*placed.cell, &writing.labels).substr(0, longest_words);
      const double room = job.width(placed.column, placed.columns) - 2 * cell_padding;
      const double length = writing.fonts.width(words, size, row.total || placed.cell->header);
      lines = std::max(lines, std::ceil(length / std::max(room, size)));
    }
    lines += lines_below(writing, job.below, row);
    height += lines * size * writing.theme.type.line_height + row_padding;
    if (height > most) break;
  }
  return height;
}

void write_rows(Writing& writing, const TableJob& job, const std::vector<Row>& rows, bool head) {
  document::RowWalker walker(columns_of(job.table));
  std::vector<Open> open(job.plan.widths.size());
  const double most = kept_height * text_height(writing, writing.section.landscape);
  const bool all = head || height_of(writing, job, most) <= most;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool together = head || (i + 1 < rows.size() && (all || i == 0));
    const std::vector<BelowCell> below =
        head ? std::vector<BelowCell>() : cells_below(job.below, rows[i]);
    write_row(writing, job, rows[i], walker.next(rows[i]), open, head, together || !below.empty(),
              !below.empty());
    write_below(writing, job.below, rows[i], below, together && all);
  }
}

bool has_row_heads(const Table& table) {
  return std::any_of(table.rows.begin(), table.rows.end(),
                     [](const Row& row) { return !row.cells.empty() && row.cells.front().header; });
}

/// Returns w:val of w:tblLook. It repeats the other attributes as bits for older programs
/// (ECMA-376, 17.4.55).
std::string look_code(const TableFrame& frame) {
  const int bits = (frame.has_head ? 0x0020 : 0) + (frame.has_row_heads ? 0x0080 : 0) +
                   (frame.striped ? 0 : 0x0200) + 0x0400;
  constexpr const char* digits = "0123456789ABCDEF";
  std::string code;
  for (int shift = 12; shift >= 0; shift -= 4) code += digits[(bits >> shift) & 0xF];
  return code;
}

}  // namespace

void open_table(Writing& writing, const TableFrame& frame) {
  Xml& xml = writing.xml();
  if (writing.after_table) {  // without a paragraph between them, two tables would become one
    open_paragraph(writing, {.style = Style::separator});
    close_paragraph(writing);
  }
  double width = 0;
  for (double each : frame.widths) width += each;
  xml.open("w:tbl");
  xml.open("w:tblPr");
  xml.leaf("w:tblStyle", {{"w:val", writing.styles.id(frame.style)}});
  xml.leaf("w:tblW", {{"w:w", twentieths(width)}, {"w:type", "dxa"}});
  if (const double indent = writing.place.indent + writing.place.box_indent; indent > 0)
    xml.leaf("w:tblInd", {{"w:w", twentieths(indent)}, {"w:type", "dxa"}});
  xml.leaf("w:tblLayout", {{"w:type", "fixed"}});
  xml.leaf("w:tblLook", {{"w:val", look_code(frame)},
                         {"w:firstRow", frame.has_head ? "1" : "0"},
                         {"w:lastRow", "0"},
                         {"w:firstColumn", frame.has_row_heads ? "1" : "0"},
                         {"w:lastColumn", "0"},
                         {"w:noHBand", frame.striped ? "0" : "1"},
                         {"w:noVBand", "1"}});
  if (!frame.title.empty()) xml.leaf("w:tblCaption", {{"w:val", frame.title}});
  if (!frame.description.empty()) xml.leaf("w:tblDescription", {{"w:val", frame.description}});
  xml.close("w:tblPr");
  xml.open("w:tblGrid");
  for (double each : frame.widths) xml.leaf("w:gridCol", {{"w:w", twentieths(each)}});
  xml.close("w:tblGrid");
}

void close_table(Writing& writing) {
  writing.xml().close("w:tbl");
  writing.after_table = true;
}

void write_cell(Writing& writing, double width, const std::string& more,
                const std::function<void()>& inside) {
  Xml& xml = writing.xml();
  xml.open("w:tc");
  xml.open("w:tcPr");
  xml.leaf("w:tcW", {{"w:w", twentieths(width)}, {"w:type", "dxa"}});
  xml.raw(more);
  xml.close("w:tcPr");
  {
    const Kept kept(writing.place);
    const Kept box(writing.box);
    writing.box = nullptr;
    writing.place.in_main = false;
    writing.place.in_cell = true;
    writing.place.width = std::max(width - 9, 20.0);
    writing.place.border.clear();
    writing.place.indent = writing.place.box_indent = 0;
    writing.after_table = false;
    const std::size_t begin = xml.size();
    inside();
    if (writing.after_table || xml.size() == begin) {  // a cell must end with a paragraph
      open_paragraph(writing, {.style = Style::separator});
      close_paragraph(writing);
    }
  }
  xml.close("w:tc");
}

void write_notes(Writing& writing, const std::vector<Note>& notes) {
  for (const Note& note : notes) {
    if (note.use == NoteUse::data) continue;
    open_paragraph(writing, {.style = Style::table_note});
    write_inlines(writing, note.content);
    close_paragraph(writing);
  }
}

void write_table(Writing& writing, const Table& table) {
  if (columns_of(table) == 0) return;
  TableJob job{table, head_with_units(table), {}, {}, {}};
  job.plan = plan_table(writing, table, column_wishes(writing, table, job.head));
  job.below = below_frame(writing, table, job.plan, job.head);
  for (std::size_t i = 0; i < columns_of(table); ++i)
    job.by_point.push_back(i < table.columns.size() && needs_point(table, i));
  const bool turns = job.plan.landscape && !writing.section.landscape;
  if (turns) begin_section(writing, true, 1);
  write_caption(writing, {table.id, table.number, table.caption}, true);
  const std::string name = table.number.empty() ? "" : table.number + ": ";
  TableFrame frame{Style::data_table, job.plan.widths,
                   name + plain_text(table.caption, &writing.labels), table.summary};
  frame.has_head = !job.head.empty();
  frame.has_row_heads = has_row_heads(table);
  frame.striped = table.rows.size() > 3 && table.below == 0;
  open_table(writing, frame);
  write_rows(writing, job, job.head, true);
  write_rows(writing, job, table.rows, false);
  close_table(writing);
  write_paragraph(writing, {.style = Style::table_note}, table.summary);
  write_notes(writing, table.notes);
  if (turns) begin_section(writing, false, 1);
}

}  // namespace muster::docx
