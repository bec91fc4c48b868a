// SPDX-License-Identifier: MIT
// Captions and headings that Word numbers, and the lists that Word makes from them: contents,
// tables, figures.
#pragma once

#include "docx/writing.hpp"

namespace muster::docx {

/// The caption of a table or figure: its anchor, its number ("Table 3") and its text.
struct CaptionWords {
  const std::string& id;
  const std::string& number;
  const document::Inlines& words;
};

/// Writes the caption as a paragraph, or nothing if it has neither number nor text. With `keep`, it
/// is on the same page as the next paragraph.
void write_caption(Writing& writing, const CaptionWords& caption, bool keep);

/// Finds the level and the number of each heading. Must be called before anything is written,
/// because references may point to later headings.
void plan_headings(Writing& writing);

/// Writes a heading. Word numbers it if Word's number is the same as the one that the room
/// `compose` gave it; otherwise the number is text.
void write_heading(Writing& writing, const document::Heading& heading);

/// Writes the table of contents or a list of tables or figures, with a title if `titled`.
void write_listing(Writing& writing, document::ListingKind kind, bool titled);

}  // namespace muster::docx
