// SPDX-License-Identifier: MIT
#include "compose/blocks/cell_text.hpp"

#include <algorithm>
#include <limits>

#include "compose/blocks/figure_text.hpp"
#include "compose/blocks/table_builder.hpp"
#include "compose/template/escape.hpp"
#include "document/walk.hpp"

namespace muster::compose {

namespace {

using document::Cell;

constexpr std::string_view bullet = "- ";

std::string_view next_line(std::string_view& text) {
  std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  while (line.ends_with(' ')) line.remove_suffix(1);
  return line;
}

void add_item(std::string_view words, document::Source source, document::Blocks& out) {
  bool follows = !out.empty() && std::holds_alternative<document::List>(out.back().node);
  if (!follows) out.push_back({document::List{}, source});
  auto& list = std::get<document::List>(out.back().node);
  list.items.push_back({{{document::Paragraph{text_node(words)}, source}}});
}

bool says_the_same(const Cell& above, const Cell& below) {
  std::string words = document::plain_text(below);
  return !words.empty() && document::plain_text(above) == words &&
         above.row_span < std::numeric_limits<std::uint16_t>::max();
}

/// Merges the equal cells of one column. `taken[row]` lists the cells of a row that were merged
/// into the cell above.
void merge_column(std::vector<document::Row>& rows, std::size_t column,
                  std::vector<std::vector<std::size_t>>& taken) {
  std::size_t first = 0;
  for (std::size_t row = 1; row < rows.size(); ++row) {
    bool whole = column < rows[row].cells.size() && column < rows[first].cells.size();
    if (!whole || rows[row].total ||
        !says_the_same(rows[first].cells[column], rows[row].cells[column])) {
      first = row;
      continue;
    }
    ++rows[first].cells[column].row_span;
    taken[row].push_back(column);
  }
}

}  // namespace

document::Blocks prose_blocks(std::string_view text, document::Source source) {
  document::Blocks out;
  while (!text.empty()) {
    std::string_view line = next_line(text);
    if (line.empty()) continue;
    if (line.starts_with(bullet))
      add_item(line.substr(bullet.size()), source, out);
    else
      out.push_back({document::Paragraph{text_node(line)}, source});
  }
  return out;
}

Cell prose_cell(std::string_view text, const NoteNumbers& notes, document::Source source) {
  if (text.find('\n') == std::string_view::npos) return text_cell(text, notes);
  Cell cell;
  cell.blocks = prose_blocks(text, source);
  if (cell.blocks.empty()) return text_cell("", notes);
  cell.data = printable(text);
  if (notes.empty()) return cell;
  auto* last = std::get_if<document::Paragraph>(&cell.blocks.back().node);
  if (last == nullptr) {
    cell.blocks.push_back({document::Paragraph{}, source});
    last = std::get_if<document::Paragraph>(&cell.blocks.back().node);
  }
  append_marks(last->content, notes);
  return cell;
}

void merge_cells(std::vector<document::Row>& rows, const std::vector<std::size_t>& columns) {
  std::vector<std::vector<std::size_t>> taken(rows.size());
  for (std::size_t column : columns) merge_column(rows, column, taken);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    std::sort(taken[row].rbegin(), taken[row].rend());
    for (std::size_t column : taken[row])
      rows[row].cells.erase(rows[row].cells.begin() + static_cast<std::ptrdiff_t>(column));
  }
}

}  // namespace muster::compose
