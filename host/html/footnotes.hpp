// SPDX-License-Identifier: MIT
// The notes at the end of the page, each with links back to its marks.
#pragma once

#include "html/page.hpp"

namespace muster::html {

/// Numbers the footnotes in the order of their first marks, before anything is written.
std::unordered_map<std::string, FootnoteUse> number_footnotes(const document::Document& document);

/// Call it after the text is written, when the number of marks of each note is known.
void write_footnotes(Page& page);

}  // namespace muster::html
