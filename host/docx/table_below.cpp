// SPDX-License-Identifier: MIT
#include "docx/table_below.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

#include "document/table_grid.hpp"
#include "docx/blocks.hpp"
#include "docx/inlines.hpp"
#include "docx/runs.hpp"
#include "docx/tables.hpp"

namespace muster::docx {
namespace {

using namespace document;

constexpr double title_gap = 0.9;           ///< between a title and its text, times the type size
constexpr double most_for_title = 1.0 / 3;  ///< share of the width

double type_size(const Writing& writing, const BelowFrame& frame) {
  return writing.theme.type.table * frame.factor;
}

bool has_words(const Cell& cell) { return !cell.content.empty() || !cell.blocks.empty(); }

void write_title(Writing& writing, const Inlines& title) {
  {
    const Kept kept(writing.run);
    writing.run.row_title = true;
    write_inlines(writing, title);
  }
  write_tab(writing);
}

/// Writes the title, and the cell's text after it.
void write_content(Writing& writing, const BelowFrame& frame, const BelowCell& below,
                   bool keep_next) {
  const Kept place(writing.place);
  std::span<const Block> rest = below.cell->blocks;
  const Look look{.style = Style::table_words,
                  .keep_next = keep_next,
                  .left = frame.title,
                  .hanging = frame.title};
  open_paragraph(writing, look);
  write_title(writing, *below.title);
  if (rest.empty()) {
    write_inlines(writing, below.cell->content);
  } else if (const auto* paragraph = std::get_if<Paragraph>(&rest.front().node)) {
    write_inlines(writing, paragraph->content);
    rest = rest.subspan(1);
  }
  close_paragraph(writing);
  writing.place.body = Style::table_words;
  writing.place.indent = frame.title;
  writing.place.width -= frame.title;
  write_blocks(writing, rest);
}

void write_below_row(Writing& writing, const BelowFrame& frame, const BelowCell& below,
                     bool keep_next, bool last) {
  Xml& xml = writing.xml();
  const std::string borders = borders_without(true, !last);
  xml.open("w:tr");
  xml.open("w:trPr");
  xml.leaf("w:cantSplit");
  xml.close("w:trPr");
  if (frame.first > 0)
    write_cell(writing, frame.first, "<w:vMerge/>" + borders, [&] {
      open_paragraph(writing, {.style = Style::table_words, .keep_next = keep_next});
      close_paragraph(writing);
    });
  Xml span;
  if (frame.columns > 2) span.leaf("w:gridSpan", {{"w:val", std::to_string(frame.columns - 1)}});
  write_cell(writing, frame.rest, span.take() + borders,
             [&] { write_content(writing, frame, below, keep_next); });
  xml.close("w:tr");
}

}  // namespace

BelowFrame below_frame(const Writing& writing, const Table& table, const TablePlan& plan,
                       const std::vector<Row>& head) {
  BelowFrame frame;
  frame.columns = plan.widths.size();
  if (table.below == 0 || head.empty()) return frame;
  frame.factor = plan.factor;
  frame.rest = std::accumulate(plan.widths.begin(), plan.widths.end(), 0.0);
  if (frame.columns > 1) frame.first = plan.widths.front();
  frame.rest -= frame.first;
  RowWalker walker(columns_of(table));
  const double size = type_size(writing, frame);
  for (const PlacedCell& placed : walker.next(head.front())) {
    if (placed.column < frame.columns) continue;
    frame.titles.push_back(placed.cell->content);
    const std::string words = plain_text(*placed.cell, &writing.labels);
    frame.title = std::max(frame.title, writing.fonts.width(words, size, true));
  }
  const double room = most_for_title * frame.rest;
  frame.title = std::min(frame.title + title_gap * size, room);
  return frame;
}

std::vector<BelowCell> cells_below(const BelowFrame& frame, const Row& row) {
  std::vector<BelowCell> cells;
  RowWalker walker(frame.columns + frame.titles.size());
  for (const PlacedCell& placed : walker.next(row))
    if (placed.column >= frame.columns && has_words(*placed.cell))
      cells.push_back({&frame.titles[placed.column - frame.columns], placed.cell});
  return cells;
}

void write_below(Writing& writing, const BelowFrame& frame, const Row& row,
                 const std::vector<BelowCell>& cells, bool together) {
  const Kept kept(writing.run);
  writing.run.bold = row.total;
  if (frame.factor < 1) writing.run.size = type_size(writing, frame);
  for (std::size_t i = 0; i < cells.size(); ++i)
    write_below_row(writing, frame, cells[i], together || i + 2 == cells.size(),
                    i + 1 == cells.size());
}

std::string borders_without(bool top, bool bottom) {
  Xml xml;
  xml.open("w:tcBorders");
  if (top) xml.leaf("w:top", {{"w:val", "nil"}});
  if (bottom) xml.leaf("w:bottom", {{"w:val", "nil"}});
  xml.close("w:tcBorders");
  return xml.take();
}

double lines_below(const Writing& writing, const BelowFrame& frame, const Row& row) {
  const double size = type_size(writing, frame);
  const double room = std::max(frame.rest - frame.title - 2 * cell_padding, size);
  double lines = 0;
  for (const BelowCell& below : cells_below(frame, row)) {
    const std::string words = plain_text(*below.cell, &writing.labels).substr(0, longest_words);
    const double own = static_cast<double>(std::max<std::size_t>(below.cell->blocks.size(), 1));
    lines += std::max(own, std::ceil(writing.fonts.width(words, size, row.total) / room));
  }
  return lines;
}

}  // namespace muster::docx
