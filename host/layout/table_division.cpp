// SPDX-License-Identifier: MIT
// Divides tall rows of a table, and rows with a cell taller than a page, between the lines of their
// cells.
#include <algorithm>
#include <utility>

#include "layout/table_rows.hpp"

namespace muster::layout {
namespace {

constexpr double tall_row = 0.15;  ///< rows from this height on are divided, as a share of a page
constexpr std::size_t least_lines = 3;  ///< of a row on a page, before and after a break

}  // namespace

std::size_t RowSetter::CellBox::pieces() const {
  return plain ? lines.size() : blocks.strips.size();
}

double RowSetter::CellBox::piece_height(std::size_t piece) const {
  if (piece >= pieces()) return 0;
  const double own =
      plain ? text.leading : blocks.strips[piece].before + blocks.strips[piece].height;
  return pieces() == 1 ? std::max(own, label.height()) : own;
}

/// A paragraph of few lines in a list stays whole.
BreakCost RowSetter::CellBox::piece_cost(std::size_t piece) const {
  if (plain || piece >= pieces()) return BreakCost::free;
  return std::min(blocks.strips[piece].cost, BreakCost::bad);
}

/// A single row is divided if it is so tall that it would leave much of a page blank. Rows that
/// share a cell are divided only if they don't fit on a page.
bool RowSetter::must_divide() const {
  const bool single = x_rows.size() == 1 || !x_rows.front().ends;
  const double limit = single ? tall_row * x_frame.row_limit : x_frame.row_limit;
  return x_kind == RowKind::body && std::ranges::any_of(x_rows, [limit](const RowBox& row) {
           return std::ranges::any_of(
               row.cells, [limit](const auto& cell) { return cell->height > limit; });
         });
}

void RowSetter::paint_piece(CellBox& cell, std::size_t piece, double y, Strip& strip) {
  if (piece >= cell.pieces()) return;
  if (piece == 0) stack(strip, std::move(cell.label.strips), y);
  if (!cell.plain) {
    Strip& part = cell.blocks.strips[piece];
    const double before = part.before;
    merge(strip, std::move(part), y + before);
    return;
  }
  if (piece == 0) LinePainter::mark_divided_words(cell.text, cell.lines);
  x_blocks.text().paint(cell.text, cell.lines[piece], {cell.x, y, cell.width}, strip);
  x_blocks.text().attach_notes(strip, cell.tag);
}

/// Turns the gaps between the paragraphs of cells into empty lines if several cells of the rows are
/// divided. Otherwise the gap of one cell would tear the sentences of its neighbours apart.
void RowSetter::align_lines() {
  std::size_t divided = 0;
  for (const RowBox& row : x_rows)
    for (const auto& cell : row.cells)
      if (cell->pieces() > 1) ++divided;
  if (divided < 2) return;
  for (const RowBox& row : x_rows)
    for (const auto& cell : row.cells) {
      if (cell->plain) continue;
      std::vector<Strip> aligned;
      for (Strip& strip : cell->blocks.strips) {
        if (!aligned.empty() && strip.before > 0)
          aligned.push_back(white(x_frame.styles.body.leading, BreakCost::bad));
        aligned.push_back(std::move(strip));
        aligned.back().before = 0;
      }
      cell->blocks.strips = std::move(aligned);
    }
}

/// Adds a strip for each line across all open cells. A row ends when the cells that end with it
/// have no more lines.
void RowSetter::set_divided(StripSink& sink) {
  align_lines();
  std::vector<OpenCell> open;
  for (std::size_t row = 0; row < x_rows.size(); ++row) {
    for (auto& cell : x_rows[row].cells) open.push_back({cell.get(), row + cell->placed.rows});
    const auto left_in = [&](const OpenCell& each) -> std::size_t {
      const bool ends_here = each.end == row + 1 || row + 1 == x_rows.size();
      return ends_here ? each.cell->pieces() - std::min(each.next, each.cell->pieces()) : 0;
    };
    std::size_t left = 1;
    for (const OpenCell& each : open) left = std::max(left, left_in(each));
    for (std::size_t before = 0; left > 0; ++before)
      sink.add(divided_strip(open, row, before, left--));
    std::erase_if(open, [row](const OpenCell& each) { return each.end == row + 1; });
  }
}

/// `before` and `left`: the numbers of lines of the row before the strip, and from it on.
Strip RowSetter::divided_strip(std::vector<OpenCell>& open, std::size_t row, std::size_t before,
                               std::size_t left) {
  const bool begins = before == 0, ends = left == 1;
  const double padding = x_frame.styles.leading_padding;
  const double top = begins ? padding : 0;
  Strip strip;
  for (const OpenCell& each : open) {
    strip.height = std::max(strip.height, each.cell->piece_height(each.next));
    if (!begins) strip.cost = std::max(strip.cost, each.cell->piece_cost(each.next));
  }
  strip.height += top + (ends ? padding : 0);
  if (begins) {
    strip.cost = row == 0 ? BreakCost::free : is_kept_below(row) ? BreakCost::bad : BreakCost::poor;
  } else if (before < least_lines || left < least_lines) {
    strip.cost = std::max(strip.cost, BreakCost::bad);
  }
  if (row > 0 || !begins) repeat_number(top, strip);
  const bool last = ends && row + 1 == x_rows.size();
  paint_ground(row, strip.height, begins, ends, strip);
  for (OpenCell& each : open) paint_piece(*each.cell, each.next++, top, strip);
  for (std::size_t i = 0; last && i < x_rows.size(); ++i) end_row(x_rows[i], strip);
  return strip;
}

}  // namespace muster::layout
