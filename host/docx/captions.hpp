// SPDX-License-Identifier: MIT
// Captions that Word counts, and the lists that Word makes from headings and captions.
#pragma once

#include "docx/writing.hpp"

namespace muster::docx {

/// What a table or a figure is called: its anchor, "Table 3", and its words.
struct CaptionWords {
  const std::string& id;
  const std::string& number;
  const document::Inlines& words;
};

/// Writes the caption as a paragraph; nothing if it has neither number nor words. `keep` holds it
/// on the page of what follows.
void write_caption(Writing& writing, const CaptionWords& caption, bool keep);

/// Finds the level and the number of each heading before anything is written, because references
/// look ahead.
void plan_headings(Writing& writing);

/// Writes a heading, whose number Word counts if it counts as compose did.
void write_heading(Writing& writing, const document::Heading& heading);

/// Writes the contents or a list of tables or figures, with its title if `titled`.
void write_listing(Writing& writing, document::ListingKind kind, bool titled);

}  // namespace muster::docx
