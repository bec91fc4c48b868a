// SPDX-License-Identifier: MIT
// Paragraphs and the words in them: what every part of the writer is made of.
#pragma once

#include <string>
#include <string_view>

#include "docx/writing.hpp"

namespace muster::docx {

/// A paragraph's properties beyond its style's.
struct Look {
  Style style = Style::body;
  bool keep_next = false;
  bool free = false;  ///< not kept with the next, whatever the style says
  NumberRef number = {};
  bool no_number = false;  ///< of a heading style, without the number
  std::string tabs = "";   ///< w:tabs
  double before = -1;      ///< points; below 0: the style's
  double left = -1, hanging = 0, right = 0;
  const char* align = "";
  std::string border = "";  ///< w:pBdr and w:shd
};

/// Begins a paragraph at the place where `writing` is; ends it.
void open_paragraph(Writing& writing, const Look& look);
void close_paragraph(Writing& writing);

/// A run of words in the look of `writing.run`.
void write_words(Writing& writing, std::string_view words);
void write_tab(Writing& writing);
void write_line_break(Writing& writing);

/// A whole paragraph of plain words; nothing if there are none.
void write_paragraph(Writing& writing, const Look& look, std::string_view words);

/// A field: what Word computes, and what is read until it does. `instruction` is " PAGE ", say.
/// Word computes a `dirty` one when the file is opened.
void begin_field(Writing& writing, std::string_view instruction, bool dirty = false);
void end_field(Writing& writing);

/// Marks the words in between as the place of an anchor. Nothing for an anchor that isn't known.
std::string begin_bookmark(Writing& writing, const std::string& anchor);
void end_bookmark(Writing& writing, const std::string& number);

/// Gives every anchor of the document a name that Word allows.
void name_bookmarks(Writing& writing);

/// Keeps what a part of the writer changes, and puts it back at the end of its life.
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
