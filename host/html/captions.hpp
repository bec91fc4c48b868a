// SPDX-License-Identifier: MIT
// The numbers of headings, tables and figures.
#pragma once

#include "html/page.hpp"

namespace muster::html {

/// "Table 3", set apart from the words that follow; nothing for "".
void write_number(Page& page, const std::string& number);
/// "Table 3:", before a caption.
void write_caption_number(Page& page, const std::string& number);

}  // namespace muster::html
