// SPDX-License-Identifier: MIT
// A document -> its sentences, with the place where each character was written, and the tables that
// were typed into its text. Only what readers see as words stays: code, marks of footnotes,
// references and words in other languages are blanks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/location.hpp"
#include "document/node.hpp"

namespace muster::claims {

/// A sentence or a table cell. `text` is ASCII, a character each: dashes are '-', pound signs '$',
/// other letters '?', so that it can be searched; `original` has the characters as they were.
struct Sentence {
  std::string text;
  std::u32string original;
  std::vector<std::uint32_t> lines, columns;  ///< of each character
  std::vector<bool> bound;                    ///< likewise: printed from the data by a tag
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

/// `shown`: for each of `document.files` its name in messages, or "" if its text is not read.
/// Paragraphs, list items, headings, captions, titles and footnotes are read where they were typed;
/// tables and charts of data are not.
Prose read_document(const document::Document& document, const std::vector<std::string>& shown);

/// Reads a text cell of a table, which has a line but no columns.
std::vector<Sentence> read_cell(std::string_view text, const std::string& file, std::uint32_t line);

// Characters with their places, and where a sentence ends.

/// The place at which a character was written.
struct WrittenAt {
  std::uint32_t line = 0, column = 0;  ///< 0: not known
  bool bound = false;                  ///< a tag printed it
};

void append(Sentence& to, char32_t original, WrittenAt at);
/// Returns a part of the sentence, without the blanks at its ends.
Sentence part_of(const Sentence& whole, std::size_t begin, std::size_t end);
/// Replaces web and e-mail addresses by blanks.
void blank_addresses(std::string& text);
void split(const Sentence& paragraph, std::vector<Sentence>& sentences);

}  // namespace muster::claims
