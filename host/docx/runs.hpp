// SPDX-License-Identifier: MIT
// Writes paragraphs, runs of text, fields and bookmarks, for all other parts of the writer.
#pragma once

#include <string>
#include <string_view>

#include "docx/writing.hpp"

namespace muster::docx {

/// The properties of a paragraph that differ from its style.
struct Look {
  Style style = Style::body;
  bool keep_next = false;
  bool free = false;  ///< may be separated from the next, whatever the style says
  NumberRef number = {};
  bool no_number = false;  ///< leaves out the number that a heading style gives
  std::string tabs = "";   ///< w:tabs
  double before = -1;      ///< points; below 0: as in the style
  double left = -1, hanging = 0, right = 0;
  const char* align = "";
  std::string border = "";  ///< w:pBdr and w:shd
};

/// These functions begin and end a paragraph at the current position.
void open_paragraph(Writing& writing, const Look& look);
void close_paragraph(Writing& writing);

/// Writes a run of text that looks as `writing.run` says.
void write_words(Writing& writing, std::string_view words);
void write_tab(Writing& writing);
void write_line_break(Writing& writing);

/// Writes a paragraph of plain text, or nothing if `words` is empty.
void write_paragraph(Writing& writing, const Look& look, std::string_view words);

/// Begins a field, such as " PAGE ". What is written until end_field() is shown until Word updates
/// the field. Word updates a `dirty` field when the file is opened.
void begin_field(Writing& writing, std::string_view instruction, bool dirty = false);
void end_field(Writing& writing);

/// Begins the bookmark of an anchor and returns its number for end_bookmark(). For an unknown
/// anchor writes nothing and returns "".
std::string begin_bookmark(Writing& writing, const std::string& anchor);
void end_bookmark(Writing& writing, const std::string& number);

/// Gives every anchor of the document a bookmark name that Word allows.
void name_bookmarks(Writing& writing);

/// Saves a value, and restores it at the end of the scope.
template <class Value>
class Kept {
 public:
  explicit Kept(Value& value) : x_value(value), x_before(value) {}
  ~Kept() { x_value = x_before; }
  Kept(const Kept&) = delete;
  Kept& operator=(const Kept&) = delete;

 private:
  Value& x_value;
  Value x_before;
};

}  // namespace muster::docx
