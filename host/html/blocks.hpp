// SPDX-License-Identifier: MIT
// Blocks -> HTML; tables and charts have files of their own.
#pragma once

#include "html/page.hpp"

namespace muster::html {

void write_blocks(Page& page, const document::Blocks& blocks);

/// "Table 3", set apart from the words that follow; nothing for "".
void write_number(Page& page, const std::string& number);
/// "Table 3:", before a caption.
void write_caption_number(Page& page, const std::string& number);

}  // namespace muster::html
