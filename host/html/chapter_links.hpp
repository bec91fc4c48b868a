// SPDX-License-Identifier: MIT
// Links from one chapter's page to the next.
#pragma once

#include "html/page.hpp"

namespace muster::html {

/// Links to the chapter before and the one after; nothing on a page with the whole document.
void write_chapter_links(Page& page);

}  // namespace muster::html
