// SPDX-License-Identifier: MIT
// The head of the page: who publishes what, in which state, and where the PDF is.
#pragma once

#include "render/html/page.hpp"

namespace muster::render::html {

void write_masthead(Page& page);
void write_footer(Page& page);

}  // namespace muster::render::html
