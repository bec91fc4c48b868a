// SPDX-License-Identifier: MIT
#include "html/table_writer.hpp"

#include "document/cell_bars.hpp"
#include "document/data_file_name.hpp"
#include "document/link_target.hpp"
#include "document/table_notes.hpp"
#include "html/blocks.hpp"
#include "html/captions.hpp"
#include "html/column_widths.hpp"
#include "html/inlines.hpp"
#include "html/sentences.hpp"
#include "html/svg.hpp"
#include "html/table_form.hpp"
#include "html/table_grid.hpp"

#include <algorithm>

namespace muster::html {
namespace {

using namespace document;

/// A table that is being written, with what has been decided about it.
struct TableJob {
  const Table& table;
  std::string id;
  std::string described_by;
  std::vector<std::string_view> widths = column_widths(table);
  std::vector<bool> sortable = sortable_columns(table);
  std::vector<std::string> cards = card_labels(table, widths);
  std::vector<std::optional<BarScale>> bars = bar_scales(table);

  bool is_sortable() const {
    return std::find(sortable.begin(), sortable.end(), true) != sortable.end();
  }
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

/// Writes the column's unit in the header nearest to the figures, unless the header contains it
/// already.
void write_unit(Page& page, const TableJob& job, const Cell& cell, std::size_t column) {
  if (column >= job.table.columns.size() || cell.column_span > 1) return;
  const std::string& unit = job.table.columns[column].unit;
  if (unit.empty() || document::names_unit(plain_text(cell), unit)) return;
  page.out.raw(" <span class=\"unit\">(");
  page.out.text(unit);
  page.out.raw(")</span>");
}

/// Writes the class of a column: "n" for figures, which are right-aligned, or the class of a text
/// column's width.
void write_column_class(Page& page, const TableJob& job, std::size_t column) {
  if (is_number(job.table, column)) {
    page.out.raw(" class=\"n\"");
  } else if (column < job.widths.size() && !job.widths[column].empty()) {
    page.out.attribute("class", job.widths[column]);
  }
}

/// Writes a cell of the head. An empty cell is no header, because screen readers would announce it.
void write_head_cell(Page& page, const TableJob& job, const Cell& cell, std::size_t column,
                     bool nearest) {
  const bool empty = is_empty(cell);
  page.out.raw(empty ? "<td" : "<th");
  if (cell.column_span <= 1) write_column_class(page, job, column);
  if (!empty) page.out.raw(cell.column_span > 1 ? " scope=\"colgroup\"" : " scope=\"col\"");
  write_spans(page, cell);
  const bool sorts = column < job.sortable.size() && job.sortable[column];
  if (sorts && nearest && !empty && cell.column_span <= 1) {
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

/// The figure of a cell that contains only this figure, or null. The cell then has the figure's id
/// as an attribute, which halves the markup of a table of figures.
const Figure* only_figure(const Cell& cell) {
  if (!cell.blocks.empty() || cell.content.size() != 1) return nullptr;
  return std::get_if<Figure>(&cell.content.front().node);
}

/// Writes a role. A browser may drop the roles of a table's elements if style.css shows its rows as
/// cards.
void write_role(Page& page, const TableJob& job, std::string_view role) {
  if (!job.cards.empty()) page.out.attribute("role", role);
}

void write_card_label(Page& page, const TableJob& job, std::size_t column) {
  if (column < job.cards.size() && !job.cards[column].empty())
    page.out.attribute("data-label", job.cards[column]);
}

/// Writes a cell's bar, which is decoration because the value is next to it.
void write_bar(Page& page, const TableJob& job, const Row& row, const Cell& cell,
               std::size_t column) {
  if (column >= job.bars.size() || !job.bars[column]) return;
  const auto& scale = job.bars[column];
  const auto bar = cell_bar(*scale, row, cell);
  page.out.raw(
      "<svg class=\"cell-bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" "
      "aria-hidden=\"true\">");
  if (bar) {
    page.out.raw(bar->negative     ? "<rect class=\"negative\""
                 : scale->low == 0 ? "<rect class=\"series-1\""
                                   : "<rect class=\"positive\"");
    page.out.attribute("x", svg_number(100 * bar->from));
    page.out.attribute("width", svg_number(std::max(1.0, 100 * (bar->to - bar->from))));
    page.out.raw(" y=\"0\" height=\"10\"/>");
  }
  page.out.raw("</svg>");
}

void write_cell(Page& page, const TableJob& job, const Row& row, const Cell& cell,
                std::size_t column) {
  const bool header = cell.header && !is_empty(cell);
  page.out.raw(header ? "<th scope=\"row\"" : "<td");
  if (is_number(job.table, column)) page.out.raw(" class=\"n\"");
  write_role(page, job, header ? "rowheader" : "cell");
  write_card_label(page, job, column);
  write_spans(page, cell);
  const Figure* figure = only_figure(cell);
  if (figure) page.out.attribute("data-figure", figure->id);
  page.out.raw(">");
  write_bar(page, job, row, cell, column);
  if (figure) {
    page.out.text(figure->text);
  } else {
    write_content(page, cell);
  }
  page.out.raw(header ? "</th>" : "</td>");
}

/// The cell of the first column that names a group of rows, and how many rows it still covers.
class RowGroup {
 public:
  /// Returns the words of the group that began in an earlier row, or "" if the row begins its own.
  std::string begin_row(const Row& row) {
    if (x_left > 0) {
      --x_left;
      return x_words;
    }
    if (row.cells.empty() || row.cells.front().row_span <= 1) return "";
    x_left = static_cast<std::size_t>(row.cells.front().row_span) - 1;
    x_words = plain_text(row.cells.front());
    return "";
  }

 private:
  std::string x_words;
  std::size_t x_left = 0;
};

void write_rows(Page& page, const TableJob& job) {
  page.out.raw("<tbody");
  write_role(page, job, "rowgroup");
  page.out.raw(">\n");
  TableGrid grid;
  RowGroup group;
  for (const Row& row : job.table.rows) {
    grid.begin_row();
    page.out.raw(row.total ? "<tr class=\"total\"" : "<tr");
    write_role(page, job, "row");
    const std::string above = group.begin_row(row);
    if (!job.cards.empty() && !above.empty()) page.out.attribute("data-group", above);
    page.out.raw(">");
    for (const Cell& cell : row.cells) write_cell(page, job, row, cell, grid.place(cell));
    page.out.raw("</tr>\n");
  }
  page.out.raw("</tbody>");
}

/// Adds a number to the caption if an earlier region has the same one, because screen readers list
/// regions by their captions.
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

void write_table_class(Page& page, const TableJob& job) {
  std::string classes = job.is_sortable() ? " sortable" : "";
  if (!job.cards.empty()) classes += " cards-if-narrow";
  if (!job.widths.empty() && job.widths.front() == "prose") classes += " long-first";
  if (!classes.empty()) page.out.attribute("class", classes.substr(1));
}

/// Writes the table inside a region. The caption names the region, and readers can reach it by
/// keyboard, so that they can scroll a wide table without a mouse.
void write_region(Page& page, const TableJob& job, const std::string& caption) {
  page.out.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\"");
  page.out.attribute("aria-labelledby", job.id + "-caption");
  page.out.raw(">\n<table");
  page.out.attribute("id", job.id);
  write_table_class(page, job);
  write_role(page, job, "table");
  if (!job.described_by.empty()) page.out.attribute("aria-describedby", job.described_by);
  if (!page.options.search.empty()) page.out.attribute("data-search", page.options.search);
  page.out.raw(">\n");
  write_caption(page, job, caption);
  write_head(page, job);
  write_rows(page, job);
  page.out.raw("</table>\n</div>\n");
}

void open_table(Page& page, const TableJob& job) {
  page.out.raw("<div class=\"table");
  if (is_broad(job.table, job.widths)) page.out.raw(" broad");
  if (is_crowded(job.table, job.widths)) page.out.raw(" crowded");
  if (is_overfull(job.table, job.widths)) page.out.raw(" overfull");
  page.out.raw("\">\n");
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
    if (note.use == document::NoteUse::data) continue;
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
  page.out.raw(">");
  page.out.text(filled(sentences::data_of_table,
                       {{"table", name.empty() ? sentences::this_table.words : name}}));
  page.out.raw("</a></p>\n");
}

void write_table(Page& page, const Table& table) {
  const std::string id = anchor_or_own(page, table.id, "table");
  const Notes notes{table.notes, table.summary};
  const TableJob job{table, id, notes.empty() ? "" : id + "-notes"};
  open_table(page, job);
  write_region(page, job, "");
  write_notes(page, notes, id);
  write_data_link(page, table.id, table.number);
  page.out.raw("</div>\n");
}

void write_chart_data(Page& page, const Table& table, const std::string& id,
                      const std::string& caption) {
  const TableJob job{table, id, ""};
  open_table(page, job);
  write_region(page, job, caption);
  page.out.raw("</div>\n");
}

}  // namespace muster::html
