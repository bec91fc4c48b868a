// SPDX-License-Identifier: MIT
// Inlines (words with their markup) -> runs, links, fields and marks of footnotes.
#pragma once

#include "docx/writing.hpp"

namespace muster::docx {

void write_inlines(Writing& writing, const document::Inlines& inlines);

/// Writes the words of a link to an anchor of the document, or the words alone if there is no such
/// anchor.
void write_anchor_link(Writing& writing, const std::string& anchor, std::string_view words);

/// Whether words of the language run from right to left, by its first subtag.
bool is_right_to_left(std::string_view language);

}  // namespace muster::docx
