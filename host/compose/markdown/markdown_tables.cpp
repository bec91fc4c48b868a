// SPDX-License-Identifier: MIT
#include "compose/markdown/markdown_tables.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#include <utility>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "compose/markdown/attributes.hpp"
#include "document/walk.hpp"

namespace muster::compose {

namespace {

std::string_view type_of(cmark_node* node) { return cmark_node_get_type_string(node); }

document::Align alignment(std::uint8_t letter) {
  return letter == 'r' ? document::Align::right : document::Align::left;
}

/// The number of cells in a table's row as written. Each | without a backslash before it separates
/// two cells.
std::size_t cells_in(std::string_view line) {
  const auto is_outside = [](char c) { return c == ' ' || c == '\t' || c == '>' || c == '\r'; };
  while (!line.empty() && is_outside(line.front())) line.remove_prefix(1);
  while (!line.empty() && is_outside(line.back())) line.remove_suffix(1);
  if (line.starts_with('|')) line.remove_prefix(1);
  std::size_t cells = 1;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\') {
      ++i;
      continue;
    }
    if (line[i] == '|' && i + 1 < line.size()) ++cells;
  }
  return cells;
}

/// Whether the line looks like |---|:-:|, also inside a quote.
bool is_ruling(std::string_view line) {
  return line.find('-') != std::string_view::npos &&
         line.find_first_not_of(" \t>|:-") == std::string_view::npos;
}

}  // namespace

bool is_table(cmark_node* node) { return type_of(node) == "table"; }

document::Block TableReader::read(cmark_node* node) {
  document::Table made;
  std::size_t columns = cmark_gfm_extensions_get_table_columns(node);
  const std::uint8_t* alignments = cmark_gfm_extensions_get_table_alignments(node);
  for (std::size_t i = 0; i < columns; ++i)
    made.columns.push_back({"", alignment(alignments[i]), ""});
  for (cmark_node* row = cmark_node_first_child(node); row != nullptr; row = cmark_node_next(row)) {
    bool head = type_of(row) == "table_header";
    const std::uint32_t line = head ? header_line(node, columns) : line_of(row);
    check_row_length(line, columns);
    (head ? made.head : made.rows).push_back(table_row(row, head, line));
  }
  for (std::size_t i = 0; i < columns && !made.head.empty(); ++i)
    made.columns[i].id = slug(document::plain_text(made.head[0].cells[i].content));
  const Origin at = x_inlines.origin(header_line(node, columns));
  return {std::move(made), {at.file, at.line}};
}

/// The line of the header. A table may begin in the middle of a paragraph. cmark then gives no line
/// number to the lines above the table, and gives the number of the first of these lines to the
/// table.
std::uint32_t TableReader::header_line(cmark_node* table, std::size_t columns) {
  const std::uint32_t first = line_of(table);
  cmark_node* above = cmark_node_previous(table);
  if (above == nullptr || cmark_node_get_start_line(above) > 0) return first;
  std::uint32_t line = first;
  while (!is_ruling(line_text(line + 1)) || cells_in(line_text(line + 1)) != columns ||
         cells_in(line_text(line)) != columns)
    if (line_text(++line).empty()) return first;
  return line;
}

/// Reports a row with more cells than the header, because cmark drops these cells without a
/// warning.
void TableReader::check_row_length(std::uint32_t line, std::size_t columns) {
  const std::size_t cells = cells_in(line_text(line));
  if (cells <= columns) return;
  x_context.diagnostics.error(
      code::compose_markdown, x_inlines.location(line),
      "this row of the table has " + std::to_string(cells) + " cells, but its header has " +
          std::to_string(columns),
      {"add a column to the header, or write \\| instead of | inside a cell, even in text between "
       "backticks"});
}

/// Finds where lines begin only once, because a text may have a table of thousands of rows.
std::string_view TableReader::line_text(std::uint32_t line) {
  const std::string_view text = x_text.source.text;
  for (std::size_t at = 0; x_begins.empty() || at != 0;) {
    x_begins.push_back(at);
    at = text.find('\n', at) + 1;
  }
  if (line == 0 || line > x_begins.size()) return {};
  const std::string_view rest = text.substr(x_begins[line - 1]);
  return rest.substr(0, rest.find('\n'));
}

document::Row TableReader::table_row(cmark_node* row, bool head, std::uint32_t line) {
  document::Row made;
  x_inlines.begin_row(line);
  for (cmark_node* cell = cmark_node_first_child(row); cell != nullptr;
       cell = cmark_node_next(cell)) {
    made.cells.emplace_back();
    made.cells.back().content = x_inlines.read_cell(cell);
    made.cells.back().header = !head && made.cells.size() == 1;
  }
  return made;
}

}  // namespace muster::compose
