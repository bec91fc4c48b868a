// SPDX-License-Identifier: MIT
// The head of the page: publisher, title, status, and the link to the PDF.
#pragma once

#include "html/page.hpp"

namespace muster::html {

void write_masthead(Page& page);
/// Writes how readers can report a problem with the page; nothing if there is no contact and no
/// form.
void write_feedback(Page& page);
void write_footer(Page& page);

}  // namespace muster::html
