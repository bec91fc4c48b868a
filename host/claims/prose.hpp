// SPDX-License-Identifier: MIT
// Extracts the sentences of a document, with the place where each character was written, and the
// tables that were typed into its text. Text that is not ordinary prose is replaced by blanks:
// code, footnote marks, references and text in other languages.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/location.hpp"
#include "document/node.hpp"

namespace muster::claims {

/// A sentence or a table cell. `original` has its characters. `text` has one ASCII character for
/// each of them, so that it can be searched: '-' for a dash, '$' for a pound sign, and '?' for a
/// letter that is not ASCII.
struct Sentence {
  std::string text;
  std::u32string original;
  std::vector<std::uint32_t> lines, columns;  ///< by character
  std::vector<bool> bound;                    ///< by character: a tag printed it from the data
  std::string heading;                        ///< the heading above it, in lower-case ASCII
  std::string file;                           ///< name of the file as shown in messages
  bool goes_on = false;                       ///< it follows another sentence of the same paragraph

  Location place(std::size_t at) const { return {file, lines[at], columns[at]}; }
  std::string words(std::size_t begin, std::size_t end) const;  ///< original text, in UTF-8
};

struct TypedTable {
  std::string caption;
  std::vector<std::vector<Sentence>> rows;  ///< the first is the head
};

struct Prose {
  std::vector<Sentence> sentences;
  std::vector<TypedTable> tables;
};

/// Returns the sentences and typed tables of a document. `shown` has, for each of `document.files`,
/// its name in messages, or "" if its text must not be read. Paragraphs, list items, headings,
/// captions, titles and footnotes are read if they were typed in a file that has a name in `shown`.
/// Tables and charts that are made from data are not read.
Prose read_document(const document::Document& document, const std::vector<std::string>& shown);

/// Returns the sentences of a text cell of a table. All their characters have the line of the cell
/// and no column.
std::vector<Sentence> read_cell(std::string_view text, const std::string& file, std::uint32_t line);

// Helpers that build sentences from characters, and split paragraphs into sentences.

/// The place at which a character was written.
struct WrittenAt {
  std::uint32_t line = 0, column = 0;  ///< 0: not known
  bool bound = false;                  ///< a tag printed it
};

void append(Sentence& to, char32_t original, WrittenAt at);
/// Returns the characters from `begin` to `end` as a sentence, without blanks at its ends.
Sentence part_of(const Sentence& whole, std::size_t begin, std::size_t end);
/// Replaces web and e-mail addresses by blanks.
void blank_addresses(std::string& text);
/// Appends the sentences of a paragraph to `sentences`. A semicolon also ends a sentence.
void split(const Sentence& paragraph, std::vector<Sentence>& sentences);

}  // namespace muster::claims
