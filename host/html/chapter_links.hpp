// SPDX-License-Identifier: MIT
// Links from the page of a chapter to the pages of its neighbours.
#pragma once

#include "html/page.hpp"

namespace muster::html {

/// Writes links to the previous and the next chapter; nothing on the page with the whole document.
void write_chapter_links(Page& page);

}  // namespace muster::html
