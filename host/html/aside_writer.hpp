// SPDX-License-Identifier: MIT
// Blocks that are set apart from the text: boxes, quotations, cards, steps, the facts of a record.
#pragma once

#include "html/page.hpp"

namespace muster::html {

void write_box(Page& page, const document::Box& box);
void write_quote(Page& page, const document::Quote& quote);
void write_key_figures(Page& page, const document::KeyFigures& figures);
void write_timeline(Page& page, const document::Timeline& timeline);
void write_definitions(Page& page, const document::Definitions& definitions);

}  // namespace muster::html
