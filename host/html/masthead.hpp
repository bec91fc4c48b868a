// SPDX-License-Identifier: MIT
// The top and the bottom of the page: publisher, title, status and links to other formats; feedback
// and footer.
#pragma once

#include "html/page.hpp"

namespace muster::html {

void write_masthead(Page& page);
/// Writes how readers can report a problem with the page; nothing without a contact or a form.
void write_feedback(Page& page);
void write_footer(Page& page);

}  // namespace muster::html
