// SPDX-License-Identifier: MIT
// Writes inlines (text with its markup) as runs, links, fields and footnote marks.
#pragma once

#include "docx/writing.hpp"

namespace muster::docx {

void write_inlines(Writing& writing, const document::Inlines& inlines);

/// Writes `words` as a link to an anchor of the document, or as plain text if the anchor doesn't
/// exist.
void write_anchor_link(Writing& writing, const std::string& anchor, std::string_view words);

/// Whether the language is written from right to left, judged by the first subtag of its tag.
bool is_right_to_left(std::string_view language);

}  // namespace muster::docx
