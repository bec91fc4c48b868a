// SPDX-License-Identifier: MIT
// Finds where printed characters were written. cmark knows the line of each block, but no reliable
// column of its content. So this class looks for the printed characters, one after the other, in
// the rendered line that cmark read, and skips Markdown's own characters between them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "compose/markdown/line_scanner.hpp"
#include "document/node.hpp"

namespace muster::compose {

document::Place place_of(const WrittenPiece& piece);

/// Follows the inlines of successive blocks through the lines in which they were written.
class WrittenPlaces {
 public:
  explicit WrittenPlaces(const MarkdownText& text) : x_text(text), x_cursor(*text.rendered) {}

  /// Begins a block at this line of the scanned text (from 1), after `indent` bytes.
  void begin(std::uint32_t line, std::size_t indent);
  void next_line();
  /// Moves to the next cell of a table's row, or to the first if none was read yet.
  void next_cell();

  /// Finds the characters that were appended to `text` from byte `from` on.
  void find(document::Text& text, std::size_t from);
  /// Where a token was written: a tag that printed something other than text, or a reference.
  document::Place token(bool is_reference);
  void pass_code(std::string_view printed);
  void pass_footnote_mark() { pass("[^", ']'); }
  void pass_language() { pass("]{lang=", '}'); }
  void pass_link_target();

 private:
  void open(std::uint32_t line, std::size_t indent);
  bool find_character(char32_t c, std::size_t& place);
  std::size_t length_as(char32_t c, std::size_t at) const;
  bool may_pass(std::size_t at) const;
  void pass(std::string_view opening, char closing);

  const MarkdownText& x_text;
  PieceCursor x_cursor;
  std::string_view x_line;   ///< the current line, as rendered
  std::size_t x_offset = 0;  ///< where the line begins in the rendered text
  std::size_t x_at = 0;      ///< bytes of the line that have been passed
  std::uint32_t x_number = 0;
  bool x_in_row = false;
};

}  // namespace muster::compose
