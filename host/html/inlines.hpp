// SPDX-License-Identifier: MIT
// Inlines (words with their markup) -> HTML.
#pragma once

#include "html/page.hpp"

namespace muster::html {

void write_inlines(Page& page, const document::Inlines& inlines);

/// ` lang="cy"` if `language` looks like a BCP 47 tag, else nothing.
void write_language(Page& page, std::string_view language);

}  // namespace muster::html
