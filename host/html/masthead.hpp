// SPDX-License-Identifier: MIT
// The head of the page: who publishes what, in which state, and where the PDF is.
#pragma once

#include "html/page.hpp"

namespace muster::html {

void write_masthead(Page& page);
void write_footer(Page& page);

}  // namespace muster::html
