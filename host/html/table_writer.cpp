// SPDX-License-Identifier: MIT
#include "html/table_writer.hpp"

#include "document/data_file_name.hpp"
#include "html/blocks.hpp"
#include "html/captions.hpp"
#include "html/column_widths.hpp"
#include "html/inlines.hpp"
#include "html/link_target.hpp"
#include "html/table_grid.hpp"

#include <algorithm>

namespace muster::html {
namespace {

using namespace document;

constexpr std::size_t least_rows_to_sort = 3;

/// A table on its way out.
struct TableJob {
  const Table& table;
  std::string id;
  std::string described_by;
  bool sortable = false;
  std::vector<std::string_view> widths = column_widths(table);
};

bool is_number(const Table& table, std::size_t column) {
  return column < table.columns.size() && table.columns[column].align != Align::left;
}

void write_spans(Page& page, const Cell& cell) {
  if (cell.column_span > 1) page.out.attribute("colspan", std::to_string(cell.column_span));
  if (cell.row_span > 1) page.out.attribute("rowspan", std::to_string(cell.row_span));
}

void write_content(Page& page, const Cell& cell) {
  if (cell.blocks.empty()) {
    write_inlines(page, cell.content);
  } else {
    write_blocks(page, cell.blocks);
  }
}

bool is_empty(const Cell& cell) { return cell.blocks.empty() && cell.content.empty(); }

/// Writes the unit once, in the header nearest to the figures.
void write_unit(Page& page, const TableJob& job, const Cell& cell, std::size_t column) {
  if (column >= job.table.columns.size() || cell.column_span > 1) return;
  const std::string& unit = job.table.columns[column].unit;
  if (unit.empty() || plain_text(cell).ends_with("(" + unit + ")")) return;
  page.out.raw(" <span class=\"unit\">(");
  page.out.text(unit);
  page.out.raw(")</span>");
}

/// Figures are right-aligned; a text column is as wide as its header requires.
void write_column_class(Page& page, const TableJob& job, std::size_t column) {
  if (is_number(job.table, column)) {
    page.out.raw(" class=\"n\"");
  } else if (column < job.widths.size() && !job.widths[column].empty()) {
    page.out.attribute("class", job.widths[column]);
  }
}

/// An empty header would be announced as one; it becomes a plain cell.
void write_head_cell(Page& page, const TableJob& job, const Cell& cell, std::size_t column,
                     bool nearest) {
  const bool empty = is_empty(cell);
  page.out.raw(empty ? "<td" : "<th");
  if (cell.column_span <= 1) write_column_class(page, job, column);
  if (!empty) page.out.raw(cell.column_span > 1 ? " scope=\"colgroup\"" : " scope=\"col\"");
  write_spans(page, cell);
  if (job.sortable && nearest && !empty && cell.column_span <= 1) {
    page.out.attribute("data-column", std::to_string(column));
  }
  page.out.raw(">");
  write_content(page, cell);
  if (nearest && !empty) write_unit(page, job, cell, column);
  page.out.raw(empty ? "</td>" : "</th>");
}

void write_head(Page& page, const TableJob& job) {
  const auto& head = job.table.head;
  if (head.empty()) return;
  page.out.raw("<thead>");
  TableGrid grid;
  for (std::size_t i = 0; i < head.size(); ++i) {
    grid.begin_row();
    page.out.raw("<tr>");
    for (const Cell& cell : head[i].cells) {
      const bool nearest = i + std::max<std::size_t>(cell.row_span, 1) >= head.size();
      write_head_cell(page, job, cell, grid.place(cell), nearest);
    }
    page.out.raw("</tr>");
  }
  page.out.raw("</thead>\n");
}

/// A cell that is one figure carries its id itself: half the markup of a table of figures.
const Figure* only_figure(const Cell& cell) {
  if (!cell.blocks.empty() || cell.content.size() != 1) return nullptr;
  return std::get_if<Figure>(&cell.content.front().node);
}

void write_cell(Page& page, const Table& table, const Cell& cell, std::size_t column) {
  const bool header = cell.header && !is_empty(cell);
  page.out.raw(header ? "<th scope=\"row\"" : "<td");
  if (is_number(table, column)) page.out.raw(" class=\"n\"");
  write_spans(page, cell);
  const Figure* figure = only_figure(cell);
  if (figure) page.out.attribute("data-figure", figure->id);
  page.out.raw(">");
  if (figure) {
    page.out.text(figure->text);
  } else {
    write_content(page, cell);
  }
  page.out.raw(header ? "</th>" : "</td>");
}

void write_rows(Page& page, const Table& table) {
  page.out.raw("<tbody>\n");
  TableGrid grid;
  for (const Row& row : table.rows) {
    grid.begin_row();
    page.out.raw(row.total ? "<tr class=\"total\">" : "<tr>");
    for (const Cell& cell : row.cells) write_cell(page, table, cell, grid.place(cell));
    page.out.raw("</tr>\n");
  }
  page.out.raw("</tbody>");
}

/// Regions are named by their captions; a second region with the same caption is named differently
/// for a listener who hears them in a list.
void write_distinction(Page& page, const TableJob& job, const std::string& words) {
  const std::string name =
      words.empty() ? job.table.number + plain_text(job.table.caption, &page.labels) : words;
  const std::size_t before = earlier_uses(page, "region " + name);
  if (before == 0) return;
  page.out.raw("<span class=\"hidden\"> (");
  page.out.number(before + 1);
  page.out.raw(")</span>");
}

void write_caption(Page& page, const TableJob& job, const std::string& words) {
  page.out.raw("<caption");
  page.out.attribute("id", job.id + "-caption");
  page.out.raw("><span class=\"caption\">");
  if (words.empty()) {
    write_caption_number(page, job.table.number);
    write_inlines(page, job.table.caption);
  } else {
    page.out.text(words);
  }
  write_distinction(page, job, words);
  page.out.raw("</span></caption>\n");
}

/// The region is named by the caption and can be reached by keyboard, so that what overflows can be
/// scrolled without a mouse.
void write_region(Page& page, const TableJob& job, const std::string& caption) {
  page.out.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\"");
  page.out.attribute("aria-labelledby", job.id + "-caption");
  page.out.raw(">\n<table");
  page.out.attribute("id", job.id);
  if (job.sortable) page.out.raw(" class=\"sortable\"");
  if (!job.described_by.empty()) page.out.attribute("aria-describedby", job.described_by);
  page.out.raw(">\n");
  write_caption(page, job, caption);
  write_head(page, job);
  write_rows(page, job.table);
  page.out.raw("</table>\n</div>\n");
}

bool is_sortable(const Table& table) {
  return !table.head.empty() && table.rows.size() >= least_rows_to_sort && !has_spans(table.rows);
}

}  // namespace

void write_notes(Page& page, const Notes& notes, const std::string& id) {
  if (notes.empty()) return;
  page.out.raw("<div class=\"notes\"");
  page.out.attribute("id", id + "-notes");
  page.out.raw(">\n");
  if (!notes.summary.empty()) {
    page.out.raw("<p>");
    page.out.text(notes.summary);
    page.out.raw("</p>\n");
  }
  for (const Note& note : notes.notes) {
    page.out.raw("<p>");
    write_inlines(page, note.content);
    page.out.raw("</p>\n");
  }
  page.out.raw("</div>\n");
}

void write_data_link(Page& page, const std::string& id, const std::string& name) {
  if (page.options.data_folder.empty() || id.empty()) return;
  page.out.raw("<p class=\"download\"><a");
  page.out.attribute("href", page.options.data_folder + "/" + document::data_file_name(id));
  page.out.raw(">Data of ");
  page.out.text(name.empty() ? "this table" : name);
  page.out.raw(" (CSV)</a></p>\n");
}

void write_table(Page& page, const Table& table) {
  const std::string id = anchor_or_own(page, table.id, "table");
  const Notes notes{table.notes, table.summary};
  page.out.raw("<div class=\"table\">\n");
  write_region(page, {table, id, notes.empty() ? "" : id + "-notes", is_sortable(table)}, "");
  write_notes(page, notes, id);
  write_data_link(page, table.id, table.number);
  page.out.raw("</div>\n");
}

void write_chart_data(Page& page, const Table& table, const std::string& id,
                      const std::string& caption) {
  page.out.raw("<div class=\"table\">\n");
  write_region(page, {table, id, "", is_sortable(table)}, caption);
  page.out.raw("</div>\n");
}

}  // namespace muster::html
