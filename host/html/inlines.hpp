// SPDX-License-Identifier: MIT
// Writes inlines (text with markup) as HTML.
#pragma once

#include "html/page.hpp"

namespace muster::html {

void write_inlines(Page& page, const document::Inlines& inlines);

/// Writes ` lang="cy"` if `language` contains only characters of a BCP 47 tag, and nothing
/// otherwise.
void write_language(Page& page, std::string_view language);

}  // namespace muster::html
