// SPDX-License-Identifier: MIT
// The notes at the end of the page, each with links back to its marks.
#pragma once

#include "html/page.hpp"

namespace muster::html {

/// Numbers by order of first mark, before anything is written.
std::unordered_map<std::string, FootnoteUse> number_footnotes(const document::Document& document);

/// After the text: by then each note knows how many marks lead to it.
void write_footnotes(Page& page);

}  // namespace muster::html
