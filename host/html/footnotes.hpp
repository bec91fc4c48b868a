// SPDX-License-Identifier: MIT
// The notes at the end of the page, each with links back to its marks.
#pragma once

#include "html/page.hpp"

namespace muster::html {

/// Numbers the footnotes in the order of their first marks, before anything is written. Their marks
/// are not counted yet.
std::unordered_map<std::string, FootnoteUse> number_footnotes(const document::Document& document);

/// Writes the footnotes. Call it after the text has been written, because only then is the number
/// of marks of each footnote known.
void write_footnotes(Page& page);

}  // namespace muster::html
