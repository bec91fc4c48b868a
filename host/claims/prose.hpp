// SPDX-License-Identifier: MIT
// Markdown -> sentences with the place of every character, and tables typed into the text. Only
// what a reader sees as words stays: bound figures, code, links' targets and marks are blanks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/location.hpp"

namespace muster::claims {

/// A sentence or a table cell. `text` is ASCII, a character each: dashes are '-', pound signs '$',
/// other letters '?', so that it can be searched; `original` has the characters as they were.
struct Sentence {
  std::string text;
  std::u32string original;
  std::vector<std::uint32_t> lines, columns;  ///< of each character
  std::string heading;                        ///< the heading above it, in lower-case ASCII
  std::string file;                           ///< as shown in messages
  bool goes_on = false;                       ///< after another sentence of the same paragraph

  Location place(std::size_t at) const { return {file, lines[at], columns[at]}; }
  std::string words(std::size_t begin, std::size_t end) const;  ///< as it was, in UTF-8
};

struct TypedTable {
  std::string caption;
  std::vector<std::vector<Sentence>> rows;  ///< the first is the head
};

struct Prose {
  std::vector<Sentence> sentences;
  std::vector<TypedTable> tables;
};

/// `first_line` and `first_column` say where `markdown` begins in `file`.
Prose read_prose(std::string_view markdown, const std::string& file, std::uint32_t first_line = 1);

/// A text cell of a table, which has a line but no columns.
std::vector<Sentence> read_cell(std::string_view text, const std::string& file, std::uint32_t line);

}  // namespace muster::claims
