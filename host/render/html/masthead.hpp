// SPDX-License-Identifier: MIT
// The head of the page: who publishes what, in which state, and where the PDF is.
#pragma once

#include "render/html/page.hpp"

namespace muster::render::html {

void write_masthead(Page& page);
void write_footer(Page& page);

/// "345 kB", "1.2 MB": what a reader wants to know before a download.
std::string file_size(std::uint64_t bytes);

}  // namespace muster::render::html
