// SPDX-License-Identifier: MIT
// Blocks that are set apart from the text: boxes, quotations, cards, steps, and records of labels
// and values.
#pragma once

#include <span>

#include "html/page.hpp"

namespace muster::html {

/// Writes the blocks inside another block. Always write_blocks of blocks.hpp.
using BlocksWriter = void (*)(Page& page, std::span<const document::Block> blocks);

void write_box(Page& page, const document::Box& box, BlocksWriter inside);
void write_quote(Page& page, const document::Quote& quote, BlocksWriter inside);
void write_key_figures(Page& page, const document::KeyFigures& figures);
void write_timeline(Page& page, const document::Timeline& timeline, BlocksWriter inside);
void write_definitions(Page& page, const document::Definitions& definitions, BlocksWriter inside);

}  // namespace muster::html
