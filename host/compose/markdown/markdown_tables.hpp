// SPDX-License-Identifier: MIT
// The tables of Markdown.
#pragma once

#include <cmark-gfm.h>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "compose/markdown/line_scanner.hpp"
#include "compose/markdown/markdown_inlines.hpp"
#include "compose/markdown/read_context.hpp"

namespace muster::compose {

bool is_table(cmark_node* node);

class TableReader {
 public:
  TableReader(const ReadContext& context, const MarkdownText& text, InlineReader& inlines)
      : x_context(context), x_text(text), x_inlines(inlines) {}

  /// Reads a table. Reports a row with more cells than the header as an error.
  document::Block read(cmark_node* node);

 private:
  std::uint32_t header_line(cmark_node* table, std::size_t columns);
  void check_row_length(std::uint32_t line, std::size_t columns);
  std::string_view line_text(std::uint32_t line);
  document::Row table_row(cmark_node* row, bool head, std::uint32_t line);

  const ReadContext& x_context;
  const MarkdownText& x_text;
  InlineReader& x_inlines;
  std::vector<std::size_t> x_begins;  ///< where lines begin; filled by line_text
};

}  // namespace muster::compose
